#include "widgets/diagnose/whyview.h"

#include "widgets/status/wording.h"

#include <QDateTime>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Signalbox::Widgets {
namespace {

constexpr double leastDrag = 4;
constexpr int whyTipWidth = 330;

qint64 whyTimeStep(qint64 lengthMs)
{
    constexpr qint64 steps[] = { 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400 };
    for (const qint64 step : steps) {
        if (lengthMs / 1000 / step <= 7)
            return step * 1000;
    }
    return 21'600'000;
}

} // namespace

WhyView::WhyView(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_scene(std::make_shared<Scene>())
    , m_titleFont(textFont(0.92))
    , m_labelFont(figureFont(0.82))
{
    setAccessibleName(title);
    setMouseTracking(true);
    setMinimumSize(260, 160);
}

void WhyView::setScene(const std::shared_ptr<const Scene> &scene)
{
    if (!scene)
        return;
    // A cursor that moves changes nothing else.
    Scene before = *m_scene;
    before.cursor = scene->cursor;
    const bool isSame = before.cells == scene->cells && before.past == scene->past && before.closeUp == scene->closeUp
        && before.diagnosis == scene->diagnosis && before.tallies == scene->tallies && before.feed == scene->feed
        && before.longestStall == scene->longestStall && before.marks == scene->marks && before.origin == scene->origin
        && before.span == scene->span && before.spec == scene->spec && before.ghostBefore == scene->ghostBefore
        && before.pick == scene->pick && before.now / 30'000 == scene->now / 30'000;
    const bool moved = before.span != scene->span;
    m_scene = scene;
    m_isKept = m_isKept && isSame;
    update();
    if (moved && m_wheeled && m_pointer && hasTimeAxis()) // it stands still: under it is another moment now
        Q_EMIT cursorMoved(msAt(m_pointer->x()));
}

void WhyView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_isKept = false;
    update();
}

QRectF WhyView::whole() const
{
    return QRectF(left, top, std::max(10, width() - left - right), std::max(10, height() - top - bottom));
}

double WhyView::xOf(qint64 ms) const
{
    const auto length = double(std::max<qint64>(m_scene->span.length(), 1));
    return whole().left() + double(ms - m_scene->span.from) / length * whole().width();
}

qint64 WhyView::msAt(double x) const
{
    const double share = (x - whole().left()) / std::max(1.0, whole().width());
    return m_scene->span.from + qint64(share * double(m_scene->span.length()));
}

std::optional<Pick> WhyView::pickAt(QPointF) const
{
    return std::nullopt;
}

QPixmap WhyView::picture()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(size() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(m_theme.ground);
    QPainter painter(&pixmap);
    m_prepared = m_scene;
    m_cut.clear();
    prepare();
    draw(painter);
    return pixmap;
}

void WhyView::paintEvent(QPaintEvent *)
{
    if (!m_isKept || m_kept.size() != size() * devicePixelRatioF()) {
        m_kept = picture();
        m_isKept = true;
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_kept);
    if (hasTimeAxis() && m_scene->cursor) {
        const double x = std::floor(xOf(*m_scene->cursor)) + 0.5;
        if (x >= whole().left() && x <= whole().right()) {
            painter.setPen(QPen(m_theme.strong, 1));
            painter.drawLine(QPointF(x, whole().top()), QPointF(x, whole().bottom()));
        }
    }
    if (const auto at = m_pointer ? m_pointer : cursorPoint())
        drawTip(painter, *at);
}

std::optional<QPointF> WhyView::cursorPoint() const
{
    if (!hasTimeAxis() || !m_scene->cursor)
        return std::nullopt;
    return QPointF(xOf(*m_scene->cursor), whole().top() + whole().height() / 4);
}

QString WhyView::wordsAtCursor() const
{
    const auto point = cursorPoint();
    return point ? toldAt(*point) : QString();
}

QString WhyView::toldAt(QPointF point) const
{
    constexpr double markReach = 6; // pixels
    QStringList told { wordsAt(point) };
    if (hasTimeAxis() && whole().contains(point)) {
        const milliseconds reach(msAt(point.x() + markReach) - msAt(point.x()));
        const QList<MarkNote> notes = notesAt(m_scene->marks, msAt(point.x()), reach);
        for (const MarkNote &note : notes)
            told << note.text;
    }
    told.removeAll(QString());
    return told.join(QLatin1Char('\n'));
}

void WhyView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_isKept = false;
}

