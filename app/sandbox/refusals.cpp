#include "app/sandbox/refusals.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Sandbox {
namespace {

QJsonValue wordOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

// Real relays echo the ends of the key they refuse; whoever shows the message has to cope.
QString maskedKey(const QString &key)
{
    const QString text = key.left(200);
    if (text.size() < 16)
        return QStringLiteral("****");
    return text.left(8) + QString(qMin(text.size() - 12, qsizetype(32)), QLatin1Char('*')) + text.right(4);
}

} // namespace

QByteArray Refusal::body() const
{
    const QJsonObject error { { QStringLiteral("message"), message },
                              { QStringLiteral("type"), type },
                              { QStringLiteral("param"), wordOrNull(param) },
                              { QStringLiteral("code"), wordOrNull(code) } };
    return QJsonDocument(QJsonObject { { QStringLiteral("error"), error } }).toJson(QJsonDocument::Compact);
}

Refusal wrongKey(const QString &given)
{
    if (given.isEmpty())
        return { 401,
                 QStringLiteral("You didn't provide an API key."),
                 QStringLiteral("invalid_request_error"),
                 QStringLiteral("invalid_api_key"),
                 {} };
    return { 401,
             QStringLiteral("Incorrect API key provided: %1.").arg(maskedKey(given)),
             QStringLiteral("invalid_request_error"),
             QStringLiteral("invalid_api_key"),
             {} };
}

Refusal tooMany()
{
    return { 429,
             QStringLiteral("Rate limit reached for requests per minute. Please try again later."),
             QStringLiteral("requests"),
             QStringLiteral("rate_limit_exceeded"),
             {} };
}

Refusal serverError(int status)
{
    if (status == 503)
        return { 503,
                 QStringLiteral("The server is currently overloaded with other requests."),
                 QStringLiteral("server_error"),
                 QStringLiteral("server_is_overloaded"),
                 {} };
    return { status,
             QStringLiteral("The server had an error while processing your request."),
             QStringLiteral("server_error"),
             {},
             {} };
}

Refusal modelMissing(const QString &model)
{
    return { 404,
             QStringLiteral("The model `%1` does not exist or you do not have access to it.").arg(model.left(200)),
             QStringLiteral("invalid_request_error"),
             QStringLiteral("model_not_found"),
             {} };
}

Refusal unknownPath(const QString &method, const QString &path)
{
    return { 404,
             QStringLiteral("Invalid URL (%1 %2)").arg(method, path.left(200)),
             QStringLiteral("invalid_request_error"),
             {},
             {} };
}

QByteArray gatewayPage()
{
    return "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n"
           "<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n";
}

} // namespace Signalbox::Sandbox
