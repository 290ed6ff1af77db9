#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"

#include <QByteArrayList>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace Signalbox::Router::HAProxy {

/// How a conversation with the router's command socket went wrong.
enum class CliFailure : quint8 {
    Unreachable, ///< nobody listens there: nothing was sent
    TimedOut, ///< connected, no (whole) reply within the deadline: what was sent may still be done
    Closed, ///< the peer closed before the whole reply
    Garbled, ///< what came is not a command socket's, or is too large
};

/// What became of one batch of commands.
struct CliReply {
    std::optional<CliFailure> failure; ///< absent: `replies` has one text for each command
    QByteArrayList replies; ///< without the empty lines around them
    Message problem; ///< for the operator, when it failed
};

/// One connection to the router's command socket, in interactive mode: each reply is framed by the prompt, so that the
/// replies of several commands cannot be mistaken for one another. For one order or one reading; nothing blocks.
///
/// A deadline that comes late comes from a process that stood still (stopped, suspended, starved): what it missed may
/// be there already, so the router gets the time once more before it is called silent.
///
/// When the deadline passes the connection stays open, so that a hung router that wakes is noticed: `spokeLate`.
class CliSession final : public QObject
{
    Q_OBJECT
public:
    struct Limits {
        milliseconds deadline { 1000 }; ///< of each batch
        qsizetype maxReply = qsizetype(1024) * 1024; ///< bytes of one batch's replies
    };
    using Answer = std::function<void(const CliReply &)>;

    explicit CliSession(QString socketPath, QObject *parent = nullptr)
        : CliSession(std::move(socketPath), Limits(), parent)
    {
    }
    CliSession(QString socketPath, Limits limits, QObject *parent = nullptr);

    /// Sends the commands (one line each, none empty) and answers exactly once, never from within this call. One batch
    /// at a time.
    void ask(const QByteArrayList &commands, Answer answer);
    /// True when bytes of the last batch have left this process: they may be done by the router at any time.
    [[nodiscard]] bool sent() const { return m_sent; }

Q_SIGNALS:
    /// After a time-out: the peer answered, or closed, at last. The session is of no more use.
    void spokeLate();

private:
    void flush();
    void take();
    void finish(const CliReply &reply);
    void fail(CliFailure failure, const char *code, const QVariantMap &args = {});
    void socketFailed(QLocalSocket::LocalSocketError error);
    [[nodiscard]] bool framesMakeSense() const;

    QString m_path;
    Limits m_limits;
    QLocalSocket m_socket;
    QTimer m_deadline;
    QByteArray m_outgoing;
    QByteArray m_incoming;
    qsizetype m_expected = 0; ///< frames of this batch
    bool m_prompted = false; ///< the first batch's prompt was read
    QElapsedTimer m_asked; ///< since when the deadline counts
    bool m_stoodStill = false; ///< that was noticed once for this batch
    bool m_sent = false;
    bool m_late = false;
    bool m_dead = false;
    Answer m_answer;
};

} // namespace Signalbox::Router::HAProxy
