#include "core/cells/writer.h"

#include "core/cells/writer_task.h"

#include <QFileInfo>

namespace Signalbox::Cells {
namespace {

constexpr milliseconds trimEvery { 60'000 };
constexpr milliseconds trimAgain { 200 };
constexpr qint64 longestCloseUp = qint64(4) * 3600 * 1000; ///< ms; what is read at once stays within some 30 MB

} // namespace

WriterTask::WriterTask(QString path, const Keeping &keeping)
    : m_path(std::move(path))
    , m_keeping(keeping)
    , m_trimming(this)
{
}

void WriterTask::start()
{
    m_trimming.setSingleShot(true);
    connect(&m_trimming, &QTimer::timeout, this, &WriterTask::trim);
    open();
    m_trimming.start(trimAgain);
}

bool WriterTask::open()
{
    if (m_store && !QFileInfo::exists(m_path))
        m_store.reset(); // SQLite would go on writing into a file that nobody can find any more
    if (m_store)
        return true;
    auto store = Store::open(m_path);
    report(store ? QString() : store.error().text);
    if (store)
        m_store = std::move(*store);
    return m_store != nullptr;
}

bool WriterTask::isFine(const Done &done)
{
    report(done ? QString() : done.error().text);
    return done.ok();
}

void WriterTask::store(const std::vector<Placed> &cells)
{
    for (const Placed &placed : cells)
        m_newest = std::max(m_newest, placed.at);
    if (open())
        isFine(m_store->put(cells));
}

void WriterTask::load(qint64 now)
{
    m_newest = std::max(m_newest, now);
    if (!open())
        return;
    const auto cells = m_store->recent(now);
    if (isFine(cells ? done() : Done(cells.error())))
        Q_EMIT loaded(*cells);
}

void WriterTask::readMinutes(qint64 from, qint64 to)
{
    if (!open())
        return;
    const auto cells = m_store->read(milliseconds(60'000), from, to);
    if (isFine(cells ? done() : Done(cells.error())))
        Q_EMIT past(from, *cells);
}

void WriterTask::readSeconds(qint64 from, qint64 to)
{
    if (!open())
        return;
    const auto cells = m_store->read(milliseconds(1000), from, std::min(to, from + longestCloseUp));
    if (isFine(cells ? done() : Done(cells.error())))
        Q_EMIT secondsRead(from, to, *cells);
}

void WriterTask::trim()
{
    milliseconds next = trimEvery;
    if (m_newest > 0 && open()) {
        const auto more = m_store->trim(m_newest, m_keeping);
        if (isFine(more ? done() : Done(more.error())) && *more)
            next = trimAgain;
    }
    m_trimming.start(next);
}

void WriterTask::report(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged(problem);
}

Writer::Writer(const QString &path, const Keeping &keeping, QObject *parent)
    : QObject(parent)
    , m_task(new WriterTask(path, keeping))
    , m_thread(QStringLiteral("history"), m_task)
{
    qRegisterMetaType<std::vector<Placed>>();
    connect(m_task, &WriterTask::loaded, this, &Writer::loaded);
    connect(m_task, &WriterTask::past, this, &Writer::past);
    connect(m_task, &WriterTask::secondsRead, this, &Writer::secondsRead);
    connect(m_task, &WriterTask::problemChanged, this, &Writer::problemChanged);
    QMetaObject::invokeMethod(m_task, &WriterTask::start, Qt::QueuedConnection);
}

Writer::~Writer()
{
    m_thread.end();
}

void Writer::store(const std::vector<Placed> &cells)
{
    QMetaObject::invokeMethod(
        m_task, [task = m_task, cells] { task->store(cells); }, Qt::QueuedConnection);
}

void Writer::load(qint64 now)
{
    QMetaObject::invokeMethod(
        m_task, [task = m_task, now] { task->load(now); }, Qt::QueuedConnection);
}

void Writer::readMinutes(qint64 from, qint64 to)
{
    QMetaObject::invokeMethod(
        m_task, [task = m_task, from, to] { task->readMinutes(from, to); }, Qt::QueuedConnection);
}

void Writer::readSeconds(qint64 from, qint64 to)
{
    QMetaObject::invokeMethod(
        m_task, [task = m_task, from, to] { task->readSeconds(from, to); }, Qt::QueuedConnection);
}

} // namespace Signalbox::Cells
