#include "widgets/log/logpanel.h"

#include "widgets/log/evidence.h"
#include "widgets/log/logexport.h"
#include "widgets/log/logmodel.h"
#include "widgets/playbook/helpbutton.h"
#include "widgets/status/textline.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTextEdit>
#include <QTextTable>
#include <QToolButton>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

constexpr milliseconds noteStays { 8000 };
constexpr milliseconds problemStays { 30000 };

/// As a table whose values wrap under themselves. Written by a cursor: nothing in it is read as markup.
void writeEvidence(QTextEdit &into, const QList<EvidenceRow> &rows, const Theme &theme)
{
    into.clear();
    QTextCursor cursor(into.document());
    QTextCharFormat strong;
    strong.setForeground(theme.ink);
    strong.setFontWeight(QFont::DemiBold);
    QTextCharFormat label;
    label.setForeground(theme.muted);
    QTextCharFormat value;
    value.setForeground(theme.ink);
    cursor.insertText(rows.constFirst().value, strong);
    QTextTableFormat form;
    form.setBorder(0);
    form.setCellPadding(0);
    form.setCellSpacing(1);
    const int unit = QFontMetrics(into.font()).averageCharWidth();
    qsizetype longest = 16; // names of what is within a message stand further in
    for (const EvidenceRow &row : rows)
        longest = std::max(longest, row.label.size());
    form.setColumnWidthConstraints(
        { QTextLength(QTextLength::FixedLength, unit * int(std::min<qsizetype>(longest, 25) + 1)),
          QTextLength(QTextLength::VariableLength, 0) });
    QTextTable *table = cursor.insertTable(int(rows.size()) - 1, 2, form);
    for (int i = 1; i < rows.size(); ++i) {
        table->cellAt(i - 1, 0).firstCursorPosition().insertText(rows.at(i).label, label);
        table->cellAt(i - 1, 1).firstCursorPosition().insertText(rows.at(i).value, value);
    }
    into.moveCursor(QTextCursor::Start);
}

} // namespace

void LogPanel::connectParts()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LogPanel::showEvidence);
    connect(m_report, &QToolButton::clicked, this, &LogPanel::askForReport);
    connect(m_export, &QToolButton::clicked, this, &LogPanel::askWhereTo);
    // Lines that go above what is read must not push it up.
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        const int rowHeight = m_view->verticalHeader()->defaultSectionSize();
        if (m_reading)
            *m_reading -= std::max(0, std::min(last + 1, *m_reading / rowHeight) - first) * rowHeight;
    });
    m_view->installEventFilter(this);
    m_evidenceText->installEventFilter(this);
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this] { filterAnew([this] { m_filter->setLeast(Level(m_level->currentData().toInt())); }); });
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { filterAnew([&] { m_filter->setNeedle(text); }); });
    connect(m_copy, &QToolButton::clicked, this, &LogPanel::copySelected);
    connect(m_new, &QPushButton::clicked, this, &LogPanel::scrollToNewest);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { countNew(last - first + 1); });
    const QScrollBar *bar = m_view->verticalScrollBar();
    // Only a hand on the bar, the wheel or a key decides whether the newest line is followed; growing does not.
    connect(bar, &QScrollBar::valueChanged, this, [this] {
        if (isAtNewest()) {
            m_follows = true;
            countNew(0);
        } else {
            m_follows = false;
        }
    });
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_follows)
            m_view->scrollToBottom();
    });
}

/// What is looked at stays where it is: the selected line while it is in sight, else the uppermost.
QModelIndex LogPanel::lookedAt() const
{
    const QRect room = m_view->viewport()->rect();
    const QModelIndexList chosen = chosenRows();
    for (const QModelIndex &index : chosen) {
        if (room.intersects(m_view->visualRect(index)))
            return m_filter->mapToSource(index);
    }
    return m_filter->mapToSource(m_view->indexAt({ 1, 0 }));
}

/// Lines that a filter hides or shows again are not new, and nobody scrolled.
void LogPanel::filterAnew(const std::function<void()> &change)
{
    const QPersistentModelIndex line = lookedAt();
    const bool follows = m_follows;
    const int newLines = m_newLines;
    const auto topOf = [this](const QModelIndex &shown) { return m_view->visualRect(shown).top(); };
    const int top = topOf(m_filter->mapFromSource(line));
    change();
    countShown();
    const QModelIndex still = m_filter->mapFromSource(line);
    if (follows || !still.isValid())
        return scrollToNewest();
    const int now = topOf(still); // lays the rows out anew
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(bar->value() + now - top);
    m_follows = false;
    m_newLines = newLines;
    countNew(0);
}

