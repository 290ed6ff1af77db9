#pragma once

#include <QObject>

#include <chrono>

class QSocketNotifier;
class QTimer;

namespace Signalbox {

/// Rings once, a span after start(): to some microseconds on Linux (a timerfd), rounded up to whole milliseconds
/// elsewhere, as every QTimer is. Never early. Its thread is woken 100 µs before and does not sleep for what is left of
/// them, since being woken takes about as long. Made anywhere; used in the thread that it lives in.
class Alarm final : public QObject
{
    Q_OBJECT
public:
    explicit Alarm(QObject *parent = nullptr);
    ~Alarm() override;

    /// Rings after `left`, or as soon as the event loop comes to it when that is not above 0. Replaces the last start.
    void start(std::chrono::nanoseconds left);
    void stop();

Q_SIGNALS:
    void rang();

private:
    bool startExact(std::chrono::nanoseconds left);
    void takeRing();

    int m_timer = -1; ///< the timerfd; -1: none yet, or none to be had
    std::chrono::steady_clock::time_point m_due {}; ///< of the timerfd
    bool m_exact = true; ///< false: this system has none
    QSocketNotifier *m_notifier = nullptr;
    QTimer *m_coarse = nullptr;
};

} // namespace Signalbox
