#pragma once

#include "core/base/redact.h"
#include "core/config/service.h"

#include <array>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace Signalbox::Probe {

/// At most `most` requests of one key in any window of that length. Exact (keeps the moments); a refused request costs
/// nothing. Health checks come first: of every window `keptForChecks` places are theirs, also those that they have not
/// used yet, so that no test can ever make a check be dropped. Thread-safe: checks and tests have threads of their own.
class SlidingWindowLimiter
{
public:
    explicit SlidingWindowLimiter(int most, nanoseconds window = seconds(60), int keptForChecks = 0);

    /// Counts a health check at `now` and allows it, or says no. `now` never goes back.
    bool take(Instant now);
    /// Counts `requests` of a test at once, all or none of them.
    bool takeForTest(Instant now, int requests = 1);
    /// How long a test has to wait for so many places, if no further check comes than is planned: 0 is now, nothing
    /// is never.
    [[nodiscard]] std::optional<nanoseconds> waitForTest(Instant now, int requests = 1) const;
    /// Requests that count at `now`.
    [[nodiscard]] int used(Instant now) const;
    /// As it stands, to try on a copy what would come.
    [[nodiscard]] std::unique_ptr<SlidingWindowLimiter> copy() const;
    [[nodiscard]] int most() const { return m_most; }
    [[nodiscard]] int keptForChecks() const { return m_keptForChecks; }

private:
    struct Taken {
        Instant at;
        bool byTest;
    };
    void forget(Instant now);
    [[nodiscard]] std::optional<nanoseconds> waitLocked(Instant now, int requests) const;

    const int m_most;
    const nanoseconds m_window;
    const int m_keptForChecks;
    mutable std::mutex m_mutex;
    std::deque<Taken> m_taken;
};

/// One limiter by Side; the same one twice where both sides use one key.
using Limiters = std::array<std::shared_ptr<SlidingWindowLimiter>, 2>;

/// The limiters of a service: `requests_per_minute` for each key, of which the places that the health checks need are
/// kept for them.
Limiters limitersFor(const Config::CheckSettings &settings, const Secret &blueKey, const Secret &greenKey);

} // namespace Signalbox::Probe