void WhyView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    m_wheeled = false;
    if (m_pressed && (event->buttons() & Qt::LeftButton) && hasTimeAxis()) {
        const double by = event->position().x() - m_pressed->x();
        if (!m_drags && std::abs(by) < leastDrag)
            return;
        if (!m_drags)
            Q_EMIT grabbed();
        m_drags = true;
        Q_EMIT dragged(-qint64(by / std::max(1.0, whole().width()) * double(m_scene->span.length())));
        return;
    }
    const QString words = toldAt(event->position());
    if (words != accessibleDescription())
        setAccessibleDescription(words);
    if (hasTimeAxis()) {
        const bool isInside = event->position().x() >= whole().left() && event->position().x() <= whole().right();
        Q_EMIT cursorMoved(isInside ? std::optional(msAt(event->position().x())) : std::nullopt);
    }
    update();
}

void WhyView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position();
}

void WhyView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isClick = m_pressed && !m_drags && event->button() == Qt::LeftButton;
    m_pressed.reset();
    m_drags = false;
    if (isClick)
        Q_EMIT picked(pickAt(event->position()));
}

void WhyView::leaveEvent(QEvent *)
{
    m_pointer.reset();
    if (hasTimeAxis())
        Q_EMIT cursorMoved(std::nullopt);
    update();
}

void WhyView::wheelEvent(QWheelEvent *event)
{
    if (!hasTimeAxis() || event->angleDelta().y() == 0)
        return QWidget::wheelEvent(event);
    Q_EMIT zoomed(std::pow(0.8, event->angleDelta().y() / 120.0), msAt(event->position().x()));
    m_pointer = event->position();
    m_wheeled = true;
    event->accept();
}

void WhyView::drawTip(QPainter &painter, QPointF at) const
{
    const QString words = toldAt(at);
    if (words.isEmpty())
        return;
    painter.setFont(m_titleFont);
    const QRectF room(0, 0, std::min(whyTipWidth, width() - 20), 400);
    QRectF box = painter.boundingRect(room, Qt::TextWordWrap, words).adjusted(-8, -6, 8, 6);
    box.moveTopLeft(at + QPointF(14, 14));
    if (box.right() > width() - 4)
        box.moveRight(at.x() - 14);
    if (box.bottom() > height() - 4)
        box.moveBottom(at.y() - 10);
    box.moveLeft(std::max(2.0, box.left()));
    box.moveTop(std::max(2.0, box.top()));
    painter.setPen(m_theme.strong);
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(box, 5, 5);
    painter.setPen(m_theme.ink);
    painter.drawText(box.adjusted(8, 6, -8, -6), Qt::TextWordWrap, words);
}

QString WhyView::fitted(const QString &text, const QFontMetrics &metrics, double width)
{
    if (metrics.horizontalAdvance(text) > width)
        m_cut << text;
    return metrics.elidedText(text, Qt::ElideRight, int(width));
}

void WhyView::drawTitle(QPainter &painter, const QString &more, const QString &extra)
{
    painter.setFont(m_titleFont);
    painter.setPen(m_theme.muted);
    const QFontMetrics metrics(m_titleFont);
    constexpr int sideTitleRoom = 64; // to the right, where a plot begins below
    const QRectF room(4, 2, width() - 8 - (hasTimeAxis() ? sideTitleRoom : 0), top - 4);
    QString text = more.isEmpty() ? m_title : m_title + QStringLiteral(" · ") + more;
    if (!more.isEmpty() && metrics.horizontalAdvance(text) > room.width())
        text = more;
    const QString range = tellsRange()
        ? tr("%1 to %2").arg(momentText(*m_scene, m_scene->covered().from), momentText(*m_scene, m_scene->covered().to))
        : QString();
    const QString growth = hasTimeAxis() || tellsRange() ? m_scene->growth : QString();
    for (const QString &part : { growth, extra, range }) {
        const QString longer = text + QStringLiteral(" · ") + part;
        if (!part.isEmpty() && metrics.horizontalAdvance(longer) <= room.width())
            text = longer;
    }
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, fitted(text, metrics, room.width()));
}

void WhyView::drawSideTitle(QPainter &painter, Side side, const QRectF &plot) const
{
    painter.setFont(m_titleFont);
    const QFontMetrics metrics(m_titleFont);
    const QString text = sideTitle(side).toLower();
    const double size = metrics.ascent() * 0.75;
    const double across = size + 9 + metrics.horizontalAdvance(text);
    const QRectF room(plot.right() - across - 2, plot.top() + 3, across, metrics.height());
    QColor behind = m_theme.ground;
    behind.setAlphaF(0.75F);
    painter.fillRect(room.adjusted(-2, -1, 3, 1), behind);
    drawGlyph(painter, glyphOf(side), QRectF(room.left(), room.top() + metrics.ascent() - size, size, size),
              m_theme.side(side));
    painter.setPen(m_theme.side(side));
    painter.drawText(QPointF(room.left() + size + 5, room.top() + metrics.ascent()), text);
}

