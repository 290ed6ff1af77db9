#include "widgets/diagnose/waterfallview.h"

#include "widgets/chart/decimate.h"
#include "widgets/diagnose/phasesview.h"
#include "widgets/status/wording.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace Signalbox::Widgets {
namespace {

using Diagnose::Part;

constexpr size_t mostRows = 40;
constexpr double waterfallRow = 19;
constexpr double leastLabel = 132;
constexpr double mostLabel = 260;
constexpr double headersRoom = 58; ///< between label and bar, for the time until the headers
constexpr double waterfallLegendLine = 16;
constexpr double lengthRoom = 56; ///< behind the longest bar, for its length in figures

/// As it is drawn: streaming as long as it lasted, not the time between two tokens.
std::optional<microseconds> stretchOf(const Phase::PhaseSample &sample, Part part)
{
    return part == Part::Streaming ? sample.phases.receive : Diagnose::partOf(sample, part);
}

Cells::Request requestOfPhases(const Phase::PhaseSample &sample)
{
    Cells::Request request;
    request.at = sample.at.time_since_epoch().count();
    request.latency = sample.phases.untilFirst();
    request.total = sample.total;
    request.side = sample.side;
    request.origin = Origin::Check;
    request.outcome = sample.outcome;
    request.status = qint16(sample.status);
    request.reused = sample.reused;
    request.upstream = sample.address.isEmpty() ? sample.url : sample.address;
    request.region = sample.region;
    return request;
}

} // namespace

microseconds WaterfallView::Row::length() const
{
    return request.total.value_or(request.latency.value_or(microseconds(0)));
}

WaterfallView::WaterfallView(QWidget *parent)
    : WhyView(tr("Single requests"), parent)
{
    setObjectName(QStringLiteral("waterfallView"));
}

QString WaterfallView::originText() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return row.phases.has_value(); })
        ? tr("health checks and phase measurements")
        : originWords(scene().origin);
}

QString WaterfallView::sinceText() const
{
    return scene().origin == Origin::User ? tr("from when the router had them") // nobody knows when they were due
                                          : tr("from when each was due");
}

QRectF WaterfallView::plot() const
{
    return whole().adjusted(0, m_legendHeight, 0, 0);
}

double WaterfallView::rowHeight() const
{
    return std::min(waterfallRow, plot().height() / double(std::max<size_t>(1, m_rows.size())));
}

QList<WaterfallView::LegendItem> WaterfallView::legend() const
{
    QList<LegendItem> items;
    if (std::ranges::any_of(m_rows, [](const Row &row) { return !row.phases; })) {
        QColor pale = theme().strong;
        pale.setAlphaF(0.35F);
        items << LegendItem { tr("bright: until the headers"), theme().strong }
              << LegendItem { tr("pale: until the end"), pale };
    }
    for (const Part part : Diagnose::allParts) {
        const auto has = [part](const Row &row) { return row.phases && stretchOf(*row.phases, part); };
        if (std::ranges::any_of(m_rows, has))
            items << LegendItem { part == Part::Streaming ? tr("streaming") : partWord(part),
                                  partColor(theme(), part) };
    }
    if (std::ranges::any_of(m_rows, [](const Row &row) { return row.phases && !row.phases->tokens.empty(); }))
        items << LegendItem { tr("a token"), theme().ink, true };
    return items;
}

QStringList WaterfallView::legendTexts() const
{
    QStringList texts;
    const QList<LegendItem> items = legend();
    for (const LegendItem &item : items)
        texts << item.text;
    return texts;
}

double WaterfallView::layLegend(QPainter *painter) const
{
    const QFont font = textFont(0.86);
    const QFontMetrics metrics(font);
    double x = left;
    double y = top;
    const QList<LegendItem> items = legend();
    for (const LegendItem &item : items) {
        const double across = 13 + metrics.horizontalAdvance(item.text);
        if (x > left && x + across > whole().right()) {
            x = left;
            y += waterfallLegendLine;
        }
        if (painter) {
            painter->setFont(font);
            painter->fillRect(item.isTick ? QRectF(x + 4, y + 2, 1, 11) : QRectF(x, y + 3, 9, 9), item.color);
            painter->setPen(theme().ink);
            painter->drawText(QPointF(x + 13, y + 12), item.text);
        }
        x += across + 12;
    }
    return items.isEmpty() ? 0 : y + waterfallLegendLine + 2 - top;
}

