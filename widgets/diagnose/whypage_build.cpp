#include "widgets/diagnose/differentview.h"
#include "widgets/diagnose/heatview.h"
#include "widgets/diagnose/honestyview.h"
#include "widgets/diagnose/pathview.h"
#include "widgets/diagnose/phasesview.h"
#include "widgets/diagnose/smokeview.h"
#include "widgets/diagnose/spectrumview.h"
#include "widgets/diagnose/waterfallview.h"
#include "widgets/diagnose/whypage.h"
#include "widgets/status/foldingrow.h"
#include "widgets/status/textline.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace Signalbox::Widgets {
namespace {

QToolButton *makeWhyButton(const QString &text, const QString &name, const QString &spoken)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setObjectName(name);
    button->setAccessibleName(spoken);
    button->setFont(textFont(0.94));
    button->setFocusPolicy(Qt::StrongFocus);
    setPlainToolTip(*button, spoken);
    return button;
}

} // namespace

WhyPage::WhyPage(QWidget *parent)
    : Page(parent)
    , m_scene(std::make_shared<Scene>())
    , m_buttons(new QButtonGroup(this))
    , m_stack(new QStackedWidget)
    , m_head(new FoldingRow(this))
    , m_found(new QWidget)
    , m_originBox(new QComboBox)
    , m_ghostBox(new QComboBox)
    , m_export(
          makeWhyButton(tr("Export…"), QStringLiteral("whyExport"), tr("Write this picture (PNG) or its data (CSV)")))
    , m_unpick(makeWhyButton(tr("✕ pick"), QStringLiteral("whyUnpick"), tr("Forget the picked cell")))
    , m_finding(new TextLine(textFont(1.02, QFont::DemiBold)))
    , m_evidence(new TextLine(textFont(0.94), Tone::Muted))
    , m_said(new TextLine(textFont(0.92), Tone::Muted))
{
    setObjectName(QStringLiteral("whyPage"));
    setAccessibleName(tr("Why a side is slow"));
    m_howTo
        = tr("1 to 8 choose a view, Left and Right move the cursor, plus and minus zoom, Page Up and Page Down move "
             "in time, End goes back to live.");
    setAccessibleDescription(m_howTo);
    setFocusPolicy(Qt::WheelFocus); // the hand that turns the wheel goes on with the keys
    m_frameTimer.setSingleShot(true);
    connect(&m_frameTimer, &QTimer::timeout, this, &WhyPage::draw);
    m_finding->setObjectName(QStringLiteral("whyFinding"));
    m_finding->setWordWrap(true);
    m_evidence->setObjectName(QStringLiteral("whyEvidence"));
    m_evidence->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("whySaid"));
    m_said->setWordWrap(true);
    m_said->hide();
    m_unpick->hide();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(5, 3, 14, 4); // room for the frame of the focus
    all->setSpacing(4);
    auto *found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, 0, 0, 0);
    found->setSpacing(4);
    found->addWidget(m_finding);
    found->addWidget(m_evidence);
    found->addStretch(1);
    buildViews();
    m_head->first().setSpacing(0);
    buildHead(m_head->first());
    buildChoices(m_head->second());
    all->addWidget(m_head);
    all->addWidget(m_found);
    all->addWidget(m_said); // a line of its own: it has a file's whole path
    all->addWidget(m_stack, 1);
    offerGhost();
}

void WhyPage::buildViews()
{
    m_views = { new HeatView,      new SmokeView,     new PhasesView, new SpectrumView,
                new WaterfallView, new DifferentView, new PathView,   new HonestyView };
    for (WhyView *view : std::as_const(m_views)) {
        m_stack->addWidget(view);
        connectView(*view);
    }
}

void WhyPage::buildHead(QBoxLayout &into)
{
    const QStringList titles { tr("Heat"),     tr("Smoke"),  tr("Phases"), tr("Tail"),
                               tr("Requests"), tr("Common"), tr("Path"),   tr("Trust") };
    for (int i = 0; i < titles.size(); ++i) {
        QToolButton *button = makeWhyButton(titles[i], QStringLiteral("why-%1").arg(i + 1),
                                            tr("%1 (key %2)").arg(m_views[i]->accessibleName()).arg(i + 1));
        button->setCheckable(true);
        button->setProperty("look", QStringLiteral("viewTab"));
        button->setChecked(i == 0);
        m_buttons->addButton(button, i);
        into.addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, &WhyPage::showView);
    into.addStretch(1);
}

void WhyPage::buildChoices(QBoxLayout &into)
{
    m_originBox->setObjectName(QStringLiteral("whyOrigin"));
    m_originBox->setAccessibleName(tr("Whose requests are shown"));
    for (const Origin origin : { Origin::User, Origin::Check, Origin::Canary })
        m_originBox->addItem(originWords(origin), int(origin));
    m_ghostBox->setObjectName(QStringLiteral("whyGhost"));
    m_ghostBox->setAccessibleName(tr("What it is compared with"));
    m_ghostBox->addItem(tr("no comparison"), int(Ghost::None));
    m_ghostBox->addItem(tr("same time yesterday"), int(Ghost::Yesterday));
    m_ghostBox->addItem(tr("before the rollout"), int(Ghost::BeforeRollout));
    for (QComboBox *box : { m_originBox, m_ghostBox }) {
        box->setFont(textFont(0.94));
        box->installEventFilter(this); // else they would look for an entry that begins with the digit
        into.addWidget(box);
    }
    connect(m_originBox, &QComboBox::currentIndexChanged, this, [this] {
        m_origin = Origin(m_originBox->currentData().toInt());
        m_pick.reset();
        draw();
    });
    connect(m_ghostBox, &QComboBox::currentIndexChanged, this, [this] {
        m_ghost = Ghost(m_ghostBox->currentData().toInt());
        m_askedFrom.reset();
        draw();
    });
    connect(m_export, &QToolButton::clicked, this, &WhyPage::askWhereTo);
    connect(m_unpick, &QToolButton::clicked, this, [this] {
        m_pick.reset();
        draw();
    });
    into.addWidget(m_unpick);
    into.addStretch(1);
    into.addWidget(m_export);
}

void WhyPage::connectView(WhyView &view)
{
    connect(&view, &WhyView::cursorMoved, this, &WhyPage::setCursorAt);
    connect(&view, &WhyView::zoomed, this,
            [this](double factor, qint64 about) { want(m_range.zoomed(factor, about, m_known)); });
    connect(&view, &WhyView::grabbed, this, [this] { m_held = m_range; });
    connect(&view, &WhyView::dragged, this, [this](qint64 by) { want(m_held.moved(milliseconds(by), m_known)); });
    connect(&view, &WhyView::picked, this, [this](const std::optional<Pick> &pick) {
        if (!pick)
            return;
        m_pick = pick;
        showView(4); // the requests of the cell
    });
}

QWidget *WhyPage::head()
{
    return m_head;
}

void WhyPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_snapshot)
        showFinding();
}

void WhyPage::paintEvent(QPaintEvent *event)
{
    Page::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace Signalbox::Widgets
