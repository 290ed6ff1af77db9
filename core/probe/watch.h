#pragma once

#include "core/probe/checker.h"

#include <QThread>

namespace Signalbox::Probe {

/// A HealthChecker in a thread of its own. Use from one thread, to which the signals come queued. Destroying it ends
/// the thread at once, whatever open checks still wait for.
class HealthWatch final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must be thread-safe and outlive this.
    HealthWatch(const QList<Target> &targets, const Config::CheckSettings &settings, const Clock &clock,
                Redactor redactor, QObject *parent = nullptr);
    ~HealthWatch() override;

    /// See HealthChecker. Before start().
    void setLimiters(const Limiters &limiters);
    void start();
    void stop();
    void checkNow(Side side);

Q_SIGNALS:
    void checked(const Signalbox::Probe::CheckResult &result);
    void healthChanged(const Signalbox::Probe::Health &health);
    void tallied(Signalbox::Side side, const Signalbox::Probe::ScheduleTally &tally);

private:
    HealthChecker *m_checker; // belongs to the thread: deleted in it, when it ends
    QThread m_thread;
};

} // namespace Signalbox::Probe
