#pragma once

#include "core/report/chart_svg.h"
#include "core/report/run_story.h"

/// The pictures of a report. Pure.
namespace Signalbox::Report {

/// Green's share: requested and acknowledged as steps, observed as measured points.
Chart splitChart(const RunStory &story);
/// p95 of both sides.
Chart latencyChart(const RunStory &story);
/// Failed requests of both sides, in percent.
Chart failureChart(const RunStory &story);

} // namespace Signalbox::Report
