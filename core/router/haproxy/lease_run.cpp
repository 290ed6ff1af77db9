#include "core/router/haproxy/lease_run.h"

namespace Signalbox::Router::HAProxy {
namespace {

constexpr qsizetype leaseRepliesAt = 2;

Message leaseProblem(const char *code, const QString &said = {})
{
    Message problem { QString::fromLatin1(code), {} };
    if (!said.isEmpty())
        problem.args.insert(QStringLiteral("said"), said);
    return problem;
}

} // namespace

LeaseRun::LeaseRun(const Paths &paths, quint64 epoch, QObject *parent)
    : QObject(parent)
    , m_session(paths.adminSocket())
    , m_controlMap(paths.controlMap().toUtf8())
    , m_leaseMap(paths.leaseMap().toUtf8())
    , m_epoch(epoch)
{
}

void LeaseRun::start()
{
    m_session.ask(QByteArrayList { "prepare map " + m_leaseMap, "show map " + m_controlMap }
                      + leaseQuestions(m_leaseMap),
                  [this](const CliReply &reply) { looked(reply); });
}

void LeaseRun::looked(const CliReply &reply)
{
    if (reply.failure) {
        Q_EMIT finished({}, {}, reply.problem);
        return;
    }
    const auto version = preparedVersion(reply.replies.at(0));
    m_word = readControlMap(reply.replies.at(1));
    m_lease = readLease(reply.replies, leaseRepliesAt);
    const bool ours = m_word.word && m_word.word->epoch == m_epoch && m_word.word->lease > 0;
    const bool over = !m_lease.left() || *m_lease.left() <= milliseconds(0) || m_lease.lapsed.contains(m_epoch);
    if (!version || !ours || over) {
        Q_EMIT finished(m_word, m_lease,
                        !version    ? leaseProblem("router.said", QString::fromLatin1(reply.replies.at(0)))
                            : !ours ? leaseProblem("router.another-order")
                                    : leaseProblem("router.lease-over"));
        return;
    }
    m_until = std::chrono::ceil<seconds>(*m_lease.now).count() + m_word.word->lease;
    m_session.ask({ "add map @" + QByteArray::number(*version) + ' ' + m_leaseMap + ' ' + leaseEntry + ' '
                        + QByteArray::number(m_until),
                    "commit map @" + QByteArray::number(*version) + ' ' + m_leaseMap, "show map " + m_leaseMap },
                  [this](const CliReply &answer) { committed(answer); });
}

void LeaseRun::committed(const CliReply &reply)
{
    if (reply.failure) {
        Q_EMIT finished(m_word, m_lease, reply.problem);
        return;
    }
    m_lease.until = readUntil(reply.replies.at(2));
    Q_EMIT finished(m_word, m_lease,
                    m_lease.until && *m_lease.until >= m_until
                        ? Message()
                        : leaseProblem("router.said", QString::fromLatin1(reply.replies.join(' '))));
}

} // namespace Signalbox::Router::HAProxy
