#pragma once

#include "core/session/snapshot.h"
#include "widgets/control/permissions.h"

#include <functional>

namespace Signalbox::Widgets {

/// What the buttons said last, in a sentence that nobody has to put away: it goes when its reason is gone and
/// it could be read, when the run comes into another phase, when the window is armed, and after 20 s; why an act was
/// refused stays as long as its reason. A value; times are the snapshot's.
class PassingNote
{
public:
    static constexpr seconds staysAtMost { 20 };
    static constexpr seconds staysAtLeast { 6 }; ///< a reason that comes and goes is read all the same

    /// What it says by what may be done now; empty: its reason is gone. None: it tells what happened, and has no reason
    /// to lose.
    using Tells = std::function<QString(const Permissions &)>;
    enum class Until : quint8 { PhaseChange, ItsTime, ReasonGone };

    /// What is there when it is said, and later.
    struct Moment {
        Instant now {};
        Rollout::Phase phase = Rollout::Phase::Unknown;
        bool armed = false;
    };

    /// An empty text takes away what was said.
    void say(const QString &text, bool urgent, const Moment &moment, Until until = Until::PhaseChange,
             Tells tells = {});
    void look(const Moment &moment, const Permissions &permissions);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isUrgent() const { return m_urgent; }

private:
    QString m_text;
    bool m_urgent = false;
    Moment m_saidAt;
    Until m_until = Until::PhaseChange;
    Tells m_tells;
};

} // namespace Signalbox::Widgets
