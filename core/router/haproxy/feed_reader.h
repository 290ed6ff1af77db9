#pragma once

#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/feed/sample.h"
#include "core/router/haproxy/loss_meter.h"

#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <vector>

namespace Signalbox::Router::HAProxy {

/// One connection to the event ring of one worker. It lasts as long as the worker does.
class FeedStream final : public QObject
{
    Q_OBJECT
public:
    /// `backlog`: what the ring still holds comes first.
    FeedStream(const QString &socketPath, qint64 worker, bool backlog, QObject *parent = nullptr);

    [[nodiscard]] qint64 worker() const { return m_worker; }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QLocalSocket::ConnectedState; }

    quint64 counted = 0; ///< lines of requests that the worker's counters have too
    LossMeter loss;

Q_SIGNALS:
    void opened();
    void lineArrived(const QByteArray &line);
    void lineTooLong();
    void closed();

private:
    void takeSome();
    void take(qint64 most);

    QLocalSocket m_socket;
    QByteArray m_rest;
    qint64 m_worker = 0;
    bool m_skipping = false; ///< until the end of a line that is too long
    bool m_closed = false;
    bool m_moreIsDue = false;
};

/// The feed of a node through restarts and reloads: lines in, batches of samples out. A reload leaves old workers with
/// their streams, so there may be several connections at a time; which worker is new is told by the poll of counters.
/// Engine thread; nothing blocks.
class FeedReader final : public QObject
{
    Q_OBJECT
public:
    FeedReader(QString socketPath, QString node, const Clock &clock, Redactor redactor, QObject *parent = nullptr);

    void stop();
    /// The worker that answers now, and what its counters say has ended.
    void workerSeen(qint64 pid, quint64 ended);
    [[nodiscard]] const FeedHealth &health() const { return m_health; }

    /// Samples wait no longer than this for company.
    static constexpr milliseconds batchTime { 40 };

Q_SIGNALS:
    void samplesArrived(const QList<Signalbox::Sample> &samples);
    void healthChanged(const Signalbox::FeedHealth &health);
    /// A connection ended: the worker has gone, or was replaced.
    void interrupted();

private:
    void open(qint64 pid);
    void take(FeedStream &stream, const QByteArray &line);
    void flush();
    void drop(FeedStream *stream);
    void updateHealth();
    [[nodiscard]] FeedStream *streamOf(qint64 pid) const;

    QString m_path;
    QString m_node;
    const Clock &m_clock;
    Redactor m_redactor;
    std::vector<FeedStream *> m_streams; ///< children; deleted later, since their own signals end them
    QList<qint64> m_known; ///< workers that were read before: their backlog would come twice
    QList<Sample> m_batch;
    QTimer m_flush;
    FeedHealth m_health;
    FeedHealth m_told;
    quint64 m_lostBefore = 0; ///< of streams that have ended
    qint64 m_worker = 0;
};

} // namespace Signalbox::Router::HAProxy
