#pragma once

#include "core/feed/sample.h"

#include <QHash>

#include <array>

namespace Signalbox::Stats {

/// What began on one side of one node between two readings.
struct CounterStep {
    quint64 started = 0;
    quint64 rolled = 0;
    quint64 inFlight = 0; ///< open at the second reading
    nanoseconds elapsed { 0 }; ///< between the two readings
};

/// Turns cumulative readings into steps that are never negative. A value below the last one means that the node's
/// worker began anew: what it counts since then is the step. Another epoch begins its `rolled` at 0. A reading taken
/// before the last one gives nothing.
/// Memory: one entry per node name, at most maxNodes; readings of further names are ignored. Not thread-safe.
class CounterSteps
{
public:
    static constexpr int maxNodes = 256;

    /// Nothing for the first reading of a node's side: when its requests began is unknown.
    [[nodiscard]] std::optional<CounterStep> take(const Counters &reading);
    /// Open on `side` over all nodes, as last read.
    [[nodiscard]] quint64 inFlight(Side side) const;

private:
    QHash<QString, std::array<std::optional<Counters>, 2>> m_last;
};

} // namespace Signalbox::Stats
