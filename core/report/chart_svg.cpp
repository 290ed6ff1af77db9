#include "core/report/chart_svg.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace Signalbox::Report {
namespace {

constexpr double width = 900;
constexpr double height = 258;
constexpr double left = 52;
constexpr double right = 14;
constexpr double top = 40;
constexpr double bottom = 26;
constexpr double charWidth = 6.5; ///< of a mark's text, about

/// A value of an axis as it is, without needless noughts: 0.25 is not 0.3.
QString numberText(double value)
{
    QString text = QString::number(value, 'f', 6);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    return text.endsWith(QLatin1Char('.')) ? text.chopped(1) : text;
}

/// The smallest of 1, 2, 2.5, 5 × 10^n that is at least `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(least, 1e-9))));
    for (const double factor : { 1.0, 2.0, 2.5, 5.0 }) {
        if (factor * power >= least)
            return factor * power;
    }
    return 10 * power;
}

double timeStep(double span)
{
    constexpr std::array steps { 1.0,   2.0,   5.0,   10.0,   15.0,   30.0,   60.0,    120.0,
                                 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 14400.0, 43200.0 };
    for (const double step : steps) {
        if (span / step <= 9)
            return step;
    }
    return roundStep(span / 9);
}

class Drawing
{
public:
    explicit Drawing(const Chart &chart)
        : m_chart(chart)
        , m_yStep(roundStep(std::max(chart.yEnd, 1e-6) / 4))
        , m_yEnd(std::max(1.0, std::ceil(chart.yEnd / m_yStep - 1e-9)) * m_yStep)
        , m_xEnd(std::max(chart.xEnd, 1e-3))
    {
    }

    QString text()
    {
        m_out = QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"
                               "<title>%3</title>\n")
                    .arg(width)
                    .arg(height)
                    .arg(escaped(m_chart.title));
        drawAxes();
        drawMarks();
        for (const ChartSeries &series : m_chart.series) {
            drawWhiskers(series);
            drawSeries(series);
        }
        drawLegend();
        return m_out + QStringLiteral("</svg>\n");
    }

