#pragma once

#include "core/base/message.h"
#include "core/rollout/event.h"

#include <QHash>
#include <QSet>

#include <map>

namespace Signalbox::Session {

/// The rollouts of other consoles on the same service, as the journal tells them: each console records what its rollout
/// was told, and `transition` makes the same of it here. A value; engine thread.
class FollowedRuns
{
public:
    /// An `event` record of another console, which happened at `at` on this computer's clock. One that comes late is
    /// put in its place; one that does not lead where its console says it led makes that console unknown.
    void take(const LogEntry &entry, Instant at);

    /// Where the rollout of console `id` (Options::id) is; null: its first event was not seen, or it is of another
    /// version.
    [[nodiscard]] const Rollout::State *of(const QString &id) const;
    /// When its present phase began, by that console's own record.
    [[nodiscard]] WallTime phaseAt(const QString &id) const { return m_consoles.value(id).phaseAt; }
    /// Whether console `id` made that order.
    [[nodiscard]] bool ordered(const QString &id, quint64 epoch) const;

private:
    struct Told {
        Rollout::Event event;
        WallTime wall {};
        QString phase; ///< where it led, by the record
        quint64 epoch = 0;
    };
    struct Console {
        Rollout::State first; ///< before all of `told`
        Rollout::State state; ///< after them
        WallTime phaseAt {}; ///< of `state`
        std::map<quint64, Told> told; ///< by its console's number, since its last run ended
        quint64 forgotten = 0; ///< number of the last one that is not in `told` any more
        QSet<quint64> orders;
        bool known = true;
    };
    static void step(Console &console, const Told &told);
    static void forget(Console &console);

    QHash<QString, Console> m_consoles;
};

} // namespace Signalbox::Session
