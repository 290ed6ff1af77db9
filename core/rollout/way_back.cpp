#include "core/rollout/machine.h"

namespace Signalbox::Rollout {
namespace {

constexpr seconds pagedAfter(10); ///< one bad check is none, and what lasts is said

} // namespace

/// Proven again at every tick. What lasts holds the run: it may not go further from where it cannot come back to.
void Machine::lookAtWayBack(const GateInputs &inputs)
{
    s().noWayBack = inputs.noWayBack;
    if (!inputs.wayBackLost) {
        if (s().wayBackPaged && inputs.noWayBack.code.isEmpty()) {
            log(Level::Ok, "way back", note("way.open", { { QStringLiteral("side"), sideName(s().desired.active) } }));
            s().wayBackPaged = false;
        }
        s().wayBackLostSince.reset();
        return;
    }
    if (!s().wayBackLostSince)
        s().wayBackLostSince = m_now;
    const bool lasts = m_now - *s().wayBackLostSince >= pagedAfter;
    if (!lasts || s().wayBackPaged || !isRunning(s().phase) || s().phase == Phase::RollingBack)
        return;
    const Message lost = note("held.way-back", { { QStringLiteral("why"), asArg(inputs.noWayBack) } });
    pageWayBack(lost);
    if (s().phase == Phase::Moving || s().phase == Phase::Holding || s().phase == Phase::Baking)
        act({ Config::GateAction::Hold, RollBackCause::None, lost });
}

/// Said once, loudly, until it is proven again.
void Machine::pageWayBack(const Message &what)
{
    if (!s().wayBackPaged)
        log(Level::Error, "way back", what);
    s().wayBackPaged = true;
}

/// A rollback is due, and leads where users may fare no better: for a person to decide.
void Machine::holdWithoutWayBack(const Message &due)
{
    const Message because = note(
        "held.no-way-back", { { QStringLiteral("due"), asArg(due) }, { QStringLiteral("why"), asArg(s().noWayBack) } });
    pageWayBack(because);
    if (s().phase == Phase::Promoting || s().heldBecause.code == because.code)
        return;
    if (s().phase == Phase::Held)
        hold(because);
    else
        pause(because);
}

} // namespace Signalbox::Rollout
