#include "app/sandbox/answer_check.h"
#include "app/sandbox/draw.h"
#include "app/sandbox/fate.h"
#include "app/sandbox/limit.h"
#include "app/sandbox/pool.h"
#include "app/sandbox/scenario.h"
#include "app/sandbox/timeline.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <algorithm>
#include <atomic>

using namespace Signalbox;
using namespace Signalbox::Sandbox;
using namespace std::chrono_literals;

class TestSandboxParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void everyScenarioIsKnownAndSaid();
    void faultsTouchTheSideThatTheyName_data();
    void faultsTouchTheSideThatTheyName();
    void latencyIsAsPromised();
    void sharesAreAsPromised_data();
    void sharesAreAsPromised();
    void aFaultChangesNothingElse();
    void fateDependsOnItsArgumentsOnly();
    void timeScaleScales();
    void limitSlides();
    void durations_data();
    void durations();
    void timelineSaysWhatIsDue();
    void badTimelineNamesItsLine_data();
    void badTimelineNamesItsLine();
    void timelineFiles();
    void poolGrowsToItsCapAndNoFurther();
    void onlyWholeAnswersCount_data();
    void onlyWholeAnswersCount();
    void hugeAnswersAreNotWhole();
};

void TestSandboxParts::everyScenarioIsKnownAndSaid()
{
    const QStringList promised { QStringLiteral("healthy"),
                                 QStringLiteral("green-slow"),
                                 QStringLiteral("green-tail"),
                                 QStringLiteral("green-errors"),
                                 QStringLiteral("green-hangs"),
                                 QStringLiteral("green-unauthorized"),
                                 QStringLiteral("green-model-missing"),
                                 QStringLiteral("green-rate-limited"),
                                 QStringLiteral("green-cut-streams"),
                                 QStringLiteral("green-garbage"),
                                 QStringLiteral("both-slow"),
                                 QStringLiteral("blue-instance-down") };
    QCOMPARE(scenarioNames(), promised);
    for (const QString &name : promised) {
        QVERIFY(findScenario(name));
        QVERIFY2(scenarioText(name).endsWith(QLatin1Char('.')), qPrintable(name));
        const Scenario *scenario = findScenario(name);
        const bool harmless = scenario->faults[0] == Faults {} && scenario->faults[1] == Faults {};
        QCOMPARE(harmless, name == QLatin1String("healthy"));
    }
    QVERIFY(!findScenario(u"green"));
    QVERIFY(scenarioText(QStringLiteral("green")).isEmpty());
}

void TestSandboxParts::faultsTouchTheSideThatTheyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("blue");
    QTest::addColumn<bool>("green");
    QTest::newRow("green") << QStringLiteral("green-slow") << false << true;
    QTest::newRow("both") << QStringLiteral("both-slow") << true << true;
    QTest::newRow("blue") << QStringLiteral("blue-instance-down") << true << false;
}

void TestSandboxParts::faultsTouchTheSideThatTheyName()
{
    QFETCH(QString, name);
    QFETCH(bool, blue);
    QFETCH(bool, green);
    QCOMPARE(findScenario(name)->of(Side::Blue) != Faults {}, blue);
    QCOMPARE(findScenario(name)->of(Side::Green) != Faults {}, green);
}

void TestSandboxParts::latencyIsAsPromised()
{
    constexpr int count = 20000;
    std::vector<double> firstBytes;
    int longOnes = 0;
    for (int i = 1; i <= count; ++i) {
        const Fate fate = fateOf(1, Side::Blue, quint64(i), {}, 1.0);
        firstBytes.push_back(double(fate.firstByte.count()) / 1000.0);
        longOnes += fate.firstByte > 150ms ? 1 : 0;
        QVERIFY(fate.tokens >= 8 && fate.tokens <= 40);
        QVERIFY(fate.perToken >= 6666us && fate.perToken <= 12500us);
        QVERIFY(fate.error == 0 && !fate.hangs && fate.cut == Fate::Cut::None);
    }
    std::sort(firstBytes.begin(), firstBytes.end());
    const double median = firstBytes[count / 2];
    QVERIFY2(median > 39.0 && median < 43.0, qPrintable(QString::number(median)));
    // Of a log-normal alone 0.008 % would be so long.
    QVERIFY2(longOnes > count * 0.015 && longOnes < count * 0.03, qPrintable(QString::number(longOnes)));
}

