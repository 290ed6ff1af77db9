#include "core/diagnose/view.h"

#include <algorithm>

namespace Signalbox::Diagnose {

const Finding *presentFinding(const ViewPtr &view, WallTime now)
{
    if (!view || !view->finding)
        return nullptr;
    const bool stands = std::any_of(view->samples.begin(), view->samples.end(), [now](const auto &ofSide) {
        return std::any_of(ofSide.begin(), ofSide.end(),
                           [now](const Phase::PhaseSample &sample) { return now - sample.at <= findingStands; });
    });
    return stands ? &*view->finding : nullptr;
}

} // namespace Signalbox::Diagnose
