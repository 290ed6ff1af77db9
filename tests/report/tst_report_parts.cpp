#include "core/report/chart_svg.h"
#include "core/report/line_diff.h"
#include "core/report/run_figures.h"
#include "core/report/run_snapshot.h"
#include "tests/support/test_main.h"

#include <QXmlStreamReader>

using namespace Signalbox;
using namespace Signalbox::Report;

namespace {

Session::Snapshot measuredSnapshot()
{
    Session::Snapshot snapshot;
    snapshot.at = WallTime(milliseconds(1'795'401'000'000));
    snapshot.traffic.known = true;
    snapshot.traffic.requested = { .greenShare = Permyriad::of(2500), .epoch = 4 };
    snapshot.traffic.acknowledged = Permyriad::of(2500);
    snapshot.traffic.observed = Session::ObservedSplit { .percent = 24.126, .low = 20.5, .high = 28, .requests = 400 };
    snapshot.rollout.run = 7;
    snapshot.rollout.phase = Rollout::Phase::Holding;
    snapshot.rollout.desired = snapshot.traffic.requested;
    snapshot.rollout.candidateRequests = 96;
    Session::Figures &green = snapshot.environment(Side::Green).users;
    green.requests = 200;
    green.failures = 3;
    green.p95 = microseconds(123456);
    green.startedPerSecond = 9.87;
    return snapshot;
}

QString joined(const QList<DiffLine> &lines)
{
    QString out;
    for (const DiffLine &line : lines)
        out += (line.kind == DiffLine::Kind::Same      ? QLatin1Char('=')
                    : line.kind == DiffLine::Kind::Now ? QLatin1Char('-')
                                                       : QLatin1Char('+'))
            + line.text;
    return out;
}

QStringList letters(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(QString(), Qt::SkipEmptyParts);
}

} // namespace

class ReportPartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void figuresComeBack()
    {
        const RunFigures figures = figuresOf(measuredSnapshot());
        auto back = figuresFrom(toMessage(figures));
        QVERIFY(back);
        back->at = figures.at;
        back->epoch = figures.epoch;
        QCOMPARE(*back, figures);
        QCOMPARE(figures.observed, std::optional(24.13));
        QCOMPARE(figures.sides[1].p95, std::optional(123.5));
        QCOMPARE(figures.sides[1].failurePercent(), std::optional(1.5));
        QVERIFY(!figures.sides[0].p95); // not known is not 0
        QVERIFY(!figures.sides[0].failurePercent());
        Session::Snapshot unread;
        const auto nothing = figuresFrom(toMessage(figuresOf(unread)));
        QVERIFY(!nothing->requested && !nothing->acknowledged && !nothing->observed);
        QVERIFY(!figuresFrom({ QStringLiteral("order.made"), {} }));
    }

    void figuresAreDue()
    {
        FiguresSchedule schedule;
        Session::Snapshot snapshot = measuredSnapshot();
        int taken = 0;
        const auto pass = [&](seconds time) {
            for (int i = 0; i < time.count() * 10; ++i) {
                snapshot.now += milliseconds(100);
                taken += schedule.isDue(snapshot) ? 1 : 0;
            }
            return std::exchange(taken, 0);
        };
        snapshot.rollout.phase = Rollout::Phase::Idle;
        QCOMPARE(pass(seconds(100)), 0);
        snapshot.rollout.phase = Rollout::Phase::Moving;
        QCOMPARE(pass(seconds(1)), 1); // it begins
        QCOMPARE(pass(seconds(10)), 2);
        snapshot.rollout.desired.epoch = 5;
        QCOMPARE(pass(seconds(1)), 1); // an order
        snapshot.rollout.observed = true;
        QCOMPARE(pass(seconds(1)), 1); // seen
        QVERIFY(pass(seconds(290)) > 50);
        QCOMPARE(pass(seconds(600)), 10);
        snapshot.rollout.phase = Rollout::Phase::Idle;
        QCOMPARE(pass(seconds(100)), 1); // its end
        snapshot.rollout.run = 8;
        snapshot.rollout.phase = Rollout::Phase::Held;
        QCOMPARE(pass(seconds(1)), 1);
    }

    void snapshotsComeBack()
    {
        RunSnapshot snapshot { .file = QStringLiteral("/srv/relay.toml"),
                               .routerKnown = true,
                               .word = { .greenShare = Permyriad::of(500), .active = Side::Green, .epoch = 9 },
                               .versions = { { QStringLiteral("blue"), QStringLiteral("v1") } },
                               .fingerprints = { { QStringLiteral("blue"), QStringLiteral("89abcdef") } } };
        keepText(snapshot, QStringLiteral("name = \"relay\"\n# ein Wort über den Plan\n"), {});
        QCOMPARE(snapshotFrom(toMessage(snapshot)), snapshot);
        snapshot.salt = QStringLiteral("00ff"); // of an older version
        QCOMPARE(snapshotFrom(toMessage(snapshot)), snapshot);
        snapshot.routerKnown = false;
        snapshot.word = {};
        QCOMPARE(snapshotFrom(toMessage(snapshot)), snapshot);
        QVERIFY(!snapshotFrom({ QStringLiteral("run.snapshot"), {} }));
        QVERIFY(!snapshotFrom({ QStringLiteral("run.opened"), { { QStringLiteral("text"), 1 } } }));
    }

    void aKeysFingerprintIsTheOneShownEverywhereElse()
    {
        const Secret key(QStringLiteral("sk-planted-1234567890"));
        RunSnapshot snapshot;
        QCOMPARE(fingerprintAsIn(snapshot, key), key.fingerprint());
        QVERIFY(fingerprintAsIn(snapshot, key) != fingerprintAsIn(snapshot, Secret(QStringLiteral("sk-planted-2"))));
        QCOMPARE(fingerprintAsIn(snapshot, {}), QString());
    }

    void aSaltedFingerprintOfAnOlderVersionIsComparedAsItWasMade()
    {
        RunSnapshot snapshot;
        snapshot.salt = QStringLiteral("0123456789abcdef");
        // printf 0123456789abcdef:sk-planted-1234567890 | sha256sum
        QCOMPARE(fingerprintAsIn(snapshot, Secret(QStringLiteral("sk-planted-1234567890"))),
                 QStringLiteral("675b837a"));
        QCOMPARE(fingerprintAsIn(snapshot, {}), QString());
    }

    void textWithoutSecrets_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("kept");
        QTest::addColumn<bool>("usable");
        QTest::newRow("a setting") << "key = \"dotenv:.env#HOLYSHEEP_BLUE_KEY\"" << true << true;
        QTest::newRow("a path that shares a word") << "key = \"file:/tmp/signalbox-planted/blue.key\"" << true << true;
        QTest::newRow("tabs and ends") << "\tstream = true # max_tokens = 5\r" << true << true;
        QTest::newRow("a key in a comment") << "# old one: hs_planted_0123456789abcdef" << false << true;
        QTest::newRow("half a key in a comment") << "  # it ends with _0123456789abcdef" << false << true;
        QTest::newRow("shaped like a key") << "# sk-proj-AAAABBBBCCCC" << false << true;
        QTest::newRow("a key in a setting") << "prompt = \"hs_planted_0123456789abcdef\"" << false << false;
    }
    void textWithoutSecrets()
    {
        QFETCH(QString, line);
        QFETCH(bool, kept);
        QFETCH(bool, usable);
        const QString text = QStringLiteral("name = \"a\"\n%1\nend = 1").arg(line);
        RunSnapshot snapshot;
        keepText(snapshot, text, { Secret(QStringLiteral("hs_planted_0123456789abcdef")), Secret() });
        QCOMPARE(snapshot.text == text, kept);
        QCOMPARE(snapshot.leftOut, kept ? QList<int>() : QList<int> { 2 });
        QCOMPARE(!snapshot.leftOutSettings, usable);
        QCOMPARE(snapshot.text.count(QLatin1Char('\n')), 2);
    }

    void whatARollbackRestores()
    {
        Session::Snapshot snapshot = measuredSnapshot();
        snapshot.environment(Side::Blue).version = QStringLiteral("v1");
        QVERIFY2(words(rollbackRestores(snapshot))
                     .startsWith(QLatin1String("A rollback brings all production back to blue v1.")),
                 qPrintable(words(rollbackRestores(snapshot))));
        snapshot.traffic.known = false;
        QVERIFY(words(rollbackRestores(snapshot)).contains(QLatin1String("not known")));
    }

    void diffs_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("then");
        QTest::addColumn<QString>("diff");
        QTest::newRow("same") << "abc"
                              << "abc"
                              << "=a=b=c";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "";
        QTest::newRow("all new") << ""
                                 << "ab"
                                 << "+a+b";
        QTest::newRow("all gone") << "ab"
                                  << ""
                                  << "-a-b";
        QTest::newRow("one changed") << "abc"
                                     << "axc"
                                     << "=a-b+x=c";
        QTest::newRow("one in") << "ac"
                                << "abc"
                                << "=a+b=c";
        QTest::newRow("moved") << "xabcd"
                               << "abcdx"
                               << "-x=a=b=c=d+x";
        QTest::newRow("twice the same") << "aab"
                                        << "ab"
                                        << "=a-a=b";
    }
    void diffs()
    {
        QFETCH(QString, now);
        QFETCH(QString, then);
        QFETCH(QString, diff);
        QCOMPARE(joined(lineDiff(letters(now), letters(then))), diff);
    }

    void largeTextsAreCompared()
    {
        QStringList one;
        QStringList two;
        for (int i = 0; i < 6000; ++i) {
            one.append(QStringLiteral("one %1").arg(i));
            two.append(QStringLiteral("two %1").arg(i));
        }
        QCOMPARE(lineDiff(one, two).size(), 12000);
    }

    void charts_data()
    {
        QTest::addColumn<double>("xEnd");
        QTest::addColumn<double>("yEnd");
        for (const auto &[x, y] :
             { std::pair(0.0, 0.0), std::pair(1e-9, 1e-12), std::pair(90.0, 100.0), std::pair(86400.0 * 30, 1e7) })
            QTest::addRow("%g s, %g", x, y) << x << y;
    }
    void charts()
    {
        QFETCH(double, xEnd);
        QFETCH(double, yEnd);
        Chart chart {
            .title = QStringLiteral("a < b & \"c\""), .unit = QStringLiteral("%"), .xEnd = xEnd, .yEnd = yEnd
        };
        chart.series.push_back({ .name = QStringLiteral("<x>"),
                                 .style = QStringLiteral("blue"),
                                 .pieces = { { { 0, 0 }, { xEnd, yEnd } }, {}, { { xEnd * 2, yEnd * 2 } } },
                                 .whiskers = { { xEnd, 0, yEnd } } });
        for (int i = 0; i < 200; ++i)
            chart.marks.push_back({ xEnd * i / 200, QStringLiteral("5 %") });
        const QString svg = chartSvg(chart);
        QXmlStreamReader xml(svg);
        int texts = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
                ++texts;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY2(texts < 60, qPrintable(QString::number(texts))); // words that would cover each other are left out
        QVERIFY(!svg.contains(QLatin1String("nan")));
    }

    void anAxisSaysWhereItsLinesAre()
    {
        const auto says = [](double yEnd, double value) {
            const QString svg = chartSvg({ .title = QStringLiteral("x"), .unit = QStringLiteral("%"), .yEnd = yEnd });
            return svg.contains(QLatin1Char('>') + QString::number(value) + QChar(0x202f) + QStringLiteral("%<"));
        };
        QVERIFY(says(1, 0.25) && says(1, 0.75) && says(1, 1));
        QVERIFY(says(6, 2) && says(6, 6));
        QVERIFY(says(100, 25) && says(0.1, 0.025));
    }

    void textIsEscaped()
    {
        QCOMPARE(escaped(QStringLiteral("<script>&\"'\n\x01\x7f")),
                 QStringLiteral("&lt;script&gt;&amp;&quot;&#39;\n\\x01\\x7f"));
        const QString pair = QString::fromUtf8("\xF0\x9F\x9A\x82 zwölf");
        QCOMPARE(escaped(pair), pair);
        QCOMPARE(escaped(pair.left(1)), QString(QChar(0xfffd)));
        QCOMPARE(escaped(QString(QChar(0xffff))), QStringLiteral("\\xffff"));
    }

    void clocks()
    {
        QCOMPARE(clockText(5.4), QStringLiteral("0:05"));
        QCOMPARE(clockText(754), QStringLiteral("12:34"));
        QCOMPARE(clockText(3723), QStringLiteral("1:02:03"));
    }
};

QTEST_GUILESS_MAIN(ReportPartsTest)
#include "tst_report_parts.moc"
