#include "widgets/control/trafficpanel.h"

#include "widgets/control/confirmbar.h"
#include "widgets/control/rollbackbutton.h"
#include "widgets/control/rolloutbox.h"
#include "widgets/control/runbuttons.h"
#include "widgets/control/runproposals.h"
#include "widgets/control/splitslider.h"
#include "widgets/control/waybackbox.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/greyeffect.h"
#include "widgets/status/scrollcolumn.h"
#include "widgets/status/textline.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

constexpr int scrollBarWidth = 10; // as the style sheet has it
constexpr int pinnedLeft = 14;
constexpr int pinnedRight = 12;
constexpr int pinnedSides = pinnedLeft + pinnedRight + 2;

} // namespace

TrafficPanel::TrafficPanel(QWidget *parent)
    : QFrame(parent)
    , m_scroll(new ScrollColumn({ 14, 2, 12, 4 }, 5))
    , m_step(new TextLine(textFont(0.88, QFont::DemiBold), Tone::Muted))
    , m_share(new TextLine(figureFont(3.0, QFont::Bold)))
    , m_shareOf(new TextLine(textFont(1.04, QFont::DemiBold)))
    , m_pendingLine(new TextLine(textFont(0.92), Tone::Muted))
    , m_slider(new SplitSlider)
    , m_byHand(new QWidget)
    , m_typed(new QLineEdit)
    , m_send(new QPushButton(tr("Set")))
    , m_figures(new FigureTable)
    , m_rollout(new RolloutBox)
    , m_wayBackRoom(new QWidget)
    , m_wayBack(new WayBackBox)
    , m_run(new RunButtons)
    , m_grey(new GreyEffect(this))
    , m_note(new TextLine(textFont(0.94), Tone::Muted))
    , m_confirm(new ConfirmBar)
    , m_rollBack(new RollBackButton)
{
    setObjectName(QStringLiteral("rightPanel"));
    setAccessibleName(tr("Traffic"));
    buildScrolled(m_scroll->column());
    m_scroll->column().addStretch(1);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(14, 10, 12, 0);
    head->setSpacing(3);
    buildHead(*head);
    all->addLayout(head);
    all->addWidget(m_scroll, 1);
    buildPinned(*all);
    setWidths(*m_scroll->widget());
    m_scroll->widget()->installEventFilter(this);
    m_scroll->viewport()->installEventFilter(this);
    connectControls();
    showSnapshot(nullptr, {}, std::nullopt, false);
}

// What scrolls up and down must never be cut at the side: its least width counts, as it is with fonts and style sheet.
// The panel only ever widens while it is shown, so that it does not jump with the figures.
void TrafficPanel::setWidths(const QWidget &scrolled)
{
    const int unit = fontMetrics().averageCharWidth();
    const int needed = std::max(
        { unit * 36, m_rollBack->sizeHint().width() + pinnedSides, m_run->minimumSizeHint().width() + pinnedSides,
          scrolled.minimumSizeHint().width() + scrollBarWidth, isVisible() ? minimumWidth() : 0 });
    setMaximumWidth(std::max(unit * 46, needed));
    setMinimumWidth(needed);
}

bool TrafficPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->widget() && event->type() == QEvent::LayoutRequest) {
        setWidths(*m_scroll->widget());
        fitScrolled();
    }
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        fitScrolled();
    return QFrame::eventFilter(watched, event);
}

void TrafficPanel::fitScrolled()
{
    const auto show = [this](QWidget &part, bool shown) {
        if (!shown && part.isAncestorOf(focusWidget())) // not to the next button, which would take the next stray key
            setFocus();
        part.setVisible(shown);
    };
    const auto needed = [](const QWidget &part) {
        return part.hasHeightForWidth() ? part.heightForWidth(part.width()) : part.minimumSizeHint().height();
    };
    const int gap = m_scroll->column().spacing();
    const QMargins margins = m_scroll->column().contentsMargins();
    const int width = m_scroll->viewport()->width() - margins.left() - margins.right();
    const bool asked = !m_confirm->isHidden();
    // A sentence that wraps makes Qt give all parts what they would like, not what they need.
    const int looser = m_figures->sizeHint().height() - m_figures->minimumSizeHint().height();
    show(*m_wayBackRoom, !(asked && m_compact));
    int left = m_scroll->viewport()->height() - m_slider->sizeHint().height() - 2 * gap;
    for (QWidget *part : { m_byHand, static_cast<QWidget *>(m_figures), static_cast<QWidget *>(m_rollout) }) {
        if (part == m_rollout)
            m_rollout->setRoom({ width, left - gap }, looser);
        left -= needed(*part) + gap;
        show(*part, !asked || left >= 0);
    }
}

void TrafficPanel::buildHead(QVBoxLayout &into)
{
    auto *title = new TextLine(textFont(1.0, QFont::DemiBold));
    title->say(tr("Traffic"));
    title->setElide(Qt::ElideNone);
    m_step->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_step->setObjectName(QStringLiteral("phase"));
    m_share->setElide(Qt::ElideNone);
    m_share->setObjectName(QStringLiteral("share"));
    m_pendingLine->setObjectName(QStringLiteral("pendingLine"));
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addWidget(m_step, 1);
    into.addLayout(head);
    m_shareOf->setObjectName(QStringLiteral("shareOf"));
    into.addWidget(m_share);
    into.addWidget(m_shareOf);
    into.addWidget(m_pendingLine);
}

