#include "core/router/haproxy/feed_reader.h"

#include "core/router/haproxy/feed_line.h"
#include "core/router/haproxy/local_connect.h"

#include <algorithm>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr qsizetype longestFeedLine = 16384;
constexpr qint64 readAhead = qint64(1024) * 1024;
constexpr qint64 takenAtOnce = qint64(32) * 1024; // about 80 lines, half a ms: an order waits for no more of a backlog
constexpr qsizetype mostWorkersKept = 64;
constexpr size_t mostStreams = 6;
constexpr qsizetype largestBatch = 4096;

} // namespace

FeedStream::FeedStream(const QString &socketPath, qint64 worker, bool backlog, QObject *parent)
    : QObject(parent)
    , loss(backlog)
    , m_worker(worker)
{
    m_socket.setReadBufferSize(readAhead);
    connect(&m_socket, &QLocalSocket::connected, this, [this, backlog] {
        m_socket.write(backlog ? "show events reqlog -w\n" : "show events reqlog -w -n\n");
        Q_EMIT opened();
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &FeedStream::takeSome);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        take(readAhead + 1);
        if (!std::exchange(m_closed, true))
            Q_EMIT closed();
    });
    connectLocal(&m_socket, socketPath, [] { return true; });
}

/// A part of what is there; the rest after whatever else waits for this thread.
void FeedStream::takeSome()
{
    take(takenAtOnce);
    if (m_socket.bytesAvailable() > 0 && !std::exchange(m_moreIsDue, true)) {
        QTimer::singleShot(0, this, [this] {
            m_moreIsDue = false;
            takeSome();
        });
    }
}

void FeedStream::take(qint64 most)
{
    QByteArray data = m_rest + m_socket.read(most);
    qsizetype at = 0;
    for (qsizetype end = data.indexOf('\n'); end >= 0; end = data.indexOf('\n', at)) {
        if (!std::exchange(m_skipping, false) && end > at)
            Q_EMIT lineArrived(data.mid(at, end - at));
        at = end + 1;
    }
    m_rest = data.mid(at);
    if (m_rest.size() > longestFeedLine) {
        m_rest.clear();
        if (!std::exchange(m_skipping, true))
            Q_EMIT lineTooLong();
    }
}

FeedReader::FeedReader(QString socketPath, QString node, const Clock &clock, Redactor redactor, QObject *parent)
    : QObject(parent)
    , m_path(std::move(socketPath))
    , m_node(std::move(node))
    , m_clock(clock)
    , m_redactor(std::move(redactor))
{
    m_flush.setSingleShot(true);
    m_flush.setTimerType(Qt::PreciseTimer);
    m_flush.setInterval(batchTime);
    connect(&m_flush, &QTimer::timeout, this, &FeedReader::flush);
}

void FeedReader::stop()
{
    flush();
    while (!m_streams.empty())
        drop(m_streams.back());
    m_worker = 0;
    updateHealth();
}

void FeedReader::workerSeen(qint64 pid, quint64 ended)
{
    m_worker = pid;
    FeedStream *stream = streamOf(pid);
    if (!stream)
        open(pid);
    else if (stream->isConnected())
        stream->loss.take(ended, stream->counted, m_clock.now());
    updateHealth();
}

void FeedReader::open(qint64 pid)
{
    // The first worker of all has a past that is not ours; the next ones began while we watched.
    const bool backlog = !m_known.isEmpty() && !m_known.contains(pid);
    m_known.removeAll(pid);
    m_known.append(pid);
    if (m_known.size() > mostWorkersKept)
        m_known.removeFirst();
    if (m_streams.size() >= mostStreams)
        drop(m_streams.front());
    auto *stream = new FeedStream(m_path, pid, backlog, this);
    m_streams.push_back(stream);
    connect(stream, &FeedStream::opened, this, &FeedReader::updateHealth);
    connect(stream, &FeedStream::lineArrived, this, [this, stream](const QByteArray &line) { take(*stream, line); });
    connect(stream, &FeedStream::lineTooLong, this, [this] { ++m_health.garbled; });
    connect(
        stream, &FeedStream::closed, this,
        [this, stream] {
            drop(stream);
            updateHealth();
            Q_EMIT interrupted();
        },
        Qt::QueuedConnection);
}

void FeedReader::drop(FeedStream *stream)
{
    if (std::erase(m_streams, stream) == 0)
        return;
    m_lostBefore += stream->loss.lost();
    stream->disconnect(this);
    stream->deleteLater();
}

FeedStream *FeedReader::streamOf(qint64 pid) const
{
    const auto at = std::find_if(m_streams.begin(), m_streams.end(),
                                 [pid](const FeedStream *stream) { return stream->worker() == pid; });
    return at == m_streams.end() ? nullptr : *at;
}

void FeedReader::take(FeedStream &stream, const QByteArray &line)
{
    FeedLine parsed = parseFeedLine(line, m_redactor);
    switch (parsed.kind) {
    case LineKind::Notice:
    case LineKind::Unrouted:
        return;
    case LineKind::Garbled:
        ++m_health.garbled;
        return;
    case LineKind::Request:
        break;
    }
    stream.counted += parsed.counted ? 1 : 0;
    ++m_health.received;
    const milliseconds lag = m_clock.wallNow() - (parsed.sample.start + parsed.active);
    m_health.lag = std::max(lag, milliseconds(0));
    parsed.sample.node = m_node;
    m_batch.append(std::move(parsed.sample));
    if (m_batch.size() == largestBatch)
        m_flush.start(0);
    else if (!m_flush.isActive())
        m_flush.start();
}

void FeedReader::flush()
{
    m_flush.stop();
    m_flush.setInterval(batchTime);
    if (m_batch.isEmpty())
        return;
    const QList<Sample> batch = std::exchange(m_batch, {});
    Q_EMIT samplesArrived(batch);
}

void FeedReader::updateHealth()
{
    const FeedStream *current = streamOf(m_worker);
    m_health.connected = current && current->isConnected();
    m_health.lost = m_lostBefore;
    for (const FeedStream *stream : m_streams)
        m_health.lost += stream->loss.lost();
    if (m_health == m_told)
        return;
    m_told = m_health;
    Q_EMIT healthChanged(m_health);
}

} // namespace Signalbox::Router::HAProxy
