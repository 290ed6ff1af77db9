#pragma once

#include "core/config/service.h"
#include "core/probe/canary.h"

#include <QMetaType>

#include <variant>

namespace Signalbox::Session {

/// What a person may ask of the session. Arming is the window's own affair: an intent that arrives is meant.
namespace Intents {
struct Deploy {
    Config::Plan plan;
};
struct Shift { ///< any split by hand; ends a running plan's automatic steps (it holds)
    Permyriad greenShare;
    QString reason;
};
struct Hold {
    QString reason;
};
struct Resume {
};
struct Next { ///< end the present step now
};
struct Accept { ///< a split that was found: it stays, as if set by hand; the old run is closed
    QString reason;
};
struct StepBack { ///< to the plan's next lower share, and hold; from the lowest: a rollback
    QString reason;
};
struct PromoteAtOnce { ///< make the candidate active with one order; refused without a reason
    QString reason;
};
struct Retry { ///< after a rollback: the same plan again
};
struct RollBack {
    QString reason;
};
struct TakeOver { ///< from another console that operates; the reason is required
    QString reason;
};
struct SetScenario { ///< sandbox only: a fault by name
    QString name;
};
struct StartCanary { ///< test the candidate beside the users; moves no traffic
    Probe::CanaryPlan plan;
};
struct StopCanary {
};
} // namespace Intents

using Intent
    = std::variant<Intents::Deploy, Intents::Shift, Intents::Hold, Intents::Resume, Intents::Next, Intents::Accept,
                   Intents::StepBack, Intents::PromoteAtOnce, Intents::Retry, Intents::RollBack, Intents::TakeOver,
                   Intents::SetScenario, Intents::StartCanary, Intents::StopCanary>;

} // namespace Signalbox::Session

Q_DECLARE_METATYPE(Signalbox::Session::Intent)
