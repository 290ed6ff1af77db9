#pragma once

#include "core/base/message.h"

namespace Signalbox {

/// What a line of the log is filled with for a person, who follows the candidate's share: some lines record shares as
/// green's. Adds `side`, the candidate, by the argument `candidate` or `active`; a line with neither is about green.
QVariantMap candidatesArgs(const Message &message);

} // namespace Signalbox
