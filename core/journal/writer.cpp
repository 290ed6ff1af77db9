#include "core/journal/writer.h"

#include "core/journal/writer_task.h"

namespace Signalbox::Journal {

Writer::Writer(const QString &path, const WriterOptions &options, QObject *parent)
    : QObject(parent)
    , m_task(new WriterTask(path, options))
    , m_unanswered(std::make_shared<std::atomic<qint64>>(0))
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
        m_task, &WriterTask::appended, m_task, [count = m_unanswered] { --*count; }, Qt::DirectConnection);
    QMetaObject::invokeMethod(m_task, &WriterTask::start, Qt::QueuedConnection);
}

Writer::~Writer()
{
    end();
}

qsizetype Writer::end(milliseconds within)
{
    m_thread.end(within, [task = m_task] { task->flush(); });
    return qsizetype(*m_unanswered);
}

void Writer::append(const NewRecord &record, quint64 question)
{
    ++*m_unanswered;
    QMetaObject::invokeMethod(
        m_task, [task = m_task, record, question] { task->append(record, question); }, Qt::QueuedConnection);
}

void Writer::claimRun(quint64 question)
{
    QMetaObject::invokeMethod(
        m_task, [task = m_task, question] { task->claimRun(question); }, Qt::QueuedConnection);
}

} // namespace Signalbox::Journal
