// The model guard through a real HAProxy: which side a request for a model reaches, and how its lists are kept.
#include "core/router/haproxy/model_maps.h"
#include "tests/router/rig.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Test;
using Router::OrderOutcome;
using Router::HAProxy::ModelMaps;

namespace {

const QByteArray chat = QByteArrayLiteral("/v1/chat/completions");
constexpr int enough = 60; ///< requests: with dice at 50 % all on one side is a chance of 1 in 10^18

QByteArray asking(const QByteArray &model)
{
    return "{\"model\":\"" + model + "\",\"stream\":false}";
}

struct Guarded : Rig {
    QString startGuarded(bool guard = true)
    {
        return start({ .change = [guard](Config::Service &changed) { changed.router.modelGuard = guard; } });
    }
    /// Empty when the router and the file have both lists.
    QString list(const QStringList &blueModels, const QStringList &greenModels)
    {
        ModelMaps maps(paths());
        const QSignalSpy kept(&maps, &ModelMaps::kept);
        const QSignalSpy failed(&maps, &ModelMaps::failed);
        maps.take(Side::Blue, blueModels);
        maps.take(Side::Green, greenModels);
        if (!QTest::qWaitFor([&] { return kept.size() + failed.size() >= 2; }, 20000))
            return QStringLiteral("no answer");
        return failed.isEmpty() ? QString() : words(failed.first().first().value<Message>());
    }
    struct Sides {
        int blue = 0;
        int green = 0;
        int other = 0;
    };
    Sides send(const QByteArray &body, int count = enough)
    {
        Sides sides;
        const bool ended = inThread([&] {
            HttpClient client(port());
            for (int i = 0; i < count; ++i) {
                const QByteArray side = client.post(chat, {}, body).header("x-env");
                ++(side == "blue" ? sides.blue : side == "green" ? sides.green : sides.other);
            }
        });
        if (!ended)
            qFatal("the requests did not end");
        return sides;
    }
};

} // namespace

class TestModelGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void aModelStaysWhereItIsListed()
    {
        Guarded rig;
        QCOMPARE(rig.startGuarded(), QString());
        QCOMPARE(rig.order(greenGets(5000, 1)).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(rig.list({ QStringLiteral("both"), QStringLiteral("only-blue") },
                          { QStringLiteral("both"), QStringLiteral("only-green") }),
                 QString());
        const auto blue = rig.send(asking("only-blue"));
        QCOMPARE(blue.blue, enough);
        const auto green = rig.send(asking("only-green"));
        QCOMPARE(green.green, enough);
        const auto both = rig.send(asking("both"));
        QVERIFY2(both.blue > 5 && both.green > 5, qPrintable(QString::number(both.green)));
        const auto neither = rig.send(asking("nobody-has-it")); // a 404 either way: as the dice say
        QVERIFY(neither.blue > 5 && neither.green > 5);
        const auto unread = rig.send("no JSON at all");
        QVERIFY(unread.blue > 5 && unread.green > 5);
    }

    /// "Move" is told in the feed, the observed split stays what the dice said.
    void movedRequestsAreToldAndNotCountedAsDice()
    {
        Guarded rig;
        QCOMPARE(rig.startGuarded(), QString());
        QCOMPARE(rig.order(greenGets(5000, 1)).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(rig.list({ QStringLiteral("m") }, { QStringLiteral("other") }), QString());
        QList<Sample> samples;
        QList<Counters> counters;
        connect(rig.router.get(), &Router::Router::samplesArrived, this,
                [&](const QList<Sample> &batch) { samples += batch; });
        connect(rig.router.get(), &Router::Router::countersArrived, this,
                [&](const QList<Counters> &both) { counters = both; });
        rig.router->start();
        QTRY_VERIFY(!counters.isEmpty());
        QCOMPARE(rig.send(asking("m"), 100).blue, 100);
        QTRY_COMPARE(samples.size(), 100);
        const auto moved = std::count_if(samples.begin(), samples.end(),
                                         [](const Sample &s) { return s.why == QLatin1String("model"); });
        QVERIFY2(moved > 20 && moved < 80, qPrintable(QString::number(moved)));
        for (const Sample &sample : samples) {
            QCOMPARE(sample.side, Side::Blue);
            QCOMPARE(sample.origin, Origin::User);
        }
        QTRY_COMPARE(counters.size() == 2 ? counters[0].rolled + counters[1].rolled : 0, 100ULL);
        QCOMPARE(counters[1].rolled, quint64(moved)); // the dice said green
        QCOMPARE(counters[0].started, 100ULL);
    }

    /// Whatever the lists say, a candidate without a share gets nobody; the active side may always take.
    void neverIntoACandidateWithoutAShare_data()
    {
        QTest::addColumn<int>("share");
        QTest::addColumn<Side>("active");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<Side>("reached");
        QTest::newRow("green is candidate, 0 %") << 0 << Side::Blue << QByteArray("only-green") << Side::Blue;
        QTest::newRow("blue is candidate, 0 %") << 10000 << Side::Green << QByteArray("only-blue") << Side::Green;
        QTest::newRow("green is candidate, 100 %") << 10000 << Side::Blue << QByteArray("only-blue") << Side::Blue;
        QTest::newRow("blue is candidate, 100 %") << 0 << Side::Green << QByteArray("only-green") << Side::Green;
        QTest::newRow("green is candidate, 0.01 %") << 1 << Side::Blue << QByteArray("only-green") << Side::Green;
    }
    void neverIntoACandidateWithoutAShare()
    {
        QFETCH(int, share);
        QFETCH(Side, active);
        QFETCH(QByteArray, model);
        QFETCH(Side, reached);
        Guarded rig;
        QCOMPARE(rig.startGuarded(), QString());
        Router::ControlWord word = greenGets(share, 1);
        word.active = active;
        QCOMPARE(rig.order(word).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(rig.list({ QStringLiteral("only-blue") }, { QStringLiteral("only-green") }), QString());
        const auto sides = rig.send(asking(model));
        QCOMPARE(reached == Side::Blue ? sides.blue : sides.green, enough);
    }

    /// An empty map is not "lists nothing".
    void aSideThatIsNotKnownKeepsItsRequests()
    {
        Guarded rig;
        QCOMPARE(rig.startGuarded(), QString());
        QCOMPARE(rig.order(greenGets(10000, 1)).outcome, OrderOutcome::Acknowledged);
        ModelMaps maps(rig.paths());
        const QSignalSpy kept(&maps, &ModelMaps::kept);
        maps.take(Side::Blue, { QStringLiteral("m") });
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(rig.send(asking("m")).green, enough);
        maps.take(Side::Green, { QStringLiteral("other") });
        QTRY_COMPARE(kept.size(), 2);
        QCOMPARE(rig.send(asking("m")).blue, enough);
    }

    void listsAreReplacedAsAWholeAndOutliveAReload()
    {
        Guarded rig;
        QCOMPARE(rig.startGuarded(), QString());
        QCOMPARE(rig.order(greenGets(10000, 1)).outcome, OrderOutcome::Acknowledged);
        QStringList many;
        for (int i = 0; i < 1500; ++i)
            many << QStringLiteral("model-%1").arg(i);
        QCOMPARE(rig.list(many, { QStringLiteral("g") }), QString());
        QCOMPARE(rig.send(asking("model-1499")).blue, enough);
        QCOMPARE(rig.list({ QStringLiteral("m") }, { QStringLiteral("g") }), QString());
        QCOMPARE(rig.send(asking("model-1499")).green, enough); // nobody lists it now
        QCOMPARE(rig.send(asking("m")).blue, enough);
        QFile file(rig.paths().map(QStringLiteral("models-blue")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("* known\nm listed\n"));
        QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        QCOMPARE(waitFor([&](const Router::HAProxy::Answer &answer) { rig.child->reload(answer); }), QString());
        QCOMPARE(rig.send(asking("m")).blue, enough);
    }

    void aRouterWithoutTheGuardIsTold()
    {
        Guarded rig;
        QCOMPARE(rig.startGuarded(false), QString());
        QVERIFY(rig.list({ QStringLiteral("m") }, {}).contains(QLatin1String("router reload")));
        QCOMPARE(rig.order(greenGets(10000, 1)).outcome, OrderOutcome::Acknowledged);
        QCOMPARE(rig.send(asking("m")).green, enough);
    }

    void namesFromOutsideAreData()
    {
        const QByteArray text = Router::HAProxy::modelMapText(
            { QStringLiteral("good"), QStringLiteral("two words"), QStringLiteral("*"), QStringLiteral("line\nbreak"),
              QStringLiteral("semi;colon"), QStringLiteral("#comment"), QStringLiteral("good"), QString(),
              QString(300, u'x'), QStringLiteral("ft:gpt-4o:org::id/2+x") });
        QCOMPARE(text, QByteArray("* known\nft:gpt-4o:org::id/2+x listed\ngood listed\n"));
    }
};

QTEST_GUILESS_MAIN(TestModelGuard)
#include "tst_model_guard.moc"