void WaterfallView::prepare()
{
    m_rows.clear();
    const std::vector<const Cells::Request *> requests = scene().requests(true);
    for (const Cells::Request *request : requests)
        m_rows.push_back({ *request, std::nullopt, false });
    const TimeSpan time = scene().covered();
    if (scene().origin == Origin::Check && scene().diagnosis) {
        for (const auto &samples : scene().diagnosis->samples) {
            for (const Phase::PhaseSample &sample : samples) {
                const Cells::Request request = requestOfPhases(sample);
                const qint64 end = request.endMs();
                if (scene().pick ? scene().pick->holds(request) : end >= time.from && end < time.to)
                    m_rows.push_back({ request, sample, false });
            }
        }
    }
    m_found = m_rows.size();
    const size_t kept = std::min({ mostRows, m_rows.size(), size_t(std::max(4.0, whole().height() / 15)) });
    findRefused();
    m_failed = putFailedFirst(kept / 2);
    std::partial_sort(m_rows.begin() + qptrdiff(m_failed), m_rows.begin() + qptrdiff(kept), m_rows.end(),
                      [](const Row &a, const Row &b) {
                          return std::pair(a.untilHeaders(), a.request.at) > std::pair(b.untilHeaders(), b.request.at);
                      });
    m_rows.resize(kept);
    m_legendHeight = layLegend(nullptr);
    m_longest = microseconds(1000);
    m_labelWidth = leastLabel;
    const QFontMetrics metrics(labelFont());
    for (const Row &row : m_rows) {
        m_longest = std::max(m_longest, row.length());
        m_labelWidth = std::clamp(metrics.horizontalAdvance(labelOf(row)) - 30.0, m_labelWidth, mostLabel);
    }
}

/// When and how it ended; of a refusal or a failure the status says more than its class.
QString WaterfallView::labelOf(const Row &row) const
{
    const Cells::Request &request = row.request;
    const QString outcome = request.outcome == Outcome::ServerError && request.status >= 500
        ? QString()
        : stableWord(QLatin1String("outcome"), outcomeName(request.outcome));
    QStringList parts { outcome };
    if (request.status >= 400)
        parts << QStringLiteral("HTTP %1").arg(request.status);
    parts.removeAll(QString());
    return QStringLiteral("%1 %2").arg(momentText(scene(), request.at), parts.join(QStringLiteral(", ")));
}

/// A 4xx may be its client's own doing. Where one side gives far more of them it is that side's, and the judge blames
/// it.
void WaterfallView::findRefused()
{
    constexpr double fewest = 5;
    constexpr double times = 3;
    constexpr double leastMore = 0.02;
    std::array<double, 2> all {};
    std::array<double, 2> refused {};
    for (const Row &row : m_rows) {
        all[size_t(row.request.side)] += 1;
        refused[size_t(row.request.side)] += row.request.outcome == Outcome::ClientError ? 1 : 0;
    }
    for (Row &row : m_rows) {
        const auto own = size_t(row.request.side);
        const auto others = size_t(other(row.request.side));
        const double usual = refused[others] / std::max(1.0, all[others]);
        row.standsOut = row.request.outcome == Outcome::ClientError && refused[own] >= fewest
            && refused[own] / all[own] > times * usual + leastMore;
    }
}

/// A fast error is never among the slowest: the newest that failed, were told to come later or were refused, stand
/// first, `most` of them. Where cells were picked, all of them are meant. Returns how many.
size_t WaterfallView::putFailedFirst(size_t most)
{
    if (scene().pick)
        return 0;
    const auto end = std::partition(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.isBad(); });
    const size_t count = std::min(most, size_t(end - m_rows.begin()));
    std::partial_sort(m_rows.begin(), m_rows.begin() + qptrdiff(count), end,
                      [](const Row &a, const Row &b) { return a.request.endMs() > b.request.endMs(); });
    return count;
}

