#pragma once

#include "core/diagnose/finding.h"
#include "core/path/trace.h"
#include "core/probe/schedule.h"

#include <memory>

namespace Signalbox::Diagnose {

/// What the same probe measured elsewhere: from another host of the team.
struct Vantage {
    QString name; ///< as the service file calls it
    QString from; ///< the host that measured, as it says
    QString problem; ///< why there is nothing, in words; empty: there is
    WallTime at {};
    struct Reach {
        int answered = 0;
        int failed = 0;
        std::array<std::optional<double>, allParts.size()> medianMs; ///< by Part, on new connections
        std::optional<double> untilFirstMs; ///< median until the first content, new connections
    };
    std::array<std::optional<Reach>, 2> sides; ///< by Side
    QString finding; ///< its sentence; empty: none
};

/// Connections to one endpoint of a side, one after the other.
struct EndpointPings {
    Side side = Side::Blue;
    QString url;
    QString address;
    QString from; ///< the host that measured
    Path::Pings pings;
    QString region {}; ///< of the base URL; empty: it has none
    WallTime at {}; ///< when they began
};

/// What the diagnosis has measured so far from this desk, and what it says: immutable, for windows.
struct View {
    bool isRunning = false;
    WallTime at {}; ///< when this was made
    QString from; ///< the host that measured
    QString waitsFor; ///< why nothing is measured although it runs; empty: it is
    std::array<std::vector<Phase::PhaseSample>, 2> samples; ///< by Side; the last minutes, oldest first
    std::array<quint64, 2> skipped {}; ///< rounds of a side that were left out: it was still busy, or over our limit
    std::array<Path::TracePtr, 2> paths; ///< by Side; null: not traced yet
    std::vector<EndpointPings> pings;
    std::vector<Vantage> vantages;
    std::optional<Finding> finding;
    WallTime findingSince {}; ///< since when the measurements have borne it out
    bool sinceIsExact = false; ///< they show how it was before; else it may have been so for longer
};
using ViewPtr = std::shared_ptr<const View>;

/// What was measured so long ago says nothing of now: nobody measures while nobody looks.
inline constexpr seconds findingStands { 30 };
/// The finding, while the newest measurement is at most findingStands old; else null. Pure.
const Finding *presentFinding(const ViewPtr &view, WallTime now);

} // namespace Signalbox::Diagnose

Q_DECLARE_METATYPE(Signalbox::Diagnose::ViewPtr)
