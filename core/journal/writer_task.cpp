#include "core/journal/writer_task.h"

#include <QFileInfo>

#include <utility>

namespace Signalbox::Journal {
namespace {

constexpr int mostForeignAtOnce = 500;

} // namespace

WriterTask::WriterTask(QString path, const WriterOptions &options)
    : m_path(std::move(path))
    , m_options(options)
    , m_timer(this)
{
}

void WriterTask::start()
{
    connect(&m_timer, &QTimer::timeout, this, &WriterTask::poll);
    tryOpen();
}

void WriterTask::tryOpen()
{
    if (m_options.readsOnly && !QFileInfo::exists(m_path)) {
        m_timer.start(m_options.reopenEvery);
        return;
    }
    auto store = Store::open(m_path, { .busyTimeout = m_options.busyTimeout, .writer = {} });
    auto recent = store ? (*store)->last(m_options.recent) : Result<QList<Record>>(store.error());
    if (!recent) {
        report(recent.error());
        m_timer.start(m_options.reopenEvery);
        return;
    }
    m_store = std::move(*store);
    m_seen = std::exchange(m_options.seen, std::nullopt).value_or(recent->isEmpty() ? 0 : recent->last().id);
    m_dataVersion = -1; // the first poll looks: something may have come since
    report(std::nullopt);
    m_timer.start(m_options.pollEvery);
    Q_EMIT opened(*recent);
}

void WriterTask::append(const NewRecord &record, quint64 question)
{
    if (m_pending.isEmpty()) // behind everything that waits in this thread's queue already
        QMetaObject::invokeMethod(this, &WriterTask::flush, Qt::QueuedConnection);
    m_pending.append(record);
    m_pendingQuestions.append(question);
}

void WriterTask::flush()
{
    const QList<NewRecord> records = std::exchange(m_pending, {});
    const QList<quint64> questions = std::exchange(m_pendingQuestions, {});
    if (records.isEmpty())
        return;
    if (m_store && records.size() > 1) {
        if (const auto results = m_store->appendAll(records)) {
            for (qsizetype i = 0; i < questions.size(); ++i)
                answer(questions[i], results->at(i));
            return;
        }
    }
    // One by one, so that each gets its own answer.
    for (qsizetype i = 0; i < questions.size(); ++i) {
        if (m_store)
            answer(questions[i], m_store->append(records[i]));
        else
            Q_EMIT appended(questions[i], m_problem.value_or(Error {}));
    }
}

void WriterTask::answer(quint64 question, const Result<Record> &result)
{
    report(result ? std::nullopt : std::optional(result.error()));
    Q_EMIT appended(question, result);
}

void WriterTask::claimRun(quint64 question)
{
    flush(); // answers come in the order of the questions
    if (!m_store) {
        Q_EMIT runClaimed(question, m_problem.value_or(Error {}));
        return;
    }
    const Result<quint64> result = m_store->nextRun();
    report(result ? std::nullopt : std::optional(result.error()));
    Q_EMIT runClaimed(question, result);
}

void WriterTask::poll()
{
    if (!m_store) {
        tryOpen();
        return;
    }
    if (!QFileInfo::exists(m_path)) {
        m_store.reset(); // SQLite would go on writing into a file that nobody can find any more
        report(Error { QStringLiteral("journal.gone"),
                       QStringLiteral("the journal %1 was moved or deleted; a new one is begun").arg(m_path),
                       {} });
        tryOpen();
        return;
    }
    if (const Done brought = bringForeign(); !brought)
        report(brought.error());
}

Done WriterTask::bringForeign()
{
    const auto version = m_store->dataVersion();
    if (!version)
        return version.error();
    if (*version == m_dataVersion)
        return done();
    for (;;) {
        const auto records = m_store->since(m_seen, mostForeignAtOnce);
        if (!records)
            return records.error();
        if (records->isEmpty())
            break;
        m_seen = records->last().id;
        QList<Record> foreign;
        for (const Record &record : *records) {
            if (record.writer != m_store->writer())
                foreign.append(record);
        }
        if (!foreign.isEmpty())
            Q_EMIT foreignRecords(foreign);
    }
    m_dataVersion = *version; // read before the records: what came in between is looked for again
    return done();
}

void WriterTask::report(const std::optional<Error> &error)
{
    if (error == m_problem)
        return;
    m_problem = error;
    Q_EMIT problemChanged(error ? error->text : QString());
}

} // namespace Signalbox::Journal
