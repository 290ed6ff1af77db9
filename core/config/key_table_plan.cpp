// What a deploy is judged by: the plan with its steps and gates, and golden prompts.
#include "core/config/key_parts.h"

namespace Signalbox::Config {

using namespace KeyForms;

// In the example they are comments: nobody's prompts are a default.
KeyList goldenKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("golden");
    static constexpr QLatin1String anyText("[^\\p{C}]{0,200}");
    static constexpr QLatin1String anyForm("at most 200 printable characters");
    return {
        { .section = section,
          .name = "name"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.golden().name; },
          .required = true,
          .pattern = "[a-z0-9-]{1,40}"_L1,
          .form = nameForm,
          .doc = "What it is called in reports."_L1,
          .example = "\"extract\""_L1 },
        { .section = section,
          .name = "prompt"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.golden().prompt; },
          .required = true,
          .pattern = "(?s).{1,4000}"_L1,
          .form = "1 to 4000 characters"_L1,
          .doc = "The one message that is sent."_L1,
          .example = "\"Answer with JSON only: the capital of France\""_L1 },
        { .section = section,
          .name = "model"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.golden().model; },
          .pattern = "[A-Za-z0-9._:/@+-]{0,100}"_L1,
          .form = modelForm,
          .doc = "As users name it; each side's model map applies. Empty: the probe's model."_L1 },
        { .section = section,
          .name = "max_tokens"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.golden().maxTokens; },
          .least = 1,
          .most = 4096,
          .unit = "tokens"_L1,
          .doc = "The longest answer; it is paid for on both sides."_L1 },
        { .section = section,
          .name = "json"_L1,
          .kind = Kind::Switch,
          .place = [](Draft &d) -> Place { return &d.golden().json; },
          .doc = "The answer must be valid JSON."_L1 },
        { .section = section,
          .name = "contains"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.golden().contains; },
          .pattern = anyText,
          .form = anyForm,
          .doc = "The answer must contain this, in any case."_L1,
          .example = "\"Paris\""_L1 },
        { .section = section,
          .name = "tool"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.golden().tool; },
          .pattern = "[A-Za-z0-9_-]{0,64}"_L1,
          .form = "at most 64 of A-Z a-z 0-9 _ -"_L1,
          .doc = "A function of this name is offered, and the answer must call it."_L1 },
        { .section = section,
          .name = "least_length"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.golden().leastLength; },
          .least = 0,
          .most = 100000,
          .unit = "characters"_L1,
          .doc = "The shortest answer that will do."_L1 },
        { .section = section,
          .name = "most_length"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.golden().mostLength; },
          .least = 0,
          .most = 100000,
          .unit = "characters"_L1,
          .doc = "The longest answer that will do; 0: any."_L1 },
        { .section = section,
          .name = "language"_L1,
          .kind = Kind::Word,
          .place = [](Draft &d) -> Place { return &d.golden().language; },
          .words = { u""_s, u"en"_s, u"de"_s, u"es"_s, u"fr"_s, u"vi"_s, u"zh"_s, u"ja"_s, u"ko"_s, u"ru"_s },
          .doc = "The language of the answer. Empty: any."_L1 },
    };
}

KeyList planKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("plan");
    return {
        { .section = section,
          .name = "name"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.service.plan.name; },
          .pattern = "[a-z0-9-]{1,40}"_L1,
          .form = nameForm,
          .doc = "Name of the plan, for the log."_L1 },
        { .section = section,
          .name = "bake"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.plan.bake; },
          .least = 0,
          .most = 24 * hour,
          .doc = "How long 100 % is watched before the candidate is made the active side."_L1 },
        { .section = section,
          .name = "failed_checks"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.service.plan.failedChecksToRollBack; },
          .least = 1,
          .most = 100,
          .unit = "in a row"_L1,
          .doc = "Failed checks of the candidate at which the health gate acts."_L1 },
        { .section = section,
          .name = "bake_check"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.plan.bakeEvery; },
          .least = 100,
          .most = hour,
          .doc = "Time between two looks at the candidate during the bake, at its checks and its objectives. Left out: "
                 "30s, or the whole of a shorter bake."_L1 },
        { .section = section,
          .name = "bake_failures"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.service.plan.badLooksToRollBack; },
          .least = 1,
          .most = 100,
          .unit = "in a row"_L1,
          .doc = "Bad looks of the bake that roll back, whatever the gates say."_L1 },
        { .section = section,
          .name = "keep"_L1,
          .kind = Kind::Rest,
          .place = [](Draft &d) -> Place { return &d.service.plan.keep; },
          .unit = "%"_L1,
          .doc = "The share that the active side keeps during the bake, so that there is something to compare with: 1 "
                 "makes the last step 99."_L1 },
        { .section = section,
          .name = "advise"_L1,
          .kind = Kind::Switch,
          .place = [](Draft &d) -> Place { return &d.service.plan.advise; },
          .doc = "true: nothing is ordered by itself, not even a rollback; the console says what it would have done, "
                 "and you move."_L1 },
        { .section = section,
          .name = "lease"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.plan.lease; },
          .least = 10 * second,
          .most = 24 * hour,
          .doc = "How long the router keeps a split that no console renews. A console that operates renews it four "
                 "times in that time."_L1 },
        { .section = section,
          .name = "when_lost"_L1,
          .kind = Kind::Word,
          .place = [](Draft &d) -> Place { return &d.service.plan.whenLost; },
          .words = { QStringLiteral("return"), QStringLiteral("stay") },
          .doc = "When nobody renews the lease: return, the router itself gives all production to the active side; "
                 "stay, the split stays as it is, watched by nobody."_L1 },
        { .section = section,
          .name = "rollback"_L1,
          .kind = Kind::Word,
          .place = [](Draft &d) -> Place { return &d.service.plan.wayBack; },
          .words = { QStringLiteral("at-once"), QStringLiteral("gradual") },
          .doc = "How a rollback by a gate goes: at-once, or gradual, down the plan's steps, for an active side that "
                 "cannot take all at once. Failing or hanging requests, failed checks and the button: always at "
                 "once."_L1 },
        { .section = section,
          .name = "rollback_pause"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.plan.backPause; },
          .least = second,
          .most = hour,
          .doc = "Time on each lower step of a gradual rollback."_L1 },
    };
}

