#pragma once

#include "core/session/session.h"
#include "tests/support/fake_router.h"
#include "tests/support/manual_clock.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTest>

namespace Signalbox::Test {

inline QString nodeA()
{
    return QStringLiteral("a");
}

inline Config::Service serviceForTests()
{
    Config::Service service;
    service.name = QStringLiteral("relay");
    service.environment(Side::Green).version = QStringLiteral("v2");
    service.plan = Config::Plan::standard().withHolds(milliseconds(1000));
    for (Config::PlanStep &step : service.plan.steps)
        step.minimumRequests = 10;
    service.objectives.minimumRequests = 20;
    return service;
}

struct SessionRigOptions {
    QStringList nodes { nodeA() };
    std::optional<Router::ControlWord> word = Router::ControlWord { .epoch = 1 };
    Router::Authority authority = Router::Authority::Operate;
    Config::Service service = serviceForTests();
    bool journalAnswers = true;
    quint64 lastRun = 0;
    quint64 openRun = 0;
    Session::LastRun ended = {};
    bool preflight = false;
    std::optional<Session::JournaledRun> journaled = {};
    QList<LogEntry> events = {};
    QList<Session::Mark> marks = {};
    std::optional<Session::Desk> operatedBy = {};
    bool sandbox = false;
    milliseconds tick { 4 }; ///< of real time: what counts is the test's own, and nobody need wait for this one
};

/// A session on a fake router, with a journal that the test owns, in a time that the test owns.
class SessionRig : public QObject
{
public:
    using Options = SessionRigOptions;
    struct Journaled {
        LogEntry entry;
        QString kind;
        quint64 question = 0;
        qsizetype ordersBefore = 0; ///< how many orders had gone out when it was asked
    };

    explicit SessionRig(const Options &options = {})
        : router(new FakeRouter(clock, options.nodes))
        , journalAnswers(options.journalAnswers)
    {
        for (const QString &name : options.nodes)
            router->setWord(name, options.word);
        Session::Options settings;
        settings.operatorName = QStringLiteral("an@desk");
        settings.authority = options.authority;
        settings.lastRun = options.lastRun;
        settings.openRun = options.openRun;
        settings.operatedBy = options.operatedBy;
        settings.ended = options.ended;
        settings.preflight = options.preflight;
        settings.journaled = options.journaled;
        settings.events = options.events;
        settings.marks = options.marks;
        settings.sandbox = options.sandbox;
        settings.id = QStringLiteral("test");
        settings.tick = options.tick;
        session = std::make_unique<Session::Session>(options.service, settings, std::unique_ptr<Router::Router>(router),
                                                     clock);
        connect(session.get(), &Session::Session::snapshotReady, this, [this](const Session::SnapshotPtr &made) {
            snapshot = made;
            ++snapshots;
        });
        connect(session.get(), &Session::Session::journalRequested, this,
                [this](const LogEntry &entry, const QString &kind, quint64 question) {
                    journal.append({ entry, kind, question, router->orders.size() });
                    if (journalAnswers)
                        QTimer::singleShot(0, session.get(),
                                           [this, question] { session->takeJournaled(question, journalProblem); });
                });
    }

    /// Started, read, fed, both sides healthy.
    void startReady()
    {
        session->start();
        QTRY_VERIFY(snapshot && snapshot->traffic.known);
        router->tellFeed(true);
        setHealth(Side::Blue, Probe::HealthStatus::Healthy);
        setHealth(Side::Green, Probe::HealthStatus::Healthy);
        for (const QString &name : router->nodes())
            router->tellCounters(name);
        turn();
    }

    /// Waits for the session's next tick to have been seen.
    void turn()
    {
        const int seen = snapshots;
        const QDeadlineTimer deadline(10000);
        while (snapshots <= seen + 1 && !deadline.hasExpired()) // four rounds of the dispatcher at least
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QVERIFY(snapshots > seen + 1);
    }
    /// Time passes in steps that keep the readings fresh.
    void pass(milliseconds time)
    {
        const milliseconds step(600);
        for (; time > milliseconds(0); time -= step) {
            clock.advance(std::min(step, time));
            turn();
        }
    }
    void post(const Session::Intent &intent) { session->post(intent); }
    void deploy() { post(Session::Intents::Deploy { plan() }); }
    [[nodiscard]] static Config::Plan plan() { return serviceForTests().plan; }
    [[nodiscard]] const Rollout::State &state() const { return snapshot->rollout; }
    [[nodiscard]] std::optional<Router::ControlWord> wordOf(const QString &node = nodeA()) const
    {
        return router->fakeNodes.value(node).word;
    }
    [[nodiscard]] int green(const QString &node = nodeA()) const { return wordOf(node)->greenShare.value() / 100; }

    void setHealth(Side side, Probe::HealthStatus status, int failures = 0)
    {
        Probe::Health health;
        health.side = side;
        health.status = status;
        health.failuresInARow = failures;
        health.checks = 1;
        session->takeHealth(health);
    }
    /// Its checks fail in a row, and the few users who came meanwhile confirm it.
    void failChecksAndUsers(Side side, int failures = 3)
    {
        setHealth(side, Probe::HealthStatus::Degraded, 1);
        finishRequests(side, 3, Outcome::ServerError);
        setHealth(side, Probe::HealthStatus::Unhealthy, failures);
    }
    /// Users' requests that ended now; under the order that the node has.
    void finishRequests(Side side, int count, Outcome outcome = Outcome::Ok, milliseconds took = milliseconds(50))
    {
        finishAt(clock.wallNow(), side, count, outcome, took);
    }
    /// The same, but they ended at a time of their own.
    void finishAt(WallTime end, Side side, int count, Outcome outcome, milliseconds took = milliseconds(50))
    {
        QList<Sample> samples;
        for (int i = 0; i < count; ++i) {
            Sample sample;
            sample.side = side;
            sample.node = nodeA();
            sample.start = end - took;
            sample.headers = took;
            sample.total = took;
            sample.outcome = outcome;
            sample.status = outcome == Outcome::Ok ? 200 : outcome == Outcome::Throttled ? 429 : 500;
            sample.epoch = wordOf() ? wordOf()->epoch : 0;
            sample.user = QStringLiteral("user-%1").arg(i % 7);
            samples.append(sample);
        }
        router->tellSamples(samples);
    }
    /// Requests begin as the node's word says, and end well.
    void traffic(quint64 requests = 400)
    {
        router->begin(nodeA(), requests);
        const double share = wordOf() ? wordOf()->greenShare.fraction() : 0;
        finishRequests(Side::Green, int(share * double(requests) + 0.5));
        finishRequests(Side::Blue, int((1 - share) * double(requests) + 0.5));
    }
    [[nodiscard]] bool logged(const char *code) const { return bool(line(code)); }
    [[nodiscard]] std::optional<LogEntry> line(const char *code) const
    {
        for (auto it = snapshot->log.crbegin(); it != snapshot->log.crend(); ++it) {
            if (it->message.code == QLatin1String(code))
                return *it;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Journaled> journaledOrder(quint64 epoch) const
    {
        for (const Journaled &each : journal) {
            if (each.kind == QLatin1String("order") && each.entry.epoch == epoch)
                return each;
        }
        return std::nullopt;
    }

    ManualClock clock;
    FakeRouter *router; ///< owned by the session
    bool journalAnswers;
    QString journalProblem;
    QList<Journaled> journal;
    Session::SnapshotPtr snapshot;
    int snapshots = 0;
    std::unique_ptr<Session::Session> session;
};

} // namespace Signalbox::Test
