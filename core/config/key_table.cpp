#include "core/config/key_parts.h"

namespace Signalbox::Config {

using namespace KeyForms;

namespace {

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
          .doc = "Good checks that make an unhealthy side healthy again; one that comes and goes is degraded until 30 "
                 "checks had less than two relapses."_L1 },
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
          .pattern = "\\s*\"?[^\\p{C}\\s\"][^\\p{C}]{0,999}"_L1,
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
