#include "widgets/diagnose/whypage.h"

#include "core/session/marks.h"
#include "widgets/diagnose/findingwords.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QKeyEvent>
#include <QPainter>
#include <QSaveFile>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

constexpr milliseconds whyHandFrame { 33 };
constexpr qint64 whyDayMs = qint64(24) * 3600 * 1000;
constexpr qint64 minuteMs = 60'000;

/// "2026-11-26 21:41:55 to 21:44:29 UTC": for a picture that leaves this window.
QString datedSpan(TimeSpan span, Qt::TimeSpec spec)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(span.from, spec);
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(span.to, spec);
    const QString end
        = to.toString(from.date() == to.date() ? QStringLiteral("HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return WhyPage::tr("%1 to %2 %3")
        .arg(from.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), end, to.timeZoneAbbreviation());
}

} // namespace

WhyPage::~WhyPage() = default;

void WhyPage::showSnapshot(const Session::SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    drawSoon();
}

void WhyPage::setRange(seconds range)
{
    setTimeRange(TimeRange(range));
}

void WhyPage::setTimeRange(const TimeRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    drawSoon(whyHandFrame);
}

void WhyPage::want(const TimeRange &range)
{
    if (range == m_range)
        return;
    setTimeRange(range);
    Q_EMIT timeRangeWanted(range);
}

void WhyPage::setTimeSpec(Qt::TimeSpec spec)
{
    m_spec = spec;
    drawSoon(whyHandFrame);
}

void WhyPage::showView(int index)
{
    if (index < 0 || index >= m_views.size())
        return;
    m_buttons->button(index)->setChecked(true);
    say({}, Tone::Muted); // what was written was another picture
    m_stack->setCurrentIndex(index);
    offerGhost();
    draw();
}

/// Where nothing is compared, nobody shall think it is.
void WhyPage::offerGhost()
{
    const bool isDrawn = shownView().showsGhost();
    m_ghostBox->setEnabled(isDrawn);
    setPlainToolTip(*m_ghostBox,
                    isDrawn ? QString() : tr("Smoke and Tail compare with an earlier time; this view does not."));
}

WhyView &WhyPage::shownView() const
{
    return *m_views.at(m_stack->currentIndex());
}

void WhyPage::setCursorAt(std::optional<qint64> at)
{
    if (at == m_cursor)
        return;
    m_cursor = at;
    auto scene = std::make_shared<Scene>(*m_scene);
    scene->cursor = at;
    m_scene = scene;
    shownView().setScene(m_scene);
    setAccessibleDescription(at ? shownView().wordsAtCursor() : m_howTo);
}

/// The first call draws at once, later ones not before `within` has passed since.
void WhyPage::drawSoon(milliseconds within)
{
    if (!isVisible())
        return;
    if (!m_drawn.isValid() || m_drawn.hasExpired(within.count()))
        return draw();
    const auto wait = int(within.count() - m_drawn.elapsed());
    if (!m_frameTimer.isActive() || m_frameTimer.remainingTime() > wait)
        m_frameTimer.start(wait);
}

TimeSpan WhyPage::known() const
{
    TimeSpan known;
    known.to = m_snapshot->at.time_since_epoch().count();
    known.from = known.to;
    if (!m_snapshot->cells)
        return known;
    for (const Cells::Tier &tier : m_snapshot->cells->tiers(m_origin)) {
        if (tier.slotList.empty())
            continue;
        known.from = std::min(known.from, tier.from());
        if (tier.width <= seconds(1))
            known.to = std::max(known.to, tier.to()); // the end of the newest slot: the picture moves slot by slot
    }
    return known;
}

void WhyPage::draw()
{
    m_frameTimer.stop();
    if (!m_snapshot || !isVisible())
        return;
    m_drawn.start();
    m_known = known();
    auto scene = std::make_shared<Scene>();
    scene->cells = m_snapshot->cells;
    scene->past = m_snapshot->past;
    scene->closeUp = m_snapshot->closeUp;
    scene->diagnosis = m_snapshot->diagnosis;
    scene->tallies = m_snapshot->tallies;
    scene->feed = m_snapshot->feed;
    scene->longestStall = m_stalls.longest();
    scene->marks = chartMarks(*m_snapshot, m_spec);
    scene->origin = m_origin;
    scene->span = m_range.within(m_known);
    scene->growth = m_range.growthText(m_known);
    scene->now = m_snapshot->at.time_since_epoch().count();
    scene->spec = m_spec;
    scene->cursor = m_cursor;
    scene->pick = m_pick;
    m_scene = scene;
    scene->ghostBefore = ghostDistance();
    scene->ghostName = m_ghost == Ghost::None ? QString() : m_ghostBox->currentText();
    m_unpick->setVisible(m_pick.has_value());
    shownView().setScene(m_scene);
    showFinding();
    askForPast();
}