double WaterfallView::xAfter(microseconds time) const
{
    const double from = whole().left() + m_labelWidth + headersRoom;
    return from + double(time.count()) / double(m_longest.count()) * (whole().right() - lengthRoom - from);
}

void WaterfallView::drawPhases(QPainter &painter, const Phase::PhaseSample &sample, double y, double height) const
{
    microseconds at(0);
    for (const Part part : Diagnose::allParts) {
        const auto time = stretchOf(sample, part);
        if (!time)
            continue;
        painter.fillRect(QRectF(xAfter(at), y, std::max(1.0, xAfter(at + *time) - xAfter(at)), height),
                         partColor(theme(), part));
        at += *time;
    }
    painter.setPen(theme().ink);
    for (const microseconds token : sample.tokens) {
        const double x = std::floor(xAfter(token)) + 0.5;
        painter.drawLine(QPointF(x, y - 1), QPointF(x, y + height));
    }
}

void WaterfallView::drawRow(QPainter &painter, const Row &row, double y) const
{
    const double height = std::max(3.0, rowHeight() - 6);
    const Cells::Request &request = row.request;
    const QColor color = theme().side(request.side);
    drawGlyph(painter, glyphOf(request.side), QRectF(left - 50, y + height / 2 - 4, 8, 8), color);
    painter.setFont(labelFont());
    painter.setPen(isFailure(request.outcome) ? theme().red : (row.isBad() ? theme().amber : theme().ink));
    painter.drawText(QRectF(left - 38, y - 3, m_labelWidth + 34, height + 6),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(labelFont()).elidedText(labelOf(row), Qt::ElideRight, int(m_labelWidth + 30)));
    const QString until = durationText(row.untilHeaders());
    painter.drawText(QRectF(whole().left() + m_labelWidth, y - 3, headersRoom - 6, height + 6),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     request.latency ? until : QStringLiteral("> %1").arg(until));
    painter.setPen(theme().muted);
    painter.drawText(QRectF(xAfter(row.length()) + 5, y - 3, lengthRoom - 5, height + 6),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, durationText(row.length()));
    if (row.phases)
        return drawPhases(painter, *row.phases, y, height);
    const microseconds headers = request.latency.value_or(microseconds(0)); // pale where none came
    QColor pale = color;
    pale.setAlphaF(0.35F);
    painter.fillRect(QRectF(xAfter(headers), y, std::max(0.0, xAfter(row.length()) - xAfter(headers)), height), pale);
    painter.fillRect(
        QRectF(xAfter(microseconds(0)), y, std::max(1.0, xAfter(headers) - xAfter(microseconds(0))), height), color);
}

void WaterfallView::draw(QPainter &painter)
{
    const QString which = scene().pick ? tr("picked")
        : m_failed > 0 ? tr("the newest that failed or were refused (%1), then the slowest to answer").arg(m_failed)
                       : tr("the slowest to answer");
    QStringList facts { sinceText(), keptSince(scene()) };
    facts.removeAll(QString());
    const QString title = scene().pick ? tr("%1: %2 of %3, %4") : tr("%1: %2 of %3 that ended in this time, %4");
    drawTitle(painter, title.arg(originText()).arg(m_rows.size()).arg(m_found).arg(which),
              facts.join(QStringLiteral(" · ")));
    if (m_rows.empty()) {
        const auto since = scene().requestsSince();
        return drawEmpty(painter,
                         since ? tr("No single request of this time is kept: only the newest are, since %1.")
                                     .arg(momentText(scene(), *since))
                               : tr("No request yet."));
    }
    layLegend(&painter);
    painter.setFont(labelFont());
    const QFontMetrics metrics(labelFont());
    const QList<double> ticks = linearTicks(double(m_longest.count()) / 1000);
    for (const double ms : ticks) {
        const double x = std::floor(xAfter(microseconds(qint64(ms * 1000)))) + 0.5;
        if (x > whole().right() + 1)
            continue;
        painter.setPen(theme().line);
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
        painter.setPen(theme().muted);
        const QString text = latencyText(microseconds(qint64(ms * 1000)));
        const double half = metrics.horizontalAdvance(text) / 2.0;
        painter.drawText(QPointF(std::min(x - half, width() - 2 * half - 2), whole().bottom() + 4 + metrics.ascent()),
                         text);
    }
    for (size_t i = 0; i < m_rows.size(); ++i)
        drawRow(painter, m_rows[i], plot().top() + double(i) * rowHeight() + 3);
}

