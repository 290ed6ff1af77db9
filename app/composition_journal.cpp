#include "app/composition.h"
#include "app/composition_engine.h"
#include "app/journal_start.h"
#include "app/operator.h"
#include "app/run_keeper.h"
#include "app/stage.h"
#include "core/journal/record.h"
#include "core/journal/writer.h"
#include "core/session/session.h"
#include "core/session/trace_keeper.h"

#include <QSysInfo>

#include <algorithm>
#include <cstdio>

namespace Signalbox::App {

/// Whoever only watches follows what others write, and writes nothing.
void Composition::startJournal()
{
    Journal::WriterOptions options { .seen = m_journalRead };
    options.readsOnly = m_options.watchOnly && !m_stage->isSandbox();
    m_journal = std::make_unique<Journal::Writer>(journalFileOf(m_stage->service()), options);
}

/// What earlier consoles wrote: the number of the last run, the runs of those that may operate now, and, for a window,
/// the end of their log and the charts' marks.
void Composition::readJournal(Session::Options &options)
{
    if (m_stage->isSandbox())
        return;
    JournalWish wish { .recent = m_options.history, .events = m_options.watchOnly || !m_options.program.isEmpty() };
    if (m_options.history)
        wish.marksFrom = m_clock.wallNow() - Session::marksReach;
    if (seesDesk())
        wish.deskIn = m_stage->service().router.stateDir;
    JournalStart start = readJournalStart(journalFileOf(m_stage->service()), wish, m_options.journalPatience);
    m_journalSilent = start.silent;
    m_journalRead = start.newest;
    options.lastRun = start.lastRun;
    options.openRun = start.openRun;
    options.ended = start.ended;
    options.journaled = std::move(start.journaled);
    options.events = std::move(start.events);
    options.recent = std::move(start.recent);
    options.marks = std::move(start.marks);
    options.operatedBy = std::move(start.operatedBy);
}

/// Whoever reads the terminal last learns what no journal tells. `asked`: what it was asked at the very end; `lost`:
/// entries that were given up before.
void Composition::endJournal(const QList<quint64> &asked, quint64 lost)
{
    if (!m_journal)
        return;
    const qsizetype silent = m_journal->end();
    const qsizetype missing = m_journal->missing(asked) + qsizetype(lost);
    const QString file = journalFileOf(m_stage->service());
    QString text;
    if (silent > 0)
        text
            = tr("the journal %1 did not answer within 3 s: the last %2 entries of the log may not be in it. Look with "
                 "\"signalbox log\" when its disk answers again")
                  .arg(file)
                  .arg(std::max(silent, missing));
    else if (missing > 0 && !m_stage->isSandbox())
        text = tr("%1 entries of this console's log are NOT in the journal %2, and are lost with it: %3. Keep what was "
                  "printed here. Make room on that disk (or mend it) before the next order; \"signalbox status\" says "
                  "where traffic is, which the router knows without any journal")
                   .arg(missing)
                   .arg(file, m_journal->lastProblem());
    if (!text.isEmpty())
        std::fprintf(stderr, "signalbox: %s.\n", qPrintable(text));
}

void Composition::wireJournal()
{
    m_journal->moveToThread(&m_engine); // its answers must not wait for a window that paints
    connect(m_journal.get(), &Journal::Writer::foreignRecords, m_session,
            [session = m_session](const QList<Journal::Record> &records) {
                QList<LogEntry> lines;
                QList<LogEntry> events;
                for (const Journal::Record &record : records) {
                    if (Journal::isLine(record.content.kind))
                        lines.append(Journal::toLogEntry(record));
                    else if (record.content.kind == Journal::Kind::Event)
                        events.append(Journal::toLogEntry(record));
                }
                session->takeForeignEvents(events);
                session->takeForeignEntries(lines);
            });
    connect(m_journal.get(), &Journal::Writer::foreignRecords, this,
            [this](const QList<Journal::Record> &records) { lookForRotations(records); });
    if (m_options.watchOnly && !m_stage->isSandbox())
        return;
    const QString host = QSysInfo::machineHostName();
    connect(
        m_session, &Session::Session::journalRequested, m_journal.get(),
        [this, host](const LogEntry &entry, const QString &kind, quint64 question) {
            m_journal->append(
                Journal::fromLogEntry(entry, host, Journal::kindFromName(kind).value_or(Journal::Kind::Log)), question);
        },
        Qt::DirectConnection);
    connect(m_journal.get(), &Journal::Writer::appended, m_session,
            [session = m_session](quint64 question, const Result<Journal::Record> &stored) {
                session->takeJournaled(question, stored ? QString() : stored.error().text);
            });
    keepRuns();
    keepTraces();
}

void Composition::keepRuns()
{
    const Config::Service &service = m_stage->service();
    RunKeeperSettings settings { .service = service.name,
                                 .console = operatorName(),
                                 .host = QSysInfo::machineHostName(),
                                 .journalFile = journalFileOf(service),
                                 .serviceFile = m_stage->serviceFile(),
                                 .serviceText = m_stage->serviceText(),
                                 .secrets = m_stage->secrets().all() + Notify::secretParts(m_stage->webhook()),
                                 .redactor = m_stage->redactor() };
    for (const Side side : { Side::Blue, Side::Green })
        settings.keys.insert(sideName(side), m_stage->secrets().upstreamKey(side));
    settings.webhook.address = m_stage->webhook();
    settings.webhook.format = Notify::formatFromName(service.notify.format).value_or(Notify::Format::Json);
    m_keeper = std::make_unique<RunKeeper>(std::move(settings));
    m_keeper->moveToThread(&m_engine);
    RunKeeper *keeper = m_keeper.get();
    connect(m_session, &Session::Session::snapshotReady, keeper, &RunKeeper::look);
    connect(m_session, &Session::Session::journalRequested, keeper, &RunKeeper::takeLine, Qt::DirectConnection);
    connect(m_journal.get(), &Journal::Writer::appended, keeper,
            [keeper](quint64 question, const Result<Journal::Record> &stored) {
                keeper->takeStored(question, stored.ok());
            });
    connect(
        keeper, &RunKeeper::recordMade, m_journal.get(),
        [journal = m_journal.get()](const Journal::NewRecord &record) { journal->append(record); },
        Qt::DirectConnection);
    connect(keeper, &RunKeeper::said, m_session, &Session::Session::addLogLine);
    connect(keeper, &RunKeeper::reportMade, this, &Composition::reportMade);
}

/// The requests of each run, so that it can be judged again.
void Composition::keepTraces()
{
    m_traces = std::make_unique<Session::TraceKeeper>(m_stage->service().router.stateDir);
    m_traces->moveToThread(&m_engine);
    connect(m_session, &Session::Session::traceGrew, m_traces.get(), &Session::TraceKeeper::append,
            Qt::DirectConnection);
    connect(m_traces.get(), &Session::TraceKeeper::failed, m_session, [session = m_session](const QString &problem) {
        session->addLogLine(Level::Warning, QStringLiteral("judge"),
                            { QStringLiteral("trace.failed"), { { QStringLiteral("problem"), problem } } });
    });
}

} // namespace Signalbox::App
