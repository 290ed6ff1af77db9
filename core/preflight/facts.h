#pragma once

#include "core/golden/golden.h"
#include "core/preflight/ask.h"
#include "core/preflight/report.h"
#include "core/probe/health.h"

#include <array>

namespace Signalbox::Preflight {

/// An answer, or why nothing was asked.
template <typename T> struct Seen {
    std::optional<T> value;
    int retries = 0; ///< tries again that it took
    WallTime at {};
    Message notAsked; ///< with no value: why; no code: not asked yet
    bool operator==(const Seen &) const = default;
};

/// One base URL.
struct UrlFacts {
    QString url; ///< without credentials
    QString region;
    bool tls = false;
    Seen<Reply> models; ///< GET /models
    bool operator==(const UrlFacts &) const = default;
};
/// A short answer asked of one model.
struct PingFacts {
    QString model; ///< as the relay calls it
    QStringList asUsersSay; ///< names of the model map that mean it
    Seen<Probe::CheckResult> ping;
    bool operator==(const PingFacts &) const = default;
};
struct GoldenFacts {
    Config::GoldenPrompt prompt;
    QString model;
    Seen<Reply> reply;
    bool operator==(const GoldenFacts &) const = default;
};

struct SideFacts {
    Side side = Side::Blue;
    bool asked = false; ///< false: this side was left out
    bool hasKey = false;
    bool keyLooksRight = true; ///< it has the prefix that the service file wants
    QString keyPrefix; ///< wanted; empty: any
    QString keyFingerprint;
    QStringList namesUsersSay; ///< left sides of the model map
    QList<UrlFacts> urls;
    Seen<Reply> usage; ///< GET /usage
    QList<PingFacts> pings;
    Seen<Probe::CheckResult> stream;
    QList<GoldenFacts> goldens;
    int ownLimit = 0; ///< our own limit per minute, less what the health checks keep
    bool operator==(const SideFacts &) const = default;
};

struct Facts {
    std::array<SideFacts, 2> sides;
    int canaryNeeds = 60; ///< requests a minute that a canary test sends to each side
    Redactor redactor; ///< cleans what relays say
    milliseconds slowAbove { 500 }; ///< first token; objectives.slow_above
    [[nodiscard]] const SideFacts &of(Side side) const { return sides[size_t(side)]; }
    [[nodiscard]] SideFacts &of(Side side) { return sides[size_t(side)]; }
};

/// The lines that follow from what was seen. Pure; what has not been asked yet has no line.
QList<Line> judge(const Facts &facts, WallTime now);

/// Model names that a relay lists (`{"data":[{"id":…}]}`); nothing for any other body.
std::optional<QStringList> modelsOf(const QByteArray &body);

/// What a relay's own GET /usage says of what is left. Relays differ; these names are understood, also inside "data":
/// left: remaining, balance, total_available, remaining_quota, credits_remaining; limit: limit, quota, total_granted,
/// hard_limit_usd; used: used, total_used, total_usage. Absent: not told.
struct Quota {
    std::optional<double> left;
    std::optional<double> limit;
    bool operator==(const Quota &) const = default;
};
Quota quotaOf(const QByteArray &body);

} // namespace Signalbox::Preflight
