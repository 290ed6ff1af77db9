#pragma once

#include "core/session/snapshot.h"
#include "widgets/control/permissions.h"

#include <functional>

namespace Signalbox::Widgets {

/// What the buttons said last, in a sentence that nobody has to put away: it goes when its reason is gone and
/// it could be read, when the run comes into another phase, when the window is armed, and after 20 s whatever is. A
/// value; times are the snapshot's.
class PassingNote
{
public:
    static constexpr seconds staysAtMost { 20 };
    static constexpr seconds staysAtLeast { 6 }; ///< a reason that comes and goes is read all the same

    /// Whether its reason is there, by what may be done now. None: it tells what happened, and has no reason to lose.
    using Stands = std::function<bool(const Permissions &)>;
    enum class Until : quint8 { PhaseChange, ItsTime };

    /// What is there when it is said, and later.
    struct Moment {
        Instant now {};
        Rollout::Phase phase = Rollout::Phase::Unknown;
        bool armed = false;
    };

    /// An empty text takes away what was said.
    void say(const QString &text, bool urgent, const Moment &moment, Until until = Until::PhaseChange,
             Stands stands = {});
    void look(const Moment &moment, const Permissions &permissions);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isUrgent() const { return m_urgent; }

private:
    QString m_text;
    bool m_urgent = false;
    Moment m_saidAt;
    Until m_until = Until::PhaseChange;
    Stands m_stands;
};

} // namespace Signalbox::Widgets
