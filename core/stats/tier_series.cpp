#include "core/stats/tier_series.h"

#include "core/stats/latency.h"

#include <algorithm>

namespace Signalbox::Stats {
namespace {

constexpr qint64 watchedWithinMs = 3000;
constexpr qint64 aheadMs = 1000;
constexpr seconds longestStep { 5 };

} // namespace

std::vector<TierShape> standardTiers()
{
    return { { milliseconds(1000), 900 },
             { milliseconds(5000), 360 },
             { milliseconds(10'000), 720 },
             { milliseconds(60'000), 1440 } };
}

TierSeries::TierSeries(Origin origin, const std::vector<TierShape> &tiers)
    : m_origin(origin)
{
    for (const TierShape &shape : tiers)
        m_tiers.emplace_back(shape);
}

void TierSeries::advance(WallTime now)
{
    constexpr qint64 farthest = qint64(1) << 50; // beyond it, slot arithmetic could overflow
    const qint64 ms = std::clamp<qint64>(now.time_since_epoch().count(), -farthest, farthest);
    const bool smallStepBack = m_nowMs && ms <= *m_nowMs && ms >= *m_nowMs - Tier::graceMs;
    if (smallStepBack)
        return;
    const bool watched = m_nowMs && ms - *m_nowMs <= watchedWithinMs;
    m_nowMs = ms;
    for (Tier &tier : m_tiers)
        m_changed |= tier.advance(ms, watched);
}

qint64 TierSeries::slotTimeOf(const Sample &sample)
{
    const qint64 end = endOf(sample).time_since_epoch().count();
    if (end >= *m_nowMs - Tier::graceMs && end <= *m_nowMs + aheadMs)
        return std::min(end, *m_nowMs);
    ++m_misdated;
    return *m_nowMs;
}

void TierSeries::add(const Sample &sample, WallTime now)
{
    advance(now);
    if (sample.origin != m_origin)
        return;
    const qint64 end = slotTimeOf(sample);
    const Tier::Finished finished { sample.side, latencyOf(sample), isFailure(sample.outcome),
                                    sample.outcome == Outcome::Throttled };
    for (Tier &tier : m_tiers)
        tier.add(finished, end);
    m_changed = true;
}

void TierSeries::add(const QList<Counters> &readings, WallTime now)
{
    advance(now);
    for (const Counters &reading : readings) {
        const auto step = m_steps.take(reading);
        if (!step || step->elapsed > longestStep || step->rolled == 0)
            continue;
        for (Tier &tier : m_tiers)
            tier.addRolled(reading.side, step->rolled);
        m_changed = true;
    }
}

void TierSeries::setRequested(std::optional<Permyriad> green, WallTime now)
{
    advance(now);
    const float percent = green ? float(green->percent()) : std::numeric_limits<float>::quiet_NaN();
    for (Tier &tier : m_tiers)
        tier.setRequested(percent);
    m_changed = true;
}

std::vector<milliseconds> TierSeries::widths() const
{
    std::vector<milliseconds> widths;
    for (const Tier &tier : m_tiers)
        widths.push_back(tier.width());
    return widths;
}

void TierSeries::fillBefore(milliseconds width, const std::vector<Tier::Stored> &stored)
{
    for (Tier &tier : m_tiers) {
        if (tier.width() == width)
            tier.fillBefore(stored);
    }
    m_changed = true;
}

std::shared_ptr<const Session::History> TierSeries::history()
{
    if (m_published && !m_changed)
        return m_published;
    auto history = std::make_shared<Session::History>();
    history->tiers.resize(m_tiers.size());
    for (size_t i = 0; i < m_tiers.size(); ++i)
        m_tiers[i].writeTo(history->tiers[i]);
    m_changed = false;
    m_published = std::move(history);
    return m_published;
}

} // namespace Signalbox::Stats
