#pragma once

#include <QTextStream>

namespace Signalbox::Commands {

/// Where a command writes: results to `out`, complaints and hints to `err`. Given by main or by a test.
struct Streams {
    QTextStream &out;
    QTextStream &err;
};

/// What a command's exit status means; stable, scripts depend on it.
enum ExitStatus : int {
    ExitFine = 0,
    ExitProblems = 2, ///< it ran and found something wrong
    ExitUsage = 64, ///< it was called wrongly
};

} // namespace Signalbox::Commands