KeyList stepKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("plan.step");
    return {
        { .section = section,
          .name = "split"_L1,
          .kind = Kind::Share,
          .place = [](Draft &d) -> Place { return &d.step().candidateShare; },
          .required = true,
          .unit = "%"_L1,
          .doc = "The candidate's share: 5, 12.34 or \"5 %\". Steps rise, the last is 100 less what the active side "
                 "keeps."_L1 },
        { .section = section,
          .name = "hold"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.step().hold; },
          .least = 0,
          .most = 24 * hour,
          .doc = "How long the step lasts at least. Left out: 10m, and 0s at 100 % (the bake follows)."_L1 },
        { .section = section,
          .name = "requests"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.step().minimumRequests; },
          .least = 0,
          .most = 1000000,
          .unit = "requests"_L1,
          .doc = "Users' requests that the candidate must have had before the step may end. Left out: 100, and 0 at "
                 "100 %."_L1 },
        { .section = section,
          .name = "judge_must_pass"_L1,
          .kind = Kind::Switch,
          .place = [](Draft &d) -> Place { return &d.step().judgeMustPass; },
          .doc = "true: the step ends only once the judge has found the candidate no worse; false: the judge only acts "
                 "on worse. Left out: true where gates name the judge, but not at 100 %."_L1 },
    };
}

KeyList gateKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("plan.step.gates");
    const QStringList actions { u"roll-back"_s, u"step-back"_s, u"hold"_s, u"warn"_s };
    return {
        { .section = section,
          .name = "health"_L1,
          .kind = Kind::GateWord,
          .place = [](Draft &d) -> Place {
              return GatePlace { &d.step().gates, Gate::Health };
          },
          .words = actions,
          .doc = "What happens when the candidate's health checks fail."_L1 },
        { .section = section,
          .name = "objective"_L1,
          .kind = Kind::GateWord,
          .place = [](Draft &d) -> Place {
              return GatePlace { &d.step().gates, Gate::Objective };
          },
          .words = actions,
          .doc = "What happens when users' requests on the candidate miss [objectives]."_L1 },
        { .section = section,
          .name = "slow"_L1,
          .kind = Kind::GateWord,
          .place = [](Draft &d) -> Place {
              return GatePlace { &d.step().gates, Gate::Slow };
          },
          .words = actions,
          .doc = "What happens when the candidate is slow and the active side is not (objectives.slow_above)."_L1 },
        { .section = section,
          .name = "manual"_L1,
          .kind = Kind::GateWord,
          .place = [](Draft &d) -> Place {
              return GatePlace { &d.step().gates, Gate::Manual };
          },
          .words = { u"hold"_s },
          .doc = "\"hold\": at its end the step waits for a person."_L1 },
        { .section = section,
          .name = "judge"_L1,
          .kind = Kind::GateWord,
          .place = [](Draft &d) -> Place {
              return GatePlace { &d.step().gates, Gate::Judge };
          },
          .words = actions,
          .doc = "What happens when the judge finds the candidate worse than the active side."_L1 },
        { .section = section,
          .name = "capacity"_L1,
          .kind = Kind::GateWord,
          .place = [](Draft &d) -> Place {
              return GatePlace { &d.step().gates, Gate::Capacity };
          },
          .words = actions,
          .doc
          = "What happens when the candidate's rate limit cannot carry its share; a step waits until it carries the next. When the active side could not take everything back: hold."_L1 },
        { .section = section,
          .name = "golden"_L1,
          .kind = Kind::GateWord,
          .place = [](Draft &d) -> Place {
              return GatePlace { &d.step().gates, Gate::Golden };
          },
          .words = actions,
          .doc = "What happens when the candidate answers a prompt of [[golden]] otherwise than expected, and the "
                 "active side does not."_L1 },
    };
}

} // namespace Signalbox::Config
