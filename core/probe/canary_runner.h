#pragma once

#include "core/base/alarm.h"
#include "core/probe/canary.h"
#include "core/probe/check.h"
#include "core/probe/limiter.h"
#include "core/probe/manager_pool.h"

#include <QThread>

namespace Signalbox::Probe {

/// Where the requests of a canary test go.
struct CanaryTargets {
    Side candidate = Side::Green;
    std::array<QList<Target>, 2> straight; ///< by Side; the base URLs in turn
    std::array<std::optional<Target>, 2> routed; ///< by Side: the router, with the side forced
    Message straightOnly; ///< why `routed` is not used; no code: it is
    milliseconds deadline { 10000 }; ///< of each request
};

/// Runs one canary test on an open schedule. A slot that our own rate limit, the relay's, or too many open requests
/// forbid is not dropped: it and all later ones come later, and the view says why. Made anywhere, then moved to a
/// worker thread (see CanaryWatch) in which every slot must be called.
class CanaryRunner final : public QObject
{
    Q_OBJECT
public:
    /// After so many 429 of one side in a row the test ends: asking on would only use up more.
    static constexpr int throttledInARow = 6;

    /// `clock` must outlive this. `redactor` knows all keys and the force secret.
    CanaryRunner(const CanaryPlan &plan, CanaryTargets targets, Limiters limiters, const Clock &clock,
                 Redactor redactor, QObject *parent = nullptr);
    ~CanaryRunner() override;

public Q_SLOTS:
    void start();
    /// Sends no more, gives up what is open, and judges what is there.
    void stop();

Q_SIGNALS:
    /// At most four times a second, and at the end with phase Finished.
    void changed(const Signalbox::Probe::CanaryViewPtr &view);

private:
    struct Request {
        int slot = 0;
        CanaryRoute route = CanaryRoute::Straight;
        Target target;
        Instant intended {}; ///< of the first try
        int retries = 0;
    };
    /// Is tried again after a pause; until then this is how it ended.
    struct Paused {
        Request request;
        CheckResult result;
    };
    struct SideState {
        qsizetype nextUrl = 0;
        int throttled = 0; ///< in a row
        std::optional<Instant> notBefore;
        Message because;
    };
    void runDue();
    void arm(Instant at);
    [[nodiscard]] Instant dueAt() const;
    /// Nothing: the slot may be sent now. Moves it otherwise, or ends the test.
    [[nodiscard]] bool mayNot(Instant now, Side side, int requests);
    [[nodiscard]] Message aboutLimit(const char *code, Side side) const;
    void moveTo(Instant at, const Message &because);
    [[nodiscard]] QList<Request> requestsOf(int slot, Instant intended);
    void send(const Request &request, QNetworkAccessManager *manager);
    void take(Request request, CheckResult result, Instant sentAt);
    [[nodiscard]] std::optional<milliseconds> pauseBefore(const Request &request, const CheckResult &result) const;
    void sendAgain(const Request &request);
    void noteLimits(const Request &request, const CheckResult &result);
    void endEarly(const Message &because);
    void finish();
    void tell();
    [[nodiscard]] SideState &stateOf(Side side) { return m_sides[size_t(side)]; }
    const Result<QSslConfiguration> &tlsOf(const QString &caFile);

    CanaryTargets m_targets;
    Limiters m_limiters;
    const Clock &m_clock;
    Redactor m_redactor;
    Alarm m_alarm;
    QTimer m_telling;
    ManagerPool m_pool;
    CanaryTally m_tally;
    QList<Paused> m_paused;
    CanaryView m_view;
    Instant m_first {};
    std::array<SideState, 2> m_sides;
    std::map<QString, Result<QSslConfiguration>> m_tls;
};

/// A CanaryRunner in a thread of its own. Use from one thread, to which the signal comes queued. Destroying it gives
/// the test up.
class CanaryWatch final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must be thread-safe and outlive this.
    CanaryWatch(const CanaryPlan &plan, CanaryTargets targets, Limiters limiters, const Clock &clock, Redactor redactor,
                QObject *parent = nullptr);
    ~CanaryWatch() override;

    void start();
    void stop();

Q_SIGNALS:
    void changed(const Signalbox::Probe::CanaryViewPtr &view);

private:
    CanaryRunner *m_runner; // belongs to the thread: deleted in it, when it ends
    QThread m_thread;
};

} // namespace Signalbox::Probe
