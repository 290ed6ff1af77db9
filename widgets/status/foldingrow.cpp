#include "widgets/status/foldingrow.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

constexpr int withinGroup = 6;
constexpr int betweenGroups = 12;
constexpr int betweenLines = 4;

} // namespace

FoldingRow::FoldingRow(QWidget *parent)
    : QWidget(parent)
    , m_both(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
{
    m_both->setContentsMargins(0, 0, 0, 0);
    m_first->setSpacing(withinGroup);
    m_second->setSpacing(withinGroup);
    m_both->addLayout(m_first);
    m_both->addLayout(m_second, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    fold();
}

QSize FoldingRow::minimumSizeHint() const
{
    // Narrower than both in one line: then they fold.
    return { std::max(m_first->minimumSize().width(), m_second->minimumSize().width()), m_both->sizeHint().height() };
}

void FoldingRow::fold()
{
    const bool fits = m_first->sizeHint().width() + betweenGroups + m_second->sizeHint().width() <= width();
    m_both->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int spacing = fits ? betweenGroups : betweenLines;
    if (m_both->spacing() != spacing) // or the layout is asked for again, which folds again, for ever
        m_both->setSpacing(spacing);
}

void FoldingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

bool FoldingRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // something in it came, went or grew
        fold();
    return QWidget::event(event);
}

} // namespace Signalbox::Widgets
