#include "core/router/haproxy/cli_session.h"

#include "core/router/haproxy/local_connect.h"

#include <QFileInfo>
#include <QTimer>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr milliseconds standsStill { 100 }; ///< a deadline so late is not the router's

const QByteArray &promptMark()
{
    static const QByteArray mark = QByteArrayLiteral("\n> ");
    return mark;
}

} // namespace

CliSession::CliSession(QString socketPath, Limits limits, QObject *parent)
    : QObject(parent)
    , m_path(std::move(socketPath))
    , m_limits(limits)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_socket, &QLocalSocket::connected, this, &CliSession::flush);
    connect(&m_socket, &QLocalSocket::readyRead, this, &CliSession::take);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &CliSession::socketFailed);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (m_asked.elapsed() >= (m_limits.deadline + standsStill).count() && !std::exchange(m_stoodStill, true)) {
            m_asked.start();
            m_deadline.start(m_limits.deadline);
            return;
        }
        m_late = m_socket.state() == QLocalSocket::ConnectedState;
        fail(CliFailure::TimedOut, "router.no-answer", { { QStringLiteral("ms"), qint64(m_limits.deadline.count()) } });
    });
}

void CliSession::ask(const QByteArrayList &commands, Answer answer)
{
    Q_ASSERT(!m_answer && !commands.isEmpty());
    m_answer = std::move(answer);
    m_outgoing = (m_prompted ? QByteArray() : QByteArrayLiteral("prompt\n")) + commands.join('\n') + '\n';
    m_incoming.clear();
    m_expected = commands.size() + (m_prompted ? 0 : 1);
    m_sent = false;
    m_stoodStill = false;
    m_asked.start();
    m_deadline.start(m_limits.deadline);
    // Later, so that the caller never hears its answer from within its own call.
    QTimer::singleShot(0, this, [this] {
        if (m_dead)
            fail(CliFailure::Closed, "router.closed");
        else if (m_socket.state() == QLocalSocket::ConnectedState)
            flush();
        else
            connectLocal(&m_socket, m_path, [this] { return m_answer && !m_dead && !m_late; });
    });
}

void CliSession::flush()
{
    if (!m_answer || m_outgoing.isEmpty())
        return;
    m_sent = true;
    m_socket.write(m_outgoing);
    m_socket.flush();
    m_outgoing.clear();
}

void CliSession::take()
{
    if (m_late) {
        m_late = false;
        m_dead = true;
        m_socket.abort();
        Q_EMIT spokeLate();
        return;
    }
    // One byte more than allowed is enough to know.
    m_incoming += m_socket.read(m_limits.maxReply + 1 - m_incoming.size());
    if (!m_answer)
        return;
    if (m_incoming.size() > m_limits.maxReply || !framesMakeSense())
        return fail(CliFailure::Garbled, "router.foreign-socket");
    if (!m_incoming.endsWith(promptMark()) || m_incoming.count(promptMark()) < m_expected)
        return;
    CliReply reply;
    qsizetype at = 0;
    for (qsizetype end = m_incoming.indexOf(promptMark()); end >= 0; end = m_incoming.indexOf(promptMark(), at)) {
        reply.replies.append(m_incoming.mid(at, end - at).trimmed());
        at = end + promptMark().size();
    }
    if (!m_prompted)
        reply.replies.removeFirst();
    m_prompted = true;
    if (reply.replies.size() + 0 > m_expected)
        return fail(CliFailure::Garbled, "router.too-many-replies");
    finish(reply);
}

// The first thing a command socket says is the prompt, alone. Whatever begins otherwise is something else.
bool CliSession::framesMakeSense() const
{
    return m_prompted || promptMark().startsWith(m_incoming.left(promptMark().size()));
}

void CliSession::finish(const CliReply &reply)
{
    m_deadline.stop();
    m_expected = 0;
    const Answer answer = std::exchange(m_answer, nullptr);
    if (answer)
        answer(reply);
}

void CliSession::fail(CliFailure failure, const char *code, const QVariantMap &args)
{
    if (!m_late) {
        m_dead = true;
        m_socket.abort();
    }
    finish({ failure, {}, { QString::fromLatin1(code), args } });
}

void CliSession::socketFailed(QLocalSocket::LocalSocketError error)
{
    if (m_late) {
        m_late = false;
        m_dead = true;
        Q_EMIT spokeLate();
        return;
    }
    m_dead = true;
    if (!m_answer)
        return;
    // What had come before the end may be whole.
    if (error == QLocalSocket::PeerClosedError && m_socket.bytesAvailable() > 0)
        take();
    if (!m_answer)
        return;
    if (!m_sent)
        fail(CliFailure::Unreachable, QFileInfo::exists(m_path) ? "router.nobody-there" : "router.no-socket",
             { { QStringLiteral("socket"), m_path } });
    else
        fail(CliFailure::Closed, "router.closed-early");
}

} // namespace Signalbox::Router::HAProxy
