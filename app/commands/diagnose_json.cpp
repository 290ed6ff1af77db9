#include "app/commands/diagnose_json.h"

#include "app/commands/diagnose_verdict.h"
#include "app/commands/endpoints_text.h"
#include "core/diagnose/vantage.h"

#include <QJsonArray>

#include <algorithm>

namespace Signalbox::Commands {

using namespace Diagnose;

namespace {

QMap<QString, int> failuresOf(const std::vector<Phase::PhaseSample> &samples)
{
    QMap<QString, int> failures;
    for (const Phase::PhaseSample &sample : samples) {
        if (sample.outcome != Outcome::Ok)
            ++failures[outcomeName(sample.outcome)];
    }
    return failures;
}

QStringList addressesOf(const std::vector<Phase::PhaseSample> &samples)
{
    QStringList all;
    for (const Phase::PhaseSample &sample : samples) {
        if (!sample.address.isEmpty() && !all.contains(sample.address))
            all << sample.address;
    }
    return all;
}

QJsonObject sideJson(const Diagnosed &diagnosed, Side side)
{
    const Evidence &evidence = diagnosed.evidence;
    const auto &samples = evidence.of(side);
    QJsonObject object;
    for (const Part part : allParts)
        object.insert(partName(part), spreadJson(spreadOf(evidence, side, part, false)));
    object.insert(QStringLiteral("until_first_cold"), spreadJson(untilFirst(evidence, side, false)));
    object.insert(QStringLiteral("until_first_warm"), spreadJson(untilFirst(evidence, side, true)));
    const int good = answered(samples);
    object.insert(QStringLiteral("answered"), good);
    object.insert(QStringLiteral("failed"), int(samples.size()) - good);
    QJsonObject failures;
    const QMap<QString, int> kinds = failuresOf(samples);
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
        failures.insert(kind.key(), kind.value());
    object.insert(QStringLiteral("failures"), failures);
    object.insert(QStringLiteral("left_out"), int(diagnosed.skipped[size_t(side)]));
    object.insert(QStringLiteral("addresses"), QJsonArray::fromStringList(addressesOf(samples)));
    QJsonArray endpoints;
    for (const Endpoint &endpoint : endpointsOf(samples))
        endpoints.append(endpointJson(endpoint));
    object.insert(QStringLiteral("endpoints"), endpoints);
    return object;
}

QJsonValue findingJson(const std::optional<Finding> &finding)
{
    if (!finding)
        return QJsonValue::Null;
    return QJsonObject {
        { QStringLiteral("cause"), causeName(finding->cause) },
        { QStringLiteral("side"), finding->side ? QJsonValue(sideName(*finding->side)) : QJsonValue::Null },
        { QStringLiteral("part"), finding->part ? QJsonValue(partName(*finding->part)) : QJsonValue::Null },
        { QStringLiteral("slower_ms"), finding->ms },
        { QStringLiteral("text"), words(finding->message) }
    };
}

void insertWays(QJsonObject &object, const Reach &reach, const QList<Side> &sides)
{
    QJsonObject paths;
    for (const Side side : sides) {
        const Path::TracePtr &path = reach.paths[size_t(side)];
        paths.insert(sideName(side), path ? QJsonValue(traceJson(*path)) : QJsonValue::Null);
    }
    object.insert(QStringLiteral("paths"), paths);
    QJsonArray pings;
    for (const EndpointPings &endpoint : reach.pings)
        pings.append(pingsJson(endpoint));
    object.insert(QStringLiteral("pings"), pings);
}

} // namespace

QString failuresText(const std::vector<Phase::PhaseSample> &samples)
{
    QStringList parts;
    const QMap<QString, int> kinds = failuresOf(samples);
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
        parts << QStringLiteral("%1 × %2").arg(kind.value()).arg(stableWord(QLatin1String("outcome"), kind.key()));
    return parts.join(QStringLiteral(", "));
}

int answered(const std::vector<Phase::PhaseSample> &samples)
{
    return int(std::ranges::count(samples, Outcome::Ok, &Phase::PhaseSample::outcome));
}

QJsonObject diagnosedJson(const Diagnosed &diagnosed)
{
    const bool compares = diagnosed.sides.size() > 1;
    QJsonObject object { { QStringLiteral("event"), QStringLiteral("diagnosed") },
                         { QStringLiteral("from"), diagnosed.from },
                         { QStringLiteral("began"), isoUtc(diagnosed.began) },
                         { QStringLiteral("ended"), isoUtc(diagnosed.ended) },
                         { QStringLiteral("sight"),
                           compares ? QJsonValue(sightName(sightOf(diagnosed.evidence))) : QJsonValue::Null },
                         { QStringLiteral("finding"), findingJson(diagnosed.finding) },
                         { QStringLiteral("text"), diagnosed.said },
                         { QStringLiteral("missing"), QJsonArray::fromStringList(missingOf(diagnosed)) } };
    for (const Side side : diagnosed.sides)
        object.insert(sideName(side), sideJson(diagnosed, side));
    if (diagnosed.reach)
        insertWays(object, *diagnosed.reach, diagnosed.sides);
    QJsonArray vantages;
    for (const Vantage &vantage : diagnosed.vantages)
        vantages.append(vantageJson(vantage));
    object.insert(QStringLiteral("vantages"), vantages);
    return object;
}

} // namespace Signalbox::Commands
