#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

namespace Signalbox::Test {

/// A relay that takes certain keys, and puts texts of our choice wherever a relay can put a text. It lives in the
/// test's thread and answers while that waits for a program.
class PlantingRelay : public QObject
{
    Q_OBJECT
public:
    /// Where `planted` goes.
    enum class Place : quint8 {
        Nowhere,
        StatusLine,
        Headers, ///< x-request-id, x-ratelimit-reset-requests, retry-after, server, x-should-retry
        JsonError,
        Html,
        InBandError, ///< of a stream that began well
        Usage,
        ModelsList,
        ResponseId, ///< and the model that answered
        Redirect,
        Garbage, ///< no HTTP at all
    };
    static QList<Place> places();
    static QByteArray nameOf(Place place);

    PlantingRelay();

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString baseUrl() const { return QStringLiteral("http://127.0.0.1:%1/v1").arg(port()); }

    /// Keys that are accepted; with a number: so many requests, then no more.
    QHash<QByteArray, int> accepted;
    Place place = Place::Nowhere;
    QByteArrayList planted;
    /// Keys as they came, in their order.
    QByteArrayList seen;

private:
    void take(QTcpSocket *socket);
    [[nodiscard]] QByteArray answerTo(const QByteArray &head, const QByteArray &body);
    [[nodiscard]] bool accept(const QByteArray &key);
    [[nodiscard]] QByteArray refused(const QByteArray &key) const;
    [[nodiscard]] QByteArray chat(const QByteArray &body) const;
    [[nodiscard]] QByteArray all() const { return planted.join(' '); }

    QHash<QTcpSocket *, QByteArray> m_got;
    QTcpServer m_server; ///< goes first: its open connections tell their end
};

} // namespace Signalbox::Test
