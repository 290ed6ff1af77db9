#pragma once

#include "core/base/alarm.h"
#include "core/probe/check.h"
#include "core/probe/limiter.h"
#include "core/probe/manager_pool.h"
#include "core/probe/schedule.h"

#include <QTimer>

#include <array>
#include <map>

namespace Signalbox::Probe {

/// Checks the health of both sides on an open schedule, each side's base URLs in turn. Made anywhere, then moved to a
/// worker thread (see HealthWatch) in which every slot must be called. A check that our own rate limit or capacity
/// forbids is dropped and counted, never queued; no check is ever retried. Sides that use one key share one limit.
/// What was due or open while this process itself stood still (suspended, stopped, starved) tells nothing of a side: it
/// is counted as missed and not reported.
class HealthChecker final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive this. `redactor` knows the keys of all targets. A side without targets is not checked.
    HealthChecker(const QList<Target> &targets, const Config::CheckSettings &settings, const Clock &clock,
                  Redactor redactor, QObject *parent = nullptr);
    /// Shares these limiters with whatever else uses the keys. Before start().
    void setLimiters(const Limiters &limiters);
    ~HealthChecker() override;

public Q_SLOTS:
    /// Starts the schedule: one check of each side at once, then one every interval.
    void start();
    /// Stops the schedule and gives up the open checks without an answer.
    void stop();
    /// One check of each base URL of the side, beside the schedule, within the same rate limit.
    void checkNow(Signalbox::Side side);

Q_SIGNALS:
    void checked(const Signalbox::Probe::CheckResult &result);
    /// After each check, and when one was dropped.
    void healthChanged(const Signalbox::Probe::Health &health);
    /// How honest the schedule is: after each check that was due.
    void tallied(Signalbox::Side side, const Signalbox::Probe::ScheduleTally &tally);

private:
    /// The check of a tick that is still to come.
    struct Ready {
        bool isDropped = false; ///< our own limit or capacity forbids it
        Check *check = nullptr; ///< none: dropped, or already answered
        QNetworkAccessManager *manager = nullptr;
    };
    struct Lane {
        QList<Target> targets;
        qsizetype nextTarget = 0;
        Health health;
        ScheduleTally tally;
        std::optional<OpenSchedule> schedule;
        std::shared_ptr<SlidingWindowLimiter> limiter;
        ManagerPool pool;
        std::optional<Ready> ready;
    };

    void arm();
    /// Makes ready what is due in a moment.
    void prepareNext();
    void runDue();
    void takeTick(Lane &lane, const OpenSchedule::Tick &tick);
    /// A check of the side's next base URL.
    Ready readyNext(Lane &lane);
    Ready readyCheck(Lane &lane, const Target &target);
    void send(Lane &lane, const Ready &ready, Instant intended);
    void report(Lane &lane, const CheckResult &result);
    /// Notes whether this thread stood still until now.
    void beat();
    const Result<QSslConfiguration> &tlsOf(const QString &caFile);
    [[nodiscard]] Lane &laneOf(Side side) { return m_lanes[static_cast<size_t>(side)]; }

    Config::CheckSettings m_settings;
    const Clock &m_clock;
    Redactor m_redactor;
    Alarm m_alarm;
    Alarm m_ahead; ///< rings before the other, for what takes a request to the wire
    QTimer m_beat;
    Instant m_lastBeat {};
    Instant m_awakeSince {}; ///< end of the last standstill
    std::array<Lane, 2> m_lanes;
    std::map<QString, Result<QSslConfiguration>> m_tls; // reading the system's certificates takes long: once per file
};

} // namespace Signalbox::Probe
