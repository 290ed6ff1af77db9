#pragma once

#include "core/session/snapshot.h"
#include "widgets/theme/glyph.h"
#include "widgets/theme/theme.h"

namespace Signalbox::Widgets {

/// What the page Why says above its pictures.
struct FindingWords {
    QString headline; ///< one sentence; empty: nothing was measured
    QString evidence; ///< what it rests on
    Tone tone = Tone::Muted;
    Glyph glyph = Glyph::None;
    bool operator==(const FindingWords &) const = default;
};

/// The finding with its evidence; where there is none what users see all the same; a calm word where both sides are
/// alike; how much is still missing where the evidence is too thin to say anything. Pure.
FindingWords findingWords(const Session::Snapshot &snapshot, Qt::TimeSpec spec);

} // namespace Signalbox::Widgets
