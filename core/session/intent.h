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
struct RollBack {
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

using Intent = std::variant<Intents::Deploy, Intents::Shift, Intents::Hold, Intents::Resume, Intents::Next,
                            Intents::RollBack, Intents::SetScenario, Intents::StartCanary, Intents::StopCanary>;

} // namespace Signalbox::Session

Q_DECLARE_METATYPE(Signalbox::Session::Intent)
