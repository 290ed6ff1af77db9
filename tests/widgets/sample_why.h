#pragma once

#include "core/cells/series.h"
#include "core/diagnose/view.h"
#include "core/stats/latency.h"
#include "tests/widgets/sample_snapshots.h"

#include <algorithm>
#include <iterator>
#include <random>

/// Snapshots for the page Why: measured requests and phases of both sides, as the engine would collect them. Each tells
/// one story: run 118 gave green 5 % and then 25 % of the users, and `slowFrom` seconds before the end something
/// struck; the figures of the cards, the log, the cells, the single requests and the finding are all made of the same
/// requests.
namespace Signalbox::Test::Samples {

/// What is wrong with green (or both) from `slowFrom` seconds before the end on.
enum class Trouble : quint8 { None, Waits, Tail, Connects, Fails, BothSlow, Instance, Throttled, Cuts };

struct WhyShape {
    Trouble trouble = Trouble::None;
    int seconds = 300;
    int slowFrom = 150;
    int perSecond = 60; ///< users' requests of both sides
};

constexpr qint64 whyEnd = wallNow.time_since_epoch().count() / 1000 * 1000;

inline Sample userRequest(Side side, qint64 endMs, double ms, std::mt19937 &random)
{
    Sample sample;
    sample.side = side;
    sample.id = QStringLiteral("r-%1").arg(random());
    sample.node = QStringLiteral("hk-1");
    sample.upstream = QStringLiteral("%1-%2").arg(sideName(side)).arg(1 + random() % 2);
    sample.model = random() % 3 ? QStringLiteral("gpt-4o") : QStringLiteral("gpt-4o-mini");
    sample.stream = random() % 2;
    sample.bytes = qint64(random() % 40000);
    sample.status = 200;
    sample.headers = microseconds(qint64(ms * 1000));
    sample.total = microseconds(qint64(ms * 1000 * (sample.stream ? 2.5 : 1.1)));
    sample.start = WallTime(milliseconds(endMs - sample.total->count() / 1000));
    return sample;
}

inline bool strikes(Trouble trouble, Side side)
{
    return trouble != Trouble::None && (side == Side::Green || trouble == Trouble::BothSlow);
}

inline Sample failed(Sample sample, Outcome outcome, int status)
{
    sample.outcome = outcome;
    sample.status = status;
    sample.headers = std::min(*sample.headers, microseconds(4000));
    sample.total = *sample.headers + milliseconds(1);
    return sample;
}

/// A request that ends when `sample` does, as the trouble makes it.
inline Sample troubled(Sample sample, Trouble trouble, std::mt19937 &random)
{
    const WallTime end = Stats::endOf(sample);
    const microseconds rest = *sample.total - *sample.headers;
    const auto later = [&](int ms) {
        const int more = sample.origin == Origin::User ? int(random() % 60) : 0; // they ask for more than a word
        sample.headers = *sample.headers + milliseconds(ms + more);
    };
    switch (trouble) {
    case Trouble::None:
        break;
    case Trouble::Connects: // users' connections are the router's; only what opens its own feels it
        if (sample.origin == Origin::Check && !sample.reused)
            later(400);
        break;
    case Trouble::Waits:
        later(400);
        break;
    case Trouble::BothSlow:
        later(600);
        break;
    case Trouble::Instance:
        if (sample.upstream.endsWith(QLatin1String("-2")))
            later(400);
        break;
    case Trouble::Tail:
        if (sample.upstream.endsWith(QLatin1String("-2")) && random() % 4 == 0)
            sample.headers = *sample.headers * 12;
        break;
    case Trouble::Fails:
        if (random() % 4 == 0)
            sample = failed(sample, Outcome::ServerError, 503);
        break;
    case Trouble::Throttled:
        if (random() % 5 < 2)
            sample = failed(sample, Outcome::Throttled, 429);
        break;
    case Trouble::Cuts:
        if (sample.stream && random() % 3 == 0)
            sample.outcome = Outcome::CutStream;
        break;
    }
    if (sample.outcome == Outcome::CutStream)
        sample.total = *sample.headers + milliseconds(15);
    else if (sample.outcome == Outcome::Ok)
        sample.total = *sample.headers + rest;
    sample.start = WallTime(end - std::chrono::duration_cast<milliseconds>(*sample.total));
    return sample;
}

inline void failPhases(Phase::PhaseSample &sample, Trouble trouble, std::mt19937 &random)
{
    const auto end = [&sample](Outcome outcome, int status, const QString &said) {
        sample.outcome = outcome;
        sample.status = status;
        sample.message = said;
        sample.phases.token.reset();
        sample.phases.receive.reset();
        sample.perToken.reset();
        sample.tokens.clear();
    };
    if (trouble == Trouble::Fails && random() % 4 == 0)
        end(Outcome::ServerError, 503, QStringLiteral("HTTP 503: the upstream is overloaded"));
    if (trouble == Trouble::Throttled && random() % 5 < 2)
        end(Outcome::Throttled, 429, QStringLiteral("HTTP 429: rate limit reached"));
    if (trouble == Trouble::Cuts && random() % 3 == 0)
        end(Outcome::CutStream, 200, QStringLiteral("the stream broke off"));
}

inline Phase::PhaseSample phaseSample(Side side, qint64 atMs, bool reused, Trouble trouble, std::mt19937 &random)
{
    const auto about = [&random](double ms) {
        return microseconds(qint64(1000 * ms * std::uniform_real_distribution<double>(0.85, 1.25)(random)));
    };
    Phase::PhaseSample sample;
    sample.side = side;
    sample.url = QStringLiteral("https://%1.relay.example/v1").arg(sideName(side));
    const bool isSecond = atMs / 2000 % 2; // in turn, new and warm ones alike
    sample.address = QStringLiteral("203.0.113.%1:443").arg((side == Side::Blue ? 7 : 9) + int(isSecond));
    sample.region = QStringLiteral("hk");
    sample.resolver = QStringLiteral("192.0.2.53:53");
    sample.ttl = seconds(300);
    sample.tls = Phase::TlsFacts { QStringLiteral("TLS 1.3"),
                                   QStringLiteral("TLS_AES_256_GCM_SHA384"),
                                   { QStringLiteral("%1.relay.example").arg(sideName(side)), QStringLiteral("R11") },
                                   false,
                                   side == Side::Blue ? 71 : 12 };
    sample.reused = reused;
    sample.at = WallTime(milliseconds(atMs));
    sample.status = 200;
    if (!reused) {
        sample.phases.dns = about(4);
        sample.phases.tcp = about(9) + milliseconds(trouble == Trouble::Connects ? 400 : 0);
        sample.phases.tls = about(14);
    }
    const bool waits = trouble == Trouble::Waits || (trouble == Trouble::Instance && isSecond);
    sample.phases.send = about(0.2);
    sample.phases.wait = about(22) + milliseconds(waits ? 400 : (trouble == Trouble::BothSlow ? 600 : 0));
    sample.phases.token = about(6);
    sample.phases.receive = about(40);
    microseconds at = *sample.phases.untilFirst();
    for (int token = 0; token < 5; ++token, at += *sample.phases.receive / 5)
        sample.tokens.push_back(at);
    sample.perToken = *sample.phases.receive / 5;
    sample.total = *sample.phases.untilFirst() + *sample.phases.receive;
    failPhases(sample, trouble, random);
    if (sample.outcome != Outcome::Ok)
        sample.total = sample.phases.untilFirst().value_or(*sample.phases.wait);
    return sample;
}

/// Both sides every two seconds, new and warm.
inline std::vector<Phase::PhaseSample> measuredOf(const WhyShape &shape)
{
    std::mt19937 random(11);
    std::vector<Phase::PhaseSample> all;
    for (int ago = shape.seconds / 2 * 2; ago > 0; ago -= 2) {
        for (const Side side : { Side::Blue, Side::Green }) {
            const bool isStruck = ago <= shape.slowFrom && strikes(shape.trouble, side);
            for (const bool reused : { false, true })
                all.push_back(phaseSample(side, whyEnd - qint64(ago) * 1000 + (reused ? 900 : 100), reused,
                                          isStruck ? shape.trouble : Trouble::None, random));
        }
    }
    return all;
}

inline Path::TracePtr pathSample(Side side, double lossFromFour)
{
    Path::Trace trace { .host = QStringLiteral("%1.relay.example:443").arg(sideName(side)),
                        .address = side == Side::Blue ? QStringLiteral("203.0.113.7") : QStringLiteral("203.0.113.9"),
                        .tool = QStringLiteral("tcp"),
                        .mtu = 1500,
                        .at = wallNow - seconds(12) };
    const double times[] = { 0.6, 2.1, 4.0, 9.2, 9.5, 31, 34 };
    for (int i = 0; i < 7; ++i) {
        Path::Hop hop { .number = i + 1 };
        for (int probe = 0; probe < 10; ++probe) {
            const bool isLost = i == 2 || (i >= 3 && probe < int(lossFromFour * 10));
            Path::Reply reply;
            if (!isLost)
                reply = { QStringLiteral("10.0.%1.1").arg(i),
                          microseconds(qint64(times[i] * 1000 * (1 + 0.05 * probe))), i == 6 };
            hop.replies.push_back(reply);
        }
        trace.hops.append(hop);
    }
    return std::make_shared<Path::Trace>(trace);
}

/// What this desk and another host measured since the trouble began, and what it says of it, users' figures beside it.
inline Diagnose::ViewPtr diagnosis(const WhyShape &shape,
                                   const std::array<std::optional<Diagnose::UserFigures>, 2> &users = {})
{
    constexpr int keptSeconds = 170; // as long as the desk keeps them
    auto view = std::make_shared<Diagnose::View>();
    view->isRunning = true;
    view->at = wallNow;
    view->from = QStringLiteral("desk-7");
    view->findingSince = WallTime(milliseconds(whyEnd - qint64(shape.slowFrom) * 1000));
    view->sinceIsExact = true;
    const WallTime from(milliseconds(whyEnd - qint64(std::min(shape.slowFrom, keptSeconds)) * 1000));
    for (const Phase::PhaseSample &sample : measuredOf(shape)) {
        if (sample.at >= from)
            view->samples[size_t(sample.side)].push_back(sample);
    }
    Diagnose::Evidence evidence;
    evidence.samples = view->samples;
    evidence.users = users;
    view->finding = Diagnose::findingOf(evidence);
    const bool isLossy = shape.trouble == Trouble::Connects;
    view->paths = { pathSample(Side::Blue, 0), pathSample(Side::Green, isLossy ? 0.3 : 0) };
    for (const Side side : { Side::Blue, Side::Green })
        view->pings.push_back({ side,
                                QStringLiteral("https://%1.relay.example/v1").arg(sideName(side)),
                                view->paths[size_t(side)]->address,
                                QStringLiteral("desk-7"),
                                { 100, side == Side::Green && isLossy ? 71 : 100, 8.8, 9.4, 21 },
                                QStringLiteral("hk"),
                                wallNow - seconds(12) });
    // The other host sees what is wrong with the relays; the way from this desk is this desk's.
    const auto elsewhere = [&](Side side) {
        const bool isFar = strikes(shape.trouble, side);
        return 41.0 + (isFar && shape.trouble == Trouble::Waits ? 402 : 0)
            + (isFar && shape.trouble == Trouble::BothSlow ? 604 : 0);
    };
    Diagnose::Vantage vantage { .name = QStringLiteral("hk"),
                                .from = QStringLiteral("hk-desk"),
                                .at = wallNow - seconds(31) };
    vantage.sides = { Diagnose::Vantage::Reach { 12, 0, {}, elsewhere(Side::Blue) },
                      Diagnose::Vantage::Reach { 12, 0, {}, elsewhere(Side::Green) + 3 } };
    view->vantages = { vantage };
    return view;
}

/// What a card says of these requests, all of one side and of the last minute.
inline Session::Figures figuresOf(const std::vector<Sample> &samples)
{
    Session::Figures f;
    std::vector<microseconds> times;
    for (const Sample &sample : samples) {
        f.failures += isFailure(sample.outcome);
        f.throttled += sample.outcome == Outcome::Throttled;
        if (const auto latency = Stats::latencyOf(sample))
            times.push_back(*latency);
    }
    f.requests = samples.size();
    f.startedPerSecond = double(samples.size()) / 60;
    f.startsKnown = true;
    f.inFlight = samples.size() / 720;
    if (times.empty())
        return f;
    std::sort(times.begin(), times.end());
    const auto at = [&times](double q) { return times[size_t(q * double(times.size() - 1))]; };
    f.users = samples.size() / 30;
    f.p50 = at(0.5);
    f.p95 = at(0.95);
    f.p99 = at(0.99);
    return f;
}

/// The line of the log with which a console tells the trouble; absent: its checks see nothing.
inline std::optional<QString> troubleLine(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Waits:
        return QStringLiteral("green degraded: 448 ms, allowed are 300 ms");
    case Trouble::Connects:
        return QStringLiteral("green degraded: 460 ms on new connections, allowed are 300 ms");
    case Trouble::BothSlow:
        return QStringLiteral("blue and green degraded: 655 ms, allowed are 300 ms");
    case Trouble::Instance:
        return QStringLiteral("green degraded: 440 ms at green-2, allowed are 300 ms");
    case Trouble::Fails:
        return QStringLiteral("green unhealthy: HTTP 503, the upstream is overloaded");
    case Trouble::Throttled:
        return QStringLiteral("green limits its requests: HTTP 429");
    case Trouble::Cuts:
        return QStringLiteral("green unhealthy: the stream broke off");
    case Trouble::None:
    case Trouble::Tail:
        break;
    }
    return std::nullopt;
}

