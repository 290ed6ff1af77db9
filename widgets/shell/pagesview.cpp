#include "widgets/shell/pagesview.h"

#include "widgets/playbook/helpbutton.h"
#include "widgets/playbook/playbookpage.h"
#include "widgets/shell/page.h"
#include "widgets/shell/rangebar.h"
#include "widgets/shell/tabrow.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

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
    show(finding);
    const auto failing = Playbook::failingNow(snapshot);
    m_help->offer(silence ? std::nullopt : failing ? failing : Playbook::rolledBackFor(snapshot));
}

void FindingBar::show(const Finding &finding)
{
    if (finding.tone != m_tone) {
        m_tone = finding.tone;
        update();
    }
    m_headline->setGlyphTone(finding.tone);
    m_headline->say(finding.headline, Tone::Ink, finding.glyph);
    m_detail->say(finding.detail, Tone::Ink);
    m_detail->setVisible(!finding.detail.isEmpty());
}

void FindingBar::keepRoom(int most)
{
    if (most == 0 || width() != m_keptWidth)
        setMinimumHeight(0);
    m_keptWidth = width();
    setMinimumHeight(std::max(minimumHeight(), std::min(layout()->heightForWidth(width()), most)));
}

void FindingBar::showNothingYet(nanoseconds since)
{
    constexpr seconds usual { 5 };
    if (since < usual)
        return show({ Tone::Muted, Glyph::Question, tr("Starting: nothing is known yet."),
                      tr("It takes a second or two. Traffic stays as it is.") });
    show({ Tone::Amber, Glyph::Warning, tr("Starting: nothing is known for %1.").arg(clockText(since)),
           tr("The engine has said nothing yet: a disk or the router may hang. Traffic stays as it is; "
              "“signalbox rollback” on the terminal goes another way.") });
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
    , m_heads(new QWidget)
    , m_stack(new QStackedWidget)
    , m_finding(new FindingBar)
    , m_toLive(new QShortcut(this))
{
    setObjectName(QStringLiteral("pages"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 8, 6, 6);
    all->setSpacing(7);
    all->addWidget(m_tabs);
    auto *heads = new QVBoxLayout(m_heads);
    heads->setContentsMargins(5, 0, Page::rightRoom, 0);
    all->addWidget(m_heads);
    auto *findingRow = new QHBoxLayout;
    findingRow->addWidget(m_finding);
    findingRow->addSpacing(Page::rightRoom);
    all->addLayout(findingRow);
    all->addWidget(m_stack, 1);
    connect(m_ranges, &RangeBar::rangeWanted, this, &PagesView::setTimeRange);
    connect(m_tabs, &TabRow::chosen, this, [this](int number) { show(*m_pages.at(number)); });
    connect(m_finding, &FindingBar::playbookWanted, this,
            [this](const Playbook::About &about) { openPlaybook(about); });
    addShortcut();
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
        if (QWidget *head = page->head())
            takeHead(*head);
    }
    if (!m_pages.isEmpty())
        show(*m_pages.constFirst());
}

/// The keys come to it where it is seen: after the tabs, before the finding.
void PagesView::takeHead(QWidget &head)
{
    m_heads->layout()->addWidget(&head);
    // What takes no key has no order, nor has a menu or a list that opens.
    const auto takesKeys
        = [this](const QWidget *part) { return part->focusPolicy() != Qt::NoFocus && part->window() == window(); };
    QWidget *before = m_heads->previousInFocusChain();
    while (!takesKeys(before) && before != m_heads)
        before = before->previousInFocusChain();
    const auto parts = head.findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (!takesKeys(part))
            continue;
        setTabOrder(before, part);
        before = part;
    }
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    auto *page = qobject_cast<Page *>(m_stack->currentWidget());
    const QWidget *at = QApplication::focusWidget();
    if (page && (m_tabs->isAncestorOf(at) || m_heads->isAncestorOf(at)))
        page->takeKey(event);
    else
        QFrame::keyPressEvent(event);
}

void PagesView::show(Page &page)
{
    m_stack->setCurrentWidget(&page);
    for (Page *each : std::as_const(m_pages)) {
        if (QWidget *head = each->head())
            head->setVisible(each == &page);
    }
    m_heads->setVisible(page.head());
    m_tabs->setRangesShown(page.hasTimeAxis());
    showRange();
    showFinding();
}

void PagesView::showFinding()
{
    const auto *page = qobject_cast<Page *>(m_stack->currentWidget());
    if (m_shown && page)
        m_finding->showSnapshot(*m_shown, m_now, m_silence, page->tellsWhySlow() ? SlowSide::LeftOut : SlowSide::Told);
    constexpr int atMost = 5; // parts of the height: where that is short, the page needs it
    m_finding->keepRoom(m_heads->isHidden() ? 0 : height() / atMost);
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

void PagesView::addShortcut()
{
    m_toLive->setKey(Qt::Key_End);
    m_toLive->setContext(Qt::WidgetWithChildrenShortcut);
    m_toLive->setEnabled(false);
    connect(m_toLive, &QShortcut::activated, this, [this] { setTimeRange(m_range.live()); });
}

void PagesView::showRange()
{
    TimeSpan known;
    if (m_shown) {
        known.to = m_shown->at.time_since_epoch().count();
        known.from = known.to;
    }
    if (m_shown && m_shown->history) {
        for (const Session::HistoryTier &tier : m_shown->history->tiers) {
            if (!tier.slotList.empty())
                known.from = std::min(known.from, tier.slotList.front().at);
        }
    }
    m_ranges->showRange(m_range, known, m_spec);
    const auto *page = qobject_cast<Page *>(m_stack->currentWidget());
    m_toLive->setEnabled(!m_range.isLive() && page && page->hasTimeAxis()); // else End belongs to lists and fields
}

void PagesView::setTimeRange(const TimeRange &range)
{
    m_range = range;
    showRange();
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
    const bool stale = staleFor(*snapshot, now, silence).has_value();
    const bool live = !stale && snapshot->feed.connected;
    if (!silence && snapshot->router == Session::LinkState::Connecting)
        m_ranges->showLive(tr("connecting"), Tone::Muted, Glyph::Question);
    else
        m_ranges->showLive(live ? tr("live") : tr("not live"), live ? Tone::Green : Tone::Amber,
                           live ? Glyph::Dot : Glyph::Warning);
    for (Page *page : std::as_const(m_pages))
        page->setStale(stale);
    m_now = now;
    m_silence = silence;
    const bool isNew = m_shown != snapshot;
    m_shown = snapshot;
    showFinding();
    if (!isNew)
        return;
    showRange();
    for (Page *page : std::as_const(m_pages))
        page->showSnapshot(snapshot);
}

void PagesView::showNothingYet(const Session::SnapshotPtr &nothing, nanoseconds since)
{
    m_ranges->showLive(tr("starting"), Tone::Muted, Glyph::Question);
    m_finding->showNothingYet(since);
    if (m_nothing == nothing)
        return;
    m_nothing = nothing;
    for (Page *page : std::as_const(m_pages))
        page->showSnapshot(nothing);
}

void PagesView::setTimeSpec(Qt::TimeSpec spec)
{
    m_spec = spec;
    showRange();
    for (Page *page : std::as_const(m_pages))
        page->setTimeSpec(spec);
}

} // namespace Signalbox::Widgets
