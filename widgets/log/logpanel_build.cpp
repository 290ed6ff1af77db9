#include "widgets/log/logmodel.h"
#include "widgets/log/logpanel.h"
#include "widgets/playbook/helpbutton.h"
#include "widgets/status/textline.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextEdit>
#include <QToolButton>

namespace Signalbox::Widgets {
namespace {

Tone levelTone(Level level)
{
    switch (level) {
    case Level::Debug:
    case Level::Info:
        return Tone::Muted;
    case Level::Ok:
        return Tone::Green;
    case Level::Warning:
        return Tone::Amber;
    case Level::Error:
        return Tone::Red;
    }
    Q_UNREACHABLE();
}

/// Draws the cells as plain text: time and source quiet, the level in its tone, the sentence in ink.
class LogDelegate : public QStyledItemDelegate, public Themed
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme &theme) override { m_theme = theme; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // An empty decoration is the left margin of the first column.
        option->features.setFlag(QStyleOptionViewItem::HasDecoration, index.column() == LogModel::Time);
        option->decorationSize = QSize(6, 1);
        option->state &= ~QStyle::State_HasFocus;
        Tone tone = Tone::Muted;
        if (index.column() == LogModel::LevelName)
            tone = levelTone(Level(index.data(LogModel::LevelRole).toInt()));
        else if (index.column() == LogModel::Text)
            tone = Tone::Ink;
        option->palette.setColor(QPalette::Text, m_theme.tone(tone));
        option->palette.setColor(QPalette::HighlightedText, m_theme.ink);
    }

private:
    Theme m_theme = Theme::dark();
};

} // namespace

LogPanel::LogPanel(QWidget *parent)
    : QFrame(parent)
    , m_model(new LogModel(this))
    , m_filter(new LogFilter(this))
    , m_view(new QTableView)
    , m_level(new QComboBox)
    , m_search(new QLineEdit)
    , m_count(new TextLine(textFont(0.94), Tone::Muted))
    , m_journal(new TextLine(textFont(0.94), Tone::Muted))
    , m_copy(new QToolButton)
    , m_export(new QToolButton)
    , m_report(new QToolButton)
    , m_gap(new QWidget)
    , m_evidence(new QFrame)
    , m_evidenceText(new QTextEdit)
    , m_help(new HelpButton)
    , m_new(new QPushButton(m_view))
{
    setObjectName(QStringLiteral("logPanel"));
    setAccessibleName(tr("Deploy log"));
    m_filter->setSourceModel(m_model);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(buildHead());
    buildView();
    m_gap->setFixedHeight(0);
    auto *lines = new QVBoxLayout;
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_gap);
    lines->addWidget(m_view, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(lines, 3);
    row->addWidget(buildEvidence(), 2);
    all->addLayout(row, 1);
    connectParts();
}

