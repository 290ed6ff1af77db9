#pragma once

#include "core/judge/log_scale.h"

#include <array>
#include <cstdint>
#include <optional>

namespace Signalbox::Judge {

/// The newest latencies of the active side, and where another would stand among them. 1,000 values, a few tens of
/// nanoseconds a call (a Fenwick tree over LogScale).
class RankWindow
{
public:
    void add(double position);
    /// 0 to 1: the part of the window below, ties half; never quite 0 or 1.
    [[nodiscard]] double rank(double position) const;
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// The position below which the given share lies; nothing when empty.
    [[nodiscard]] std::optional<double> quantile(double share) const;

private:
    void change(int step, int by);
    [[nodiscard]] int below(int step) const;

    static constexpr std::size_t capacity = 1000;
    std::array<std::uint16_t, capacity> m_ring {};
    std::array<std::uint16_t, LogScale::steps + 1> m_tree {};
    std::array<std::uint16_t, LogScale::steps> m_counts {};
    std::size_t m_size = 0;
    std::size_t m_next = 0;
};

} // namespace Signalbox::Judge
