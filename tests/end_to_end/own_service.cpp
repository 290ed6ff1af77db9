#include "tests/end_to_end/own_service.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

namespace Signalbox::Test {
namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : quint16(0);
}

QString tomlList(const QJsonArray &urls)
{
    QStringList list;
    for (const QJsonValue &url : urls)
        list.append(u'"' + url.toString() + u'"');
    return u'[' + list.join(QStringLiteral(", ")) + u']';
}

} // namespace

OwnService::OwnService() = default;

OwnService::~OwnService() = default;

QString OwnService::prepare()
{
    m_relays = std::make_unique<Program>(QStringLiteral(SANDBOX_PROGRAM), QStringList(),
                                         Program::Setup { .tempDir = m_directory.path() });
    if (!QTest::qWaitFor([this] { return !m_relays->lines().isEmpty(); }, 15000))
        return QStringLiteral("the relays do not start: ") + QString::fromUtf8(m_relays->report());
    return writeServiceFile();
}

QString OwnService::start()
{
    if (const QString problem = prepare(); !problem.isEmpty())
        return problem;
    return startedRouter([this]() -> const Program & { return run(QStringLiteral("router start")); },
                         [this] { return writeServiceFile(); });
}

QString OwnService::writeServiceFile()
{
    m_port = freePort();
    QString text = QStringLiteral("name = \"own\"\n");
    for (const char *side : { "blue", "green" }) {
        const QJsonObject relay = m_relays->lines().first().value(QLatin1String(side)).toObject();
        text += QStringLiteral("\n[environment.%1]\nurls = %2\nkey = \"file:%3\"\nversion = \"%1-version\"\n")
                    .arg(QLatin1String(side), tomlList(relay.value(QLatin1String("urls")).toArray()),
                         relay.value(QLatin1String("key_file")).toString());
    }
    text += QStringLiteral("\n[router]\nlisten = \"127.0.0.1:%1\"\nstate_dir = \"%2\"\n"
                           "\n[checks]\ninterval = \"1s\"\nrequests_per_minute = 600\n"
                           "\n[objectives]\nminimum_requests = 20\n\n[plan]\nname = \"drill\"\n")
                .arg(m_port)
                .arg(stateDir());
    for (const int share : { 5, 25, 50, 100 })
        text += QStringLiteral("\n[[plan.step]]\nsplit = %1\nrequests = %2\n").arg(share).arg(share == 100 ? 0 : 20);
    QFile file(configFile());
    if (m_port == 0 || !file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        return QStringLiteral("no port, or no service file");
    return {};
}

void OwnService::pauseOnTheWayBack(int seconds)
{
    rewrite("[plan]\n", "[plan]\nrollback_pause = \"" + QByteArray::number(seconds) + "s\"\n");
}

bool OwnService::rewrite(const QByteArray &text, const QByteArray &by)
{
    QByteArray all = contentOf(configFile());
    if (!all.contains(text))
        return false;
    all.replace(text, by);
    QFile file(configFile());
    return file.open(QIODevice::WriteOnly) && file.write(all) == all.size() && file.flush();
}

void OwnService::loseKeys(bool lost)
{
    for (const char *side : { "blue", "green" }) {
        const QJsonObject relay = m_relays->lines().first().value(QLatin1String(side)).toObject();
        const QString file = relay.value(QLatin1String("key_file")).toString();
        const QString away = file + QStringLiteral(".away");
        QFile::rename(lost ? file : away, lost ? away : file);
    }
}

Program &OwnService::begin(const QString &words)
{
    m_programs.push_back(std::make_unique<Program>(
        QStringLiteral(SIGNALBOX_PROGRAM), wordsOf(words) + QStringList { QStringLiteral("--config"), configFile() },
        Program::Setup { .tempDir = m_directory.path(), .directory = m_directory.path() }));
    return *m_programs.back();
}

Program &OwnService::run(const QString &words)
{
    Program &program = begin(words);
    (void)program.waitForEnd(60000); // a program that still runs has no status
    return program;
}

Program *OwnService::holdAtTheFirstStep(const QString &more)
{
    Program &deploy = begin(QStringLiteral("deploy --hold 1h --yes --json ") + more);
    const bool holds = QTest::qWaitFor(
        [&] {
            return !deploy.line(QStringLiteral("phase"), QStringLiteral("holding")).isEmpty() || !deploy.isRunning();
        },
        60000);
    if (!holds || !deploy.isRunning()) {
        qInfo("%s", deploy.report().constData());
        return nullptr;
    }
    return &deploy;
}

QJsonObject OwnService::status()
{
    return run(QStringLiteral("status --json")).lastLine();
}

QList<qint64> OwnService::routers() const
{
    return processesOf(QStringLiteral("haproxy"), m_directory.path());
}

QStringList OwnService::leaks() const
{
    QByteArrayList keys;
    for (const char *side : { "blue", "green" }) {
        const QJsonObject relay = m_relays->lines().first().value(QLatin1String(side)).toObject();
        keys.append(contentOf(relay.value(QLatin1String("key_file")).toString()).trimmed());
    }
    QStringList found;
    const auto search = [&](const QString &where, const QByteArray &bytes) {
        for (const QByteArray &key : keys) {
            if (key.size() < 8 || bytes.contains(key))
                found.append(where);
        }
    };
    for (const auto &program : m_programs)
        search(QString::fromUtf8(program->report().left(80)), program->out() + program->err());
    QList<qint64> processes = routers();
    for (const auto &program : m_programs) {
        if (program->isRunning())
            processes.append(program->pid());
    }
    for (const qint64 pid : processes) {
        for (const char *of : { "cmdline", "environ" })
            search(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(of)),
                   contentOf(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(of))));
    }
    int files = 0;
    bool keysAreWhereTheyBelong = false;
    QDirIterator state(stateDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (state.hasNext()) {
        const QString path = state.next();
        const QByteArray content = contentOf(path);
        if (path.endsWith(QLatin1String("/keys.map")))
            keysAreWhereTheyBelong = content.contains(keys.first()) && content.contains(keys.last());
        else
            search(path, content);
        ++files;
    }
    search(configFile(), contentOf(configFile()));
    if (files < 5 || !keysAreWhereTheyBelong)
        found.append(QStringLiteral("the search saw %1 files and no keys.map with the keys").arg(files));
    return found;
}

} // namespace Signalbox::Test
