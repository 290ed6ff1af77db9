#include "widgets/diagnose/stallmeter.h"

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

constexpr milliseconds beat { 25 };

} // namespace

StallMeter::StallMeter(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const milliseconds late = std::max(milliseconds(m_since.restart()) - beat, milliseconds(0));
        m_longest = std::max(m_longest.value_or(milliseconds(0)), late);
    });
}

void StallMeter::start()
{
    m_since.start();
    m_timer.start(beat);
}

void StallMeter::stop()
{
    m_timer.stop();
}

} // namespace Signalbox::Widgets
