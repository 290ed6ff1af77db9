#pragma once

#include "core/base/result.h"
#include "core/base/types.h"
#include "core/router/haproxy/paths.h"

#include <QStringList>

namespace Signalbox::Router::HAProxy {

/// One line of shell (bash and socat) that returns all traffic to the active side without the console: it reads the
/// present word, writes one with the next epoch as a committed version of the map, and writes the map's file. When the
/// router does not answer, the file alone is written, for its next start. Prints what the router has afterwards. Pure.
QString breakGlass(const Paths &paths, Side builtInActive);

/// A systemd service that keeps the router running.
struct Unit {
    QString name; ///< "signalbox-router-acme.service"
    QString path; ///< where it belongs
    QString text;
    QStringList commands; ///< to run after it was written, in order
};
/// `system`: for the whole machine (root); otherwise for the user whose configuration directory is `configHome`. Pure.
Unit unitFor(const QString &serviceName, const Paths &paths, const QString &haproxy, bool system,
             const QString &configHome);
/// What stops the router of a process that such a unit runs ("systemctl stop …": systemd would start it again after a
/// signal), read from its /proc/PID/cgroup; empty when no unit of ours does. Pure.
QString unitStopCommand(const QByteArray &cgroups);
/// Writes the unit of the present user (of the system for root) and gives back the commands that enable it.
Result<Unit> installUnit(const QString &serviceName, const Paths &paths);

} // namespace Signalbox::Router::HAProxy
