#include "core/session/desk.h"

#include "core/base/redact.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Signalbox::Session {
namespace {

constexpr int lockWithinMs = 1000;
constexpr qint64 longestFile = 8192;

/// Start of a process in clock ticks since boot; 0: there is none.
qint64 startOfProcess(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QByteArrayList fields = line.mid(line.lastIndexOf(") ") + 2).split(' ');
    return fields.value(0) == "Z" ? 0 : fields.value(19).toLongLong();
}

/// A lock that the kernel lets go of when this object or its process ends.
class FileLock
{
public:
    explicit FileLock(const QString &path)
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
        const QDeadlineTimer deadline(lockWithinMs);
        while (m_fd >= 0 && ::flock(m_fd, LOCK_EX | LOCK_NB) != 0) {
            if (deadline.hasExpired()) {
                ::close(m_fd);
                m_fd = -1;
            }
            QThread::msleep(5);
        }
    }
    ~FileLock()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    [[nodiscard]] bool held() const { return m_fd >= 0; }

private:
    int m_fd;
};

std::optional<Desk> readDesk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.read(longestFile)).object();
    const auto text
        = [&object](const char *name) { return Redactor().clean(object.value(QLatin1String(name)).toString()); };
    Desk desk { .id = text("id"),
                .who = text("who"),
                .program = text("program"),
                .host = text("host"),
                .pid = object.value(QLatin1String("pid")).toInteger(),
                .started = object.value(QLatin1String("started")).toInteger(),
                .since = WallTime(milliseconds(object.value(QLatin1String("since")).toInteger())),
                .reason = text("reason"),
                .from = text("from") };
    return desk.id.isEmpty() || desk.who.isEmpty() ? std::nullopt : std::optional(desk);
}

Error deskError(const QString &path, const QString &detail)
{
    return { QStringLiteral("desk.file"),
             QStringLiteral("%1 cannot be written: other consoles do not see that this one operates").arg(path),
             detail };
}

} // namespace

QString nameOf(const Desk &desk)
{
    return QStringLiteral("%1 (%2)").arg(desk.who, desk.program);
}

Desk thisDesk(const QString &who, const QString &program)
{
    Desk desk { .who = who, .program = program, .host = QSysInfo::machineHostName(), .pid = ::getpid() };
    desk.started = startOfProcess(desk.pid);
    desk.id = QStringLiteral("%1-%2-%3").arg(desk.host).arg(desk.pid).arg(desk.started);
    return desk;
}

bool isAlive(const Desk &desk)
{
    return desk.host != QSysInfo::machineHostName() || (desk.pid > 0 && startOfProcess(desk.pid) == desk.started);
}

DeskFile::DeskFile(const QString &directory)
    : m_path(directory + QStringLiteral("/operator.json"))
{
}

std::optional<Desk> DeskFile::holder() const
{
    std::optional<Desk> desk = readDesk(m_path);
    return desk && isAlive(*desk) ? desk : std::nullopt;
}

Result<Desk> DeskFile::claim(const Desk &me, bool takeOver) const
{
    const FileLock lock(m_path + QStringLiteral(".lock"));
    if (!lock.held())
        return deskError(m_path, QStringLiteral("its lock is not to be had"));
    const std::optional<Desk> has = holder();
    if (has && has->id != me.id && !takeOver)
        return *has;
    Desk mine = me;
    if (has && has->id != me.id)
        mine.from = has->who;
    if (const Done written = write(mine); !written)
        return written.error();
    return mine;
}

void DeskFile::release(const QString &id) const
{
    const FileLock lock(m_path + QStringLiteral(".lock"));
    const std::optional<Desk> has = lock.held() ? readDesk(m_path) : std::nullopt;
    if (has && has->id == id)
        QFile::remove(m_path);
}

Done DeskFile::write(const Desk &desk) const
{
    const QJsonObject object { { QStringLiteral("id"), desk.id },
                               { QStringLiteral("who"), desk.who },
                               { QStringLiteral("program"), desk.program },
                               { QStringLiteral("host"), desk.host },
                               { QStringLiteral("pid"), desk.pid },
                               { QStringLiteral("started"), desk.started },
                               { QStringLiteral("since"), qint64(desk.since.time_since_epoch().count()) },
                               { QStringLiteral("reason"), desk.reason },
                               { QStringLiteral("from"), desk.from } };
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n') < 0 || !file.commit())
        return deskError(m_path, file.errorString());
    return done();
}

} // namespace Signalbox::Session
