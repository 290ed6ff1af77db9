#pragma once

#include "core/base/types.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace Signalbox::Widgets {

/// How long the thread of a window did not come back to its event loop, at worst, while this ran: a timer that is due
/// every 25 ms, and how late it came. GUI thread.
class StallMeter final : public QObject
{
    Q_OBJECT
public:
    explicit StallMeter(QObject *parent = nullptr);
    void start();
    void stop();
    /// Since the first start; absent before anything was measured.
    [[nodiscard]] std::optional<milliseconds> longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::optional<milliseconds> m_longest;
};

} // namespace Signalbox::Widgets
