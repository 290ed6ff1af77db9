#include "core/models/comparison.h"

#include "core/config/model_map_edit.h"

#include <algorithm>
#include <set>

namespace Signalbox::Models {
namespace {

Fit fitOf(const SideList &side, const QString &asked, const QString &sent)
{
    if (!side.known())
        return Fit::Unknown;
    if (side.list->has(asked))
        return Fit::Listed;
    return sent != asked && side.list->has(sent) ? Fit::Mapped : Fit::Missing;
}

std::set<QString> namesAsked(const Config::Service &service)
{
    std::set<QString> names;
    for (const Config::Environment &environment : service.environments) {
        for (auto entry = environment.modelMap.begin(); entry != environment.modelMap.end(); ++entry)
            names.insert(entry.key());
        names.insert(environment.probe.model);
    }
    return names;
}

} // namespace

QString fitName(Fit fit)
{
    switch (fit) {
    case Fit::Listed:
        return QStringLiteral("listed");
    case Fit::Mapped:
        return QStringLiteral("mapped");
    case Fit::Missing:
        return QStringLiteral("missing");
    case Fit::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QList<ListedRow> listedRows(const SideLists &lists)
{
    std::set<QString> names;
    for (const SideList &side : lists) {
        if (side.known())
            names.insert(side.list->ids.begin(), side.list->ids.end());
    }
    QList<ListedRow> rows;
    for (const QString &name : names) {
        ListedRow row { name, {} };
        for (size_t side = 0; side < lists.size(); ++side) {
            if (lists[side].known())
                row.listed[side] = lists[side].list->has(name);
        }
        rows.append(row);
    }
    return rows;
}

QList<Check> checkModels(const Config::Service &service, const SideLists &lists)
{
    QList<Check> checks;
    for (const QString &asked : namesAsked(service)) {
        for (const Side side : { Side::Blue, Side::Green }) {
            const Config::Environment &environment = service.environment(side);
            const SideList &list = lists[size_t(side)];
            Check check { .side = side,
                          .asked = asked,
                          .sent = environment.modelMap.value(asked, asked),
                          .byChecks = environment.probe.model == asked };
            check.fit = fitOf(list, check.asked, check.sent);
            if (check.fit == Fit::Missing)
                check.proposals = proposalsFor(asked, list.list->ids);
            checks.append(check);
        }
    }
    return checks;
}

Result<QByteArray> withChoices(const QByteArray &text, const QList<Choice> &choices)
{
    QByteArray edited = text;
    for (const Choice &choice : choices) {
        auto next = Config::withModelMapping(edited, choice.side, choice.asked, choice.sent);
        if (!next)
            return next;
        edited = *next;
    }
    return edited;
}

} // namespace Signalbox::Models
