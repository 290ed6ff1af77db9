#pragma once

#include "core/session/snapshot.h"
#include "widgets/theme/theme.h"

#include <QFrame>

class QAction;
class QToolButton;

namespace Signalbox::Widgets {

class LogoMark;
class SandboxMenu;
class TextLine;

/// The bar at the top: service, router, feed, sandbox, endpoint, arm state, operator, clock.
class TopBar : public QFrame
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    /// `silence` is how long no snapshot came, when that is long enough to say.
    void showSnapshot(const Session::Snapshot &snapshot, std::optional<nanoseconds> silence);
    void showArmed(bool armed, nanoseconds left);
    void showTime(WallTime at, Qt::TimeSpec spec);
    /// What the sandbox button opens; it belongs to the bar. Hidden as long as it offers nothing.
    void setSandboxMenu(SandboxMenu *menu);
    /// Which of the window's menu is marked.
    void showThemeChoice(ThemeChoice choice);

Q_SIGNALS:
    void armRequested(bool armed);
    void themeWanted(Signalbox::Widgets::ThemeChoice choice);
    void zoneToggleRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPills();
    void buildButtons();
    void buildMenu();
    void showRouter(const Session::Snapshot &snapshot);
    void showFeed(const Session::Snapshot &snapshot, std::optional<nanoseconds> silence);
    void fitToWidth();

    bool m_watchOnly = false;
    LogoMark *m_logo;
    TextLine *m_service;
    TextLine *m_router;
    quint64 m_lost = 0; ///< requests that the feed lost, as last told
    Instant m_lostAt {};
    TextLine *m_feed;
    QToolButton *m_sandbox;
    SandboxMenu *m_sandboxMenu = nullptr;
    TextLine *m_endpoint;
    QToolButton *m_arm;
    TextLine *m_operator;
    QToolButton *m_clock;
    QList<std::pair<ThemeChoice, QAction *>> m_themes;
    int m_fitted = 0; ///< the width for which it was last decided what has room
};

} // namespace Signalbox::Widgets
