#pragma once

#include "core/phase/phase_sample.h"

#include <QMap>

#include <array>
#include <vector>

namespace Signalbox::Session {
struct Figures;
}

namespace Signalbox::Diagnose {

/// The stretches of a request, in the order in which they happen.
enum class Part : quint8 { Name, Connection, Handshake, Sending, Waiting, FirstToken, Streaming };
inline constexpr std::array allParts { Part::Name,    Part::Connection, Part::Handshake, Part::Sending,
                                       Part::Waiting, Part::FirstToken, Part::Streaming };
/// "dns", "tcp", "tls", "send", "wait", "first_token", "streaming": stable, for JSON and message arguments.
QString partName(Part part);
/// That part of a sample; Streaming is the mean time between tokens. Absent when it did not happen.
std::optional<microseconds> partOf(const Phase::PhaseSample &sample, Part part);

/// Measured values in milliseconds, with what a reader wants of them. Medians are order statistics; `low` and `high`
/// bound the true median with at least 99 % (binomial; absent below 8 values: nothing can be said with that certainty).
struct Spread {
    int count = 0;
    double median = 0;
    double p90 = 0;
    std::optional<double> p95; ///< of 20 values and more: below, it would be the largest one
    std::optional<double> p99; ///< of 100 and more
    std::optional<double> low;
    std::optional<double> high;
    bool operator==(const Spread &) const = default;
};
/// NaN and negative values are left out. No values: count 0.
Spread spreadOf(std::vector<double> values);

/// What users' requests showed of one side, where a feed tells: from the router, not from this desk.
struct UserFigures {
    quint64 requests = 0;
    quint64 failures = 0;
    quint64 throttled = 0;
    std::optional<double> p50; ///< ms to the headers
    std::optional<double> p95;
    std::optional<double> p99;
    bool operator==(const UserFigures &) const = default;
};

/// The same, from a snapshot's figures.
UserFigures userFigures(const Session::Figures &figures);

/// How often health checks had to be sent again, since the server had ended the connection before it answered.
struct Resent {
    quint64 checks = 0;
    quint64 again = 0;
    bool operator==(const Resent &) const = default;
};

/// Everything measured of both sides.
struct Evidence {
    std::array<std::vector<Phase::PhaseSample>, 2> samples; ///< by Side
    std::array<std::optional<UserFigures>, 2> users;
    std::array<Resent, 2> resent;
    /// By Side: ms until the first content on new connections at the team's other host that sees it fastest.
    std::array<std::optional<double>, 2> elsewhere;
    /// By Side: the median until the first content on new connections before it became slower, where that was seen.
    std::array<std::optional<double>, 2> before;
    /// By Side: since when its requests end as they do now, where that changed: what is said of failures counts from
    /// there on.
    std::array<std::optional<WallTime>, 2> outcomesSince;
    std::array<bool, 2> degraded {}; ///< by Side: its health checks, where they run, call it so
    milliseconds slowAbove { 500 }; ///< an answer slower than this is slow whatever the other side does

    [[nodiscard]] const std::vector<Phase::PhaseSample> &of(Side side) const { return samples[size_t(side)]; }
    void add(const QList<Phase::PhaseSample> &more)
    {
        for (const Phase::PhaseSample &sample : more)
            samples[size_t(sample.side)].push_back(sample);
    }
};

/// One part of one side's good requests, cold or warm.
Spread spreadOf(const Evidence &evidence, Side side, Part part, bool reused);
/// The times in ms until the first content (or byte) of one side's good requests, cold or warm.
std::vector<double> firstTimes(const Evidence &evidence, Side side, bool reused);
/// Time until the first content (or byte) of one side's good requests, cold or warm.
Spread untilFirst(const Evidence &evidence, Side side, bool reused);
/// Whether both sides may be called alike where no finding was made: until the first content, cold and warm, medians
/// and nine in ten are within half of each other, or 30 ms, or the difference of the times may be chance (Mann-Whitney,
/// 1 %). Or only the medians are, and more slow answers on one side than on the other are too few to be sure of.
bool areAlike(const Evidence &evidence);
/// One request in ten of a side is slower, and so few were measured that it may be chance.
struct UnclearTail {
    Side side = Side::Green; ///< that looks slower
    bool reused = false; ///< on warm connections; else on new ones
    double slow = 0; ///< its 90th percentile until the first content, ms
    double fast = 0; ///< the other side's
};
/// Where areAlike(): that nine in ten are not within half of each other, or 30 ms, all the same; nothing where so many
/// were measured that chance explains it well.
std::optional<UnclearTail> unclearTail(const Evidence &evidence);
/// Two times in ms that nobody would call alike, by the same measure.
bool isApart(double a, double b);

} // namespace Signalbox::Diagnose
