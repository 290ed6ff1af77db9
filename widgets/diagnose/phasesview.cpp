#include "widgets/diagnose/phasesview.h"

#include "widgets/chart/decimate.h"
#include "widgets/status/wording.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Signalbox::Widgets {
namespace {

using Diagnose::Part;

constexpr double phasesGap = 6;
constexpr double legendRoom = 18;
constexpr double rowRoom = 17; ///< over each half a row for its title; over the upper one another for the marks' words
constexpr int barWidth = 9; // pixels: a bar holds a few measurements at least

// Streaming is a time per token: it does not belong into a sum of stretches.
constexpr std::array stacked { Part::Name,    Part::Connection, Part::Handshake,
                               Part::Sending, Part::Waiting,    Part::FirstToken };

} // namespace

QString partWord(Part part)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("WhyView", text); };
    switch (part) {
    case Part::Name:
        return tr("name");
    case Part::Connection:
        return tr("connection");
    case Part::Handshake:
        return tr("TLS");
    case Part::Sending:
        return tr("sending");
    case Part::Waiting:
        return tr("waiting");
    case Part::FirstToken:
        return tr("first token");
    case Part::Streaming:
        return tr("per token");
    }
    return {};
}

QColor partColor(const Theme &theme, Part part)
{
    // Calm, since they fill a screen, and each of another lightness than its neighbours in a stack, so that eyes that
    // do not tell hues apart see the edges.
    const bool dark = theme.isDark;
    switch (part) {
    case Part::Name:
        return dark ? QColor(0x7c, 0x63, 0xa8) : QColor(0x7d, 0x55, 0xa8);
    case Part::Connection:
        return dark ? QColor(0xe1, 0xad, 0x76) : QColor(0xf0, 0xba, 0x81);
    case Part::Handshake:
        return dark ? QColor(0x8a, 0x7a, 0x35) : QColor(0x9c, 0x84, 0x28);
    case Part::Sending:
        return dark ? QColor(0xb4, 0xbc, 0xc8) : QColor(0x5d, 0x67, 0x76);
    case Part::Waiting:
        return dark ? QColor(0x3a, 0x74, 0x86) : QColor(0x7f, 0xbc, 0xcb);
    case Part::FirstToken:
        return dark ? QColor(0xd8, 0xa2, 0xc2) : QColor(0xa3, 0x3f, 0x6e);
    case Part::Streaming:
        return dark ? QColor(0x6f, 0x91, 0x50) : QColor(0x9d, 0xbf, 0x73);
    }
    return theme.muted;
}

PhasesView::PhasesView(QWidget *parent)
    : WhyView(tr("Where the time goes, from this desk: means of each stretch"), parent)
{
    setObjectName(QStringLiteral("phasesView"));
}

QColor PhasesView::colorOf(Part part) const
{
    return partColor(theme(), part);
}

double PhasesView::totalMs(const Sums &sums)
{
    double total = 0;
    for (const Part part : stacked)
        total += sums[size_t(part)].meanMs().value_or(0);
    return total;
}

QRectF PhasesView::plotOf(bool warm) const
{
    const QRectF all = whole().adjusted(0, legendRoom, 0, 0);
    const double cold = (all.height() - phasesGap) * 0.62;
    const QRectF half = warm
        ? QRectF(all.left(), all.top() + cold + phasesGap, all.width(), all.height() - phasesGap - cold)
        : QRectF(all.left(), all.top(), all.width(), cold);
    return half.adjusted(0, warm ? rowRoom : 2 * rowRoom, 0, 0);
}