void WhyPage::showFinding()
{
    const FindingWords words = findingWords(*m_snapshot, m_spec);
    m_finding->say(words.headline, words.tone, words.glyph);
    m_evidence->say(words.evidence);
    setPlainToolTip(*m_finding, words.evidence);
    constexpr int evidenceFrom = 34; // lines of text: where height is short, the picture needs it
    m_evidence->setVisible(!words.evidence.isEmpty() && height() >= m_evidence->fontMetrics().height() * evidenceFrom);
    keepRoom();
}

/// What is found says more and less while one looks: the picture below keeps its place, so the room only grows.
void WhyPage::keepRoom()
{
    const int width = m_found->width();
    if (width != m_foundWidth)
        m_found->setMinimumHeight(0);
    m_foundWidth = width;
    const int most = height() / 4; // where height is short, the picture needs it
    const int needed = std::min(m_found->layout()->heightForWidth(width), most);
    if (needed > m_found->minimumHeight())
        m_found->setMinimumHeight(needed);
}

/// How long before what is shown the ghost is, in whole minutes, as history is stored.
std::optional<qint64> WhyPage::ghostDistance() const
{
    switch (m_ghost) {
    case Ghost::None:
        return std::nullopt;
    case Ghost::Yesterday:
        return whyDayMs;
    case Ghost::BeforeRollout:
        break;
    }
    // The ghost ends where the newest run's first order is: before it, all was as it used to be.
    const qint64 to = m_scene->span.to;
    const auto began = Session::rolloutBegan(m_snapshot->marks, WallTime(milliseconds(to)));
    if (!began)
        return std::nullopt;
    return (to - began->time_since_epoch().count() + minuteMs) / minuteMs * minuteMs;
}

void WhyPage::askForPast()
{
    const auto distance = ghostDistance();
    if (!distance)
        return;
    const qint64 from = (m_scene->span.from - *distance) / minuteMs * minuteMs;
    // A live view goes on: a new minute is asked for as it comes, not with every frame.
    if (m_askedFrom && std::abs(*m_askedFrom - from) < minuteMs)
        return;
    m_askedFrom = from;
    Q_EMIT intentRequested(Session::Intents::LookBack { from, m_scene->span.to - *distance + minuteMs });
}

void WhyPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_stalls.start();
    Q_EMIT intentRequested(Session::Intents::Diagnose { true });
    draw();
}

void WhyPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_stalls.stop();
    Q_EMIT intentRequested(Session::Intents::Diagnose { false });
}

void WhyPage::keyPressEvent(QKeyEvent *event)
{
    constexpr double nearer = 0.7;
    const TimeSpan span = m_scene->span;
    const milliseconds quarter(span.length() / 4);
    const qint64 step = std::max<qint64>(span.length() / 300, 1);
    const qint64 about = m_cursor.value_or(m_range.isLive() ? span.to : (span.from + span.to) / 2);
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_8 && event->modifiers() == Qt::NoModifier)
        return showView(event->key() - Qt::Key_1);
    switch (event->key()) {
    case Qt::Key_Left:
        return setCursorAt(std::max(span.from, m_cursor.value_or(span.to) - step));
    case Qt::Key_Right:
        return setCursorAt(std::min(span.to, m_cursor.value_or(span.to) + step));
    case Qt::Key_PageUp:
        return want(m_range.moved(-quarter, m_known));
    case Qt::Key_PageDown:
        return want(m_range.moved(quarter, m_known));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return want(m_range.zoomed(nearer, about, m_known));
    case Qt::Key_Minus:
        return want(m_range.zoomed(1 / nearer, about, m_known));
    case Qt::Key_End:
        return want(m_range.live());
    case Qt::Key_Escape:
        if (m_pick)
            return m_unpick->click();
        if (m_cursor)
            return setCursorAt(std::nullopt);
        break;
    default:
        break;
    }
    Page::keyPressEvent(event);
}

