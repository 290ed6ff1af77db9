#include "app/desktop_notice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFileInfo>
#include <QThread>

namespace Signalbox::App {
namespace {

constexpr int alarmStays = 0; ///< until somebody closes it
constexpr int newsStays = 10000; ///< milliseconds
constexpr milliseconds patienceAtTheEnd(1000);

QString connectionName()
{
    return QStringLiteral("signalbox-notices");
}

/// Without an address libdbus would start a bus of its own.
QString sessionBusAddress()
{
    QString told = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!told.isEmpty())
        return told;
    const QString socket = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
    return QFileInfo::exists(socket) ? QStringLiteral("unix:path=") + socket : QString();
}

} // namespace

/// The part that waits for the bus.
class DesktopTask : public QObject
{
public:
    explicit DesktopTask(QString address)
        : m_address(std::move(address))
    {
    }
    ~DesktopTask() override { QDBusConnection::disconnectFromBus(connectionName()); }

    void send(const Notify::Notice &notice)
    {
        QDBusConnection bus = QDBusConnection(connectionName());
        if (!bus.isConnected())
            bus = QDBusConnection::connectToBus(m_address, connectionName());
        if (!bus.isConnected())
            return;
        QDBusMessage call = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
            QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
        const bool alarm = Notify::isAlarm(notice.event);
        // A body may hold marks of HTML: what stands in a name or a reason is text.
        call << QStringLiteral("Signalbox") << uint(0) << QStringLiteral("signalbox")
             << QStringLiteral("Signalbox · ") + notice.service << Notify::noticeText(notice).toHtmlEscaped()
             << QStringList()
             << QVariantMap { { QStringLiteral("urgency"), QVariant::fromValue(uchar(alarm ? 2 : 1)) } }
             << (alarm ? alarmStays : newsStays);
        bus.send(call); // nobody waits for the answer
    }

private:
    const QString m_address;
};

DesktopNotice::DesktopNotice(const QString &busAddress, QObject *parent)
    : QObject(parent)
{
    const QString address = busAddress.isEmpty() ? sessionBusAddress() : busAddress;
    if (address.isEmpty())
        return;
    m_task = new DesktopTask(address);
    m_thread = new QThread;
    m_thread->setObjectName(QStringLiteral("desktop"));
    m_task->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_task, &QObject::deleteLater);
    m_thread->start();
}

DesktopNotice::~DesktopNotice()
{
    if (!m_thread)
        return;
    QMetaObject::invokeMethod(
        m_task, [thread = m_thread] { thread->quit(); }, Qt::QueuedConnection); // behind what was asked
    if (m_thread->wait(QDeadlineTimer(patienceAtTheEnd)))
        delete m_thread;
    // else its bus hangs: left to itself, with nothing of ours
}

void DesktopNotice::look(const Session::SnapshotPtr &snapshot)
{
    for (const Notify::Notice &notice : m_watcher.look(*snapshot))
        send(notice);
}

void DesktopNotice::send(const Notify::Notice &notice)
{
    if (m_task)
        QMetaObject::invokeMethod(
            m_task, [task = m_task, notice] { task->send(notice); }, Qt::QueuedConnection);
}

} // namespace Signalbox::App
