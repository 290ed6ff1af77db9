#include "core/router/dispatcher.h"
#include "tests/support/fake_router.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace Signalbox;
using namespace Signalbox::Router;

class DispatcherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Test::makeWarningsFatal();
        qRegisterMetaType<ControlWord>();
        qRegisterMetaType<OrderOutcome>();
    }

    void readsThenOrdersAndAnnouncesOnce()
    {
        Rig rig({ QStringLiteral("a"), QStringLiteral("b") });
        QSignalSpy first(&rig.dispatcher, &Dispatcher::firstRead);
        QSignalSpy acknowledged(&rig.dispatcher, &Dispatcher::acknowledged);
        rig.dispatcher.start();
        QTRY_COMPARE(first.count(), 1);
        QVERIFY(first.at(0).at(1).toBool()); // built-in
        rig.dispatcher.desire(wordOf(25, 1), false);
        QTRY_COMPARE(acknowledged.count(), 1);
        QCOMPARE(rig.fake.fakeNodes[QStringLiteral("a")].word, wordOf(25, 1));
        QCOMPARE(rig.fake.fakeNodes[QStringLiteral("b")].word, wordOf(25, 1));
        const int reads = rig.fake.reads;
        QTRY_VERIFY(rig.fake.reads >= reads + 4); // two more polls of both
        QCOMPARE(acknowledged.count(), 1);
    }

    void aNodeThatIsDownGetsItWhenItComesBack()
    {
        Rig rig({ QStringLiteral("a"), QStringLiteral("b") });
        QSignalSpy acknowledged(&rig.dispatcher, &Dispatcher::acknowledged);
        rig.fake.fakeNodes[QStringLiteral("b")].down = true;
        rig.dispatcher.start();
        rig.dispatcher.desire(wordOf(0, 1), true);
        QTRY_COMPARE(rig.fake.fakeNodes[QStringLiteral("a")].word, wordOf(0, 1));
        QCOMPARE(acknowledged.count(), 0);
        rig.fake.fakeNodes[QStringLiteral("b")].down = false;
        QTRY_COMPARE(acknowledged.count(), 1);
        QCOMPARE(rig.fake.fakeNodes[QStringLiteral("b")].word, wordOf(0, 1));
    }

    void reportsAForeignChangeAndDoesNotFightIt()
    {
        Rig rig({ QStringLiteral("a") });
        QSignalSpy acknowledged(&rig.dispatcher, &Dispatcher::acknowledged);
        QSignalSpy foreign(&rig.dispatcher, &Dispatcher::foreignSeen);
        rig.dispatcher.start();
        rig.dispatcher.desire(wordOf(25, 1), false);
        QTRY_COMPARE(acknowledged.count(), 1);
        rig.fake.fakeNodes[QStringLiteral("a")].word = wordOf(50, 8);
        QTRY_VERIFY(!foreign.isEmpty());
        QCOMPARE(foreign.at(0).at(0).value<ControlWord>(), wordOf(50, 8));
        QCOMPARE(rig.fake.orders.size(), 1);
        rig.dispatcher.adopt(wordOf(50, 8));
        foreign.clear();
        const int reads = rig.fake.reads;
        QTRY_VERIFY(rig.fake.reads > reads + 1);
        QVERIFY(foreign.isEmpty());
    }

    void aRestartWithAnOlderWordIsCorrected()
    {
        Rig rig({ QStringLiteral("a") });
        rig.dispatcher.start();
        rig.dispatcher.desire(wordOf(25, 5), false);
        QTRY_COMPARE(rig.fake.fakeNodes[QStringLiteral("a")].word, wordOf(25, 5));
        rig.fake.fakeNodes[QStringLiteral("a")].word = wordOf(5, 4);
        QTRY_COMPARE(rig.fake.fakeNodes[QStringLiteral("a")].word, wordOf(25, 5));
    }

    void aWatcherNeverWrites()
    {
        Rig rig({ QStringLiteral("a") }, Authority::Watch);
        QSignalSpy foreign(&rig.dispatcher, &Dispatcher::foreignSeen);
        QSignalSpy first(&rig.dispatcher, &Dispatcher::firstRead);
        rig.fake.fakeNodes[QStringLiteral("a")].word = wordOf(25, 5);
        rig.dispatcher.start();
        QTRY_COMPARE(first.count(), 1);
        rig.dispatcher.desire(wordOf(100, 6), true);
        rig.fake.fakeNodes[QStringLiteral("a")].word = wordOf(5, 4);
        QTRY_VERIFY(!foreign.isEmpty());
        QVERIFY(rig.fake.orders.isEmpty());
    }

private:
    static ControlWord wordOf(int percent, quint64 epoch)
    {
        return { .greenShare = Permyriad::ofPercent(percent), .epoch = epoch };
    }
    struct Rig {
        explicit Rig(const QStringList &names, Authority authority = Authority::Operate)
            : owned(new Test::FakeRouter(clock, names))
            , fake(*owned)
            , dispatcher(std::unique_ptr<Router::Router>(owned), authority, clock)
        {
        }
        SystemClock clock;
        Test::FakeRouter *owned;
        Test::FakeRouter &fake;
        Dispatcher dispatcher;
    };
};

QTEST_GUILESS_MAIN(DispatcherTest)
#include "tst_dispatcher.moc"