void LogPanel::showSnapshot(const Session::Snapshot &s)
{
    m_history = s.history;
    m_candidate = s.candidate();
    // Taken before anything moves: Qt scrolls to the next line when the selected one goes.
    if (!m_follows)
        m_reading = m_view->verticalScrollBar()->value();
    m_model->take(s.log);
    countShown();
    if (const auto reading = std::exchange(m_reading, std::nullopt))
        m_view->verticalScrollBar()->setValue(*reading);
    if (s.journalProblem.isEmpty() && !m_sayUntil.hasExpired())
        return; // what the reader just did is still said
    if (s.journalProblem.isEmpty())
        m_journal->say(tr("journal"), Tone::Muted, Glyph::Tick);
    else
        m_journal->say(tr("journal: %1").arg(s.journalProblem), Tone::Red, Glyph::Warning);
}

void LogPanel::setTimeSpec(Qt::TimeSpec spec)
{
    m_spec = spec;
    m_model->setTimeSpec(spec);
    if (m_evidence->isVisible())
        showEvidence();
}

void LogPanel::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_evidence->isVisible())
        showEvidence();
    if (auto *delegate = dynamic_cast<Themed *>(m_view->itemDelegate()))
        delegate->setTheme(theme);
    m_view->viewport()->update();
}

bool LogPanel::isAtNewest() const
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    return bar->value() >= bar->maximum() - 2;
}

void LogPanel::scrollToNewest()
{
    m_follows = true;
    m_view->scrollToBottom();
    countNew(0);
}

void LogPanel::countShown()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_count->setVisible(shown < all);
    m_count->say(shown == 0 ? tr("none of %1 lines").arg(all) : tr("%1 of %2 lines").arg(shown).arg(all),
                 shown == 0 ? Tone::Amber : Tone::Muted, shown == 0 ? Glyph::Warning : Glyph::None);
}

void LogPanel::countNew(int rows)
{
    m_newLines = m_follows ? 0 : m_newLines + rows;
    m_new->setVisible(m_newLines > 0);
    if (m_newLines == 0)
        return;
    m_new->setText(tr("%1 new ↓").arg(m_newLines));
    m_new->adjustSize();
    placeNewButton();
}

void LogPanel::placeNewButton()
{
    const QRect room = m_view->viewport()->geometry();
    m_new->move(room.right() - m_new->width() - 12, room.bottom() - m_new->height() - 6);
}

QModelIndexList LogPanel::chosenRows() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    return rows;
}

QList<LogEntry> LogPanel::chosenLines() const
{
    const QModelIndexList rows = chosenRows();
    QList<LogEntry> lines;
    if (rows.size() > 1) {
        for (const QModelIndex &index : rows)
            lines << m_model->entry(m_filter->mapToSource(index).row());
        return lines;
    }
    for (int row = 0; row < m_filter->rowCount(); ++row)
        lines << m_model->entry(m_filter->mapToSource(m_filter->index(row, 0)).row());
    return lines;
}

