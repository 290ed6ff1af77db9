#include "core/router/haproxy/control_word.h"
#include "core/router/haproxy/counters_text.h"
#include "core/router/haproxy/key_map.h"
#include "core/router/haproxy/lease_text.h"
#include "core/router/haproxy/master_socket.h"
#include "core/router/haproxy/open_streams.h"
#include "core/router/haproxy/order_run.h"
#include "core/router/haproxy/provisioner.h"
#include "tests/fuzz/promise.h"

#include <cstdint>

using namespace Signalbox;
using namespace Signalbox::Router::HAProxy;

namespace {

void promiseCommands(const QByteArrayList &commands)
{
    for (const QByteArray &command : commands)
        Fuzz::promise(!command.contains('\n') && !command.contains(';'), "a reply makes no second command");
}

} // namespace

/// Replies of the command socket, apart by a line "---". Each reader gets each of them: none may take another's for
/// something that breaks it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QByteArrayList replies;
    qsizetype from = 0;
    for (qsizetype end = 0; (end = bytes.indexOf("\n---\n", from)) >= 0; from = end + 5)
        replies.append(bytes.sliced(from, end - from));
    replies.append(bytes.sliced(from));
    for (qsizetype i = 0; i < replies.size(); ++i) {
        const QByteArray &reply = replies.at(i);
        if (const auto word = parseControl(reply))
            Fuzz::promise(parseControl(controlText(*word)) == word, "a word that was read can be written");
        const MapReading map = readControlMap(reply);
        Fuzz::promise(!map.word || (map.understood && map.entryFound), "a word comes from a map");
        (void)preparedVersion(reply);
        (void)readKeyMap(reply);
        (void)readTables(reply, replies.value(i + 1));
        if (const auto worker = readInfo(reply))
            Fuzz::promise(worker->pid > 0 && worker->version.size() <= 32, "a worker has a number and a version");
        if (const auto running = readProcesses(reply))
            Fuzz::promise(running->master > 0 && running->worker >= 0, "processes have numbers");
        for (const qint64 worker : readWorkers(reply))
            Fuzz::promise(worker > 0, "a worker has a number");
        const LeaseReading lease = readLease(replies, i);
        Fuzz::promise(!lease.until || *lease.until > 0, "a lease ends after 1970");
        (void)lease.left();
        if (const auto streams = readStreams(reply)) {
            for (const OpenStream &stream : *streams)
                Fuzz::promise(stream.age.count() >= 0, "nothing began later than now");
            for (const Side side : { Side::Blue, Side::Green }) {
                promiseCommands(cutCommands(*streams, side));
                promiseCommands(cutOneByOne(*streams, side));
            }
        }
    }
    return 0;
}
