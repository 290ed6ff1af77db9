#pragma once

#include "app/stage.h"
#include "core/base/bounded_thread.h"
#include "core/base/message.h"
#include "core/probe/check.h"
#include "core/router/haproxy/key_map.h"

#include <QNetworkAccessManager>
#include <memory>

namespace Signalbox::App {

/// How a rotation came out.
enum class RotationEnd : quint8 {
    Rotated, ///< the router uses the new key, and a request through it was accepted
    Same, ///< the router had it already
    Refused, ///< the relay refuses the new key: nothing was changed
    Undone, ///< through the router the new key was refused: the router has the old one again
    Undecided, ///< the new key could not be tried: nothing was changed
    Failed, ///< something of ours failed; `problem` says what is how
};
/// "rotated", "same", …: stable, for JSON and the journal.
QString rotationName(RotationEnd end);

/// What a rotation did. Fingerprints only.
struct RotationReport {
    RotationEnd end = RotationEnd::Failed;
    Side side = Side::Blue;
    QString from; ///< fingerprint of the router's key before
    QString to; ///< of the new one
    Message before; ///< how a forced request through the router ended before; no code: not tried
    Message straight; ///< the same of a request with the new key straight to the relay
    Message after; ///< the same through the router, with the new key
    bool proven = false; ///< through the router, with the new key, accepted
    bool stored = false; ///< the reference gives the new key too
    Message problem; ///< no code: none
    QString problemOfStore; ///< why it was not stored; empty: it was, or nobody asked
};
/// Its line for the log and the journal.
LogEntry rotationLine(const RotationReport &report);

/// Whether an ending proves that the key was taken: what the relay does after that is another matter.
enum class KeyWord : quint8 { Accepted, Refused, Unknown };
KeyWord keyWord(Outcome outcome);

/// Gives the running router another key of one side, without a reload: tries the key straight, writes it, tries it
/// through the router with a forced request, puts the old one back if it is refused there, and stores it where the
/// service file's reference says, in this order. Main thread; nothing blocks but one fsync. One use.
class KeyRotation final : public QObject
{
    Q_OBJECT
public:
    /// `store`: whether the new key is to be put where the reference says; false when it was read from there. `stage`
    /// and `clock` must outlive this.
    KeyRotation(const Stage &stage, Side side, Secret wanted, bool store, const Clock &clock,
                QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Exactly once.
    void finished(const Signalbox::App::RotationReport &report);

private:
    using Next = std::function<void(const Probe::CheckResult &)>;
    void lookedAt(const Result<Router::HAProxy::RouterKeys> &keys);
    void tryBefore();
    void tryStraight();
    void write();
    void tryAfter();
    void judgeAfter(const Probe::CheckResult &result);
    void undo(RotationEnd end, const Message &problem);
    void storeKey();
    void stored(const Done &result);
    void conclude(RotationEnd end, const Message &problem = {});
    void ping(const Probe::Target &target, Next next);
    [[nodiscard]] Probe::Target straightTarget() const;
    [[nodiscard]] bool mayForce() const { return !m_force.isEmpty(); }

    const Stage &m_stage;
    const Side m_side;
    const Secret m_wanted;
    const bool m_store;
    const Clock &m_clock;
    Redactor m_redactor;
    Secret m_force;
    Secret m_old;
    Outcome m_outcomeBefore = Outcome::Ok;
    QNetworkAccessManager m_manager;
    RotationReport m_report;
    std::unique_ptr<BoundedThread> m_storing;
    bool m_done = false;
};

} // namespace Signalbox::App
