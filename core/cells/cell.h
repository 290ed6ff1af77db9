#pragma once

#include "core/diagnose/evidence.h"
#include "core/feed/sample.h"
#include "core/stats/histogram.h"

#include <QByteArray>

namespace Signalbox::Cells {

/// The duration of one stretch over many requests: how many had it, and their sum.
struct PartSum {
    quint64 count = 0;
    qint64 us = 0;
    bool operator==(const PartSum &) const = default;
    [[nodiscard]] std::optional<double> meanMs() const
    {
        return count == 0 ? std::nullopt : std::optional(double(us) / 1000 / double(count));
    }
};

/// Everything kept of one side's requests of one origin that ended within one slot of time. Merging is exact. A value.
struct Cell {
    /// Latency as Stats::latencyOf() says; of checks from their intended start.
    Stats::Histogram latency;
    /// The same from the moment at which the request was really sent: only where that is known (checks).
    Stats::Histogram raw;
    quint64 requests = 0;
    quint64 failures = 0;
    quint64 throttled = 0;
    quint64 rolled = 0; ///< users' requests that began by dice, from the counters
    std::optional<quint16> requested; ///< green's share as ordered, in hundredths of a percent; users' cells only
    /// Phases by [cold, warm] and Diagnose::Part; good measurements of the phase probe only.
    std::array<std::array<PartSum, Diagnose::allParts.size()>, 2> parts {};

    void merge(const Cell &other);
    void add(const Sample &sample, std::optional<microseconds> lag = {});
    void add(const Phase::PhaseSample &sample);
    [[nodiscard]] const PartSum &part(Diagnose::Part part, bool warm) const { return parts[warm][size_t(part)]; }
    bool operator==(const Cell &) const = default;
};

/// A cell as bytes: varints, runs of buckets. Little more than a byte for each bucket between the fastest and the
/// slowest.
QByteArray encoded(const Cell &cell);
/// The cell, or nothing when the bytes are none. Any bytes are allowed; needs at most some 30 KB.
std::optional<Cell> decoded(const QByteArray &bytes);

} // namespace Signalbox::Cells
