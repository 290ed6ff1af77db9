#include "app/commands/commands.h"
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

#include <QHostInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace Signalbox::Commands {
namespace {

using namespace Diagnose;

constexpr seconds waysAfter { 30 };

struct DiagnoseOptions {
    ServiceOptions service;
    std::optional<Side> only; ///< absent: both
    milliseconds length { 20000 };
    QString server; ///< name server
    int pings = 100; ///< connections to each endpoint
    bool vantages = true; ///< ask the other hosts too
};

QString spreadText(const Spread &spread)
{
    if (spread.count == 0)
        return QStringLiteral("–");
    const int decimals = spread.median < 10 ? 2 : 0;
    return QStringLiteral("%1 ms, p90 %2").arg(spread.median, 0, 'f', decimals).arg(spread.p90, 0, 'f', decimals);
}

class DiagnoseCommand final : public SessionCommand
{
public:
    DiagnoseCommand(std::unique_ptr<App::Stage> stage, const DiagnoseOptions &options, Streams streams)
        : SessionCommand(std::move(stage), { .checks = false, .watchOnly = true, .startsRouter = false },
                         options.service.json, streams)
        , m_options(options)
    {
        m_evidence.slowAbove = service().checks.degradedAbove;
    }

protected:
    void onSnapshot(const Session::Snapshot &snapshot) override
    {
        for (const Side side : { Side::Blue, Side::Green })
            m_evidence.users[size_t(side)] = userFigures(snapshot.environment(side).users);
        if (!m_rounds)
            startRounds();
    }

private:
    const Config::Service &service() const { return m_composition.stage().service(); }

    void startRounds()
    {
        QList<Probe::Target> targets;
        const App::Stage &stage = m_composition.stage();
        for (const Side side : { Side::Blue, Side::Green }) {
            if (!m_options.only || m_options.only == side)
                targets += Probe::targetsOf(service().environment(side), stage.secrets().upstreamKey(side),
                                            service().router.caFile);
        }
        Phase::RoundSettings settings { .interval = Phase::gentleInterval(service().checks) };
        settings.bounds.deadline = service().checks.deadline;
        settings.bounds.server = m_options.server;
        m_rounds = std::make_unique<Phase::PhaseRounds>(targets, settings, m_clock, stage.redactor());
        connect(m_rounds.get(), &Phase::PhaseRounds::measured, this,
                [this](const QList<Phase::PhaseSample> &samples) { m_evidence.add(samples); });
        connect(m_rounds.get(), &Phase::PhaseRounds::skipped, this, [this](Side side) { ++m_skipped[size_t(side)]; });
        m_rounds->start();
        lookAtWays(targets);
        QTimer::singleShot(m_options.length, this, [this] { end(); });
    }

    void lookAtWays(const QList<Probe::Target> &targets)
    {
        m_ways = std::make_unique<App::WayWatch>(targets,
                                                 Diagnose::ReachSettings { .from = QHostInfo::localHostName(),
                                                                           .server = m_options.server,
                                                                           .pings = m_options.pings },
                                                 m_clock);
        connect(m_ways.get(), &App::WayWatch::looked, this, [this](const std::shared_ptr<const Reach> &reach) {
            m_reach = reach;
            reportWhenWhole();
        });
        if (!m_options.vantages)
            return;
        for (const Config::VantageSettings &settings : service().vantages) {
            const App::Stage &stage = m_composition.stage();
            auto watch
                = std::make_unique<App::VantageWatch>(settings, stage.foreignEnvironment(), stage.redactor(), m_clock);
            connect(watch.get(), &App::VantageWatch::told, this, [this](const Vantage &vantage) {
                m_vantages.push_back(vantage);
                reportWhenWhole();
            });
            watch->runOnce();
            m_vantageWatches.push_back(std::move(watch));
        }
    }

