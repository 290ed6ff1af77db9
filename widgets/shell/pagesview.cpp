#include "widgets/shell/pagesview.h"

#include "widgets/playbook/helpbutton.h"
#include "widgets/playbook/playbookpage.h"
#include "widgets/shell/page.h"
#include "widgets/shell/rangebar.h"
#include "widgets/shell/tabrow.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStackedWidget>

namespace Signalbox::Widgets {
namespace {

QList<TabRow::Tab> tabsOfAllPages()
{
    QList<TabRow::Tab> tabs;
    const QList<PageEntry> entries = pageRegistry();
    for (const PageEntry &entry : entries)
        tabs.append({ entry.id, entry.title });
    return tabs;
}

} // namespace

FindingBar::FindingBar(QWidget *parent)
    : QFrame(parent)
    , m_headline(new TextLine(textFont(1.0, QFont::DemiBold)))
    , m_detail(new TextLine(textFont(0.96)))
    , m_help(new HelpButton)
{
    setObjectName(QStringLiteral("finding"));
    setAccessibleName(tr("Finding"));
    m_headline->setObjectName(QStringLiteral("findingHeadline"));
    m_detail->setObjectName(QStringLiteral("findingDetail"));
    m_headline->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_help->setObjectName(QStringLiteral("findingHelp"));
    connect(m_help, &HelpButton::wanted, this, &FindingBar::playbookWanted);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addStretch(1);
    texts->addWidget(m_headline);
    texts->addWidget(m_detail);
    texts->addStretch(1);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(12, 6, 12, 6);
    all->addLayout(texts, 1);
    all->addWidget(m_help, 0, Qt::AlignVCenter);
}

void FindingBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void FindingBar::showSnapshot(const Session::Snapshot &snapshot, Instant now, std::optional<nanoseconds> silence,
                              SlowSide slow)
{
    Finding finding = findingOf(snapshot, now, slow);
    if (silence) {
        finding.detail = finding.headline + QLatin1Char(' ') + finding.detail;
        finding.headline = tr("The engine has said nothing for %1: everything here is old.").arg(clockText(*silence));
        finding.tone = Tone::Red;
        finding.glyph = Glyph::Warning;
    }
    if (finding.tone != m_tone) {
        m_tone = finding.tone;
        update();
    }
    m_headline->setGlyphTone(finding.tone);
    m_headline->say(finding.headline, Tone::Ink, finding.glyph);
    m_detail->say(finding.detail, Tone::Ink);
    m_detail->setVisible(!finding.detail.isEmpty());
    m_help->offer(silence ? std::nullopt : Playbook::failingNow(snapshot));
}

void FindingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool calm = m_tone == Tone::Muted;
    painter.setPen(QPen(calm ? m_theme.line : m_theme.tone(m_tone), m_tone == Tone::Red ? 2 : 1));
    painter.setBrush(calm ? m_theme.panel : (m_tone == Tone::Red ? m_theme.redGround : m_theme.amberGround));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
}

