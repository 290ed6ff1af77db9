#pragma once

#include "core/base/redact.h"
#include "core/phase/http_reply.h"
#include "core/phase/lookup.h"
#include "core/probe/target.h"
#include "core/relay/chat_stream.h"
#include "core/relay/classify.h"

#include <QFutureWatcher>
#include <QSslSocket>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace Signalbox::Phase {

struct PhaseBounds {
    milliseconds deadline { 10000 }; ///< of each request, cold or warm
    qint64 longestBody = 4194304;
    QString server; ///< the name server to ask; empty: the system's
};

/// Measures one ping on a new connection, and a second one on the same connection while it is warm. Every phase is seen
/// by itself, which QNetworkAccessManager cannot: name, connection, handshake, sending, waiting, first content, the
/// rest. Uses no proxy and resumes no TLS session. Answers by finished(), exactly once, with one or two samples. Lives
/// in one thread with an event loop; the name is looked up in `lookups`, which must outlive this and be waited for.
class PhaseProbe final : public QObject
{
    Q_OBJECT
public:
    PhaseProbe(Probe::Target target, PhaseBounds bounds, QThreadPool &lookups, const Clock &clock, Redactor redactor,
               QObject *parent = nullptr);

    /// `turn` picks among the addresses of the name, IPv4 and IPv6 in turn, so that each is measured.
    void start(const Result<QSslConfiguration> &tls, quint64 turn);

Q_SIGNALS:
    void finished(const QList<Signalbox::Phase::PhaseSample> &samples);

private:
    void takeLookup(const LookupAnswer &answer);
    void connectTo(const QHostAddress &address);
    void takeConnected();
    void takeEncrypted();
    void sendRequest();
    void takeWritten();
    void takeBytes();
    void takeBody(const QByteArray &body);
    void takeSocketEnd();
    void conclude(Relay::Transport transport, const Message &said = {});
    [[nodiscard]] Relay::Ending endingFor(Relay::Transport transport, const Message &said);
    [[nodiscard]] Message socketSaid() const;
    void fillEnd(PhaseSample &sample);
    /// What was going on when the deadline passed.
    [[nodiscard]] Message openPhase() const;
    [[nodiscard]] TlsFacts tlsFacts() const;
    void startWarm();
    /// The time since the last call: phases follow each other.
    microseconds lap();
    [[nodiscard]] bool usesTls() const;
    [[nodiscard]] QByteArray requestBytes() const;

    Probe::Target m_target;
    PhaseBounds m_bounds;
    QThreadPool &m_lookups;
    const Clock &m_clock;
    Redactor m_redactor;
    QFutureWatcher<LookupAnswer> m_lookup;
    QSslConfiguration m_tls;
    QSslSocket m_socket;
    QTimer m_deadline;
    quint64 m_turn = 0;
    QList<PhaseSample> m_samples;
    PhaseSample m_now;
    HttpReply m_reply;
    std::unique_ptr<Relay::ChatStream> m_stream;
    QByteArray m_body;
    qint64 m_bodySize = 0;
    Instant m_began {};
    Instant m_lap {};
    Instant m_firstContent {};
    bool m_asked = false; ///< a request is under way
    bool m_over = false;
};

/// The whole request of a ping, as bytes of HTTP/1.1.
QByteArray pingBytes(const Probe::Target &target, const QString &idempotencyKey);

} // namespace Signalbox::Phase
