#include "widgets/log/logpanel.h"

#include "widgets/log/logmodel.h"
#include "widgets/status/textline.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
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
    , m_journal(new TextLine(textFont(0.94), Tone::Muted))
    , m_copy(new QToolButton)
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
    all->addWidget(m_view, 1);
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
    m_copy->setProperty("look", QStringLiteral("flat"));
    m_copy->setText(tr("Copy"));
    m_copy->setFont(textFont(0.96));
    setPlainToolTip(*m_copy, tr("Copy the selected lines (Ctrl+C), or all that are shown."));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 5, 12, 5);
    head->setSpacing(10);
    head->addWidget(title);
    head->addWidget(m_level);
    head->addWidget(m_search, 2);
    head->addStretch(1);
    head->addWidget(m_journal, 1);
    head->addWidget(m_copy);
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
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
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
    m_view->setMinimumHeight(m_view->fontMetrics().height() * 3);
    m_new->hide();
    m_new->setObjectName(QStringLiteral("newLines"));
    m_new->setFont(textFont(0.94, QFont::DemiBold));
    m_new->setFocusPolicy(Qt::NoFocus);
}

void LogPanel::connectParts()
{
    m_view->installEventFilter(this);
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setLeast(Level(m_level->currentData().toInt()));
        if (m_follows)
            scrollToNewest();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setNeedle(text);
        if (m_follows)
            scrollToNewest();
    });
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

void LogPanel::showSnapshot(const Session::Snapshot &s)
{
    m_model->take(s.log);
    if (s.journalProblem.isEmpty())
        m_journal->say(tr("journal"), Tone::Muted, Glyph::Tick);
    else
        m_journal->say(tr("journal: %1").arg(s.journalProblem), Tone::Red, Glyph::Warning);
}

void LogPanel::setTimeSpec(Qt::TimeSpec spec)
{
    m_model->setTimeSpec(spec);
}

void LogPanel::setTheme(const Theme &theme)
{
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

void LogPanel::copySelected() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows << m_filter->index(row, 0);
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    QStringList lines;
    for (const QModelIndex &index : std::as_const(rows))
        lines << m_model->line(m_filter->mapToSource(index).row());
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
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
    if (watched == m_view && event->type() == QEvent::Resize)
        placeNewButton();
    return QFrame::eventFilter(watched, event);
}

void LogPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (m_follows)
        m_view->scrollToBottom();
}

} // namespace Signalbox::Widgets