bool WhyPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_originBox && watched != m_ghostBox))
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() < Qt::Key_1 || key->key() > Qt::Key_8 || key->modifiers() != Qt::NoModifier)
        return false;
    showView(key->key() - Qt::Key_1);
    return true;
}

void WhyPage::say(const QString &text, Tone tone)
{
    m_said->say(text, tone);
    m_said->setVisible(!text.isEmpty());
}

void WhyPage::askWhereTo()
{
    // Not modal: a modal dialog would keep the shortcut of the way back from working.
    if (!m_dialog) {
        m_dialog = new QFileDialog(this, tr("Export the picture or its data"));
        m_dialog->setModal(false);
        m_dialog->setObjectName(QStringLiteral("whyExportDialog"));
        m_dialog->setAcceptMode(QFileDialog::AcceptSave);
        m_dialog->setNameFilters({ tr("Picture (*.png)"), tr("Data (*.csv)") });
        connect(m_dialog, &QFileDialog::filterSelected, this, [this](const QString &filter) {
            m_dialog->setDefaultSuffix(filter.contains(QLatin1String("csv")) ? QStringLiteral("csv")
                                                                             : QStringLiteral("png"));
        });
        m_dialog->setDefaultSuffix(QStringLiteral("png"));
        connect(m_dialog, &QFileDialog::fileSelected, this, &WhyPage::exportTo);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

QPixmap WhyPage::exported() const
{
    const QPixmap view = shownView().picture();
    const QFont font = textFont(0.92);
    const QFontMetrics metrics(font);
    const qreal ratio = view.devicePixelRatio();
    const QSize size = view.deviceIndependentSize().toSize();
    const QString from = m_scene->diagnosis ? m_scene->diagnosis->from : QString();
    QStringList facts { m_snapshot ? m_snapshot->serviceName : QString(), datedSpan(m_scene->span, m_spec) };
    if (!from.isEmpty())
        facts << tr("measured from %1").arg(from);
    facts.removeAll(QString());
    // What was found stands over it: who gets the file did not see the page.
    const QFont findingFont = textFont(1.02, QFont::DemiBold);
    const QRect findingRoom(6, 5, size.width() - 12, size.height());
    const QString found = m_finding->text();
    const int above = found.isEmpty()
        ? 0
        : QFontMetrics(findingFont).boundingRect(findingRoom, Qt::TextWordWrap, found).height() + 10;
    QPixmap out(QSize(size.width(), above + size.height() + metrics.height() + 6) * ratio);
    out.setDevicePixelRatio(ratio);
    out.fill(shownView().theme().ground);
    QPainter painter(&out);
    painter.setFont(findingFont);
    painter.setPen(shownView().theme().tone(m_finding->tone()));
    painter.drawText(findingRoom, Qt::TextWordWrap, found);
    painter.drawPixmap(0, above, view);
    painter.setFont(font);
    painter.setPen(shownView().theme().ink);
    painter.drawText(QPointF(4, above + size.height() + 2 + metrics.ascent()),
                     metrics.elidedText(facts.join(QStringLiteral(" · ")), Qt::ElideMiddle, size.width() - 8));
    return out;
}

void WhyPage::exportTo(const QString &file)
{
    const bool isPicture = file.endsWith(QLatin1String(".png"), Qt::CaseInsensitive);
    if (!isPicture && !file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return say(tr("%1 was not written: let its name end in .png or .csv").arg(file), Tone::Red);
    QSaveFile out(file);
    out.setDirectWriteFallback(false);
    bool isWritten = out.open(QIODevice::WriteOnly) && out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (isWritten && isPicture) {
        isWritten = exported().save(&out, "PNG");
    } else if (isWritten) {
        const QByteArray bytes = shownView().csv().toUtf8();
        isWritten = out.write(bytes) == bytes.size();
    }
    if (!isWritten || !out.commit())
        return say(tr("%1 was not written: %2").arg(file, out.errorString()), Tone::Red);
    say(tr("written: %1").arg(file), Tone::Muted);
}

} // namespace Signalbox::Widgets