void PhasesView::prepare()
{
    m_bars.clear();
    m_most = {};
    // Phases are measured by the probe, whatever origin the other views show.
    Scene checks = scene();
    checks.origin = Origin::Check;
    const qint64 length = std::max<qint64>(scene().span.length(), 1);
    const qint64 wanted = length * barWidth / std::max(1, int(whole().width()));
    const Cells::Tier tier = checks.shown(milliseconds(wanted));
    const qint64 width
        = std::max<qint64>(1, (wanted + tier.width.count() - 1) / tier.width.count()) * tier.width.count();
    for (size_t i = 0; i < tier.slotList.size(); ++i) {
        const qint64 from = tier.startOf(i) / width * width;
        if (m_bars.empty() || m_bars.back().from != from)
            m_bars.push_back({ .from = from, .to = from + width });
        for (const Side side : { Side::Blue, Side::Green }) {
            const Cells::CellPtr &cell = tier.slotList[i][size_t(side)];
            for (size_t warm = 0; cell && warm < 2; ++warm) {
                for (size_t part = 0; part < cell->parts[warm].size(); ++part) {
                    Cells::PartSum &sum = m_bars.back().sums[warm][size_t(side)][part];
                    sum.count += cell->parts[warm][part].count;
                    sum.us += cell->parts[warm][part].us;
                }
            }
        }
    }
    for (const Bar &bar : m_bars) {
        for (size_t warm = 0; warm < 2; ++warm) {
            for (const Sums &sums : bar.sums[warm])
                m_most[warm] = std::max(m_most[warm], totalMs(sums));
        }
    }
}

void PhasesView::drawHalf(QPainter &painter, bool warm) const
{
    const QRectF plot = plotOf(warm);
    const double middle = std::floor(plot.center().y());
    const double most = std::max(m_most[warm] * 1.08, 1.0);
    const double perMs = plot.height() / 2 / most;
    painter.setFont(labelFont());
    const QFontMetrics metrics(labelFont());
    const QList<double> ticks = linearTicks(most);
    for (const double value : ticks) {
        for (const int way : { -1, 1 }) {
            const double y = std::floor(middle + way * value * perMs) + 0.5;
            if (y < plot.top() - 1 || y > plot.bottom() + 1 || (value == 0 && way > 0))
                continue;
            painter.setPen(theme().line);
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
            painter.setPen(theme().muted);
            painter.drawText(QRectF(0, y - metrics.height() / 2.0, plot.left() - 6, metrics.height()),
                             Qt::AlignRight | Qt::AlignVCenter, tr("%1 ms").arg(value));
        }
    }
    drawUnwatched(painter, plot);
    for (const Bar &bar : m_bars) {
        const double x0 = std::max(plot.left(), xOf(bar.from));
        const double x1 = std::min(plot.right(), xOf(bar.to) - 1);
        for (const Side side : { Side::Blue, Side::Green }) {
            double y = middle;
            const double way = side == Side::Blue ? -1 : 1;
            for (const Part part : stacked) {
                const double height = bar.sums[warm][size_t(side)][size_t(part)].meanMs().value_or(0) * perMs;
                painter.fillRect(QRectF(x0, way < 0 ? y - height : y, std::max(1.0, x1 - x0), height), colorOf(part));
                y += way * height;
            }
        }
    }
    painter.setPen(QPen(theme().strong, 1));
    painter.drawLine(QPointF(plot.left(), middle + 0.5), QPointF(plot.right(), middle + 0.5));
    drawMarks(painter, plot.adjusted(0, -rowRoom, 0, 0), !warm);
    drawHead(painter, warm);
}

