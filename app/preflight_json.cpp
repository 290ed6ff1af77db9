#include "app/preflight_json.h"

#include "core/golden/golden_cost.h"

#include <QJsonArray>

namespace Signalbox::App {
namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject lineJson(const Preflight::Line &line)
{
    return { { QStringLiteral("side"), line.side ? QJsonValue(sideName(*line.side)) : QJsonValue() },
             { QStringLiteral("subject"), Preflight::subjectName(line.subject) },
             { QStringLiteral("where"), textOrNull(line.where) },
             { QStringLiteral("grade"), Preflight::gradeName(line.grade) },
             { QStringLiteral("needed"), line.needed },
             { QStringLiteral("at"), isoUtc(line.at) },
             { QStringLiteral("evidence"), words(line.evidence) },
             { QStringLiteral("meaning"),
               line.meaning.code.isEmpty() ? QJsonValue() : QJsonValue(words(line.meaning)) },
             { QStringLiteral("remedy"), line.remedy.code.isEmpty() ? QJsonValue() : QJsonValue(words(line.remedy)) } };
}

} // namespace

QJsonObject preflightJson(const Preflight::Report &report)
{
    QJsonArray lines;
    for (const Preflight::Line &line : report.lines)
        lines.append(lineJson(line));
    return { { QStringLiteral("event"), report.finished ? QStringLiteral("finished") : QStringLiteral("progress") },
             { QStringLiteral("from"), report.from },
             { QStringLiteral("started_at"), isoUtc(report.startedAt) },
             { QStringLiteral("finished_at"), report.finished ? QJsonValue(isoUtc(report.finishedAt)) : QJsonValue() },
             { QStringLiteral("grade"), Preflight::gradeName(report.grade()) },
             { QStringLiteral("requests"), report.asked },
             { QStringLiteral("retries"), report.retries },
             { QStringLiteral("left"), report.left },
             { QStringLiteral("waiting"),
               report.waiting.code.isEmpty() ? QJsonValue() : QJsonValue(words(report.waiting)) },
             { QStringLiteral("tokens_in"), report.promptTokens },
             { QStringLiteral("tokens_out"), report.completionTokens },
             { QStringLiteral("golden_cost"), textOrNull(goldenCostText(report)) },
             { QStringLiteral("lines"), lines } };
}

QString goldenCostText(const Preflight::Report &report)
{
    if (report.goldenTokens.isEmpty())
        return {};
    return Golden::costText(report.goldenTokens, Cost::openShelf(Cost::ownPricesDirectory()).sheets);
}

} // namespace Signalbox::App
