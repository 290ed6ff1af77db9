#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

// Plain C++: the numbers of the judge need no Qt, and a simulation study compiles in seconds.
namespace Signalbox::Judge {

using Micros = std::chrono::microseconds;

/// Whose request it was. The active side carries production; the candidate is being promoted.
enum class Arm : std::uint8_t { Active, Candidate };
constexpr std::size_t arms = 2;

/// What is compared, each with its own evidence.
enum class Metric : std::uint8_t {
    Failures, ///< 5xx, no connection, cut stream, and what the side itself refuses
    Unfinished, ///< still running when nearly all requests of the active side have ended
    Latency, ///< until the last byte
    Headers, ///< until the response headers
    ClientErrors, ///< 4xx but 429
    Throttled, ///< 429
};
constexpr std::size_t metrics = 6;
/// "failures", "unfinished", "latency", "headers", "client_errors", "throttled": stable, for JSON.
const char *metricName(Metric metric);

/// How a request ended.
enum class Ending : std::uint8_t {
    Fine,
    Failed,
    ClientError,
    Throttled,
    Left, ///< the client went away in the middle of a healthy answer: says nothing about the side
};

/// What a failed metric asks for; the caller acts.
enum class Action : std::uint8_t { RollBack, StepBack, Hold };

/// One request that has ended. Times are since any one fixed moment, the same for all calls.
struct Ended {
    Arm arm = Arm::Active;
    Micros start {}; ///< when it began
    Micros total {}; ///< until its last byte; never negative
    std::optional<Micros> headers; ///< until its response headers, where known
    Ending ending = Ending::Fine;
    std::uint64_t user = 0; ///< hash of who asked; 0: not known
    std::uint64_t stratum = 0; ///< hash of what changes the latency by itself (model, streaming); 0: not known
    std::uint64_t id = 0; ///< hash of its name, by which duplicates are found; 0: it has none
    std::int64_t bytes = -1; ///< size of the answer; negative: not known
};

/// What is tolerated of one metric, and what to do beyond it.
struct Limit {
    double tolerated
        = 0.005; ///< latency: share slower (0.1 = +10 %); others: difference of shares (0.005 = half a point)
    double alphaShare = 0; ///< part of the false-alarm budget; all parts together are at most 1
    Action action = Action::RollBack;
};

/// The evidence is against "worse by at most this part of what is tolerated": of such a candidate a false alarm is
/// rarer than alpha. It fails when the estimate exceeds all of it too.
inline constexpr double alarmPart = 0.5;

/// What a trial is told once.
struct Rules {
    double alpha = 0.01; ///< chance of a false alarm over the whole rollout, all metrics and steps; 0 < alpha < 1
    double passAlpha = 0.05; ///< chance that one metric passes though it is beyond what is tolerated
    std::array<Limit, metrics> limits { {
        { .tolerated = 0.005, .alphaShare = 0.36 },
        { .tolerated = 0.005, .alphaShare = 0.08 },
        { .tolerated = 0.10, .alphaShare = 0.42 },
        { .tolerated = 0.10, .alphaShare = 0.10 },
        { .tolerated = 0.005, .alphaShare = 0.02 },
        { .tolerated = 0.005, .alphaShare = 0.02, .action = Action::StepBack },
    } };
    double toleratedTail = 0.05; ///< so many more of its requests may be slower than the active side's p90
    /// Latency is not judged in a fresh candidate's first moments: its caches are cold. It is fresh when the active
    /// side was seen at work without it for `freshAfter`.
    Micros warmUp = std::chrono::seconds(20);
    Micros freshAfter = std::chrono::seconds(3);
    bool alwaysWarmUp = false; ///< a live run: the candidate is known to be fresh

