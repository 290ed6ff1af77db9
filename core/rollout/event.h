#pragma once

#include "core/limits/capacity.h"
#include "core/probe/health.h"
#include "core/rollout/state.h"

#include <variant>
#include <vector>

namespace Signalbox::Rollout {

/// What is known of an objective at one moment. Too little data is never a pass.
enum class Measure : quint8 { Met, Broken, Insufficient };

/// What users' requests say of a candidate whose checks fail.
enum class UsersSay : quint8 {
    TooFew, ///< neither that nor its opposite: a rollback waits for more of them
    Fine, ///< they go well: the desk's own way to it may be what fails
    Failing, ///< they fail as well, or hang
};

/// What the judge says of the candidate at one moment.
struct JudgeSays {
    Measure measure = Measure::Insufficient; ///< Met: no worse than tolerated; Broken: worse
    bool milder = false; ///< broken by what less traffic may mend: one step back instead of a rollback
    Message text; ///< the verdict with its evidence, or what is missing
    Message shared; ///< both sides are slower, or fail more, than before; empty code: no
    bool operator==(const JudgeSays &) const = default;
};

/// Everything a gate looks at, evaluated by the session from the same stretch of time.
struct GateInputs {
    Probe::HealthStatus candidateHealth = Probe::HealthStatus::Unknown;
    int failedChecks = 0; ///< on the candidate, in a row
    int failedStatus = 0; ///< HTTP status of the last of them; 0: none came
    bool activeChecksFail = false; ///< the active side's checks fail as well: shared, not the candidate's doing
    UsersSay users = UsersSay::TooFew; ///< of those that ended on the candidate lately, or since its checks fail
    Message usersTooFew; ///< how many there were, of how many, and how long until then
    Measure objective = Measure::Insufficient;
    Message objectiveText; ///< what is broken, or how many requests are still needed
    bool objectiveShared = false; ///< the active side breaks it as well
    Message slow; ///< the candidate's tail is slow and the active side's is not; empty code: no, or not known
    JudgeSays judge;
    Message throttled; ///< users get 429 on the candidate; empty code: no
    bool throttledShared = false; ///< on the active side as well
    Limits::Capacity capacity; ///< what the relays' limits carry
    Measure golden = Measure::Insufficient; ///< golden prompts, asked since the present step began
    Message goldenText; ///< what failed, or why nothing is known
    bool goldenShared = false; ///< they fail on the active side as well
    quint64 candidateStarted = 0; ///< users' requests begun on the candidate under the present order
    Message noWayBack; ///< why the side to go back to is not proven able to take everybody; empty code: proven
    bool wayBackLost = false; ///< not only unproven: something speaks against it
    bool operator==(const GateInputs &) const = default;
};

namespace Events {
/// What the router has, read before anything may be ordered.
struct RouterRead {
    Router::ControlWord word;
    quint64 run = 0; ///< number for the run that is found open, if the split says so; 0: none is
    bool joins = false; ///< another console opened that run, and it is open still
    bool lapsed = false; ///< its lease has run out already
    std::optional<Config::Plan> plan = {}; ///< of that run, as far as the journal has it
    bool operated = false; ///< by another console, now: nobody here is asked to go on with it
};
/// Nobody renewed the lease of the order in force: the router itself went back to the active side.
struct Lapsed {
    quint64 epoch = 0;
};
/// A person asks to promote the candidate. `refusal` is set by the session where the start may not happen.
struct Deploy {
    Config::Plan plan;
    quint64 run = 0;
    QString version; ///< of the candidate; the router tells it to clients
    std::optional<Message> refusal;
    bool alike = false; ///< both sides say they are the same version: a drill
};
/// After a rollback: the same plan again, from its first step. The fields are Deploy's.
struct Retry {
    quint64 run = 0;
    QString version;
    std::optional<Message> refusal;
    bool alike = false;
};
struct Shift {
    Permyriad greenShare;
    QString reason;
    quint64 run = 0;
    QString who = {}; ///< the person; empty: not known
};
struct Hold {
    QString reason;
    Message because = {}; ///< the console's own doubt; empty code: a person holds
    QString who = {};
};
struct Resume {
};
struct Next {
};
/// The split that was found is taken as set by hand: the old run is closed, and a new one, held, goes on from there.
struct Accept {
    QString reason;
    quint64 run = 0; ///< for the run that it opens
    QString who = {};
    bool elsewhere = false; ///< by another console, as the journal tells: this one watches the new run
};
/// To the plan's next lower share, and held there; from the lowest step: a rollback.
struct StepBack {
    QString reason;
    QString who = {};
};
/// The candidate takes all production and is made active with one order, whatever the plan says. Needs a reason.
struct PromoteAtOnce {
    QString reason;
    quint64 run = 0; ///< for the run that it opens, if none is open
    QString version;
};
struct RollBack {
    RollBackCause cause = RollBackCause::Operator;
    Message reason;
    bool gradual = false; ///< down the plan's steps; asked again: at once
    bool ofNoRun = false; ///< none is open: what this orders belongs to none, not to the last one
};
/// Users' requests fail or hang on the candidate; `shared`: on both sides alike.
struct CandidateFails {
    RollBackCause cause = RollBackCause::Failures;
    Message evidence;
    bool shared = false;
};
/// An order that gives more is journaled and goes out now.
struct Sent {
    quint64 epoch = 0;
};
/// Every node has been read back with this order.
struct Acknowledged {
    quint64 epoch = 0;
};
/// The counters of started requests agree with this order.
struct Observed {
    quint64 epoch = 0;
};
/// A node has something that this console did not order.
struct Foreign {
    Router::ControlWord word;
    QVariant who; ///< as far as the journal tells: a name, or a message by asArg(); may be empty
    quint64 run = 0;
    bool joins = false; ///< as in RouterRead
    bool followed = false; ///< ordered by the console that operates this service, which this one only watches
};
/// An order that must be journaled before it is sent could not be.
struct JournalFailed {
    quint64 epoch = 0;
    QVariant problem; ///< a text of the system, or a message by asArg()
};
struct Tick {
    GateInputs inputs;
};
} // namespace Events

struct Event {
    Instant at {};
    std::variant<Events::RouterRead, Events::Deploy, Events::Retry, Events::Shift, Events::Hold, Events::Resume,
                 Events::Next, Events::Accept, Events::StepBack, Events::PromoteAtOnce, Events::RollBack,
                 Events::CandidateFails, Events::Sent, Events::Lapsed, Events::Acknowledged, Events::Observed,
                 Events::Foreign, Events::JournalFailed, Events::Tick>
        what;
};

namespace Effects {
/// Bring every node to this word. `less`: the candidate gets no more than what was sent before, so nothing may delay
/// it. Otherwise it waits for the journal, and any later order or hold takes its place.
struct Order {
    Router::ControlWord word;
    bool less = false;
    Message why;
    bool operator==(const Order &) const = default;
};
struct Log {
    Level level = Level::Info;
    QString source;
    Message message;
    bool operator==(const Log &) const = default;
};
/// A run that only advises would have done this; said once in a phase.
struct Advised {
    Message what; ///< "would roll back"
    bool operator==(const Advised &) const = default;
};
struct RunOpened {
    quint64 run = 0;
    bool joined = false; ///< another console opened it
    bool operator==(const RunOpened &) const = default;
};
struct RunFinished {
    quint64 run = 0; ///< 0: a rollback that belonged to no run
    RunOutcome outcome = RunOutcome::None;
    Side active = Side::Blue; ///< who is active now: also the router's built-in default from here on
    bool elsewhere = false; ///< by another console's order
    bool operator==(const RunFinished &) const = default;
};
} // namespace Effects

using Effect = std::variant<Effects::Order, Effects::Log, Effects::Advised, Effects::RunOpened, Effects::RunFinished>;

struct Transition {
    State state;
    std::vector<Effect> effects;
};

/// The rollout as a pure function: decides which split is desired, and why. Total: every event is defined in every
/// state. What holds after each call:
///  * every Order effect has a number above all before it; desired.epoch falls only when an order that was not sent is
///    withdrawn, to the one that was;
///  * what the candidate gets (State::candidateHas) rises only by Deploy, Retry, Resume, Next, PromoteAtOnce, Shift,
///  another console's
///    order, an order that was not sent and is withdrawn, or a Tick whose gates all passed;
///  * in a run that only advises, no Tick and no CandidateFails orders anything, but for the rest of a gradual way
///    back that a person asked for;
///  * nothing but a person, or the rest of a gradual way back, brings users back to a side that is not proven able to
///    take them (noWayBack);
///  * RollBack leads to RollingBack with the candidate at 0 from every state; a gradual one to a lower share first,
///    and to 0 by the time alone;
///  * once a lease has lapsed the candidate gets nothing until an order that gives more is journaled and sent.
Transition transition(const State &state, const Event &event);

} // namespace Signalbox::Rollout
