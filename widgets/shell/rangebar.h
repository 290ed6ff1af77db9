#pragma once

#include "widgets/chart/timerange.h"
#include "widgets/theme/glyph.h"
#include "widgets/theme/theme.h"

#include <QList>
#include <QPair>
#include <QWidget>

class QAction;
class QToolButton;

namespace Signalbox::Widgets {

class TextLine;

/// What a range shows of what is known, in words: "last 3 min 30 s", "5 min to 10:31:20".
QString rangeText(const TimeRange &range, TimeSpan known, Qt::TimeSpec spec);

/// How much time the pages show: a button for each usual range, what is shown where that is none of them, whether it
/// is live, and the way back to live. Where there is little room the ranges fold into one button with a menu. GUI
/// thread.
class RangeBar : public QWidget
{
    Q_OBJECT
public:
    explicit RangeBar(QWidget *parent = nullptr);

    /// `known` is what there is to show; `spec` the zone in which times are told.
    void showRange(const TimeRange &range, TimeSpan known, Qt::TimeSpec spec);
    void showLive(const QString &text, Tone tone, Glyph glyph);
    void setFolded(bool folded);
    /// What it needs when it is not folded, and when it is.
    [[nodiscard]] int wholeWidth() const { return widthOf(false); }
    [[nodiscard]] int foldedWidth() const { return widthOf(true); }

Q_SIGNALS:
    void rangeWanted(const Signalbox::Widgets::TimeRange &range);
    /// It needs more or less room than before.
    void widthChanged();

private:
    struct Choice {
        QToolButton *button;
        QAction *action;
        TimeRange range;
    };
    void addChoice(const QString &text, std::chrono::minutes length);
    void buildBack();
    [[nodiscard]] const Choice *chosen() const;
    [[nodiscard]] int widthOf(bool folded) const;

    QList<Choice> m_choices;
    QToolButton *m_menu;
    QToolButton *m_back;
    TextLine *m_shown; ///< what no button says
    TextLine *m_live;
    TimeRange m_range;
    bool m_folded = false;
};

} // namespace Signalbox::Widgets
