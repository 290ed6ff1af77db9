#include "app/commands/session_command.h"

#include "app/commands/json.h"
#include "app/commands/text.h"
#include "app/stage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Commands {
namespace {

// The engine makes ten snapshots a second. Counted in steps, so that a program that was stopped accuses nobody.
constexpr milliseconds silenceStep(1000);
constexpr int mostSilentSteps = 10;

} // namespace

SessionCommand::SessionCommand(std::unique_ptr<App::Stage> stage, const App::CompositionOptions &options, bool json,
                               Streams streams)
    : m_json(json)
    , m_streams(streams)
    , m_composition(std::move(stage), options)
{
    m_since.start();
    connect(&m_signals, &App::StopSignals::stopRequested, this, [this] {
        if (!m_finished)
            onStop();
    });
    connect(&m_composition, &App::Composition::snapshotReady, this, [this](const Session::SnapshotPtr &snapshot) {
        m_silentSteps = 0;
        if (!m_finished)
            onSnapshot(*snapshot);
    });
    connect(&m_silence, &QTimer::timeout, this, &SessionCommand::lookForSilence);
}

SessionCommand::~SessionCommand() = default;

void SessionCommand::start()
{
    m_composition.start([this](const Done &started) {
        if (started) {
            m_silence.start(silenceStep);
            return;
        }
        const auto status = m_finished ? std::nullopt : onNotStarted(started.error());
        if (status)
            finish(*status);
    });
}

void SessionCommand::lookForSilence()
{
    if (m_finished || ++m_silentSteps < mostSilentSteps)
        return;
    m_streams.err
        << tr("given up: this console's engine has told nothing for %1 s. What was ordered stands; \"signalbox "
              "router status\" and \"signalbox rollback\" need nothing of it")
               .arg(mostSilentSteps * silenceStep.count() / 1000)
        << Qt::endl;
    finish(ExitUndecided);
}

std::optional<int> SessionCommand::onNotStarted(const Error &error)
{
    return complain(error, m_streams);
}

void SessionCommand::onStop()
{
    finish(ExitUndecided);
}

void SessionCommand::finish(int status)
{
    m_finished = true;
    m_streams.out.flush();
    m_streams.err.flush();
    endLoop(status);
}

void SessionCommand::printNewLog(const Session::Snapshot &snapshot, Lines whose)
{
    for (const LogEntry &entry : snapshot.log) {
        if (entry.seq <= m_printedSeq)
            continue;
        m_printedSeq = entry.seq;
        if (entry.elsewhere && whose == Lines::Own)
            continue;
        if (m_json) {
            printJson(logJson(entry));
            continue;
        }
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.at.time_since_epoch().count());
        m_streams.out << time.toString(QStringLiteral("HH:mm:ss.zzz ")) << levelName(entry.level).leftJustified(5)
                      << QLatin1Char(' ') << entry.source.leftJustified(8) << QLatin1Char(' ') << words(entry.message)
                      << Qt::endl;
    }
}

void SessionCommand::printJson(const QJsonObject &object)
{
    m_streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
}

void endLoop(int status)
{
    QMetaObject::invokeMethod(
        qApp, [status] { QCoreApplication::exit(status); }, Qt::QueuedConnection);
}

int complain(const Error &error, Streams streams)
{
    streams.err << QStringLiteral("signalbox: ") << error.text << Qt::endl;
    if (!error.detail.isEmpty())
        streams.err << QStringLiteral("  ") << error.detail << Qt::endl;
    const bool wrongUse = error.code == QLatin1String("usage") || error.code.startsWith(QLatin1String("config."))
        || error.code.startsWith(QLatin1String("secret.")) || error.code.startsWith(QLatin1String("client-keys."))
        || error.code.startsWith(QLatin1String("sandbox.bad"))
        || error.code.startsWith(QLatin1String("sandbox.no-timeline"));
    return wrongUse ? ExitUsage : ExitFailed;
}

} // namespace Signalbox::Commands