void WhyView::drawLatencyGrid(QPainter &painter, const LatencyAxis &axis, const QRectF &plot) const
{
    painter.setFont(m_labelFont);
    const QFontMetrics metrics(m_labelFont);
    double freeBelow = std::numeric_limits<double>::max();
    const QList<ChartTick> ticks = axis.ticks(plot);
    for (const ChartTick &tick : ticks) {
        const double y = std::floor(tick.at) + 0.5;
        painter.setPen(m_theme.line);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const double half = metrics.height() / 2.0;
        if (y + half > freeBelow)
            continue; // labels never overlap
        freeBelow = y - half;
        painter.setPen(m_theme.muted);
        painter.drawText(QRectF(0, y - half, plot.left() - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, tick.text);
    }
}

void WhyView::drawBeyond(QPainter &painter, const LatencyAxis &axis, const QRectF &plot, microseconds value,
                         double x) const
{
    constexpr double size = 4;
    if (!axis.isBelow(value) && !axis.isAbove(value))
        return;
    const double edge = axis.isBelow(value) ? plot.bottom() : plot.top();
    const double inner = edge + (axis.isBelow(value) ? -2 : 2) * size;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.amber);
    painter.drawPolygon(QPolygonF { { x - size, inner }, { x + size, inner }, { x, edge } });
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void WhyView::drawTimeTicks(QPainter &painter, const QRectF &plot) const
{
    const qint64 step = whyTimeStep(m_scene->span.length());
    const qint64 zone = qint64(QDateTime::fromMSecsSinceEpoch(m_scene->span.to, m_scene->spec).offsetFromUtc()) * 1000;
    painter.setFont(m_labelFont);
    painter.setPen(m_theme.muted);
    const QFontMetrics metrics(m_labelFont);
    const QString form = step < 60'000 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    for (qint64 at = (m_scene->span.from + zone) / step * step - zone; at <= m_scene->span.to; at += step) {
        const QString text = QDateTime::fromMSecsSinceEpoch(at, m_scene->spec).toString(form);
        const double x = xOf(at);
        const double half = metrics.horizontalAdvance(text) / 2.0;
        if (x - half < plot.left() - 20 || x < plot.left() || x + half > width())
            continue;
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3));
        painter.drawText(QPointF(x - half, plot.bottom() + 5 + metrics.ascent()), text);
    }
}

