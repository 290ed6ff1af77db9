#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <cmath>

namespace Signalbox::Stats {

/// About how many different things were seen, in 512 bytes whatever their number: linear counting (Whang,
/// Vander-Zanden, Taylor, "A linear-time probabilistic counting algorithm", ACM TODS 15 (1990) 208–229). With 4,096
/// bits the error is about 1 % at 1,000 and 3 % at 10,000; from about 30,000 on it can only say "at least". A value.
class DistinctCount
{
public:
    /// `hash` must be well mixed, e.g. qHash() of a text.
    void add(size_t hash)
    {
        const size_t bit = hash % bitCount;
        m_words[bit / 64] |= quint64(1) << (bit % 64);
    }
    void merge(const DistinctCount &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    [[nodiscard]] quint64 estimate() const
    {
        size_t empty = bitCount;
        for (const quint64 word : m_words)
            empty -= size_t(std::popcount(word));
        const double rest = double(std::max<size_t>(1, empty)) / double(bitCount);
        return quint64(std::llround(-double(bitCount) * std::log(rest)));
    }

private:
    static constexpr size_t bitCount = 4096;
    std::array<quint64, bitCount / 64> m_words {};
};

} // namespace Signalbox::Stats
