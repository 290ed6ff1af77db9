#pragma once

#include "app/sandbox/world.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Signalbox::Test {

/// What a real client saw of one answer.
struct Seen {
    int status = 0;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    milliseconds headersAfter { 0 };
    milliseconds total { 0 };
    bool timedOut = false;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonObject errorObject() const; ///< the "error" of the body
    /// The objects of an SSE body; `done` tells whether [DONE] came.
    [[nodiscard]] QList<QJsonObject> events(bool *done = nullptr) const;
};

/// Asks one instance of a side, with the side's key unless another is given.
class Client
{
public:
    Client(const Sandbox::World &world, Side side, int instance = 0);

    void setKey(const QByteArray &key) { m_key = key; }
    Seen get(const QString &path, milliseconds deadline = milliseconds(10000));
    Seen post(const QString &path, const QJsonObject &body, milliseconds deadline = milliseconds(10000));
    /// POST /chat/completions with one message "ping" and these fields besides.
    Seen chat(const QJsonObject &fields = {}, milliseconds deadline = milliseconds(10000));
    /// Begins the same and returns at once; the caller owns the reply.
    QNetworkReply *beginChat(const QJsonObject &fields = {});
    QNetworkAccessManager &manager() { return m_manager; }

private:
    [[nodiscard]] QNetworkRequest request(const QString &path) const;
    static Seen finish(QNetworkReply *reply, milliseconds deadline);

    QNetworkAccessManager m_manager;
    QUrl m_base;
    QByteArray m_key;
};

QJsonObject chatBody(const QJsonObject &fields = {});
/// A world ten times as fast as a real one.
Sandbox::WorldOptions quick(const char *scenario = "healthy");
/// The finish_reason of an event of a stream.
QJsonValue finishOf(const QJsonObject &event);

} // namespace Signalbox::Test
