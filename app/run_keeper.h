#pragma once

#include "core/base/bounded_thread.h"
#include "core/base/redact.h"
#include "core/base/result.h"
#include "core/journal/record.h"
#include "core/notify/notice.h"
#include "core/notify/webhook.h"
#include "core/report/run_figures.h"
#include "core/report/run_snapshot.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace Signalbox::App {

/// What a RunKeeper is told once.
struct RunKeeperSettings {
    QString service;
    QString console; ///< "an@desk-7"
    QString host;
    QString journalFile;
    QString serviceFile; ///< empty for a sandbox
    QString serviceText;
    QMap<QString, Secret> keys; ///< by side
    QList<Secret> secrets; ///< all that must stand nowhere
    Redactor redactor;
    Notify::WebhookOptions webhook; ///< an empty address: nobody is told
};

/// What an operating console does for every run beside deciding: journals how everything was at its beginning and its
/// figures meanwhile, tells the webhook, and after a rollback writes the report. Nothing of the session waits for it.
///
/// Engine thread; to be destroyed once that has ended and the journal is closed: then it writes the report that it may
/// still owe, for some seconds at most.
class RunKeeper : public QObject
{
    Q_OBJECT
public:
    explicit RunKeeper(RunKeeperSettings settings);
    ~RunKeeper() override;

    void look(const Session::SnapshotPtr &snapshot);
    /// A line on its way to the journal.
    void takeLine(const LogEntry &entry, const QString &kind, quint64 question);
    /// That side's key from now on: the runs that begin later are told with its fingerprint.
    void takeKey(Side side, const Secret &key);
    /// The journal's answer to that question.
    void takeStored(quint64 question, bool stored);
    /// Writes the report of that run beside the journal, as soon as none is being written; reportMade() answers.
    void makeReport(quint64 run);

Q_SIGNALS:
    /// To be stored.
    void recordMade(const Signalbox::Journal::NewRecord &record);
    /// To be shown in the log.
    void said(Signalbox::Level level, const QString &source, const Signalbox::Message &message);
    /// The answer to makeReport(); an empty problem: it is there.
    void reportMade(quint64 run, const QString &file, const QString &problem);

private:
    struct ReportJob {
        quint64 run = 0;
        bool asked = false; ///< by a person, who waits for it
        QString file;
        Done result = done();
        bool there = false; ///< another console that ended the run with this one wrote it, and said so
        std::atomic<bool> finished = false;
    };
    void startReport(quint64 run, bool asked = false);
    [[nodiscard]] milliseconds reportAfter(const Session::Snapshot &snapshot) const;
    void endReport(bool inJournal);
    void tellUntold();
    void keepFigures(const Session::Snapshot &snapshot);
    /// A line for the journal when the session, which else writes it, is gone.
    void appendLast(Level level, const QString &source, const Message &message, quint64 run);
    [[nodiscard]] Journal::NewRecord record(Journal::Kind kind, const Message &message, WallTime at) const;

    const RunKeeperSettings m_settings;
    Report::RunSnapshot m_unchanging; ///< the part of a snapshot that is the same for every run
    Session::SnapshotPtr m_last;
    Notify::Watcher m_watcher;
    Report::FiguresSchedule m_figures;
    Notify::Webhook *m_webhook = nullptr; ///< a child; null: nobody is told
    quint64 m_owedRun = 0; ///< 0: no report is owed
    quint64 m_owedQuestion = 0;
    WallTime m_owedEnd {}; ///< when this console ended that run
    quint64 m_askedRun = 0; ///< whose report a person wants; 0: none
    std::optional<Instant> m_owedSince; ///< the end of the run is on disk
    std::shared_ptr<ReportJob> m_job;
    std::unique_ptr<BoundedThread> m_writer;
};

} // namespace Signalbox::App
