#include "core/router/haproxy/stream_desk.h"

#include "core/router/haproxy/master_socket.h"

#include <algorithm>

namespace Signalbox::Router::HAProxy {

StreamDesk::StreamDesk(Paths paths, Side side, QObject *parent)
    : QObject(parent)
    , m_paths(std::move(paths))
    , m_side(side)
    , m_session(m_paths.adminSocket())
{
}

void StreamDesk::read(const std::function<void(const ByWorker &)> &answer)
{
    askMaster(m_paths, this, "show proc", [this, answer](const QByteArray &processes) {
        const QList<qint64> workers = readWorkers(processes);
        if (workers.isEmpty()) {
            m_session.ask({ "show sess" }, [answer](const CliReply &reply) {
                const auto streams = reply.failure ? std::nullopt : readStreams(reply.replies.first());
                answer(streams ? ByWorker { { 0, *streams } } : ByWorker());
            });
            return;
        }
        askWorkers(m_paths, this, workers, "show sess", [workers, answer](const QList<QByteArray> &replies) {
            ByWorker open;
            for (qsizetype i = 0; i < workers.size(); ++i) {
                if (const auto streams = readStreams(replies.at(i).trimmed()))
                    open.append({ workers.at(i), *streams });
            }
            answer(open);
        });
    });
}

void StreamDesk::look()
{
    read([this](const ByWorker &open) {
        if (open.isEmpty()) {
            Q_EMIT looked(std::nullopt);
            return;
        }
        OpenOnSide sum;
        for (const auto &[worker, streams] : open) {
            for (const OpenStream &stream : streams) {
                if (stream.side != m_side)
                    continue;
                ++sum.count;
                sum.oldest = std::max(sum.oldest, stream.age);
            }
        }
        Q_EMIT looked(sum);
    });
}

void StreamDesk::cut()
{
    read([this](const ByWorker &open) {
        QList<std::pair<qint64, QByteArray>> commands;
        quint64 count = 0;
        for (const auto &[worker, streams] : open) {
            count += quint64(std::count_if(streams.begin(), streams.end(),
                                           [this](const OpenStream &stream) { return stream.side == m_side; }));
            const bool present = worker == open.first().first;
            for (const QByteArray &command : present ? cutCommands(streams, m_side) : cutOneByOne(streams, m_side))
                commands.append({ worker, command });
        }
        if (open.isEmpty())
            Q_EMIT cutDone(0, { QStringLiteral("router.silent"), {} });
        else
            cutNext(commands, count);
    });
}

void StreamDesk::cutNext(const QList<std::pair<qint64, QByteArray>> &commands, quint64 count)
{
    if (commands.isEmpty()) {
        Q_EMIT cutDone(count, {});
        return;
    }
    const auto next = [this, commands, count](const QByteArray &said) {
        if (said.trimmed().isEmpty() || said.contains("No such session")) // it ended meanwhile
            cutNext(commands.mid(1), count);
        else
            Q_EMIT cutDone(0, quoted(QString::fromLatin1(said.left(200)).simplified()));
    };
    const auto &[worker, command] = commands.first();
    if (worker != 0)
        askMaster(m_paths, this, "@!" + QByteArray::number(worker) + ' ' + command, next);
    else
        m_session.ask({ command },
                      [next](const CliReply &reply) { next(reply.failure ? "no answer" : reply.replies.first()); });
}

} // namespace Signalbox::Router::HAProxy
