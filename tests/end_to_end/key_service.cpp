#include "tests/end_to_end/key_service.h"

#include <QDirIterator>
#include <QFile>
#include <QTcpServer>

namespace Signalbox::Test {
namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : quint16(0);
}

} // namespace

KeyService::KeyService()
{
    blue.accepted.insert(blueKey, -1);
    green.accepted.insert(greenKey, -1);
    write("blue.key", blueKey);
    write(".env", "# keys\nexport GREEN_KEY=" + greenKey + " # of May\nOTHER=1\n");
    writeServiceFile();
}

KeyService::~KeyService() = default;

void KeyService::writeServiceFile()
{
    m_port = freePort();
    write("service.toml",
          QStringLiteral("name = \"keys\"\n[environment.blue]\nurls = [\"%1\"]\nkey = \"file:blue.key\"\n"
                         "[environment.green]\nurls = [\"%2\"]\nkey = \"dotenv:.env#GREEN_KEY\"\nversion = \"v2\"\n"
                         "[router]\nlisten = \"127.0.0.1:%3\"\nstate_dir = \"%4\"\n"
                         "[checks]\ninterval = \"500ms\"\ndeadline = \"3s\"\nrequests_per_minute = 1000\n")
              .arg(blue.baseUrl(), green.baseUrl())
              .arg(m_port)
              .arg(stateDir())
              .toUtf8());
}

Program &KeyService::begin(const QString &words, const QByteArray &input)
{
    m_programs.push_back(
        std::make_unique<Program>(QStringLiteral(SIGNALBOX_PROGRAM),
                                  wordsOf(words) + QStringList { QStringLiteral("--config"), path("service.toml") },
                                  Program::Setup { .tempDir = m_directory.path(), .directory = m_directory.path() }));
    Program &program = *m_programs.back();
    if (!input.isEmpty()) {
        program.type(input + '\n');
        program.closeInput();
    }
    return program;
}

Program &KeyService::run(const QString &words, const QByteArray &input)
{
    Program &program = begin(words, input);
    (void)program.waitForEnd(60000); // a program that still runs has no status
    return program;
}

QString KeyService::startRouter()
{
    return startedRouter([this]() -> const Program & { return run(QStringLiteral("router start")); },
                         [this] {
                             writeServiceFile();
                             return QString();
                         });
}

QByteArray KeyService::keysMap() const
{
    return contentOf(stateDir() + QStringLiteral("/maps/keys.map"));
}

QList<qint64> KeyService::routers() const
{
    return processesOf(QStringLiteral("haproxy"), m_directory.path());
}

QStringList KeyService::places(const QByteArrayList &texts) const
{
    QStringList found;
    const auto search = [&](const QString &where, const QByteArray &bytes) {
        for (const QByteArray &text : texts) {
            if (bytes.contains(text))
                found.append(where);
        }
    };
    for (const auto &program : m_programs)
        search(QString::fromUtf8(program->report()), program->out() + program->err());
    QDirIterator files(m_directory.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (!file.endsWith(QLatin1String("/keys.map")) && file != path("blue.key") && file != path(".env"))
            search(file, contentOf(file));
    }
    for (const qint64 pid : routers())
        search(QStringLiteral("the router's arguments"), contentOf(QStringLiteral("/proc/%1/cmdline").arg(pid)));
    return found;
}

void KeyService::write(const char *name, const QByteArray &bytes)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
        qFatal("cannot write %s", name);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace Signalbox::Test
