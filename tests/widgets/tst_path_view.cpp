#include "tests/widgets/why_fixture.h"
#include "widgets/diagnose/pathview.h"
#include "widgets/status/wording.h"

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;
using Samples::Trouble;

/// The way to both sides, in words, pictures and its file.
class PathViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void aWayOfOneHopIsNoPlural()
    {
        Path::Trace trace;
        trace.host = QStringLiteral("relay");
        trace.hops.resize(1);
        QCOMPARE(pathSummary(trace, Qt::UTC).filter(QStringLiteral("1 hop to relay")).size(), 1);
        trace.hops.resize(2);
        QCOMPARE(pathSummary(trace, Qt::UTC).filter(QStringLiteral("2 hops to relay")).size(), 1);
    }

    /// What the probe saw of the names, families of addresses and certificates stands below the path, and in its file.
    void thePathTellsNamesAndCertificates()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({ .trouble = Trouble::None });
        auto view = std::make_shared<Diagnose::View>(*s.diagnosis);
        std::mt19937 random(3);
        for (int i = 0; i < 8; ++i) {
            Phase::PhaseSample sixth = Samples::phaseSample(Side::Green, Samples::wallNow.time_since_epoch().count(),
                                                            false, Trouble::None, random);
            sixth.family = Phase::Family::IPv6;
            sixth.address = QStringLiteral("[2001:db8::9]:443");
            sixth.phases.wait = milliseconds(300);
            view->samples[1].push_back(sixth);
        }
        s.diagnosis = view;
        QVERIFY(f.openWhy(s));
        auto &path = static_cast<PathView &>(f.view(6));
        QVERIFY(!path.picture().isNull());
        const QString said = path.linesBelow().join(QLatin1Char('\n'));
        for (const char *part : { "blue hk blue.relay.example IPv4", "green hk green.relay.example IPv4",
                                  "green hk green.relay.example IPv6", "name from 192.0.2.53:53, TTL 300 s",
                                  "TLS 1.3, TLS_AES_256_GCM_SHA384, whole handshake",
                                  "certificates green.relay.example < R11, 12 days left",
                                  "from hk (hk-desk), measured until 10:36:10, first" })
            QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
        const QStringList rows = path.csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const qsizetype fields = rows.constFirst().count(QLatin1Char(','));
        int families = 0;
        for (const QString &row : rows) {
            QCOMPARE(row.count(QLatin1Char(',')) - row.count(QStringLiteral("content, ")), fields);
            families += row.contains(QLatin1String("\"IPv6\"")) ? 1 : 0;
        }
        QCOMPARE(families, 3); // all of its requests, new and warm ones
        QVERIFY(path.csv().contains(QLatin1String("\"192.0.2.53:53\",\"300\",\"TLS 1.3\"")));
    }

    /// What another host told says when, and is marked when it says nothing of now any more.
    void whatOtherHostsToldHasItsTime()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        auto view = std::make_shared<Diagnose::View>(*s.diagnosis);
        view->vantages[0].at = s.at - seconds(100);
        Diagnose::Vantage gone { .name = QStringLiteral("gone"),
                                 .problem = QStringLiteral("no route"),
                                 .at = s.at - seconds(300) };
        view->vantages.push_back(gone);
        s.diagnosis = view;
        QVERIFY(f.openWhy(s));
        auto &path = static_cast<PathView &>(f.view(6));
        const auto colored = [&path](const QColor &color) {
            const QImage image = path.picture().toImage();
            int count = 0;
            for (int y = image.height() / 2; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == color;
            }
            return count;
        };
        const QString fresh = QStringLiteral("from hk (hk-desk), measured until %1, first content")
                                  .arg(timeText(view->vantages[0].at, f.page->scene().spec));
        QVERIFY(colored(path.theme().amber) > 5);
        QVERIFY2(path.linesBelow().join(QLatin1Char('\n')).contains(QLatin1Char('\n') + fresh),
                 qPrintable(path.linesBelow().join(QLatin1Char('\n'))));
        QVERIFY2(path.linesBelow()
                     .join(QLatin1Char('\n'))
                     .contains(QStringLiteral("OLD, of 5 min ago: from gone at %1: no route")
                                   .arg(timeText(gone.at, f.page->scene().spec))),
                 qPrintable(path.linesBelow().join(QLatin1Char('\n'))));
        auto later = std::make_shared<Diagnose::View>(*view);
        later->vantages.pop_back();
        s.diagnosis = later;
        f.show(s);
        QTRY_COMPARE(f.page->scene().diagnosis, s.diagnosis);
        QCOMPARE(colored(path.theme().amber), 0);
    }

    /// Two base URLs on one host are told apart, hundredths of a millisecond are figures, and each says when it was.
    void aPingSaysWhereToAndWhen()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({ .trouble = Trouble::None });
        auto view = std::make_shared<Diagnose::View>(*s.diagnosis);
        const WallTime at = Samples::wallNow - seconds(20);
        view->pings = { { Side::Green,
                          QStringLiteral("http://127.0.0.1:42681/v1"),
                          QStringLiteral("127.0.0.1"),
                          QStringLiteral("vm"),
                          { 100, 99, 0.004, 0.014, 1.13, 1 },
                          QStringLiteral("hk"),
                          at } };
        auto trace = std::make_shared<Path::Trace>(*view->paths[1]);
        trace->at = at;
        view->paths[1] = trace;
        s.diagnosis = view;
        QVERIFY(f.openWhy(s));
        auto &path = static_cast<PathView &>(f.view(6));
        QVERIFY(!path.picture().isNull());
        const QString said = path.linesBelow().join(QLatin1Char('\n'));
        const QString when = timeText(at, f.page->scene().spec);
        const QString line
            = QStringLiteral("green hk 127.0.0.1:42681 (127.0.0.1), 100 × from vm at %1: round trip 0.01 ms "
                             "(0.00 to 1.1), 0 % lost, 1 refused")
                  .arg(when);
        QVERIFY2(said.contains(line), qPrintable(said));
        QCOMPARE(pathSummary(*trace, f.page->scene().spec).filter(QStringLiteral("traced at ") + when).size(), 1);
        const QString csv = path.csv();
        QVERIFY2(csv.contains(QStringLiteral(
                                  "\"connections\",\"green\",,\"http://127.0.0.1:42681/v1\",\"hk\",,"
                                  "\"127.0.0.1\",\"100\",\"99\",\"1\",\"0.004\",\"0.014\",\"1.13\",\"vm\",\"check\",\"")
                              + isoUtc(at)),
                 qPrintable(csv));
        QVERIFY(csv.contains(isoUtc(at) + QStringLiteral("\",,\"tcp\",\"1500\"")));
        QVERIFY(csv.contains(QStringLiteral("\"hk-desk\"")));
    }
};

QTEST_MAIN(PathViewTest)
#include "tst_path_view.moc"
