#pragma once

#include "core/playbook/playbook.h"
#include "core/session/intent.h"
#include "core/session/snapshot.h"
#include "widgets/shell/sandboxmenu.h"
#include "widgets/theme/theme.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QSplitter;

namespace Signalbox::Widgets {

class ArmState;
class CloseQuestion;
class FoundBar;
class LogPanel;
class PagesView;
class StatusPanel;
class TopBar;
class TrafficPanel;

/// The whole window, made from snapshots alone. It orders nothing: what the operator wants comes out as
/// intentRequested(). It starts read-only; arming is its own affair. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// When no snapshot came for this long the window says so and greys the figures.
    static constexpr milliseconds silenceNoticed { 3000 };

    explicit MainWindow(QWidget *parent = nullptr);
    /// `clock` must outlive the window; it times the armed state and the clock of the day.
    explicit MainWindow(const Clock &clock, QWidget *parent = nullptr);

    /// Cheap enough for 20 a second: parts whose content did not change are not touched.
    void showSnapshot(const Signalbox::Session::SnapshotPtr &snapshot);
    /// The faults of the Sandbox menu; an empty list hides it.
    void setSandbox(const QList<SandboxChoice> &choices);
    /// For what is no intent of the session: the users' rate and drills.
    [[nodiscard]] SandboxMenu &sandboxMenu() { return *m_sandboxMenu; }
    /// System (the default) follows the desktop's palette, also when it changes.
    void setThemeChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice themeChoice() const { return m_themeChoice; }
    /// Local time (the default) or UTC, everywhere in the window.
    void setTimeSpec(Qt::TimeSpec spec);
    /// Says beside the log's buttons, for a while, what came of something.
    void note(const QString &text, bool good);
    /// Where something may stand and hide neither the log nor what moves traffic, in global coordinates.
    [[nodiscard]] QRect spareRoom() const;
    [[nodiscard]] bool isArmed() const;
    void setArmed(bool armed);

Q_SIGNALS:
    void intentRequested(const Signalbox::Session::Intent &intent);
    /// The report of that run is to be written and opened.
    void reportRequested(quint64 run);
    /// The keys of that side: to look at, to test, to replace.
    void keysWanted(Signalbox::Side side);
    /// A page of a relay, as its service file names it, on a click.
    void linkWanted(const QUrl &link);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// On an open run that this console looks after it says what will happen, and asks.
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *buildBody();
    void connectParts();
    /// The log gets what a small window can spare, unless a hand set it.
    void placeLog();
    void addShortcuts();
    void applyThemeNow();
    void refresh();
    void showParts(Instant now, std::optional<nanoseconds> quiet, bool stale);
    void layOutNow();
    /// Before the engine said anything every part says that, and what it waits for.
    void showNothingYet(nanoseconds since);
    void tick();
    /// A first size leaves room for the frame that the window manager adds; once that is known, it is exact.
    void fitToScreen();
    void takeStep(Playbook::Step step, Side side, const QUrl &link);
    /// The moment of showing on the snapshot's clock.
    [[nodiscard]] Instant shownNow() const;
    [[nodiscard]] std::optional<nanoseconds> silence() const;
    [[nodiscard]] std::optional<QString> closingLeaves() const;
    void askToClose(const QString &text);
    void keepAsking();

    const Clock &m_clock;
    ThemeChoice m_themeChoice = ThemeChoice::System;
    Qt::TimeSpec m_spec = Qt::LocalTime;
    Session::SnapshotPtr m_snapshot;
    Instant m_received {};
    const Instant m_began;
    Session::SnapshotPtr m_nothing; ///< shown until the first snapshot
    QSize m_firstSize; ///< until somebody else gave it another, or its frame is known
    QTimer m_tick;
    QSplitter *m_body;
    bool m_logPlaced = false; ///< by hand
    ArmState *m_arm;
    TopBar *m_topBar;
    SandboxMenu *m_sandboxMenu;
    StatusPanel *m_status;
    FoundBar *m_found;
    PagesView *m_pages;
    TrafficPanel *m_traffic;
    LogPanel *m_log;
    QPointer<CloseQuestion> m_closeQuestion;
    bool m_mayClose = false;
    bool m_laidOut = false; ///< a part since this was taken back
};

} // namespace Signalbox::Widgets
