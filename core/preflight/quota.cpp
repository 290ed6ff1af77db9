#include "core/preflight/facts.h"
#include "core/relay/model_list.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Preflight {
namespace {

std::optional<double> figureOf(const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QJsonValue value = object.value(QLatin1String(name));
        bool ok = value.isDouble();
        const double figure = ok ? value.toDouble() : value.toString().toDouble(&ok);
        if (ok)
            return figure;
    }
    return std::nullopt;
}

} // namespace

std::optional<QStringList> modelsOf(const QByteArray &body)
{
    const Relay::ModelList list = Relay::parseModelList(body, Redactor());
    return list.problem.isEmpty() ? std::optional(list.ids) : std::nullopt;
}

Quota quotaOf(const QByteArray &body)
{
    const QJsonObject top = QJsonDocument::fromJson(body).object();
    for (const QJsonObject &object : { top, top.value(QLatin1String("data")).toObject() }) {
        Quota quota { figureOf(object,
                               { "remaining", "balance", "total_available", "remaining_quota", "credits_remaining" }),
                      figureOf(object, { "limit", "quota", "total_granted", "hard_limit_usd" }) };
        const auto used = figureOf(object, { "used", "total_used", "total_usage" });
        if (!quota.left && quota.limit && used)
            quota.left = *quota.limit - *used;
        if (quota.left)
            return quota;
    }
    return {};
}

} // namespace Signalbox::Preflight
