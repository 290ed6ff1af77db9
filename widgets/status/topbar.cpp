#include "widgets/status/topbar.h"

#include "widgets/shell/sandboxmenu.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QDateTime>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QTimeZone>
#include <QToolButton>

namespace Signalbox::Widgets {

/// The logo, which opens the window's own menu.
class LogoMark : public QToolButton, public Themed
{
public:
    LogoMark()
    {
        setFixedSize(24, 24);
        setObjectName(QStringLiteral("logo"));
        setPopupMode(QToolButton::InstantPopup);
        setFocusPolicy(Qt::TabFocus);
    }
    [[nodiscard]] QSize sizeHint() const override { return { 24, 24 }; }
    void setTheme(const Theme &theme) override
    {
        m_theme = theme;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawLogo(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.blue, m_theme.green);
        if (!hasFocus() && !underMouse())
            return;
        painter.setPen(hasFocus() ? m_theme.blue : m_theme.strong);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    Theme m_theme = Theme::dark();
};

TopBar::TopBar(QWidget *parent)
    : QFrame(parent)
    , m_logo(new LogoMark)
    , m_service(new TextLine(textFont(1.08, QFont::DemiBold)))
    , m_router(new TextLine(textFont(0.94), Tone::Muted))
    , m_feed(new TextLine(textFont(0.94), Tone::Muted))
    , m_sandbox(new QToolButton)
    , m_endpoint(new TextLine(figureFont(0.88), Tone::Muted))
    , m_arm(new QToolButton)
    , m_operator(new TextLine(textFont(0.94), Tone::Muted))
    , m_clock(new QToolButton)
{
    setObjectName(QStringLiteral("topBar"));
    buildPills();
    buildButtons();
    buildMenu();
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(14, 6, 12, 6);
    all->setSpacing(10);
    all->addWidget(m_logo);
    all->addWidget(m_service);
    all->addWidget(m_router);
    all->addWidget(m_feed);
    all->addWidget(m_sandbox);
    all->addStretch(1);
    all->addWidget(m_endpoint);
    all->addWidget(m_arm);
    all->addWidget(m_operator);
    all->addWidget(m_clock);
    m_sandbox->hide();
}

void TopBar::buildPills()
{
    for (TextLine *pill : { m_router, m_feed, m_endpoint, m_operator })
        pill->setPill(true);
    m_endpoint->setElide(Qt::ElideMiddle);
    m_service->setAccessibleName(tr("Service"));
    m_service->setElide(Qt::ElideNone);
    m_router->setObjectName(QStringLiteral("routerPill"));
    m_feed->setObjectName(QStringLiteral("feedPill"));
    m_endpoint->setTextInteractionFlags(Qt::NoTextInteraction);
}

void TopBar::buildButtons()
{
    m_sandbox->setObjectName(QStringLiteral("sandboxButton"));
    m_sandbox->setProperty("look", QStringLiteral("attention"));
    m_sandbox->setFont(textFont(0.94, QFont::DemiBold));
    m_sandbox->setPopupMode(QToolButton::InstantPopup);

    m_arm->setObjectName(QStringLiteral("armButton"));
    m_arm->setFont(textFont(0.96, QFont::DemiBold));
    m_arm->setCheckable(true);
    connect(m_arm, &QToolButton::clicked, this, [this](bool checked) { Q_EMIT armRequested(checked); });

    m_clock->setObjectName(QStringLiteral("clock"));
    m_clock->setProperty("look", QStringLiteral("flat"));
    m_clock->setFont(figureFont(0.96));
    connect(m_clock, &QToolButton::clicked, this, &TopBar::zoneToggleRequested);
}

void TopBar::buildMenu()
{
    m_logo->setAccessibleName(tr("Window menu"));
    setPlainToolTip(*m_logo, tr("Theme"));
    m_logo->setMenu(new QMenu(m_logo));
    auto *group = new QActionGroup(this);
    const std::pair<QString, ThemeChoice> themes[] = { { tr("Theme: as the system"), ThemeChoice::System },
                                                       { tr("Theme: light"), ThemeChoice::Light },
                                                       { tr("Theme: dark"), ThemeChoice::Dark } };
    for (const auto &[text, choice] : themes) {
        QAction *const action = m_logo->menu()->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        m_themes.append({ choice, action });
        connect(action, &QAction::triggered, this, [this, wanted = choice] { Q_EMIT themeWanted(wanted); });
    }
    showThemeChoice(ThemeChoice::System);
}

void TopBar::showThemeChoice(ThemeChoice choice)
{
    for (const auto &[theme, action] : std::as_const(m_themes))
        action->setChecked(theme == choice);
}

void TopBar::setSandboxMenu(SandboxMenu *menu)
{
    m_sandboxMenu = menu;
    menu->setParent(m_sandbox, menu->windowFlags());
    m_sandbox->setMenu(menu);
}

void TopBar::showSnapshot(const Session::Snapshot &s, std::optional<nanoseconds> silence)
{
    m_watchOnly = s.watchOnly;
    m_service->say(s.serviceName.isEmpty() ? tr("Signalbox") : s.serviceName);
    showRouter(s);
    showFeed(s, silence);
    m_endpoint->say(s.endpoint.isEmpty() ? tr("endpoint: not known yet") : s.endpoint);
    m_operator->say(s.operatorName.isEmpty() ? tr("operator: not known yet") : s.operatorName);
    const QString badge = s.sandboxScenario.isEmpty() ? tr("SANDBOX") : tr("SANDBOX · %1").arg(s.sandboxScenario);
    QString text = badge;
    text.replace(QLatin1Char('&'), QStringLiteral("&&"));
    const bool offers = m_sandboxMenu && !m_sandboxMenu->isEmptyOfChoices();
    if (offers)
        text += QStringLiteral(" ▾");
    if (m_sandbox->text() != text) {
        m_sandbox->setText(text);
        m_sandbox->setAccessibleName(badge);
        setPlainToolTip(*m_sandbox, tr("Simulated relays: no real user is served. Choose a fault by name."));
    }
    m_sandbox->setVisible(s.sandbox || offers);
    if (m_sandboxMenu)
        m_sandboxMenu->showScenario(s.sandboxScenario);
    fitToWidth();
}

void TopBar::showRouter(const Session::Snapshot &s)
{
    using Session::LinkState;
    switch (s.router) {
    case LinkState::Connecting:
        m_router->say(tr("router: connecting…"), Tone::Muted, Glyph::Question);
        break;
    case LinkState::Up:
        m_router->say(s.routerText.isEmpty() ? tr("router") : s.routerText, Tone::Muted);
        break;
    case LinkState::Stale:
        m_router->say(tr("router: no news"), Tone::Amber, Glyph::Warning);
        break;
    case LinkState::Down:
        m_router->say(tr("router: down"), Tone::Red, Glyph::Cross);
        break;
    }
    setPlainToolTip(*m_router, s.routerText);
    m_router->setPill(true, s.router == LinkState::Down || s.router == LinkState::Stale);
}

void TopBar::showFeed(const Session::Snapshot &s, std::optional<nanoseconds> silence)
{
    const bool away = s.router == Session::LinkState::Down || s.router == Session::LinkState::Stale;
    m_feed->setPill(true, silence.has_value() || !s.feed.connected || away);
    if (silence) {
        m_feed->say(tr("engine silent: %1").arg(oldText(*silence)), Tone::Red, Glyph::Warning);
        return;
    }
    if (!s.feed.connected && s.router == Session::LinkState::Connecting) {
        m_feed->setPill(true);
        m_feed->say(tr("feed: connecting…"), Tone::Muted, Glyph::Question);
        return;
    }
    if (!s.feed.connected) {
        m_feed->say(tr("feed: no connection"), Tone::Amber, Glyph::Warning);
        return;
    }
    if (away) {
        // Its connection may stand on: what comes over it, or how late, is not known.
        m_feed->say(tr("feed: silent, no router"), Tone::Amber, Glyph::Warning);
        setPlainToolTip(*m_feed,
                        tr("The router does not answer: nobody can tell whether requests are told, or how late."));
        return;
    }
    QString text
        = tr("feed %1 req/s").arg(QString::number(s.requestsPerSecond, 'f', s.requestsPerSecond < 9.95 ? 1 : 0));
    if (s.feed.lag)
        text += tr(" · lag %1 ms").arg(s.feed.lag->count());
    if (s.feed.lost > 0)
        text += tr(" · %1 lost").arg(s.feed.lost);
    constexpr std::chrono::minutes recent { 10 }; // what was lost long ago says nothing of the figures of now
    if (s.feed.lost != m_lost)
        m_lostAt = s.now;
    m_lost = s.feed.lost;
    const bool attention = s.feed.lost > 0 && s.now - m_lostAt < recent;
    m_feed->say(text, attention ? Tone::Amber : Tone::Muted, attention ? Glyph::Warning : Glyph::None);
    QString tip
        = tr("%1 requests told, %2 lost, %3 lines garbled.").arg(s.feed.received).arg(s.feed.lost).arg(s.feed.garbled);
    if (s.feed.lost > 0)
        tip += QLatin1Char(' ') + tr("The last was lost %1.").arg(agoText(s.now - m_lostAt));
    setPlainToolTip(*m_feed, tip);
}

void TopBar::showArmed(bool armed, nanoseconds left)
{
    constexpr seconds lastMinute { 60 };
    const auto whole = std::chrono::ceil<seconds>(left);
    QString text = tr("Read-only · Arm…");
    if (m_watchOnly)
        text = tr("Watch-only");
    else if (armed && whole < lastMinute)
        text = tr("● Arming ends in %1 s").arg(whole.count());
    else if (armed)
        text = tr("● Armed · %1 left").arg(clockText(left));
    if (m_arm->text() == text)
        return;
    m_arm->setText(text);
    m_arm->setAccessibleName(m_watchOnly ? tr("Watch-only") : armed ? tr("Armed, end it") : tr("Read-only, arm"));
    m_arm->setEnabled(!m_watchOnly);
    const QString look = armed ? QStringLiteral("attention") : QString(); // a click has checked it before it is armed
    if (m_watchOnly)
        setPlainToolTip(*m_arm, tr("This console was started to look only: it can order nothing."));
    else if (m_arm->property("look").toString() != look || m_arm->toolTip().isEmpty()) {
        m_arm->setChecked(armed);
        m_arm->setProperty("look", look);
        m_arm->style()->unpolish(m_arm);
        m_arm->style()->polish(m_arm);
        setPlainToolTip(*m_arm,
                        armed ? tr("This window may give orders. Ends by itself 15 minutes after the last key or "
                                   "click. Press to end it now (Ctrl+Shift+A).")
                              : tr("This window only watches. Press to be able to give orders (Ctrl+Shift+A)."));
    }
    fitToWidth(); // "Armed · 14:12 left" is longer than "Watch-only"
}

void TopBar::showTime(WallTime at, Qt::TimeSpec spec)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), spec);
    const QString zone = spec == Qt::UTC ? QStringLiteral("UTC") : time.timeZoneAbbreviation();
    const QString text = time.toString(QStringLiteral("HH:mm:ss ")) + zone;
    if (m_clock->text() == text)
        return;
    m_clock->setText(text);
    m_clock->setAccessibleName(tr("Time %1").arg(text));
    setPlainToolTip(*m_clock,
                    tr("%1. Press to change between this computer's zone and UTC, everywhere in the window.")
                        .arg(time.toUTC().toString(Qt::ISODate)));
}

void TopBar::fitToWidth()
{
    constexpr int comesBackWith = 80;
    // What the operator can do without goes first.
    QWidget *const all[] = { m_logo, m_service, m_router, m_feed, m_sandbox, m_arm, m_clock, m_endpoint, m_operator };
    int used = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    for (QWidget *part : all) {
        if (part == m_sandbox && m_sandbox->isHidden())
            continue;
        used += std::max(part->sizeHint().width(), part->minimumWidth()) + layout()->spacing();
        // What went comes back only where there is more than enough: neighbours' figures get wider and narrower.
        const int slack = part->isHidden() && width() == m_fitted ? comesBackWith : 0;
        if (part == m_endpoint || part == m_operator)
            part->setVisible(used + slack <= width());
    }
    m_fitted = width();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitToWidth();
}

} // namespace Signalbox::Widgets
