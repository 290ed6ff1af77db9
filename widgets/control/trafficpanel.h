#pragma once

#include "core/session/intent.h"
#include "core/session/snapshot.h"
#include "widgets/control/passingnote.h"
#include "widgets/control/permissions.h"
#include "widgets/control/proposal.h"
#include "widgets/control/refusal.h"

#include <QElapsedTimer>
#include <QFrame>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Signalbox::Widgets {

class ConfirmBar;
class FigureTable;
class GreyEffect;
class RollBackButton;
class RolloutBox;
class RunButtons;
class ScrollColumn;
class SplitSlider;
class TextLine;
class WayBackBox;

/// Traffic and what moves it. Everything that gives the candidate more is asked once, in a bar that blocks nothing;
/// less is sent at once. Share, phase, time left, the bar, all buttons and roll back never scroll.
class TrafficPanel : public QFrame
{
    Q_OBJECT
public:
    explicit TrafficPanel(QWidget *parent = nullptr);

    /// `snapshot` may be null. `now` is the moment of showing on the snapshot's clock; `stale` is how old the figures
    /// are when they are no news any more: then they are greyed.
    void showSnapshot(const Session::SnapshotPtr &snapshot, Instant now, std::optional<nanoseconds> stale, bool armed);
    /// In which zone times are told, from the next snapshot on.
    void setTimeSpec(Qt::TimeSpec spec) { m_spec = spec; }
    /// The button and the shortcut. With a run open: at once. Else, when armed: asks once; asked again, it does it.
    void rollBack();
    /// As the Resume button: asks once.
    void askToResume();
    /// Says something that wants attention, for a while (PassingNote); beside it stands why the last thing that was
    /// asked for is not done, while that holds.
    void tell(const QString &note) { say(note, true); }

    [[nodiscard]] SplitSlider &slider() const { return *m_slider; }
    [[nodiscard]] ConfirmBar &confirmBar() const { return *m_confirm; }

Q_SIGNALS:
    void intentRequested(const Signalbox::Session::Intent &intent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A share that was sent and has not come back as the requested one yet.
    struct Sent {
        Permyriad candidateShare;
        QElapsedTimer since;
    };

    void setWidths(const QWidget &scrolled);
    /// What has no room leaves out its least rows; while something is asked, what has no room whole is not shown.
    void fitScrolled();
    void buildHead(QVBoxLayout &into);
    void buildScrolled(QVBoxLayout &into);
    /// Where height is short: a smaller share, and short sentences.
    void setCompact(bool compact);
    void buildPinned(QVBoxLayout &into);
    void connectControls();
    void connectRun();
    void choose(Permyriad candidateShare);
    void chooseTyped();
    void markTyped(bool wrong);
    /// While a hand shows another share than the question asks for, nothing confirms that one.
    void holdQuestion();
    void propose(const Proposal &proposal);
    void send(const Session::Intent &intent);
    void say(const QString &note, bool attention, PassingNote::Until until = PassingNote::Until::PhaseChange,
             PassingNote::Tells tells = {});
    [[nodiscard]] PassingNote::Moment moment() const;
    /// Asks, or says at once why the session would refuse it.
    void proposeStart(const Proposal &proposal);
    void sayNotSent(Permyriad share);
    void showNote();
    void withdrawWhatIsNotTrue();
    void watchWhatWasSent();
    void showPermissions();
    void showRollBack();
    void showFigures();
    void showShare();
    /// The candidate's; only where something was observed.
    [[nodiscard]] QString observedShare() const;
    void showTyped();

    Session::SnapshotPtr m_snapshot;
    Instant m_now {};
    std::optional<nanoseconds> m_stale;
    Qt::TimeSpec m_spec = Qt::LocalTime;
    bool m_armed = false;
    bool m_compact = false;
    Permissions m_permissions;
    std::optional<Sent> m_sent;
    std::optional<Permyriad> m_pointed;
    RefusalWatch m_refusal; ///< of what was asked last
    PassingNote m_said;

    ScrollColumn *m_scroll;
    TextLine *m_step;
    TextLine *m_share;
    TextLine *m_shareOf;
    TextLine *m_pendingLine;
    SplitSlider *m_slider;
    QWidget *m_byHand; ///< the typed share with its button
    QLineEdit *m_typed;
    QPushButton *m_send;
    FigureTable *m_figures;
    RolloutBox *m_rollout;
    QWidget *m_wayBackRoom; ///< goes while something is asked and height is short
    WayBackBox *m_wayBack;
    RunButtons *m_run;
    GreyEffect *m_grey; ///< on the rollout while it is no news
    TextLine *m_note;
    ConfirmBar *m_confirm;
    RollBackButton *m_rollBack;
};

} // namespace Signalbox::Widgets
