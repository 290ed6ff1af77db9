#include "app/time_limit.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace Signalbox::App {
namespace {

constexpr milliseconds step { 50 };
constexpr milliseconds turnEvery { 500 };

} // namespace

TimeLimit::TimeLimit(int status, QString what, milliseconds within)
    : m_what(std::move(what))
    , m_thread([this, within, status] { count(within, status); })
{
    QObject::connect(&m_turn, &QTimer::timeout, &m_turn, [this] {
        const std::lock_guard lock(m_mutex);
        m_waited = milliseconds(0);
    });
    m_turn.start(turnEvery);
}

TimeLimit::~TimeLimit()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

/// A step counts as what it should take, however long the program stood still in it.
void TimeLimit::count(milliseconds within, int status)
{
    std::unique_lock lock(m_mutex);
    for (; m_waited < within; m_waited += step) {
        if (m_changed.wait_for(lock, step, [this] { return m_over; }))
            return;
    }
    std::fprintf(stderr, "signalbox: given up after %lld s. It waited for %s\n",
                 static_cast<long long>(within.count() / 1000), qPrintable(m_what));
    std::fflush(stderr);
    std::_Exit(status);
}

} // namespace Signalbox::App
