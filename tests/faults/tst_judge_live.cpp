#include "app/commands/judge.h"
#include "app/composition.h"
#include "app/stage.h"
#include "core/session/judge_words.h"
#include "core/session/trace_keeper.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace Signalbox;
using namespace Signalbox::App;
using Judge::Decision;
using Rollout::Phase;

namespace {

/// A console on a sandbox whose plan only advises: what the judge says is seen, and nothing is ordered because of it.
struct Watched {
    QString start()
    {
        Commands::ServiceOptions options;
        options.sandbox = true;
        options.scenario = QStringLiteral("healthy");
        options.usersPerSecond = 80;
        auto stage = Stage::make(options);
        if (!stage)
            return stage.error().text;
        composition = std::make_unique<Composition>(std::move(*stage), CompositionOptions {});
        QObject::connect(composition.get(), &Composition::snapshotReady, composition.get(),
                         [this](const Session::SnapshotPtr &made) { snapshot = made; });
        QString problem = QStringLiteral("no answer");
        composition->start([&problem](const Done &started) { problem = started ? QString() : started.error().text; });
        const bool ready = QTest::qWaitFor(
            [this] {
                return snapshot && snapshot->traffic.known && snapshot->feed.connected
                    && snapshot->environment(Side::Blue).users.requests > 20
                    && snapshot->environment(Side::Green).health.checks > 0;
            },
            30000);
        return ready ? problem : QStringLiteral("not ready: ") + problem;
    }
    [[nodiscard]] Decision decision() const
    {
        return snapshot->judge ? snapshot->judge->verdict.decision : Decision::Insufficient;
    }

    std::unique_ptr<Composition> composition;
    Session::SnapshotPtr snapshot;
};

Config::Plan halfForAnHour()
{
    Config::Plan plan = Config::Plan::standard().withHolds(milliseconds(3600000));
    plan.steps = { plan.steps.at(2), plan.steps.at(3) };
    plan.advise = true;
    return plan;
}

qsizetype rowsOf(const Session::KeptTrace &trace)
{
    QFile file(trace.file);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
}

QJsonObject judged(const Session::KeptTrace &trace)
{
    QString out;
    QString err;
    {
        QTextStream toOut(&out);
        QTextStream toErr(&err);
        const int status
            = Commands::judgeTrace({ trace.file, QStringLiteral("--active"), sideName(other(trace.candidate)),
                                     QStringLiteral("--warmup"), QStringLiteral("20s"), QStringLiteral("--json") },
                                   { toOut, toErr });
        if (status == Commands::ExitUsage)
            qWarning("%s", qPrintable(err));
    }
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

} // namespace

/// Real requests through a real HAProxy: judged live, kept, and judged again from the file.
class JudgeLiveTest : public QObject
{
    Q_OBJECT
private:
    /// Half of production on the candidate, and then that happens to it.
    static void begin(Watched &console, const QString &scenario)
    {
        QCOMPARE(console.start(), QString());
        console.composition->post(Session::Intents::Deploy { halfForAnHour() });
        QTRY_COMPARE_WITH_TIMEOUT(console.snapshot->rollout.phase, Phase::Holding, 30000);
        console.composition->post(Session::Intents::SetScenario { scenario });
    }

    std::map<QByteArray, Watched> m_consoles; ///< by scenario

private Q_SLOTS:
    void initTestCase()
    {
        Test::makeWarningsFatal();
        // To find out takes up to a minute: side by side, each with a router and users of its own.
        for (const char *scenario : { "healthy", "green-tail", "green-slow", "green-hangs", "green-errors" }) {
            begin(m_consoles[scenario], QString::fromLatin1(scenario));
            if (QTest::currentTestFailed())
                return;
        }
    }
    void cleanupTestCase() { m_consoles.clear(); }

    void whatWasJudgedLiveIsJudgedTheSameAgain_data()
    {
        QTest::addColumn<int>("decision");
        QTest::addColumn<QStringList>("metrics"); ///< one of these
        const QString latency = QStringLiteral("latency");
        const QString headers = QStringLiteral("headers");
        const QString failures = QStringLiteral("failures");
        const QString unfinished = QStringLiteral("unfinished");
        // Eight times as long is longer than it waits, and is seen before a fresh candidate's latency is judged.
        QTest::newRow("green-slow") << int(Decision::Fail) << QStringList { unfinished, latency, headers };
        QTest::newRow("green-tail") << int(Decision::Fail) << QStringList { latency, headers };
        QTest::newRow("green-errors") << int(Decision::Fail) << QStringList { failures };
        QTest::newRow("green-hangs") << int(Decision::Fail) << QStringList { unfinished, failures };
        QTest::newRow("healthy") << int(Decision::Pass) << QStringList {};
    }
    void whatWasJudgedLiveIsJudgedTheSameAgain()
    {
        QFETCH(int, decision);
        QFETCH(QStringList, metrics);
        Watched &console = m_consoles.at(QTest::currentDataTag());
        const quint64 run = console.snapshot->rollout.run;
        QTRY_VERIFY_WITH_TIMEOUT(int(console.decision()) == decision, 200000);
        const Session::JudgeViewPtr live = console.snapshot->judge;
        if (decision == int(Decision::Fail))
            QVERIFY2(metrics.contains(QLatin1String(Judge::metricName(*live->verdict.metric))),
                     Judge::metricName(*live->verdict.metric));
        const QString stateDir = console.composition->stage().service().router.stateDir;
        const auto trace = Session::newestTraceOf(stateDir, run);
        QVERIFY2(trace.ok(), trace ? "" : qPrintable(trace.error().text));
        QCOMPARE(trace->candidate, Side::Green);
        // Live a request is known up to a quarter of a second later than in the file: a little more of it shows there.
        const qsizetype had = rowsOf(*trace);
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf(*trace) > had + 100, 30000);
        console.composition->post(Session::Intents::RollBack {});
        QTRY_COMPARE_WITH_TIMEOUT(console.snapshot->rollout.phase, Phase::Idle, 30000);
        QVERIFY(console.snapshot->judge && !console.snapshot->judge->open);
        // The end of a run reaches the disk a moment later; a healthy one goes on passing with it.
        QJsonObject again;
        const bool same = QTest::qWaitFor(
            [&] {
                again = judged(*trace);
                return again[QStringLiteral("verdict")].toString() == Session::decisionName(Decision(decision));
            },
            10000);
        QVERIFY2(same, QJsonDocument(again).toJson().constData());
        if (decision != int(Decision::Fail))
            return;
        QCOMPARE(again[QStringLiteral("metric")].toString(),
                 QString::fromLatin1(Judge::metricName(*live->verdict.metric)));
        const double at = again[QStringLiteral("decided_at_ms")].toDouble();
        const double liveAt = double(live->decidedAt->time_since_epoch().count());
        QVERIFY2(std::abs(at - liveAt) < 3000, qPrintable(QStringLiteral("%1 ms apart").arg(at - liveAt)));
    }
};

QTEST_GUILESS_MAIN(JudgeLiveTest)
#include "tst_judge_live.moc"