/// The run and what stands around the page, without the figures.
inline Session::Snapshot aroundWhy(const WhyShape &shape)
{
    Session::Snapshot s = holding();
    const bool isWell = shape.trouble == Trouble::None || shape.trouble == Trouble::Tail;
    for (const Side side : { Side::Blue, Side::Green }) {
        const bool isBad = !isWell && strikes(shape.trouble, side);
        s.environment(side).health
            = health(side, isBad ? Probe::HealthStatus::Degraded : Probe::HealthStatus::Healthy, seconds(1), 488);
    }
    const int slowFrom = 300 - shape.slowFrom;
    s.history = history({ .greenSlowFrom = isWell && shape.trouble != Trouble::Tail ? 100000 : slowFrom,
                          .blueSlowFrom = strikes(shape.trouble, Side::Blue) ? slowFrom : 100000 });
    s.requestsPerSecond = shape.perSecond;
    s.rollout.candidateRequests = quint64(shape.perSecond) * 193 / 4;
    QList<LogEntry> lines = log().mid(0, 9);
    if (const auto told = troubleLine(shape.trouble))
        lines << logLine(10, shape.slowFrom - 6, Level::Warning, QStringLiteral("health"), *told)
              << logLine(11, shape.slowFrom - 11, Level::Warning, QStringLiteral("health"),
                         QStringLiteral("the same in a second check"));
    s.log = lines;
    return s;
}

