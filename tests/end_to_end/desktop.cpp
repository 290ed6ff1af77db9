#include "tests/end_to_end/desktop.h"

#include <QElapsedTimer>
#include <QPoint>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace Signalbox::Test {
namespace {

constexpr int patienceMs = 10000;

QStringList placed(QPoint at)
{
    return { QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()) };
}

} // namespace

std::unique_ptr<QProcess> boundProcess()
{
    auto process = std::make_unique<QProcess>();
    process->setChildProcessModifier([parent = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(1);
    });
    return process;
}

Desktop::~Desktop()
{
    for (QProcess *process : { m_manager.get(), m_server.get() }) {
        if (!process)
            continue;
        process->kill();
        process->waitForFinished(patienceMs);
    }
}

QString Desktop::start()
{
    m_server = boundProcess();
    m_server->setStandardErrorFile(QProcess::nullDevice());
    m_server->start(QStringLiteral("Xvfb"),
                    { QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                      QStringLiteral("1440x900x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp") });
    QByteArray number;
    QElapsedTimer since;
    since.start();
    while (!number.endsWith('\n')) { // the server says its display when it takes clients
        if (since.elapsed() > patienceMs || !m_server->waitForReadyRead(patienceMs))
            return QStringLiteral("Xvfb does not start: %1").arg(m_server->errorString());
        number += m_server->readAllStandardOutput();
    }
    m_display = QLatin1Char(':') + QString::fromLatin1(number.trimmed());
    m_manager = boundProcess();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    m_manager->setProcessEnvironment(environment);
    m_manager->setStandardOutputFile(QProcess::nullDevice());
    m_manager->setStandardErrorFile(QProcess::nullDevice());
    m_manager->start(QStringLiteral("openbox"), { QStringLiteral("--sm-disable") });
    return m_manager->waitForStarted(patienceMs)
        ? QString()
        : QStringLiteral("openbox does not start: %1").arg(m_manager->errorString());
}

bool Desktop::hand(const QStringList &words)
{
    QProcess tool;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    tool.setProcessEnvironment(environment);
    tool.start(QStringLiteral("xdotool"), words);
    return tool.waitForFinished(patienceMs) && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
}

bool Desktop::click(QPoint at)
{
    return hand(placed(at) + QStringList { QStringLiteral("click"), QStringLiteral("1") });
}

bool Desktop::drag(QPoint from, QPoint to)
{
    const QPoint half = (from + to) / 2;
    return hand(placed(from) + QStringList { QStringLiteral("mousedown"), QStringLiteral("1") } + placed(half)
                + placed(to) + QStringList { QStringLiteral("mouseup"), QStringLiteral("1") });
}

bool Desktop::wheel(QPoint at, int notches)
{
    return hand(placed(at)
                + QStringList { QStringLiteral("click"), QStringLiteral("--repeat"), QString::number(std::abs(notches)),
                                notches > 0 ? QStringLiteral("4") : QStringLiteral("5") });
}

bool Desktop::press(const QString &keys)
{
    return hand({ QStringLiteral("key"), QStringLiteral("--clearmodifiers"), keys });
}

bool Desktop::type(const QString &text)
{
    return hand({ QStringLiteral("type"), QStringLiteral("--clearmodifiers"), QStringLiteral("--"), text });
}

} // namespace Signalbox::Test
