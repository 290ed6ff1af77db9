// The session's part in a canary test: who asked for it, that only one runs, and the journal's line about its end.
#include "tests/session/session_rig.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

Probe::CanaryViewPtr viewIn(Probe::CanaryPhase phase)
{
    auto view = std::make_shared<Probe::CanaryView>();
    view->phase = phase;
    if (phase == Probe::CanaryPhase::Finished)
        view->verdict = Probe::CanaryVerdict::Insufficient;
    return view;
}

} // namespace

class CanarySessionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void aTestIsAskedForOnceAndJournaled()
    {
        SessionRig rig;
        rig.startReady();
        const QSignalSpy asked(rig.session.get(), &Session::Session::canaryRequested);
        const QSignalSpy stopped(rig.session.get(), &Session::Session::canaryStopRequested);
        const auto orders = rig.router->orders.size();
        rig.post(Session::Intents::StartCanary {});
        rig.post(Session::Intents::StartCanary {}); // nothing was seen of the first yet
        rig.session->takeCanary(viewIn(Probe::CanaryPhase::Running));
        rig.post(Session::Intents::StartCanary {});
        QCOMPARE(asked.size(), 1);
        rig.post(Session::Intents::StopCanary {});
        QCOMPARE(stopped.size(), 1);
        rig.session->takeCanary(viewIn(Probe::CanaryPhase::Finished));
        rig.turn();
        QVERIFY(rig.snapshot->canary && rig.snapshot->canary->verdict);
        QCOMPARE(rig.line("canary.begins")->operatorName, QStringLiteral("an@desk"));
        QVERIFY(rig.logged("canary.busy"));
        QCOMPARE(rig.journal.last().entry.message.code, QStringLiteral("canary.insufficient"));
        QCOMPARE(rig.journal.last().kind, QStringLiteral("verdict"));
        QCOMPARE(rig.router->orders.size(), orders); // no traffic moved
        rig.post(Session::Intents::StartCanary {});
        QCOMPARE(asked.size(), 2);
    }

    void aWrongPlanIsRefusedInWords()
    {
        SessionRig rig;
        rig.startReady();
        const QSignalSpy asked(rig.session.get(), &Session::Session::canaryRequested);
        rig.post(Session::Intents::StartCanary { { .percent = 0 } });
        rig.turn();
        QVERIFY(asked.isEmpty() && rig.logged("canary.refused"));
    }

    void whoOnlyWatchesMayTest()
    {
        SessionRig rig({ .authority = Router::Authority::Watch });
        rig.startReady();
        const QSignalSpy asked(rig.session.get(), &Session::Session::canaryRequested);
        rig.post(Session::Intents::StartCanary {});
        QCOMPARE(asked.size(), 1);
    }
};

QTEST_GUILESS_MAIN(CanarySessionTest)
#include "tst_canary_session.moc"
