#include "core/journal/writer_task.h"

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
    auto store = Store::open(m_path, {.busyTimeout = m_options.busyTimeout, .writer = {}});
    auto recent = store ? (*store)->last(m_options.recent) : Result<QList<Record>>(store.error());
    if (!recent) {
        report(recent.error());
        m_timer.start(m_options.reopenEvery);
        return;
    }
    m_store = std::move(*store);
    m_seen = recent->isEmpty() ? 0 : recent->last().id;
    m_dataVersion = -1; // the first poll looks: something may have come since
    report(std::nullopt);
    m_timer.start(m_options.pollEvery);
    Q_EMIT opened(*recent);
}

void WriterTask::append(const NewRecord &record, quint64 question)
{
    if (!m_store) {
        Q_EMIT appended(question, m_problem.value_or(Error {}));
        return;
    }
    const Result<Record> result = m_store->append(record);
    report(result ? std::nullopt : std::optional(result.error()));
    Q_EMIT appended(question, result);
}

void WriterTask::claimRun(quint64 question)
{
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
