#pragma once

#include "core/journal/store.h"
#include "core/journal/writer.h"

#include <QTimer>

namespace Signalbox::Journal {

/// The part of Writer that lives in the journal's thread. Internal to the room.
class WriterTask : public QObject
{
    Q_OBJECT
public:
    WriterTask(QString path, const WriterOptions &options);

    void start();
    void append(const NewRecord &record, quint64 question);
    void claimRun(quint64 question);
    /// Writes what is pending now.
    void flush();

Q_SIGNALS:
    void opened(const QList<Signalbox::Journal::Record> &recent);
    void appended(quint64 question, const Signalbox::Result<Signalbox::Journal::Record> &result);
    void runClaimed(quint64 question, const Signalbox::Result<quint64> &result);
    void foreignRecords(const QList<Signalbox::Journal::Record> &records);
    void problemChanged(const QString &problem);

private:
    void tryOpen();
    void poll();
    void answer(quint64 question, const Result<Record> &result);
    Done bringForeign();
    void report(const std::optional<Error> &error);

    QString m_path;
    WriterOptions m_options;
    std::unique_ptr<Store> m_store;
    QTimer m_timer;
    QList<NewRecord> m_pending; ///< appended in one go when the thread has taken in all that was asked
    QList<quint64> m_pendingQuestions;
    std::optional<Error> m_problem;
    qint64 m_dataVersion = -1;
    quint64 m_seen = 0; ///< highest id that was brought or was there when opened
};

} // namespace Signalbox::Journal
