#pragma once

#include <QFileDevice>

namespace Signalbox {

/// Why the last write to a file, its flush or its commit failed, in words; call right after it, in the same thread.
/// QFile itself says "Unknown error" where a disk fills up in the middle of a write.
QString writeProblem(const QFileDevice &file);

} // namespace Signalbox
