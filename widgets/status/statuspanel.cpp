#include "widgets/status/statuspanel.h"

#include "widgets/status/environmentcard.h"
#include "widgets/status/scrollcolumn.h"
#include "widgets/status/waybackcard.h"

#include <QBoxLayout>
#include <QEvent>
#include <QResizeEvent>

namespace Signalbox::Widgets {
namespace {

constexpr int compactBelow = 36; ///< lines of text that the panel is high
constexpr int sideMargin = 10;
constexpr int topMargin = 8;
constexpr int betweenCards = 7;

} // namespace

StatusPanel::StatusPanel(QWidget *parent)
    : QFrame(parent)
    , m_blue(new EnvironmentCard(Side::Blue))
    , m_green(new EnvironmentCard(Side::Green))
    , m_wayBack(new WayBackCard)
{
    setObjectName(QStringLiteral("leftPanel"));
    auto *scroll = new ScrollColumn({ sideMargin, topMargin, sideMargin, topMargin }, betweenCards);
    QVBoxLayout *column = &scroll->column();
    column->addWidget(m_blue);
    column->addWidget(m_green);
    column->addStretch(1);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->installEventFilter(this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    auto *pinned = new QVBoxLayout;
    pinned->setContentsMargins(sideMargin, 0, sideMargin, sideMargin);
    pinned->addWidget(m_wayBack);
    all->addLayout(pinned);
    // The longest figure is an old health: "degraded 41 s ago".
    const QFontMetrics figure(figureFont(0.94));
    const int needed = figure.horizontalAdvance(QStringLiteral("health · degraded 41 s ago")) + 62;
    setFixedWidth(std::max(needed, scroll->widget()->minimumSizeHint().width() + 2));
}

void StatusPanel::shareRoom(int height)
{
    const int each = (height - 2 * topMargin - betweenCards) / 2;
    m_blue->setRoom(each);
    m_green->setRoom(each);
}

void StatusPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_wayBack->setCompact(height() < QFontMetrics(textFont()).height() * compactBelow);
}

bool StatusPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        shareRoom(static_cast<QResizeEvent *>(event)->size().height()); // NOLINT: the type was checked
    return QFrame::eventFilter(watched, event);
}

} // namespace Signalbox::Widgets
