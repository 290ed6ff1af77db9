#pragma once

#include "core/router/haproxy/paths.h"

#include <QList>

namespace Signalbox::Router::HAProxy {

/// Whether a process runs; a zombie does not.
bool isAlive(qint64 pid);

/// The workers of a master, as the kernel knows them.
QList<qint64> workersOf(qint64 master);

/// The master that the pid file names, when it is alive and runs on our configuration; else 0.
qint64 masterByPidFile(const Paths &paths);

/// The master that runs on our configuration, whatever became of its files, looked for among this user's processes;
/// else 0. Reads /proc once.
qint64 masterByCommandLine(const Paths &paths);

/// The systemd service that a process belongs to, when it is one of `router install`; else empty.
QString unitOf(qint64 pid);

/// True when somebody listens at "HOST:PORT". HAProxy itself would not notice: it shares a port with whoever shares it
/// too.
bool isTaken(const QString &hostAndPort);

} // namespace Signalbox::Router::HAProxy
