#include "core/relay/ping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Relay {

QByteArray pingBody(const Config::ProbeProfile &profile)
{
    const QJsonObject message { { QStringLiteral("role"), QStringLiteral("user") },
                                { QStringLiteral("content"), profile.prompt } };
    QJsonObject body { { QStringLiteral("model"), profile.model },
                       { QStringLiteral("messages"), QJsonArray { message } },
                       { profile.tokenField, profile.maxTokens },
                       { QStringLiteral("stream"), profile.stream } };
    if (profile.stream)
        body.insert(QStringLiteral("stream_options"), QJsonObject { { QStringLiteral("include_usage"), true } });
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace Signalbox::Relay
