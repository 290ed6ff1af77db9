#include "core/stats/latency.h"

#include <algorithm>

namespace Signalbox::Stats {
namespace {

// Keeps start + total from overflowing when both come garbled from outside.
constexpr qint64 latestMs = qint64(1) << 50;

} // namespace

std::optional<microseconds> latencyOf(const Sample &sample)
{
    switch (sample.outcome) {
    case Outcome::Ok:
    case Outcome::ClientGone:
    case Outcome::CutStream:
        return sample.headers;
    case Outcome::TimedOut:
    case Outcome::Abandoned:
        return sample.headers ? sample.headers : sample.total;
    case Outcome::ClientError:
    case Outcome::Unauthorized:
    case Outcome::ModelMissing:
    case Outcome::Throttled:
    case Outcome::QuotaExhausted:
    case Outcome::ServerError:
    case Outcome::NameError:
    case Outcome::ConnectError:
    case Outcome::TlsError:
    case Outcome::Malformed:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

WallTime endOf(const Sample &sample)
{
    const microseconds lasted = sample.total.value_or(sample.headers.value_or(microseconds(0)));
    const qint64 start = std::clamp<qint64>(sample.start.time_since_epoch().count(), -latestMs, latestMs);
    const qint64 duration = std::clamp<qint64>(lasted.count() / 1000, 0, latestMs);
    return WallTime(milliseconds(start + duration));
}

} // namespace Signalbox::Stats
