#pragma once

#include <QString>

namespace Signalbox {

/// Makes an empty file that only its owner may read and write, or gives the one that is there these rights. Returns
/// what went wrong, in words; empty: nothing. Any thread, any number of processes at once.
///
/// A file that is there is never opened: a process that closes any handle of a database gives up every lock that it
/// has on it (POSIX), and another process then removes the log under it. https://www.sqlite.org/howtocorrupt.html, 2.2
QString makeOwnerFile(const QString &path);

} // namespace Signalbox
