#include "core/config/key_table.h"

namespace Signalbox::Config {

namespace {

using KeyList = std::vector<Key>;

// Ranges of durations are milliseconds.
constexpr double second = 1000;
constexpr double minute = 60 * second;
constexpr double hour = 60 * minute;

constexpr QLatin1String nameForm("1 to 40 of a-z 0-9 -");
constexpr QLatin1String shortForm("at most 40 printable characters");
constexpr QLatin1String modelPattern("[A-Za-z0-9._:/@+-]{1,100}");
constexpr QLatin1String modelForm("a model's name: 1 to 100 of A-Z a-z 0-9 . _ : / @ + -");

KeyList generalKeys()
{
    using namespace Qt::Literals::StringLiterals;
    return {
        { .section = ""_L1,
          .name = "name"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.service.name; },
          .required = true,
          .pattern = "[a-z0-9-]{1,40}"_L1,
          .form = nameForm,
          .doc = "Name of the service: in the window's title, the journal and the router's directory."_L1,
          .example = "\"relay\""_L1 },
    };
}

KeyList environmentKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("environment.SIDE");
    return {
        { .section = section,
          .name = "urls"_L1,
          .kind = Kind::Urls,
          .place = [](Draft &d) -> Place { return &d.environment().urls; },
          .required = true,
          .doc
          = "Base URLs of the relay, the main one first; all with the same scheme and path. https, or http on this "
            "machine only. With regions: [{ url = \"https://hk.example.com/v1\", region = \"hk\" }]"_L1,
          .example = "[\"https://relay.example.com/v1\"]"_L1 },
        { .section = section,
          .name = "key"_L1,
          .kind = Kind::Reference,
          .place = [](Draft &d) -> Place { return &d.environment().key; },
          .required = true,
          .doc
          = "Where the API key is kept, never the key itself: env:NAME (a variable), dotenv:FILE#NAME (a line of a "
            ".env file), file:PATH (first line, mode 0600) or keychain:NAME (an entry of the desktop's keychain). "
            "Files "
            "are seen from this file's directory."_L1,
          .example = "\"dotenv:.env#HOLYSHEEP_SIDE_KEY\""_L1 },
        { .section = section,
          .name = "version"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.environment().version; },
          .pattern = "[A-Za-z0-9._-]{1,64}"_L1,
          .form = "1 to 64 of A-Z a-z 0-9 . _ -"_L1,
          .doc = "What runs there; shown to people, and to clients in the header x-config-version."_L1 },
        { .section = section,
          .name = "region"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.environment().region; },
          .pattern = "[^\\p{C}]{0,40}"_L1,
          .form = shortForm,
          .doc = "Where it runs, for people: hk, sg, us."_L1 },
        { .section = section,
          .name = "headers"_L1,
          .kind = Kind::Headers,
          .place = [](Draft &d) -> Place { return &d.environment().headers; },
          .doc = "Headers added to every request to this side, such as { \"X-Team\" = \"search\" }. No secrets; "
                 "Authorization and Host are the console's own."_L1 },
        { .section = section,
          .name = "models"_L1,
          .kind = Kind::Names,
          .place = [](Draft &d) -> Place { return &d.environment().modelMap; },
          .doc
          = "Model names that users send and what this relay calls them, such as { \"gpt-4.1\" = \"gpt-4o\" }. For "
            "people and checks: the managed router forwards bodies as they are, so the relay must know the names."_L1 },
        { .section = section,
          .name = "key_prefix"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.environment().keyPrefix; },
          .pattern = "[A-Za-z0-9._-]{0,20}"_L1,
          .form = "at most 20 of A-Z a-z 0-9 . _ -"_L1,
          .doc = "How a key of this relay begins, for the preflight. Empty: anyhow."_L1 },
    };
}

KeyList linkKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("environment.SIDE.links");
    return {
        { .section = section,
          .name = "top_up"_L1,
          .kind = Kind::Link,
          .place = [](Draft &d) -> Place { return &d.environment().links.topUp; },
          .doc = "The relay's page where credit is bought; offered when a quota is gone."_L1 },
        { .section = section,
          .name = "changelog"_L1,
          .kind = Kind::Link,
          .place = [](Draft &d) -> Place { return &d.environment().links.changelog; },
          .doc = "What changed there; offered when a model is missing or answers are not what they were."_L1 },
        { .section = section,
          .name = "status"_L1,
          .kind = Kind::Link,
          .place = [](Draft &d) -> Place { return &d.environment().links.status; },
          .doc = "The relay's status page; offered when it fails or is slow."_L1 },
    };
}

