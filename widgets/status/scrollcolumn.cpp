#include "widgets/status/scrollcolumn.h"

namespace Signalbox::Widgets {

ScrollColumn::ScrollColumn(QMargins margins, int spacing, QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QVBoxLayout)
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrolled")); // for the style sheet
    content->setLayout(m_column);
    m_column->setContentsMargins(margins);
    m_column->setSpacing(spacing);
    setWidget(content);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

} // namespace Signalbox::Widgets
