#include "app/commands/json.h"

#include "app/commands/judge_json.h"

#include <QJsonArray>

#include <cmath>

namespace Signalbox::Commands {
namespace {

QJsonValue millisecondsOf(const std::optional<microseconds> &time)
{
    return time ? QJsonValue(double(time->count()) / 1000.0) : QJsonValue();
}

QJsonValue countOf(const std::optional<qint64> &count)
{
    return count ? QJsonValue(*count) : QJsonValue();
}

QJsonObject splitJson(const Session::TrafficView &traffic)
{
    QJsonObject split;
    split.insert(QStringLiteral("side"), QStringLiteral("green"));
    split.insert(QStringLiteral("requested"),
                 traffic.known ? QJsonValue(traffic.requested.greenShare.percent()) : QJsonValue());
    split.insert(QStringLiteral("acknowledged"),
                 traffic.acknowledged ? QJsonValue(traffic.acknowledged->percent()) : QJsonValue());
    const auto &seen = traffic.observed;
    split.insert(QStringLiteral("observed"), seen ? QJsonValue(seen->percent) : QJsonValue());
    split.insert(QStringLiteral("observed_low"), seen ? QJsonValue(seen->low) : QJsonValue());
    split.insert(QStringLiteral("observed_high"), seen ? QJsonValue(seen->high) : QJsonValue());
    split.insert(QStringLiteral("observed_requests"), seen ? qint64(seen->requests) : 0);
    split.insert(QStringLiteral("confirmed"), traffic.confirmed);
    split.insert(QStringLiteral("order"), traffic.known ? QJsonValue(qint64(traffic.requested.epoch)) : QJsonValue());
    return split;
}

QJsonObject leaseJson(const Session::LeaseView &lease)
{
    const bool leased = lease.length.count() > 0;
    return { { QStringLiteral("length_s"), leased ? QJsonValue(qint64(lease.length.count())) : QJsonValue() },
             { QStringLiteral("returns_in_s"),
               leased && lease.left ? QJsonValue(double(lease.left->count()) / 1000.0) : QJsonValue() },
             { QStringLiteral("lapsed"), lease.lapsed },
             { QStringLiteral("renewed_here"), lease.renewed } };
}

QJsonValue openJson(const std::optional<Router::OpenOnSide> &open)
{
    if (!open)
        return {};
    return QJsonObject { { QStringLiteral("open"), qint64(open->count) },
                         { QStringLiteral("oldest_s"),
                           open->count > 0 ? QJsonValue(qint64(open->oldest.count())) : QJsonValue() } };
}

QJsonValue secondsSince(const std::optional<Instant> &at, Instant now)
{
    return at ? QJsonValue(std::chrono::duration<double>(now - *at).count()) : QJsonValue();
}

/// What the relay says of its limits, and ours of the key.
QJsonObject limitsJson(const Session::EnvironmentView &view, Instant now)
{
    const Limits::Told *book = view.limits ? &*view.limits : nullptr;
    const auto told = [book](std::optional<qint64> Probe::RateLimit::*count) {
        return book ? countOf(book->limits.*count) : QJsonValue();
    };
    const auto reset = view.limits ? view.limits->untilReset(now) : std::nullopt;
    const auto own = [&view](int Limits::Own::*count) {
        return view.ownLimit ? QJsonValue((*view.ownLimit).*count) : QJsonValue();
    };
    return { { QStringLiteral("limit_requests"), told(&Probe::RateLimit::limitRequests) },
             { QStringLiteral("remaining_requests"), told(&Probe::RateLimit::remainingRequests) },
             { QStringLiteral("reset_requests_s"), reset ? QJsonValue(double(reset->count()) / 1e9) : QJsonValue() },
             { QStringLiteral("limit_tokens"), told(&Probe::RateLimit::limitTokens) },
             { QStringLiteral("remaining_tokens"), told(&Probe::RateLimit::remainingTokens) },
             { QStringLiteral("age_s"),
               secondsSince(view.limits ? std::optional(view.limits->at) : std::nullopt, now) },
             { QStringLiteral("from"),
               view.limits ? QJsonValue(view.limits->byUsers ? QStringLiteral("users") : QStringLiteral("checks"))
                           : QJsonValue() },
             { QStringLiteral("own_used"), own(&Limits::Own::used) },
             { QStringLiteral("own_limit"), own(&Limits::Own::most) },
             { QStringLiteral("own_kept_for_checks"), own(&Limits::Own::kept) } };
}

QJsonObject capacityJson(const Limits::Capacity &capacity, Side side)
{
    const auto all = capacity.allOn[size_t(side)];
    const auto share = capacity.carries(side);
    return { { QStringLiteral("all_on_percent"), all && std::isfinite(*all) ? QJsonValue(100 * *all) : QJsonValue() },
             { QStringLiteral("carries_percent"), share ? QJsonValue(share->percent()) : QJsonValue() } };
}

QJsonArray upstreamsJson(const QList<Probe::UpstreamHealth> &upstreams)
{
    QJsonArray all;
    for (const Probe::UpstreamHealth &each : upstreams) {
        const Sample &sample = each.last.sample;
        all.append(
            QJsonObject { { QStringLiteral("url"), each.url },
                          { QStringLiteral("status"), Probe::healthName(each.status) },
                          { QStringLiteral("failures_in_a_row"), each.failuresInARow },
                          { QStringLiteral("latency_ms"), millisecondsOf(sample.total) },
                          { QStringLiteral("outcome"), outcomeName(sample.outcome) },
                          { QStringLiteral("http_status"), sample.status ? QJsonValue(sample.status) : QJsonValue() },
                          { QStringLiteral("message"), words(each.last.message) } });
    }
    return all;
}

QJsonObject environmentJson(const Session::EnvironmentView &view, Instant now)
{
    QJsonObject object;
    object.insert(QStringLiteral("role"),
                  view.role == Role::Active ? QStringLiteral("active") : QStringLiteral("candidate"));
    object.insert(QStringLiteral("version"), view.version);
    object.insert(QStringLiteral("region"), view.region);
    object.insert(QStringLiteral("upstreams"), view.upstreams);
    object.insert(QStringLiteral("status"), Probe::healthName(view.health.status));
    const Probe::CheckResult *last = Probe::tellingCheck(view.health).result;
    object.insert(QStringLiteral("check_url"), last ? QJsonValue(last->url) : QJsonValue());
    object.insert(QStringLiteral("latency_ms"), last ? millisecondsOf(last->sample.total) : QJsonValue());
    object.insert(QStringLiteral("first_token_ms"), last ? millisecondsOf(last->sample.firstToken) : QJsonValue());
    object.insert(QStringLiteral("cold_ms"), millisecondsOf(view.health.cold));
    object.insert(QStringLiteral("cold_age_s"), secondsSince(view.health.coldAt, now));
    object.insert(QStringLiteral("warm_ms"), millisecondsOf(view.health.warm));
    object.insert(QStringLiteral("warm_age_s"), secondsSince(view.health.warmAt, now));
    object.insert(QStringLiteral("reused"),
                  last && last->sample.sends > 0 ? QJsonValue(last->sample.reused) : QJsonValue());
    object.insert(QStringLiteral("sends"), last ? QJsonValue(last->sample.sends) : QJsonValue());
    object.insert(QStringLiteral("checks_sent_again"), qint64(view.health.sentAgain));
    object.insert(QStringLiteral("failures_in_a_row"), view.health.failuresInARow);
    object.insert(QStringLiteral("checks"), qint64(view.health.checks));
    object.insert(QStringLiteral("outcome"), last ? QJsonValue(outcomeName(last->sample.outcome)) : QJsonValue());
    object.insert(QStringLiteral("http_status"),
                  last && last->sample.status ? QJsonValue(last->sample.status) : QJsonValue());
    object.insert(QStringLiteral("message"), last ? QJsonValue(words(last->message)) : QJsonValue());
    object.insert(QStringLiteral("by_upstream"), upstreamsJson(view.health.upstreams));
    object.insert(QStringLiteral("limits"), limitsJson(view, now));
    QJsonObject users;
    users.insert(QStringLiteral("window_s"), qint64(view.users.window.count() / 1000));
    users.insert(QStringLiteral("window_ended_s_ago"),
                 view.users.until ? QJsonValue(std::chrono::duration<double>(now - *view.users.until).count())
                                  : QJsonValue());
    users.insert(QStringLiteral("requests"), qint64(view.users.requests));
    users.insert(QStringLiteral("failures"), qint64(view.users.failures));
    users.insert(QStringLiteral("throttled"), qint64(view.users.throttled));
    users.insert(QStringLiteral("client_errors"), qint64(view.users.clientErrors));
    users.insert(QStringLiteral("p50_ms"), millisecondsOf(view.users.p50));
    users.insert(QStringLiteral("p95_ms"), millisecondsOf(view.users.p95));
    users.insert(QStringLiteral("p99_ms"), millisecondsOf(view.users.p99));
    users.insert(QStringLiteral("started_per_second"),
                 view.users.startsKnown ? QJsonValue(view.users.startedPerSecond) : QJsonValue());
    users.insert(QStringLiteral("in_flight"), qint64(view.users.inFlight));
    users.insert(QStringLiteral("stalled"), view.users.stalled);
    object.insert(QStringLiteral("users"), users);
    return object;
}

QString outcomeText(Rollout::RunOutcome outcome)
{
    switch (outcome) {
    case Rollout::RunOutcome::None:
        return QStringLiteral("none");
    case Rollout::RunOutcome::Promoted:
        return QStringLiteral("promoted");
    case Rollout::RunOutcome::RolledBack:
        return QStringLiteral("rolled_back");
    case Rollout::RunOutcome::Accepted:
        return QStringLiteral("accepted");
    }
    Q_UNREACHABLE();
}

QJsonObject rolloutJson(const Session::Snapshot &snapshot)
{
    const Rollout::State &state = snapshot.rollout;
    QJsonObject object;
    object.insert(QStringLiteral("phase"), Rollout::phaseName(state.phase));
    object.insert(QStringLiteral("run"), qint64(state.run));
    object.insert(QStringLiteral("step"), state.step + 1);
    object.insert(QStringLiteral("steps"), int(state.plan.steps.size()));
    const auto left = state.holdLeft(snapshot.now);
    object.insert(QStringLiteral("hold_left_s"), left ? QJsonValue(double(left->count()) / 1e9) : QJsonValue());
    object.insert(QStringLiteral("waiting_for"), state.waitingFor.code.isEmpty() ? QString() : words(state.waitingFor));
    object.insert(QStringLiteral("held_because"),
                  state.heldBecause.code.isEmpty() ? QString() : words(state.heldBecause));
    object.insert(QStringLiteral("advice"), state.advice.code.isEmpty() ? QString() : words(state.advice));
    object.insert(QStringLiteral("advises"), Rollout::isRunning(state.phase) && state.plan.advise);
    object.insert(QStringLiteral("alike"), Rollout::isRunning(state.phase) && state.alike);
    const bool open = Rollout::isRunning(state.phase);
    object.insert(QStringLiteral("last_run"),
                  snapshot.lastRun.run != 0 ? QJsonValue(qint64(snapshot.lastRun.run)) : QJsonValue());
    object.insert(QStringLiteral("last_outcome"),
                  outcomeText(open ? Rollout::RunOutcome::None : snapshot.lastRun.outcome));
    const bool known = !open && snapshot.lastRun.at != WallTime {};
    object.insert(QStringLiteral("last_ended_at"), known ? QJsonValue(isoUtc(snapshot.lastRun.at)) : QJsonValue());
    object.insert(QStringLiteral("last_because"), open ? QString() : words(snapshot.lastRun.because));
    object.insert(QStringLiteral("not_confirmed"), state.notConfirmed);
    object.insert(QStringLiteral("lease"), leaseJson(snapshot.lease));
    object.insert(QStringLiteral("open_on_candidate"), openJson(snapshot.openOnCandidate));
    object.insert(QStringLiteral("second_way"), snapshot.secondWay);
    return object;
}

QJsonObject wayBackJson(const Session::WayBack &way, Instant now)
{
    return { { QStringLiteral("state"), Session::wayStateName(way.state) },
             { QStringLiteral("to"), sideName(way.home) },
             { QStringLiteral("why"), way.why.code.isEmpty() ? QString() : words(way.why) },
             { QStringLiteral("key"), Session::proofName(way.key) },
             { QStringLiteral("key_age_s"), secondsSince(way.keyAt, now) },
             { QStringLiteral("quota"), Session::proofName(way.quota) },
             { QStringLiteral("capacity"), Session::proofName(way.capacity) },
             { QStringLiteral("limit_per_minute"), countOf(way.limit) },
             { QStringLiteral("remaining"), countOf(way.remaining) },
             { QStringLiteral("needed_per_minute"), way.neededPerMinute } };
}

QJsonObject restoresJson(const Session::RestorePoint &point)
{
    QJsonObject keys;
    for (auto it = point.fingerprints.cbegin(); it != point.fingerprints.cend(); ++it)
        keys.insert(it.key(), it.value());
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return { { QStringLiteral("service_file"), orNull(point.file) },
             { QStringLiteral("sha256"), orNull(point.fileHash) },
             { QStringLiteral("keys"), keys } };
}

/// What the journal and the router say of a split that was found.
QJsonObject foundJson(const Session::FoundRun &found)
{
    QJsonValue journal;
    if (const auto &place = found.journaled)
        journal
            = QJsonObject { { QStringLiteral("run"), qint64(place->run) },
                            { QStringLiteral("green_percent"), place->greenShare.percent() },
                            { QStringLiteral("active"), sideName(place->active) },
                            { QStringLiteral("order"), qint64(place->epoch) },
                            { QStringLiteral("acknowledged"), place->acknowledged },
                            { QStringLiteral("at"), isoUtc(place->at) },
                            { QStringLiteral("plan"), place->plan ? QJsonValue(place->plan->name) : QJsonValue() } };
    QJsonArray differences;
    for (const Message &difference : found.differences)
        differences.append(words(difference));
    return { { QStringLiteral("journal"), journal },
             { QStringLiteral("router"),
               QJsonObject { { QStringLiteral("green_percent"), found.router.greenShare.percent() },
                             { QStringLiteral("active"), sideName(found.router.active) },
                             { QStringLiteral("order"), qint64(found.router.epoch) } } },
             { QStringLiteral("differences"), differences } };
}

} // namespace

QString linkName(Session::LinkState link)
{
    switch (link) {
    case Session::LinkState::Connecting:
        return QStringLiteral("connecting");
    case Session::LinkState::Up:
        return QStringLiteral("up");
    case Session::LinkState::Stale:
        return QStringLiteral("stale");
    case Session::LinkState::Down:
        return QStringLiteral("down");
    }
    Q_UNREACHABLE();
}

QJsonObject statusJson(const Session::Snapshot &snapshot)
{
    QJsonObject environments;
    for (const Side side : { Side::Blue, Side::Green }) {
        QJsonObject environment = environmentJson(snapshot.environment(side), snapshot.now);
        environment.insert(QStringLiteral("capacity"), capacityJson(snapshot.capacity, side));
        environments.insert(sideName(side), environment);
    }
    QJsonObject router;
    router.insert(QStringLiteral("state"), linkName(snapshot.router));
    router.insert(QStringLiteral("text"), snapshot.routerText);
    QJsonArray nodes;
    for (const Router::NodeState &node : snapshot.traffic.nodes) {
        const bool known = node.reachable && (node.word || node.builtIn);
        const Permyriad green
            = node.word ? node.word->greenShare : shareOf(node.builtInActive, Permyriad::ofPercent(100));
        nodes.append(
            QJsonObject { { QStringLiteral("name"), node.node },
                          { QStringLiteral("reachable"), node.reachable },
                          { QStringLiteral("green_percent"), known ? QJsonValue(green.percent()) : QJsonValue() },
                          { QStringLiteral("order"), node.word ? QJsonValue(qint64(node.word->epoch)) : QJsonValue() },
                          { QStringLiteral("problem"), words(node.problem) } });
    }
    router.insert(QStringLiteral("nodes"), nodes);
    QJsonObject feed;
    feed.insert(QStringLiteral("connected"), snapshot.feed.connected);
    feed.insert(QStringLiteral("received"), qint64(snapshot.feed.received));
    feed.insert(QStringLiteral("lost"), qint64(snapshot.feed.lost));
    feed.insert(QStringLiteral("lag_ms"),
                snapshot.feed.lag ? QJsonValue(qint64(snapshot.feed.lag->count())) : QJsonValue());
    QJsonObject object;
    object.insert(QStringLiteral("service"), snapshot.serviceName);
    object.insert(QStringLiteral("at"), isoUtc(snapshot.at));
    object.insert(QStringLiteral("checked_from"), snapshot.host);
    object.insert(QStringLiteral("endpoint"), snapshot.endpoint);
    object.insert(QStringLiteral("active"),
                  snapshot.traffic.known ? QJsonValue(sideName(snapshot.active())) : QJsonValue());
    object.insert(QStringLiteral("candidate"),
                  snapshot.traffic.known ? QJsonValue(sideName(snapshot.candidate())) : QJsonValue());
    object.insert(QStringLiteral("split"), splitJson(snapshot.traffic));
    object.insert(QStringLiteral("environments"), environments);
    object.insert(QStringLiteral("rollout"), rolloutJson(snapshot));
    object.insert(QStringLiteral("judge"), judgeJson(snapshot.judge.get()));
    object.insert(QStringLiteral("way_back"), wayBackJson(snapshot.wayBack, snapshot.now));
    object.insert(QStringLiteral("restores"), restoresJson(snapshot.restores));
    object.insert(QStringLiteral("found"), snapshot.found ? QJsonValue(foundJson(*snapshot.found)) : QJsonValue());
    object.insert(QStringLiteral("router"), router);
    object.insert(QStringLiteral("feed"), feed);
    object.insert(QStringLiteral("requests_per_second"), snapshot.requestsPerSecond);
    if (snapshot.sandbox)
        object.insert(QStringLiteral("scenario"), snapshot.sandboxScenario);
    return object;
}

QJsonObject logJson(const LogEntry &entry)
{
    return { { QStringLiteral("event"), QStringLiteral("log") },
             { QStringLiteral("at"), isoUtc(entry.at) },
             { QStringLiteral("level"), levelName(entry.level) },
             { QStringLiteral("source"), entry.source },
             { QStringLiteral("code"), entry.message.code },
             { QStringLiteral("text"), words(entry.message) },
             { QStringLiteral("args"), QJsonObject::fromVariantMap(entry.message.args) },
             { QStringLiteral("operator"), entry.operatorName },
             { QStringLiteral("run"), qint64(entry.run) },
             { QStringLiteral("order"), qint64(entry.epoch) } };
}

QJsonObject stateJson(const Session::Snapshot &snapshot)
{
    QJsonObject object = rolloutJson(snapshot);
    object.insert(QStringLiteral("event"), QStringLiteral("state"));
    object.insert(QStringLiteral("at"), isoUtc(snapshot.at));
    object.insert(QStringLiteral("active"), sideName(snapshot.active()));
    object.insert(QStringLiteral("split"), splitJson(snapshot.traffic));
    object.insert(QStringLiteral("judge"), judgeJson(snapshot.judge.get()));
    object.insert(QStringLiteral("journal_problem"), snapshot.journalProblem);
    object.insert(QStringLiteral("unwritten"), qint64(snapshot.unwritten));
    return object;
}

} // namespace Signalbox::Commands