QString WaterfallView::wordsAt(QPointF point) const
{
    const auto index = qint64((point.y() - plot().top()) / rowHeight());
    if (point.y() < plot().top() || index < 0 || index >= qint64(m_rows.size()))
        return {};
    const Row &row = m_rows[size_t(index)];
    const Cells::Request &request = row.request;
    QStringList lines { tr("%1 on %2: %3%4.")
                            .arg(momentText(scene(), request.at), sideName(request.side),
                                 stableWord(QLatin1String("outcome"), outcomeName(request.outcome)),
                                 request.status > 0 ? tr(", HTTP %1").arg(request.status) : QString()) };
    const QString headers = request.latency ? latencyText(*request.latency) : unknownText();
    lines << (row.phases ? tr("First content after %1, all of it after %2.")
                         : tr("Headers after %1, all of it after %2."))
                 .arg(headers, request.total ? latencyText(*request.total) : unknownText());
    if (row.phases) {
        QStringList parts;
        for (const Part part : Diagnose::allParts) {
            if (const auto time = Diagnose::partOf(*row.phases, part))
                parts << tr("%1 %2").arg(partWord(part), latencyText(*time));
        }
        lines << parts.join(tr(", ")) + QLatin1Char('.');
    }
    QStringList where;
    for (const QString &text : { request.upstream, request.region, request.model, request.node, request.id }) {
        if (!text.isEmpty())
            where << text;
    }
    if (!where.isEmpty())
        lines << where.join(QStringLiteral(" · "));
    return lines.join(QLatin1Char('\n'));
}

QString WaterfallView::csv() const
{
    QStringList head { QStringLiteral("time_utc"), QStringLiteral("side"),      QStringLiteral("origin"),
                       QStringLiteral("outcome"),  QStringLiteral("status"),    QStringLiteral("first_ms"),
                       QStringLiteral("total_ms"), QStringLiteral("connection") };
    for (const Part part : Diagnose::allParts)
        head << (part == Part::Streaming ? QStringLiteral("receive_ms")
                                         : Diagnose::partName(part) + QStringLiteral("_ms"));
    head << QStringLiteral("tokens_ms") << QStringLiteral("upstream") << QStringLiteral("region")
         << QStringLiteral("model") << QStringLiteral("node") << QStringLiteral("id");
    QString out = csvLine(head);
    for (const Row &row : m_rows) {
        const Cells::Request &request = row.request;
        QStringList cells { csvTime(request.at),
                            sideName(request.side),
                            originCode(request.origin),
                            outcomeName(request.outcome),
                            request.status > 0 ? QString::number(request.status) : QString(),
                            csvMs(request.latency),
                            csvMs(request.total),
                            request.origin == Origin::User ? QString() // the user's own: nobody tells
                                : request.reused           ? QStringLiteral("warm")
                                                           : QStringLiteral("new") };
        QStringList tokens;
        for (const Part part : Diagnose::allParts)
            cells << (row.phases ? csvMs(stretchOf(*row.phases, part)) : QString());
        for (const microseconds token : row.phases ? row.phases->tokens : std::vector<microseconds>())
            tokens << csvMs(token);
        cells << tokens.join(QLatin1Char(' '));
        for (const QString &text : { request.upstream, request.region, request.model, request.node, request.id })
            cells << csvField(text);
        out += csvLine(cells);
    }
    return out;
}

} // namespace Signalbox::Widgets
