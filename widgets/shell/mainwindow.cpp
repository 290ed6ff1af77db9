#include "widgets/shell/mainwindow.h"

#include "widgets/control/foundbar.h"
#include "widgets/control/rollbackbutton.h"
#include "widgets/control/trafficpanel.h"
#include "widgets/log/logpanel.h"
#include "widgets/shell/armstate.h"
#include "widgets/shell/closequestion.h"
#include "widgets/shell/pagesview.h"
#include "widgets/status/environmentcard.h"
#include "widgets/status/statuspanel.h"
#include "widgets/status/topbar.h"
#include "widgets/status/waybackcard.h"
#include "widgets/status/wording.h"
#include "widgets/theme/glyph.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStyle>
#include <QWindow>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : MainWindow(systemClock(), parent)
{
}

MainWindow::MainWindow(const Clock &clock, QWidget *parent)
    : QMainWindow(parent)
    , m_clock(clock)
    , m_began(clock.now())
    , m_body(new QSplitter(Qt::Vertical))
    , m_arm(new ArmState(clock, this))
    , m_topBar(new TopBar)
    , m_sandboxMenu(new SandboxMenu)
    , m_status(new StatusPanel)
    , m_found(new FoundBar)
    , m_pages(new PagesView)
    , m_traffic(new TrafficPanel)
    , m_log(new LogPanel)
{
    setWindowTitle(tr("Signalbox"));
    setWindowIcon(applicationIcon());
    setFont(textFont());
    const int frame = 2 * style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth); // a guess until there is one
    const QSize guess(frame, frame + style()->pixelMetric(QStyle::PM_TitleBarHeight));
    // In less height a question has no room for all that it says: only where the screen has no more.
    setMinimumSize(900, std::clamp((screen()->availableSize() - guess).height(), 600, 700));
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - guess));
    m_firstSize = size();
    auto *central = new QWidget;
    auto *all = new QVBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_topBar);
    all->addWidget(buildBody(), 1);
    setCentralWidget(central);
    addToolBar(Qt::TopToolBarArea, m_found);
    connectParts();
    addShortcuts();
    applyThemeNow();
    qApp->installEventFilter(this);
    m_tick.setInterval(250);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::tick);
    m_tick.start();
    tick();
    m_pages->setFocus(); // not on a button: a stray key shall do nothing
}

QWidget *MainWindow::buildBody()
{
    auto *upper = new QWidget;
    auto *row = new QHBoxLayout(upper);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_status);
    row->addWidget(m_pages, 1);
    row->addWidget(m_traffic);
    m_body->addWidget(upper);
    m_body->addWidget(m_log);
    m_body->setHandleWidth(3);
    m_body->setChildrenCollapsible(false);
    connect(m_body, &QSplitter::splitterMoved, this, [this] { m_logPlaced = true; });
    return m_body;
}

QRect MainWindow::spareRoom() const
{
    const QRect upper(m_status->mapToGlobal(QPoint()), m_status->size());
    return upper.united({ m_pages->mapToGlobal(QPoint()), m_pages->size() });
}

void MainWindow::placeLog()
{
    if (m_logPlaced)
        return;
    const int all = height() - m_topBar->sizeHint().height();
    const int line = QFontMetrics(figureFont(0.94)).height() + 5;
    const int lines = std::clamp((all - 400) / 70, 4, 14);
    const int log = 46 + lines * line;
    m_body->setSizes({ all - log, log });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    placeLog();
}

void MainWindow::connectParts()
{
    connect(m_found, &FoundBar::resumeRequested, m_traffic, &TrafficPanel::askToResume);
    connect(m_found, &FoundBar::rollBackRequested, m_traffic, &TrafficPanel::rollBack);
    connect(m_found, &FoundBar::acceptRequested, this, [this] { Q_EMIT intentRequested(Session::Intents::Accept {}); });
    connect(m_topBar, &TopBar::armRequested, this, &MainWindow::setArmed);
    connect(m_topBar, &TopBar::themeWanted, this, &MainWindow::setThemeChoice);
    m_topBar->setSandboxMenu(m_sandboxMenu);
    connect(m_sandboxMenu, &SandboxMenu::scenarioRequested, this,
            [this](const QString &name) { Q_EMIT intentRequested(Session::Intents::SetScenario { name }); });
    connect(m_topBar, &TopBar::zoneToggleRequested, this,
            [this] { setTimeSpec(m_spec == Qt::UTC ? Qt::LocalTime : Qt::UTC); });
    connect(m_traffic, &TrafficPanel::intentRequested, this, &MainWindow::intentRequested);
    connect(m_pages, &PagesView::intentRequested, this, &MainWindow::intentRequested);
    connect(m_log, &LogPanel::reportRequested, this, &MainWindow::reportRequested);
    for (EnvironmentCard *card : { &m_status->blue(), &m_status->green() }) {
        connect(card, &EnvironmentCard::playbookWanted, this,
                [this](const Playbook::About &about) { m_pages->openPlaybook(about); });
        connect(card, &EnvironmentCard::keysWanted, this, &MainWindow::keysWanted);
        connect(card, &EnvironmentCard::linkWanted, this, &MainWindow::linkWanted);
    }
    connect(m_log, &LogPanel::playbookWanted, m_pages, &PagesView::openPlaybook);
    connect(m_pages, &PagesView::stepWanted, this, &MainWindow::takeStep);
    connect(m_arm, &ArmState::changed, this, &MainWindow::refresh);
    connect(m_arm, &ArmState::ended, this, [this](ArmState::End why) {
        switch (why) {
        case ArmState::End::ByHand:
            break;
        case ArmState::End::Idle:
            m_traffic->tell(tr("Read-only again: 15 minutes went by without a key or a click."));
            break;
        case ArmState::End::Slept:
            m_traffic->tell(tr("Read-only again: this computer was asleep. Look first, then arm."));
            break;
        }
    });
}