    /// What is still on its way gets a little longer: a silent router or a far host must not cost the whole report.
    void end()
    {
        m_isTimeUp = true;
        QTimer::singleShot(waysAfter, this, [this] { report(); });
        reportWhenWhole();
    }

    void reportWhenWhole()
    {
        if (m_isTimeUp && m_reach && m_vantages.size() == m_vantageWatches.size())
            report();
    }

    void report()
    {
        if (finished())
            return;
        m_rounds.reset();
        m_ways.reset();
        m_evidence.elsewhere = fastestElsewhere(m_vantages);
        m_evidence = sinceChange(m_evidence).evidence;
        const std::optional<Finding> finding = findingOf(m_evidence);
        if (m_json)
            printJson(json(finding));
        else
            print(finding);
        finish(status(finding.has_value()));
    }

    QList<Side> sides() const
    {
        return m_options.only ? QList<Side> { *m_options.only } : QList<Side> { Side::Blue, Side::Green };
    }

    void row(const QString &title, const std::function<QString(Side)> &cell)
    {
        QString line = title.leftJustified(28);
        for (const Side side : sides())
            line += QLatin1Char(' ') + cell(side).leftJustified(25);
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        m_streams.out << line << Qt::endl;
    }

    int count(Side side, bool isGood) const
    {
        const auto &samples = m_evidence.of(side);
        return int(std::count_if(samples.begin(), samples.end(), [isGood](const Phase::PhaseSample &sample) {
            return (sample.outcome == Outcome::Ok) == isGood;
        }));
    }

    void print(const std::optional<Finding> &finding)
    {
        row({}, [](Side side) { return sideName(side); });
        for (const Part part : allParts)
            row(partTitle(part), [&](Side side) { return spreadText(spreadOf(m_evidence, side, part, false)); });
        row(tr("first token, new connection"),
            [&](Side side) { return spreadText(untilFirst(m_evidence, side, false)); });
        row(tr("first token, warm"), [&](Side side) { return spreadText(untilFirst(m_evidence, side, true)); });
        row(tr("requests"),
            [&](Side side) { return tr("%1 answered, %2 not").arg(count(side, true)).arg(count(side, false)); });
        row(tr("rounds left out"), [&](Side side) { return QString::number(m_skipped[size_t(side)]); });
        m_streams.out << Qt::endl;
        for (const Side side : sides())
            printEndpoints(m_streams.out, endpointsOf(m_evidence.of(side)));
        printWays();
        m_streams.out << tr("measured from %1").arg(QHostInfo::localHostName()) << Qt::endl << Qt::endl;
        m_streams.out << (finding ? words(finding->message) : nothingText()) << Qt::endl;
    }

    void printWays()
    {
        printReach(m_streams.out, m_reach.get(), sides());
        for (const Vantage &vantage : m_vantages)
            printVantage(m_streams.out, vantage, sides());
    }

    /// 0: alike, 1: different, 3: not to be told from so much.
    int status(bool isFound) const
    {
        if (m_options.only)
            return isFound ? ExitFailed : ExitDone;
        switch (sightOf(m_evidence)) {
        case Sight::Found:
        case Sight::UsersDiffer:
        case Sight::Differs:
            return ExitFailed;
        case Sight::TooFew:
        case Sight::SomeFailed:
            return ExitUndecided;
        case Sight::Alike:
            break;
        }
        return ExitDone;
    }

    QString nothingText() const
    {
        if (m_options.only)
            return tr("One side alone: nothing to compare it with, and no request of it failed.");
        switch (sightOf(m_evidence)) {
        case Sight::UsersDiffer:
            return tr("No cause is seen from here, but %1.").arg(words(*usersDiffer(m_evidence)));
        case Sight::SomeFailed:
            return tr("No cause stands out, but %1: measure longer, with --for.").arg(words(*someFailed(m_evidence)));
        case Sight::TooFew:
            return tooFewText();
        case Sight::Differs:
            return tr("They differ in these figures, and no single cause stands out: measure longer, with --for.");
        case Sight::Found:
        case Sight::Alike:
            break;
        }
        return tr("Both sides are alike.");
    }

