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
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_row->addWidget(m_more);
    measureMore();
    m_more->hide();
    m_row->addStretch(1);
    m_row->addWidget(m_ranges);
    // It makes do with any width.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_ranges, &RangeBar::widthChanged, this, &TabRow::fit);
    connect(m_more, &QToolButton::clicked, this, &TabRow::fit); // a press chooses nothing
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
    m_ranges->setVisible(shown);
}

QSize TabRow::sizeHint() const
{
    return { widthOf(int(m_tabs.size())) + m_ranges->wholeWidth(), m_more->sizeHint().height() };
}

QSize TabRow::minimumSizeHint() const
{
    return { 0, m_more->sizeHint().height() };
}

/// Of the first so many tabs, and of the menu when that leaves any out.
int TabRow::widthOf(int tabs) const
{
    int width = 0;
    for (int i = 0; i < tabs; ++i)
        width += m_tabs.at(i)->sizeHint().width() + m_row->spacing();
    return tabs < m_tabs.size() ? width + m_moreWidth + m_row->spacing() : width;
}

/// The same tabs in the same places on every page: on those without ranges their room stays empty.
void TabRow::fit()
{
    const int all = int(m_tabs.size());
    const int whole = m_ranges->wholeWidth();
    const bool folded = widthOf(all) + whole > width();
    m_ranges->setFolded(folded);
    const int room = width() - (folded ? m_ranges->foldedWidth() : whole);
    int shown = all;
    while (shown > 0 && widthOf(shown) > room)
        --shown;
    for (int i = 0; i < all; ++i)
        m_tabs.at(i)->setVisible(i < shown);
    showMore(shown);
    fillMenu(shown);
}

/// The page that was chosen in the menu is its label: wide enough for the widest, so that nothing moves for it.
void TabRow::showMore(int from)
{
    const int chosen = m_group->checkedId();
    const bool isInMenu = chosen >= from;
    const QString text = isInMenu ? m_tabs.at(chosen)->text() + QStringLiteral(" ▾") : tr("More ▾");
    if (m_more->text() != text)
        m_more->setText(text);
    m_more->setAccessibleName(isInMenu ? tr("%1; more pages").arg(m_tabs.at(chosen)->text()) : tr("More pages"));
    m_more->setChecked(isInMenu);
    m_more->setFixedWidth(m_moreWidth);
    m_more->setVisible(from < m_tabs.size());
}

/// As the widest of its labels: known once fonts and style sheet are.
void TabRow::measureMore()
{
    const QString text = m_more->text();
    m_more->setMinimumWidth(0);
    m_more->setMaximumWidth(QWIDGETSIZE_MAX);
    m_more->setText(tr("More ▾"));
    m_moreWidth = m_more->sizeHint().width();
    for (const QToolButton *tab : std::as_const(m_tabs)) {
        m_more->setText(tab->text() + QStringLiteral(" ▾"));
        m_moreWidth = std::max(m_moreWidth, m_more->sizeHint().width());
    }
    m_more->setText(text);
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

bool TabRow::event(QEvent *event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange) {
        measureMore();
        fit();
    }
    return QWidget::event(event);
}

} // namespace Signalbox::Widgets
