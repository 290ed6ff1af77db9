#include "core/report/last_place.h"

#include "core/rollout/recorded.h"

#include <limits>

namespace Signalbox::Report {
namespace {

void noteOrder(Session::JournaledRun &place, const Journal::NewRecord &order)
{
    const auto share = Permyriad::fromPercentText(order.args.value(QStringLiteral("to")).toString());
    const auto active = sideFromName(order.args.value(QStringLiteral("active")).toString());
    if (!share || !active)
        return;
    place.greenShare = *share;
    place.active = *active;
    place.epoch = order.epoch;
    place.acknowledged = false;
    place.at = order.at;
    place.orderedBy = order.operatorName;
}

/// The plan that the rollout was told; a refused deploy followed none.
void notePlan(Session::JournaledRun &place, const QVariantMap &args)
{
    const QVariantMap event = args.value(QStringLiteral("event")).toMap();
    const QVariantMap refusal = event.value(QStringLiteral("refusal")).toMap();
    if (!refusal.isEmpty())
        return;
    if (auto plan = Rollout::planFrom(event.value(QStringLiteral("plan")).toMap()))
        place.plan = std::move(plan);
}

} // namespace

Session::JournaledRun lastPlaceOf(quint64 run, const QList<Journal::Record> &records)
{
    Session::JournaledRun place { .run = run };
    for (const Journal::Record &record : records) {
        const Journal::NewRecord &content = record.content;
        if (content.run != run)
            continue;
        place.lastLineAt = content.at;
        if (content.kind == Journal::Kind::Order)
            noteOrder(place, content);
        else if (content.kind == Journal::Kind::Event)
            notePlan(place, content.args);
        else if (content.code == QLatin1String("order.acknowledged") && content.epoch == place.epoch)
            place.acknowledged = true;
    }
    return place;
}

Result<Session::JournaledRun> readLastPlace(const Journal::Store &store, quint64 run)
{
    const auto records = store.matching({ .run = run }, std::numeric_limits<int>::max());
    if (!records)
        return records.error();
    return lastPlaceOf(run, *records);
}

} // namespace Signalbox::Report
