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
    ExitDone = 0, ///< done, or promoted
    ExitFailed = 1, ///< failed, or rolled back
    ExitUsage = 2, ///< wrong use, or a wrong configuration
    ExitUndecided = 3, ///< held or undecided: a person has to look
};

} // namespace Signalbox::Commands
