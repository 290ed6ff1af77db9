#include "core/diagnose/vantage.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace Signalbox::Diagnose {
namespace {

constexpr int longestFrom = 80;
constexpr int longestFinding = 400;
constexpr double longestMs = 3'600'000; // no request is waited for so long
constexpr int leastAnswers = 8; // as findingOf() wants

std::optional<double> medianIn(const QJsonObject &object, const QString &part)
{
    const QJsonValue value = object.value(part).toObject().value(QStringLiteral("p50_ms"));
    const double ms = value.toDouble(-1);
    return value.isDouble() && ms >= 0 && ms <= longestMs ? std::optional(ms) : std::nullopt;
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue::Null;
}

} // namespace

bool isStale(const Vantage &vantage, WallTime now)
{
    return vantage.at < now - vantagesHold;
}

Vantage vantageFrom(const QString &name, const QByteArray &output, const Redactor &redactor)
{
    Vantage vantage { .name = name };
    QJsonObject told;
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.value(QStringLiteral("event")).toString() == QLatin1String("diagnosed"))
            told = object;
    }
    if (told.isEmpty()) {
        vantage.problem = words({ QStringLiteral("vantage.no-result"), {} });
        return vantage;
    }
    vantage.from = redactor.clean(told.value(QStringLiteral("from")).toString(), longestFrom);
    const QJsonObject finding = told.value(QStringLiteral("finding")).toObject();
    vantage.finding = redactor.clean(finding.value(QStringLiteral("text")).toString(), longestFinding);
    for (const Side side : { Side::Blue, Side::Green }) {
        const QJsonValue value = told.value(sideName(side));
        if (!value.isObject())
            continue;
        const QJsonObject object = value.toObject();
        Vantage::Reach reach;
        reach.answered = object.value(QStringLiteral("answered")).toInt();
        reach.failed = object.value(QStringLiteral("failed")).toInt();
        if (reach.answered < 0 || reach.failed < 0)
            reach.answered = reach.failed = 0;
        reach.untilFirstMs = medianIn(object, QStringLiteral("until_first_cold"));
        for (const Part part : allParts)
            reach.medianMs[size_t(part)] = medianIn(object, partName(part));
        vantage.sides[size_t(side)] = reach;
    }
    return vantage;
}

std::array<std::optional<double>, 2> fastestElsewhere(const std::vector<Vantage> &vantages,
                                                      std::optional<WallTime> since)
{
    std::array<std::optional<double>, 2> fastest;
    for (const Vantage &vantage : vantages) {
        if (since && vantage.at < *since)
            continue;
        for (const Side side : { Side::Blue, Side::Green }) {
            const auto &reach = vantage.sides[size_t(side)];
            auto &least = fastest[size_t(side)];
            if (reach && reach->answered >= leastAnswers && reach->untilFirstMs)
                least = least ? std::min(*least, *reach->untilFirstMs) : *reach->untilFirstMs;
        }
    }
    return fastest;
}

QJsonObject vantageJson(const Vantage &vantage)
{
    const auto text = [](const QString &value) { return value.isEmpty() ? QJsonValue::Null : QJsonValue(value); };
    QJsonObject object { { QStringLiteral("name"), vantage.name },
                         { QStringLiteral("from"), text(vantage.from) },
                         { QStringLiteral("problem"), text(vantage.problem) },
                         { QStringLiteral("ended"), isoUtc(vantage.at) },
                         { QStringLiteral("text"), text(vantage.finding) } };
    for (const Side side : { Side::Blue, Side::Green }) {
        const auto &reach = vantage.sides[size_t(side)];
        if (!reach)
            continue;
        QJsonObject medians;
        for (const Part part : allParts)
            medians.insert(partName(part), orNull(reach->medianMs[size_t(part)]));
        object.insert(sideName(side),
                      QJsonObject { { QStringLiteral("answered"), reach->answered },
                                    { QStringLiteral("failed"), reach->failed },
                                    { QStringLiteral("until_first_cold_p50_ms"), orNull(reach->untilFirstMs) },
                                    { QStringLiteral("p50_ms"), medians } });
    }
    return object;
}

QJsonObject traceJson(const Path::Trace &trace)
{
    QJsonArray hops;
    for (const Path::Hop &hop : trace.hops) {
        hops.append(QJsonObject { { QStringLiteral("hop"), hop.number },
                                  { QStringLiteral("addresses"), QJsonArray::fromStringList(hop.addresses()) },
                                  { QStringLiteral("sent"), hop.sent() },
                                  { QStringLiteral("answered"), hop.answered() },
                                  { QStringLiteral("min_ms"), orNull(hop.minMs()) },
                                  { QStringLiteral("p50_ms"), orNull(hop.medianMs()) },
                                  { QStringLiteral("max_ms"), orNull(hop.maxMs()) },
                                  { QStringLiteral("end"), hop.isEnd() } });
    }
    const auto lossFrom = trace.lossFrom();
    return { { QStringLiteral("to"), trace.host },
             { QStringLiteral("address"), trace.address },
             { QStringLiteral("tool"), trace.tool },
             { QStringLiteral("problem"), trace.failed() ? QJsonValue(words(trace.problem)) : QJsonValue::Null },
             { QStringLiteral("reached"), trace.reachedEnd() },
             { QStringLiteral("loss_from_hop"), lossFrom ? QJsonValue(*lossFrom) : QJsonValue::Null },
             { QStringLiteral("mtu"), trace.mtu ? QJsonValue(*trace.mtu) : QJsonValue::Null },
             { QStringLiteral("hops"), hops } };
}

QJsonObject pingsJson(const EndpointPings &pings)
{
    return { { QStringLiteral("side"), sideName(pings.side) },
             { QStringLiteral("url"), pings.url },
             { QStringLiteral("region"), pings.region },
             { QStringLiteral("address"), pings.address },
             { QStringLiteral("from"), pings.from },
             { QStringLiteral("sent"), pings.pings.sent },
             { QStringLiteral("answered"), pings.pings.answered },
             { QStringLiteral("refused"), pings.pings.refused },
             { QStringLiteral("min_ms"), orNull(pings.pings.minMs) },
             { QStringLiteral("p50_ms"), orNull(pings.pings.medianMs) },
             { QStringLiteral("max_ms"), orNull(pings.pings.maxMs) } };
}

} // namespace Signalbox::Diagnose
