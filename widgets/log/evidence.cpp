#include "widgets/log/evidence.h"

#include "widgets/chart/latencytip.h"
#include "widgets/status/wording.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace Signalbox::Widgets {
namespace {

using Session::HistorySlot;
using Session::HistoryTier;

struct EvidenceTexts {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

// A second of a candidate at 5 % is a request or two.
constexpr milliseconds tellingSlot { 5000 };

const HistoryTier *tierAt(const Session::History &history, qint64 at)
{
    const HistoryTier *found = nullptr;
    for (const HistoryTier &tier : history.tiers) {
        if (slotAt(tier, at) && (!found || found->width < tellingSlot))
            found = &tier;
    }
    return found;
}

QString figuresText(const Session::SlotValues &v)
{
    if (!std::isfinite(v.requests))
        return EvidenceTexts::tr("not watched");
    if (v.requests <= 0)
        return EvidenceTexts::tr("no request finished");
    const auto number
        = [](float value) { return std::isfinite(value) ? QString::number(double(value), 'f', 0) : unknownText(); };
    const auto failed
        = std::isfinite(v.failurePercent) ? std::optional<double>(double(v.failurePercent)) : std::nullopt;
    return EvidenceTexts::tr("%1 requests, %2 failed, p50 %3 ms, p95 %4 ms, p99 %5 ms")
        .arg(number(v.requests), percentText(failed), number(v.p50), number(v.p95), number(v.p99));
}

QString shareOfSlot(const HistorySlot &slot)
{
    const auto percent = [](float value) {
        return percentText(std::isfinite(value) ? std::optional<double>(double(value)) : std::nullopt);
    };
    return EvidenceTexts::tr("%1 ordered, %2 observed (95 %: %3 to %4)")
        .arg(percent(slot.requestedPercent), percent(slot.observedPercent), percent(slot.observedLow),
             percent(slot.observedHigh));
}

QList<EvidenceRow> figuresThen(const LogEntry &entry, const Session::History *history, Qt::TimeSpec spec)
{
    const qint64 at = entry.at.time_since_epoch().count();
    const HistoryTier *tier = history ? tierAt(*history, at) : nullptr;
    if (!tier)
        return { { EvidenceTexts::tr("figures then"), EvidenceTexts::tr("not known: the charts do not reach there") } };
    const HistorySlot &slot = *slotAt(*tier, at);
    return { { EvidenceTexts::tr("figures then"),
               EvidenceTexts::tr("%1 s from %2")
                   .arg(tier->width.count() / 1000)
                   .arg(timeText(WallTime(milliseconds(slot.at)), spec)) },
             { EvidenceTexts::tr("  blue"), figuresText(slot.sides[size_t(Side::Blue)]) },
             { EvidenceTexts::tr("  green"), figuresText(slot.sides[size_t(Side::Green)]) },
             { EvidenceTexts::tr("  green's share"), shareOfSlot(slot) } };
}

constexpr int deepest = 4; ///< messages within messages
constexpr int mostRows = 60; ///< a journal may come from anywhere

/// Arguments by name; further in, those of a message that is one of them.
void addArgs(QList<EvidenceRow> &rows, const QVariantMap &args, int depth)
{
    for (auto it = args.cbegin(); it != args.cend() && rows.size() < mostRows; ++it) {
        rows.append({ QString(qsizetype(2) * depth, QLatin1Char(' ')) + it.key(), argText(it.value()).simplified() });
        if (it.value().typeId() != QMetaType::QVariantMap || depth >= deepest)
            continue;
        const auto message = messageOf(it.value());
        if (message)
            rows.append(
                { QString(qsizetype(2) * depth + 2, QLatin1Char(' ')) + EvidenceTexts::tr("code"), message->code });
        addArgs(rows, message ? message->args : it.value().toMap(), depth + 1);
    }
}

} // namespace

QList<EvidenceRow> evidenceOf(const LogEntry &entry, const Session::History *history, Qt::TimeSpec spec)
{
    const auto orNone = [](quint64 number, const QString &none) { return number ? QString::number(number) : none; };
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.at.time_since_epoch().count(), spec);
    QString when = time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz "));
    when += spec == Qt::UTC ? QStringLiteral("UTC")
                            : time.timeZoneAbbreviation() + QStringLiteral(" (") + isoUtc(entry.at) + QLatin1Char(')');
    QList<EvidenceRow> rows {
        { {}, words(entry.message).simplified() },
        { EvidenceTexts::tr("at"), when },
        { EvidenceTexts::tr("by"),
          entry.operatorName.isEmpty() ? EvidenceTexts::tr("nobody: by itself") : entry.operatorName },
        { EvidenceTexts::tr("order, run"),
          orNone(entry.epoch, EvidenceTexts::tr("no order")) + QStringLiteral(", ")
              + orNone(entry.run, EvidenceTexts::tr("no run")) },
    };
    rows += figuresThen(entry, history, spec);
    rows.append({ EvidenceTexts::tr("code"), entry.message.code });
    addArgs(rows, entry.message.args, 1);
    rows.append({ EvidenceTexts::tr("level, source"), levelName(entry.level) + QStringLiteral(", ") + entry.source });
    return rows;
}

} // namespace Signalbox::Widgets
