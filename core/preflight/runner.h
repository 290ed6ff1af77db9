#pragma once

#include "core/preflight/facts.h"
#include "core/probe/canary.h"
#include "core/probe/limiter.h"
#include "core/probe/manager_pool.h"
#include "core/probe/retry_policy.h"

#include <QThread>

#include <deque>
#include <map>

namespace Signalbox::Preflight {

/// What a preflight asks, and of whom.
struct Wishes {
    QList<Side> sides { Side::Blue, Side::Green };
    Probe::CanaryRetry retry = Probe::CanaryRetry::None;
    bool goldenOnly = false; ///< only the golden prompts, for a gate
    bool listsOnly = false; ///< only the models that each side lists
    milliseconds longest { 90000 }; ///< what is not answered by then stays unknown
};

/// Asks both sides everything that can be asked before traffic moves, within the keys' limits, and judges it. Made
/// anywhere, then moved to a worker thread (see PreflightWatch) in which every slot must be called.
class PreflightRunner final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive this. `keys` by Side; `redactor` knows them.
    PreflightRunner(const Config::Service &service, const std::array<Secret, 2> &keys, Wishes wishes,
                    Probe::Limiters limiters, const Clock &clock, Redactor redactor, QObject *parent = nullptr);
    ~PreflightRunner() override;

    /// Open requests of one side at a time.
    static constexpr int mostOpen = 3;

public Q_SLOTS:
    void start();
    /// Asks no more; what is open or was not asked is unknown.
    void stop();

Q_SIGNALS:
    /// After each answer, and at the end with `finished`.
    void changed(const Signalbox::Preflight::ReportPtr &report);

private:
    enum class Kind : quint8 { Models, Usage, Ping, Stream, Golden };
    struct Job {
        Kind kind = Kind::Models;
        Side side = Side::Blue;
        qsizetype index = 0; ///< of the URL, ping or prompt
        Probe::Target target;
        QByteArray body; ///< of a golden prompt
        int retries = 0;
    };
    struct Lane {
        std::deque<Job> waiting;
        int open = 0;
        int pausing = 0; ///< wait to be sent again
        bool listed = false; ///< the base URLs have answered: the rest may go
        Probe::ManagerPool pool;
    };
    void prepare(const Config::Service &service, Side side, const Secret &key);
    void prepareGoldens(const Config::Service &service, Side side, const Probe::Target &main);
    void queueRest(Side side);
    void pump();
    void pumpSide(Side side);
    void send(Job job, QNetworkAccessManager *manager);
    void takeReply(Job job, const Signalbox::Preflight::Reply &reply);
    void takeCheck(Job job, const Probe::CheckResult &result);
    bool triesAgain(Job &job, const Probe::Ended &ended);
    void answered(const Job &job);
    void giveUp(Side side, const Message &because);
    void giveUpJob(const Job &job, const Message &because);
    void finish(const Message &because);
    void tell();
    void countTokens(const Job &job, const Reply &reply);
    const Result<QSslConfiguration> &tlsOf(const QString &caFile);
    [[nodiscard]] Lane &laneOf(Side side) { return m_lanes[size_t(side)]; }

    const Wishes m_wishes;
    const milliseconds m_deadline;
    Probe::Limiters m_limiters;
    const Clock &m_clock;
    Redactor m_redactor;
    Facts m_facts;
    Report m_report;
    std::array<Lane, 2> m_lanes;
    std::array<QList<Job>, 2> m_rest; ///< once the base URLs have answered
    QTimer m_soon; ///< the limiter has a place again
    QTimer m_end;
    std::map<QString, Result<QSslConfiguration>> m_tls;
};

/// A PreflightRunner in a thread of its own. Use from one thread, to which the signal comes queued. Destroying it gives
/// the preflight up.
class PreflightWatch final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must be thread-safe and outlive this.
    PreflightWatch(const Config::Service &service, const std::array<Secret, 2> &keys, Wishes wishes,
                   Probe::Limiters limiters, const Clock &clock, Redactor redactor, QObject *parent = nullptr);
    ~PreflightWatch() override;

    void start();
    void stop();

Q_SIGNALS:
    void changed(const Signalbox::Preflight::ReportPtr &report);

private:
    PreflightRunner *m_runner; // belongs to the thread: deleted in it, when it ends
    QThread m_thread;
};

} // namespace Signalbox::Preflight