void MainWindow::takeStep(Playbook::Step step, Side side, const QUrl &link)
{
    if (step == Playbook::Step::RollBack)
        m_traffic->rollBack();
    else if (step == Playbook::Step::TestKey)
        Q_EMIT keysWanted(side);
    else if (!link.isEmpty())
        Q_EMIT linkWanted(link);
}

void MainWindow::addShortcuts()
{
    // For the whole application: an open menu or popup must not keep the way back from working.
    auto *rollBack = new QShortcut(RollBackButton::shortcutKeys(), this);
    rollBack->setContext(Qt::ApplicationShortcut);
    rollBack->setAutoRepeat(false);
    connect(rollBack, &QShortcut::activated, m_traffic, &TrafficPanel::rollBack);
    auto *arm = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), this);
    arm->setAutoRepeat(false);
    connect(arm, &QShortcut::activated, this, [this] { setArmed(!isArmed()); });
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    connect(find, &QShortcut::activated, m_log, &LogPanel::find);
}

void MainWindow::showSnapshot(const Session::SnapshotPtr &snapshot)
{
    if (!snapshot)
        return;
    if (!m_snapshot || m_snapshot->serviceName != snapshot->serviceName)
        setWindowTitle(tr("%1 — Signalbox").arg(snapshot->serviceName));
    m_snapshot = snapshot;
    m_received = m_clock.now();
    if (snapshot->watchOnly)
        m_arm->disarm();
    m_log->showSnapshot(*snapshot);
    refresh();
}

/// Longer words get their room before anything is painted. Qt lays out one level of nested widgets a turn of the event
/// loop and paints between them, and whoever grabs the window may come first: words stood cut ("UNKN") in such
/// pictures.
void MainWindow::layOutNow()
{
    constexpr int deepest = 20; // levels; a bound, should two parts ever push each other without end
    int level = 0;
    do {
        m_laidOut = false;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    } while (m_laidOut && ++level < deepest);
}

Instant MainWindow::shownNow() const
{
    return m_snapshot ? m_snapshot->now + (m_clock.now() - m_received) : Instant {};
}

std::optional<nanoseconds> MainWindow::silence() const
{
    const nanoseconds since = m_clock.now() - m_received;
    if (!m_snapshot || since < silenceNoticed)
        return std::nullopt;
    return since;
}

void MainWindow::refresh()
{
    const bool armed = m_arm->isArmed();
    const Instant now = shownNow();
    const auto quiet = silence();
    const auto staleSince = m_snapshot ? staleFor(*m_snapshot, now, quiet) : std::nullopt;
    const bool stale = staleSince.has_value();
    m_traffic->showSnapshot(m_snapshot, now, staleSince, armed);
    if (m_snapshot)
        m_topBar->showSnapshot(*m_snapshot, quiet);
    m_topBar->showArmed(armed, m_arm->left());
    if (m_snapshot)
        showParts(now, quiet, stale);
    else
        showNothingYet(m_clock.now() - m_began);
    if (isVisible())
        layOutNow();
}

void MainWindow::showParts(Instant now, std::optional<nanoseconds> quiet, bool stale)
{
    m_nothing.reset();
    m_status->blue().showSnapshot(*m_snapshot, now, stale, m_spec);
    m_status->green().showSnapshot(*m_snapshot, now, stale, m_spec);
    m_found->showSnapshot(*m_snapshot, isArmed(), m_spec);
    m_status->wayBack().showSnapshot(*m_snapshot, now, stale);
    m_pages->showSnapshot(m_snapshot, now, quiet);
}

