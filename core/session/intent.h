#pragma once

#include "core/config/service.h"
#include "core/models/comparison.h"
#include "core/probe/canary.h"

#include <QMetaType>

#include <variant>

namespace Signalbox::Session {

/// What a person may ask of the session. Arming is the window's own affair: an intent that arrives is meant.
namespace Intents {
struct Deploy {
    Config::Plan plan;
    QString overrideReason = {}; ///< not empty: although the preflight fails; journaled
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
    QVariant reason; ///< what a person typed, or a message by asArg()
    bool gradual = false; ///< down the plan's steps; asked again: at once
};
struct CutOpen { ///< after a rollback: end what the candidate still has open
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
struct Diagnose { ///< somebody looks at where the time goes, or no longer does: measure phases meanwhile
    bool on = true;
};
struct LookBack { ///< bring the stored minutes of [from, to), ms since 1970 UTC, for comparison
    qint64 from = 0;
    qint64 to = 0;
};
struct LookCloser { ///< bring the stored seconds of [from, to), ms since 1970 UTC, in slots of `width`
    qint64 from = 0;
    qint64 to = 0;
    milliseconds width { 1000 };
};
struct CompareModels { ///< ask both sides for their models
};
struct WriteModelMap { ///< into the service file, which must still be as it was read for the comparison
    QByteArray readText;
    QList<Models::Choice> choices;
};
struct StartPreflight { ///< is everything ready for a deploy? moves no traffic
};
} // namespace Intents

using Intent = std::variant<Intents::Deploy, Intents::Shift, Intents::Hold, Intents::Resume, Intents::Next,
                            Intents::Accept, Intents::StepBack, Intents::PromoteAtOnce, Intents::Retry,
                            Intents::RollBack, Intents::CutOpen, Intents::TakeOver, Intents::SetScenario,
                            Intents::StartCanary, Intents::StopCanary, Intents::CompareModels, Intents::WriteModelMap,
                            Intents::StartPreflight, Intents::Diagnose, Intents::LookBack, Intents::LookCloser>;

} // namespace Signalbox::Session

Q_DECLARE_METATYPE(Signalbox::Session::Intent)
