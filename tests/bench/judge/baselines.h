#pragma once

#include "tests/bench/judge/traffic.h"

#include <optional>

namespace Signalbox::Bench {

/// What others do, from their public descriptions. All look once a minute and know only requests that have ended.
///  * share: a request-success-rate analysis of Argo Rollouts: the candidate's requests of the last 60 s; fails when
///  less
///    than 95 % succeed (result >= 0.95, failureLimit 0).
///  * fixed: Flagger's defaults: over the last minute at least 99 % succeed and p99 is at most 500 ms; the first failed
///    check counts. (Flagger's `threshold` of failed checks delays it by as many minutes.)
///  * ranks: Kayenta's Mann-Whitney classifier (confidence 98 %, tolerance 25 % of the Hodges-Lehmann estimate) on
///    the means of every minute of both sides, latency and failure share; a growing window, from its third minute on.
class Baselines
{
public:
    void ended(const Request &request, double now);
    /// When each failed first.
    struct Alarms {
        std::optional<double> share, fixed, ranks;
    };
    [[nodiscard]] const Alarms &alarms() const { return m_alarms; }
    /// Looks at all full minutes up to `now`.
    void advance(double now);

private:
    struct Minute {
        std::array<double, 2> count {}, failed {}, sum {};
        std::vector<double> candidate;
    };
    void look(double now);
    Minute m_minute;
    std::array<std::array<std::vector<double>, 2>, 2> m_means; ///< [latency, failures][arm]
    double m_next = 60;
    Alarms m_alarms;
};

} // namespace Signalbox::Bench
