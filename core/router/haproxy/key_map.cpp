#include "core/router/haproxy/key_map.h"

#include "core/router/haproxy/order_run.h"

#include <algorithm>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr int mostTries = 5;
constexpr milliseconds lockLookEvery(20);
constexpr int mostLockLooks = 500;

QByteArray keyCommand(const QByteArray &map, quint64 version, Side side, const Secret &key)
{
    return "add map @" + QByteArray::number(version) + ' ' + map + ' ' + sideName(side).toLatin1() + ' '
        + key.reveal().toLatin1();
}

Message keyProblem(const char *code, const QVariantMap &args = {})
{
    return { QString::fromLatin1(code), args };
}

QByteArray fileText(const RouterKeys &keys)
{
    QByteArray text;
    for (const Side side : { Side::Blue, Side::Green }) {
        if (!keys.key(side).isEmpty())
            text += sideName(side).toLatin1() + ' ' + keys.key(side).reveal().toLatin1() + '\n';
    }
    return text;
}

} // namespace

std::optional<RouterKeys> readKeyMap(const QByteArray &reply)
{
    RouterKeys keys;
    const QByteArrayList lines = reply.isEmpty() ? QByteArrayList() : reply.split('\n');
    for (const QByteArray &line : lines) {
        // "0x55cafae55290 blue sk-…"
        const QByteArrayList words = line.split(' ');
        if (words.size() != 3 || !words.at(0).startsWith("0x"))
            return std::nullopt;
        const auto side = sideFromName(QString::fromLatin1(words.at(1)));
        if (side && keys.key(*side).isEmpty()) // the first entry of a name is the one the router finds
            keys.keys[size_t(*side)] = Secret(QString::fromLatin1(words.at(2)));
    }
    return keys;
}

Message routerKeyProblem(const Secret &key)
{
    // What the command line of the router takes for its own.
    const auto odd = [](QChar c) {
        return c.unicode() <= 0x20 || c.unicode() >= 0x7f || c == QLatin1Char('\\') || c == QLatin1Char(';')
            || c == QLatin1Char('<') || c == QLatin1Char('"') || c == QLatin1Char('\'') || c == QLatin1Char('#');
    };
    const QString &text = key.reveal();
    if (text.isEmpty())
        return keyProblem("router.key-empty");
    if (std::any_of(text.begin(), text.end(), odd))
        return keyProblem("router.key-odd");
    return {};
}

KeyRun::KeyRun(Paths paths, Side side, Secret expected, Secret wanted, QObject *parent)
    : QObject(parent)
    , m_paths(std::move(paths))
    , m_map(m_paths.map(QStringLiteral("keys")).toUtf8())
    , m_side(side)
    , m_expected(std::move(expected))
    , m_wanted(std::move(wanted))
    , m_session(m_paths.adminSocket())
    , m_lock(m_paths.map(QStringLiteral("keys")) + QStringLiteral(".lock"))
{
}

void KeyRun::start()
{
    if (const Message problem = routerKeyProblem(m_wanted); !problem.code.isEmpty()) {
        QTimer::singleShot(0, this, [this, problem] { conclude(Outcome::Failed, problem); });
        return;
    }
    lockThenLook();
}

/// From the look to the file under a lock that all consoles of this router share: a version that was prepared later
/// would otherwise win over one whose keys it has not seen.
void KeyRun::lockThenLook()
{
    if (!m_lock.isLocked() && !m_lock.tryLock(0)) {
        if (++m_waits > mostLockLooks)
            return conclude(Outcome::Failed, keyProblem("router.keys-locked"));
        QTimer::singleShot(lockLookEvery, this, &KeyRun::lockThenLook);
        return;
    }
    ++m_tries;
    m_session.ask({ "prepare map " + m_map, "show map " + m_map }, [this](const CliReply &reply) { prepared(reply); });
}

void KeyRun::prepared(const CliReply &reply)
{
    if (reply.failure)
        return fail(reply, false);
    const auto version = preparedVersion(reply.replies.at(0));
    const auto seen = readKeyMap(reply.replies.at(1));
    if (!version || !seen)
        return conclude(Outcome::Failed, keyProblem("router.no-key-map"));
    const Secret &present = seen->key(m_side);
    if (present != m_expected && present != m_wanted)
        return conclude(Outcome::Changed,
                        keyProblem("router.other-key", { { QStringLiteral("fingerprint"), present.fingerprint() } }));
    RouterKeys given = *seen;
    given.keys[size_t(m_side)] = m_wanted;
    QByteArrayList commands { "show map " + m_map };
    for (const Side side : { Side::Blue, Side::Green }) {
        if (!given.key(side).isEmpty())
            commands.append(keyCommand(m_map, *version, side, given.key(side)));
    }
    commands << "commit map @" + QByteArray::number(*version) + ' ' + m_map << "show map " + m_map;
    m_session.ask(commands, [this, seen = *seen, given](const CliReply &answer) { committed(answer, seen, given); });
}

void KeyRun::committed(const CliReply &reply, const RouterKeys &seen, const RouterKeys &given)
{
    if (reply.failure)
        return fail(reply, true);
    const auto before = readKeyMap(reply.replies.first());
    const auto after = readKeyMap(reply.replies.last());
    if (after == given && before == seen)
        return keepFile();
    // Somebody's key came between our look and our commit: the newer look decides about the other side.
    if (m_tries < mostTries && before && after) {
        if (after == given && before != seen) {
            RouterKeys put = *before;
            put.keys[size_t(m_side)] = m_wanted;
            if (put == given)
                return keepFile();
        }
        return lockThenLook();
    }
    conclude(after && after->key(m_side) == m_expected ? Outcome::Failed : Outcome::Unknown,
             keyProblem("router.keys-not-taken"));
}

void KeyRun::keepFile()
{
    m_session.ask({ "show map " + m_map }, [this](const CliReply &reply) { writeFile(reply); });
}

void KeyRun::writeFile(const CliReply &reply)
{
    const auto keys = reply.failure ? std::nullopt : readKeyMap(reply.replies.first());
    if (!keys)
        return conclude(Outcome::FileFailed, reply.problem);
    if (keys->key(m_side) != m_wanted)
        return conclude(Outcome::Changed, keyProblem("router.key-overtaken"));
    const Done written = writeFileAtomically(m_paths.map(QStringLiteral("keys")), fileText(*keys));
    conclude(written ? Outcome::Written : Outcome::FileFailed, written ? Message() : saidBy(written.error()));
}

void KeyRun::fail(const CliReply &reply, bool mayBeDone)
{
    const bool unknown = mayBeDone || *reply.failure == CliFailure::TimedOut;
    conclude(unknown ? Outcome::Unknown : Outcome::Failed, reply.problem);
}

void KeyRun::conclude(Outcome outcome, const Message &problem)
{
    m_lock.unlock();
    Q_EMIT finished(outcome, problem);
}

void lookAtKeys(const Paths &paths, QObject *context, const std::function<void(const Result<RouterKeys> &)> &answer)
{
    auto *session = new CliSession(paths.adminSocket(), context);
    session->ask({ "show map " + paths.map(QStringLiteral("keys")).toUtf8() },
                 [session, answer](const CliReply &reply) {
                     session->deleteLater();
                     if (reply.failure)
                         return answer(errorOf(QStringLiteral("router.silent"), reply.problem));
                     const auto keys = readKeyMap(reply.replies.first());
                     if (!keys)
                         return answer(errorOf(QStringLiteral("router.no-keys"), keyProblem("router.no-key-map")));
                     answer(*keys);
                 });
}

} // namespace Signalbox::Router::HAProxy
