#pragma once

#include "tests/session/session_rig.h"

#include <QRandomGenerator>

namespace Signalbox::Test {

/// One step of a random walk of a whole session: people, users, the router and the journal do something.
inline void stepOfAWalk(SessionRig &rig, const Config::Plan &plan, QRandomGenerator &random)
{
    using namespace Session;
    rig.clock.advance(milliseconds(random.bounded(1500)));
    switch (random.bounded(20)) {
    case 0:
    case 1:
        rig.post(Intents::Deploy { plan });
        break;
    case 2:
        rig.post(Intents::Shift { Permyriad::of(random.bounded(10001)), QStringLiteral("try") });
        break;
    case 3:
        rig.post(Intents::Hold { QStringLiteral("look") });
        break;
    case 4:
        rig.post(Intents::Resume {});
        break;
    case 5:
    case 6:
        rig.post(Intents::Next {});
        break;
    case 7:
        rig.post(Intents::RollBack { QStringLiteral("bad") });
        break;
    case 8:
        rig.setHealth(Side::Green, Probe::HealthStatus(random.bounded(5)), random.bounded(5));
        break;
    case 9:
        rig.setHealth(Side::Green, Probe::HealthStatus::Healthy);
        break;
    case 10:
        rig.router->setWord(Test::nodeA(),
                            Router::ControlWord { .greenShare = Permyriad::ofPercent(random.bounded(3) * 50),
                                                  .active = random.bounded(4) ? Side::Blue : Side::Green,
                                                  .epoch = rig.wordOf()->epoch + 1 });
        break;
    case 11:
        rig.journalProblem = random.bounded(2) ? QStringLiteral("disk full") : QString();
        break;
    case 12:
        rig.finishRequests(Side::Green, 60, random.bounded(2) ? Outcome::Throttled : Outcome::ServerError);
        break;
    case 13:
        rig.router->fakeNodes[Test::nodeA()].down = random.bounded(3) == 0;
        break;
    case 14:
        rig.post(Intents::StepBack { QStringLiteral("slow") });
        break;
    case 15:
        rig.post(Intents::PromoteAtOnce { random.bounded(2) ? QStringLiteral("now") : QString() });
        break;
    case 16:
        rig.post(Intents::Retry {});
        break;
    default:
        rig.traffic();
    }
    const int shown = rig.snapshots;
    QTRY_VERIFY(rig.snapshots > shown);
}

} // namespace Signalbox::Test
