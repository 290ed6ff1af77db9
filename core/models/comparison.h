#pragma once

#include "core/base/clock.h"
#include "core/config/service.h"
#include "core/models/proposals.h"
#include "core/relay/model_list.h"

#include <QByteArray>
#include <QMetaType>

#include <array>
#include <memory>
#include <optional>

namespace Signalbox::Models {

/// What one side said of its models.
struct SideList {
    std::optional<Relay::ModelList> list; ///< absent: not asked yet, or no list came
    QString problem; ///< why there is none, redacted; empty: there is one, or nobody asked
    WallTime at {}; ///< when it was asked; 0: never

    [[nodiscard]] bool known() const { return list && list->problem.isEmpty(); }
    bool operator==(const SideList &) const = default;
};
using SideLists = std::array<SideList, 2>; ///< by Side

/// One model name, and who lists it; absent where that side's list is not known.
struct ListedRow {
    QString model;
    std::array<std::optional<bool>, 2> listed; ///< by Side
    [[nodiscard]] bool onOneSideOnly() const { return listed[0] && listed[1] && *listed[0] != *listed[1]; }
    bool operator==(const ListedRow &) const = default;
};
/// All names of both lists, sorted. Pure.
QList<ListedRow> listedRows(const SideLists &lists);

/// Whether users who ask for a name can be served by a side.
enum class Fit : quint8 {
    Listed, ///< the relay lists the very name
    Mapped, ///< the map names a listed model, but the relay does not list what users send: it has to know the name
            ///< itself
    Missing, ///< neither the name nor what the map makes of it is listed
    Unknown, ///< there is no list
};
/// "listed", "mapped", "missing", "unknown": stable, for JSON.
QString fitName(Fit fit);

/// One name that users or checks ask for, on one side.
struct Check {
    Side side = Side::Blue;
    QString asked;
    QString sent; ///< what the model map makes of it; `asked` without an entry
    bool byChecks = false; ///< the health checks ask for it
    Fit fit = Fit::Unknown;
    QList<Proposal> proposals; ///< with Missing: what to map it to, best first
    bool operator==(const Check &) const = default;
};
/// Every name of both model maps and of both sides' health checks, on both sides: a name that users send goes to
/// either. Sorted by name. Pure.
QList<Check> checkModels(const Config::Service &service, const SideLists &lists);

/// What the Models page and `signalbox models` show. A value.
struct View {
    bool asking = false; ///< lists are under way
    SideLists lists;
    std::array<QMap<QString, QString>, 2> maps; ///< by Side: the model maps as the file has them
    QList<Check> checks;
    QString file; ///< the service file; empty: there is none to write (a sandbox)
    QByteArray text; ///< as it was read for this view
    QString problem; ///< the service file could not be read, or was not written; empty: fine
    QString said; ///< what was last done: "wrote …"; empty: nothing
};
using ViewPtr = std::shared_ptr<const View>;

/// A mapping that a person chose.
struct Choice {
    Side side = Side::Blue;
    QString asked;
    QString sent;
    bool operator==(const Choice &) const = default;
};
/// The service file's text with all of them written in; everything else of it stays, comments too.
Result<QByteArray> withChoices(const QByteArray &text, const QList<Choice> &choices);
/// The change as a patch that `patch -p0` and `git apply -p0` take: unified, three lines around each change. Empty when
/// nothing differs. `file`: the name in its head.
QByteArray patchText(const QByteArray &before, const QByteArray &after, const QString &file);

} // namespace Signalbox::Models

Q_DECLARE_METATYPE(Signalbox::Models::ViewPtr)
