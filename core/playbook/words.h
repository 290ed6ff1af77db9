#pragma once

#include "core/playbook/playbook.h"

namespace Signalbox::Playbook {

/// What a class of failure usually means, likeliest first: translated.
QStringList usuallyMeans(Failure failure);
/// What helps, the first is the one to take. Link steps are in it whether there is an address or not.
QList<Step> nextSteps(Failure failure);

} // namespace Signalbox::Playbook
