#include "core/probe/limiter.h"

#include <algorithm>

namespace Signalbox::Probe {

SlidingWindowLimiter::SlidingWindowLimiter(int most, nanoseconds window, int keptForChecks)
    : m_most(most)
    , m_window(window)
    , m_keptForChecks(std::clamp(keptForChecks, 0, std::max(most, 0)))
{
}

void SlidingWindowLimiter::forget(Instant now)
{
    while (!m_taken.empty() && now - m_taken.front().at >= m_window)
        m_taken.pop_front();
}

std::unique_ptr<SlidingWindowLimiter> SlidingWindowLimiter::copy() const
{
    auto out = std::make_unique<SlidingWindowLimiter>(m_most, m_window, m_keptForChecks);
    const std::scoped_lock lock(m_mutex);
    out->m_taken = m_taken;
    return out;
}

bool SlidingWindowLimiter::take(Instant now)
{
    const std::scoped_lock lock(m_mutex);
    forget(now);
    if (static_cast<int>(m_taken.size()) >= m_most)
        return false;
    m_taken.push_back({ now, false });
    return true;
}

bool SlidingWindowLimiter::takeForTest(Instant now, int requests)
{
    const std::scoped_lock lock(m_mutex);
    forget(now);
    if (waitLocked(now, requests) != nanoseconds(0))
        return false;
    m_taken.insert(m_taken.end(), size_t(std::max(requests, 0)), { now, true });
    return true;
}

int SlidingWindowLimiter::used(Instant now) const
{
    const std::scoped_lock lock(m_mutex);
    return int(
        std::count_if(m_taken.begin(), m_taken.end(), [&](const Taken &taken) { return now - taken.at < m_window; }));
}

std::optional<nanoseconds> SlidingWindowLimiter::waitForTest(Instant now, int requests) const
{
    const std::scoped_lock lock(m_mutex);
    return waitLocked(now, requests);
}

std::optional<nanoseconds> SlidingWindowLimiter::waitLocked(Instant now, int requests) const
{
    int tests = 0;
    int checks = 0;
    for (const Taken &taken : m_taken) {
        if (now - taken.at < m_window)
            ++(taken.byTest ? tests : checks);
    }
    const auto fits = [&] { return tests + std::max(checks, m_keptForChecks) + requests <= m_most; };
    if (fits())
        return nanoseconds(0);
    for (const Taken &taken : m_taken) { // as one after the other leaves the window
        if (now - taken.at >= m_window)
            continue;
        --(taken.byTest ? tests : checks);
        if (fits())
            return m_window - (now - taken.at);
    }
    return std::nullopt;
}

Limiters limitersFor(const Config::CheckSettings &settings, const Secret &blueKey, const Secret &greenKey)
{
    constexpr seconds window { 60 };
    const auto interval = std::max(settings.interval, milliseconds(1));
    const auto checks
        = int(std::min<qint64>((milliseconds(window) + interval - milliseconds(1)) / interval, 1'000'000));
    const bool shared = !blueKey.isEmpty() && blueKey == greenKey;
    const auto make
        = [&](int kept) { return std::make_shared<SlidingWindowLimiter>(settings.requestsPerMinute, window, kept); };
    if (shared) {
        const auto both = make(2 * checks);
        return { both, both };
    }
    return { make(checks), make(checks) };
}

} // namespace Signalbox::Probe
