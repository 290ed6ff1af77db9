#pragma once

#include "core/probe/target.h"
#include "core/relay/classify.h"
#include "core/relay/headers.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

namespace Signalbox::Preflight {

/// What came of one request. Texts are redacted; the body is what the relay sent, bounded.
struct Reply {
    WallTime sentAt {};
    WallTime at {}; ///< when it was over
    Relay::Transport transport = Relay::Transport::Complete;
    int status = 0;
    Relay::HeaderList headers;
    QByteArray body;
    microseconds took { 0 };
    std::optional<WallTime> certificateEnds; ///< of the peer's own certificate; absent: no TLS, or none was shown
    Outcome outcome = Outcome::Ok;
    Message said; ///< when it failed: what happened, for the operator
    bool operator==(const Reply &) const = default;

    [[nodiscard]] bool ok() const { return outcome == Outcome::Ok; }
};

/// One request of a base URL: GET of a path below it, or POST of a JSON body. Within the thread of `manager`; answers
/// once, later.
class Ask final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype longestBody = qsizetype(1024) * 1024;

    /// `clock` must outlive this.
    Ask(Probe::Target target, QString path, milliseconds deadline, const Clock &clock, Redactor redactor,
        QObject *parent = nullptr);

    /// An empty body is a GET.
    void start(QNetworkAccessManager &manager, const Result<QSslConfiguration> &tls, const QByteArray &body = {});

Q_SIGNALS:
    void finished(const Signalbox::Preflight::Reply &reply);

private:
    void takeBody();
    void conclude(Relay::Transport transport, const Message &said = {});

    Probe::Target m_target;
    QString m_path;
    milliseconds m_limit;
    const Clock &m_clock;
    Redactor m_redactor;
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr; // a child
    Message m_tlsProblem;
    Instant m_began {};
    Reply m_result;
    bool m_concluded = false;
};

} // namespace Signalbox::Preflight