/// Over the bars and the marks' words, never on them: what kind of connection, and which side goes which way.
void PhasesView::drawHead(QPainter &painter, bool warm) const
{
    const QRectF plot = plotOf(warm);
    painter.setFont(labelFont());
    const QFontMetrics metrics(labelFont());
    const double row = plot.top() - (warm ? rowRoom : 2 * rowRoom);
    const double baseline = row + metrics.ascent();
    const double sign = metrics.ascent() * 0.75;
    double x = plot.right();
    const auto before = [&](const QString &text, const QColor &color, Glyph glyph) {
        const double across = metrics.horizontalAdvance(text) + (glyph == Glyph::None ? 0 : sign + 5);
        x -= across;
        painter.fillRect(QRectF(x - 6, row, across + 8, rowRoom - 2), theme().ground);
        if (glyph != Glyph::None)
            drawGlyph(painter, glyph, QRectF(x, baseline - sign, sign, sign), color);
        painter.setPen(color);
        painter.drawText(QPointF(x + across - metrics.horizontalAdvance(text), baseline), text);
        x -= 14;
    };
    before(tr("green down"), theme().side(Side::Green), glyphOf(Side::Green));
    before(tr("blue up"), theme().side(Side::Blue), glyphOf(Side::Blue));
    before(warm ? tr("warm connections") : tr("new connections"), theme().muted, Glyph::None);
}

void PhasesView::drawLegend(QPainter &painter) const
{
    painter.setFont(textFont(0.86));
    const QFontMetrics metrics(painter.font());
    double x = whole().left();
    for (const Part part : stacked) {
        painter.fillRect(QRectF(x, top + 3, 9, 9), colorOf(part));
        painter.setPen(theme().ink);
        painter.drawText(QPointF(x + 13, top + 12), partWord(part));
        x += 13 + metrics.horizontalAdvance(partWord(part)) + 12;
    }
}

void PhasesView::draw(QPainter &painter)
{
    drawTitle(painter);
    drawLegend(painter);
    if (m_most[0] <= 0 && m_most[1] <= 0)
        return drawEmpty(
            painter, tr("Nothing was measured in this time. Phases are measured while this page or a run is open."));
    drawHalf(painter, false);
    drawHalf(painter, true);
    drawTimeTicks(painter, plotOf(true));
}

QString PhasesView::wordsAt(QPointF point) const
{
    const bool warm = plotOf(true).contains(point);
    if (!warm && !plotOf(false).contains(point))
        return {};
    const qint64 ms = msAt(point.x());
    if (QString gap = unwatchedAt(ms); !gap.isEmpty())
        return gap;
    for (const Bar &bar : m_bars) {
        if (ms < bar.from || ms >= bar.to)
            continue;
        QStringList lines { tr("%1, %2").arg(momentText(scene(), bar.from),
                                             warm ? tr("warm connections") : tr("new connections")) };
        for (const Side side : { Side::Blue, Side::Green }) {
            const Sums &sums = bar.sums[warm][size_t(side)];
            QStringList parts;
            for (const Part part : Diagnose::allParts) {
                if (const auto mean = sums[size_t(part)].meanMs())
                    parts << tr("%1 %2").arg(partWord(part)).arg(*mean, 0, 'f', *mean < 10 ? 1 : 0);
            }
            lines << (parts.isEmpty() ? tr("%1: not measured.").arg(sideTitle(side))
                                      : tr("%1: %2 ms until the first content (%3).")
                                            .arg(sideTitle(side))
                                            .arg(totalMs(sums), 0, 'f', 0)
                                            .arg(parts.join(tr(", "))));
        }
        return lines.join(QLatin1Char('\n'));
    }
    return {};
}

QString PhasesView::csv() const
{
    QString out = QStringLiteral("time_utc,width_s,origin,side,connection,part,count,mean_ms\n");
    for (const Bar &bar : m_bars) {
        for (const bool warm : { false, true }) {
            for (const Side side : { Side::Blue, Side::Green }) {
                for (const Part part : Diagnose::allParts) {
                    const Cells::PartSum &sum = bar.sums[warm][size_t(side)][size_t(part)];
                    if (sum.count > 0)
                        out += csvLine(
                            { csvTime(bar.from), csvNumber(double(bar.to - bar.from) / 1000), originCode(Origin::Check),
                              sideName(side), warm ? QStringLiteral("warm") : QStringLiteral("new"),
                              Diagnose::partName(part), QString::number(sum.count), csvNumber(sum.meanMs()) });
                }
            }
        }
    }
    return out;
}

} // namespace Signalbox::Widgets
