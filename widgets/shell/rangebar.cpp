#include "widgets/shell/rangebar.h"

#include "core/session/time_watch.h"
#include "widgets/shell/tabrow.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace Signalbox::Widgets {

namespace {

QString lengthText(TimeSpan span)
{
    return Session::spanText(std::chrono::round<seconds>(milliseconds(span.length())));
}

} // namespace

QString rangeText(const TimeRange &range, TimeSpan known, Qt::TimeSpec spec)
{
    const TimeSpan shown = range.within(known);
    if (range.isLive())
        return RangeBar::tr("last %1").arg(lengthText(shown));
    return RangeBar::tr("%1 to %2").arg(lengthText(shown), timeText(WallTime(milliseconds(shown.to)), spec));
}

RangeBar::RangeBar(QWidget *parent)
    : QWidget(parent)
    , m_menu(makeTab(QString(), this))
    , m_back(new QToolButton)
    , m_shown(new TextLine(textFont(0.96)))
    , m_live(new TextLine(textFont(0.96), Tone::Muted))
{
    m_menu->setObjectName(QStringLiteral("rangeMenu"));
    m_menu->setCheckable(false);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(new QMenu(m_menu));
    m_menu->hide();
    for (TextLine *line : { m_shown, m_live })
        line->setElide(Qt::ElideNone);
    m_shown->setObjectName(QStringLiteral("shownRange"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    addChoice(tr("5 m"), std::chrono::minutes(5));
    addChoice(tr("15 m"), std::chrono::minutes(15));
    addChoice(tr("1 h"), std::chrono::minutes(60));
    addChoice(tr("6 h"), std::chrono::minutes(360));
    addChoice(tr("24 h"), std::chrono::minutes(1440));
    row->addWidget(m_menu);
    row->addSpacing(6);
    buildBack();
    row->addWidget(m_shown);
    row->addWidget(m_back);
    row->addWidget(m_live);
    showRange(m_range, {}, Qt::UTC);
}

void RangeBar::addChoice(const QString &text, std::chrono::minutes length)
{
    const TimeRange range { seconds(length) };
    const QString name = tr("Show the last %1").arg(text);
    QToolButton *button = makeTab(text, this);
    button->setObjectName(QStringLiteral("range-%1").arg(length.count()));
    button->setAccessibleName(name);
    button->setProperty("look", QStringLiteral("viewTab")); // the narrower one: all five have room beside the pages
    layout()->addWidget(button);
    QAction *action = m_menu->menu()->addAction(name);
    action->setCheckable(true);
    m_choices.append({ button, action, range });
    const auto choose = [this, button, action, range] {
        button->setChecked(range == m_range); // a press does not choose: what is shown does
        action->setChecked(range == m_range);
        Q_EMIT rangeWanted(range);
    };
    connect(button, &QToolButton::clicked, this, choose);
    connect(action, &QAction::triggered, this, choose);
}

void RangeBar::buildBack()
{
    m_back->setObjectName(QStringLiteral("backToLive"));
    m_back->setText(tr("Back to live"));
    m_back->setFont(textFont(0.98, QFont::DemiBold));
    m_back->setProperty("look", QStringLiteral("attention"));
    setPlainToolTip(*m_back,
                    tr("The view stands still while you look back; data go on arriving. End goes back to live."));
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT rangeWanted(m_range.live()); });
}

const RangeBar::Choice *RangeBar::chosen() const
{
    const auto found = std::find_if(m_choices.cbegin(), m_choices.cend(),
                                    [this](const Choice &choice) { return choice.range == m_range; });
    return found == m_choices.cend() ? nullptr : &*found;
}

void RangeBar::showRange(const TimeRange &range, TimeSpan known, Qt::TimeSpec spec)
{
    const QString shown = rangeText(range, known, spec);
    if (range == m_range && shown == m_shown->text() && !m_menu->text().isEmpty())
        return;
    m_range = range;
    const Choice *usual = chosen();
    for (const Choice &choice : std::as_const(m_choices)) {
        choice.button->setChecked(&choice == usual);
        choice.action->setChecked(&choice == usual);
    }
    m_shown->say(shown);
    m_shown->setVisible(!m_folded && !usual);
    const QString name = usual ? usual->button->text() : lengthText(range.within(known)); // the axis has the times
    m_menu->setText(name + QStringLiteral(" ▾"));
    m_menu->setAccessibleName(tr("Range of time: %1").arg(name));
    m_back->setVisible(!range.isLive());
    m_live->setVisible(range.isLive());
    Q_EMIT widthChanged();
}

void RangeBar::showLive(const QString &text, Tone tone, Glyph glyph)
{
    const bool changed = text != m_live->text();
    m_live->say(text, tone, glyph);
    if (changed)
        Q_EMIT widthChanged();
}

void RangeBar::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    for (const Choice &choice : std::as_const(m_choices))
        choice.button->setVisible(!folded);
    m_menu->setVisible(folded);
    m_shown->setVisible(!folded && !chosen());
}

int RangeBar::widthOf(bool folded) const
{
    const int gap = layout()->spacing();
    const QWidget &end = m_range.isLive() ? static_cast<const QWidget &>(*m_live) : *m_back;
    int width = 6 + gap + end.sizeHint().width();
    if (folded)
        return width + gap + m_menu->sizeHint().width();
    if (!chosen())
        width += m_shown->sizeHint().width() + gap;
    for (const Choice &choice : m_choices)
        width += choice.button->sizeHint().width() + gap;
    return width;
}

} // namespace Signalbox::Widgets