void TestSandboxParts::sharesAreAsPromised_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<double>("share");
    QTest::newRow("errors") << QStringLiteral("green-errors") << 0.3;
    QTest::newRow("hangs") << QStringLiteral("green-hangs") << 0.9;
    QTest::newRow("cut") << QStringLiteral("green-cut-streams") << 1.0;
    QTest::newRow("tail") << QStringLiteral("green-tail") << 0.1;
}

void TestSandboxParts::sharesAreAsPromised()
{
    QFETCH(QString, scenario);
    QFETCH(double, share);
    constexpr int count = 20000;
    int touched = 0;
    for (int i = 1; i <= count; ++i) {
        const Fate healthy = fateOf(7, Side::Green, quint64(i), {}, 1.0);
        touched += fateOf(7, Side::Green, quint64(i), findScenario(scenario)->of(Side::Green), 1.0) != healthy ? 1 : 0;
    }
    QVERIFY2(std::abs(double(touched) / count - share) < 0.01, qPrintable(QString::number(touched)));
}

void TestSandboxParts::aFaultChangesNothingElse()
{
    for (quint64 i = 1; i <= 200; ++i) {
        const Fate healthy = fateOf(3, Side::Green, i, {}, 1.0);
        Fate slow = fateOf(3, Side::Green, i, findScenario(u"green-slow")->of(Side::Green), 1.0);
        QVERIFY(std::abs(slow.firstByte.count() - 8 * healthy.firstByte.count()) < 8);
        slow.firstByte = healthy.firstByte;
        QVERIFY(slow == healthy);
    }
}

void TestSandboxParts::fateDependsOnItsArgumentsOnly()
{
    QList<QByteArray> forwards;
    QList<QByteArray> backwards;
    for (quint64 i = 1; i <= 50; ++i)
        forwards.append(fateOf(5, Side::Blue, i, {}, 1.0).id);
    for (quint64 i = 50; i >= 1; --i)
        backwards.prepend(fateOf(5, Side::Blue, i, {}, 1.0).id);
    QCOMPARE(forwards, backwards);
    QCOMPARE(QSet<QByteArray>(forwards.begin(), forwards.end()).size(), 50);
    QVERIFY(fateOf(5, Side::Blue, 1, {}, 1.0) != fateOf(6, Side::Blue, 1, {}, 1.0));
    QVERIFY(fateOf(5, Side::Blue, 1, {}, 1.0) != fateOf(5, Side::Green, 1, {}, 1.0));
}

void TestSandboxParts::timeScaleScales()
{
    const Fate whole = fateOf(1, Side::Blue, 1, {}, 1.0);
    const Fate tenth = fateOf(1, Side::Blue, 1, {}, 0.1);
    QVERIFY(std::abs(whole.firstByte.count() - 10 * tenth.firstByte.count()) <= 10);
    QVERIFY(std::abs(whole.perToken.count() - 10 * tenth.perToken.count()) <= 10);
    QCOMPARE(whole.tokens, tenth.tokens);
}

void TestSandboxParts::limitSlides()
{
    SlidingLimit limit(3);
    const Instant start { 1000s };
    QCOMPARE(limit.remaining(start), 3);
    QCOMPARE(limit.untilReset(start), 0ms);
    QVERIFY(limit.take(start));
    QVERIFY(limit.take(start + 10s));
    QVERIFY(limit.take(start + 20s));
    QVERIFY(!limit.take(start + 59999ms));
    QCOMPARE(limit.untilNextFree(start + 20s), 40000ms);
    QCOMPARE(limit.untilReset(start + 20s), 60000ms);
    QVERIFY(limit.take(start + 60s));
    QVERIFY(!limit.take(start + 60s));
    QCOMPARE(limit.remaining(start + 70s), 1);
    QVERIFY(!limit.take(start + 70s, 2));
    QCOMPARE(limit.remaining(start + 200s), 3);
}

