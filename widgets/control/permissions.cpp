#include "widgets/control/permissions.h"

#include "widgets/status/wording.h"

#include <QCoreApplication>

namespace Signalbox::Widgets {
namespace {

using Rollout::Phase;

struct PermissionWords {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

QString readOnlyText()
{
    return PermissionWords::tr("This window is read-only: arm it first (Ctrl+Shift+A).");
}

// Why nothing may be ordered that gives the candidate more, whatever the phase.
QString whyNothingMore(const Session::Snapshot &s, bool armed)
{
    if (!armed)
        return readOnlyText();
    if (!s.operatedBy.isEmpty())
        return PermissionWords::tr("%1 operates: take over first, with a reason.").arg(s.operatedBy);
    if (s.router == Session::LinkState::Down || s.router == Session::LinkState::Stale)
        return PermissionWords::tr("The router does not answer: only rolling back may be ordered.");
    if (s.rollout.phase == Phase::Unknown || !s.traffic.known)
        return PermissionWords::tr("The router was not read yet: only rolling back may be ordered.");
    if (s.rollout.phase == Phase::RollingBack)
        return PermissionWords::tr("Rolling back: wait until it is confirmed.");
    if (s.rollout.phase == Phase::Promoting)
        return PermissionWords::tr("The candidate is being made active.");
    return {};
}

bool mayHold(Phase phase)
{
    return phase == Phase::Moving || phase == Phase::Holding || phase == Phase::Baking;
}

QString whyNoStepBack(const Rollout::State &r)
{
    if (!mayHold(r.phase) && r.phase != Phase::Held)
        return PermissionWords::tr("There is no step to go back.");
    for (const Config::PlanStep &step : r.plan.steps) {
        if (step.candidateShare < r.desired.candidateShare())
            return {};
    }
    return PermissionWords::tr("This is the lowest step: roll back instead.");
}

} // namespace

Permissions permissionsFor(const Session::Snapshot *snapshot, bool armed)
{
    Permissions p;
    if (!snapshot) {
        const Permission nothing { PermissionWords::tr("Nothing is known of the service yet.") };
        p = { nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, true };
        if (armed)
            p.rollBack.why.clear();
        return p;
    }
    const Phase phase = snapshot->rollout.phase;
    const bool open = Rollout::isRunning(phase);
    const QString why = whyNothingMore(*snapshot, armed);
    const auto unless = [&why](bool fits, const QString &otherwise) {
        return Permission { !why.isEmpty() ? why : (fits ? QString() : otherwise) };
    };
    p.slider = Permission { why };
    p.deploy = unless(phase == Phase::Idle, PermissionWords::tr("A run is open already."));
    p.next = unless(phase == Phase::Holding || phase == Phase::Baking, PermissionWords::tr("No step is being held."));
    p.resume = unless(phase == Phase::Held, PermissionWords::tr("Nothing is held."));
    if (!mayHold(phase) && !isLeftToItsLease(*snapshot))
        p.hold.why = PermissionWords::tr("No plan is moving.");
    p.promote = unless(open, PermissionWords::tr("No run is open."));
    const bool mayRetry = phase == Phase::Idle && snapshot->rollout.run > 0
        && snapshot->rollout.outcome == Rollout::RunOutcome::RolledBack;
    p.retry = unless(mayRetry, PermissionWords::tr("No run was rolled back."));
    p.stepBack.why = whyNoStepBack(snapshot->rollout);
    if (!open && !armed)
        p.rollBack.why
            = PermissionWords::tr("No run is open. To send everything back by hand, arm first (Ctrl+Shift+A).");
    p.rollBackAsks = !open;
    return p;
}

} // namespace Signalbox::Widgets
