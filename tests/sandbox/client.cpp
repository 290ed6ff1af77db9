#include "tests/sandbox/client.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace Signalbox::Test {

QJsonObject chatBody(const QJsonObject &fields)
{
    QJsonObject body { { QStringLiteral("model"), QStringLiteral("gpt-4o-mini") },
                       { QStringLiteral("messages"),
                         QJsonArray { QJsonObject { { QStringLiteral("role"), QStringLiteral("user") },
                                                    { QStringLiteral("content"), QStringLiteral("ping") } } } } };
    for (auto it = fields.begin(); it != fields.end(); ++it)
        body[it.key()] = it.value();
    return body;
}

QJsonObject Seen::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonObject Seen::errorObject() const
{
    return json()[QLatin1String("error")].toObject();
}

QList<QJsonObject> Seen::events(bool *done) const
{
    QList<QJsonObject> list;
    bool ended = false;
    for (const QByteArray &event : body.split('\n')) {
        if (!event.startsWith("data: "))
            continue;
        if (event == "data: [DONE]")
            ended = true;
        else
            list.append(QJsonDocument::fromJson(event.mid(6)).object());
    }
    if (done)
        *done = ended;
    return list;
}

Client::Client(const Sandbox::World &world, Side side, int instance)
    : m_base(world.urls(side).at(instance).url)
    , m_key(world.key(side).reveal().toUtf8())
{
}

QNetworkRequest Client::request(const QString &path) const
{
    QUrl url = m_base;
    url.setPath(m_base.path() + path);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_key);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    return request;
}

Seen Client::finish(QNetworkReply *reply, milliseconds deadline)
{
    QElapsedTimer clock;
    clock.start();
    Seen seen;
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &loop,
                     [&] { seen.headersAfter = milliseconds(clock.elapsed()); });
    QTimer::singleShot(deadline, &loop, [&] {
        seen.timedOut = true;
        reply->abort();
    });
    if (!reply->isFinished())
        loop.exec();
    seen.total = milliseconds(clock.elapsed());
    seen.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    seen.error = reply->error();
    if (reply->isOpen())
        seen.body = reply->readAll();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        seen.headers.insert(name.toLower(), value);
    delete reply;
    return seen;
}

Seen Client::get(const QString &path, milliseconds deadline)
{
    return finish(m_manager.get(request(path)), deadline);
}

Seen Client::post(const QString &path, const QJsonObject &body, milliseconds deadline)
{
    return finish(m_manager.post(request(path), QJsonDocument(body).toJson(QJsonDocument::Compact)), deadline);
}

Seen Client::chat(const QJsonObject &fields, milliseconds deadline)
{
    return post(QStringLiteral("/chat/completions"), chatBody(fields), deadline);
}

QNetworkReply *Client::beginChat(const QJsonObject &fields)
{
    return m_manager.post(request(QStringLiteral("/chat/completions")),
                          QJsonDocument(chatBody(fields)).toJson(QJsonDocument::Compact));
}

Sandbox::WorldOptions quick(const char *scenario)
{
    Sandbox::WorldOptions options;
    options.timeScale = 0.1;
    options.scenario = QString::fromLatin1(scenario);
    return options;
}

QJsonValue finishOf(const QJsonObject &event)
{
    return event[QLatin1String("choices")][0][QLatin1String("finish_reason")];
}

} // namespace Signalbox::Test
