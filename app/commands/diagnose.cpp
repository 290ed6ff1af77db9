#include "app/commands/commands.h"
#include "app/commands/diagnose_json.h"
#include "app/commands/diagnose_verdict.h"
#include "app/commands/endpoints_text.h"
#include "app/commands/text.h"
#include "app/commands/ways_text.h"
#include "app/stage.h"
#include "app/way_watch.h"
#include "core/config/duration.h"
#include "core/diagnose/change.h"
#include "core/diagnose/finding.h"
#include "core/diagnose/vantage.h"
#include "core/phase/phase_rounds.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QRegularExpression>

namespace Signalbox::Commands {
namespace {

using namespace Diagnose;

constexpr milliseconds longestMore { 30'000 }; ///< for ways and other hosts, beyond the time that was asked for
constexpr milliseconds leastMore { 500 };
constexpr milliseconds toEnd { 1500 }; ///< for a look that was told to end: it tells what it has
constexpr milliseconds enoughForMtr { 20'000 }; ///< it takes a second for every probe

struct DiagnoseOptions {
    ServiceOptions service;
    std::optional<Side> only; ///< absent: both
    milliseconds length { 20000 };
    QString server; ///< name server
    int pings = 100; ///< connections to each endpoint
    bool vantages = true; ///< ask the other hosts too
};

/// 1 says that the sides differ: never that nothing could be measured.
int notMeasured(int status)
{
    return status == ExitFailed ? ExitUndecided : status;
}

QString spreadText(const Spread &spread)
{
    if (spread.count == 0)
        return QStringLiteral("–");
    const int decimals = spread.median < 10 ? 2 : 0;
    return QStringLiteral("%1 ms, p90 %2").arg(spread.median, 0, 'f', decimals).arg(spread.p90, 0, 'f', decimals);
}

/// "p95 402, p99 –": of few values the slowest twentieth or hundredth is not known.
QString tailText(const Spread &spread)
{
    const auto text = [](const std::optional<double> &ms) {
        return ms ? QString::number(*ms, 'f', *ms < 10 ? 2 : 0) : QStringLiteral("–");
    };
    return QStringLiteral("p95 %1, p99 %2").arg(text(spread.p95), text(spread.p99));
}

class DiagnoseCommand final : public SessionCommand
{
public:
    DiagnoseCommand(std::unique_ptr<App::Stage> stage, const DiagnoseOptions &options, Streams streams)
        : SessionCommand(std::move(stage), { .checks = false, .watchOnly = true, .startsRouter = false },
                         options.service.json, streams)
        , m_options(options)
    {
        m_told.evidence.slowAbove = service().checks.degradedAbove;
        m_told.from = QHostInfo::localHostName();
        m_told.sides = options.only ? QList<Side> { *options.only } : QList<Side> { Side::Blue, Side::Green };
    }

protected:
    void onSnapshot(const Session::Snapshot &snapshot) override
    {
        for (const Side side : { Side::Blue, Side::Green })
            m_told.evidence.users[size_t(side)] = userFigures(snapshot.environment(side).users);
        if (!m_rounds && !m_isTimeUp)
            startRounds();
    }

    /// The relays are asked themselves: without a router nothing is missing but what users see.
    std::optional<int> onNotStarted(const Error &error) override
    {
        if (m_composition.stage().isSandbox() || !error.code.startsWith(QLatin1String("router.")))
            return notMeasured(SessionCommand::onNotStarted(error).value_or(ExitFailed));
        m_streams.err << tr("no router is asked, so what users see is not in this report: %1").arg(error.text)
                      << Qt::endl;
        startRounds();
        return std::nullopt;
    }

private:
    const Config::Service &service() const { return m_composition.stage().service(); }

    void startRounds()
    {
        QList<Probe::Target> targets;
        const App::Stage &stage = m_composition.stage();
        for (const Side side : std::as_const(m_told.sides))
            targets += Probe::targetsOf(service().environment(side), stage.secrets().upstreamKey(side),
                                        service().router.caFile);
        Phase::RoundSettings settings { .interval = Phase::gentleInterval(service().checks) };
        settings.bounds.deadline = service().checks.deadline;
        settings.bounds.server = m_options.server;
        m_rounds = std::make_unique<Phase::PhaseRounds>(targets, settings, m_clock, stage.redactor());
        connect(m_rounds.get(), &Phase::PhaseRounds::measured, this,
                [this](const QList<Phase::PhaseSample> &samples) { m_told.evidence.add(samples); });
        connect(m_rounds.get(), &Phase::PhaseRounds::skipped, this,
                [this](Side side) { ++m_told.skipped[size_t(side)]; });
        m_told.began = m_clock.wallNow();
        m_rounds->start();
        lookAtWays(targets);
        QTimer::singleShot(m_options.length, Qt::PreciseTimer, this, [this] { end(); });
    }

    void lookAtWays(const QList<Probe::Target> &targets)
    {
        m_ways = std::make_unique<App::WayWatch>(targets,
                                                 Diagnose::ReachSettings { .from = m_told.from,
                                                                           .server = m_options.server,
                                                                           .pings = m_options.pings,
                                                                           .isQuick = m_options.length < enoughForMtr },
                                                 m_clock);
        connect(m_ways.get(), &App::WayWatch::looked, this, [this](const std::shared_ptr<const Reach> &reach) {
            m_told.reach = reach;
            reportWhenWhole();
        });
        if (!m_options.vantages)
            return;
        for (const Config::VantageSettings &settings : service().vantages) {
            const App::Stage &stage = m_composition.stage();
            auto watch
                = std::make_unique<App::VantageWatch>(settings, stage.foreignEnvironment(), stage.redactor(), m_clock);
            connect(watch.get(), &App::VantageWatch::told, this, [this](const Vantage &vantage) {
                m_told.vantages.push_back(vantage);
                reportWhenWhole();
            });
            watch->runOnce();
            m_vantageWatches.push_back(std::move(watch));
        }
    }

    /// What is still on its way gets half as long again: a silent router or a far host must not cost the whole report,
    /// nor may it cost much more time than was asked for.
    void end()
    {
        m_isTimeUp = true;
        m_rounds.reset();
        QTimer::singleShot(std::clamp(m_options.length / 2, leastMore, longestMore), this, [this] { hurry(); });
        reportWhenWhole();
    }

    void hurry()
    {
        if (m_told.reach || !m_ways)
            return report();
        m_isHurried = true;
        m_ways->endSoon();
        QTimer::singleShot(toEnd, this, [this] { report(); });
    }

    void reportWhenWhole()
    {
        const bool isWhole = m_isHurried || m_told.vantages.size() == m_vantageWatches.size();
        if (m_isTimeUp && m_told.reach && isWhole)
            report();
    }

    /// Who told nothing in time is named.
    void nameTheSilent()
    {
        for (const Config::VantageSettings &settings : service().vantages) {
            const auto isIt = [&settings](const Vantage &vantage) { return vantage.name == settings.name; };
            if (!m_options.vantages || std::ranges::any_of(m_told.vantages, isIt))
                continue;
            m_told.silentVantages << settings.name;
            m_told.vantages.push_back(
                { .name = settings.name,
                  .problem = tr("it told nothing in the time that was asked for: longer, with --for"),
                  .at = m_told.ended });
        }
    }

    void report()
    {
        if (finished())
            return;
        m_rounds.reset();
        m_ways.reset();
        m_told.ended = m_clock.wallNow();
        nameTheSilent();
        m_told.evidence.elsewhere = fastestElsewhere(m_told.vantages);
        m_told.evidence = sinceChange(m_told.evidence).evidence;
        m_told.finding = findingOf(m_told.evidence);
        m_told.said = m_told.finding ? words(m_told.finding->message) : nothingFoundText(m_told);
        if (m_json)
            printJson(diagnosedJson(m_told));
        else
            print();
        finish(diagnoseStatus(m_told));
    }

    const std::vector<Phase::PhaseSample> &samples(Side side) const { return m_told.evidence.of(side); }

    void row(const QString &title, const std::function<QString(Side)> &cell)
    {
        QString line = title.leftJustified(28);
        for (const Side side : m_told.sides)
            line += QLatin1Char(' ') + cell(side).leftJustified(25);
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        m_streams.out << line << Qt::endl;
    }

    void print()
    {
        row({}, [](Side side) { return sideName(side); });
        for (const Part part : allParts)
            row(partTitle(part), [&](Side side) { return spreadText(spreadOf(m_told.evidence, side, part, false)); });
        for (const bool reused : { false, true }) {
            row(reused ? tr("first token, warm") : tr("first token, new connection"),
                [&](Side side) { return spreadText(untilFirst(m_told.evidence, side, reused)); });
            row({}, [&](Side side) { return tailText(untilFirst(m_told.evidence, side, reused)); });
        }
        row(tr("requests"), [&](Side side) {
            const int good = answered(samples(side));
            return tr("%1 answered, %2 not").arg(good).arg(int(samples(side).size()) - good);
        });
        if (std::ranges::any_of(m_told.sides, [&](Side side) { return !failuresText(samples(side)).isEmpty(); }))
            row(tr("not answered"), [&](Side side) { return failuresText(samples(side)); });
        row(tr("rounds left out"), [&](Side side) { return QString::number(m_told.skipped[size_t(side)]); });
        m_streams.out << Qt::endl;
        for (const Side side : std::as_const(m_told.sides))
            printEndpoints(m_streams.out, endpointsOf(samples(side)));
        printWays();
        m_streams.out << tr("measured from %1, %2 to %3").arg(m_told.from, isoUtc(m_told.began), isoUtc(m_told.ended))
                      << Qt::endl
                      << Qt::endl
                      << m_told.said << Qt::endl;
    }

    void printWays()
    {
        printReach(m_streams.out, m_told.reach.get(), m_told.sides);
        for (const Vantage &vantage : m_told.vantages)
            printVantage(m_streams.out, vantage, m_told.sides);
    }

    const DiagnoseOptions m_options;
    bool m_isTimeUp = false;
    bool m_isHurried = false;
    std::unique_ptr<App::WayWatch> m_ways;
    std::vector<std::unique_ptr<App::VantageWatch>> m_vantageWatches;
    SystemClock m_clock;
    Diagnosed m_told;
    std::unique_ptr<Phase::PhaseRounds> m_rounds;
};

/// "192.0.2.53", "192.0.2.53:5353", "2001:db8::53" or "[2001:db8::53]:5353".
bool isNameServer(const QString &text)
{
    if (!QHostAddress(text).isNull())
        return true;
    static const QRegularExpression withPort(QStringLiteral("\\A(?:([0-9.]+)|\\[([0-9A-Fa-f:.]+)\\]):([0-9]{1,5})\\z"));
    const QRegularExpressionMatch match = withPort.match(text);
    const int port = match.captured(3).toInt();
    return match.hasMatch() && !QHostAddress(match.captured(1) + match.captured(2)).isNull() && port > 0
        && port <= 65535;
}

Result<DiagnoseOptions> takeDiagnoseOptions(Arguments &arguments)
{
    DiagnoseOptions options;
    const auto service = arguments.takeService();
    const auto length = arguments.takeValue(QStringLiteral("for"));
    const auto server = arguments.takeValue(QStringLiteral("resolver"));
    if (!service)
        return service.error();
    if (!length)
        return length.error();
    if (!server)
        return server.error();
    if (server->has_value() && !isNameServer(**server))
        return Error {
            QStringLiteral("usage"),
            tr("--resolver: \"%1\" is not the address of a name server, such as 192.0.2.53, 192.0.2.53:5353 or "
               "[2001:db8::53]:53")
                .arg(**server),
            {}
        };
    options.service = *service;
    options.server = server->value_or(QString());
    options.vantages = !arguments.takeFlag(QStringLiteral("here"));
    if (length->has_value()) {
        const auto parsed = Config::durationFromText(**length);
        if (!parsed || *parsed < seconds(1) || *parsed > std::chrono::hours(1))
            return Error { QStringLiteral("usage"), tr("--for: \"%1\" is not a time from 1s to 1h").arg(**length), {} };
        options.length = *parsed;
    }
    const QStringList words = arguments.words();
    const QString which = words.isEmpty() || words.constFirst().startsWith(QLatin1String("--")) ? QStringLiteral("both")
                                                                                                : words.constFirst();
    options.only = sideFromName(which);
    if (!options.only && which != QLatin1String("both"))
        return Error { QStringLiteral("usage"), tr("\"%1\" is not a side: blue, green or both").arg(which), {} };
    if (const auto rest = arguments.finish(words.isEmpty() ? 0 : 1); !rest)
        return rest.error();
    return options;
}

} // namespace

Started runDiagnose(Arguments arguments, Streams streams)
{
    const auto options = takeDiagnoseOptions(arguments);
    if (!options)
        return complain(options.error(), streams);
    auto stage = stageFor(options->service);
    if (!stage)
        return notMeasured(complain(stage.error(), streams));
    auto command = std::make_unique<DiagnoseCommand>(std::move(*stage), *options, streams);
    command->start();
    return command;
}

} // namespace Signalbox::Commands
