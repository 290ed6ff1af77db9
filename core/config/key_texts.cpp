#include "core/config/duration.h"
#include "core/config/key_table.h"
#include "core/config/secret_ref.h"

namespace Signalbox::Config {

namespace {

QString numberText(double value)
{
    return QString::number(value, 'g', 12);
}

QString rangeText(const Key &key)
{
    const QString unit = key.unit.isEmpty() ? QString() : QLatin1Char(' ') + key.unit;
    return QStringLiteral("from %1 to %2").arg(numberText(key.least), numberText(key.most)) + unit;
}

QString wordsText(const QStringList &words)
{
    if (words.size() == 1)
        return QStringLiteral("\"%1\"").arg(words.first());
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(QStringLiteral("\"%1\"").arg(word));
    const QString last = quoted.takeLast();
    return quoted.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

QString mapToml(const QMap<QString, QString> &map)
{
    QStringList entries;
    for (auto at = map.begin(); at != map.end(); ++at)
        entries.append(QStringLiteral("%1 = %2").arg(tomlString(at.key()), tomlString(at.value())));
    return entries.isEmpty() ? QStringLiteral("{}") : QStringLiteral("{ %1 }").arg(entries.join(QStringLiteral(", ")));
}

QString urlsToml(const QList<BaseUrl> &urls)
{
    QStringList items;
    for (const BaseUrl &url : urls) {
        const QString text = tomlString(url.url.toString());
        items.append(url.region.isEmpty()
                         ? text
                         : QStringLiteral("{ url = %1, region = %2 }").arg(text, tomlString(url.region)));
    }
    return QStringLiteral("[%1]").arg(items.join(QStringLiteral(", ")));
}

QString addressToml(const AddressPlace &address)
{
    const bool six = address.host->contains(QLatin1Char(':'));
    return tomlString(
        (six ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(*address.host).arg(*address.port));
}

QString gateToml(const GatePlace &place)
{
    const auto at = place.gates->constFind(place.gate);
    return at == place.gates->constEnd() ? QString() : tomlString(gateActionName(*at));
}

template <typename... Parts> struct Overloaded : Parts... {
    using Parts::operator()...;
};
template <typename... Parts> Overloaded(Parts...) -> Overloaded<Parts...>;

} // namespace

const std::vector<Section> &sectionTable()
{
    using namespace Qt::Literals::StringLiterals;
    static const std::vector<Section> table {
        { ""_L1, ""_L1 },
        { "environment.SIDE"_L1,
          "One of the two environments. Which is production is the router's state, not its colour."_L1 },
        { "environment.SIDE.links"_L1,
          "Pages of this relay for people, https only; opened by the desktop's browser on a click."_L1 },
        { "environment.SIDE.probe"_L1, "How a health check asks this side: one chat completion."_L1 },
        { "router"_L1, "The router in front of both sides."_L1 },
        { "checks"_L1, "Health checks from this desk."_L1 },
        { "objectives"_L1,
          "What users' requests must keep, over the last minute; the gate \"objective\" acts on it."_L1 },
        { "notify"_L1, "Who is told, beside the window. It delays nothing, and nothing depends on it."_L1 },
        { "history"_L1,
          "The charts' past, in router.state_dir: a restart loses nothing, and yesterday can be compared."_L1 },
        { "vantage.NAME"_L1,
          "Another host of the team that measures the same, beside this desk: \"diagnose\" and the page Why show both. "
          "Any name; as many as there are."_L1 },
        { "golden"_L1,
          "A prompt of your team and what is expected of every answer; repeat it. Asked on both sides by the preflight "
          "and by the gate \"golden\", at the relays' price."_L1,
          true },
        { "plan"_L1, "The rollout: what Deploy does, step by step."_L1 },
        { "plan.step"_L1, "One step; repeat it. No step at all: 5, 25, 50 and 100 % as written here."_L1, true },
        { "plan.step.gates"_L1,
          "Conditions of the step and what follows when they fail: exactly those named here. Left out: health and "
          "objective roll back, slow holds."_L1 },
    };
    return table;
}

QString gateActionName(GateAction action)
{
    switch (action) {
    case GateAction::RollBack:
        return QStringLiteral("roll-back");
    case GateAction::StepBack:
        return QStringLiteral("step-back");
    case GateAction::Hold:
        return QStringLiteral("hold");
    case GateAction::Warn:
        return QStringLiteral("warn");
    }
    return {};
}

std::optional<GateAction> gateActionFromName(QStringView name)
{
    for (const GateAction action : { GateAction::RollBack, GateAction::StepBack, GateAction::Hold, GateAction::Warn }) {
        if (gateActionName(action) == name)
            return action;
    }
    return std::nullopt;
}

QString expectedText(const Key &key)
{
    switch (key.kind) {
    case Kind::Text:
        return key.form;
    case Kind::Word:
    case Kind::GateWord:
        return wordsText(key.words);
    case Kind::Whole:
        return QStringLiteral("a whole number ") + rangeText(key);
    case Kind::Number:
        return QStringLiteral("a number ") + rangeText(key);
    case Kind::Switch:
        return QStringLiteral("true or false");
    case Kind::Duration:
        return QStringLiteral("a duration from %1 to %2, such as \"30s\" or \"1h30m\"")
            .arg(durationText(milliseconds(qint64(key.least))), durationText(milliseconds(qint64(key.most))));
    case Kind::Share:
        return QStringLiteral("a share above 0 and up to 100 % with at most two decimals: 5, 12.34 or \"5 %\"");
    case Kind::Rest:
        return QStringLiteral("a share from 0 to 50 % with at most two decimals: 0, 1 or \"1 %\"");
    case Kind::Address:
        return QStringLiteral("\"HOST:PORT\", such as \"127.0.0.1:8080\"");
    case Kind::Reference:
        return secretRefForms();
    case Kind::FileReference:
        return QStringLiteral("file:PATH");
    case Kind::FilePath:
        return QStringLiteral("a path");
    case Kind::Urls:
        return QStringLiteral("a list of base URLs, such as [\"https://api.example.com/v1\"]");
    case Kind::Headers:
        return QStringLiteral("a table of header names and values");
    case Kind::Names:
        return QStringLiteral("a table of model names");
    case Kind::Link:
        return QStringLiteral("an address that begins with https://, or nothing");
    case Kind::NotBuilt:
        return {};
    }
    return {};
}

QString tomlString(const QString &text)
{
    QString out = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            out += QLatin1Char('\\');
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out + QLatin1Char('"');
}

QString tomlValue(const Key &key, Draft &draft)
{
    if (!key.place)
        return {};
    const Overloaded writer {
        [](std::monostate) { return QString(); },
        [](QString *text) { return tomlString(*text); },
        [](int *value) { return QString::number(*value); },
        [](double *value) { return numberText(*value); },
        [](bool *on) { return *on ? QStringLiteral("true") : QStringLiteral("false"); },
        [](milliseconds *value) { return tomlString(durationText(*value)); },
        [](Permyriad *share) { return numberText(share->percent()); },
        [](Router::SplitMode *mode) {
            return *mode == Router::SplitMode::Sticky ? QStringLiteral("\"sticky\"") : QStringLiteral("\"random\"");
        },
        [](Side *side) { return tomlString(sideName(*side)); },
        [](SecretRef *reference) { return tomlString(reference->text); },
        [](QList<BaseUrl> *urls) { return urlsToml(*urls); },
        [](QMap<QString, QString> *map) { return mapToml(*map); },
        [](const AddressPlace &address) { return addressToml(address); },
        [](const GatePlace &gate) { return gateToml(gate); },
    };
    return std::visit(writer, key.place(draft));
}

} // namespace Signalbox::Config
