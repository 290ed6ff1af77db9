#pragma once

#include "core/session/snapshot.h"
#include "widgets/theme/theme.h"

#include <QFrame>
#include <QList>
#include <QPair>

class QActionGroup;
class QMenu;
class QToolButton;

namespace Signalbox::Widgets {

class LogoMark;
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
    /// Fills the sandbox menu; an empty list hides it. Pairs of name and explanation.
    void setSandbox(const QList<QPair<QString, QString>> &scenarios);

Q_SIGNALS:
    void armRequested(bool armed);
    void scenarioRequested(const QString &name);
    void zoneToggleRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPills();
    void buildButtons();
    void showRouter(const Session::Snapshot &snapshot);
    void showFeed(const Session::Snapshot &snapshot, std::optional<nanoseconds> silence);
    void fitToWidth();

    bool m_watchOnly = false;
    LogoMark *m_logo;
    TextLine *m_service;
    TextLine *m_router;
    TextLine *m_feed;
    QToolButton *m_sandbox;
    QMenu *m_scenarios;
    QActionGroup *m_scenarioGroup;
    TextLine *m_endpoint;
    QToolButton *m_arm;
    TextLine *m_operator;
    QToolButton *m_clock;
};

} // namespace Signalbox::Widgets
