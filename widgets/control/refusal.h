#pragma once

#include "core/session/snapshot.h"

namespace Signalbox::Widgets {

/// Whether a log line says that something was asked for and is not done.
bool isRefusal(const LogEntry &entry);
/// What it says, as a sentence for the one who asked: "Deploy refused: the router does not answer."
QString refusalText(const LogEntry &entry);
/// Whether the reason of a refusal is still there. Unknown reasons stay until something else is asked.
bool refusalStands(const LogEntry &entry, const Session::Snapshot &snapshot);

/// The sentence of a deploy that was refused for these reasons.
QString deployRefusedText(const QList<Message> &why);

/// Watches the log for the answer "no" to what this window asked last, and keeps it until something else is asked or
/// runs, and as long as any of its reasons holds: those that are gone are not told any more. A deploy that waits for
/// its preflight is waited for. A value; times are the snapshot's.
class RefusalWatch
{
public:
    /// An answer comes within milliseconds; a line that comes later answers somebody else.
    static constexpr seconds answersWithin { 4 };
    /// What comes and goes, like the checks of a side of which one instance fails, is read all the same.
    static constexpr seconds staysAtLeast { 6 };

    /// Something is asked now; what was refused before is forgotten. `snapshot` is what was seen then.
    void asked(const Session::Snapshot &snapshot, Instant now);
    /// A deploy is not even asked for: it is sure to be refused. `withdrawn`: its question was open already.
    void deployRefused(const Session::Snapshot &snapshot, Instant now, bool withdrawn = false);
    /// What was asked and refused is no matter any more.
    void forget();
    void look(const Session::Snapshot &snapshot, Instant now);

    /// Empty: nothing was refused, or its reasons are gone.
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    void lookAtWhatIsSaid(const Session::Snapshot &snapshot, Instant now);
    void sayReasons(const QList<Message> &reasons);
    void stopSaying();

    std::optional<quint64>
        m_after; ///< the last line that was known when it was asked; nothing: no answer is waited for
    Instant m_until {};
    std::optional<LogEntry> m_refusal; ///< what the session said
    QList<Message> m_reasons; ///< of a deploy, as they were when it was refused
    bool m_withdrawn = false;
    QString m_text;
    Instant m_toldAt {};
};

} // namespace Signalbox::Widgets
