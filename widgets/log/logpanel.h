#pragma once

#include "core/playbook/playbook.h"
#include "core/session/snapshot.h"
#include "widgets/theme/theme.h"

#include <QDeadlineTimer>
#include <QFrame>
#include <QItemSelection>

#include <functional>

class QComboBox;
class QFileDialog;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QTableView;
class QTextEdit;
class QToolButton;

namespace Signalbox::Widgets {

class HelpButton;
class LogFilter;
class LogModel;
class TextLine;

/// The deploy log: level filter, search, copy, export, and the evidence of the selected line beside it. It follows the
/// newest line unless the reader scrolled up or looks at a line; then a button says how many are new.
class LogPanel : public QFrame, public Themed
{
    Q_OBJECT
public:
    explicit LogPanel(QWidget *parent = nullptr);

    void showSnapshot(const Session::Snapshot &snapshot);
    void setTimeSpec(Qt::TimeSpec spec);
    void setTheme(const Theme &theme) override;

Q_SIGNALS:
    void playbookWanted(const Signalbox::Playbook::About &about, const std::optional<Signalbox::LogEntry> &entry);

public:
    [[nodiscard]] LogModel &model() const { return *m_model; }
    [[nodiscard]] QTableView &view() const { return *m_view; }
    /// The lines that the filters let through, oldest first; with several selected, those.
    [[nodiscard]] QList<LogEntry> chosenLines() const;
    /// The run of the selected line, else the newest one of the log; 0: there is none.
    [[nodiscard]] quint64 chosenRun() const;
    /// The keys go to the search, and what stands there is replaced.
    void find();
    /// Says something beside the buttons for a while.
    void note(const QString &text, bool good);

Q_SIGNALS:
    /// The report of that run is wanted.
    void reportRequested(quint64 run);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *buildHead();
    void buildView();
    QWidget *buildEvidence();
    void showEvidence();
    void closeEvidence();
    void askForReport();
    void askWhereTo();
    void exportTo(const QString &file);
    void fitRows();
    [[nodiscard]] QModelIndexList chosenRows() const;
    void connectParts();
    void copySelected();
    [[nodiscard]] QModelIndex lookedAt() const;
    void filterAnew(const std::function<void()> &change);
    void scrollToNewest();
    void placeNewButton();
    void countNew(int rows);
    /// Says how many lines the filters hide.
    void countShown();
    [[nodiscard]] bool isAtNewest() const;

    LogModel *m_model;
    LogFilter *m_filter;
    QTableView *m_view;
    QComboBox *m_level;
    QLineEdit *m_search;
    TextLine *m_count;
    TextLine *m_journal;
    QToolButton *m_copy;
    QToolButton *m_export;
    QToolButton *m_report;
    QWidget *m_gap; ///< takes what is left over of the rows, so that no row is cut
    QFrame *m_evidence;
    QTextEdit *m_evidenceText;
    HelpButton *m_help; ///< for the selected line
    std::optional<LogEntry> m_helpEntry;
    Side m_candidate = Side::Green;
    QFileDialog *m_dialog = nullptr; ///< made when first needed
    std::shared_ptr<const Session::History> m_history;
    QDeadlineTimer m_sayUntil; ///< till then the note beside the buttons is not the journal's
    std::optional<int> m_reading; ///< while lines come and go: where the bar belongs
    Qt::TimeSpec m_spec = Qt::LocalTime;
    Theme m_theme = Theme::dark();
    QPushButton *m_new;
    int m_newLines = 0;
    bool m_follows = true;
};

} // namespace Signalbox::Widgets
