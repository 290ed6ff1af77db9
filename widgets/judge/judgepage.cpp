#include "widgets/judge/judgepage.h"

#include "widgets/judge/evidencechart.h"
#include "widgets/judge/judgewording.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/scrollcolumn.h"
#include "widgets/status/textline.h"

#include <QBoxLayout>

namespace Signalbox::Widgets {

namespace {

/// On a wide screen a name still stands by its figures.
QLayout *rowOf(FigureTable &table)
{
    constexpr int letters = 130;
    table.setMaximumWidth(QFontMetrics(textFont()).averageCharWidth() * letters);
    auto *row = new QHBoxLayout;
    row->addWidget(&table, 100);
    row->addStretch(1);
    return row;
}

} // namespace

JudgePage::JudgePage(QWidget *parent)
    : Page(parent)
    , m_headline(new TextLine(textFont(1.1, QFont::DemiBold)))
    , m_detail(new TextLine(textFont(0.96), Tone::Muted))
    , m_shared(new TextLine(textFont(0.96), Tone::Amber))
    , m_chart(new EvidenceChart)
    , m_metrics(new FigureTable)
    , m_moversTitle(new TextLine(textFont(0.96, QFont::DemiBold)))
    , m_movers(new FigureTable)
{
    setObjectName(QStringLiteral("judgePage"));
    setAccessibleName(tr("Judge"));
    m_headline->setObjectName(QStringLiteral("judgeHeadline"));
    m_detail->setObjectName(QStringLiteral("judgeDetail"));
    m_shared->setObjectName(QStringLiteral("judgeShared"));
    m_chart->setObjectName(QStringLiteral("judgeChart"));
    m_chart->setAccessibleName(tr("Evidence over the run"));
    m_metrics->setObjectName(QStringLiteral("judgeMetrics"));
    m_metrics->setAccessibleName(tr("Evidence by metric"));
    m_moversTitle->setObjectName(QStringLiteral("judgeMoversTitle"));
    m_movers->setObjectName(QStringLiteral("judgeMovers"));
    m_movers->setAccessibleName(tr("Requests that moved the evidence"));
    auto *scroll = new ScrollColumn({ 0, 2, 8, 0 }, 6);
    QVBoxLayout *column = &scroll->column();
    build(*column);
    scroll->setFocusPolicy(Qt::StrongFocus); // by keys, where the window is low
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, rightRoom, 6);
    all->addWidget(scroll);
    showView();
}

void JudgePage::build(QVBoxLayout &into)
{
    m_detail->setWordWrap(true);
    m_shared->setWordWrap(true);
    m_moversTitle->say(tr("Requests that moved it, the newest first"));
    into.addWidget(m_headline);
    into.addWidget(m_detail);
    into.addWidget(m_shared);
    into.addWidget(m_chart, 1);
    into.addLayout(rowOf(*m_metrics));
    into.addWidget(m_moversTitle);
    into.addLayout(rowOf(*m_movers));
    into.addStretch(0);
}

void JudgePage::setTimeSpec(Qt::TimeSpec spec)
{
    m_spec = spec;
    m_chart->setTimeSpec(spec);
    showView();
}

void JudgePage::setStale(bool stale)
{
    m_metrics->setStale(stale);
}

void JudgePage::showSnapshot(const Session::SnapshotPtr &snapshot)
{
    if (!snapshot || (m_everShown && snapshot->judge == m_shown))
        return;
    m_everShown = true;
    m_shown = snapshot->judge;
    showView();
}

void JudgePage::showView()
{
    const Session::JudgeView *view = m_shown.get();
    const JudgeLine headline = judgeHeadline(view);
    m_headline->say(headline.text, headline.tone, headline.glyph);
    m_detail->say(judgeDetail(view), Tone::Muted);
    const JudgeLine shared = judgeShared(view);
    m_shared->say(shared.text, shared.tone, shared.glyph);
    m_shared->setVisible(!shared.text.isEmpty());
    m_chart->showView(m_shown);
    m_chart->setVisible(view);
    m_metrics->setRows(view ? judgeMetricRows(*view) : QList<FigureRow>());
    const QList<FigureRow> movers = view ? judgeMoverRows(*view, m_spec) : QList<FigureRow>();
    m_moversTitle->setVisible(!movers.isEmpty());
    m_movers->setVisible(!movers.isEmpty());
    m_movers->setRows(movers);
}

} // namespace Signalbox::Widgets
