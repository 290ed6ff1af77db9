// A whole preflight against the sandbox's relays, in a thread of its own.
#include "app/sandbox/service.h"
#include "app/sandbox/world.h"
#include "core/preflight/runner.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Preflight;

namespace {

struct Ground {
    explicit Ground(const Sandbox::WorldOptions &options = {})
        : world(options)
    {
        const Done started = world.start();
        if (!started)
            qFatal("%s", qPrintable(started.error().text));
        service = Sandbox::serviceFor(world, directory.path());
    }
    [[nodiscard]] std::array<Secret, 2> keys() const { return { world.key(Side::Blue), world.key(Side::Green) }; }
    Report run(const Wishes &wishes = {}, const std::function<void(PreflightWatch &)> &then = {})
    {
        PreflightWatch watch(service, keys(), wishes, limiters, clock, Redactor({ keys()[0], keys()[1] }));
        const QSignalSpy seen(&watch, &PreflightWatch::changed);
        watch.start();
        if (then)
            then(watch);
        const auto last = [&] { return seen.isEmpty() ? ReportPtr() : seen.last().first().value<ReportPtr>(); };
        if (!QTest::qWaitFor([&] { return last() && last()->finished; }, 60000))
            qFatal("the preflight did not end");
        return *last();
    }

    QTemporaryDir directory;
    Sandbox::World world;
    Config::Service service;
    SystemClock clock;
    Probe::Limiters limiters { std::make_shared<Probe::SlidingWindowLimiter>(1000),
                               std::make_shared<Probe::SlidingWindowLimiter>(1000) };
};

QList<Line> linesOf(const Report &report, Subject subject, std::optional<Side> side)
{
    QList<Line> out;
    for (const Line &line : report.lines) {
        if (line.subject == subject && line.side == side)
            out.append(line);
    }
    return out;
}

Line lineOf(const Report &report, Subject subject, std::optional<Side> side)
{
    const QList<Line> lines = linesOf(report, subject, side);
    if (lines.isEmpty())
        qFatal("no line %s", qPrintable(subjectName(subject)));
    return lines.first();
}

QString textOf(const Report &report)
{
    QStringList out;
    for (const Line &line : report.lines)
        out.append(QStringLiteral("%1 %2 %3 %4: %5")
                       .arg(gradeName(line.grade), line.side ? sideName(*line.side) : QStringLiteral("both"),
                            subjectName(line.subject), line.where, words(line.evidence)));
    return out.join(QLatin1Char('\n'));
}

} // namespace

class TestPreflightRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void healthyRelaysPass()
    {
        Ground ground;
        ground.service.environment(Side::Green).modelMap
            = { { QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o") },
                { QStringLiteral("gpt-4o-mini"), QStringLiteral("gpt-4o-mini") } };
        const Report report = ground.run();
        QVERIFY2(report.grade() == Grade::Warn, qPrintable(textOf(report))); // gpt-4.1 is not listed by that name
        QCOMPARE(report.count(Grade::Fail), 0);
        QCOMPARE(report.count(Grade::Warn), 1);
        QCOMPARE(lineOf(report, Subject::Models, Side::Green).grade, Grade::Warn);
        QCOMPARE(linesOf(report, Subject::Reachable, Side::Blue).size(), 2); // each base URL
        QCOMPARE(linesOf(report, Subject::Ping, Side::Green).size(), 2); // each mapped model, once
        QCOMPARE(linesOf(report, Subject::Ping, Side::Blue).size(), 1);
        QCOMPARE(lineOf(report, Subject::Stream, Side::Green).grade, Grade::Ok);
        QCOMPARE(lineOf(report, Subject::Golden, Side::Green).grade, Grade::Ok);
        QCOMPARE(lineOf(report, Subject::Alike, std::nullopt).grade, Grade::Ok);
        QCOMPARE(lineOf(report, Subject::KeyFormat, Side::Blue).grade, Grade::Ok);
        QCOMPARE(report.listed[0]->size(), 4);
        QVERIFY(report.promptTokens > 0 && report.completionTokens > 0);
        QCOMPARE(report.goldenTokens.size(), 1);
        // What was told is what was sent, and every request took a place of our limit.
        const auto counts = ground.world.counts(Side::Blue).requests + ground.world.counts(Side::Green).requests;
        QCOMPARE(quint64(report.asked), quint64(counts));
        QCOMPARE(ground.limiters[0]->used(ground.clock.now()) + ground.limiters[1]->used(ground.clock.now()),
                 report.asked);
    }

    void faultsAreFound_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("failed"); // one of the failed lines
        const auto row = [](const char *scenario, const char *failed) {
            QTest::newRow(scenario) << QString::fromLatin1(scenario) << QString::fromLatin1(failed);
        };
        row("green-unauthorized", "green: its key is not accepted");
        row("green-model-missing", "green: models are not listed");
        row("green-garbage", "green: a golden prompt failed (say-json)");
        row("green-cut-streams", "green: a streamed answer failed");
        row("green-errors rate=100%", "green: not reachable");
        row("blue-instance-down", "blue: not reachable");
    }
    void faultsAreFound()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, failed);
        Ground ground;
        QVERIFY(ground.world.setScenario(scenario).ok());
        const Report report = ground.run();
        QVERIFY2(report.grade() == Grade::Fail, qPrintable(textOf(report)));
        QVERIFY2(failedText(report).contains(failed), qPrintable(failedText(report)));
        const QString healthy
            = failed.startsWith(QLatin1String("green")) ? QStringLiteral("blue: ") : QStringLiteral("green: ");
        QVERIFY2(!failedText(report).contains(healthy), qPrintable(failedText(report)));
        for (const Secret &key : ground.keys())
            QVERIFY(!textOf(report).contains(key.reveal()));
    }

    void garbageIsFoundByGoldenPromptsOnly()
    {
        Ground ground;
        QVERIFY(ground.world.setScenario(QStringLiteral("green-garbage")).ok());
        QCOMPARE(ground.run().count(Grade::Fail), 1);
        ground.service.golden.clear();
        QCOMPARE(ground.run().count(Grade::Fail), 0);
    }

    void throttledIsNeitherGoodNorFailed()
    {
        Ground ground;
        QVERIFY(ground.world.setScenario(QStringLiteral("green-rate-limited")).ok());
        const Report report = ground.run();
        QVERIFY2(report.grade() == Grade::Unknown, qPrintable(textOf(report)));
        QCOMPARE(report.count(Grade::Fail), 0);
        QCOMPARE(lineOf(report, Subject::Ping, Side::Green).meaning.code, QStringLiteral("preflight.means.throttled"));
    }

    void aWrongKeyIsToldAndNotShown()
    {
        Ground ground;
        PreflightWatch watch(ground.service, { ground.keys()[0], Secret(QStringLiteral("planted-wrong-0123456789")) },
                             {}, ground.limiters, ground.clock,
                             Redactor({ Secret(QStringLiteral("planted-wrong-0123456789")) }));
        const QSignalSpy seen(&watch, &PreflightWatch::changed);
        watch.start();
        QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty() && seen.last().first().value<ReportPtr>()->finished, 30000);
        const Report report = *seen.last().first().value<ReportPtr>();
        QCOMPARE(lineOf(report, Subject::KeyFormat, Side::Green).grade, Grade::Fail);
        QCOMPARE(lineOf(report, Subject::KeyAccepted, Side::Green).grade, Grade::Fail);
        QVERIFY2(!textOf(report).contains(QLatin1String("planted-wrong")), qPrintable(textOf(report)));
    }

    void tlsAndItsCertificate()
    {
        Ground ground({ .tls = true });
        const Line line = lineOf(ground.run(), Subject::Certificate, Side::Blue);
        QVERIFY2(line.grade == Grade::Ok || line.grade == Grade::Warn || line.grade == Grade::Fail, "days are known");
        QCOMPARE(line.evidence.code, QStringLiteral("preflight.certificate"));
        ground.service.router.caFile.clear(); // nobody vouches for it now
        const Report report = ground.run();
        QCOMPARE(lineOf(report, Subject::Certificate, Side::Blue).grade, Grade::Fail);
        QCOMPARE(lineOf(report, Subject::Reachable, Side::Blue).grade, Grade::Fail);
        QCOMPARE(lineOf(report, Subject::Ping, Side::Blue).grade, Grade::Unknown); // not asked in vain
    }

    void triesAgainAreToldByName()
    {
        Ground ground;
        QVERIFY(ground.world.setScenario(QStringLiteral("green-errors rate=100%")).ok());
        Wishes wishes;
        wishes.sides = { Side::Green };
        QCOMPARE(ground.run(wishes).retries, 0);
        wishes.retry = Probe::CanaryRetry::Sdk;
        const Report report = ground.run(wishes);
        QVERIFY(report.retries > 0);
        QCOMPARE(argText(lineOf(report, Subject::Reachable, Side::Green).evidence.args.value(QStringLiteral("tries"))),
                 QStringLiteral("; at try 3"));
    }

    /// Our own limit: what has no place comes later and says so; what never has one is not asked.
    void keepsToOurLimit()
    {
        Ground ground;
        ground.limiters = { std::make_shared<Probe::SlidingWindowLimiter>(4, seconds(2)),
                            std::make_shared<Probe::SlidingWindowLimiter>(12, seconds(60), 12) };
        bool waited = false;
        PreflightWatch watch(ground.service, ground.keys(), {}, ground.limiters, ground.clock, Redactor());
        const QSignalSpy seen(&watch, &PreflightWatch::changed);
        connect(&watch, &PreflightWatch::changed, this, [&](const ReportPtr &report) {
            waited = waited || report->waiting.code == QLatin1String("preflight.waits");
        });
        watch.start();
        QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty() && seen.last().first().value<ReportPtr>()->finished, 60000);
        const Report report = *seen.last().first().value<ReportPtr>();
        QVERIFY(waited);
        QCOMPARE(lineOf(report, Subject::Stream, Side::Blue).grade, Grade::Ok);
        QCOMPARE(lineOf(report, Subject::Reachable, Side::Green).evidence.code, QStringLiteral("preflight.no-room"));
        QCOMPARE(ground.world.counts(Side::Green).requests, 0ULL);
        QCOMPARE(report.grade(), Grade::Unknown);
    }

    void stopsAndEndsInTime()
    {
        Ground ground;
        QVERIFY(ground.world.setScenario(QStringLiteral("green-hangs rate=100%")).ok());
        const Report stopped = ground.run({}, [](PreflightWatch &watch) { watch.stop(); });
        QCOMPARE(stopped.grade(), Grade::Unknown);
        Wishes wishes;
        wishes.longest = milliseconds(1500);
        const Report late = ground.run(wishes);
        QCOMPARE(lineOf(late, Subject::Reachable, Side::Green).evidence.code, QStringLiteral("preflight.out-of-time"));
        QCOMPARE(lineOf(late, Subject::Stream, Side::Blue).grade, Grade::Ok);
    }

    void onlyGoldenOnlyLists()
    {
        Ground ground;
        Wishes golden;
        golden.goldenOnly = true;
        const Report asked = ground.run(golden);
        QVERIFY(asked.goldenOnly);
        QCOMPARE(asked.lines.size(), 2);
        QCOMPARE(asked.asked, 2);
        QCOMPARE(asked.grade(), Grade::Ok);
        Wishes lists;
        lists.listsOnly = true;
        const Report listed = ground.run(lists);
        QCOMPARE(listed.asked, 2);
        QVERIFY(listed.listed[0]->contains(QStringLiteral("gpt-4o")));
        QVERIFY(ground.world.setScenario(QStringLiteral("green-model-missing")).ok());
        QVERIFY(!ground.run(lists).listed[1]->contains(QStringLiteral("gpt-4o")));
    }
};

QTEST_GUILESS_MAIN(TestPreflightRunner)
#include "tst_preflight_runner.moc"