QHBoxLayout *LogPanel::buildHead()
{
    auto *title = new TextLine(textFont(1.0, QFont::DemiBold));
    title->say(tr("Deploy log"));
    title->setElide(Qt::ElideNone);
    const std::pair<QString, Level> levels[] = { { tr("all levels"), Level::Debug },
                                                 { tr("INFO and above"), Level::Info },
                                                 { tr("OK and above"), Level::Ok },
                                                 { tr("WARN and above"), Level::Warning },
                                                 { tr("ERROR only"), Level::Error } };
    for (const auto &[text, level] : levels)
        m_level->addItem(text, int(level));
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_level->setAccessibleName(tr("Least level"));
    m_level->setFont(textFont(0.94));
    m_search->setObjectName(QStringLiteral("logSearch"));
    m_search->setPlaceholderText(tr("search…"));
    m_search->setAccessibleName(tr("Search the log"));
    m_search->setClearButtonEnabled(true);
    m_search->setFont(textFont(0.94));
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    for (QToolButton *button : { m_copy, m_report, m_export }) {
        button->setProperty("look", QStringLiteral("flat"));
        button->setFont(textFont(0.96));
    }
    m_copy->setText(tr("Copy"));
    m_copy->setObjectName(QStringLiteral("logCopy"));
    m_report->setText(tr("Report"));
    m_report->setObjectName(QStringLiteral("logReport"));
    setPlainToolTip(*m_report, tr("Write the report of the selected line's run, or of the newest, and open it."));
    m_export->setText(tr("Export…"));
    m_export->setObjectName(QStringLiteral("logExport"));
    setPlainToolTip(*m_copy,
                    tr("Copy the selected lines (Ctrl+C), a single one with its evidence; or all that are shown."));
    setPlainToolTip(*m_export,
                    tr("Write the lines that are shown, or several selected ones, as CSV, JSON Lines or text."));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 5, 12, 5);
    head->setSpacing(10);
    head->addWidget(title);
    head->addWidget(m_level);
    head->addWidget(m_search, 2);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_journal, 1);
    head->addWidget(m_copy);
    head->addWidget(m_report);
    head->addWidget(m_export);
    m_count->setObjectName(QStringLiteral("logCount"));
    m_count->setElide(Qt::ElideNone);
    m_count->hide();
    m_journal->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return head;
}

void LogPanel::buildView()
{
    m_view->setObjectName(QStringLiteral("logView"));
    m_view->setAccessibleName(tr("Deploy log lines"));
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new LogDelegate(m_view));
    m_view->setFont(figureFont(0.94));
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setTabKeyNavigation(false);
    m_view->horizontalHeader()->hide();
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setMinimumSectionSize(1);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 5);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setSectionResizeMode(LogModel::Text, QHeaderView::Stretch);
    const int unit = m_view->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_view->setColumnWidth(LogModel::Time, unit * 16);
    m_view->setColumnWidth(LogModel::LevelName, unit * 8);
    m_view->setColumnWidth(LogModel::Source, unit * 13);
    m_view->verticalScrollBar()->setSingleStep(m_view->verticalHeader()->defaultSectionSize());
    m_view->setMinimumHeight(m_view->fontMetrics().height() * 3);
    m_new->hide();
    m_new->setObjectName(QStringLiteral("newLines"));
    m_new->setFont(textFont(0.94, QFont::DemiBold));
    m_new->setFocusPolicy(Qt::NoFocus);
}

QWidget *LogPanel::buildEvidence()
{
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidence->setAccessibleName(tr("Evidence of the selected line"));
    m_evidenceText->setObjectName(QStringLiteral("evidenceText"));
    m_evidenceText->setAccessibleName(tr("Evidence"));
    m_evidenceText->setReadOnly(true);
    m_evidenceText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_evidenceText->setFont(figureFont(0.9));
    m_evidenceText->setFrameShape(QFrame::NoFrame);
    m_evidenceText->setTabChangesFocus(true);
    m_evidenceText->setAcceptRichText(false);
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("closeEvidence"));
    close->setText(tr("Close"));
    close->setProperty("look", QStringLiteral("flat"));
    close->setFont(textFont(0.92));
    setPlainToolTip(*close, tr("Escape"));
    connect(close, &QToolButton::clicked, this, &LogPanel::closeEvidence);
    auto *all = new QHBoxLayout(m_evidence);
    all->setContentsMargins(8, 0, 4, 0);
    all->setSpacing(0);
    m_help->setObjectName(QStringLiteral("logHelp"));
    connect(m_help, &HelpButton::wanted, this,
            [this](const Playbook::About &about) { Q_EMIT playbookWanted(about, m_helpEntry); });
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(close, 0, Qt::AlignRight);
    buttons->addWidget(m_help, 0, Qt::AlignRight);
    buttons->addStretch(1);
    all->addWidget(m_evidenceText, 1);
    all->addLayout(buttons);
    m_evidence->hide();
    return m_evidence;
}

} // namespace Signalbox::Widgets
