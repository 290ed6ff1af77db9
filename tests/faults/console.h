#pragma once

#include "core/journal/writer.h"
#include "core/session/session.h"
#include "tests/router/rig.h"

#include <QMutex>
#include <QThread>

#include <atomic>

namespace Signalbox::Test {

/// A whole console without a window on a real HAProxy with two upstreams: session, router, journal on disk. Everything
/// but the journal runs in the test's thread. Users send requests until it ends.
class Console : public QObject
{
public:
    Console();
    ~Console() override;

    /// Router, session and users run, everything was read. Empty, or what went wrong.
    QString start();
    void post(const Session::Intent &intent) { m_session->post(intent); }
    /// What the router has, asked by a way of its own: beside the console, and not through a Link.
    std::optional<Router::ControlWord> wordInForce() const;
    /// As kill -9 does: nothing is said, nothing is ordered; users go on.
    void kill();
    /// The plan as it stands at its first step or, with all its steps passed, in its bake; nothing ends by itself.
    QString holdAt(const Config::Plan &plan, Rollout::Phase phase);
    /// A deployment that stays at its first step, 5 %, for an hour. Empty when its clock runs.
    QString holdAtTheFirstStep();

    [[nodiscard]] const Session::Snapshot &now() const { return *m_snapshot; }
    [[nodiscard]] bool logged(const char *code) const;
    [[nodiscard]] Session::Session &session() { return *m_session; }
    [[nodiscard]] int served() const { return m_served; }
    [[nodiscard]] int unserved() const { return m_unserved; }
    /// What those who were not served got: status codes, 0 for a broken connection.
    [[nodiscard]] QByteArray unservedText() const;
    [[nodiscard]] QString journalFile() const { return rig.directory.filePath(QStringLiteral("journal.sqlite")); }
    /// Ends session and journal; then compares log and journal line by line and verifies the chain. Empty, or what is
    /// wrong.
    QString endAndVerify();

    Rig rig;

private:
    void sendUsers();

    std::unique_ptr<Session::Session> m_session;
    std::unique_ptr<Journal::Writer> m_journal;
    Session::SnapshotPtr m_snapshot;
    std::unique_ptr<QThread> m_users;
    std::atomic<bool> m_stop { false };
    std::atomic<int> m_served { 0 };
    std::atomic<int> m_unserved { 0 };
    mutable QMutex m_mutex;
    QByteArrayList m_refusals; ///< the newest few
};

} // namespace Signalbox::Test
