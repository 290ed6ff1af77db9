#pragma once

#include "core/router/haproxy/paths.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>

namespace Signalbox::Router::HAProxy {

/// One command on the master's socket, which closes after the reply; an empty reply when there is none within a second.
/// Calls back exactly once, later, unless `context` is gone.
void askMaster(const Paths &paths, QObject *context, const QByteArray &command,
               const std::function<void(const QByteArray &)> &answer);

/// The processes that serve, from the reply to `show proc`: the present worker first, then those that a reload left to
/// finish. Pure.
QList<qint64> readWorkers(const QByteArray &reply);

/// The same command to each of these workers in turn, through the master; then all their replies.
void askWorkers(const Paths &paths, QObject *context, const QList<qint64> &workers, const QByteArray &command,
                const std::function<void(const QList<QByteArray> &)> &answer);

} // namespace Signalbox::Router::HAProxy