void MainWindow::showNothingYet(nanoseconds since)
{
    if (!m_nothing) {
        auto nothing = std::make_shared<Session::Snapshot>();
        nothing->at = m_clock.wallNow(); // the time axis begins here
        m_nothing = std::move(nothing);
    }
    m_topBar->showSnapshot(*m_nothing, std::nullopt);
    m_status->blue().showSnapshot(*m_nothing, m_nothing->now, false, m_spec);
    m_status->green().showSnapshot(*m_nothing, m_nothing->now, false, m_spec);
    m_status->wayBack().showSnapshot(*m_nothing, m_nothing->now, false);
    m_pages->showNothingYet(m_nothing, since);
}

void MainWindow::fitToScreen()
{
    if (m_firstSize.isEmpty() || !isVisible() || !windowHandle())
        return;
    const bool moved = size() != m_firstSize || windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
    const QMargins frame = windowHandle()->frameMargins();
    if (!moved && frame.isNull())
        return; // none yet, or there is no window manager
    m_firstSize = {};
    if (moved)
        return;
    const QRect room = screen()->availableGeometry();
    resize(QSize(1440, 900).boundedTo(room.marginsRemoved(frame).size()));
    QRect outer = geometry().marginsAdded(frame);
    outer.moveRight(std::min(outer.right(), room.right()));
    outer.moveBottom(std::min(outer.bottom(), room.bottom()));
    outer.moveLeft(std::max(outer.left(), room.left()));
    outer.moveTop(std::max(outer.top(), room.top()));
    move(outer.topLeft());
}

std::optional<QString> MainWindow::closingLeaves() const
{
    return m_snapshot ? leftBehind(*m_snapshot, shownNow()) : std::nullopt;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const auto left = m_mayClose || qApp->isSavingSession() ? std::nullopt : closingLeaves();
    if (!left)
        return QMainWindow::closeEvent(event);
    event->ignore();
    askToClose(*left);
}

void MainWindow::askToClose(const QString &text)
{
    if (!m_closeQuestion) {
        m_closeQuestion = new CloseQuestion(rollBackHelps(*m_snapshot), this);
        connect(m_closeQuestion, &QDialog::finished, this, [this] { m_closeQuestion = nullptr; });
        connect(m_closeQuestion, &CloseQuestion::rollBackRequested, m_traffic, &TrafficPanel::rollBack);
        connect(m_closeQuestion, &CloseQuestion::closeRequested, this, [this] {
            m_mayClose = true;
            close();
        });
    }
    m_closeQuestion->say(text);
    m_closeQuestion->show();
    m_closeQuestion->activateWindow();
}

/// An open question tells what is; one that is answered by what happened goes.
void MainWindow::keepAsking()
{
    if (!m_closeQuestion)
        return;
    if (const auto left = closingLeaves())
        m_closeQuestion->say(*left);
    else
        m_closeQuestion->close();
}

void MainWindow::tick()
{
    m_arm->tick();
    fitToScreen();
    keepAsking();
    m_topBar->showTime(m_clock.wallNow(), m_spec);
    refresh();
}

void MainWindow::setSandbox(const QList<SandboxChoice> &choices)
{
    m_sandboxMenu->setChoices(choices);
    refresh();
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_themeChoice = choice;
    m_topBar->showThemeChoice(choice);
    applyThemeNow();
}

void MainWindow::applyThemeNow()
{
    const Theme theme = Theme::of(m_themeChoice);
    setPalette(theme.palette());
    setStyleSheet(theme.styleSheet());
    applyTheme(*this, theme);
}

void MainWindow::setTimeSpec(Qt::TimeSpec spec)
{
    m_spec = spec;
    m_topBar->showTime(m_clock.wallNow(), m_spec);
    m_pages->setTimeSpec(spec);
    m_traffic->setTimeSpec(spec);
    m_log->setTimeSpec(spec);
}

void MainWindow::note(const QString &text, bool good)
{
    m_log->note(text, good);
}

bool MainWindow::isArmed() const
{
    return m_arm->isArmed();
}

void MainWindow::setArmed(bool armed)
{
    if (armed && m_snapshot && m_snapshot->watchOnly)
        m_traffic->tell(tr("This console was started to look only: it can order nothing."));
    else if (armed)
        m_arm->arm();
    else
        m_arm->disarm();
    refresh();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // A hand on a key or button keeps the window armed; a moved pointer does not.
    switch (event->type()) {
    case QEvent::LayoutRequest:
        m_laidOut = true;
        break;
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (watched->isWidgetType() && qobject_cast<QWidget *>(watched)->window() == this)
            m_arm->touch();
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && m_themeChoice == ThemeChoice::System)
        applyThemeNow();
    return QMainWindow::event(event);
}

} // namespace Signalbox::Widgets