KeyList probeKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("environment.SIDE.probe");
    return {
        { .section = section,
          .name = "model"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.environment().probe.model; },
          .pattern = modelPattern,
          .form = modelForm,
          .doc = "The model that health checks ask: a cheap one."_L1 },
        { .section = section,
          .name = "prompt"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.environment().probe.prompt; },
          .pattern = "[^\\p{C}]{1,400}"_L1,
          .form = "1 to 400 printable characters"_L1,
          .doc = "The one message of a health check."_L1 },
        { .section = section,
          .name = "max_tokens"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.environment().probe.maxTokens; },
          .least = 1,
          .most = 4096,
          .unit = "tokens"_L1,
          .doc = "The longest answer; every check pays for it."_L1 },
        { .section = section,
          .name = "token_field"_L1,
          .kind = Kind::Word,
          .place = [](Draft &d) -> Place { return &d.environment().probe.tokenField; },
          .words = { u"max_tokens"_s, u"max_completion_tokens"_s },
          .doc = "How the relay is told; reasoning models want max_completion_tokens."_L1 },
        { .section = section,
          .name = "stream"_L1,
          .kind = Kind::Switch,
          .place = [](Draft &d) -> Place { return &d.environment().probe.stream; },
          .doc = "Check with a stream (time to the first token is measured) or with one answer."_L1 },
    };
}

KeyList routerKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("router");
    return {
        { .section = section,
          .name = "engine"_L1,
          .kind = Kind::Word,
          .place = [](Draft &d) -> Place { return &d.service.router.engine; },
          .words = { u"haproxy"_s },
          .later = { u"envoy"_s, u"traefik"_s, u"kubernetes"_s, u"command"_s },
          .doc = "What moves the traffic. This version drives HAProxy."_L1 },
        { .section = section,
          .name = "listen"_L1,
          .kind = Kind::Address,
          .place = [](Draft &d) -> Place {
              return AddressPlace { &d.service.router.listenHost, &d.service.router.listenPort };
          },
          .least = 1,
          .most = 65535,
          .doc
          = "Where users send their requests, HOST:PORT. Beyond this machine client_keys is needed: the router adds "
            "your API key to whatever it forwards."_L1 },
        { .section = section,
          .name = "state_dir"_L1,
          .kind = Kind::FilePath,
          .place = [](Draft &d) -> Place { return &d.service.router.stateDir; },
          .doc = "Directory of the router's files, sockets and journal. Left out: $XDG_STATE_HOME/signalbox/NAME, or "
                 "~/.local/state/signalbox/NAME."_L1,
          .example = "\"~/.local/state/signalbox/NAME\""_L1 },
        { .section = section,
          .name = "mode"_L1,
          .kind = Kind::Word,
          .place = [](Draft &d) -> Place { return &d.service.router.mode; },
          .words = { u"random"_s, u"sticky"_s },
          .doc = "random: every request is dealt anew. sticky: a client stays on its side while the share grows."_L1 },
        { .section = section,
          .name = "active"_L1,
          .kind = Kind::Word,
          .place = [](Draft &d) -> Place { return &d.service.router.active; },
          .words = { u"blue"_s, u"green"_s },
          .doc = "Which side carries production before the first order; after it the router's own state counts."_L1 },
        { .section = section,
          .name = "client_keys"_L1,
          .kind = Kind::FileReference,
          .place = [](Draft &d) -> Place { return &d.service.router.clientKeys; },
          .doc
          = "file:PATH of lines \"client-id key\" (mode 0600): who may use the relay. Empty: nobody is asked for a "
            "key, on this machine only."_L1 },
        { .section = section,
          .name = "ca_file"_L1,
          .kind = Kind::FilePath,
          .place = [](Draft &d) -> Place { return &d.service.router.caFile; },
          .doc
          = "PEM file of the authorities that the relays' certificates are checked against. Empty: the system's."_L1 },
        { .section = section,
          .name = "model_guard"_L1,
          .kind = Kind::Switch,
          .place = [](Draft &d) -> Place { return &d.service.router.modelGuard; },
          .doc = "true: a request for a model that its side does not list goes to the other side, if that lists it and "
                 "has a share. The lists come from the relays' own /v1/models."_L1 },
    };
}

KeyList checkKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("checks");
    return {
        { .section = section,
          .name = "interval"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.checks.interval; },
          .least = 250,
          .most = hour,
          .doc = "Time between two health checks of one side."_L1 },
        { .section = section,
          .name = "deadline"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.checks.deadline; },
          .least = 100,
          .most = 2 * minute,
          .doc = "A check that is not whole by then has failed; counted from when it was due."_L1 },
        { .section = section,
          .name = "degraded_above"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.checks.degradedAbove; },
          .least = 1,
          .most = 2 * minute,
          .doc = "A good answer slower than this shows the side as degraded. Not above the deadline."_L1 },
        { .section = section,
          .name = "failures"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.service.checks.failuresToUnhealthy; },
          .least = 1,
          .most = 100,
          .unit = "in a row"_L1,
          .doc = "Failed checks that make a side unhealthy."_L1 },
        { .section = section,
          .name = "successes"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.service.checks.successesToHealthy; },
          .least = 1,
          .most = 100,
          .unit = "in a row"_L1,
          .doc = "Good checks that make an unhealthy side healthy again."_L1 },
        { .section = section,
          .name = "requests_per_minute"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.service.checks.requestsPerMinute; },
          .least = 1,
          .most = 100000,
          .unit = "requests"_L1,
          .doc = "The console's own limit for each API key, over any 60 s; checks and tests share it."_L1 },
    };
}