PagesView::PagesView(QWidget *parent)
    : QFrame(parent)
    , m_ranges(new RangeBar)
    , m_tabs(new TabRow(tabsOfAllPages(), m_ranges))
    , m_stack(new QStackedWidget)
    , m_finding(new FindingBar)
{
    setObjectName(QStringLiteral("pages"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 8, 6, 6);
    all->setSpacing(7);
    all->addWidget(m_tabs);
    auto *findingRow = new QHBoxLayout;
    findingRow->addWidget(m_finding);
    findingRow->addSpacing(20);
    all->addLayout(findingRow);
    all->addWidget(m_stack, 1);
    connect(m_ranges, &RangeBar::rangeWanted, this, &PagesView::setTimeRange);
    connect(m_tabs, &TabRow::chosen, this, [this](int number) { show(*m_pages.at(number)); });
    connect(m_finding, &FindingBar::playbookWanted, this,
            [this](const Playbook::About &about) { openPlaybook(about); });
    addPages();
}

void PagesView::addPages()
{
    const QList<PageEntry> entries = pageRegistry();
    for (const PageEntry &entry : entries) {
        Page *page = entry.create(m_stack);
        m_pages.append(page);
        m_stack->addWidget(page);
        connect(page, &Page::intentRequested, this, &PagesView::intentRequested);
        m_ids.append(entry.id);
        if (auto *playbook = qobject_cast<PlaybookPage *>(page)) {
            m_playbook = playbook;
            connect(playbook, &PlaybookPage::stepWanted, this, &PagesView::takeStep);
        }
        connect(page, &Page::timeRangeWanted, this, &PagesView::setTimeRange);
    }
    if (!m_pages.isEmpty())
        show(*m_pages.constFirst());
}

void PagesView::show(Page &page)
{
    m_stack->setCurrentWidget(&page);
    m_tabs->setRangesShown(page.hasTimeAxis());
    showFinding();
}

void PagesView::showFinding()
{
    const auto *page = qobject_cast<Page *>(m_stack->currentWidget());
    if (m_shown && page)
        m_finding->showSnapshot(*m_shown, m_now, m_silence, page->tellsWhySlow() ? SlowSide::LeftOut : SlowSide::Told);
}

void PagesView::openPage(const QString &id)
{
    const qsizetype number = m_ids.indexOf(id);
    if (number >= 0)
        m_tabs->choose(int(number));
}

void PagesView::openPlaybook(const Playbook::About &about, const std::optional<LogEntry> &entry)
{
    m_playbook->open(about, entry);
    openPage(QStringLiteral("playbook"));
}

void PagesView::takeStep(Playbook::Step step, Side side, const QUrl &link)
{
    const QString page = pageOfStep(step);
    if (page.isEmpty())
        Q_EMIT stepWanted(step, side, link);
    else
        openPage(page);
}

void PagesView::setTimeRange(const TimeRange &range)
{
    m_range = range;
    m_ranges->showRange(range);
    for (Page *page : std::as_const(m_pages))
        page->setTimeRange(range);
    askForCloseUp();
}

/// Where the reader looks into a part of the past that memory has only by the minute, its seconds are read back.
void PagesView::askForCloseUp()
{
    if (!m_shown || m_range.isLive())
        return;
    const qint64 now = m_shown->at.time_since_epoch().count();
    const TimeSpan span = m_range.within({ now - TimeRange::longest.count(), now });
    const auto wanted = Session::closeUpFor(span.from, span.to, now);
    if (!wanted)
        return;
    const auto &asked = m_askedCloseUp;
    if (asked && asked->width == wanted->width && asked->from <= span.from && asked->to >= span.to)
        return;
    m_askedCloseUp = wanted;
    Q_EMIT intentRequested(Session::Intents::LookCloser { wanted->from, wanted->to, wanted->width });
}

void PagesView::showSnapshot(const Session::SnapshotPtr &snapshot, Instant now, std::optional<nanoseconds> silence)
{
    if (!snapshot)
        return;
    const bool live = !silence && snapshot->feed.connected;
    m_ranges->showLive(live ? tr("live") : tr("not live"), live ? Tone::Green : Tone::Amber,
                       live ? Glyph::Dot : Glyph::Warning);
    const bool stale = staleFor(*snapshot, now, silence).has_value();
    for (Page *page : std::as_const(m_pages))
        page->setStale(stale);
    m_now = now;
    m_silence = silence;
    const bool isNew = m_shown != snapshot;
    m_shown = snapshot;
    showFinding();
    if (!isNew)
        return;
    for (Page *page : std::as_const(m_pages))
        page->showSnapshot(snapshot);
}

void PagesView::setTimeSpec(Qt::TimeSpec spec)
{
    for (Page *page : std::as_const(m_pages))
        page->setTimeSpec(spec);
}

} // namespace Signalbox::Widgets