/// How many requests a second a side has so many seconds before the end.
inline int rateOf(const WhyShape &shape, Side side, int ago)
{
    const int green = ago > 286 ? 0 : (ago > 197 ? shape.perSecond / 20 : shape.perSecond / 4);
    return side == Side::Green ? green : shape.perSecond - green;
}

/// A snapshot of the page Why; the run around it is that of holding().
inline Session::Snapshot why(const WhyShape &shape)
{
    Session::Snapshot s = aroundWhy(shape);
    std::mt19937 random(5);
    std::lognormal_distribution<double> spread(std::log(42.0), 0.45);
    std::uniform_real_distribution<double> usual(0.85, 1.25);
    Cells::Series series;
    std::array<std::vector<Sample>, 2> lastMinute;
    std::array<std::vector<microseconds>, 2> checks;
    const std::vector<Phase::PhaseSample> phases = measuredOf(shape);
    auto phase = phases.begin();
    for (int second = shape.seconds; second > 0; --second) {
        const qint64 from = whyEnd - qint64(second) * 1000;
        const WallTime now(milliseconds(from + 990));
        series.setRequested(Permyriad::ofPercent(second > 286 ? 0 : (second > 197 ? 5 : 25)), now);
        for (; phase != phases.end() && phase->at < now; ++phase)
            series.add(*phase, now);
        for (const Side side : { Side::Blue, Side::Green }) {
            const bool isStruck = second <= shape.slowFrom && strikes(shape.trouble, side);
            const Trouble trouble = isStruck ? shape.trouble : Trouble::None;
            for (int i = 0; i < rateOf(shape, side, second); ++i) {
                const Sample sample = troubled(userRequest(side, from + 900, spread(random), random), trouble, random);
                series.add(sample, now);
                if (second <= 60)
                    lastMinute[size_t(side)].push_back(sample);
            }
            if (second % 2)
                continue;
            Probe::CheckResult check;
            const bool isWarm = second % 4 == 0;
            check.sample = userRequest(side, from + 900, (isWarm ? 28 : 55) * usual(random), random);
            check.sample.origin = Origin::Check;
            check.sample.reused = isWarm;
            check.sample = troubled(check.sample, trouble, random);
            check.region = QStringLiteral("hk");
            check.lag = microseconds(random() % 3000);
            series.add(check, now);
            if (const auto latency = Stats::latencyOf(check.sample); latency && second <= 60)
                checks[size_t(side)].push_back(*latency);
        }
    }
    s.cells = series.view(monoNow);
    std::array<std::optional<Diagnose::UserFigures>, 2> users;
    for (const Side side : { Side::Blue, Side::Green }) {
        auto &environment = s.environment(side);
        environment.users = figuresOf(lastMinute[size_t(side)]);
        users[size_t(side)] = Diagnose::userFigures(environment.users);
        auto &times = checks[size_t(side)];
        std::sort(times.begin(), times.end());
        if (!times.empty())
            environment.checkP50 = times[times.size() / 2];
    }
    s.diagnosis = diagnosis(shape, users);
    s.tallies[0] = { .sent = 240, .late = 2, .worstLag = milliseconds(23) };
    s.tallies[1] = { .sent = 240, .worstLag = milliseconds(4) };
    return s;
}