private:
    [[nodiscard]] double x(double value) const
    {
        return left + std::clamp(value / m_xEnd, 0.0, 1.0) * (width - left - right);
    }
    [[nodiscard]] double y(double value) const
    {
        return height - bottom - std::clamp(value / m_yEnd, 0.0, 1.0) * (height - top - bottom);
    }
    void line(const char *style, double x1, double y1, double x2, double y2)
    {
        m_out += QStringLiteral("<line class=\"%1\" x1=\"%2\" y1=\"%3\" x2=\"%4\" y2=\"%5\"/>\n")
                     .arg(QLatin1String(style))
                     .arg(x1, 0, 'f', 1)
                     .arg(y1, 0, 'f', 1)
                     .arg(x2, 0, 'f', 1)
                     .arg(y2, 0, 'f', 1);
    }
    void word(const char *anchor, double at, double down, const QString &text, const QString &style = {})
    {
        m_out += QStringLiteral("<text class=\"%1\" text-anchor=\"%2\" x=\"%3\" y=\"%4\">%5</text>\n")
                     .arg(style, QLatin1String(anchor))
                     .arg(at, 0, 'f', 1)
                     .arg(down, 0, 'f', 1)
                     .arg(escaped(text));
    }
    void drawAxes()
    {
        for (int i = 0; i * m_yStep <= m_yEnd + 1e-9; ++i) {
            const double value = i * m_yStep;
            line("grid", left, y(value), width - right, y(value));
            word("end", left - 6, y(value) + 4, numberText(value) + QChar(0x202f) + m_chart.unit);
        }
        const double step = timeStep(m_xEnd);
        for (int i = 0; i * step <= m_xEnd; ++i)
            word("middle", x(i * step), height - 8, clockText(i * step));
    }
    /// Words that would cover each other are left out; their lines stay.
    void drawMarks()
    {
        double freeFrom = 0;
        for (const ChartMark &mark : m_chart.marks) {
            line("mark", x(mark.x), top, x(mark.x), height - bottom);
            const double half = double(mark.text.size()) * charWidth / 2;
            const double at = std::clamp(x(mark.x), left + half, width - right - half);
            if (at - half < freeFrom)
                continue;
            word("middle", at, top - 6, mark.text);
            freeFrom = at + half + 6;
        }
    }
    void drawSeries(const ChartSeries &series)
    {
        for (const std::vector<QPointF> &piece : series.pieces) {
            QStringList points;
            for (const QPointF &point : piece)
                points.append(QStringLiteral("%1,%2").arg(x(point.x()), 0, 'f', 1).arg(y(point.y()), 0, 'f', 1));
            const bool isLine = series.joined && points.size() > 1;
            if (isLine)
                m_out += QStringLiteral("<polyline class=\"line %1\" points=\"%2\"/>\n")
                             .arg(series.style, points.join(QLatin1Char(' ')));
            if (!series.dots && isLine)
                continue;
            for (const QPointF &point : piece)
                m_out += QStringLiteral("<circle class=\"dot %1\" cx=\"%2\" cy=\"%3\" r=\"2.5\"/>\n")
                             .arg(series.style)
                             .arg(x(point.x()), 0, 'f', 1)
                             .arg(y(point.y()), 0, 'f', 1);
        }
    }
    void drawWhiskers(const ChartSeries &series)
    {
        for (const Whisker &whisker : series.whiskers)
            line(("whisker " + series.style.toLatin1()).constData(), x(whisker.x), y(whisker.low), x(whisker.x),
                 y(whisker.high));
    }
    void drawLegend()
    {
        double at = width - right;
        for (auto series = m_chart.series.rbegin(); series != m_chart.series.rend(); ++series) {
            at -= double(series->name.size()) * charWidth + 30;
            constexpr double down = 14;
            m_out += QStringLiteral("<line class=\"line %1\" x1=\"%2\" y1=\"%3\" x2=\"%4\" y2=\"%3\"/>\n")
                         .arg(series->style)
                         .arg(at, 0, 'f', 1)
                         .arg(down - 4, 0, 'f', 1)
                         .arg(at + 16, 0, 'f', 1);
            word("start", at + 20, down, series->name, QStringLiteral("legend"));
        }
    }

    const Chart &m_chart;
    const double m_yStep;
    const double m_yEnd;
    const double m_xEnd;
    QString m_out;
};

} // namespace

QString chartSvg(const Chart &chart)
{
    return Drawing(chart).text();
}

QString escaped(const QString &text)
{
    QString out;
    out.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const ushort code = c.unicode();
        if (c == QLatin1Char('<'))
            out += QLatin1String("&lt;");
        else if (c == QLatin1Char('>'))
            out += QLatin1String("&gt;");
        else if (c == QLatin1Char('&'))
            out += QLatin1String("&amp;");
        else if (c == QLatin1Char('"'))
            out += QLatin1String("&quot;");
        else if (c == QLatin1Char('\''))
            out += QLatin1String("&#39;");
        else if ((code < 0x20 && code != '\n') || (code >= 0x7f && code < 0xa0) || code >= 0xfffe)
            out += QStringLiteral("\\x%1").arg(code, 2, 16, QLatin1Char('0'));
        else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            out += QStringView(text).mid(i++, 2);
        else if (c.isSurrogate()) // half of a pair: no XML
            out += QChar(0xfffd);
        else
            out += c;
    }
    return out;
}

QString clockText(double seconds)
{
    const qint64 whole = qint64(std::llround(seconds));
    const QString rest = QStringLiteral("%1").arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (whole < 3600)
        return QStringLiteral("%1:%2").arg(whole / 60).arg(rest);
    return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, QLatin1Char('0')).arg(rest);
}

} // namespace Signalbox::Report
