#include "widgets/canary/canarywording.h"

#include "widgets/status/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace Signalbox::Widgets {
namespace {

using Probe::CanaryFigures;
using Probe::CanaryRoute;
using Probe::CanaryVerdict;
using Probe::CanaryView;

struct CanaryWords {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Canary)
};

QString countText(const std::optional<qint64> &count)
{
    return count ? QString::number(*count) : unknownText();
}

QString spreadText(const CanaryFigures &lane)
{
    if (lane.judged() == 0)
        return unknownText();
    return QStringLiteral("%1–%2 %")
        .arg(std::floor(100 * lane.success().low), 0, 'f', 0)
        .arg(std::ceil(100 * lane.success().high), 0, 'f', 0);
}

/// Milliseconds with a sign and one decimal: "+1.4 ms".
QString differenceText(microseconds value)
{
    const double ms = double(value.count()) / 1000.0;
    return QStringLiteral("%1%2 ms")
        .arg(ms < 0 ? QStringLiteral("−") : QStringLiteral("+"))
        .arg(std::abs(ms), 0, 'f', 1);
}

QString secondsText(nanoseconds time)
{
    return CanaryWords::tr("%1 s").arg(std::chrono::round<seconds>(time).count());
}

Tone successTone(const CanaryView &view, const CanaryFigures &lane)
{
    const auto percent = lane.successPercent();
    if (!percent)
        return Tone::Muted;
    if (*percent >= view.plan.successPercent)
        return Tone::Ink;
    return view.verdict == CanaryVerdict::Fail ? Tone::Red : Tone::Amber; // so far, or undecided
}

nanoseconds timeLeft(const CanaryView &view)
{
    return (view.plan.slotCount() - view.slotsDone) * nanoseconds(view.plan.interval);
}

CanaryLine overheadLine(const CanaryView &view)
{
    if (!view.overhead)
        return { CanaryWords::tr(
                     "What the router adds is unknown: it takes six pairs of good answers on warm connections."),
                 Tone::Muted };
    const Probe::CanaryOverhead &overhead = *view.overhead;
    const bool clear = overhead.low > microseconds(0) || overhead.high < microseconds(0);
    const QString figures
        = CanaryWords::tr("%1 to the headers, 95 % interval %2 to %3, %4 pairs")
              .arg(differenceText(overhead.median), differenceText(overhead.low), differenceText(overhead.high))
              .arg(overhead.pairs);
    return { clear ? CanaryWords::tr("The router adds %1.").arg(figures)
                   : CanaryWords::tr("What the router adds cannot be told from nothing: %1.").arg(figures),
             Tone::Ink };
}

void addFailures(const CanaryView &view, const CanaryColumn &column, QList<CanaryLine> &lines)
{
    const CanaryFigures &lane = view.lane(column.side, column.route);
    for (const auto &[outcome, count] : lane.failures) {
        const QString said = words(lane.said.at(outcome));
        QString text = CanaryWords::tr("%1, %2: %3 × %4")
                           .arg(sideTitle(column.side), routeWords(column.route))
                           .arg(count)
                           .arg(stableWord(QLatin1String("outcome"), outcomeName(outcome)));
        if (!said.isEmpty())
            text += QStringLiteral(" — ") + said;
        lines.append({ text, Tone::Red, Glyph::Cross });
    }
}

} // namespace

QString routeWords(CanaryRoute route)
{
    return stableWord(QLatin1String("route"), Probe::routeName(route));
}

QList<CanaryColumn> canaryColumns(const CanaryView &view)
{
    QList<CanaryColumn> columns;
    for (const Side side : { view.candidate, other(view.candidate) }) {
        for (const CanaryRoute route : Probe::canaryRoutes) {
            if (route == CanaryRoute::Straight || view.routed())
                columns.append({ side, route });
        }
    }
    return columns;
}

