#include "tests/end_to_end/program.h"

#include "tests/end_to_end/processes.h"

#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace Signalbox::Test {

Program::Program(const QString &path, const QStringList &arguments, const Setup &setup)
    : m_called(path.section(u'/', -1) + u' ' + arguments.join(u' '))
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!setup.tempDir.isEmpty())
        environment.insert(QStringLiteral("TMPDIR"), setup.tempDir);
    m_process.setProcessEnvironment(environment);
    if (!setup.directory.isEmpty())
        m_process.setWorkingDirectory(setup.directory);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { collect(); });
    QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process, [this] { collect(); });
    m_process.start(path, arguments);
}

Program::~Program()
{
    m_process.disconnect();
    if (isRunning()) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

bool Program::waitForEnd(int milliseconds)
{
    const bool ended = QTest::qWaitFor([this] { return !isRunning(); }, milliseconds);
    collect();
    if (!ended)
        m_threads = threadsOf(pid());
    return ended;
}

int Program::status() const
{
    return isRunning() || m_process.exitStatus() != QProcess::NormalExit ? -1 : m_process.exitCode();
}

void Program::signal(int number) const
{
    if (pid() > 0)
        ::kill(pid_t(pid()), number);
}

QList<QJsonObject> Program::lines() const
{
    QList<QJsonObject> list;
    QByteArrayList texts = m_out.split('\n');
    texts.removeLast(); // unfinished, or empty
    for (const QByteArray &text : texts)
        list.append(QJsonDocument::fromJson(text).object());
    return list;
}

QJsonObject Program::lastLine() const
{
    const QList<QJsonObject> all = lines();
    return all.isEmpty() ? QJsonObject() : all.last();
}

QJsonObject Program::line(const QString &field, const QString &value) const
{
    for (const QJsonObject &object : lines()) {
        if (object.value(field).toString() == value)
            return object;
    }
    return {};
}

QByteArray Program::report() const
{
    constexpr int newest = 1600; // Qt Test cuts what is longer than 4096
    return m_called.toUtf8() + "\nstatus " + QByteArray::number(status()) + (isRunning() ? " (runs)" : "") + '\n'
        + m_threads + m_out.right(newest) + m_err.right(newest);
}

void Program::collect()
{
    m_out += m_process.readAllStandardOutput();
    m_err += m_process.readAllStandardError();
}

QStringList wordsOf(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

QJsonValue at(const QJsonObject &object, const char *path)
{
    QJsonValue value = object;
    for (const QString &name : QString::fromLatin1(path).split(u'.'))
        value = value.toObject().value(name);
    return value;
}

QString startedRouter(const std::function<const Program &()> &start, const std::function<QString()> &choose)
{
    QByteArray said;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const Program &started = start();
        if (started.status() == 0)
            return {};
        said = started.report();
        if (const QString problem = choose(); !problem.isEmpty())
            return problem;
    }
    return QString::fromUtf8(said);
}

} // namespace Signalbox::Test
