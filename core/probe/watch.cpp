#include "core/probe/watch.h"

#include "core/base/thread_care.h"

namespace Signalbox::Probe {

HealthWatch::HealthWatch(const QList<Target> &targets, const Config::CheckSettings &settings, const Clock &clock,
                         Redactor redactor, QObject *parent)
    : QObject(parent)
    , m_checker(new HealthChecker(targets, settings, clock, std::move(redactor)))
{
    m_thread.setObjectName(QStringLiteral("checks"));
    m_checker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_checker, wakePromptly);
    connect(&m_thread, &QThread::finished, m_checker, &QObject::deleteLater);
    connect(m_checker, &HealthChecker::checked, this, &HealthWatch::checked);
    connect(m_checker, &HealthChecker::healthChanged, this, &HealthWatch::healthChanged);
    connect(m_checker, &HealthChecker::tallied, this, &HealthWatch::tallied);
    m_thread.start();
}

HealthWatch::~HealthWatch()
{
    m_thread.quit();
    m_thread.wait();
}

void HealthWatch::setLimiters(const Limiters &limiters)
{
    QMetaObject::invokeMethod(m_checker, [checker = m_checker, limiters] { checker->setLimiters(limiters); });
}

void HealthWatch::start()
{
    QMetaObject::invokeMethod(m_checker, &HealthChecker::start);
}

void HealthWatch::stop()
{
    QMetaObject::invokeMethod(m_checker, &HealthChecker::stop);
}

void HealthWatch::checkNow(Side side)
{
    QMetaObject::invokeMethod(m_checker, [checker = m_checker, side] { checker->checkNow(side); });
}

} // namespace Signalbox::Probe
