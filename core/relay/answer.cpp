#include "core/relay/answer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

namespace Signalbox::Relay {
namespace {

std::optional<int> tokenCount(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (number < 0 || number > std::numeric_limits<int>::max() || std::floor(number) != number)
        return std::nullopt;
    return static_cast<int>(number);
}

Answer foreignAnswer(const char *code, const QVariantMap &args = {})
{
    Answer out;
    out.content = Content::Foreign;
    out.problem = { QString::fromLatin1(code), args };
    return out;
}

Answer notJson(const QByteArray &body, const QJsonParseError &error, const Redactor &redactor)
{
    if (looksLikeHtml(body))
        return foreignAnswer("relay.html", { { QStringLiteral("title"), parseErrorBody(body, redactor).message } });
    return foreignAnswer("relay.no-json",
                         { { QStringLiteral("said"), error.errorString() }, { QStringLiteral("at"), error.offset } });
}

} // namespace

Usage parseUsage(const QJsonObject &answer)
{
    const QJsonObject usage = answer.value(QLatin1String("usage")).toObject();
    return { .promptTokens = tokenCount(usage.value(QLatin1String("prompt_tokens"))),
             .completionTokens = tokenCount(usage.value(QLatin1String("completion_tokens"))),
             .totalTokens = tokenCount(usage.value(QLatin1String("total_tokens"))) };
}

Answer parseAnswer(const QByteArray &body, const Redactor &redactor)
{
    if (body.trimmed().isEmpty())
        return {};
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (document.isNull())
        return notJson(body, parseError, redactor);
    if (!document.isObject())
        return foreignAnswer("relay.json-no-object");
    const QJsonObject object = document.object();
    Answer out;
    out.error = errorMember(object, redactor);
    if (out.error.present) {
        out.content = Content::InBandError;
        return out;
    }
    const QJsonValue choices = object.value(QLatin1String("choices"));
    if (!choices.isArray() || choices.toArray().isEmpty() || !choices.toArray().first().isObject())
        return foreignAnswer("relay.no-choices");
    const QJsonObject choice = choices.toArray().first().toObject();
    const QJsonValue message = choice.value(QLatin1String("message"));
    if (!message.isObject())
        return foreignAnswer("relay.no-message");
    out.id = redactor.clean(object.value(QLatin1String("id")).toString(), 99);
    out.model = redactor.clean(object.value(QLatin1String("model")).toString(), 99);
    out.finishReason = redactor.clean(choice.value(QLatin1String("finish_reason")).toString(), 49);
    out.hasText = !message.toObject().value(QLatin1String("content")).toString().isEmpty();
    out.usage = parseUsage(object);
    out.content = out.finishReason.isEmpty() ? Content::Cut : Content::Whole;
    return out;
}

} // namespace Signalbox::Relay
