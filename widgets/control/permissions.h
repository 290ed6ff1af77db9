#pragma once

#include "core/session/snapshot.h"

#include <QString>

namespace Signalbox::Widgets {

/// Whether a control may be used now, and if not, why in words.
struct Permission {
    QString why; ///< empty: allowed
    [[nodiscard]] bool allowed() const { return why.isEmpty(); }
    bool operator==(const Permission &) const = default;
};

/// What the operator may do now. Giving the candidate more needs an armed window, a known split and a router that
/// answers. Hold and roll back only make things safer: while a run is open they need no arming.
struct Permissions {
    Permission slider;
    Permission deploy;
    Permission hold;
    Permission resume;
    Permission next;
    Permission rollBack;
    Permission stepBack; ///< as hold: it only makes things safer
    Permission promote; ///< at once
    Permission retry;
    bool rollBackAsks = false; ///< no run is open: asked once
    bool operator==(const Permissions &) const = default;
};

/// `snapshot` may be null: nothing is known yet.
Permissions permissionsFor(const Session::Snapshot *snapshot, bool armed);

} // namespace Signalbox::Widgets
