#pragma once

#include <QLocalSocket>

#include <functional>

namespace Signalbox::Router::HAProxy {

/// Connects `socket` to a socket path, and tells by its own signals: connected(), or errorOccurred() when nobody
/// listens there. A process that is stopped accepts nobody, and its queue fills: then it is tried again after a pause,
/// while `wanted`. QLocalSocket::connectToServer() tries without a pause, and starves every timer of its thread.
void connectLocal(QLocalSocket *socket, const QString &path, const std::function<bool()> &wanted);

} // namespace Signalbox::Router::HAProxy
