#include "app/way_watch.h"

#include "core/diagnose/vantage.h"

#include <QCoreApplication>

namespace Signalbox::App {
namespace {

constexpr seconds lookAgain { 30 };
constexpr seconds runAgain { 60 };
constexpr qsizetype mostOutput = 1048576;

QString vantageText(const char *text)
{
    return QCoreApplication::translate("Vantage", text);
}

} // namespace

class WayWatch::Worker final : public QObject
{
public:
    Worker(WayWatch &owner, QList<Probe::Target> targets, Diagnose::ReachSettings settings,
           std::shared_ptr<const std::atomic<bool>> isGone, const Clock &clock)
        : m_owner(&owner)
        , m_isGone(std::move(isGone))
        , m_targets(std::move(targets))
        , m_settings(std::move(settings))
        , m_clock(clock)
        , m_timer(this)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Worker::look);
    }

    void look()
    {
        m_settings.at = m_clock.wallNow();
        auto reach = std::make_shared<const Diagnose::Reach>(Diagnose::reach(m_targets, m_settings));
        if (*m_isGone)
            return;
        QMetaObject::invokeMethod(m_owner, [owner = m_owner, reach] { Q_EMIT owner->looked(reach); });
        if (!*m_settings.stop)
            m_timer.start(lookAgain);
    }

private:
    WayWatch *m_owner; // its end waits for this thread, or leaves it alone and stopped
    const std::shared_ptr<const std::atomic<bool>> m_isGone;
    const QList<Probe::Target> m_targets;
    Diagnose::ReachSettings m_settings;
    const Clock &m_clock;
    QTimer m_timer;
};

namespace {

Diagnose::ReachSettings stoppable(Diagnose::ReachSettings settings, const std::shared_ptr<std::atomic<bool>> &stop)
{
    settings.stop = stop;
    return settings;
}

} // namespace

WayWatch::WayWatch(QList<Probe::Target> targets, const Diagnose::ReachSettings &settings, const Clock &clock,
                   QObject *parent)
    : QObject(parent)
    , m_stop(std::make_shared<std::atomic<bool>>(false))
    , m_isGone(std::make_shared<std::atomic<bool>>(false))
    , m_worker(new Worker(*this, std::move(targets), stoppable(settings, m_stop), m_isGone, clock))
    , m_thread(QStringLiteral("ways"), m_worker)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->look(); }, Qt::QueuedConnection);
}

void WayWatch::endSoon()
{
    *m_stop = true;
}

WayWatch::~WayWatch()
{
    *m_isGone = true;
    *m_stop = true;
    m_thread.end();
}

VantageWatch::VantageWatch(Config::VantageSettings settings, const QProcessEnvironment &environment, Redactor redactor,
                           const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_redactor(std::move(redactor))
    , m_clock(clock)
    , m_process(this)
    , m_deadline(this)
    , m_again(this)
{
    m_deadline.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &VantageWatch::runOnce);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        finish(vantageText(QT_TRANSLATE_NOOP("Vantage", "its command took longer than %1 s")).arg(longest.count()));
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        const QByteArray more = m_process.readAllStandardOutput();
        if (m_output.size() < mostOutput)
            m_output += more;
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(vantageText(QT_TRANSLATE_NOOP("Vantage", "its command does not start: %1"))
                       .arg(m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this] { finish({}); });
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardInputFile(QProcess::nullDevice()); // nothing is asked of anybody
}

VantageWatch::~VantageWatch()
{
    m_isOver = true;
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

void VantageWatch::start()
{
    runOnce();
    m_again.start(runAgain);
}

void VantageWatch::runOnce()
{
    if (m_process.state() != QProcess::NotRunning)
        return;
    QStringList words = QProcess::splitCommand(m_settings.command);
    m_isOver = false;
    m_output.clear();
    m_deadline.start(longest);
    const QString program = words.takeFirst();
    m_process.start(program, words);
}

void VantageWatch::finish(const QString &problem)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_deadline.stop();
    Diagnose::Vantage vantage { .name = m_settings.name };
    if (problem.isEmpty()) {
        vantage = Diagnose::vantageFrom(m_settings.name, m_output, m_redactor);
        const QByteArray said = m_process.readAllStandardError().trimmed();
        if (!vantage.problem.isEmpty() && !said.isEmpty())
            vantage.problem += QStringLiteral(": ") + m_redactor.clean(QString::fromUtf8(said), 200);
    } else {
        vantage.problem = problem;
        m_process.kill();
    }
    vantage.at = m_clock.wallNow();
    Q_EMIT told(vantage);
}

} // namespace Signalbox::App
