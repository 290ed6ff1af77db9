#include "app/commands/canary_text.h"

#include "app/commands/text.h"

#include <QJsonArray>
#include <QTextStream>

namespace Signalbox::Commands {
namespace {

using Probe::CanaryFigures;
using Probe::CanaryRoute;
using Probe::CanaryView;

QJsonValue msJson(const std::optional<microseconds> &time)
{
    return time ? QJsonValue(double(time->count()) / 1000.0) : QJsonValue();
}

QJsonArray wordsJson(const QList<Message> &messages)
{
    QJsonArray out;
    for (const Message &message : messages)
        out.append(
            QJsonObject { { QStringLiteral("code"), message.code }, { QStringLiteral("text"), words(message) } });
    return out;
}

QJsonObject laneJson(const CanaryView &view, Side side, CanaryRoute route)
{
    const CanaryFigures &lane = view.lane(side, route);
    const auto rate = view.goodput(side, route);
    QJsonObject failures;
    for (const auto &[outcome, count] : lane.failures)
        failures.insert(outcomeName(outcome),
                        QJsonObject { { QStringLiteral("count"), qint64(count) },
                                      { QStringLiteral("said"), words(lane.said.at(outcome)) } });
    const auto success = lane.successPercent();
    const auto interval = lane.success();
    const auto tokens = [](const std::optional<qint64> &count) { return count ? QJsonValue(*count) : QJsonValue(); };
    return { { QStringLiteral("sent"), qint64(lane.sent) },
             { QStringLiteral("open"), qint64(lane.open()) },
             { QStringLiteral("good"), qint64(lane.good) },
             { QStringLiteral("failed"), qint64(lane.failed()) },
             { QStringLiteral("throttled"), qint64(lane.throttled) },
             { QStringLiteral("retries"), qint64(lane.retries) },
             { QStringLiteral("resends"), qint64(lane.resends) },
             { QStringLiteral("success_percent"), success ? QJsonValue(*success) : QJsonValue() },
             { QStringLiteral("success_low"), success ? QJsonValue(100 * interval.low) : QJsonValue() },
             { QStringLiteral("success_high"), success ? QJsonValue(100 * interval.high) : QJsonValue() },
             { QStringLiteral("met"), qint64(lane.met) },
             { QStringLiteral("goodput_percent"),
               lane.finished > 0 ? QJsonValue(*lane.goodputPercent()) : QJsonValue() },
             { QStringLiteral("goodput_per_s"), rate ? QJsonValue(*rate) : QJsonValue() },
             { QStringLiteral("ttft_p50_ms"), msJson(lane.ttftP50) },
             { QStringLiteral("ttft_p95_ms"), msJson(lane.ttftP95) },
             { QStringLiteral("tpot_p50_ms"), msJson(lane.tpotP50) },
             { QStringLiteral("tpot_p95_ms"), msJson(lane.tpotP95) },
             { QStringLiteral("total_p50_ms"), msJson(lane.totalP50) },
             { QStringLiteral("total_p95_ms"), msJson(lane.totalP95) },
             { QStringLiteral("tokens_in"), tokens(lane.tokensIn) },
             { QStringLiteral("tokens_out"), tokens(lane.tokensOut) },
             { QStringLiteral("failures"), failures } };
}

QString msText(const std::optional<microseconds> &time, int decimals = 0)
{
    return time ? QString::number(double(time->count()) / 1000.0, 'f', decimals) : QStringLiteral("–");
}

QString laneText(const CanaryView &view, Side side, CanaryRoute route)
{
    const CanaryFigures &lane = view.lane(side, route);
    const auto success = lane.successPercent();
    QString text = tr("%1 of %2 good").arg(lane.good).arg(lane.judged());
    if (success)
        text += tr(" (%1 %, 95 % interval %2–%3 %)")
                    .arg(*success, 0, 'f', 1)
                    .arg(100 * lane.success().low, 0, 'f', 1)
                    .arg(100 * lane.success().high, 0, 'f', 1);
    if (const auto share = lane.goodputPercent())
        text
            += tr("; goodput %1 % (%2/s)").arg(*share, 0, 'f', 1).arg(view.goodput(side, route).value_or(0), 0, 'f', 2);
    text += tr("; TTFT p50 %1 p95 %2 ms, TPOT p50 %3 p95 %4 ms, total p50 %5 p95 %6 ms")
                .arg(msText(lane.ttftP50), msText(lane.ttftP95), msText(lane.tpotP50, 1), msText(lane.tpotP95, 1),
                     msText(lane.totalP50), msText(lane.totalP95));
    const auto tokens
        = [](const std::optional<qint64> &count) { return count ? QString::number(*count) : QStringLiteral("–"); };
    text += tr("; tokens in %1, out %2").arg(tokens(lane.tokensIn), tokens(lane.tokensOut));
    if (lane.throttled > 0)
        text += tr("; %1 throttled").arg(lane.throttled);
    if (lane.retries > 0)
        text += tr("; %1 sent again").arg(lane.retries);
    if (lane.open() > 0)
        text += tr("; %1 given up").arg(lane.open());
    return text;
}

} // namespace

QJsonObject canaryJson(const CanaryView &view)
{
    QJsonObject sides;
    for (const Side side : { Side::Blue, Side::Green }) {
        QJsonObject routes;
        for (const CanaryRoute route : Probe::canaryRoutes) {
            const bool used = route == CanaryRoute::Straight || view.routed();
            routes.insert(Probe::routeName(route), used ? QJsonValue(laneJson(view, side, route)) : QJsonValue());
        }
        sides.insert(sideName(side), routes);
    }
    QJsonObject object { { QStringLiteral("event"),
                           view.verdict ? QStringLiteral("finished") : QStringLiteral("progress") },
                         { QStringLiteral("candidate"), sideName(view.candidate) },
                         { QStringLiteral("from"), view.from },
                         { QStringLiteral("started_at"), isoUtc(view.startedAt) },
                         { QStringLiteral("elapsed_s"), double(view.elapsed.count()) / 1000.0 },
                         { QStringLiteral("requests_sent"), qint64(view.requestsSent()) },
                         { QStringLiteral("requests"), view.requests() },
                         { QStringLiteral("objective_headers_ms"), qint64(view.plan.headersWithin.count()) },
                         { QStringLiteral("slots_sent"), view.slotsDone },
                         { QStringLiteral("slots"), view.plan.slotCount() },
                         { QStringLiteral("percent"), view.plan.percent },
                         { QStringLiteral("retry"), Probe::retryName(view.plan.retry) },
                         { QStringLiteral("stretched_s"), double(view.stretched.count()) / 1e9 },
                         { QStringLiteral("routed"), view.routed() },
                         { QStringLiteral("sides"), sides } };
    object.insert(QStringLiteral("forecast_s"), double(view.forecast.count()) / 1e9);
    object.insert(QStringLiteral("stretched_because"),
                  view.stretchedBecause.code.isEmpty() ? QJsonValue() : QJsonValue(words(view.stretchedBecause)));
    if (view.overhead)
        object.insert(QStringLiteral("router_overhead_ms"),
                      QJsonObject { { QStringLiteral("median"), msJson(view.overhead->median) },
                                    { QStringLiteral("low"), msJson(view.overhead->low) },
                                    { QStringLiteral("high"), msJson(view.overhead->high) },
                                    { QStringLiteral("pairs"), qint64(view.overhead->pairs) } });
    else
        object.insert(QStringLiteral("router_overhead_ms"), QJsonValue());
    if (view.verdict) {
        object.insert(QStringLiteral("verdict"), Probe::verdictName(*view.verdict));
        object.insert(QStringLiteral("reasons"), wordsJson(view.reasons));
        object.insert(QStringLiteral("notes"), wordsJson(view.notes));
    }
    return object;
}

QString canaryProgress(const CanaryView &view)
{
    const auto side = [&view](Side which) {
        quint64 good = 0;
        quint64 judged = 0;
        for (const CanaryRoute route : Probe::canaryRoutes) {
            good += view.lane(which, route).good;
            judged += view.lane(which, route).judged();
        }
        return tr("%1 %2 of %3 good").arg(sideName(which)).arg(good).arg(judged);
    };
    QString text = tr("%1 of %2 requests sent; %3, %4")
                       .arg(view.requestsSent())
                       .arg(view.requests())
                       .arg(side(view.candidate), side(other(view.candidate)));
    if (view.stretched >= seconds(1))
        text += tr("; stretched by %1 s: %2")
                    .arg(std::chrono::round<seconds>(view.stretched).count())
                    .arg(words(view.stretchedBecause));
    return text;
}

void printCanary(const CanaryView &view, QTextStream &out)
{
    out << tr("measured from %1; goodput: went well, with headers within %2 ms (objectives.p95)")
               .arg(view.from)
               .arg(view.plan.headersWithin.count())
        << Qt::endl;
    for (const Side side : { view.candidate, other(view.candidate) }) {
        for (const CanaryRoute route : Probe::canaryRoutes) {
            const CanaryFigures &lane = view.lane(side, route);
            if (lane.sent == 0)
                continue;
            out << sideName(side).leftJustified(6)
                << stableWord(QLatin1String("route"), Probe::routeName(route)).leftJustified(11)
                << laneText(view, side, route) << Qt::endl;
            for (const auto &[outcome, count] : lane.failures)
                out << QStringLiteral("       %1 × %2: %3")
                           .arg(count)
                           .arg(stableWord(QLatin1String("outcome"), outcomeName(outcome)),
                                words(lane.said.at(outcome)))
                    << Qt::endl;
        }
    }
    if (view.routed())
        out << (view.overhead ? tr("the router adds %1 ms to the headers (95 % interval %2 to %3, %4 pairs)")
                                    .arg(msText(view.overhead->median, 1), msText(view.overhead->low, 1),
                                         msText(view.overhead->high, 1))
                                    .arg(view.overhead->pairs)
                              : tr("what the router adds is unknown: too few pairs on warm connections"))
            << Qt::endl;
    if (view.stretched >= seconds(1))
        out << tr("stretched by %1 s: %2")
                   .arg(std::chrono::round<seconds>(view.stretched).count())
                   .arg(words(view.stretchedBecause))
            << Qt::endl;
    for (const Message &note : view.notes)
        out << tr("note: %1").arg(words(note)) << Qt::endl;
    out << stableWord(QLatin1String("verdict"), Probe::verdictName(*view.verdict)).toUpper() << Qt::endl;
    for (const Message &reason : view.reasons)
        out << QStringLiteral("  ") << words(reason) << Qt::endl;
}

} // namespace Signalbox::Commands
