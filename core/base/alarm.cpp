#include "core/base/alarm.h"

#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/timerfd.h>
#include <unistd.h>
#endif

namespace Signalbox {

using namespace std::chrono;

namespace {
constexpr microseconds wakesBefore { 100 }; ///< what waking a thread takes on a processor that rests
} // namespace

Alarm::Alarm(QObject *parent)
    : QObject(parent)
    , m_coarse(new QTimer(this))
{
    m_coarse->setSingleShot(true);
    m_coarse->setTimerType(Qt::PreciseTimer);
    connect(m_coarse, &QTimer::timeout, this, &Alarm::rang);
}

Alarm::~Alarm()
{
    delete m_notifier; // before what it watches is closed
#ifdef Q_OS_LINUX
    if (m_timer >= 0)
        ::close(m_timer);
#endif
}

void Alarm::start(nanoseconds left)
{
    if (startExact(left))
        return;
    // Rounded up: a timer that rings early would find nothing due and spin.
    m_coarse->start(ceil<milliseconds>(std::max(left, nanoseconds(0))));
}

void Alarm::stop()
{
    m_coarse->stop();
#ifdef Q_OS_LINUX
    if (m_timer >= 0) {
        const itimerspec never {};
        ::timerfd_settime(m_timer, 0, &never, nullptr); // what already rang unread is forgotten too
    }
#endif
}

bool Alarm::startExact(nanoseconds left)
{
#ifdef Q_OS_LINUX
    if (m_timer < 0 && m_exact) {
        m_timer = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
        m_exact = m_timer >= 0;
        if (m_exact) {
            m_notifier = new QSocketNotifier(m_timer, QSocketNotifier::Read, this);
            connect(m_notifier, &QSocketNotifier::activated, this, &Alarm::takeRing);
        }
    }
    if (m_timer < 0)
        return false;
    m_due = steady_clock::now() + std::max(left, nanoseconds(0));
    const auto span = std::max(left - wakesBefore, nanoseconds(1)); // 0 would mean never
    const auto whole = floor<seconds>(span);
    const itimerspec once { .it_interval = {},
                            .it_value = { .tv_sec = time_t(whole.count()), .tv_nsec = long((span - whole).count()) } };
    return ::timerfd_settime(m_timer, 0, &once, nullptr) == 0;
#else
    Q_UNUSED(left)
    return false;
#endif
}

void Alarm::takeRing()
{
#ifdef Q_OS_LINUX
    quint64 rings = 0;
    // Nothing to read: it was set anew or stopped after the event loop had seen it ring.
    if (::read(m_timer, &rings, sizeof rings) != sizeof rings)
        return;
    while (steady_clock::now() < m_due) { }
#endif
    Q_EMIT rang();
}

} // namespace Signalbox
