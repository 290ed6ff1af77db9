#pragma once

#include "core/session/snapshot.h"

#include <QString>

namespace Signalbox::Widgets {

/// What the charts show now, in sentences for who cannot see them. Figures are those of the last minute. Pure.
struct SpokenCharts {
    QString latency;
    QString failures;
    QString share;
};

SpokenCharts spokenOf(const Session::Snapshot &snapshot);

} // namespace Signalbox::Widgets
