#include "tests/end_to_end/window_console.h"

#include "core/router/haproxy/control_word.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace Signalbox::Test {

WindowConsole::~WindowConsole()
{
    if (!m_process)
        return;
    m_process->kill(); // its HAProxy dies with it
    m_process->waitForFinished(soonMs);
}

bool WindowConsole::start(const Desktop &desktop, const QStringList &more)
{
    m_process = boundProcess();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), desktop.display());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("TMPDIR"), m_dir.path());
    environment.remove(QStringLiteral("QT_SCALE_FACTOR"));
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_since.start();
    m_process->start(QStringLiteral(SIGNALBOX_PROGRAM),
                     QStringList { QStringLiteral("gui"), QStringLiteral("--sandbox"), QStringLiteral("--places"),
                                   m_dir.filePath(QStringLiteral("places.json")) }
                         + more);
    return m_process->waitForStarted(soonMs);
}

std::optional<Place> WindowConsole::find(const QString &name) const
{
    QFile file(m_dir.filePath(QStringLiteral("places.json")));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonValue value = QJsonDocument::fromJson(file.readAll()).object().value(name);
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject o = value.toObject();
    const auto number = [&o](const char *key) { return o.value(QLatin1String(key)).toInt(); };
    return Place { QRect(number("x"), number("y"), number("width"), number("height")),
                   o.value(QLatin1String("enabled")).toBool(), o.value(QLatin1String("focus")).toBool(),
                   o.value(QLatin1String("text")).toString() };
}

bool WindowConsole::usable(const QString &name) const
{
    const auto place = find(name);
    return place && place->enabled;
}

QString WindowConsole::says(const QString &name) const
{
    const auto place = find(name);
    return place ? place->text : QString();
}

QString WindowConsole::stateFile(const QString &name) const
{
    const QStringList runs = QDir(m_dir.path()).entryList({ QStringLiteral("signalbox-*") }, QDir::Dirs);
    for (const QString &run : runs) {
        const QString path = m_dir.filePath(run + QStringLiteral("/state/") + name);
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

QStringList WindowConsole::leftovers() const
{
    return QDir(m_dir.path()).entryList({ QStringLiteral("signalbox-*") }, QDir::Dirs);
}

QByteArray WindowConsole::ask(const QByteArray &command) const
{
    QLocalSocket socket;
    socket.connectToServer(stateFile(QStringLiteral("admin.sock")));
    if (!socket.waitForConnected(soonMs))
        return {};
    socket.write(command + '\n');
    QByteArray answer;
    while (socket.state() == QLocalSocket::ConnectedState && socket.waitForReadyRead(soonMs))
        answer += socket.readAll();
    return answer + socket.readAll();
}

int WindowConsole::greenShare() const
{
    const QByteArray map = ask("show map " + stateFile(QStringLiteral("maps/ctl.map")).toLocal8Bit());
    const auto word = Router::HAProxy::parseControl(map.simplified().split(' ').value(2));
    return word ? word->greenShare.value() : -1;
}

qint64 WindowConsole::sent(const QByteArray &side) const
{
    const QByteArrayList lines = ask("show stat").split('\n');
    const qsizetype column = lines.value(0).split(',').indexOf("stot");
    for (const QByteArray &line : lines) {
        if (line.startsWith("side_" + side + ",BACKEND,"))
            return line.split(',').value(column, "-1").toLongLong();
    }
    return -1;
}

int WindowConsole::journaled(const char *code) const
{
    const QString file = stateFile(QStringLiteral("journal.sqlite"));
    if (file.isEmpty())
        return 0;
    int count = 0;
    {
        QSqlDatabase base = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
        base.setDatabaseName(file);
        base.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"));
        if (base.open()) {
            QSqlQuery query(base);
            query.prepare(QStringLiteral("SELECT count(*) FROM record WHERE code = ?"));
            query.addBindValue(QString::fromLatin1(code));
            if (query.exec() && query.next())
                count = query.value(0).toInt();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
    return count;
}

} // namespace Signalbox::Test
