#include "widgets/preflight/preflightpage.h"

#include "core/golden/golden_cost.h"
#include "widgets/status/scrollcolumn.h"
#include "widgets/status/textline.h"

#include <QBoxLayout>
#include <QPushButton>

namespace Signalbox::Widgets {
namespace {

constexpr int indent = 18; ///< below the sign of a row's head

} // namespace

PreflightPage::PreflightPage(QWidget *parent)
    : Page(parent)
    , m_button(new QPushButton)
    , m_headline(new TextLine(textFont(1.1, QFont::DemiBold)))
    , m_detail(new TextLine(textFont(0.96), Tone::Muted))
    , m_lines(new QVBoxLayout)
{
    setObjectName(QStringLiteral("preflightPage"));
    setAccessibleName(tr("Preflight"));
    m_button->setObjectName(QStringLiteral("preflightButton"));
    m_headline->setObjectName(QStringLiteral("preflightHeadline"));
    m_headline->setWordWrap(true);
    m_detail->setObjectName(QStringLiteral("preflightDetail"));
    m_detail->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_headline, 1);
    head->addWidget(m_button, 0, Qt::AlignTop);
    m_lines->setContentsMargins(0, 2, 8, 0);
    m_lines->setSpacing(1);
    auto *scroll = new ScrollColumn({}, 0);
    scroll->column().addLayout(m_lines);
    scroll->column().addStretch(1);
    scroll->setObjectName(QStringLiteral("preflightLines"));
    scroll->setAccessibleName(tr("Lines of the preflight"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, rightRoom, 6);
    all->setSpacing(7);
    all->addLayout(head);
    all->addWidget(m_detail);
    all->addWidget(scroll, 1);
    connect(m_button, &QPushButton::clicked, this,
            [this] { Q_EMIT intentRequested(Session::Intents::StartPreflight {}); });
    showReport();
}

void PreflightPage::setTheme(const Theme &theme)
{
    m_theme = theme;
}

void PreflightPage::setTimeSpec(Qt::TimeSpec spec)
{
    m_spec = spec;
    showReport();
}

void PreflightPage::showSnapshot(const Session::SnapshotPtr &snapshot)
{
    if (!snapshot || (snapshot->preflight == m_report && snapshot->deployWaits == m_deployWaits))
        return;
    m_report = snapshot->preflight;
    m_deployWaits = snapshot->deployWaits;
    m_goldenCost = m_report && m_report->finished
        ? Golden::costText(m_report->goldenTokens, Cost::openShelf(Cost::ownPricesDirectory()).sheets)
        : QString();
    showReport();
}

void PreflightPage::addRow()
{
    const Row row { new QWidget, new TextLine(textFont(0.98, QFont::DemiBold)), new TextLine(textFont(0.96)),
                    new TextLine(textFont(0.96), Tone::Muted) };
    auto *below = new QVBoxLayout;
    below->setContentsMargins(indent, 0, 0, 0);
    below->setSpacing(1);
    for (TextLine *line : { row.evidence, row.advice }) {
        line->setWordWrap(true);
        below->addWidget(line);
    }
    auto *all = new QVBoxLayout(row.whole);
    all->setContentsMargins(0, 4, 0, 4);
    all->setSpacing(1);
    all->addWidget(row.head);
    all->addLayout(below);
    for (TextLine *line : { row.head, row.evidence, row.advice })
        line->setTheme(m_theme);
    m_lines->addWidget(row.whole);
    m_rows.append(row);
}

void PreflightPage::fill(const Row &row, const PreflightItem &item)
{
    row.head->setGlyphTone(toneOf(item.grade));
    row.head->say(gradeWords(item.grade) + QStringLiteral(" · ") + item.title,
                  item.grade == Preflight::Grade::Unknown ? Tone::Muted : Tone::Ink, glyphOf(item.grade));
    row.evidence->say(item.evidence, Tone::Ink);
    setPlainToolTip(*row.evidence, item.at);
    row.advice->say(item.advice, Tone::Muted);
    row.whole->show();
    row.advice->setVisible(!item.advice.isEmpty());
}

void PreflightPage::showReport()
{
    const PreflightHeadline headline = preflightHeadline(m_report.get(), m_deployWaits, m_spec, m_goldenCost);
    m_headline->setGlyphTone(headline.tone);
    m_headline->say(headline.text, headline.tone == Tone::Muted ? Tone::Muted : Tone::Ink, headline.glyph);
    m_detail->say(headline.detail, Tone::Muted);
    m_detail->setVisible(!headline.detail.isEmpty());
    const bool running = m_report && !m_report->finished;
    m_button->setText(m_report ? tr("Ask again") : tr("Run preflight"));
    m_button->setEnabled(!running);
    const QList<PreflightItem> items = m_report ? preflightItems(*m_report, m_spec) : QList<PreflightItem>();
    while (m_rows.size() < items.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i < items.size())
            fill(m_rows.at(i), items.at(i));
        else
            m_rows.at(i).whole->hide();
    }
}

} // namespace Signalbox::Widgets