/// The same with what was stored of yesterday: both sides as they used to be.
inline Session::Snapshot withYesterday(Session::Snapshot s)
{
    constexpr qint64 day = 86'400'000;
    constexpr qint64 minute = 60'000;
    std::mt19937 random(9);
    std::lognormal_distribution<double> spread(std::log(48.0), 0.5);
    std::vector<Cells::Placed> stored;
    const qint64 from = (whyEnd - day) / minute * minute - 10 * minute;
    for (qint64 at = from; at <= whyEnd - day; at += minute) {
        for (const Side side : { Side::Blue, Side::Green }) {
            auto cell = std::make_shared<Cells::Cell>();
            for (int i = 0; i < 600; ++i, ++cell->requests)
                cell->latency.record(microseconds(qint64(spread(random) * 1000)));
            stored.push_back({ milliseconds(minute), at, side, Origin::User, cell });
        }
    }
    auto past = std::make_shared<Cells::Past>();
    past->from = from;
    past->origins = Cells::tiersOf(stored);
    s.past = past;
    return s;
}

/// The same by a console that was gone for a minute and keeps single requests since.
inline Session::Snapshot withAGap(Session::Snapshot s)
{
    constexpr qint64 back = whyEnd - 170'000;
    auto cells = std::make_shared<Cells::View>(*s.cells);
    for (std::vector<Cells::Tier> &tiers : cells->origins) {
        for (Cells::Tier &tier : tiers) {
            for (size_t i = 0; i < tier.slotList.size(); ++i) {
                const qint64 start = tier.startOf(i);
                if (start >= back - 60'000 && start + tier.width.count() <= back)
                    tier.slotList[i] = {};
            }
        }
    }
    auto requests = std::make_shared<Cells::Requests>();
    for (const auto &chunk : s.cells->requests) {
        std::copy_if(chunk->begin(), chunk->end(), std::back_inserter(*requests),
                     [](const Cells::Request &request) { return request.endMs() >= back; });
    }
    cells->requests = { requests };
    s.cells = cells;
    return s;
}

} // namespace Signalbox::Test::Samples
