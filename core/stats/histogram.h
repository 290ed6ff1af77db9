#pragma once

#include "core/base/types.h"

#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

namespace Signalbox::Stats {

/// A log-linear histogram of durations: 64 linear buckets per octave, whole microseconds.
///
/// Range and error: 0 to 127 µs are kept exactly; above that a quantile is the middle of its bucket, at most 0.79 %
/// (1/128) from the recorded value. Below 0 counts as 0. Above highest() (10 min) goes to a last bucket of its own, is
/// counted by overflow(), and its quantile reads highest(): "ten minutes or more"; max() still tells the true one.
///
/// Memory: 256 bytes per octave, only from the lowest to the highest octave seen, at most 6.4 KB. A bucket's count
/// stops at 2^32 − 1.
/// Merging is exact: the merged histogram equals one that recorded everything. Percentiles are never averaged.
/// A value; not thread-safe.
class Histogram
{
public:
    /// 10 minutes.
    static constexpr microseconds highest() { return microseconds(600'000'000); }

    void record(microseconds value)
    {
        const int64_t raw = value.count();
        const uint32_t kept = raw < 0 ? 0 : uint32_t(raw <= highest().count() ? raw : overflowValue);
        const uint32_t index = indexOf(kept);
        // Unsigned: an index below the first bucket wraps to a huge one, so that one comparison covers both ends.
        if (index - m_first >= m_counts.size()) [[unlikely]]
            growTo(index);
        uint32_t &bucket = m_counts[index - m_first];
        bucket += bucket != UINT32_MAX;
        ++m_count;
        m_overflow += raw > highest().count();
        m_min = raw < m_min ? raw : m_min;
        m_max = raw > m_max ? raw : m_max;
    }

    void merge(const Histogram &other);
    /// Empty again; keeps its memory.
    void clear();

    /// The smallest value that at least ⌈q·count⌉ of the recorded ones do not exceed (nearest rank), within the error
    /// above and within min() and max(). Nothing when empty or q is not a number; q outside 0..1 is clamped.
    [[nodiscard]] std::optional<microseconds> quantile(double q) const;
    /// The share of recorded values that are at most `value`, 0..1, to the resolution of the buckets; 0 when empty.
    [[nodiscard]] double shareAtMost(microseconds value) const;

    [[nodiscard]] uint64_t count() const { return m_count; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// How many were above highest().
    [[nodiscard]] uint64_t overflow() const { return m_overflow; }
    /// Exact, as recorded (may be negative or above highest()); nothing when empty.
    [[nodiscard]] std::optional<microseconds> min() const;
    [[nodiscard]] std::optional<microseconds> max() const;

    /// One bucket that holds something: for storing and drawing. `index` is stable and rises with the values.
    struct Bucket {
        uint32_t index;
        uint32_t count;
    };
    /// Every bucket that is not empty, lowest first.
    [[nodiscard]] std::vector<Bucket> buckets() const;
    /// What buckets(), min() and max() told of a histogram, as that histogram. Buckets out of order or range, and empty
    /// ones, are left out.
    static Histogram fromBuckets(const std::vector<Bucket> &buckets, microseconds min, microseconds max);
    /// Calls take(index, count) for each of them, without a copy.
    template <typename Take> void forEachBucket(Take take) const
    {
        for (size_t i = 0; i < m_counts.size(); ++i) {
            if (m_counts[i] > 0)
                take(uint32_t(m_first + i), m_counts[i]);
        }
    }
    /// The bucket of a value, and the lowest and the middle value of a bucket.
    static uint32_t bucketOf(microseconds value)
    {
        const int64_t raw = value.count();
        return indexOf(raw < 0 ? 0 : uint32_t(raw <= highest().count() ? raw : overflowValue));
    }
    static microseconds lowestOf(uint32_t index);
    static microseconds middleOfBucket(uint32_t index) { return microseconds(middleOf(index)); }
    /// Bytes on the heap.
    [[nodiscard]] size_t heapBytes() const { return m_counts.capacity() * sizeof(uint32_t); }

    /// Equal when the same values were recorded, to the resolution of the buckets; memory does not matter.
    bool operator==(const Histogram &other) const;

private:
    static constexpr uint32_t bucketsPerOctave = 64;
    static constexpr int64_t overflowValue = (1 << 30) - 1; ///< its bucket is above that of highest()

    static constexpr uint32_t shiftOf(uint32_t value)
    {
        const auto width = uint32_t(std::bit_width(value));
        return width > 7 ? width - 7 : 0;
    }
    static constexpr uint32_t indexOf(uint32_t value)
    {
        const uint32_t shift = shiftOf(value);
        return shift * bucketsPerOctave + (value >> shift);
    }
    static int64_t middleOf(uint32_t index);
    void growTo(uint32_t index);
    void growToHold(const Histogram &other);
    [[nodiscard]] uint32_t at(uint32_t index) const
    {
        return index - m_first < m_counts.size() ? m_counts[index - m_first] : 0;
    }

    std::vector<uint32_t> m_counts;
    uint32_t m_first = 0; ///< index of m_counts[0], a multiple of 64
    uint64_t m_count = 0;
    uint64_t m_overflow = 0;
    int64_t m_min = INT64_MAX;
    int64_t m_max = INT64_MIN;
};

} // namespace Signalbox::Stats
