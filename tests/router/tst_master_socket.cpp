#include "core/router/haproxy/master_socket.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Signalbox;
using namespace Signalbox::Router::HAProxy;

namespace {

/// A master's socket whose process takes no connection.
int listenAt(const QString &path)
{
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::memcpy(address.sun_path, name.constData(), qMin(size_t(name.size()), sizeof address.sun_path - 1));
    const bool listens = fd >= 0 && ::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && ::listen(fd, 4) == 0;
    return listens ? fd : -1;
}

} // namespace

/// Questions to HAProxy's master process.
class TestMasterSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void whoeverIsNotThereIsAnEmptyReply()
    {
        const QTemporaryDir directory;
        int replies = 0;
        QByteArray said = "x";
        askMaster({ directory.path() }, this, "show proc", [&](const QByteArray &reply) {
            ++replies;
            said = reply;
        });
        QCOMPARE(replies, 0); // later, never within the call
        QTRY_COMPARE(replies, 1);
        QCOMPARE(said, QByteArray());
    }

    /// The whole program stood still while the patience ran out and the other end closed: both are due at once.
    void aPauseIsAnsweredOnce()
    {
        const QTemporaryDir directory;
        const Paths paths { directory.path() };
        const int listener = listenAt(paths.masterSocket());
        QVERIFY(listener >= 0);
        int replies = 0;
        askMaster(paths, this, "show proc", [&](const QByteArray &) { ++replies; });
        ::close(listener);
        QThread::msleep(1200); // the pause
        QTRY_VERIFY(replies > 0);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCOMPARE(replies, 1);
    }
};

QTEST_GUILESS_MAIN(TestMasterSocket)
#include "tst_master_socket.moc"
