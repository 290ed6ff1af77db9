#pragma once

#include "core/session/snapshot.h"

namespace Signalbox::Notify {

/// What people are told who do not look at the console.
enum class Event : quint8 { Started, Held, RollingBack, RolledBack, NotConfirmed, Promoted, WayBackLost };
/// "started", "held", "rolling_back", "rolled_back", "not_confirmed", "promoted", "way_back_lost": stable, for JSON.
QString eventName(Event event);
/// True for what somebody should look at now.
bool isAlarm(Event event);

/// One thing to tell, as it was when it happened.
struct Notice {
    Event event = Event::Started;
    QString service;
    QString console; ///< "an@desk-7"
    bool sandbox = false;
    quint64 run = 0;
    WallTime at {};
    Side active = Side::Blue;
    QString activeVersion;
    QString candidateVersion;
    Permyriad candidateShare; ///< as requested
    Message reason; ///< of a hold, a rollback or a lost way back; empty code: none

    bool operator==(const Notice &) const = default;
    [[nodiscard]] Side candidate() const { return other(active); }
};
/// "relay: run 7 is HELD with 25 % on green v2: … (an@desk-7)": one line, in the language of the program, that says of
/// which console it comes.
QString noticeText(const Notice &notice);

/// Tells from snapshot after snapshot what is new. The first one is where it begins: what was so already then is no
/// news, but for a run that is found open and held, which waits for a person, and for a rollback: a console begins with
/// one only when it was started for it. A value.
class Watcher
{
public:
    [[nodiscard]] QList<Notice> look(const Session::Snapshot &snapshot);

private:
    bool m_began = false;
    quint64 m_run = 0;
    Rollout::Phase m_phase = Rollout::Phase::Unknown;
    Rollout::RunOutcome m_outcome = Rollout::RunOutcome::None;
    bool m_notConfirmed = false;
    bool m_wayBackLost = false;
};

} // namespace Signalbox::Notify

Q_DECLARE_METATYPE(Signalbox::Notify::Notice)
