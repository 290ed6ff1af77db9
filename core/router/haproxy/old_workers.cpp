#include "core/router/haproxy/old_workers.h"

#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/master_socket.h"
#include "core/router/haproxy/order_run.h"

#include <utility>

namespace Signalbox::Router::HAProxy {

OldWorkers::OldWorkers(Paths paths, QObject *parent)
    : QObject(parent)
    , m_paths(std::move(paths))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &OldWorkers::answer);
}

void OldWorkers::look()
{
    askMaster(m_paths, this, "show proc", [this](const QByteArray &processes) {
        m_workers = readWorkers(processes).mid(1); // the first is the present one
        if (m_word)
            tellAll();
    });
}

void OldWorkers::tell(const ControlWord &word, std::function<void()> told)
{
    m_word = word;
    m_told = std::move(told);
    m_deadline.start(patience);
    if (m_workers)
        tellAll();
}

void OldWorkers::tellAll()
{
    m_left = m_workers->size() + 1;
    for (const qint64 worker : std::as_const(*m_workers))
        tellOne(worker);
    oneDone();
}

/// No versions here: a console that comes late must see that another one was faster.
void OldWorkers::tellOne(qint64 worker)
{
    const QByteArray to = "@!" + QByteArray::number(worker) + ' ';
    const QByteArray map = m_paths.controlMap().toUtf8();
    askMaster(m_paths, this, to + "show map " + map, [this, to, map](const QByteArray &reply) {
        const MapReading has = readControlMap(reply.trimmed());
        if (!has.word || has.word->epoch >= m_word->epoch) // without a word it gives the candidate nothing
            return oneDone();
        askMaster(m_paths, this, to + "set map " + map + ' ' + controlEntry + ' ' + controlText(*m_word),
                  [this](const QByteArray &) { oneDone(); });
    });
}

void OldWorkers::oneDone()
{
    if (--m_left > 0)
        return;
    answer();
    deleteLater();
}

void OldWorkers::answer()
{
    m_deadline.stop();
    if (const auto told = std::exchange(m_told, {}))
        told();
}

} // namespace Signalbox::Router::HAProxy
