#include "app/preflight_desk.h"

#include "app/stage.h"

namespace Signalbox::App {

PreflightDesk::PreflightDesk(const Stage &stage, Probe::Limiters limiters, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_limiters(std::move(limiters))
    , m_clock(clock)
{
}

PreflightDesk::~PreflightDesk() = default;

void PreflightDesk::start(const Preflight::Wishes &wishes)
{
    if (m_running) {
        if (m_running->goldenOnly != wishes.goldenOnly)
            m_next = wishes;
        return;
    }
    m_running = wishes;
    m_watch = std::make_unique<Preflight::PreflightWatch>(m_stage.service(), m_stage.secrets().upstreamKeys, wishes,
                                                          m_limiters, m_clock, m_stage.redactor());
    connect(m_watch.get(), &Preflight::PreflightWatch::changed, this, [this](const Preflight::ReportPtr &report) {
        if (report->finished)
            m_running.reset();
        Q_EMIT changed(report);
        if (const auto next = m_running ? std::nullopt : std::exchange(m_next, std::nullopt))
            QMetaObject::invokeMethod(
                this, [this, next] { start(*next); }, Qt::QueuedConnection);
    });
    m_watch->start();
}

void PreflightDesk::stop()
{
    if (m_watch)
        m_watch->stop();
}

} // namespace Signalbox::App