KeyList objectiveKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("objectives");
    return {
        { .section = section,
          .name = "failure_percent"_L1,
          .kind = Kind::Number,
          .place = [](Draft &d) -> Place { return &d.service.objectives.failurePercent; },
          .least = 0,
          .most = 100,
          .unit = "%"_L1,
          .doc = "Users' requests that may fail, of those that finished in the window."_L1 },
        { .section = section,
          .name = "p95"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.objectives.p95; },
          .least = 1,
          .most = 10 * minute,
          .doc = "Time to the response headers that 95 of 100 requests must keep."_L1 },
        { .section = section,
          .name = "p99"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.objectives.p99; },
          .least = 1,
          .most = 10 * minute,
          .doc = "The same for 99 of 100; not below p95."_L1 },
        { .section = section,
          .name = "minimum_requests"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.service.objectives.minimumRequests; },
          .least = 1,
          .most = 1000000,
          .unit = "requests"_L1,
          .doc = "With fewer in the window nothing is said about the objectives."_L1 },
        { .section = section,
          .name = "slow_above"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.objectives.slowAbove; },
          .least = 1,
          .most = 10 * minute,
          .doc = "The gate \"slow\" acts when 5 of 100 requests on the candidate take longer, while the active side "
                 "needs less than a third of the candidate's time."_L1 },
    };
}

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

KeyList notifyKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("notify");
    return {
        { .section = section,
          .name = "webhook"_L1,
          .kind = Kind::Reference,
          .place = [](Draft &d) -> Place { return &d.service.notify.webhook; },
          .doc = "Where the address is kept that is told of start, hold, rollback, promotion and NOT CONFIRMED: a "
                 "reference as for keys, since such an address is a secret. Empty: nobody is told."_L1 },
        { .section = section,
          .name = "format"_L1,
          .kind = Kind::Word,
          .place = [](Draft &d) -> Place { return &d.service.notify.format; },
          .words = { u"json"_s, u"slack"_s },
          .doc = "json: every field by name. slack: one line of text, for Slack, Mattermost and their like."_L1 },
        { .section = section,
          .name = "desktop"_L1,
          .kind = Kind::Switch,
          .place = [](Draft &d) -> Place { return &d.service.notify.desktop; },
          .doc = "Tell the same as notifications of the desktop while a window is open."_L1 },
    };
}

KeyList historyKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("history");
    return {
        { .section = section,
          .name = "keep"_L1,
          .kind = Kind::Duration,
          .place = [](Draft &d) -> Place { return &d.service.history.keep; },
          .least = hour,
          .most = 365 * 24 * hour,
          .doc = "How long latency and phases of both sides are kept, second by second."_L1 },
        { .section = section,
          .name = "megabytes"_L1,
          .kind = Kind::Whole,
          .place = [](Draft &d) -> Place { return &d.service.history.megabytes; },
          .least = 10,
          .most = 100000,
          .unit = "megabytes"_L1,
          .doc = "How large the file may become; then the oldest goes first. 50 requests/s need some 20 a day."_L1 },
    };
}

KeyList vantageKeys()
{
    using namespace Qt::Literals::StringLiterals;
    static constexpr QLatin1String section("vantage.NAME");
    return {
        { .section = section,
          .name = "command"_L1,
          .kind = Kind::Text,
          .place = [](Draft &d) -> Place { return &d.vantage.command; },
          .required = true,
          .pattern = "[^\\p{C}]{1,1000}"_L1,
          .form = "a program and its arguments: 1 to 1000 printable characters"_L1,
          .doc
          = "Run without a shell, at most once a minute while somebody diagnoses; prints what diagnose --json does, "
            "and may take 60 s. Keys stay on that host."_L1,
          .example = "\"ssh -o BatchMode=yes hk-desk signalbox diagnose --here --json --config relay.toml\""_L1 },
    };
}

} // namespace

const std::vector<Key> &keyTable()
{
    static const KeyList table = [] {
        KeyList all;
        for (KeyList part :
             { generalKeys(), environmentKeys(), linkKeys(), probeKeys(), routerKeys(), checkKeys(), objectiveKeys(),
               notifyKeys(), goldenKeys(), historyKeys(), vantageKeys(), planKeys(), stepKeys(), gateKeys() })
            all.insert(all.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
        return all;
    }();
    return table;
}

} // namespace Signalbox::Config
