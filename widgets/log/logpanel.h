#pragma once

#include "core/session/snapshot.h"
#include "widgets/theme/theme.h"

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace Signalbox::Widgets {

class LogFilter;
class LogModel;
class TextLine;

/// The deploy log: level filter, search, copy. It follows the newest line unless the reader scrolled up; then a
/// button says how many are new.
class LogPanel : public QFrame, public Themed
{
    Q_OBJECT
public:
    explicit LogPanel(QWidget *parent = nullptr);

    void showSnapshot(const Session::Snapshot &snapshot);
    void setTimeSpec(Qt::TimeSpec spec);
    void setTheme(const Theme &theme) override;

    [[nodiscard]] LogModel &model() const { return *m_model; }
    [[nodiscard]] QTableView &view() const { return *m_view; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *buildHead();
    void buildView();
    void connectParts();
    void copySelected() const;
    void scrollToNewest();
    void placeNewButton();
    void countNew(int rows);
    [[nodiscard]] bool isAtNewest() const;

    LogModel *m_model;
    LogFilter *m_filter;
    QTableView *m_view;
    QComboBox *m_level;
    QLineEdit *m_search;
    TextLine *m_journal;
    QToolButton *m_copy;
    QPushButton *m_new;
    int m_newLines = 0;
    bool m_follows = true;
};

} // namespace Signalbox::Widgets
