#pragma once

#include "core/base/bounded_thread.h"
#include "core/base/result.h"
#include "core/journal/record.h"

#include <QMutex>
#include <QObject>
#include <QSet>

#include <atomic>
#include <memory>

Q_DECLARE_METATYPE(Signalbox::Result<Signalbox::Journal::Record>)
Q_DECLARE_METATYPE(Signalbox::Result<quint64>)

namespace Signalbox::Journal {

/// How a Writer works.
struct WriterOptions {
    milliseconds busyTimeout { 2000 }; ///< see StoreOptions
    milliseconds pollEvery { 250 }; ///< for records of other processes
    milliseconds reopenEvery { 2000 }; ///< while the journal cannot be opened
    int recent = 2000; ///< how many records opened() brings
    std::optional<quint64> seen {}; ///< the newest record that is known already: foreignRecords() begins behind it
    bool readsOnly = false; ///< nothing is appended, and a journal that is not there is not made
};

class WriterTask;

/// The journal for a thread that must not wait: a Store in a thread of its own. No call blocks; answers come as signals
/// in the thread of this object, each with the number of its question, in the order of the questions.
///
/// A journal that cannot be opened is tried again every `reopenEvery`; until then every append is answered with the
/// error. One that was moved or deleted is noticed within `pollEvery`, said by problemChanged(), and begun anew
/// (opened() comes again). A record whose append failed is *not* kept: whoever asked decides. The destructor waits
/// until all that was asked is on disk, but not for ever: see end().
class Writer : public QObject
{
    Q_OBJECT
public:
    explicit Writer(const QString &path, const WriterOptions &options = {}, QObject *parent = nullptr);
    ~Writer() override;

    /// Thread-safe.
    void append(const NewRecord &record, quint64 question = 0);
    /// Claims the number of the next run (Store::nextRun). Thread-safe.
    void claimRun(quint64 question);
    /// Waits until all that was asked was answered and ends, at the latest after `within`: then the disk hangs, or
    /// another process keeps the journal locked. Returns how many records have no answer: 0 is the rule. Nothing may be
    /// asked afterwards.
    qsizetype end(milliseconds within = BoundedThread::patience);
    /// Of `questions`, how many have no record on disk as far as is known: refused, or not answered. Thread-safe.
    [[nodiscard]] qsizetype missing(const QList<quint64> &questions) const;
    /// Why a record could not be appended, as it was last said; empty: that never happened. Thread-safe.
    [[nodiscard]] QString lastProblem() const;

Q_SIGNALS:
    /// The journal is open; its newest records, oldest first.
    void opened(const QList<Signalbox::Journal::Record> &recent);
    void appended(quint64 question, const Signalbox::Result<Signalbox::Journal::Record> &result);
    void runClaimed(quint64 question, const Signalbox::Result<quint64> &result);
    /// What other processes wrote since, in the order of the journal; each record once, at most 500 at a time.
    void foreignRecords(const QList<Signalbox::Journal::Record> &records);
    /// Text for the operator; empty when the journal works (again).
    void problemChanged(const QString &problem);

private:
    WriterTask *m_task; ///< lives in m_thread, deleted there
    struct Ledger { ///< outlives this object where the thread does
        std::atomic<qint64> unanswered { 0 };
        QMutex mutex;
        QSet<quint64> missing; ///< numbered questions whose record is not on disk
        QString problem;
    };
    const std::shared_ptr<Ledger> m_ledger;
    BoundedThread m_thread;
};

} // namespace Signalbox::Journal
