#include "tests/end_to_end/planting_relay.h"

#include <QRegularExpression>
#include <QTcpSocket>

namespace Signalbox::Test {
namespace {

QByteArray response(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n"
        + body;
}

const QByteArray jsonHeaders = "Content-Type: application/json\r\n";

} // namespace

QList<PlantingRelay::Place> PlantingRelay::places()
{
    QList<Place> list;
    for (int i = int(Place::StatusLine); i <= int(Place::Garbage); ++i)
        list.append(Place(i));
    return list;
}

QByteArray PlantingRelay::nameOf(Place place)
{
    static const char *const names[]
        = { "nowhere", "status line", "headers",     "JSON error", "HTML",   "in-band error",
            "usage",   "models list", "response id", "redirect",   "garbage" };
    return names[size_t(place)];
}

PlantingRelay::PlantingRelay()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_got.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

void PlantingRelay::take(QTcpSocket *socket)
{
    static const QRegularExpression length(QStringLiteral("(?i)\r\ncontent-length: *(\\d+)"));
    QByteArray &got = m_got[socket];
    got += socket->readAll();
    for (;;) {
        const qsizetype end = got.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = got.left(end);
        const qsizetype size = length.match(QString::fromLatin1(head)).captured(1).toLongLong();
        if (got.size() < end + 4 + size)
            return;
        const QByteArray body = got.mid(end + 4, size);
        got.remove(0, end + 4 + size);
        const QByteArray answer = answerTo(head, body);
        socket->write(answer);
        if (!answer.startsWith("HTTP/1.1") || answer.contains("Connection: close"))
            return socket->disconnectFromHost();
    }
}

bool PlantingRelay::accept(const QByteArray &key)
{
    const auto found = accepted.find(key);
    if (found == accepted.end() || *found == 0)
        return false;
    *found -= *found > 0;
    return true;
}

QByteArray PlantingRelay::refused(const QByteArray &key) const
{
    return response("401 Unauthorized", jsonHeaders,
                    R"({"error":{"message":"Incorrect API key provided: )" + key
                        + R"(.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}})");
}

QByteArray PlantingRelay::answerTo(const QByteArray &head, const QByteArray &body)
{
    static const QRegularExpression bearer(QStringLiteral("(?i)\r\nauthorization: *bearer ([^\r]*)"));
    const QByteArray key = bearer.match(QString::fromLatin1(head)).captured(1).toLatin1();
    seen.append(key);
    if (!accept(key))
        return refused(key);
    switch (place) {
    case Place::StatusLine:
        return response("500 " + all(), jsonHeaders, "{}");
    case Place::Headers:
        return response("429 Too Many Requests",
                        jsonHeaders + "x-request-id: " + all() + "\r\nx-ratelimit-reset-requests: " + all()
                            + "\r\nretry-after: " + all() + "\r\nserver: " + all() + "\r\nx-should-retry: " + all()
                            + "\r\n",
                        R"({"error":{"message":"slow down","code":"rate_limit_exceeded"}})");
    case Place::JsonError:
        return response("400 Bad Request", jsonHeaders,
                        R"({"error":{"message":"not with )" + all() + R"(","type":")" + all() + R"(","code":")" + all()
                            + R"("}})");
    case Place::Html:
        return response("502 Bad Gateway", "Content-Type: text/html\r\n",
                        "<html><head><title>" + all() + "</title></head><body>" + all() + "</body></html>");
    case Place::Redirect:
        return response("302 Found", "Location: https://elsewhere.example/?api_key=" + planted.first() + "\r\n", {});
    case Place::Garbage:
        return all() + "\r\n\r\n";
    case Place::Nowhere:
    case Place::InBandError:
    case Place::Usage:
    case Place::ModelsList:
    case Place::ResponseId:
        break;
    }
    if (head.startsWith("GET ") && head.contains("/models"))
        return response("200 OK", jsonHeaders,
                        R"({"object":"list","data":[{"id":"gpt-4o-mini"})"
                            + (place == Place::ModelsList ? R"(,{"id":")" + all() + R"("})" : QByteArray()) + "]}");
    if (head.startsWith("GET ") && head.contains("/usage"))
        return response("200 OK", jsonHeaders, R"({"remaining":")" + all() + R"("})");
    return chat(body);
}

QByteArray PlantingRelay::chat(const QByteArray &body) const
{
    const QByteArray id = place == Place::ResponseId ? all() : QByteArray("chatcmpl-1");
    const QByteArray model = place == Place::ResponseId ? all() : QByteArray("gpt-4o-mini");
    const QByteArray usage = place == Place::Usage
        ? R"("usage":{"prompt_tokens":")" + all() + R"(","completion_tokens":1,"note":")" + all() + R"("})"
        : QByteArray(R"("usage":{"prompt_tokens":8,"completion_tokens":1,"total_tokens":9})");
    const QByteArray start = R"({"id":")" + id + R"(","model":")" + model + R"(",)";
    if (!body.contains("\"stream\":true"))
        return response("200 OK", jsonHeaders,
                        start + R"("choices":[{"index":0,"message":{"content":"pong"},"finish_reason":"stop"}],)"
                            + usage + '}');
    QByteArray events
        = "data: " + start + R"("choices":[{"index":0,"delta":{"content":"pong"},"finish_reason":null}]})" + "\n\n";
    if (place == Place::InBandError)
        events
            += R"(data: {"error":{"message":"with )" + all() + R"(","code":")" + all() + R"("}})" + QByteArray("\n\n");
    else
        events += "data: " + start + R"("choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})"
            + "\n\ndata: " + start + R"("choices":[],)" + usage + "}\n\ndata: [DONE]\n\n";
    return response("200 OK", "Content-Type: text/event-stream\r\n", events);
}

} // namespace Signalbox::Test
