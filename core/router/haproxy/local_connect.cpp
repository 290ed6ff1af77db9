#include "core/router/haproxy/local_connect.h"

#include <QFile>
#include <QTimer>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr std::chrono::milliseconds retryEvery { 20 };

} // namespace

void connectLocal(QLocalSocket *socket, const QString &path, const std::function<bool()> &wanted)
{
    if (!wanted())
        return;
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    int reason = ENAMETOOLONG;
    if (name.size() < qsizetype(sizeof address.sun_path)) {
        std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
        const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (fd >= 0 && ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
            socket->setSocketDescriptor(fd);
            Q_EMIT socket->connected();
            return;
        }
        reason = errno;
        if (fd >= 0)
            ::close(fd);
    }
    if (reason == EAGAIN || reason == EINTR)
        QTimer::singleShot(retryEvery, socket, [socket, path, wanted] { connectLocal(socket, path, wanted); });
    else
        Q_EMIT socket->errorOccurred(QLocalSocket::ServerNotFoundError);
}

} // namespace Signalbox::Router::HAProxy
