#include "core/router/haproxy/lease_text.h"

#include <algorithm>
#include <iterator>

namespace Signalbox::Router::HAProxy {
namespace {

/// In a time far beyond this nothing can be told from anything else, and sums would overflow: the year 5138.
constexpr qint64 latestSecond = 100'000'000'000;

/// The rows' keys of a reply to `show table lapses`.
QList<quint64> readLapses(const QByteArray &reply)
{
    QList<quint64> epochs;
    for (const QByteArray &line : reply.split('\n')) {
        const QByteArrayList fields = line.split(' ');
        const auto key
            = std::find_if(fields.begin(), fields.end(), [](const QByteArray &f) { return f.startsWith("key="); });
        if (line.startsWith("0x") && key != fields.end())
            epochs.append(key->mid(4).toULongLong());
    }
    return epochs;
}

} // namespace

std::optional<milliseconds> LeaseReading::left() const
{
    if (!until || !now)
        return std::nullopt;
    return std::chrono::seconds(*until) - *now;
}

QByteArrayList clockQuestions()
{
    return { "experimental-mode on", "set var proc.signalbox_now expr date(0,ms)", "get var proc.signalbox_now" };
}

std::optional<milliseconds> readClock(const QByteArray &reply)
{
    // "proc.signalbox_now: type=sint value=<1795677434123>"
    const qsizetype open = reply.indexOf("value=<");
    const qsizetype close = reply.indexOf('>', open);
    if (!reply.startsWith("proc.signalbox_now:") || open < 0 || close < 0)
        return std::nullopt;
    bool ok = false;
    const qint64 value = reply.mid(open + 7, close - open - 7).toLongLong(&ok);
    return ok && value > 0 && value / 1000 <= latestSecond ? std::optional(milliseconds(value)) : std::nullopt;
}

QByteArrayList leaseQuestions(const QByteArray &leaseMap)
{
    return clockQuestions() + QByteArrayList { "show map " + leaseMap, "show table lapses" };
}

LeaseReading readLease(const QByteArrayList &replies, qsizetype from)
{
    LeaseReading reading;
    reading.now = readClock(replies.value(from + 2));
    const QByteArray table = replies.value(from + 4);
    reading.supported = table.startsWith("# table: lapses,");
    reading.until = readUntil(replies.value(from + 3));
    reading.lapsed = readLapses(table);
    return reading;
}

std::optional<qint64> readUntil(const QByteArray &reply)
{
    for (const QByteArray &line : reply.split('\n')) {
        // "0x55cafae55290 lease 1795677478"
        const QByteArrayList fields = line.split(' ');
        if (fields.size() != 3 || !line.startsWith("0x") || fields.at(1) != leaseEntry)
            continue;
        bool ok = false;
        const qint64 until = fields.at(2).toLongLong(&ok);
        return ok && until > 0 && until <= latestSecond ? std::optional(until) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace Signalbox::Router::HAProxy
