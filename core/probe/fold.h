#pragma once

#include "core/config/service.h"
#include "core/probe/health.h"

namespace Signalbox::Probe {

/// The health of an environment after one more check of it that finished at `finishedAt`. Pure.
///
/// * Healthy after `successesToHealthy` good answers in a row; one slower than `degradedAbove` in total is degraded.
/// * Unhealthy after `failuresToUnhealthy` failures in a row, degraded before that.
/// * A throttled check shows as throttled, or leaves unhealthy as it is; it touches neither row.
/// * Good checks' times are kept for fresh and warm connections apart; one that Qt sent again counts for neither.
/// * A client error (HTTP 400 …) proves reachability and no more: degraded, it neither adds to the failures nor ends
///   their row, and does not heal.
/// * Each base URL has its own rows and status, and relapses; the order in which they are checked decides nothing. All
///   unhealthy: unhealthy; else the worst of them, unhealthy counting as degraded. `failuresToUnhealthy` failures in a
///   row over all of them, while every one fails, are enough for the whole side.
/// * A side of several base URLs that is unhealthy stays so until two good answers in a row, of the side or of one of
///   them: a single one between failures says nothing of either.
/// * What comes and goes is held: while two or more of the last 30 checks were relapses of one base URL (a bad or slow
///   one after a good one) the status only worsens, but for unhealthy, which is degraded after 10 good answers in a
///   row. So a side that fails every third check says degraded once, not every second check. It is healthy again 30
///   checks after it was mended at the latest; after a single failure at once.
Health fold(const Health &health, const CheckResult &result, const Config::CheckSettings &settings, Instant finishedAt);

} // namespace Signalbox::Probe
