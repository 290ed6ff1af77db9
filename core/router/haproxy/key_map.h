#pragma once

#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/config_writer.h"

#include <QLockFile>

namespace Signalbox::Router::HAProxy {

/// The API keys that a running router adds to requests, by Side; empty: none for that side.
struct RouterKeys {
    std::array<Secret, 2> keys;

    [[nodiscard]] const Secret &key(Side side) const { return keys[size_t(side)]; }
    bool operator==(const RouterKeys &) const = default;
};
/// From the reply to `show map` of the keys' map; nothing when it is none. Pure.
std::optional<RouterKeys> readKeyMap(const QByteArray &reply);
/// Why a key cannot be given to a running router, as a part of a sentence; empty: it can. Pure.
Message routerKeyProblem(const Secret &key);

/// Gives a running router another key for one side, without a reload: from the next request on it is used. As with
/// orders: a version of the map is prepared, the present keys are looked at, and the newest commit wins. The other
/// side's key stays as the router has it. Then the map's file is written, so that a restart has it too. One use; the
/// thread of its parent; blocks for one fsync at the end.
class KeyRun final : public QObject
{
    Q_OBJECT
public:
    enum class Outcome : quint8 {
        Written, ///< the router has it, read back; so has the file
        Changed, ///< refused: the router's key is not `expected` any more
        FileFailed, ///< the router has it; its file could not be written, so a restart would not
        Failed, ///< the router has what it had
        Unknown, ///< it did not answer in time: it may have either
    };

    /// `expected`: the key that the router must have now for this to be right.
    KeyRun(Paths paths, Side side, Secret expected, Secret wanted, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// Exactly once; `problem` is empty with Written, and never holds a key.
    void finished(Signalbox::Router::HAProxy::KeyRun::Outcome outcome, const Signalbox::Message &problem);

private:
    void prepared(const CliReply &reply);
    void committed(const CliReply &reply, const RouterKeys &seen, const RouterKeys &given);
    void lockThenLook();
    /// Writes what the router has by then.
    void keepFile();
    void writeFile(const CliReply &reply);
    void conclude(Outcome outcome, const Message &problem = {});
    void fail(const CliReply &reply, bool mayBeDone);

    Paths m_paths;
    QByteArray m_map;
    Side m_side;
    Secret m_expected;
    Secret m_wanted;
    CliSession m_session;
    QLockFile m_lock; ///< shared by all consoles of this router
    int m_tries = 0;
    int m_waits = 0;
};

/// Asks a running router which keys it has. Answers once, later; an Error when it does not answer.
void lookAtKeys(const Paths &paths, QObject *context, const std::function<void(const Result<RouterKeys> &)> &answer);

} // namespace Signalbox::Router::HAProxy
