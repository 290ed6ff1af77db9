#include "tests/widgets/why_fixture.h"
#include "widgets/diagnose/pathview.h"

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
        QCOMPARE(pathSummary(trace).filter(QStringLiteral("1 hop to relay")).size(), 1);
        trace.hops.resize(2);
        QCOMPARE(pathSummary(trace).filter(QStringLiteral("2 hops to relay")).size(), 1);
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
                                  "certificates green.relay.example < R11, 12 days left", "from hk (hk-desk)" })
            QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
        const QStringList rows = path.csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const qsizetype fields = rows.constFirst().count(QLatin1Char(','));
        int families = 0;
        for (const QString &row : rows) {
            QCOMPARE(row.count(QLatin1Char(',')) - row.count(QStringLiteral("content, ")), fields);
            families += row.contains(QLatin1String("\"IPv6\"")) ? 1 : 0;
        }
        QCOMPARE(families, 2);
        QVERIFY(path.csv().contains(QLatin1String("\"192.0.2.53:53\",\"300\",\"TLS 1.3\"")));
    }
};

QTEST_MAIN(PathViewTest)
#include "tst_path_view.moc"
