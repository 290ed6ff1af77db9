#include "widgets/shell/tabrow.h"

#include "widgets/shell/rangebar.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace Signalbox::Widgets {

QToolButton *makeTab(const QString &text, QWidget *parent)
{
    auto *tab = new QToolButton(parent);
    tab->setText(text);
    tab->setAccessibleName(text);
    tab->setFont(textFont(0.98));
    tab->setCheckable(true);
    tab->setProperty("look", QStringLiteral("tab"));
    tab->setFocusPolicy(Qt::StrongFocus);
    return tab;
}

TabRow::TabRow(const QList<Tab> &tabs, RangeBar *ranges, QWidget *parent)
    : QWidget(parent)
    , m_ranges(ranges)
    , m_group(new QButtonGroup(this))
    , m_more(makeTab(tr("More ▾"), nullptr))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(4);
    // In the order that is seen: so do the keys go.
    for (const Tab &tab : tabs)
        addTab(tab);
    m_more->setObjectName(QStringLiteral("tab-more"));
    m_more->setAccessibleName(tr("More pages"));
    m_more->setCheckable(false);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_row->addWidget(m_more);
    m_more->hide();
    m_row->addStretch(1);
    m_row->addWidget(m_ranges);
    // It makes do with any width.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_ranges, &RangeBar::widthChanged, this, &TabRow::fit);
}

void TabRow::addTab(const Tab &tab)
{
    const int number = int(m_tabs.size());
    QToolButton *button = makeTab(tab.title, this);
    button->setObjectName(QStringLiteral("tab-") + tab.id);
    button->setChecked(number == 0);
    m_group->addButton(button, number);
    m_tabs.append(button);
    m_row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, number] { choose(number); });
}

void TabRow::choose(int number)
{
    m_tabs.at(number)->setChecked(true);
    fit();
    Q_EMIT chosen(number);
}

void TabRow::setRangesShown(bool shown)
{
    m_rangesShown = shown;
    m_ranges->setVisible(shown);
    fit();
}

QSize TabRow::sizeHint() const
{
    return { widthOf(int(m_tabs.size())) + m_ranges->wholeWidth(), m_more->sizeHint().height() };
}

QSize TabRow::minimumSizeHint() const
{
    return { 0, m_more->sizeHint().height() };
}

/// Of the first so many tabs and the chosen one, and of the menu when that leaves any out.
int TabRow::widthOf(int tabs) const
{
    int width = 0;
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (i < tabs || m_tabs.at(i)->isChecked())
            width += m_tabs.at(i)->sizeHint().width() + m_row->spacing();
    }
    return tabs < m_tabs.size() ? width + m_more->sizeHint().width() + m_row->spacing() : width;
}

void TabRow::fit()
{
    const int all = int(m_tabs.size());
    const int whole = m_rangesShown ? m_ranges->wholeWidth() : 0;
    const bool folded = widthOf(all) + whole > width();
    m_ranges->setFolded(folded);
    const int room = width() - (folded && m_rangesShown ? m_ranges->foldedWidth() : whole);
    int shown = all;
    while (shown > 0 && widthOf(shown) > room)
        --shown;
    for (int i = 0; i < all; ++i)
        m_tabs.at(i)->setVisible(i < shown || m_tabs.at(i)->isChecked());
    m_more->setVisible(shown < all);
    fillMenu(shown);
}

void TabRow::fillMenu(int from)
{
    QMenu &menu = *m_more->menu();
    menu.clear();
    for (int i = from; i < m_tabs.size(); ++i) {
        QAction *action = menu.addAction(m_tabs.at(i)->text());
        action->setCheckable(true);
        action->setChecked(m_tabs.at(i)->isChecked());
        connect(action, &QAction::triggered, this, [this, i] { choose(i); });
    }
}

void TabRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace Signalbox::Widgets
