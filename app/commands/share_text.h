#pragma once

#include "app/commands/text.h"
#include "core/router/router.h"

namespace Signalbox::Commands {

/// "25 % of production to green": a split as the candidate has it, whichever side that is. `green`: green's share.
inline QString shareText(Side active, Permyriad green)
{
    const Side candidate = other(active);
    return tr("%1 of production to %2").arg(shareOf(candidate, green).shortText(), sideName(candidate));
}
inline QString shareText(const Router::ControlWord &word)
{
    return shareText(word.active, word.greenShare);
}

} // namespace Signalbox::Commands
