#include "widgets/shell/pagesview.h"

#include "widgets/playbook/helpbutton.h"
#include "widgets/playbook/playbookpage.h"
#include "widgets/shell/page.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace Signalbox::Widgets {
namespace {

QToolButton *makeTab(const QString &text, QWidget *parent)
{
    auto *tab = new QToolButton(parent);
    tab->setText(text);
    tab->setAccessibleName(text);
    tab->setFont(textFont(0.98));
    tab->setCheckable(true);
    tab->setProperty("look", QStringLiteral("tab"));
    tab->setFocusPolicy(Qt::StrongFocus);
    return tab;
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
    texts->addWidget(m_headline);
    texts->addWidget(m_detail);
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

void FindingBar::showSnapshot(const Session::Snapshot &snapshot, Instant now, std::optional<nanoseconds> silence)
{
    Finding finding = findingOf(snapshot, now);
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
    , m_ranges(new QWidget)
    , m_stack(new QStackedWidget)
    , m_finding(new FindingBar)
    , m_back(new QToolButton)
    , m_live(new TextLine(textFont(0.96), Tone::Muted))
{
    setObjectName(QStringLiteral("pages"));
    m_live->setElide(Qt::ElideNone);
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(4);
    addPages(*tabs);
    tabs->addStretch(1);
    tabs->addWidget(m_ranges);
    auto *ranges = new QHBoxLayout(m_ranges);
    ranges->setContentsMargins(0, 0, 0, 0);
    ranges->setSpacing(4);
    addRanges(*ranges);
    ranges->addSpacing(6);
    ranges->addWidget(m_back);
    ranges->addWidget(m_live);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 8, 6, 6);
    all->setSpacing(7);
    all->addLayout(tabs);
    auto *findingRow = new QHBoxLayout;
    findingRow->addWidget(m_finding);
    findingRow->addSpacing(20);
    all->addLayout(findingRow);
    all->addWidget(m_stack, 1);
    connect(m_finding, &FindingBar::playbookWanted, this,
            [this](const Playbook::About &about) { openPlaybook(about); });
    showRange();
}

void PagesView::addPages(QHBoxLayout &tabs)
{
    auto *group = new QButtonGroup(this);
    const QList<PageEntry> entries = pageRegistry();
    for (const PageEntry &entry : entries) {
        Page *page = entry.create(m_stack);
        m_pages.append(page);
        m_stack->addWidget(page);
        connect(page, &Page::intentRequested, this, &PagesView::intentRequested);
        QToolButton *tab = makeTab(entry.title, this);
        tab->setObjectName(QStringLiteral("tab-") + entry.id);
        m_tabs.insert(entry.id, tab);
        if (auto *playbook = qobject_cast<PlaybookPage *>(page)) {
            m_playbook = playbook;
            connect(playbook, &PlaybookPage::stepWanted, this, &PagesView::takeStep);
        }
        tab->setChecked(m_pages.size() == 1);
        group->addButton(tab);
        tabs.addWidget(tab);
        connect(tab, &QToolButton::clicked, this, [this, page] { show(*page); });
        connect(page, &Page::timeRangeWanted, this, &PagesView::setTimeRange);
    }
    if (!m_pages.isEmpty())
        show(*m_pages.constFirst());
}

void PagesView::show(Page &page)
{
    m_stack->setCurrentWidget(&page);
    m_ranges->setVisible(page.hasTimeAxis());
}

void PagesView::openPage(const QString &id)
{
    if (QToolButton *tab = m_tabs.value(id))
        tab->click();
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

void PagesView::addRanges(QHBoxLayout &tabs)
{
    const std::pair<QString, std::chrono::minutes> ranges[] = { { tr("5 m"), std::chrono::minutes(5) },
                                                                { tr("15 m"), std::chrono::minutes(15) },
                                                                { tr("1 h"), std::chrono::minutes(60) },
                                                                { tr("6 h"), std::chrono::minutes(360) },
                                                                { tr("24 h"), std::chrono::minutes(1440) } };
    for (const auto &[text, range] : ranges) {
        QToolButton *button = makeTab(text, this);
        button->setObjectName(QStringLiteral("range-%1").arg(range.count()));
        button->setAccessibleName(tr("Show the last %1").arg(text));
        tabs.addWidget(button);
        m_rangeButtons.append({ button, seconds(range) });
        connect(button, &QToolButton::clicked, this,
                [this, chosen = milliseconds(range)] { setTimeRange(TimeRange(chosen)); });
    }
    m_back->setObjectName(QStringLiteral("backToLive"));
    m_back->setText(tr("Back to live"));
    m_back->setFont(textFont(0.98, QFont::DemiBold));
    m_back->setProperty("look", QStringLiteral("attention"));
    setPlainToolTip(*m_back,
                    tr("The view stands still while you look back; data go on arriving. End goes back to live."));
    connect(m_back, &QToolButton::clicked, this, [this] { setTimeRange(m_range.live()); });
}

void PagesView::setTimeRange(const TimeRange &range)
{
    m_range = range;
    showRange();
    for (Page *page : std::as_const(m_pages))
        page->setTimeRange(range);
}

void PagesView::showRange()
{
    for (const auto &[button, length] : std::as_const(m_rangeButtons))
        button->setChecked(m_range == TimeRange(length));
    m_back->setVisible(!m_range.isLive());
    m_live->setVisible(m_range.isLive());
}

void PagesView::showSnapshot(const Session::SnapshotPtr &snapshot, Instant now, std::optional<nanoseconds> silence)
{
    if (!snapshot)
        return;
    m_finding->showSnapshot(*snapshot, now, silence);
    const bool live = !silence && snapshot->feed.connected;
    m_live->say(live ? tr("live") : tr("not live"), live ? Tone::Green : Tone::Amber,
                live ? Glyph::Dot : Glyph::Warning);
    const bool stale = staleFor(*snapshot, now, silence).has_value();
    for (Page *page : std::as_const(m_pages))
        page->setStale(stale);
    if (snapshot == m_shown)
        return;
    m_shown = snapshot;
    for (Page *page : std::as_const(m_pages))
        page->showSnapshot(snapshot);
}

void PagesView::setTimeSpec(Qt::TimeSpec spec)
{
    for (Page *page : std::as_const(m_pages))
        page->setTimeSpec(spec);
}

} // namespace Signalbox::Widgets
