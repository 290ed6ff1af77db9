#pragma once

#include "core/diagnose/view.h"
#include "core/probe/target.h"

namespace Signalbox::Diagnose {

struct ReachSettings {
    QString from; ///< the host that measures: what every figure says
    QString server; ///< name server; empty: the system's
    int pings = 100; ///< for each endpoint; 0: none
    int probes = 5; ///< for each hop
    WallTime at {}; ///< what traces and pings are dated
    std::shared_ptr<const std::atomic<bool>> stop {}; ///< see Path::TraceSettings
    bool isQuick = false; ///< without mtr, which takes a second for every probe of a hop
};

/// The way to a side, and how its endpoints answer.
struct Reach {
    std::array<Path::TracePtr, 2> paths; ///< by Side; to the first endpoint; null: the side has none
    std::vector<EndpointPings> pings;
};

/// Traces the way to both sides' first endpoint and connects to every endpoint many times. Sends no request and costs
/// nothing. Blocks for up to half a minute and more: for a thread of its own. Stopped, it tells what it has: whole
/// traces, and of the connections those that were made.
Reach reach(const QList<Probe::Target> &targets, const ReachSettings &settings);

} // namespace Signalbox::Diagnose
