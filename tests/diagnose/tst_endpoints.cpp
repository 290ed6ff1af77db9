// What the probe saw of each endpoint: regions, base URLs and families of addresses apart, each with its own figures.
#include "core/diagnose/endpoints.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Diagnose;
using Phase::Family;
using Phase::PhaseSample;

namespace {

PhaseSample answered(const char *region, const char *address, int waitMs, bool isWarm = false)
{
    PhaseSample sample;
    sample.side = Side::Green;
    sample.region = QLatin1String(region);
    sample.url = QStringLiteral("https://%1.relay.example/v1").arg(sample.region);
    sample.address = QLatin1String(address);
    sample.family = sample.address.startsWith(QLatin1Char('[')) ? Family::IPv6 : Family::IPv4;
    sample.reused = isWarm;
    sample.phases.wait = milliseconds(waitMs);
    return sample;
}

PhaseSample failed(PhaseSample sample)
{
    sample.outcome = Outcome::ConnectError;
    sample.phases = {};
    return sample;
}

} // namespace

class EndpointsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void regionsAndFamiliesAreApart()
    {
        std::vector<PhaseSample> samples;
        for (int i = 0; i < 9; ++i) { // as the probe goes: every base URL in turn, then the other family
            samples.push_back(answered("sg", i % 2 ? "[2001:db8::7]:443" : "203.0.113.7:443", i % 2 ? 90 : 30));
            samples.push_back(answered("sg", i % 2 ? "[2001:db8::7]:443" : "203.0.113.7:443", i % 2 ? 80 : 20, true));
            samples.push_back(answered("hk", i % 2 ? "203.0.113.10:443" : "203.0.113.9:443", 50));
        }
        samples.push_back(failed(answered("hk", "203.0.113.9:443", 0)));
        const std::vector<Endpoint> all = endpointsOf(samples);
        QCOMPARE(all.size(), 3U);
        QCOMPARE(all[0].region, QStringLiteral("sg"));
        QVERIFY(all[0].family == Family::IPv4 && all[1].family == Family::IPv6 && all[2].family == Family::IPv4);
        QCOMPARE(all[1].region, QStringLiteral("sg"));
        QCOMPARE(all[1].addresses, QStringList(QStringLiteral("[2001:db8::7]:443")));
        QCOMPARE(all[0].fresh.median, 30.0);
        QCOMPARE(all[0].warm.median, 20.0);
        QCOMPARE(all[1].fresh.median, 90.0);
        QCOMPARE(all[1].warm.median, 80.0);
        QCOMPARE(all[0].answered, 10);
        QCOMPARE(all[1].answered, 8);
        QCOMPARE(all[2].url, QStringLiteral("https://hk.relay.example/v1"));
        QCOMPARE(all[2].addresses,
                 (QStringList { QStringLiteral("203.0.113.9:443"), QStringLiteral("203.0.113.10:443") }));
        QCOMPARE(all[2].answered, 9);
        QCOMPARE(all[2].failed, 1);
        QCOMPARE(all[2].fresh.count, 9); // what failed has no time
        QCOMPARE(all[2].warm.count, 0);
    }

    void theNewestFactsAreKept()
    {
        PhaseSample first = answered("hk", "203.0.113.9:443", 50);
        first.resolver = QStringLiteral("192.0.2.53:53");
        first.ttl = seconds(300);
        first.tls = Phase::TlsFacts { QStringLiteral("TLS 1.2"),
                                      QStringLiteral("OLD"),
                                      { QStringLiteral("relay.example"), QStringLiteral("R11") },
                                      false,
                                      2 };
        PhaseSample second = first;
        second.ttl = seconds(240);
        second.tls->version = QStringLiteral("TLS 1.3");
        second.tls->daysLeft = 89; // renewed meanwhile
        const std::vector<Endpoint> all = endpointsOf({ first, second, failed(answered("hk", "203.0.113.9:443", 0)) });
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all[0].resolver, QStringLiteral("192.0.2.53:53"));
        QCOMPARE(all[0].ttl, std::optional(seconds(240)));
        QVERIFY(all[0].tls);
        QCOMPARE(all[0].tls->version, QStringLiteral("TLS 1.3"));
        QCOMPARE(all[0].tls->daysLeft, std::optional(89));
        QCOMPARE(chainText(*all[0].tls), QStringLiteral("relay.example < R11"));
    }

    void aNameWithoutAddressIsARowOfItsOwn()
    {
        PhaseSample lost = failed(answered("hk", "", 0));
        lost.resolver = QStringLiteral("192.0.2.53:53");
        const std::vector<Endpoint> all = endpointsOf({ answered("hk", "203.0.113.9:443", 50), lost, lost });
        QCOMPARE(all.size(), 2U);
        QVERIFY(!all[0].family); // unknown is not IPv4
        QCOMPARE(all[0].failed, 2);
        QVERIFY(!all[0].ttl && !all[0].tls && all[0].addresses.isEmpty());
        QVERIFY(all[1].family == Family::IPv4);
        QVERIFY(endpointsOf({}).empty());
    }
};

QTEST_GUILESS_MAIN(EndpointsTest)
#include "tst_endpoints.moc"