void TestSandboxParts::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    const auto row
        = [](const char *text, qint64 ms) { QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text) << ms; };
    row("500ms", 500);
    row("30s", 30000);
    row("1m30s", 90000);
    row("2h", 7200000);
    row("1h1m1s1ms", 3661001);
    row("0s", 0);
    row("", -1);
    row("30", -1);
    row("-5s", -1);
    row("1.5s", -1);
    row("30s1m", -1);
    row("5 s", -1);
    row("169h", -1);
    row("9999999s", -1);
}

void TestSandboxParts::durations()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    const auto read = durationFromText(text);
    QCOMPARE(read ? qint64(read->count()) : -1, ms);
}

void TestSandboxParts::timelineSaysWhatIsDue()
{
    const auto timeline = Timeline::parse(R"(
timeline = [
  { at = "30s", scenario = "green-slow" },
  { at = "1m", scenario = "green-errors" },
  { at = "2m", scenario = "healthy" },
]
)",
                                          QStringLiteral("night.toml"));
    QVERIFY2(timeline.ok(), timeline.ok() ? "" : qPrintable(timeline.error().text));
    QCOMPARE(timeline->entries().size(), 3);
    QCOMPARE(timeline->scenarioAt(0ms), QStringLiteral("healthy"));
    QCOMPARE(timeline->scenarioAt(29999ms), QStringLiteral("healthy"));
    QCOMPARE(timeline->scenarioAt(30000ms), QStringLiteral("green-slow"));
    QCOMPARE(timeline->scenarioAt(119999ms), QStringLiteral("green-errors"));
    QCOMPARE(timeline->scenarioAt(1h), QStringLiteral("healthy"));
    QCOMPARE(timeline->nextChange(0ms), 30000ms);
    QCOMPARE(timeline->nextChange(30000ms), 60000ms);
    QVERIFY(!timeline->nextChange(120000ms));
    QCOMPARE(Timeline().scenarioAt(1h), QStringLiteral("healthy"));
}

void TestSandboxParts::badTimelineNamesItsLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *tag, const char *text, const char *begin, const char *part) {
        QTest::newRow(tag) << QByteArray(text) << QString::fromLatin1(begin) << QString::fromLatin1(part);
    };
    row("no toml", "\n\ntimeline = [ {", "f.toml:3: ", "");
    row("scenario",
        "timeline = [\n {at = \"1s\", scenario = \"healthy\"},\n {at = \"2s\", scenario = \"gren-slow\"},\n]",
        "f.toml:3: ", "gren-slow");
    row("time", "timeline = [\n {at = \"soon\", scenario = \"healthy\"}]", "f.toml:2: ", "soon");
    row("number as time", "timeline = [\n {at = 3, scenario = \"healthy\"}]", "f.toml:2: ", "two texts");
    row("missing key", "\n[[timeline]]\nat = \"1s\"", "f.toml:2: ", "two texts");
    row("unknown key", "[[timeline]]\nat = \"1s\"\nscenario = \"healthy\"\nside = \"blue\"", "f.toml:4: ", "side");
    row("order", "timeline = [\n {at = \"2s\", scenario = \"healthy\"},\n {at = \"2s\", scenario = \"healthy\"}]",
        "f.toml:3: ", "order");
    row("no table", "timeline = [\n 3 ]", "f.toml:2: ", "table");
    row("empty", "", "f.toml:", "timeline");
    row("no list", "timeline = 3", "f.toml:1: ", "list");
    row("a second key", "timeline = [{at = \"2s\", scenario = \"healthy\"}]\nseed = 3", "f.toml:1: ", "one key");
}

void TestSandboxParts::badTimelineNamesItsLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, begin);
    QFETCH(QString, part);
    const auto timeline = Timeline::parse(text, QStringLiteral("f.toml"));
    QVERIFY(!timeline);
    QCOMPARE(timeline.error().code, QStringLiteral("sandbox.bad-timeline"));
    QVERIFY2(timeline.error().text.startsWith(begin), qPrintable(timeline.error().text));
    QVERIFY2(timeline.error().text.contains(part), qPrintable(timeline.error().text));
}

