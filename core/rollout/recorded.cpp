#include "core/rollout/recorded.h"

#include "core/rollout/recorded_values.h"

namespace Signalbox::Rollout {
namespace {

using namespace Recorded;

Values put(const Message &message)
{
    return { { key("code"), message.code }, { key("args"), message.args } };
}

Message messageOf(const Values &values, const char *name)
{
    const Values map = get(values, name).toMap();
    return { text(map, "code"), get(map, "args").toMap() };
}

QVariant put(const std::optional<Message> &message)
{
    return message ? QVariant(put(*message)) : QVariant();
}

std::optional<Message> optionalMessage(const Values &values, const char *name)
{
    return get(values, name).toMap().isEmpty() ? std::nullopt : std::optional(messageOf(values, name));
}

Values put(const Router::ControlWord &word)
{
    return { { key("green"), word.greenShare.value() },
             { key("active"), sideName(word.active) },
             { key("sticky"), word.mode == Router::SplitMode::Sticky },
             { key("salt"), word.salt },
             { key("version"), word.version },
             { key("epoch"), word.epoch },
             { key("lease"), word.lease } };
}

Router::ControlWord wordOf(const Values &values)
{
    const Values map = get(values, "word").toMap();
    return { .greenShare = Permyriad::of(int(number(map, "green"))),
             .active = sideFromName(text(map, "active")).value_or(Side::Blue),
             .mode = get(map, "sticky").toBool() ? Router::SplitMode::Sticky : Router::SplitMode::Random,
             .salt = text(map, "salt"),
             .version = text(map, "version"),
             .epoch = quint64(number(map, "epoch")),
             .lease = number(map, "lease") };
}

Values put(const Limits::Capacity &capacity)
{
    QVariantList allOn;
    QVariantList usedUpIn;
    for (const std::optional<double> &load : capacity.allOn)
        allOn.append(load ? QVariant(*load) : QVariant());
    for (const std::optional<seconds> &time : capacity.usedUpIn)
        usedUpIn.append(time ? QVariant(qint64(time->count())) : QVariant());
    return { { key("users_per_second"), capacity.usersPerSecond },
             { key("all_on"), allOn },
             { key("used_up_in"), usedUpIn } };
}

Limits::Capacity capacityOf(const Values &values)
{
    const Values map = get(values, "capacity").toMap();
    const QVariantList allOn = get(map, "all_on").toList();
    Limits::Capacity capacity { .usersPerSecond = get(map, "users_per_second").toDouble() };
    for (qsizetype i = 0; i < std::min<qsizetype>(2, allOn.size()); ++i) {
        if (!allOn.at(i).isNull())
            capacity.allOn[size_t(i)] = allOn.at(i).toDouble();
    }
    const QVariantList usedUpIn = get(map, "used_up_in").toList();
    for (qsizetype i = 0; i < std::min<qsizetype>(2, usedUpIn.size()); ++i) {
        if (!usedUpIn.at(i).isNull())
            capacity.usedUpIn[size_t(i)] = seconds(usedUpIn.at(i).toLongLong());
    }
    return capacity;
}

Values put(const JudgeSays &judge)
{
    return { { key("measure"), int(judge.measure) },
             { key("milder"), judge.milder },
             { key("text"), put(judge.text) },
             { key("shared"), put(judge.shared) } };
}

JudgeSays judgeOf(const Values &values)
{
    const Values map = get(values, "judge").toMap();
    if (map.isEmpty()) // of a version that had no judge
        return {};
    return { .measure = Measure(number(map, "measure")),
             .milder = get(map, "milder").toBool(),
             .text = messageOf(map, "text"),
             .shared = messageOf(map, "shared") };
}

Values put(const GateInputs &inputs)
{
    return { { key("health"), int(inputs.candidateHealth) },
             { key("failed_checks"), inputs.failedChecks },
             { key("failed_status"), inputs.failedStatus },
             { key("active_checks_fail"), inputs.activeChecksFail },
             { key("users_say"), int(inputs.users) },
             { key("users_too_few"), put(inputs.usersTooFew) },
             { key("objective"), int(inputs.objective) },
             { key("objective_text"), put(inputs.objectiveText) },
             { key("objective_shared"), inputs.objectiveShared },
             { key("slow"), put(inputs.slow) },
             { key("judge"), put(inputs.judge) },
             { key("throttled"), put(inputs.throttled) },
             { key("throttled_shared"), inputs.throttledShared },
             { key("capacity"), put(inputs.capacity) },
             { key("golden"), int(inputs.golden) },
             { key("golden_text"), put(inputs.goldenText) },
             { key("golden_shared"), inputs.goldenShared },
             { key("started"), inputs.candidateStarted },
             { key("no_way_back"), put(inputs.noWayBack) },
             { key("way_back_lost"), inputs.wayBackLost } };
}

/// What a newer version wrote may have names that this one cannot have.
bool knowsNames(const Values &inputs)
{
    return isName(inputs, "health", Probe::HealthStatus::Throttled) && isName(inputs, "users_say", UsersSay::Failing)
        && isName(inputs, "objective", Measure::Insufficient) && isName(inputs, "golden", Measure::Insufficient)
        && isName(get(inputs, "judge").toMap(), "measure", Measure::Insufficient);
}

GateInputs inputsOf(const Values &map)
{
    GateInputs inputs;
    inputs.candidateHealth = Probe::HealthStatus(number(map, "health"));
    inputs.failedChecks = int(number(map, "failed_checks"));
    inputs.failedStatus = int(number(map, "failed_status"));
    inputs.activeChecksFail = get(map, "active_checks_fail").toBool();
    if (map.contains(key("users_say")))
        inputs.users = UsersSay(number(map, "users_say"));
    else // a journal from before: what was not fine rolled back
        inputs.users = get(map, "users_fine").toBool() ? UsersSay::Fine : UsersSay::Failing;
    inputs.usersTooFew = messageOf(map, "users_too_few");
    inputs.objective = Measure(number(map, "objective"));
    inputs.objectiveText = messageOf(map, "objective_text");
    inputs.objectiveShared = get(map, "objective_shared").toBool();
    inputs.slow = messageOf(map, "slow");
    inputs.judge = judgeOf(map);
    inputs.throttled = messageOf(map, "throttled");
    inputs.throttledShared = get(map, "throttled_shared").toBool();
    inputs.capacity = capacityOf(map);
    inputs.golden = Measure(number(map, "golden"));
    inputs.goldenText = messageOf(map, "golden_text");
    inputs.goldenShared = get(map, "golden_shared").toBool();
    inputs.candidateStarted = quint64(number(map, "started"));
    inputs.noWayBack = messageOf(map, "no_way_back");
    inputs.wayBackLost = get(map, "way_back_lost").toBool();
    return inputs;
}

/// One event's own values; `what` is its stable name.
struct Put {
    Values operator()(const Events::RouterRead &e) const
    {
        return { { key("what"), key("router-read") },
                 { key("word"), put(e.word) },
                 { key("run"), e.run },
                 { key("lapsed"), e.lapsed },
                 { key("joins"), e.joins },
                 { key("operated"), e.operated },
                 { key("plan"), e.plan ? QVariant(toVariant(*e.plan)) : QVariant() } };
    }
    Values operator()(const Events::Deploy &e) const
    {
        return { { key("what"), key("deploy") }, { key("plan"), toVariant(e.plan) }, { key("run"), e.run },
                 { key("version"), e.version },  { key("refusal"), put(e.refusal) }, { key("alike"), e.alike } };
    }
    Values operator()(const Events::Retry &e) const
    {
        return { { key("what"), key("retry") },
                 { key("run"), e.run },
                 { key("version"), e.version },
                 { key("refusal"), put(e.refusal) },
                 { key("alike"), e.alike } };
    }
    Values operator()(const Events::Shift &e) const
    {
        return { { key("what"), key("shift") },
                 { key("green"), e.greenShare.value() },
                 { key("reason"), e.reason },
                 { key("run"), e.run },
                 { key("who"), e.who } };
    }
    Values operator()(const Events::Hold &e) const
    {
        return { { key("what"), key("hold") },
                 { key("reason"), e.reason },
                 { key("because"), put(e.because) },
                 { key("who"), e.who } };
    }
    Values operator()(const Events::Resume &) const { return { { key("what"), key("resume") } }; }
    Values operator()(const Events::Next &) const { return { { key("what"), key("next") } }; }
    Values operator()(const Events::Accept &e) const
    {
        return { { key("what"), key("accept") },
                 { key("reason"), e.reason },
                 { key("run"), e.run },
                 { key("who"), e.who },
                 { key("elsewhere"), e.elsewhere } };
    }
    Values operator()(const Events::StepBack &e) const
    {
        return { { key("what"), key("step-back") }, { key("reason"), e.reason }, { key("who"), e.who } };
    }
    Values operator()(const Events::PromoteAtOnce &e) const
    {
        return { { key("what"), key("promote-at-once") },
                 { key("reason"), e.reason },
                 { key("run"), e.run },
                 { key("version"), e.version } };
    }
    Values operator()(const Events::RollBack &e) const
    {
        return { { key("what"), key("roll-back") },
                 { key("cause"), int(e.cause) },
                 { key("reason"), put(e.reason) },
                 { key("gradual"), e.gradual },
                 { key("of_no_run"), e.ofNoRun } };
    }
    Values operator()(const Events::CandidateFails &e) const
    {
        return { { key("what"), key("candidate-fails") },
                 { key("cause"), int(e.cause) },
                 { key("evidence"), put(e.evidence) },
                 { key("shared"), e.shared } };
    }
    Values operator()(const Events::Sent &e) const
    {
        return { { key("what"), key("sent") }, { key("epoch"), e.epoch } };
    }
    Values operator()(const Events::Lapsed &e) const
    {
        return { { key("what"), key("lapsed") }, { key("epoch"), e.epoch } };
    }
    Values operator()(const Events::Acknowledged &e) const
    {
        return { { key("what"), key("acknowledged") }, { key("epoch"), e.epoch } };
    }
    Values operator()(const Events::Observed &e) const
    {
        return { { key("what"), key("observed") }, { key("epoch"), e.epoch } };
    }
    Values operator()(const Events::Foreign &e) const
    {
        return { { key("what"), key("foreign") }, { key("word"), put(e.word) }, { key("who"), e.who },
                 { key("run"), e.run },           { key("joins"), e.joins },    { key("followed"), e.followed } };
    }
    Values operator()(const Events::JournalFailed &e) const
    {
        return { { key("what"), key("journal-failed") }, { key("epoch"), e.epoch }, { key("problem"), e.problem } };
    }
    Values operator()(const Events::Tick &e) const
    {
        return { { key("what"), key("tick") }, { key("inputs"), put(e.inputs) } };
    }
};

using What = decltype(Event::what);

/// What people ask.
std::optional<What> actOf(const QString &what, const Values &v)
{
    const auto run = quint64(number(v, "run"));
    if (what == QLatin1String("deploy")) {
        const auto plan = planFrom(get(v, "plan").toMap());
        if (!plan)
            return std::nullopt;
        return Events::Deploy { *plan, run, text(v, "version"), optionalMessage(v, "refusal"),
                                get(v, "alike").toBool() };
    }
    if (what == QLatin1String("retry"))
        return Events::Retry { run, text(v, "version"), optionalMessage(v, "refusal"), get(v, "alike").toBool() };
    if (what == QLatin1String("shift"))
        return Events::Shift { Permyriad::of(int(number(v, "green"))), text(v, "reason"), run, text(v, "who") };
    if (what == QLatin1String("hold"))
        return Events::Hold { text(v, "reason"), messageOf(v, "because"), text(v, "who") };
    if (what == QLatin1String("resume"))
        return Events::Resume {};
    if (what == QLatin1String("next"))
        return Events::Next {};
    if (what == QLatin1String("accept"))
        return Events::Accept { text(v, "reason"), run, text(v, "who"), get(v, "elsewhere").toBool() };
    if (what == QLatin1String("step-back"))
        return Events::StepBack { text(v, "reason"), text(v, "who") };
    if (what == QLatin1String("promote-at-once"))
        return Events::PromoteAtOnce { text(v, "reason"), run, text(v, "version") };
    if (what == QLatin1String("roll-back") && isName(v, "cause", RollBackCause::Foreign))
        return Events::RollBack { RollBackCause(number(v, "cause")), messageOf(v, "reason"), get(v, "gradual").toBool(),
                                  get(v, "of_no_run").toBool() };
    return std::nullopt;
}

/// What comes back.
std::optional<What> reportOf(const QString &what, const Values &v)
{
    const auto run = quint64(number(v, "run"));
    const auto epoch = quint64(number(v, "epoch"));
    if (what == QLatin1String("router-read"))
        return Events::RouterRead { wordOf(v),
                                    run,
                                    get(v, "joins").toBool(),
                                    get(v, "lapsed").toBool(),
                                    planFrom(get(v, "plan").toMap()),
                                    get(v, "operated").toBool() };
    if (what == QLatin1String("candidate-fails") && isName(v, "cause", RollBackCause::Foreign))
        return Events::CandidateFails { RollBackCause(number(v, "cause")), messageOf(v, "evidence"),
                                        get(v, "shared").toBool() };
    if (what == QLatin1String("sent"))
        return Events::Sent { epoch };
    if (what == QLatin1String("lapsed"))
        return Events::Lapsed { epoch };
    if (what == QLatin1String("acknowledged"))
        return Events::Acknowledged { epoch };
    if (what == QLatin1String("observed"))
        return Events::Observed { epoch };
    if (what == QLatin1String("foreign"))
        return Events::Foreign { wordOf(v), get(v, "who"), run, get(v, "joins").toBool(), get(v, "followed").toBool() };
    if (what == QLatin1String("journal-failed"))
        return Events::JournalFailed { epoch, get(v, "problem") };
    if (what == QLatin1String("tick") && knowsNames(get(v, "inputs").toMap()))
        return Events::Tick { inputsOf(get(v, "inputs").toMap()) };
    return std::nullopt;
}

struct NameOf {
    QString operator()(const Effects::Order &e) const
    {
        return QStringLiteral("order %1: green %2, %3 active%4")
            .arg(e.word.epoch)
            .arg(e.word.greenShare.value())
            .arg(sideName(e.word.active), e.less ? QStringLiteral(", less") : QString());
    }
    QString operator()(const Effects::Log &e) const { return QStringLiteral("log ") + e.message.code; }
    QString operator()(const Effects::Advised &e) const { return QStringLiteral("advised ") + e.what.code; }
    QString operator()(const Effects::RunOpened &e) const { return QStringLiteral("run %1 opened").arg(e.run); }
    QString operator()(const Effects::RunFinished &e) const
    {
        return QStringLiteral("run %1 finished %2").arg(e.run).arg(int(e.outcome));
    }
};

} // namespace

QVariantMap toVariant(const Event &event, Instant began)
{
    QVariantMap values = std::visit(Put {}, event.what);
    values.insert(key("at_ns"), qint64((event.at - began).count()));
    return values;
}

std::optional<Event> eventFrom(const QVariantMap &values, Instant began)
{
    const QString what = text(values, "what");
    std::optional<What> found = actOf(what, values);
    if (!found)
        found = reportOf(what, values);
    const nanoseconds at(number(values, "at_ns"));
    if (!found || at < -longestSpan || at > longestSpan)
        return std::nullopt;
    return Event { began + at, std::move(*found) };
}

QVariantMap decisionsOf(const State &s)
{
    return { { key("phase"), phaseName(s.phase) },
             { key("green"), s.desired.greenShare.value() },
             { key("active"), sideName(s.desired.active) },
             { key("epoch"), s.desired.epoch },
             { key("sent"), s.sent },
             { key("run"), s.run },
             { key("plan"), s.plan.name },
             { key("step"), s.step },
             { key("clock"), s.clockFrom.has_value() },
             { key("bake_looks"), s.bakeLooks },
             { key("bad_looks"), s.badLooks },
             { key("waiting"), s.waitingFor.code },
             { key("held"), s.heldBecause.code },
             { key("said"), s.warned },
             { key("cause"), int(s.cause) },
             { key("outcome"), int(s.outcome) },
             { key("wanted"), s.rollBackWanted },
             { key("acknowledged"), s.acknowledged },
             { key("observed"), s.observed },
             { key("not_confirmed"), s.notConfirmed },
             { key("lapsed"), s.lapsed },
             { key("before_lapsed"), s.beforeLapsed },
             { key("gradual"), s.gradual },
             { key("found"), s.found },
             { key("no_way_back"), s.noWayBack.code },
             { key("way_lost"), s.wayBackLostSince.has_value() },
             { key("way_paged"), s.wayBackPaged } };
}

QStringList effectNames(const std::vector<Effect> &effects)
{
    QStringList names;
    names.reserve(qsizetype(effects.size()));
    for (const Effect &effect : effects)
        names.append(std::visit(NameOf {}, effect));
    return names;
}

} // namespace Signalbox::Rollout
