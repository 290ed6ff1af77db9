#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Signalbox::Test {

/// A file's bytes; empty when it cannot be read.
QByteArray contentOf(const QString &path);

/// Whether a process runs. A zombie has ended: only whoever started it has not looked yet.
bool runs(qint64 pid);

/// What each thread of a process waits for in the kernel, a line each: "engine: futex_wait_queue 202". For a program
/// that does not end.
QByteArray threadsOf(qint64 pid);

/// Running processes whose program is `name` and whose command line holds `text`, as /proc shows them.
QList<qint64> processesOf(const QString &name, const QString &text);

/// Template of a QTemporaryDir in memory, where the system offers it. On a busy disk the journal may not answer for
/// seconds, and a program that then orders nothing is right, and not what most tests are about.
QString placeInMemory();

} // namespace Signalbox::Test
