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
/// go into a menu. The tab of the shown page always stays. GUI thread.
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
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void addTab(const Tab &tab);
    [[nodiscard]] int widthOf(int tabs) const;
    void fillMenu(int from);

    RangeBar *m_ranges;
    QButtonGroup *m_group;
    QList<QToolButton *> m_tabs;
    QToolButton *m_more;
    QHBoxLayout *m_row;
    bool m_rangesShown = true;
};

} // namespace Signalbox::Widgets
