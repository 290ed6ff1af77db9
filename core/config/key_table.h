#pragma once

#include "core/config/service.h"

#include <QLatin1String>
#include <QStringList>

#include <variant>
#include <vector>

namespace Signalbox::Config {

/// The service that is being read or written, and which environment and step the keys of such sections mean now.
struct Draft {
    Service service;
    Side side = Side::Blue;
    qsizetype stepIndex = 0;
    VantageSettings vantage; ///< joins the service when its section was read
    qsizetype goldenIndex = 0;
    GoldenPrompt noGolden; ///< stands for a service without golden prompts, in the reference of keys

    Environment &environment() { return service.environment(side); }
    PlanStep &step() { return service.plan.steps[stepIndex]; }
    GoldenPrompt &golden() { return service.golden.isEmpty() ? noGolden : service.golden[goldenIndex]; }
};

/// router.listen: two fields in one key.
struct AddressPlace {
    QString *host;
    int *port;
};
/// One gate of a step: an entry of the map, or none.
struct GatePlace {
    QMap<Gate, GateAction> *gates;
    Gate gate;
};

/// Where a key's value lives in a Draft: getter and setter in one.
using Place
    = std::variant<std::monostate, QString *, int *, double *, bool *, milliseconds *, Permyriad *, Router::SplitMode *,
                   Side *, SecretRef *, QList<BaseUrl> *, QMap<QString, QString> *, AddressPlace, GatePlace>;

enum class Kind : quint8 {
    Text, ///< QString; must match `pattern`
    Word, ///< QString, SplitMode or Side; one of `words`
    Whole, ///< int in least..most
    Number, ///< double in least..most
    Switch, ///< bool
    Duration, ///< milliseconds in least..most
    Share, ///< Permyriad, written in percent; above 0
    Rest, ///< the same, from 0 to 50 %
    Address, ///< AddressPlace
    Reference, ///< SecretRef
    FileReference, ///< SecretRef that must be file:PATH, or empty
    FilePath, ///< QString; made absolute
    Urls, ///< QList<BaseUrl>
    Headers, ///< QMap of header names and values
    Names, ///< QMap of model names
    Link, ///< QString; the address of a web page, https, or empty
    GateWord, ///< GatePlace; one of `words`
    NotBuilt, ///< known, but refused; `doc` is the reason
};

/// One key of the service file: all that reading, checking, writing and documenting it needs.
struct Key {
    QLatin1String section; ///< "", "checks", "environment.SIDE.probe", "plan.step", …
    QLatin1String name;
    Kind kind = Kind::Text;
    Place (*place)(Draft &) = nullptr;
    bool required = false;
    double least = 0; ///< in the unit of the value; milliseconds for durations
    double most = 0;
    QLatin1String unit {}; ///< "%", "requests"; empty where there is none or it is part of the value
    QStringList words {};
    QStringList later {}; ///< words of later versions: refused as not built yet
    QLatin1String pattern {}; ///< regular expression for the whole text
    QLatin1String form {}; ///< the pattern in words
    QLatin1String doc {}; ///< one or two sentences
    QLatin1String example {}; ///< for the example file where the default would not do, as TOML;
                              ///< SIDE and NAME stand for the side in capitals and the service's name
};

/// Every key, in the order of the example file; sections in one piece each.
const std::vector<Key> &keyTable();

/// A heading of the file and what it is about.
struct Section {
    QLatin1String path; ///< as in Key::section
    QLatin1String doc;
    bool list = false; ///< [[…]]
};
/// Every section, parents before children.
const std::vector<Section> &sectionTable();

/// "a duration from 250ms to 1h, such as "5s"": what a key accepts, for errors and the reference.
QString expectedText(const Key &key);
/// The value in `draft` as TOML: "\"5s\"", "[\"https://…\"]", "{ health = \"hold\" }".
QString tomlValue(const Key &key, Draft &draft);
/// A text as a TOML basic string, with its quotes.
QString tomlString(const QString &text);

/// The words of GateAction: "roll-back", "step-back", "hold", "warn".
QString gateActionName(GateAction action);
std::optional<GateAction> gateActionFromName(QStringView name);

} // namespace Signalbox::Config
