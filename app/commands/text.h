#pragma once

#include <QString>

namespace Signalbox::Commands {

/// The translated text of the command line (context "Commands").
QString tr(const char *text);

} // namespace Signalbox::Commands
