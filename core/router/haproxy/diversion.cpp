#include "core/router/haproxy/diversion.h"

#include "core/router/haproxy/master_socket.h"

namespace Signalbox::Router::HAProxy {
namespace {

constexpr int byOperator = 1; // of srv_admin_state: maintenance that somebody asked for
constexpr qsizetype nameColumn = 3;
constexpr qsizetype adminColumn = 6;

QByteArray backendOf(Side side)
{
    return "side_" + sideName(side).toLatin1();
}

} // namespace

std::optional<SideServers> readServers(const QByteArray &reply, Side side)
{
    const QByteArrayList lines = reply.trimmed().split('\n');
    if (lines.size() < 2 || lines.at(0).trimmed() != "1" || !lines.at(1).startsWith("# be_id"))
        return std::nullopt;
    SideServers servers;
    for (const QByteArray &line : lines.mid(2)) {
        // "4 side_green 1 localhost 127.0.0.1 2 0 1 …": backend, server, operational state, administrative state
        const QByteArrayList cells = line.trimmed().split(' ');
        if (cells.size() <= adminColumn || cells.at(1) != backendOf(side))
            continue;
        servers.names.append(cells.at(nameColumn));
        if ((cells.at(adminColumn).toInt() & byOperator) != 0)
            ++servers.inMaintenance;
    }
    return servers;
}

Diversion::Diversion(Paths paths, Side side, bool out, QObject *parent)
    : QObject(parent)
    , m_paths(std::move(paths))
    , m_side(side)
    , m_out(out)
    , m_session(m_paths.adminSocket())
{
}

Message Diversion::about(const char *code) const
{
    return { QString::fromLatin1(code), { { QStringLiteral("side"), sideName(m_side) } } };
}

QByteArray Diversion::question() const
{
    return "show servers state " + backendOf(m_side);
}

QByteArray Diversion::setCommand(const QByteArray &name) const
{
    return "set server " + backendOf(m_side) + '/' + name + " state " + (m_out ? "maint" : "ready");
}

void Diversion::start()
{
    askMaster(m_paths, this, "show proc", [this](const QByteArray &reply) {
        const QList<qint64> workers = readWorkers(reply);
        if (workers.isEmpty())
            byCommandSocket();
        else
            byMaster(workers);
    });
}

void Diversion::byMaster(const QList<qint64> &workers)
{
    askWorkers(m_paths, this, { workers.first() }, question(), [this, workers](const QList<QByteArray> &replies) {
        const auto servers = readServers(replies.first(), m_side);
        if (!servers || servers->names.isEmpty())
            return byCommandSocket();
        // What an earlier worker has left to finish is under an older order: it stays out there.
        setNext(m_out ? workers : QList<qint64> { workers.first() }, servers->names);
    });
}

void Diversion::setNext(const QList<qint64> &workers, const QByteArrayList &names)
{
    if (names.isEmpty()) {
        askWorkers(m_paths, this, { workers.first() }, question(),
                   [this](const QList<QByteArray> &replies) { verified(replies.first()); });
        return;
    }
    askWorkers(m_paths, this, workers, setCommand(names.first()),
               [this, workers, names](const QList<QByteArray> &) { setNext(workers, names.mid(1)); });
}

void Diversion::byCommandSocket()
{
    m_session.ask({ question() }, [this](const CliReply &reply) {
        const auto servers = reply.failure ? std::nullopt : readServers(reply.replies.first(), m_side);
        if (!servers || servers->names.isEmpty()) {
            Q_EMIT finished(reply.failure ? reply.problem : about("router.no-servers"));
            return;
        }
        QByteArrayList commands;
        for (const QByteArray &name : servers->names)
            commands.append(setCommand(name));
        commands.append(question());
        m_session.ask(commands, [this](const CliReply &answer) {
            if (answer.failure)
                Q_EMIT finished(answer.problem);
            else
                verified(answer.replies.last());
        });
    });
}

void Diversion::verified(const QByteArray &reply)
{
    const auto servers = readServers(reply, m_side);
    const bool done = servers && (m_out ? servers->allOut() : servers->inMaintenance == 0);
    Q_EMIT finished(done ? Message() : about(m_out ? "router.servers-not-out" : "router.servers-not-in"));
}

} // namespace Signalbox::Router::HAProxy
