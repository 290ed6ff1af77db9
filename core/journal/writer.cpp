#include "core/journal/writer.h"

#include "core/journal/writer_task.h"

namespace Signalbox::Journal {

Writer::Writer(const QString &path, const WriterOptions &options, QObject *parent)
    : QObject(parent)
    , m_task(new WriterTask(path, options))
{
    qRegisterMetaType<Record>();
    qRegisterMetaType<QList<Record>>();
    m_thread.setObjectName(QStringLiteral("journal"));
    m_task->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_task, &WriterTask::start);
    connect(&m_thread, &QThread::finished, m_task, &QObject::deleteLater);
    connect(m_task, &WriterTask::opened, this, &Writer::opened);
    connect(m_task, &WriterTask::appended, this, &Writer::appended);
    connect(m_task, &WriterTask::runClaimed, this, &Writer::runClaimed);
    connect(m_task, &WriterTask::foreignRecords, this, &Writer::foreignRecords);
    connect(m_task, &WriterTask::problemChanged, this, &Writer::problemChanged);
    m_thread.start();
}

Writer::~Writer()
{
    // Queued behind all that was asked: the thread ends when that is done.
    QMetaObject::invokeMethod(
        m_task,
        [task = m_task, thread = &m_thread] {
            task->flush();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void Writer::append(const NewRecord &record, quint64 question)
{
    QMetaObject::invokeMethod(
        m_task, [task = m_task, record, question] { task->append(record, question); }, Qt::QueuedConnection);
}

void Writer::claimRun(quint64 question)
{
    QMetaObject::invokeMethod(
        m_task, [task = m_task, question] { task->claimRun(question); }, Qt::QueuedConnection);
}

} // namespace Signalbox::Journal
