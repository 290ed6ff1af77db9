#include "core/rollout/machine.h"

namespace Signalbox::Rollout {

/// One of the three answers to a split that was found: it stays as it is, as if set by hand just now. What the run
/// before it wanted is over; the guards watch on.
void Machine::on(const Events::Accept &event)
{
    if (event.elsewhere) {
        watchAccepted(event.run);
        return;
    }
    if (s().phase != Phase::Held || !s().found) {
        log(Level::Warning, "rollout",
            note("rollout.nothing-to-accept", { { QStringLiteral("phase"), phaseName(s().phase) } }));
        return;
    }
    QVariantMap args = shareArgs(s().desired);
    args.insert(QStringLiteral("reason"), event.reason);
    if (!event.who.isEmpty())
        args.insert(QStringLiteral("who"), event.who);
    finish(RunOutcome::Accepted);
    if (s().lapsed) { // the split as it is: the active side has everything
        order(Permyriad::of(0), s().desired.active, note("held.accepted", args));
        return;
    }
    openRun(event.run);
    s().step = stepAt(s().desired.candidateShare());
    hold(note("held.accepted", args));
}

/// What this console does in the run later belongs to the new one. What it is just moving ends as what it was.
void Machine::watchAccepted(quint64 run)
{
    if (s().phase != Phase::Held || s().run == run)
        return;
    finish(RunOutcome::Accepted, true);
    openRun(run, true);
    s().step = stepAt(s().desired.candidateShare());
    enter(Phase::Held);
    s().found = true;
    QVariantMap args = shareArgs(s().desired);
    args.insert(QStringLiteral("run"), run);
    s().heldBecause = note("held.joined", args);
}

} // namespace Signalbox::Rollout
