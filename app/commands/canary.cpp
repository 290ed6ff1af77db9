#include "app/canary_desk.h"
#include "app/commands/commands.h"
#include "app/commands/journal_line.h"
#include "app/commands/text.h"
#include "app/sandbox/timeline.h"
#include "app/stage.h"
#include "core/config/duration.h"
#include "core/router/haproxy/provisioner.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

QJsonObject laneJson(const CanaryFigures &lane)
{
    QJsonObject failures;
    for (const auto &[outcome, count] : lane.failures)
        failures.insert(outcomeName(outcome),
                        QJsonObject { { QStringLiteral("count"), qint64(count) },
                                      { QStringLiteral("said"), lane.said.at(outcome) } });
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

QJsonObject viewJson(const CanaryView &view)
{
    QJsonObject sides;
    for (const Side side : { Side::Blue, Side::Green }) {
        QJsonObject routes;
        for (const CanaryRoute route : Probe::canaryRoutes) {
            const bool used = route == CanaryRoute::Straight || view.routed();
            routes.insert(Probe::routeName(route), used ? QJsonValue(laneJson(view.lane(side, route))) : QJsonValue());
        }
        sides.insert(sideName(side), routes);
    }
    QJsonObject object { { QStringLiteral("event"),
                           view.verdict ? QStringLiteral("finished") : QStringLiteral("progress") },
                         { QStringLiteral("candidate"), sideName(view.candidate) },
                         { QStringLiteral("started_at"), isoUtc(view.startedAt) },
                         { QStringLiteral("elapsed_s"), double(view.elapsed.count()) / 1000.0 },
                         { QStringLiteral("slots_sent"), view.slotsDone },
                         { QStringLiteral("slots"), view.plan.slotCount() },
                         { QStringLiteral("percent"), view.plan.percent },
                         { QStringLiteral("retry"), Probe::retryName(view.plan.retry) },
                         { QStringLiteral("stretched_s"), double(view.stretched.count()) / 1e9 },
                         { QStringLiteral("routed"), view.routed() },
                         { QStringLiteral("sides"), sides } };
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

QString msText(const std::optional<microseconds> &time, int decimals = 0)
{
    return time ? QString::number(double(time->count()) / 1000.0, 'f', decimals) : QStringLiteral("–");
}

QString laneText(const CanaryFigures &lane)
{
    const auto success = lane.successPercent();
    QString text = tr("%1 of %2 good").arg(lane.good).arg(lane.judged());
    if (success)
        text += tr(" (%1 %, 95 % interval %2–%3 %)")
                    .arg(*success, 0, 'f', 1)
                    .arg(100 * lane.success().low, 0, 'f', 1)
                    .arg(100 * lane.success().high, 0, 'f', 1);
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

/// A canary test from its start to its verdict.
class CanaryCommand final : public QObject
{
public:
    CanaryCommand(std::unique_ptr<App::Stage> stage, const Probe::CanaryPlan &plan, bool json, Streams streams)
        : m_stage(std::move(stage))
        , m_plan(plan)
        , m_json(json)
        , m_streams(streams)
    {
        connect(&m_signals, &App::StopSignals::stopRequested, this, [this] {
            if (!m_desk)
                endLoop(ExitUndecided);
            else
                m_desk->stop();
        });
    }

    void start()
    {
        if (!m_stage->isSandbox()) {
            begin(); // a router that does not run is not started for a test
            return;
        }
        m_stage->start(true, [this](const Done &started) {
            const Done set = started ? m_stage->setScenario(m_stage->scenario()) : started;
            if (!set)
                endLoop(complain(set.error(), m_streams));
            else
                begin();
        });
    }

private:
    void begin()
    {
        const auto &secrets = m_stage->secrets();
        m_desk = std::make_unique<App::CanaryDesk>(*m_stage,
                                                   Probe::limitersFor(m_stage->service().checks,
                                                                      secrets.upstreamKey(Side::Blue),
                                                                      secrets.upstreamKey(Side::Green)),
                                                   m_clock, true);
        connect(m_desk.get(), &App::CanaryDesk::changed, this,
                [this](const Probe::CanaryViewPtr &view) { show(*view); });
        if (const Sandbox::Timeline *timeline = m_stage->timeline()) {
            for (const Sandbox::Timeline::Entry &entry : timeline->entries())
                QTimer::singleShot(entry.at, Qt::PreciseTimer, this,
                                   [this, name = entry.scenario] { (void)m_stage->setScenario(name); });
        }
        m_desk->start(m_plan);
    }

    void show(const CanaryView &view)
    {
        if (view.verdict) {
            finish(view);
            return;
        }
        if (m_told && view.elapsed - *m_told < seconds(1))
            return;
        if (!m_told && !m_json && !view.routed())
            m_streams.out << words(view.straightOnly) << Qt::endl;
        m_told = view.elapsed;
        if (m_json)
            print(viewJson(view));
        else
            m_streams.out << progressText(view) << Qt::endl;
    }

    static QString progressText(const CanaryView &view)
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
        QString text = tr("%1 of %2 sent; %3, %4")
                           .arg(view.slotsDone)
                           .arg(view.plan.slotCount())
                           .arg(side(view.candidate), side(other(view.candidate)));
        if (view.stretched >= seconds(1))
            text += tr("; stretched by %1 s: %2")
                        .arg(std::chrono::round<seconds>(view.stretched).count())
                        .arg(words(view.stretchedBecause));
        return text;
    }

    void finish(const CanaryView &view)
    {
        if (m_json)
            print(viewJson(view));
        else
            printResult(view);
        journal(view);
        m_streams.out.flush();
        switch (*view.verdict) {
        case Probe::CanaryVerdict::Pass:
            return endLoop(ExitDone);
        case Probe::CanaryVerdict::Fail:
            return endLoop(ExitFailed);
        case Probe::CanaryVerdict::Insufficient:
            return endLoop(ExitUndecided);
        }
    }

    void printResult(const CanaryView &view)
    {
        QTextStream &out = m_streams.out;
        for (const Side side : { view.candidate, other(view.candidate) }) {
            for (const CanaryRoute route : Probe::canaryRoutes) {
                const CanaryFigures &lane = view.lane(side, route);
                if (lane.sent == 0)
                    continue;
                out << sideName(side).leftJustified(6) << Probe::routeName(route).leftJustified(9) << laneText(lane)
                    << Qt::endl;
                for (const auto &[outcome, count] : lane.failures)
                    out << QStringLiteral("       %1 × %2: %3")
                               .arg(count)
                               .arg(outcomeName(outcome), lane.said.at(outcome))
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
        out << Probe::verdictName(*view.verdict).toUpper() << Qt::endl;
        for (const Message &reason : view.reasons)
            out << QStringLiteral("  ") << words(reason) << Qt::endl;
    }

    /// The one line that the others read.
    void journal(const CanaryView &view)
    {
        journalLine(*m_stage,
                    { .at = m_clock.wallNow(),
                      .level = Probe::canaryLevel(view),
                      .source = QStringLiteral("canary"),
                      .message = Probe::canarySummary(view),
                      .operatorName = App::operatorName() },
                    Journal::Kind::Verdict, m_streams);
    }

    void print(const QJsonObject &object)
    {
        m_streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    }

    std::unique_ptr<App::Stage> m_stage;
    const Probe::CanaryPlan m_plan;
    const bool m_json;
    Streams m_streams;
    App::StopSignals m_signals;
    SystemClock m_clock;
    std::unique_ptr<App::CanaryDesk> m_desk;
    std::optional<milliseconds> m_told;
};

Error wrong(const QString &text)
{
    return { QStringLiteral("usage"), text, {} };
}

/// "60", "60s" or "1m30s".
Result<milliseconds> durationOf(const QString &option, const QString &text)
{
    bool plain = false;
    const double number = text.toDouble(&plain);
    if (plain && number > 0 && number <= 86400)
        return milliseconds(qint64(number * 1000));
    if (const auto duration = Config::durationFromText(text))
        return *duration;
    return wrong(tr("%1: \"%2\" is not a duration; expected seconds, or such as 500ms, 60s, 2m").arg(option, text));
}

Result<double> numberOf(const QString &option, const QString &text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok ? Result<double>(number) : wrong(tr("%1: \"%2\" is not a number").arg(option, text));
}

Done setOption(Probe::CanaryPlan &plan, const QString &name, const QString &text)
{
    const QString option = QStringLiteral("--") + name;
    if (name == QLatin1String("duration") || name == QLatin1String("interval")) {
        const auto duration = durationOf(option, text);
        if (!duration)
            return duration.error();
        (name == QLatin1String("duration") ? plan.duration : plan.interval) = *duration;
        return done();
    }
    if (name == QLatin1String("side")) {
        plan.side = sideFromName(text);
        return plan.side ? done() : Done(wrong(tr("--side: \"%1\" is no side; expected blue or green").arg(text)));
    }
    if (name == QLatin1String("retry")) {
        const auto retry = Probe::retryFromName(text);
        plan.retry = retry.value_or(plan.retry);
        return retry ? done() : Done(wrong(tr("--retry: expected none, sdk or article, not \"%1\"").arg(text)));
    }
    const auto number = numberOf(option, QString(text).remove(QLatin1Char('%')));
    if (!number)
        return number.error();
    if (name == QLatin1String("percent"))
        plan.percent = *number;
    else if (name == QLatin1String("success"))
        plan.successPercent = *number;
    else
        plan.minimum = int(qBound(0.0, *number, 1e6));
    return done();
}

Result<Probe::CanaryPlan> takePlan(Arguments &arguments)
{
    Probe::CanaryPlan plan;
    for (const char *name : { "percent", "duration", "interval", "side", "success", "minimum", "retry" }) {
        const auto value = arguments.takeValue(QString::fromLatin1(name));
        if (!value)
            return value.error();
        if (!value->has_value())
            continue;
        if (const Done set = setOption(plan, QString::fromLatin1(name), **value); !set)
            return set.error();
    }
    if (const Done fine = Probe::checkPlan(plan); !fine)
        return fine.error();
    return plan;
}

} // namespace

Started runCanary(Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> options = arguments.takeService();
    if (!options)
        return complain(options.error(), streams);
    const auto plan = takePlan(arguments);
    if (!plan)
        return complain(plan.error(), streams);
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    auto stage = stageFor(*options);
    if (!stage)
        return complain(stage.error(), streams);
    auto command = std::make_unique<CanaryCommand>(std::move(*stage), *plan, options->json, streams);
    command->start();
    return command;
}

} // namespace Signalbox::Commands
