#include "tests/bench/live_engine.h"

#include "tests/bench/measure.h"

namespace Signalbox::Bench {

LiveEngine::LiveEngine(const Clock &clock)
    : m_clock(clock)
{
    m_gate.moveToThread(&m_thread);
    m_thread.start(QThread::TimeCriticalPriority);
}

LiveEngine::~LiveEngine()
{
    QMetaObject::invokeMethod(
        &m_gate,
        [this] {
            if (m_session)
                m_session->stop();
            m_session.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QString LiveEngine::start()
{
    if (const QString problem = m_rig.start(); !problem.isEmpty())
        return problem;
    QMetaObject::invokeMethod(
        &m_gate,
        [this] {
            auto router
                = std::make_unique<Router::HAProxy::HAProxyRouter>(m_rig.paths(), Side::Blue, m_clock, Redactor());
            m_session
                = std::make_unique<Session::Session>(m_rig.service, Session::Options {}, std::move(router), m_clock);
            connect(
                m_session.get(), &Session::Session::journalRequested, m_session.get(),
                [this](const LogEntry &, const QString &, quint64 question) { m_session->takeJournaled(question, {}); },
                Qt::QueuedConnection);
            connect(m_session.get(), &Session::Session::snapshotReady, &m_mailbox, &Session::SnapshotMailbox::put,
                    Qt::DirectConnection);
            connect(&m_mailbox, &Session::SnapshotMailbox::arrived, this, &LiveEngine::snapshotReady);
            m_session->start();
        },
        Qt::BlockingQueuedConnection);
    return {};
}

void LiveEngine::post(const Session::Intent &intent)
{
    m_session->postLater(intent);
}

void LiveEngine::onOrder(std::function<void(const QString &code, quint64 epoch)> told)
{
    connect(
        m_session.get(), &Session::Session::journalRequested, m_session.get(),
        [told = std::move(told)](const LogEntry &entry) {
            if (entry.message.code.startsWith(QLatin1String("order.")))
                told(entry.message.code, entry.epoch);
        },
        Qt::DirectConnection);
}

double LiveEngine::cpu()
{
    double seconds = 0;
    QMetaObject::invokeMethod(
        &m_gate, [&seconds] { seconds = threadCpu(); }, Qt::BlockingQueuedConnection);
    return seconds;
}

} // namespace Signalbox::Bench
