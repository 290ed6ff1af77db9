#pragma once

#include "core/base/clock.h"
#include "core/probe/health.h"
#include "core/probe/target.h"
#include "core/relay/chat_stream.h"
#include "core/relay/classify.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

class QNetworkAccessManager;

namespace Signalbox::Probe {

class HeldBody;

/// Limits of one check.
struct CheckBounds {
    milliseconds deadline { 10000 }; ///< total, from the intended start
    qint64 readBuffer = 65536; ///< what Qt may hold unread
    qint64 longestAnswer = 4194304;
    qint64 longestErrorBody = 65536; ///< of it the rest is not read
    milliseconds graceAfterDone { 250 }; ///< for the end of a stream that has said [DONE]
};

/// One health check: sends a ping and collects its phases. Answers by finished(), exactly once, at the latest at its
/// deadline, unless it is cancelled before. Lives in the thread of its manager.
class Check final : public QObject
{
    Q_OBJECT
public:
    Check(Target target, const CheckBounds &bounds, const Clock &clock, const Redactor &redactor,
          QObject *parent = nullptr);
    ~Check() override;

    /// Makes the ping ready and holds it back, so that what takes a request to the wire is done when it is due. One
    /// that finds no open connection is not held: it connects at once, and every phase counts from this call.
    void prepare(QNetworkAccessManager &manager, const Result<QSslConfiguration> &tls);
    /// Sends what prepare() made ready. `intended` is when it was due: every phase counts from there.
    void release(Instant intended);
    /// Both at once.
    void start(QNetworkAccessManager &manager, const Result<QSslConfiguration> &tls, Instant intended);
    /// From when every phase counts; once it is sent.
    [[nodiscard]] Instant intended() const { return m_intended; }
    /// Gives up without an answer.
    void cancel();

Q_SIGNALS:
    void finished(const Signalbox::Probe::CheckResult &result);

private:
    void connectReply();
    void takeConnecting();
    void takeHeaders();
    void takeBody();
    void takeStream(const QByteArray &bytes);
    void takeEnd();
    void conclude(Relay::Transport transport, const Message &said = {});
    void fillSample(Sample &sample, const Relay::Ending &ending) const;
    [[nodiscard]] Relay::Ending endingFor(Relay::Transport transport, const Message &said);
    [[nodiscard]] int status() const;
    [[nodiscard]] bool isSuccess() const { return status() >= 200 && status() < 300; }
    [[nodiscard]] microseconds sinceIntended() const;
    void setDeadline(milliseconds left);

    Target m_target;
    CheckBounds m_bounds;
    const Clock &m_clock;
    Redactor m_redactor;
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr; // a child of this, once it is made ready
    HeldBody *m_ping = nullptr; // a child of the reply
    Relay::ChatStream m_stream;
    CheckResult m_result;
    Instant m_readyAt {};
    Instant m_intended {};
    QByteArray m_body; // of a plain answer or an error
    Message m_tlsProblem;
    std::optional<microseconds> m_doneAt;
    bool m_readAsStream = false;
    bool m_released = false;
    bool m_socketOpened = false;
    bool m_concluded = false;
};

} // namespace Signalbox::Probe
