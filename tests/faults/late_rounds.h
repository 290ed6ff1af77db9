#pragma once

#include "tests/faults/console.h"

#include <QRandomGenerator>

namespace Signalbox::Test {

/// Rounds in which HAProxy is stopped around two orders, the older for more, the newer for less, and wakes before or
/// after the orders' deadline: it must end on the newer, and stay there. For the main thread.
class LateRounds
{
public:
    LateRounds(Console &console, quint32 seed);
    ~LateRounds();

    /// Empty, or what went wrong.
    QString once();
    [[nodiscard]] int done() const { return m_done; }
    /// Rounds in which it woke after the deadline of an order.
    [[nodiscard]] int overdue() const { return m_overdue; }

private:
    void signalAll(int number) const;
    void pause(int most);

    Console &m_console;
    QRandomGenerator m_random;
    int m_done = 0;
    int m_overdue = 0;
};

} // namespace Signalbox::Test