    [[nodiscard]] const Limit &of(Metric metric) const { return limits[std::size_t(metric)]; }
    /// The evidence (e-value) at which a metric fails: 1 / (alpha * alphaShare).
    [[nodiscard]] double threshold(Metric metric) const { return 1 / (alpha * of(metric).alphaShare); }
    [[nodiscard]] double passThreshold() const { return 1 / passAlpha; }
};

/// An estimate with the interval in which it lies, whenever one looks. NaN: not known.
struct Effect {
    double value = std::numeric_limits<double>::quiet_NaN();
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
    [[nodiscard]] bool known() const { return value == value; }
    /// Nothing known equals nothing known.
    bool operator==(const Effect &that) const
    {
        const auto same = [](double a, double b) { return a == b || (a != a && b != b); };
        return same(value, that.value) && same(low, that.low) && same(high, that.high);
    }
};

/// A request of the candidate that moved the evidence.
struct Mover {
    std::uint64_t id = 0; ///< Ended::id; 0: it has none, or is not known yet, since it still runs
    Micros start {};
    Micros total {}; ///< for Unfinished: how long it had run
    double factor = 1; ///< by which it multiplied the e-value
    bool operator==(const Mover &) const = default;
};

/// The evidence of one metric.
struct MetricView {
    Metric metric = Metric::Failures;
    bool seen = false; ///< there were requests that tell something about it
    double evidence = 0; ///< e-value for "worse"; fails at `threshold`
    double threshold = 0;
    double passEvidence = 0; ///< e-value for "no worse than tolerated"; passes at `passThreshold`
    double passThreshold = 0;
    Effect effect; ///< latency: relative (0.3 = 30 % slower); others: difference of shares (0.05 = 5 points)
    bool tail = false; ///< only some requests are slower: `effect` is the share beyond the active side's p95, less 0.05
    std::vector<Mover> movers; ///< newest last, at most eight
    bool operator==(const MetricView &) const = default;
};

enum class Decision : std::uint8_t { Insufficient, Pass, Fail };

/// Why there is no decision yet.
enum class Lack : std::uint8_t {
    None,
    NoActive, ///< the active side has no requests to compare with
    NoCandidate, ///< the candidate has none
    NoSight, ///< requests cannot be seen now
    WarmingUp, ///< only latency is missing, and the candidate is fresh
    FewUsers, ///< the evidence is there, but from too few users: they may differ by themselves
    Requests, ///< more requests are needed
};

/// What is known of one side.
struct ArmView {
    std::uint64_t started = 0;
    std::uint64_t ended = 0;
    std::uint64_t failed = 0;
    std::uint64_t unfinished = 0;
    std::uint64_t users = 0;
    std::optional<Micros> p50, p95, p99; ///< of good answers judged so far
    bool operator==(const ArmView &) const = default;
};

/// What the judge says at one moment.
struct Verdict {
    Decision decision = Decision::Insufficient;
    Lack lack = Lack::NoCandidate;
    std::optional<Micros> decidedAt; ///< when it became so
    std::optional<Metric> metric; ///< Fail: which. Otherwise: which one lacks most, or came closest
    bool tail = false; ///< Fail by latency of some requests only
    Effect effect; ///< of `metric`, see MetricView
    Action action = Action::RollBack; ///< Fail: what its limit asks for
    std::optional<std::uint64_t> moreRequests; ///< Insufficient: about so many more of the candidate
    bool sharedSlow = false; ///< both sides are slower than before, now
    bool sharedFailing = false; ///< both sides fail more than before, now
    bool everSharedSlow = false; ///< … or were, some time in this trial
    bool everSharedFailing = false;
    std::array<ArmView, arms> sides;
    std::array<MetricView, metrics> evidence;
    std::uint64_t ignored = 0; ///< impossible, repeated, or too late to be compared
    bool operator==(const Verdict &) const = default;

    [[nodiscard]] const ArmView &active() const { return sides[0]; }
    [[nodiscard]] const ArmView &candidate() const { return sides[1]; }
};

} // namespace Signalbox::Judge
