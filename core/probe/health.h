#pragma once

#include "core/base/message.h"
#include "core/feed/sample.h"

#include <optional>

namespace Signalbox::Probe {

enum class HealthStatus : quint8 { Unknown, Healthy, Degraded, Unhealthy, Throttled };
/// "unknown", "healthy", "degraded", "unhealthy", "throttled": stable, for JSON.
QString healthName(HealthStatus status);

/// What a relay last said of its limits; every figure may be absent.
struct RateLimit {
    std::optional<qint64> limitRequests;
    std::optional<qint64> remainingRequests;
    std::optional<milliseconds> resetRequests;
    std::optional<qint64> limitTokens;
    std::optional<qint64> remainingTokens;
    std::optional<milliseconds> resetTokens;
    bool operator==(const RateLimit &) const = default;
};

/// The result of one health check of one base URL.
struct CheckResult {
    Sample sample; ///< origin Check; timing, status, outcome
    QString url; ///< base URL without credentials
    QString region;
    QString responseId;
    Message message; ///< what happened when it failed, with what the relay said, redacted
    QString finishReason; ///< "stop", "length", …
    std::optional<int> promptTokens;
    std::optional<int> completionTokens;
    std::optional<int> totalTokens;
    RateLimit limits;
    std::optional<milliseconds> retryAfter; ///< what the relay asked for
    std::optional<bool> shouldRetry; ///< x-should-retry
    std::optional<microseconds> lag; ///< how late it was really sent; the sample counts from when it was due
    QString routedTo; ///< x-env: the side that a router of ours says it chose; empty: none spoke
    bool operator==(const CheckResult &) const = default;
};

/// What is known of one base URL of an environment, from its own checks.
struct UpstreamHealth {
    QString url; ///< as CheckResult has it
    HealthStatus status = HealthStatus::Unknown;
    int failuresInARow = 0;
    int successesInARow = 0; ///< slow ones too
    CheckResult last;
    bool lastIsSlow = false;
    quint32 relapses
        = 0; ///< a bit for each of the side's last checks, the newest lowest: its first bad after a good one
    bool operator==(const UpstreamHealth &) const = default;
};

/// The health of an environment, from the last checks of all its base URLs. They are checked in turn: what one of
/// several does is told of that one, and never of whichever came last.
struct Health {
    Side side = Side::Blue;
    HealthStatus status = HealthStatus::Unknown;
    int failuresInARow = 0; ///< of the whole side: 0 while one of its base URLs answers
    int failedSinceGood = 0; ///< checks, since one of any base URL went well
    std::optional<WallTime> failingSince {}; ///< when the first of those was due
    QList<UpstreamHealth> upstreams; ///< checked so far, by URL
    quint64 checks = 0;
    quint64 dropped = 0; ///< checks that were due and could not be sent in time
    std::optional<CheckResult> last;
    std::optional<Instant> lastAt; ///< when the last check finished
    bool lastIsSlow = false; ///< the last check went well, and took longer than is called healthy
    int goodInARow = 0; ///< went well, and no longer than is called healthy
    /// Whole time of the last good check on a fresh connection, with name, connection and TLS, and of the last one on a
    /// warm connection, and when each finished. Kept apart: they are not comparable.
    std::optional<microseconds> cold;
    std::optional<Instant> coldAt;
    std::optional<microseconds> warm;
    std::optional<Instant> warmAt;
    quint64 sentAgain = 0; ///< checks that Qt silently sent more than once, since the server had closed early
    bool operator==(const Health &) const = default;

    /// Base URLs whose last check failed.
    [[nodiscard]] QList<UpstreamHealth> failing() const;
    /// One of several base URLs, and not all of them, fails, is refused or slow.
    [[nodiscard]] bool isPartly() const;
};

/// The check that tells how a side is: of several base URLs the last one of the worst, else the last of all.
struct TellingCheck {
    const CheckResult *result = nullptr; ///< of the health; null: none has finished
    bool isSlow = false; ///< it went well, and took longer than is called healthy
};
TellingCheck tellingCheck(const Health &health);

} // namespace Signalbox::Probe

Q_DECLARE_METATYPE(Signalbox::Probe::CheckResult)
Q_DECLARE_METATYPE(Signalbox::Probe::Health)