    QString tooFewText() const
    {
        const Side side = untilFirst(m_evidence, Side::Blue, false).low ? Side::Green : Side::Blue;
        return tr("Too few answers of %1 to compare (8 are needed): measure longer, with --for.").arg(sideName(side));
    }

    QStringList addresses(Side side) const
    {
        QStringList all;
        for (const Phase::PhaseSample &sample : m_evidence.of(side)) {
            if (!sample.address.isEmpty() && !all.contains(sample.address))
                all << sample.address;
        }
        return all;
    }

    QJsonObject sideJson(Side side) const
    {
        QJsonObject object;
        for (const Part part : allParts)
            object.insert(partName(part), spreadJson(spreadOf(m_evidence, side, part, false)));
        object.insert(QStringLiteral("until_first_cold"), spreadJson(untilFirst(m_evidence, side, false)));
        object.insert(QStringLiteral("until_first_warm"), spreadJson(untilFirst(m_evidence, side, true)));
        object.insert(QStringLiteral("answered"), count(side, true));
        object.insert(QStringLiteral("failed"), count(side, false));
        object.insert(QStringLiteral("left_out"), int(m_skipped[size_t(side)]));
        object.insert(QStringLiteral("addresses"), QJsonArray::fromStringList(addresses(side)));
        QJsonArray endpoints;
        for (const Endpoint &endpoint : endpointsOf(m_evidence.of(side)))
            endpoints.append(endpointJson(endpoint));
        object.insert(QStringLiteral("endpoints"), endpoints);
        return object;
    }

    QJsonObject json(const std::optional<Finding> &finding) const
    {
        QJsonObject object { { QStringLiteral("event"), QStringLiteral("diagnosed") },
                             { QStringLiteral("from"), QHostInfo::localHostName() },
                             { QStringLiteral("finding"), QJsonValue::Null } };
        for (const Side side : sides())
            object.insert(sideName(side), sideJson(side));
        if (m_reach)
            insertWays(object);
        if (finding)
            object.insert(
                QStringLiteral("finding"),
                QJsonObject {
                    { QStringLiteral("cause"), causeName(finding->cause) },
                    { QStringLiteral("side"), finding->side ? QJsonValue(sideName(*finding->side)) : QJsonValue::Null },
                    { QStringLiteral("part"), finding->part ? QJsonValue(partName(*finding->part)) : QJsonValue::Null },
                    { QStringLiteral("slower_ms"), finding->ms },
                    { QStringLiteral("text"), words(finding->message) } });
        return object;
    }

    void insertWays(QJsonObject &object) const
    {
        QJsonObject paths;
        for (const Side side : sides()) {
            const Path::TracePtr &path = m_reach->paths[size_t(side)];
            paths.insert(sideName(side), path ? QJsonValue(traceJson(*path)) : QJsonValue::Null);
        }
        object.insert(QStringLiteral("paths"), paths);
        QJsonArray pings;
        for (const EndpointPings &endpoint : m_reach->pings)
            pings.append(pingsJson(endpoint));
        object.insert(QStringLiteral("pings"), pings);
    }

    const DiagnoseOptions m_options;
    bool m_isTimeUp = false;
    std::shared_ptr<const Reach> m_reach; ///< null: still on its way
    std::vector<Vantage> m_vantages;
    std::unique_ptr<App::WayWatch> m_ways;
    std::vector<std::unique_ptr<App::VantageWatch>> m_vantageWatches;
    SystemClock m_clock;
    Evidence m_evidence;
    std::array<quint64, 2> m_skipped {};
    std::unique_ptr<Phase::PhaseRounds> m_rounds;
};

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
        return complain(stage.error(), streams);
    auto command = std::make_unique<DiagnoseCommand>(std::move(*stage), *options, streams);
    command->start();
    return command;
}

} // namespace Signalbox::Commands
