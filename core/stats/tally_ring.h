#pragma once

#include "core/base/clock.h"

#include <vector>

namespace Signalbox::Stats {

/// How some requests ended.
struct Tally {
    quint64 requests = 0;
    quint64 failures = 0; ///< isFailure()
    quint64 notFound = 0; ///< 404 that is no failure by its outcome

    void add(const Tally &more)
    {
        requests += more.requests;
        failures += more.failures;
        notFound += more.notFound;
    }
    [[nodiscard]] quint64 hard(bool countNotFound) const { return failures + (countNotFound ? notFound : 0); }
    [[nodiscard]] double share(bool countNotFound) const
    {
        return requests == 0 ? 0 : double(hard(countNotFound)) / double(requests);
    }
    bool operator==(const Tally &) const = default;
};

/// Tallies by time, in a ring of `count` buckets of `width`. Fixed memory, a value.
class TallyRing
{
public:
    TallyRing(milliseconds width, size_t count)
        : m_width(width)
        , m_ring(count)
    {
    }
    void add(const Tally &tally, Instant at)
    {
        const qint64 number = numberOf(at);
        Bucket &bucket = m_ring[size_t(number) % m_ring.size()];
        if (number > bucket.number)
            bucket = { number, {} };
        if (number == bucket.number)
            bucket.tally.add(tally);
    }
    /// In the buckets from the one of `from` to the one of `to`, both whole, as far back as the ring goes.
    [[nodiscard]] Tally between(Instant from, Instant to) const
    {
        Tally sum;
        const qint64 first = numberOf(from);
        const qint64 last = numberOf(to);
        for (const Bucket &bucket : m_ring) {
            if (bucket.number >= first && bucket.number <= last)
                sum.add(bucket.tally);
        }
        return sum;
    }
    void clear() { m_ring.assign(m_ring.size(), {}); }

private:
    struct Bucket {
        qint64 number = -1;
        Tally tally;
    };
    [[nodiscard]] qint64 numberOf(Instant at) const
    {
        return std::chrono::floor<milliseconds>(at.time_since_epoch()) / m_width;
    }

    milliseconds m_width;
    std::vector<Bucket> m_ring;
};

} // namespace Signalbox::Stats
