#include "app/run_keeper.h"

#include "core/report/report_html.h"

#include <algorithm>
#include <utility>

namespace Signalbox::App {
namespace {

constexpr milliseconds lastLinesWithin(1000); ///< what still comes after the end of a run belongs to its report
constexpr milliseconds othersReportWithin(4000); ///< of a console that ended the run first
constexpr milliseconds patienceAtTheEnd(3000);

Message told(const char *code, const char *name, const QString &value)
{
    return { QString::fromLatin1(code), { { QString::fromLatin1(name), value } } };
}

Done writeReportOf(quint64 run, const QString &file, const RunKeeperSettings &settings)
{
    const auto store = Journal::Store::open(settings.journalFile);
    if (!store)
        return store.error();
    const Report::ReportInput about {
        .service = settings.service, .console = settings.console, .madeAt = SystemClock().wallNow(), .story = {}
    };
    return Report::writeReport(**store, run, about, settings.redactor, file, true);
}

bool reportStands(quint64 run, const QString &journalFile)
{
    const auto store = Journal::Store::open(journalFile);
    if (!store)
        return false;
    const auto said = (*store)->matching({ .run = run, .codes = { QStringLiteral("report.written") } }, 1);
    return said && !said->isEmpty();
}

Message outcomeOf(const Done &result, const QString &file)
{
    return result ? told("report.written", "file", file) : told("report.failed", "problem", result.error().text);
}

} // namespace

RunKeeper::RunKeeper(RunKeeperSettings settings)
    : m_settings(std::move(settings))
{
    m_unchanging.file = m_settings.serviceFile;
    Report::keepText(m_unchanging, m_settings.serviceText, m_settings.secrets);
    for (auto key = m_settings.keys.cbegin(); key != m_settings.keys.cend(); ++key)
        m_unchanging.fingerprints.insert(key.key(), key.value().fingerprint());
    if (m_settings.webhook.address.isEmpty())
        return;
    m_webhook = new Notify::Webhook(m_settings.webhook, this);
    connect(m_webhook, &Notify::Webhook::failed, this, [this](const QString &problem) {
        Q_EMIT said(Level::Warning, QStringLiteral("notify"), told("notify.failed", "problem", problem));
    });
    connect(m_webhook, &Notify::Webhook::recovered, this, [this] {
        Q_EMIT said(Level::Ok, QStringLiteral("notify"), { QStringLiteral("notify.back"), {} });
    });
}

RunKeeper::~RunKeeper()
{
    tellUntold();
    if (m_owedRun != 0 && !m_job)
        startReport(std::exchange(m_owedRun, 0));
    if (!m_writer)
        return;
    if (m_writer->end(patienceAtTheEnd) && m_job) // else its disk hangs: left to itself, with nothing of ours
        endReport(true);
}

Journal::NewRecord RunKeeper::record(Journal::Kind kind, const Message &message, WallTime at) const
{
    return { .at = at,
             .kind = kind,
             .level = Level::Debug,
             .source = QStringLiteral("run"),
             .code = message.code,
             .args = message.args,
             .host = m_settings.host };
}

/// What the webhook could not be told until the end stands at least in the journal.
void RunKeeper::tellUntold()
{
    const Notify::Webhook::Untold untold = m_webhook ? m_webhook->finish() : Notify::Webhook::Untold {};
    if (untold.notices == 0)
        return;
    Message message = told("notify.untold", "problem", untold.problem);
    message.args.insert(QStringLiteral("n"), untold.notices);
    appendLast(Level::Warning, QStringLiteral("notify"), message, m_last ? m_last->rollout.run : 0);
}

void RunKeeper::keepFigures(const Session::Snapshot &snapshot)
{
    Journal::NewRecord figures
        = record(Journal::Kind::Figures, Report::toMessage(Report::figuresOf(snapshot)), snapshot.at);
    figures.run = snapshot.rollout.run;
    figures.epoch = snapshot.rollout.desired.epoch;
    Q_EMIT recordMade(figures);
}

void RunKeeper::look(const Session::SnapshotPtr &snapshot)
{
    const Session::SnapshotPtr before = std::exchange(m_last, snapshot);
    const QList<Notify::Notice> notices = m_watcher.look(*snapshot);
    if (m_webhook) {
        for (const Notify::Notice &notice : notices)
            m_webhook->send(notice);
    }
    if (before && Report::endsAnOrder(*before, *snapshot)) // what came of it would be counted nowhere else
        keepFigures(*before);
    if (m_figures.isDue(*snapshot))
        keepFigures(*snapshot);
    if (m_owedSince && !m_job && snapshot->now - *m_owedSince >= reportAfter(*snapshot)) {
        m_owedSince.reset();
        startReport(std::exchange(m_owedRun, 0));
    }
    if (m_askedRun != 0 && !m_job) {
        startReport(std::exchange(m_askedRun, 0), true);
    }
    if (m_job && m_job->finished)
        endReport(false);
}

void RunKeeper::takeKey(Side side, const Secret &key)
{
    m_unchanging.fingerprints.insert(sideName(side), key.fingerprint());
}

void RunKeeper::takeLine(const LogEntry &entry, const QString &kind, quint64 question)
{
    if (kind != QLatin1String("run"))
        return;
    if (entry.message.code == QLatin1String("run.opened")) {
        Report::RunSnapshot snapshot = m_unchanging;
        if (m_last) { // as it was before the run's first order: that one is not out yet
            snapshot.routerKnown = m_last->traffic.known;
            snapshot.word = m_last->traffic.requested;
            for (const Side side : { Side::Blue, Side::Green })
                snapshot.versions.insert(sideName(side), m_last->environment(side).version);
        }
        Journal::NewRecord begun = record(Journal::Kind::Snapshot, Report::toMessage(snapshot), entry.at);
        begun.operatorName = entry.operatorName;
        begun.run = entry.run;
        begun.epoch = entry.epoch;
        Q_EMIT recordMade(begun);
    } else if (entry.message.code == QLatin1String("run.rolled-back")) {
        m_owedRun = entry.run;
        m_owedQuestion = question;
        m_owedEnd = entry.at;
    }
}

void RunKeeper::takeStored(quint64 question, bool stored)
{
    if (m_owedRun != 0 && stored && question == m_owedQuestion && m_last)
        m_owedSince = m_last->now;
}

void RunKeeper::makeReport(quint64 run)
{
    m_askedRun = run;
}

/// Of consoles that bring a run back at the same moment each journals its end, and the first one writes the report.
milliseconds RunKeeper::reportAfter(const Session::Snapshot &snapshot) const
{
    const bool endedBefore = std::any_of(snapshot.log.cbegin(), snapshot.log.cend(), [this](const LogEntry &entry) {
        return entry.elsewhere && entry.run == m_owedRun && entry.at < m_owedEnd
            && Session::outcomeOfEnd(entry.message.code);
    });
    return endedBefore ? othersReportWithin : lastLinesWithin;
}

void RunKeeper::startReport(quint64 run, bool asked)
{
    m_job = std::make_shared<ReportJob>();
    m_job->run = run;
    m_job->asked = asked;
    m_job->file = Report::reportFileOf(m_settings.journalFile, m_job->run);
    auto *worker = new QObject;
    m_writer = std::make_unique<BoundedThread>(QStringLiteral("report"), worker); // that of an earlier run is long done
    QMetaObject::invokeMethod(
        worker,
        [job = m_job, settings = m_settings] {
            job->there = !job->asked && reportStands(job->run, settings.journalFile);
            if (!job->there)
                job->result = writeReportOf(job->run, job->file, settings);
            job->finished = true;
        },
        Qt::QueuedConnection);
}

/// `inJournal`: the session is gone, and can say nothing any more.
void RunKeeper::endReport(bool inJournal)
{
    const std::shared_ptr<ReportJob> job = std::exchange(m_job, {});
    if (job->there)
        return;
    const Message message = outcomeOf(job->result, job->file);
    const Level level = job->result ? Level::Info : Level::Warning;
    if (!inJournal) {
        if (job->asked)
            Q_EMIT reportMade(job->run, job->file, job->result ? QString() : job->result.error().text);
        Q_EMIT said(level, QStringLiteral("report"), message);
        return;
    }
    appendLast(level, QStringLiteral("report"), message, job->run);
}

void RunKeeper::appendLast(Level level, const QString &source, const Message &message, quint64 run)
{
    const auto store = Journal::Store::open(m_settings.journalFile);
    if (!store)
        return;
    Journal::NewRecord line = record(Journal::Kind::Log, message, SystemClock().wallNow());
    line.level = level;
    line.source = source;
    line.run = run;
    (void)(*store)->append(line); // nobody is left to be told more
}

} // namespace Signalbox::App
