#include "core/cells/cell.h"

#include "core/stats/latency.h"

namespace Signalbox::Cells {
namespace {

using Stats::Histogram;

constexpr char form = 1;
constexpr int mostBytes = 65536; // a full cell has about 20,000
constexpr quint64 mostBuckets = 4096;
constexpr quint64 mostMicroseconds = quint64(1) << 53; // 285 years: sums of many never overflow

void put(QByteArray &out, quint64 value)
{
    while (value >= 0x80) {
        out.append(char(value | 0x80));
        value >>= 7;
    }
    out.append(char(value));
}

// Small negative numbers stay short.
void putSigned(QByteArray &out, qint64 value)
{
    put(out, (quint64(value) << 1) ^ quint64(value >> 63));
}

// Runs of buckets: how far the run begins behind the last one, how long it is, its counts. A single empty bucket within
// a run costs less than a new one.
void put(QByteArray &out, const Histogram &histogram)
{
    const std::vector<Histogram::Bucket> buckets = histogram.buckets();
    put(out, buckets.size());
    if (buckets.empty())
        return;
    putSigned(out, histogram.min()->count());
    putSigned(out, histogram.max()->count());
    uint32_t last = 0;
    for (size_t i = 0; i < buckets.size();) {
        size_t end = i + 1;
        while (end < buckets.size() && buckets[end].index - buckets[end - 1].index <= 2)
            ++end;
        put(out, buckets[i].index - last);
        put(out, buckets[end - 1].index - buckets[i].index + 1);
        last = buckets[i].index;
        for (; i < end; ++i) {
            for (; last < buckets[i].index; ++last)
                put(out, 0);
            put(out, buckets[i].count);
            ++last;
        }
    }
}

// Reads what put() wrote; after the first mistake everything is 0 and isBroken() true.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    quint64 take()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size())
                break;
            const auto byte = quint8(m_bytes[m_at++]);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_broken = true;
        return 0;
    }
    qint64 takeSigned()
    {
        const quint64 value = take();
        return qint64(value >> 1) ^ -qint64(value & 1);
    }
    Histogram takeHistogram()
    {
        const quint64 count = take();
        if (count > mostBuckets)
            m_broken = true;
        if (m_broken || count == 0)
            return {};
        const microseconds min(takeSigned());
        const microseconds max(takeSigned());
        m_broken |= max < min;
        std::vector<Histogram::Bucket> buckets;
        quint64 index = 0;
        while (buckets.size() < count && !m_broken) {
            index += std::min(take(), mostBuckets);
            const quint64 length = take();
            m_broken |= length > mostBuckets || index > mostBuckets;
            for (quint64 i = 0; i < length && !m_broken; ++i, ++index) {
                if (const quint64 each = take())
                    buckets.push_back({ uint32_t(index), uint32_t(std::min<quint64>(each, UINT32_MAX)) });
            }
            m_broken |= length == 0;
        }
        return Histogram::fromBuckets(buckets, min, max);
    }
    PartSum takePart()
    {
        const quint64 count = take();
        const quint64 us = take();
        m_broken |= count == 0 || us > mostMicroseconds;
        return m_broken ? PartSum() : PartSum { count, qint64(us) };
    }
    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_broken = false;
};

} // namespace

void Cell::merge(const Cell &other)
{
    latency.merge(other.latency);
    raw.merge(other.raw);
    requests += other.requests;
    failures += other.failures;
    throttled += other.throttled;
    rolled += other.rolled;
    if (other.requested)
        requested = other.requested;
    for (size_t warm = 0; warm < parts.size(); ++warm) {
        for (size_t part = 0; part < parts[warm].size(); ++part) {
            parts[warm][part].count += other.parts[warm][part].count;
            parts[warm][part].us += other.parts[warm][part].us;
        }
    }
}

void Cell::add(const Sample &sample, std::optional<microseconds> lag)
{
    ++requests;
    failures += isFailure(sample.outcome);
    throttled += sample.outcome == Outcome::Throttled;
    if (const auto value = Stats::latencyOf(sample)) {
        latency.record(std::max(*value, microseconds(0)));
        if (lag)
            raw.record(*value - *lag);
    }
}

void Cell::add(const Phase::PhaseSample &sample)
{
    if (sample.outcome != Outcome::Ok)
        return;
    for (const Diagnose::Part part : Diagnose::allParts) {
        const auto value = Diagnose::partOf(sample, part);
        if (!value || *value < microseconds(0))
            continue;
        PartSum &sum = parts[sample.reused][size_t(part)];
        ++sum.count;
        sum.us += value->count();
    }
}

QByteArray encoded(const Cell &cell)
{
    QByteArray out(1, form);
    for (const quint64 count : { cell.requests, cell.failures, cell.throttled, cell.rolled })
        put(out, count);
    put(out, cell.requested ? *cell.requested + 1U : 0U);
    put(out, cell.latency);
    put(out, cell.raw);
    quint64 present = 0;
    quint64 bit = 1;
    for (const auto &sums : cell.parts) {
        for (const PartSum &sum : sums) {
            present |= sum.count > 0 ? bit : 0;
            bit <<= 1;
        }
    }
    put(out, present);
    for (const auto &sums : cell.parts) {
        for (const PartSum &sum : sums) {
            if (sum.count > 0) {
                put(out, sum.count);
                put(out, quint64(sum.us));
            }
        }
    }
    return out;
}

std::optional<Cell> decoded(const QByteArray &bytes)
{
    if (bytes.isEmpty() || bytes.size() > mostBytes || bytes[0] != form)
        return std::nullopt;
    Reader reader(bytes);
    reader.take(); // the form
    Cell cell;
    for (quint64 *count : { &cell.requests, &cell.failures, &cell.throttled, &cell.rolled })
        *count = reader.take();
    if (const quint64 requested = reader.take(); requested > 0 && requested <= 10001)
        cell.requested = quint16(requested - 1);
    cell.latency = reader.takeHistogram();
    cell.raw = reader.takeHistogram();
    quint64 present = reader.take();
    for (auto &sums : cell.parts) {
        for (PartSum &sum : sums) {
            if (present & 1)
                sum = reader.takePart();
            present >>= 1;
        }
    }
    if (reader.isBroken() || !reader.isAtEnd() || present != 0)
        return std::nullopt;
    return cell;
}

} // namespace Signalbox::Cells
