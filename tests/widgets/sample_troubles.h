#pragma once

#include "core/probe/fold.h"
#include "tests/widgets/sample_snapshots.h"

/// Snapshots in which something is wrong that the playbook knows, and views of models. For tests and pictures.
namespace Signalbox::Test::Samples {

/// Green's last check ended so.
inline Session::Snapshot failing(Outcome outcome, int status, const Message &said)
{
    Session::Snapshot s = holding();
    auto service = std::make_shared<Config::Service>();
    service->environment(Side::Green).links = { .topUp = QStringLiteral("https://relay.example/billing"),
                                                .changelog = QStringLiteral("https://relay.example/changes"),
                                                .status = QStringLiteral("https://status.relay.example/") };
    s.service = service;
    Probe::Health &health = s.environment(Side::Green).health;
    health.status = Probe::HealthStatus::Unhealthy;
    health.failuresInARow = 3;
    if (!health.last)
        health.last = Probe::CheckResult();
    health.last->url = QStringLiteral("https://green.relay.example/v1");
    health.last->sample.outcome = outcome;
    health.last->sample.status = status;
    health.last->sample.start = wallNow - seconds(2);
    health.last->message = said;
    return s;
}

inline Session::Snapshot keyRefused()
{
    return failing(Outcome::Unauthorized, 401,
                   { QStringLiteral("relay.unauthorized"),
                     { { QStringLiteral("status"), 401 },
                       { QStringLiteral("said"),
                         QStringLiteral("Incorrect API key provided: sk-[redacted]. (invalid_api_key)") } } });
}

inline Models::ViewPtr models()
{
    auto view = std::make_shared<Models::View>();
    Config::Service service;
    service.environment(Side::Green).modelMap = { { QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4.1") } };
    const QStringList common { QStringLiteral("deepseek-chat"), QStringLiteral("gpt-4o"),
                               QStringLiteral("gpt-4o-mini") };
    const QStringList blueOnly { QStringLiteral("claude-sonnet-4.5"), QStringLiteral("gpt-4.1") };
    const QStringList greenOnly { QStringLiteral("gpt-4o-2024-08-06"), QStringLiteral("qwen-2.5-72b") };
    for (const Side side : { Side::Blue, Side::Green }) {
        QStringList ids = common + (side == Side::Blue ? blueOnly : greenOnly);
        ids.sort();
        view->lists[size_t(side)] = { .list = Relay::ModelList { .ids = ids }, .at = wallNow - seconds(12) };
        view->maps[size_t(side)] = service.environment(side).modelMap;
    }
    view->checks = Models::checkModels(service, view->lists);
    view->file = QStringLiteral("/etc/signalbox/relay.toml");
    view->text = "name = \"relay\"\n\n[environment.blue]\nurls = [\"https://b.example/v1\"]\nkey = \"env:B\"\n\n"
                 "[environment.green] # the new one\nurls = [\"https://g.example/v1\"]\nkey = \"env:G\" # May\n"
                 "models = { \"gpt-4.1\" = \"gpt-4.1\" } # as users say it\n";
    return view;
}

inline Session::Snapshot modelsCompared()
{
    Session::Snapshot s = failing(
        Outcome::ModelMissing, 404,
        { QStringLiteral("relay.model"),
          { { QStringLiteral("status"), 404 },
            { QStringLiteral("said"), QStringLiteral("The model `gpt-4.1` does not exist (model_not_found)") } } });
    s.models = models();
    return s;
}

/// Green answers one user in five with 429 since two minutes: no failure, and the judge has not decided yet.
inline Session::Snapshot throttled()
{
    Session::Snapshot s = holding();
    s.environment(Side::Green).users.throttled = s.environment(Side::Green).users.requests / 5;
    auto history = std::make_shared<Session::History>(*s.history);
    auto &slotList = history->tiers.front().slotList;
    for (size_t i = 0; i < slotList.size(); ++i) {
        const bool since = i + 120 >= slotList.size();
        slotList[i].sides[0].throttledPercent = 0;
        if (slotList[i].sides[1].requests > 0)
            slotList[i].sides[1].throttledPercent = since ? 20 + 6 * wobble(int(i), 11) : 0.0F;
    }
    s.history = std::move(history);
    return s;
}

/// One of green's two base URLs answers 503, the other well.
inline Session::Snapshot oneUpstreamFails()
{
    Session::Snapshot s = idle();
    Probe::CheckResult good = *s.environment(Side::Green).health.last;
    good.url = QStringLiteral("https://sg-1.relay.example/v1");
    good.sample.total = milliseconds(41);
    Probe::CheckResult bad = good;
    bad.url = QStringLiteral("https://sg-2.relay.example/v1");
    bad.sample.outcome = Outcome::ServerError;
    bad.sample.status = 503;
    bad.message = quoted(QStringLiteral("HTTP 503, the relay is overloaded"));
    Probe::Health health { .side = Side::Green };
    for (const Probe::CheckResult &check : { good, bad, good })
        health = Probe::fold(health, check, {}, s.now - seconds(2));
    s.environment(Side::Green).health = health;
    return s;
}

/// Both sides are slow alike, and a person has stopped the run for it.
inline Session::Snapshot bothSlow()
{
    Session::Snapshot s = holding();
    s.log = s.log.mid(0, 9); // its checks are as fast as ever
    s = stopped(s, 74,
                { QStringLiteral("held.by-operator"),
                  { { QStringLiteral("reason"), QStringLiteral("provider slow?") },
                    { QStringLiteral("who"), QStringLiteral("an@desk-7") } } });
    s.history = history({ .greenSlowFrom = 180, .blueSlowFrom = 180, .slowBy = { 568, 2780, 6140 } });
    for (const Side side : { Side::Blue, Side::Green }) {
        auto &view = s.environment(side);
        view.health.status = Probe::HealthStatus::Healthy;
        view.users.p50 = milliseconds(610);
        view.users.p95 = s.objectives.p95 + milliseconds(side == Side::Blue ? 870 : 880);
        view.users.p99 = s.objectives.p99 + milliseconds(1300);
    }
    return s;
}

/// The router hung for twelve seconds and is back; the run was rolled back meanwhile, and the minute still has what
/// failed.
inline Session::Snapshot afterOutage()
{
    Session::Snapshot s = idle();
    s.routerBack = s.now - seconds(22);
    s.rollout.outcome = Rollout::RunOutcome::RolledBack;
    s.rollout.reason = { QStringLiteral("by hand"), {} };
    s.lastRun = { s.rollout.run, s.rollout.outcome, s.at - seconds(20), s.rollout.reason };
    s.environment(Side::Blue).lately = { .window = seconds(10), .requests = 450 };
    s.environment(Side::Blue).users.failures = s.environment(Side::Blue).users.requests / 9;
    s.environment(Side::Green).users = { .requests = 80, .failures = 24 };
    s.environment(Side::Green).health.status = Probe::HealthStatus::Healthy;
    auto history = std::make_shared<Session::History>(*Samples::history({ .greenFrom = 120 }));
    auto &slotList = history->tiers.front().slotList;
    for (size_t i = slotList.size() - 34; i < slotList.size(); ++i) {
        const bool away = i < slotList.size() - 22;
        if (away) {
            slotList[i].observedPercent = slotList[i].observedLow = slotList[i].observedHigh = nothing;
            slotList[i].sides[0] = { nothing, nothing, nothing, nothing, 0 };
        } else {
            slotList[i].requestedPercent = 0;
            slotList[i].observedPercent = slotList[i].observedLow = 0;
            slotList[i].observedHigh = 2;
        }
        slotList[i].sides[1] = { nothing, nothing, nothing, nothing, 0 };
    }
    s.history = std::move(history);
    s.marks = { { wallNow - seconds(30), Session::Mark::Kind::RollBack, QStringLiteral("0 %") } };
    return s;
}

} // namespace Signalbox::Test::Samples
