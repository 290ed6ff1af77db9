#include "core/stats/histogram.h"

#include <algorithm>
#include <cmath>

namespace Signalbox::Stats {

int64_t Histogram::middleOf(uint32_t index)
{
    if (index < 2 * bucketsPerOctave)
        return index;
    const uint32_t shift = index / bucketsPerOctave - 1;
    const int64_t low = int64_t(index - shift * bucketsPerOctave) << shift;
    return low + (int64_t(1) << shift) / 2;
}

void Histogram::growTo(uint32_t index)
{
    const uint32_t octave = index / bucketsPerOctave * bucketsPerOctave;
    if (m_counts.empty()) {
        m_first = octave;
        m_counts.resize(bucketsPerOctave);
    } else if (octave < m_first) {
        m_counts.insert(m_counts.begin(), m_first - octave, 0);
        m_first = octave;
    } else {
        m_counts.resize(octave + bucketsPerOctave - m_first);
    }
}

void Histogram::merge(const Histogram &other)
{
    if (other.isEmpty())
        return;
    growToHold(other);
    const size_t offset = other.m_first - m_first;
    for (size_t i = 0; i < other.m_counts.size(); ++i) {
        const uint32_t sum = m_counts[offset + i] + other.m_counts[i];
        m_counts[offset + i] = sum < other.m_counts[i] ? UINT32_MAX : sum;
    }
    m_count += other.m_count;
    m_overflow += other.m_overflow;
    m_min = std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
}

void Histogram::growToHold(const Histogram &other)
{
    const auto otherLast = uint32_t(other.m_first + other.m_counts.size() - 1);
    for (const uint32_t index : { other.m_first, otherLast }) {
        if (index - m_first >= m_counts.size())
            growTo(index);
    }
}

void Histogram::clear()
{
    std::fill(m_counts.begin(), m_counts.end(), 0);
    m_count = 0;
    m_overflow = 0;
    m_min = INT64_MAX;
    m_max = INT64_MIN;
}

std::optional<microseconds> Histogram::quantile(double q) const
{
    if (m_count == 0 || std::isnan(q))
        return std::nullopt;
    const double wanted = std::ceil(std::clamp(q, 0.0, 1.0) * double(m_count));
    const uint64_t rank = std::clamp<uint64_t>(uint64_t(wanted), 1, m_count);
    uint64_t seen = 0;
    for (size_t i = 0; i < m_counts.size(); ++i) {
        seen += m_counts[i];
        if (seen < rank)
            continue;
        const int64_t middle = std::clamp(middleOf(uint32_t(m_first + i)), m_min, m_max);
        return microseconds(std::clamp<int64_t>(middle, 0, highest().count()));
    }
    return microseconds(std::clamp<int64_t>(m_max, 0, highest().count())); // only where a bucket's count stopped
}

double Histogram::shareAtMost(microseconds value) const
{
    if (m_count == 0 || value.count() < 0)
        return 0;
    const uint32_t last = indexOf(uint32_t(std::min(value, highest()).count()));
    uint64_t below = 0;
    for (uint32_t i = m_first; i <= last && i - m_first < m_counts.size(); ++i)
        below += m_counts[i - m_first];
    return std::min(1.0, double(below) / double(m_count));
}

std::optional<microseconds> Histogram::min() const
{
    return m_count == 0 ? std::nullopt : std::optional(microseconds(m_min));
}

std::optional<microseconds> Histogram::max() const
{
    return m_count == 0 ? std::nullopt : std::optional(microseconds(m_max));
}

bool Histogram::operator==(const Histogram &other) const
{
    if (m_count != other.m_count || m_overflow != other.m_overflow || m_min != other.m_min || m_max != other.m_max)
        return false;
    if (m_count == 0)
        return true;
    const uint32_t first = std::min(m_first, other.m_first);
    const size_t last = std::max(m_first + m_counts.size(), other.m_first + other.m_counts.size());
    for (uint32_t i = first; i < last; ++i) {
        if (at(i) != other.at(i))
            return false;
    }
    return true;
}

std::vector<Histogram::Bucket> Histogram::buckets() const
{
    std::vector<Bucket> out;
    forEachBucket([&out](uint32_t index, uint32_t count) { out.push_back({ index, count }); });
    return out;
}

microseconds Histogram::lowestOf(uint32_t index)
{
    if (index < 2 * bucketsPerOctave)
        return microseconds(index);
    const uint32_t shift = index / bucketsPerOctave - 1;
    return microseconds(int64_t(index - shift * bucketsPerOctave) << shift);
}

Histogram Histogram::fromBuckets(const std::vector<Bucket> &buckets, microseconds min, microseconds max)
{
    Histogram out;
    uint32_t least = 0;
    for (const Bucket &bucket : buckets) {
        if (bucket.index < least || bucket.index > indexOf(overflowValue) || bucket.count == 0)
            continue;
        least = bucket.index + 1;
        if (bucket.index - out.m_first >= out.m_counts.size())
            out.growTo(bucket.index);
        out.m_counts[bucket.index - out.m_first] = bucket.count;
        out.m_count += bucket.count;
        if (bucket.index == indexOf(overflowValue))
            out.m_overflow += bucket.count;
    }
    if (out.m_count > 0) {
        out.m_min = min.count();
        out.m_max = max.count();
    }
    return out;
}

} // namespace Signalbox::Stats