void TestSandboxParts::timelineFiles()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("t.toml"));
    QCOMPARE(Timeline::load(path).error().code, QStringLiteral("sandbox.no-timeline"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[[timeline]]\nat = \"1s\"\nscenario = \"both-slow\"\n");
    file.close();
    const auto timeline = Timeline::load(path);
    QVERIFY(timeline.ok());
    QCOMPARE(timeline->entries().first().scenario, QStringLiteral("both-slow"));
}

void TestSandboxParts::poolGrowsToItsCapAndNoFurther()
{
    Pool pool(3);
    std::atomic<int> running { 0 };
    std::atomic<int> most { 0 };
    std::atomic<int> ended { 0 };
    std::atomic<bool> mayEnd { false };
    const auto job = [&] {
        const int now = ++running;
        int seen = most.load();
        while (seen < now && !most.compare_exchange_weak(seen, now)) { }
        mayEnd.wait(false);
        --running;
        ++ended;
    };
    for (int i = 0; i < 5; ++i)
        pool.enqueue(job);
    QTRY_COMPARE(running.load(), 3);
    QVERIFY(most.load() == 3);
    mayEnd = true;
    mayEnd.notify_all();
    pool.shutdown();
    QCOMPARE(ended.load(), 5);
    QCOMPARE(most.load(), 3);
    pool.enqueue(job);
    QCOMPARE(ended.load(), 5);
}

void TestSandboxParts::onlyWholeAnswersCount_data()
{
    QTest::addColumn<bool>("stream");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("whole");
    const QByteArray token = "data: {\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":null}]}\n\n";
    const QByteArray finish = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    const QByteArray usage = "data: {\"choices\":[],\"usage\":{}}\n\n";
    const QByteArray end = "data: [DONE]\n\n";
    QTest::newRow("stream") << true << token + finish + usage + end << true;
    QTest::newRow("other line ends") << true << QByteArray(token + finish + end).replace("\n", "\r\n") << true;
    QTest::newRow("comments between") << true << ": hello\n\n" + finish + ": still there\n\n" + end << true;
    QTest::newRow("no space") << true << QByteArray(finish + end).replace("data: ", "data:") << true;
    QTest::newRow("no end") << true << token + finish + usage << false;
    QTest::newRow("no finish reason") << true << token + end << false;
    QTest::newRow("error within") << true << token + "data: {\"error\":{\"message\":\"x\"}}\n\n" + finish + end
                                  << false;
    QTest::newRow("the word error") << true << QByteArray(token).replace("\"a\"", "\"\\\"error\\\"\"") + finish + end
                                    << true;
    QTest::newRow("end cut off") << true << token + finish + "data: [DONE]" << false;
    QTest::newRow("empty stream") << true << QByteArray() << false;
    const QByteArray plain = "{\"choices\":[{\"message\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}";
    QTest::newRow("plain") << false << plain << true;
    QTest::newRow("half of it") << false << plain.left(plain.size() / 2) << false;
    QTest::newRow("an error") << false << QByteArray("{\"error\":{\"message\":\"x\"}}") << false;
    QTest::newRow("html") << false << QByteArray("<html>") << false;
    QTest::newRow("unfinished") << false << QByteArray(plain).replace("\"stop\"", "null") << false;
}

void TestSandboxParts::onlyWholeAnswersCount()
{
    QFETCH(bool, stream);
    QFETCH(QByteArray, body);
    QFETCH(bool, whole);
    for (const qsizetype piece : { 1, 7, 100000 }) {
        AnswerCheck check(stream);
        for (qsizetype at = 0; at < body.size(); at += piece)
            check.add(body.mid(at, piece));
        QCOMPARE(check.isWhole(), whole);
    }
}

void TestSandboxParts::hugeAnswersAreNotWhole()
{
    AnswerCheck check(true);
    check.add("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    QVERIFY(check.isWhole());
    check.add(QByteArray(2 << 20, 'x'));
    QVERIFY(!check.isWhole());
}

QTEST_GUILESS_MAIN(TestSandboxParts)
#include "tst_sandbox_parts.moc"