void LogPanel::copySelected()
{
    QModelIndexList rows = chosenRows();
    const bool withEvidence = rows.size() == 1;
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows << m_filter->index(row, 0);
    }
    QStringList lines;
    for (const QModelIndex &index : std::as_const(rows))
        lines << m_model->line(m_filter->mapToSource(index).row());
    if (lines.isEmpty())
        return;
    note(withEvidence ? tr("the line and its evidence copied") : tr("lines copied: %1").arg(lines.size()), true);
    if (withEvidence) {
        const LogEntry &entry = m_model->entry(m_filter->mapToSource(rows.constFirst()).row());
        const QList<EvidenceRow> evidence = evidenceOf(entry, m_history.get(), m_spec);
        for (const EvidenceRow &row : evidence.mid(1)) // the first is the line
            lines << row.label + QLatin1Char('\t') + row.value;
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void LogPanel::showEvidence()
{
    const QModelIndexList rows = chosenRows();
    m_evidence->setVisible(!rows.isEmpty());
    if (rows.isEmpty())
        return;
    m_follows = false; // the line that is read stays where it is
    m_helpEntry.reset();
    m_help->offer(std::nullopt);
    if (rows.size() > 1) {
        m_evidenceText->setPlainText(tr("%1 lines selected. Copy or Export… takes them.").arg(rows.size()));
        return;
    }
    const LogEntry &entry = m_model->entry(m_filter->mapToSource(rows.constFirst()).row());
    writeEvidence(*m_evidenceText, evidenceOf(entry, m_history.get(), m_spec), m_theme);
    m_helpEntry = entry;
    m_help->offer(Playbook::aboutOf(entry, m_candidate));
}

void LogPanel::closeEvidence()
{
    if (m_evidence->isAncestorOf(QApplication::focusWidget()))
        m_view->setFocus();
    m_view->clearSelection();
    m_follows = isAtNewest();
    countNew(0);
}

void LogPanel::askForReport()
{
    if (const quint64 run = chosenRun())
        Q_EMIT reportRequested(run);
    else
        note(tr("This line belongs to no run: choose one of a run."), false);
}

void LogPanel::askWhereTo()
{
    // Not modal: a modal dialog would keep the shortcut of the way back from working.
    if (!m_dialog) {
        m_dialog = new QFileDialog(this, tr("Export the log"));
        m_dialog->setObjectName(QStringLiteral("exportDialog"));
        m_dialog->setModal(false);
        m_dialog->setAttribute(Qt::WA_WindowPropagation);
        m_dialog->setAcceptMode(QFileDialog::AcceptSave);
        m_dialog->setFileMode(QFileDialog::AnyFile);
        m_dialog->setNameFilters({ tr("CSV (*.csv)"), tr("JSON Lines (*.jsonl)"), tr("Plain text (*.txt)") });
        connect(m_dialog, &QFileDialog::filterSelected, m_dialog, [this](const QString &filter) {
            const QString suffix = filter.section(QStringLiteral("*."), 1).chopped(1);
            const QFileInfo chosen(m_dialog->selectedFiles().value(0));
            m_dialog->setDefaultSuffix(suffix);
            m_dialog->selectFile(chosen.completeBaseName() + QLatin1Char('.') + suffix);
        });
        connect(m_dialog, &QFileDialog::fileSelected, this, &LogPanel::exportTo);
    }
    m_dialog->setDefaultSuffix(QStringLiteral("csv"));
    m_dialog->selectFile(QStringLiteral("signalbox-log-%1.csv")
                             .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"))));
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void LogPanel::exportTo(const QString &file)
{
    const QList<LogEntry> lines = chosenLines();
    const Done written = exportLog(lines, file);
    note(written ? tr("%1 lines written to %2").arg(lines.size()).arg(file) : written.error().text, written.ok());
}

void LogPanel::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LogPanel::note(const QString &text, bool good)
{
    m_journal->say(text, good ? Tone::Green : Tone::Red, good ? Glyph::Tick : Glyph::Warning);
    m_sayUntil.setRemainingTime(good ? noteStays : problemStays);
}

quint64 LogPanel::chosenRun() const
{
    const QModelIndexList rows = chosenRows();
    if (!rows.isEmpty())
        return m_model->entry(m_filter->mapToSource(rows.constLast()).row()).run;
    return m_model->rowCount() > 0 ? m_model->entry(m_model->rowCount() - 1).run : 0;
}

bool LogPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event); // NOLINT: the type was checked
        if (key->matches(QKeySequence::Copy)) {
            copySelected();
            return true;
        }
    }
    if ((watched == m_view || watched == m_evidenceText) && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_evidence->isVisible()) { // NOLINT
        closeEvidence();
        return true;
    }
    if (watched == m_view && event->type() == QEvent::Resize) {
        fitRows();
        placeNewButton();
    }
    return QFrame::eventFilter(watched, event);
}

void LogPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (m_follows)
        m_view->scrollToBottom();
}

void LogPanel::fitRows()
{
    const int room = m_view->height() - 2 * m_view->frameWidth() + m_gap->height();
    m_gap->setFixedHeight(room % m_view->verticalHeader()->defaultSectionSize());
}

} // namespace Signalbox::Widgets
