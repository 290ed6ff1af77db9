#include "core/journal/writer.h"

#include "core/journal/writer_task.h"

#include <algorithm>

namespace Signalbox::Journal {

Writer::Writer(const QString &path, const WriterOptions &options, QObject *parent)
    : QObject(parent)
    , m_task(new WriterTask(path, options))
    , m_ledger(std::make_shared<Ledger>())
    , m_thread(QStringLiteral("journal"), m_task)
{
    qRegisterMetaType<Record>();
    qRegisterMetaType<QList<Record>>();
    connect(m_task, &WriterTask::opened, this, &Writer::opened);
    connect(m_task, &WriterTask::appended, this, &Writer::appended);
    connect(m_task, &WriterTask::runClaimed, this, &Writer::runClaimed);
    connect(m_task, &WriterTask::foreignRecords, this, &Writer::foreignRecords);
    connect(m_task, &WriterTask::problemChanged, this, &Writer::problemChanged);
    connect(
        m_task, &WriterTask::appended, m_task,
        [ledger = m_ledger](quint64 question, const Result<Record> &result) {
            --ledger->unanswered;
            const QMutexLocker lock(&ledger->mutex);
            if (result)
                ledger->missing.remove(question);
            else
                ledger->problem = result.error().text;
        },
        Qt::DirectConnection);
    QMetaObject::invokeMethod(m_task, &WriterTask::start, Qt::QueuedConnection);
}

Writer::~Writer()
{
    end();
}

qsizetype Writer::end(milliseconds within)
{
    m_thread.end(within, [task = m_task] { task->flush(); });
    return qsizetype(m_ledger->unanswered);
}

qsizetype Writer::missing(const QList<quint64> &questions) const
{
    const QMutexLocker lock(&m_ledger->mutex);
    return std::count_if(questions.begin(), questions.end(),
                         [this](quint64 question) { return m_ledger->missing.contains(question); });
}

QString Writer::lastProblem() const
{
    const QMutexLocker lock(&m_ledger->mutex);
    return m_ledger->problem;
}

void Writer::append(const NewRecord &record, quint64 question)
{
    ++m_ledger->unanswered;
    if (question != 0) {
        const QMutexLocker lock(&m_ledger->mutex);
        m_ledger->missing.insert(question);
    }
    QMetaObject::invokeMethod(
        m_task, [task = m_task, record, question] { task->append(record, question); }, Qt::QueuedConnection);
}

void Writer::claimRun(quint64 question)
{
    QMetaObject::invokeMethod(
        m_task, [task = m_task, question] { task->claimRun(question); }, Qt::QueuedConnection);
}

} // namespace Signalbox::Journal