QList<CanaryRow> canaryRows(const CanaryView &view)
{
    const QList<CanaryColumn> columns = canaryColumns(view);
    QList<CanaryRow> rows;
    const auto add = [&](const QString &label, auto read) {
        CanaryRow row { label, {} };
        for (const CanaryColumn &column : columns)
            row.cells.append(read(view.lane(column.side, column.route)));
        rows.append(row);
    };
    const auto plain = [](const QString &text) {
        return CanaryCell { text, text == unknownText() ? Tone::Muted : Tone::Ink };
    };
    add(CanaryWords::tr("good of answers"), [&](const CanaryFigures &lane) {
        return plain(lane.judged() > 0 ? QStringLiteral("%1 / %2").arg(lane.good).arg(lane.judged()) : unknownText());
    });
    add(CanaryWords::tr("success"), [&](const CanaryFigures &lane) {
        return CanaryCell { percentText(lane.successPercent()), successTone(view, lane) };
    });
    add(CanaryWords::tr("95 % interval"), [&](const CanaryFigures &lane) { return plain(spreadText(lane)); });
    add(CanaryWords::tr("goodput ≤ %1").arg(durationText(view.plan.headersWithin)),
        [&](const CanaryFigures &lane) { return plain(percentText(lane.goodputPercent())); });
    CanaryRow rates { CanaryWords::tr("goodput per second"), {} };
    for (const CanaryColumn &column : columns) {
        const auto rate = view.goodput(column.side, column.route);
        rates.cells.append(plain(rate ? QString::number(*rate, 'f', 2) : unknownText()));
    }
    rows.append(rates);
    add(CanaryWords::tr("TTFT p50"), [&](const CanaryFigures &lane) { return plain(durationText(lane.ttftP50)); });
    add(CanaryWords::tr("TTFT p95"), [&](const CanaryFigures &lane) { return plain(durationText(lane.ttftP95)); });
    add(CanaryWords::tr("TPOT p50"), [&](const CanaryFigures &lane) { return plain(durationText(lane.tpotP50)); });
    add(CanaryWords::tr("TPOT p95"), [&](const CanaryFigures &lane) { return plain(durationText(lane.tpotP95)); });
    add(CanaryWords::tr("total p50"), [&](const CanaryFigures &lane) { return plain(durationText(lane.totalP50)); });
    add(CanaryWords::tr("total p95"), [&](const CanaryFigures &lane) { return plain(durationText(lane.totalP95)); });
    add(CanaryWords::tr("tokens in"), [&](const CanaryFigures &lane) { return plain(countText(lane.tokensIn)); });
    add(CanaryWords::tr("tokens out"), [&](const CanaryFigures &lane) { return plain(countText(lane.tokensOut)); });
    add(CanaryWords::tr("throttled (429)"), [&](const CanaryFigures &lane) {
        return CanaryCell { QString::number(lane.throttled), lane.throttled > 0 ? Tone::Amber : Tone::Ink };
    });
    if (view.plan.retry != Probe::CanaryRetry::None)
        add(CanaryWords::tr("sent again"),
            [&](const CanaryFigures &lane) { return plain(QString::number(lane.retries)); });
    add(view.phase == Probe::CanaryPhase::Finished ? CanaryWords::tr("given up") : CanaryWords::tr("still open"),
        [&](const CanaryFigures &lane) { return plain(QString::number(lane.open())); });
    return rows;
}

CanaryLine canaryHeadline(const CanaryView *view)
{
    if (!view)
        return { CanaryWords::tr("No canary test yet"), Tone::Muted, Glyph::Question };
    const QString side = sideTitle(view->candidate);
    if (!view->verdict) {
        const QString sent = CanaryWords::tr("%1 of %2 requests sent").arg(view->requestsSent()).arg(view->requests());
        return { view->phase == Probe::CanaryPhase::Waiting
                     ? CanaryWords::tr("Testing %1: all sent, waiting for the last answers").arg(side)
                     : CanaryWords::tr("Testing %1: %2, about %3 left").arg(side, sent, clockText(timeLeft(*view))),
                 Tone::Ink, Glyph::Dot };
    }
    switch (*view->verdict) {
    case CanaryVerdict::Pass:
        return { CanaryWords::tr("%1 passed").arg(side), Tone::Green, Glyph::Tick };
    case CanaryVerdict::Fail:
        return { CanaryWords::tr("%1 failed").arg(side), Tone::Red, Glyph::Cross };
    case CanaryVerdict::Insufficient:
        return { CanaryWords::tr("Nothing decided about %1").arg(side), Tone::Amber, Glyph::Warning };
    }
    Q_UNREACHABLE();
}

QString canaryDetail(const CanaryView *view)
{
    if (!view)
        return CanaryWords::tr(
            "A test sends a few requests of its own, each at the same moment through the router and "
            "straight, to the candidate and for comparison to the active side. It moves no traffic, is "
            "counted apart from users' requests, and stays within the rate limit.");
    QStringList parts;
    if (view->verdict)
        parts << CanaryWords::tr("%1 % of the requests to the candidate, ended after %2")
                     .arg(view->plan.percent, 0, 'g', 4)
                     .arg(secondsText(view->elapsed));
    if (!view->from.isEmpty())
        parts << CanaryWords::tr("measured from %1").arg(view->from);
    if (!view->verdict && view->forecast >= seconds(1))
        parts << CanaryWords::tr("takes about %1 longer than planned: %2")
                     .arg(secondsText(view->forecast), words(view->forecastBecause));
    else if (view->stretched >= seconds(1))
        parts
            << CanaryWords::tr("stretched by %1: %2").arg(secondsText(view->stretched), words(view->stretchedBecause));
    if (!view->verdict && !view->routed())
        parts << words(view->straightOnly);
    return parts.join(QStringLiteral("; "));
}

QList<CanaryLine> canaryRemarks(const CanaryView &view)
{
    QList<CanaryLine> lines;
    const Tone tone = view.verdict ? canaryHeadline(&view).tone : Tone::Ink;
    const Glyph glyph = view.verdict ? canaryHeadline(&view).glyph : Glyph::None;
    for (const Message &reason : view.reasons)
        lines.append({ words(reason), tone, glyph });
    for (const CanaryColumn &column : canaryColumns(view))
        addFailures(view, column, lines);
    if (view.routed())
        lines.append(overheadLine(view));
    for (const Message &note : view.notes)
        lines.append({ words(note), Tone::Amber, Glyph::Warning });
    return lines;
}

} // namespace Signalbox::Widgets