void TrafficPanel::buildScrolled(QVBoxLayout &into)
{
    m_slider->setAccessibleName(tr("Share of production to the candidate"));
    m_slider->setObjectName(QStringLiteral("splitSlider"));
    m_typed->setObjectName(QStringLiteral("typedShare"));
    m_typed->setAccessibleName(tr("Share in percent"));
    m_typed->setFont(figureFont(0.96));
    m_typed->setMaxLength(12);
    m_typed->setAlignment(Qt::AlignRight);
    m_figures->setAccessibleName(tr("Requested, acknowledged and observed share"));
    m_figures->setObjectName(QStringLiteral("shareFigures"));
    m_send->setObjectName(QStringLiteral("setShare"));
    m_send->setFont(textFont());
    auto *typed = new QHBoxLayout(m_byHand);
    typed->setContentsMargins(0, 0, 0, 0);
    auto *percent = new TextLine(textFont(), Tone::Muted);
    percent->say(QStringLiteral("%"));
    typed->setSpacing(6);
    auto *byHand = new TextLine(textFont(0.96), Tone::Muted);
    byHand->say(tr("set by hand"));
    typed->addWidget(byHand, 1);
    typed->addWidget(m_typed);
    typed->addWidget(percent);
    typed->addWidget(m_send);
    m_typed->setFixedWidth(m_typed->fontMetrics().horizontalAdvance(QStringLiteral("100.00")) + 26);
    into.addWidget(m_slider);
    into.addWidget(m_byHand);
    into.addWidget(m_figures);
    into.addWidget(m_rollout);
    m_grey->setEnabled(false);
    m_rollout->setGraphicsEffect(m_grey);
}

void TrafficPanel::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    m_share->setFont(figureFont(compact ? 2.1 : 3.0, QFont::Bold));
    m_wayBack->setTerse(compact);
    showFigures();
}

void TrafficPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    constexpr int roomy = 36; // lines of text
    constexpr int withoutRows = 24; // what else is pinned while something is asked
    const int lines = height() / QFontMetrics(textFont()).height();
    setCompact(lines < roomy);
    m_confirm->setCompact(m_compact, std::clamp(lines - withoutRows, 1, 7));
}

void TrafficPanel::buildPinned(QVBoxLayout &into)
{
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setWordWrap(true);
    m_note->hide();
    auto *pinned = new QVBoxLayout;
    pinned->setContentsMargins(pinnedLeft, 4, pinnedRight, 12);
    pinned->setSpacing(6);
    pinned->addWidget(m_note);
    pinned->addWidget(m_confirm);
    auto *room = new QVBoxLayout(m_wayBackRoom); // its buttons do not scroll away either
    room->setContentsMargins(0, 0, 0, 0);
    room->addWidget(m_wayBack);
    pinned->addWidget(m_wayBackRoom);
    pinned->addWidget(m_run); // below all that grows and shrinks: a button never moves under the hand
    pinned->addWidget(m_rollBack);
    into.addLayout(pinned);
}

void TrafficPanel::connectRun()
{
    connect(m_run, &RunButtons::deployRequested, this, [this] { proposeStart(proposeDeploy(*m_snapshot)); });
    connect(m_run, &RunButtons::nextRequested, this, [this] { propose(proposeNext(*m_snapshot)); });
    connect(m_run, &RunButtons::resumeRequested, this, &TrafficPanel::askToResume);
    connect(m_run, &RunButtons::holdRequested, this, [this] { send(Session::Intents::Hold {}); });
    connect(m_run, &RunButtons::stepBackRequested, this, [this] { send(Session::Intents::StepBack {}); });
    connect(m_run, &RunButtons::gradualRequested, this, [this] {
        send(Session::Intents::RollBack { asArg({ QStringLiteral("back.gradual"), {} }), true });
    });
    connect(m_run, &RunButtons::promoteRequested, this,
            [this](const QString &reason) { propose(proposePromoteAtOnce(*m_snapshot, reason)); });
    connect(m_run, &RunButtons::retryRequested, this, [this] { proposeStart(proposeRetry(*m_snapshot)); });
    connect(m_run, &RunButtons::focusLost, this, [this] { setFocus(); });
}

void TrafficPanel::connectControls()
{
    connectRun();
    connect(m_slider, &SplitSlider::sharePointed, this, [this](Permyriad share) {
        m_pointed = share;
        showShare();
        showTyped();
    });
    connect(m_slider, &SplitSlider::shareChosen, this, &TrafficPanel::choose);
    connect(m_slider, &SplitSlider::letGo, this, [this] {
        if (m_pointed && *m_pointed != m_slider->shown()) // it never jumps back without saying why
            sayNotSent(*m_pointed);
        m_pointed.reset();
        showShare();
        showTyped();
    });
    connect(m_typed, &QLineEdit::returnPressed, this, &TrafficPanel::chooseTyped);
    connect(m_typed, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (Permyriad::fromPercentText(text))
            markTyped(false);
        holdQuestion();
    });
    connect(m_send, &QPushButton::clicked, this, &TrafficPanel::chooseTyped);
    connect(m_wayBack, &WayBackBox::cutRequested, this, [this] { propose(proposeCut(*m_snapshot)); });
    connect(m_rollBack, &QPushButton::clicked, this, &TrafficPanel::rollBack);
    connect(m_confirm, &ConfirmBar::confirmed, this, &TrafficPanel::send);
    connect(m_confirm, &ConfirmBar::cancelled, this, [this] {
        m_slider->setPending(std::nullopt);
        showShare();
        showTyped();
    });
}

} // namespace Signalbox::Widgets
