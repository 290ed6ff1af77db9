#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"
#include "core/config/service.h"
#include "core/router/router.h"

namespace Signalbox::Rollout {

enum class Phase : quint8 {
    Unknown, ///< the router was not read yet: nothing may be ordered but a rollback
    Idle, ///< no run; the split is what the router has
    Moving, ///< a step's split is ordered, not yet observed
    Holding, ///< a step's clock runs
    Held, ///< a person, a gate or doubt stopped the run: it waits for a person
    Baking, ///< 100 % on the candidate, watched before it is made active
    Promoting, ///< the order that makes the candidate active is under way
    RollingBack, ///< all traffic is ordered to the active side, not yet confirmed
};
/// "unknown", "idle", "moving", "holding", "held", "baking", "promoting", "rolling_back": stable, for JSON.
QString phaseName(Phase phase);
/// True while a run is open.
bool isRunning(Phase phase);

/// Accepted: a person took the split that was found as their own; a new run, by hand, goes on from there.
enum class RunOutcome : quint8 { None, Promoted, RolledBack, Accepted };

/// Why a rollback was made.
enum class RollBackCause : quint8 { None, Operator, Checks, Failures, Hanging, Gate, Foreign };

/// The rollout's whole state: a value. `transition` makes the next one.
struct State {
    Phase phase = Phase::Unknown;
    Router::ControlWord desired; ///< the split that should be
    Router::ControlWord before; ///< what was sent last before `desired`: where an order that is not sent returns to
    bool sent = true; ///< `desired` may be on its way; false: it gives more, and waits for the journal
    bool beforeAcknowledged = false; ///< every node had `before`
    quint64 lastEpoch = 0; ///< highest number given to an order, also to one that was never sent
    quint64 run = 0; ///< number of the open or last run; 0: none yet, or the last rollback was of none
    Config::Plan plan; ///< of the open or last run
    int step = -1; ///< index into plan.steps; -1 before the first
    Instant phaseSince {};
    /// From when on, and from which count, requests on the candidate are watched; absent until the next tick.
    struct CountedFrom {
        Instant at {};
        quint64 requests = 0;
        bool operator==(const CountedFrom &) const = default;
    };
    std::optional<CountedFrom> countedFrom;
    nanoseconds holdElapsed { 0 }; ///< of the present step's clock, without pauses
    std::optional<Instant> clockFrom; ///< when the step's clock last started; absent: stopped
    quint64 candidateRequests = 0; ///< users' requests started on the candidate under the present order
    int failedChecks = 0; ///< in a row, on the candidate
    int bakeLooks = 0; ///< during this bake
    int badLooks = 0; ///< the last of them, in a row
    Message waitingFor; ///< why a step does not end or its clock does not start; empty code: nothing
    Message heldBecause; ///< when Held
    QStringList warned; ///< what was said in this phase by gates that warn and by a plan that advises: once
    Message advice; ///< what a plan that only advises would do now; empty code: nothing
    Instant advisedAt {}; ///< when that was last found so
    bool alike = false; ///< an A/A drill: both sides say they are the same version
    RollBackCause cause = RollBackCause::None;
    Message reason; ///< of the last rollback
    RunOutcome outcome = RunOutcome::None; ///< of the last finished run
    QString version; ///< of the run's candidate, told to clients
    bool tends = true; ///< this console stays and renews leases; one that does not leaves a word's lease as it is
    bool lapsed = false; ///< nobody renewed the lease of `desired`: the router gives all to the active side
    bool beforeLapsed = false; ///< the same of `before`
    bool gradual = false; ///< rolling back step by step: the candidate still has a share
    Instant backStepAt {}; ///< when that rollback last took a step
    bool rollBackWanted = false; ///< asked for while Unknown: goes as soon as the router has been read
    bool acknowledged = false; ///< every node has `desired`
    bool observed = false; ///< the counters agree with it
    bool notConfirmed = false; ///< rolling back for more than 3 s without proof
    bool found = false; ///< held since the router was read, with a split that this console did not order
    Message noWayBack; ///< why the side to go back to is not proven able to take everybody; empty code: proven
    std::optional<Instant> wayBackLostSince; ///< something speaks against it since then
    bool wayBackPaged = false; ///< that was said: it lasted, or a rollback was due

    bool operator==(const State &) const = default;

    /// What the candidate really gets by `desired`.
    [[nodiscard]] Permyriad candidateHas() const { return lapsed ? Permyriad() : desired.candidateShare(); }
    /// Where a rollback leads that is pressed now, with or without a run: to the active side, but half way through a
    /// promotion, or right after one, to the side that carried production before. What the gates ask of is not this
    /// (Session::wayBackForGates).
    [[nodiscard]] Side rollBackLeadsTo() const;
    /// Null: before the first step, or beside the plan's steps.
    [[nodiscard]] const Config::PlanStep *presentStep() const;
    /// Whether the judge's word alone would roll back in the present step, also while the run is held: then only what
    /// rolls back acts. What less traffic may mend (Judge::Action::StepBack) does not.
    [[nodiscard]] bool judgeRollsBack() const;
    /// Of the present step or the bake; nothing when no clock runs or is paused.
    [[nodiscard]] std::optional<nanoseconds> holdLeft(Instant now) const;
};

} // namespace Signalbox::Rollout
