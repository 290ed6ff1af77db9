#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace Signalbox::Widgets {

class RangeBar;

/// A flat button that is a tab.
QToolButton *makeTab(const QString &text, QWidget *parent);

/// The tabs of the pages and the bar of ranges in one line, however narrow: first the ranges fold, then the last tabs
/// go into a menu, whose label is the shown page where that is among them. No tab moves for a page. GUI thread.
class TabRow : public QWidget
{
    Q_OBJECT
public:
    struct Tab {
        QString id; ///< stable, for object names
        QString title;
    };
    /// The first tab is the chosen one. `ranges` becomes a part of the row.
    TabRow(const QList<Tab> &tabs, RangeBar *ranges, QWidget *parent = nullptr);

    /// As a click on the tab of this number does.
    void choose(int number);
    void setRangesShown(bool shown);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int number);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void addTab(const Tab &tab);
    [[nodiscard]] int widthOf(int tabs) const;
    void fillMenu(int from);
    void showMore(int from);
    void measureMore();

    RangeBar *m_ranges;
    QButtonGroup *m_group;
    QList<QToolButton *> m_tabs;
    QToolButton *m_more;
    QHBoxLayout *m_row;
    int m_moreWidth = 0;
};

} // namespace Signalbox::Widgets
