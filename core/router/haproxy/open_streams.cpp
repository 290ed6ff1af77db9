#include "core/router/haproxy/open_streams.h"

#include <algorithm>

namespace Signalbox::Router::HAProxy {
namespace {

QByteArray backendOf(Side side)
{
    return "side_" + sideName(side).toLatin1();
}

/// "1d2h", "1m30s", "0s"; nothing for anything else.
std::optional<seconds> readAge(const QByteArray &text)
{
    seconds age { 0 };
    qint64 number = -1;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            number = std::max<qint64>(number, 0) * 10 + (c - '0');
            if (number > 1'000'000)
                return std::nullopt;
            continue;
        }
        const int unit = c == 's' ? 1 : c == 'm' ? 60 : c == 'h' ? 3600 : c == 'd' ? 86400 : 0;
        if (unit == 0 || number < 0)
            return std::nullopt;
        age += seconds(number * unit);
        number = -1;
    }
    return number < 0 && !text.isEmpty() ? std::optional(age) : std::nullopt;
}

/// What HAProxy takes for a name, and a command socket for one word.
bool isOneWord(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_'
            || c == '-' || c == ':';
    });
}

} // namespace

std::optional<QList<OpenStream>> readStreams(const QByteArray &reply)
{
    QList<OpenStream> streams;
    const QByteArrayList lines = reply.isEmpty() ? QByteArrayList() : reply.split('\n');
    for (const QByteArray &line : lines) {
        // "0x55d0c8a4: proto=tcpv4 src=127.0.0.1:36722 fe=users be=side_green srv=localhost ts=00 epoch=0 age=4s
        // calls=2 …"
        if (!line.startsWith("0x"))
            return std::nullopt;
        OpenStream stream;
        stream.id = line.left(line.indexOf(':'));
        bool onSide = false;
        std::optional<seconds> age;
        for (const QByteArray &field : line.split(' ')) {
            if (field.startsWith("age=") && !age)
                age = readAge(field.mid(4));
            else if (field.startsWith("srv="))
                stream.server = field.mid(4);
            for (const Side side : { Side::Blue, Side::Green }) {
                if (field == "be=" + backendOf(side)) {
                    stream.side = side;
                    onSide = true;
                }
            }
        }
        if (!age || !isOneWord(stream.id))
            return std::nullopt;
        stream.age = *age;
        if (!onSide || stream.server.isEmpty() || stream.server == "<none>")
            continue;
        if (!isOneWord(stream.server)) // it becomes a part of a command
            return std::nullopt;
        streams.append(stream);
    }
    return streams;
}

QByteArrayList cutCommands(const QList<OpenStream> &streams, Side side)
{
    QByteArrayList commands;
    for (const OpenStream &stream : streams) {
        const QByteArray command = "shutdown sessions server " + backendOf(side) + '/' + stream.server;
        if (stream.side == side && !commands.contains(command))
            commands.append(command);
    }
    return commands;
}

QByteArrayList cutOneByOne(const QList<OpenStream> &streams, Side side)
{
    QByteArrayList commands;
    for (const OpenStream &stream : streams) {
        if (stream.side == side)
            commands.append("shutdown session " + stream.id);
    }
    return commands;
}

} // namespace Signalbox::Router::HAProxy