void WhyView::drawMarks(QPainter &painter, const QRectF &plot, bool labelled) const
{
    painter.setFont(m_labelFont);
    const QFontMetrics metrics(m_labelFont);
    const auto placeOf = [&](const ChartMark &mark) { return std::floor(xOf(mark.at)) + 0.5; };
    for (const ChartMark &mark : m_scene->marks) {
        const double x = placeOf(mark);
        if (x < plot.left() || x > plot.right())
            continue;
        painter.setPen(QPen(mark.tone == Tone::Muted ? m_theme.strong : m_theme.tone(mark.tone), 1, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    // Words over the lines, as in the charts: newest first, in as many rows as it takes.
    QList<QRectF> taken;
    for (auto mark = m_scene->marks.crbegin(); labelled && mark != m_scene->marks.crend(); ++mark) {
        const double x = placeOf(*mark);
        if (mark->text.isEmpty() || x < plot.left() || x > plot.right())
            continue;
        const int width = metrics.horizontalAdvance(mark->text);
        QRectF room(std::min(x + 2, plot.right() - 4 - width), plot.top() + 1, width + 4, metrics.height());
        const auto overlaps = [&room](const QRectF &other) { return other.intersects(room); };
        while (std::any_of(taken.cbegin(), taken.cend(), overlaps))
            room.translate(0, metrics.height());
        if (room.left() < plot.left() || room.bottom() > plot.center().y())
            continue;
        taken.append(room);
        painter.fillRect(room, m_theme.ground);
        painter.setPen(m_theme.tone(mark->tone));
        painter.drawText(QPointF(room.left() + 2, room.top() + metrics.ascent()), mark->text);
    }
}

void WhyView::drawEmpty(QPainter &painter, const QString &text) const
{
    painter.setFont(m_titleFont);
    painter.setPen(m_theme.muted);
    const bool isKnown = !hasTimeAxis() || m_scene->unwatched().empty();
    painter.drawText(whole().adjusted(8, 20, -8, 0), // never on what the hatching says
                     int(Qt::AlignHCenter | (isKnown ? Qt::AlignVCenter : Qt::AlignTop)) | Qt::TextWordWrap,
                     isKnown ? text : tr("No request is known of the time in which somebody watched."));
}

void WhyView::drawPick(QPainter &painter, const LatencyAxis &axis, const QRectF &plot, Side side) const
{
    const std::optional<Pick> &pick = m_scene->pick;
    if (!pick || (pick->side && *pick->side != side))
        return;
    const double highY = pick->high == microseconds::max() ? plot.top() : axis.yOf(pick->high, plot);
    const QRectF box(QPointF(xOf(pick->from), highY), QPointF(xOf(pick->to), axis.yOf(pick->low, plot)));
    painter.setPen(QPen(m_theme.ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.intersected(plot).adjusted(-1, -1, 1, 1));
}

void WhyView::drawUnwatched(QPainter &painter, const QRectF &plot) const
{
    painter.setFont(m_labelFont);
    const QFontMetrics metrics(m_labelFont);
    const QString text = tr("nobody watched");
    const std::vector<TimeSpan> gaps = m_scene->unwatched();
    for (const TimeSpan &gap : gaps) {
        const QRectF room(QPointF(xOf(gap.from), plot.top()), QPointF(xOf(gap.to), plot.bottom()));
        painter.fillRect(room, QBrush(m_theme.line, Qt::BDiagPattern));
        if (metrics.horizontalAdvance(text) + 8 > room.width())
            continue;
        QRectF label(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height());
        label.moveCenter(room.center());
        painter.fillRect(label, m_theme.ground);
        painter.setPen(m_theme.muted);
        painter.drawText(label, Qt::AlignCenter, text);
    }
}

QString WhyView::unwatchedAt(qint64 ms) const
{
    const std::vector<TimeSpan> gaps = m_scene->unwatched();
    const auto gap = std::ranges::find_if(gaps, [ms](const TimeSpan &each) { return ms >= each.from && ms < each.to; });
    return gap == gaps.end() ? QString()
                             : tr("%1 to %2: nobody watched, no console ran. Users' requests may have come.")
                                   .arg(momentText(*m_scene, gap->from), momentText(*m_scene, gap->to));
}

void WhyView::drawNoneOf(QPainter &painter, Side side, const QRectF &plot) const
{
    const QString text = noneOf(*m_scene, side);
    painter.setFont(m_titleFont);
    painter.setPen(m_theme.muted);
    const bool isHatched = hasTimeAxis() && !m_scene->unwatched().empty(); // which says so in the middle
    painter.drawText(plot.adjusted(8, 4, -8, 0),
                     int(Qt::AlignHCenter | (isHatched ? Qt::AlignTop : Qt::AlignVCenter)) | Qt::TextWordWrap, text);
}

QString noneOf(const Scene &scene, Side side)
{
    const auto hasAny = [&scene](Origin origin, Side of) {
        Scene other = scene;
        other.origin = origin;
        const Cells::Tier *tier = other.tier();
        const TimeSpan time = other.covered();
        for (size_t i = 0; tier && i < tier->slotList.size(); ++i) {
            const Cells::CellPtr &cell = tier->slotList[i][size_t(of)];
            if (cell && cell->requests > 0 && tier->startOf(i) >= time.from && tier->startOf(i) < time.to)
                return true;
        }
        return false;
    };
    const Side opposite = side == Side::Blue ? Side::Green : Side::Blue;
    if (hasAny(scene.origin, side) || !hasAny(scene.origin, opposite))
        return {};
    QStringList others;
    for (const Origin origin : { Origin::User, Origin::Check, Origin::Canary }) {
        if (origin != scene.origin && hasAny(origin, side))
            others << originWords(origin);
    }
    const QString text = WhyView::tr("%1 has no %2 in this time.").arg(sideTitle(side), originWords(scene.origin));
    return others.isEmpty()
        ? text
        : text + QLatin1Char(' ') + WhyView::tr("There are %1: choose them above.").arg(others.join(WhyView::tr(", ")));
}

QString momentText(const Scene &scene, qint64 ms)
{
    return timeText(WallTime(milliseconds(ms)), scene.spec);
}

} // namespace Signalbox::Widgets
