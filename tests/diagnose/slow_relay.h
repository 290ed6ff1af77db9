#pragma once

#include "core/base/types.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <random>

class QSslSocket;

namespace Signalbox::Test {

/// What is slow about a relay.
struct Slowness {
    milliseconds handshake { 0 }; ///< before its side of the TLS handshake begins
    milliseconds wait { 0 }; ///< before the first byte of every answer
    milliseconds coldWait { 0 }; ///< the same, for the first request on a connection only
    milliseconds firstToken { 0 }; ///< between the first byte and the first token
    milliseconds token { 0 }; ///< between tokens
    bool steady = false; ///< waits exactly 10 ms before it answers, not 5 to 15
    double throttled = 0; ///< this share of requests is answered with 429
    double cut = 0; ///< this share of answers breaks off after the first token
    int endsAt = 0; ///< the request on a connection, from 1, that is not answered: the connection ends; 0: none
    double tail = 0; ///< this share of requests waits `wait` longer, the others do not
};

/// A relay on loopback that streams a whole answer of five tokens, slowly where it is told to. Without any slowness it
/// waits 5 to 15 ms, at random, as real ones do. Keeps a connection unless it is asked not to. Single thread: its own.
class SlowRelay final : public QTcpServer
{
public:
    /// `tls` null: plain HTTP.
    SlowRelay(const Slowness &slowness, unsigned seed, const QSslConfiguration *tls = nullptr,
              const QHostAddress &address = QHostAddress::LocalHost);
    ~SlowRelay() override;

    /// From the next request on.
    void become(const Slowness &slowness) { m_slowness = slowness; }
    /// As a process that has ended: its connections end, new ones are refused. No way back.
    void die();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void takeBytes(QSslSocket *socket);
    void sendPart(QSslSocket *socket, int part);

    Slowness m_slowness;
    std::mt19937 m_random;
    QSslConfiguration m_tls;
    bool m_usesTls;
};

} // namespace Signalbox::Test
