#include "core/phase/phase_probe.h"

#include "core/relay/ping.h"

#include <QNetworkProxy>
#include <QPromise>
#include <QSslCipher>
#include <QUuid>

#include <algorithm>

namespace Signalbox::Phase {
namespace {

constexpr int longestSaid = 199;
constexpr size_t mostTicks = 256;

QString subjectOf(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectInfo(QSslCertificate::CommonName);
    return names.isEmpty() ? certificate.subjectDisplayName() : names.constFirst();
}

QString protocolName(QSsl::SslProtocol protocol)
{
    if (protocol == QSsl::TlsV1_3)
        return QStringLiteral("TLS 1.3");
    return protocol == QSsl::TlsV1_2 ? QStringLiteral("TLS 1.2") : QStringLiteral("TLS");
}

// The address whose turn it is: families in turn where there are both, within a family one after the other.
QHostAddress pick(const QList<QHostAddress> &all, quint64 turn)
{
    QList<QHostAddress> families[2];
    for (const QHostAddress &address : all)
        families[address.protocol() == QAbstractSocket::IPv6Protocol ? 1 : 0].append(address);
    const bool both = !families[0].isEmpty() && !families[1].isEmpty();
    const int family = both ? int(turn % 2) : int(families[0].isEmpty());
    const QList<QHostAddress> &own = families[family];
    return own.at(qsizetype((both ? turn / 2 : turn) % quint64(own.size())));
}

} // namespace

QByteArray pingBytes(const Probe::Target &target, const QString &idempotencyKey)
{
    const QNetworkRequest request = Probe::pingRequest(target, QSslConfiguration(), idempotencyKey);
    const QByteArray body = Relay::pingBody(target.profile);
    const QUrl url = request.url();
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (url.port(usual) != usual)
        host += ':' + QByteArray::number(url.port());
    const QString query = url.query(QUrl::FullyEncoded);
    QByteArray bytes = "POST " + url.path(QUrl::FullyEncoded).toLatin1()
        + (query.isEmpty() ? QByteArray() : '?' + query.toLatin1()) + " HTTP/1.1\r\nHost: " + host + "\r\n";
    const QList<QByteArray> names = request.rawHeaderList();
    for (const QByteArray &name : names)
        bytes += name + ": " + request.rawHeader(name) + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

PhaseProbe::PhaseProbe(Probe::Target target, PhaseBounds bounds, QThreadPool &lookups, const Clock &clock,
                       Redactor redactor, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_bounds(std::move(bounds))
    , m_lookups(lookups)
    , m_clock(clock)
    , m_redactor(std::move(redactor))
    , m_socket(this)
    , m_deadline(this)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { conclude(Relay::Transport::DeadlinePassed); });
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_lookup, &QFutureWatcherBase::finished, this, [this] { takeLookup(m_lookup.result()); });
    connect(&m_socket, &QSslSocket::connected, this, &PhaseProbe::takeConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, &PhaseProbe::takeEncrypted);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &PhaseProbe::takeWritten);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &PhaseProbe::takeWritten);
    connect(&m_socket, &QSslSocket::readyRead, this, &PhaseProbe::takeBytes);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &PhaseProbe::takeSocketEnd);
}

bool PhaseProbe::usesTls() const
{
    return m_target.url.scheme() == QLatin1String("https");
}

microseconds PhaseProbe::lap()
{
    const Instant now = m_clock.now();
    const auto passed = std::chrono::duration_cast<microseconds>(now - m_lap);
    m_lap = now;
    return passed;
}

void PhaseProbe::start(const Result<QSslConfiguration> &tls, quint64 turn)
{
    m_turn = turn;
    m_began = m_lap = m_clock.now();
    m_now = PhaseSample {
        .side = m_target.side, .url = m_target.shownUrl(), .region = m_target.region, .at = m_clock.wallNow()
    };
    m_deadline.start(m_bounds.deadline);
    if (!tls) {
        const Message problem = saidBy(tls.error());
        QMetaObject::invokeMethod(
            this, [this, problem] { conclude(Relay::Transport::TlsFailed, problem); }, Qt::QueuedConnection);
        return;
    }
    m_tls = *tls;
    m_tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    m_tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    const LookupQuery query { m_target.url.host(QUrl::FullyEncoded), m_bounds.server, m_bounds.deadline };
    if (!QHostAddress(query.host).isNull()) {
        takeLookup(lookUp(query));
        return;
    }
    auto promise = std::make_shared<QPromise<LookupAnswer>>();
    m_lookup.setFuture(promise->future());
    m_lookups.start([promise, query] {
        promise->start();
        promise->addResult(lookUp(query));
        promise->finish();
    });
}

void PhaseProbe::takeLookup(const LookupAnswer &answer)
{
    if (m_over)
        return;
    m_now.resolver = answer.resolver;
    m_now.ttl = answer.ttl;
    for (const QHostAddress &address : answer.addresses)
        m_now.addresses << address.toString();
    if (!answer.resolver.isEmpty()) {
        m_now.phases.dns = answer.took;
        m_lap = m_clock.now();
    }
    if (!answer.problem.code.isEmpty()) {
        conclude(Relay::Transport::NameNotFound, answer.problem);
        return;
    }
    connectTo(pick(answer.addresses, m_turn));
}

void PhaseProbe::connectTo(const QHostAddress &address)
{
    const auto port = quint16(m_target.url.port(usesTls() ? 443 : 80));
    const bool isIPv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    m_now.family = isIPv6 ? Family::IPv6 : Family::IPv4;
    m_now.address = (isIPv6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(address.toString()).arg(port);
    m_socket.connectToHost(address, port);
}

void PhaseProbe::takeConnected()
{
    m_now.phases.tcp = lap();
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (!usesTls()) {
        sendRequest();
        return;
    }
    m_socket.setSslConfiguration(m_tls);
    m_socket.setPeerVerifyName(m_target.url.host(QUrl::FullyEncoded));
    m_socket.startClientEncryption();
    // Filling a store of trust with the system's 140 certificates takes about a millisecond. It is done before the
    // first byte goes out, and is neither the network's nor the peer's.
    m_began += lap();
}

void PhaseProbe::takeEncrypted()
{
    m_now.phases.tls = lap();
    m_now.tls = tlsFacts();
    sendRequest();
}

TlsFacts PhaseProbe::tlsFacts() const
{
    TlsFacts facts { .version = protocolName(m_socket.sessionProtocol()), .cipher = m_socket.sessionCipher().name() };
    const QList<QSslCertificate> chain = m_socket.peerCertificateChain();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.wallNow().time_since_epoch().count(), Qt::UTC);
    for (const QSslCertificate &certificate : chain) {
        facts.chain << m_redactor.clean(subjectOf(certificate), 120);
        const int left = int(now.daysTo(certificate.expiryDate()));
        facts.daysLeft = std::min(facts.daysLeft.value_or(left), left);
    }
    return facts;
}

void PhaseProbe::sendRequest()
{
    m_asked = true;
    m_reply = HttpReply();
    m_stream = std::make_unique<Relay::ChatStream>(m_redactor);
    m_body.clear();
    m_bodySize = 0;
    m_socket.write(pingBytes(m_target, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    m_socket.flush();
    takeWritten();
}

void PhaseProbe::takeWritten()
{
    if (m_asked && !m_now.phases.send && m_socket.bytesToWrite() == 0 && m_socket.encryptedBytesToWrite() == 0)
        m_now.phases.send = lap();
}

void PhaseProbe::takeBytes()
{
    if (m_over || !m_asked)
        return;
    if (!m_now.phases.wait) {
        if (!m_now.phases.send)
            m_now.phases.send = microseconds(0); // answered before all was written: the rest is waiting
        m_now.phases.wait = lap();
        m_firstContent = m_lap;
    }
    takeBody(m_reply.feed(m_socket.readAll()));
    if (m_over)
        return;
    if (m_reply.state() == HttpReply::State::Broken)
        conclude(Relay::Transport::NotHttp);
    else if (m_bodySize > m_bounds.longestBody)
        conclude(Relay::Transport::TooLarge);
    else if (m_reply.state() == HttpReply::State::Ended)
        conclude(Relay::Transport::Complete);
}

void PhaseProbe::takeBody(const QByteArray &body)
{
    if (body.isEmpty())
        return;
    m_bodySize += body.size();
    const bool isStream = m_target.profile.stream && m_reply.status() == 200
        && m_reply.header("Content-Type").toLower().contains("event-stream");
    if (!isStream) {
        if (m_body.size() < m_bounds.longestBody)
            m_body += body;
        return;
    }
    const int before = m_stream->textChunks();
    m_stream->feed(body);
    if (m_stream->textChunks() > before && m_now.tokens.size() < mostTicks)
        m_now.tokens.push_back(std::chrono::duration_cast<microseconds>(m_clock.now() - m_began));
    if (m_stream->hasText() && !m_now.phases.token) {
        m_now.phases.token = lap();
        m_firstContent = m_lap;
    }
}

void PhaseProbe::takeSocketEnd()
{
    if (m_over)
        return;
    if (!m_asked) {
        conclude(m_now.phases.tcp ? Relay::Transport::TlsFailed : Relay::Transport::NotConnected, socketSaid());
        return;
    }
    takeBytes();
    if (m_over)
        return;
    m_reply.finish();
    const bool ended = m_reply.state() == HttpReply::State::Ended;
    conclude(ended ? Relay::Transport::Complete : Relay::Transport::Broken, socketSaid());
}

Message PhaseProbe::socketSaid() const
{
    return quoted(m_redactor.clean(m_socket.errorString(), longestSaid));
}

Relay::Ending PhaseProbe::endingFor(Relay::Transport transport, const Message &said)
{
    Relay::Ending ending { .status = m_asked ? m_reply.status() : 0,
                           .transport = transport,
                           .where = Probe::whereOf(m_target.url),
                           .transportSaid = said,
                           .streamAsked = m_target.profile.stream,
                           .deadline = m_bounds.deadline };
    if (ending.status >= 200 && ending.status < 300) {
        m_stream->finish();
        ending.answer = m_body.isEmpty() ? m_stream->answer() : Relay::parseAnswer(m_body, m_redactor);
    } else if (ending.status != 0) {
        ending.error = Relay::parseErrorBody(m_body, m_redactor);
        ending.redirect = m_redactor.clean(QString::fromUtf8(m_reply.header("Location")), 199);
    }
    return ending;
}

void PhaseProbe::fillEnd(PhaseSample &sample)
{
    if (sample.outcome != Outcome::Ok)
        return;
    const Instant now = m_clock.now();
    sample.phases.receive = std::chrono::duration_cast<microseconds>(now - m_firstContent);
    sample.total = std::chrono::duration_cast<microseconds>(now - m_began);
    // Tokens are counted by the chunks that carried text: a relay need not tell its usage.
    if (sample.phases.token && m_stream->textChunks() > 1)
        sample.perToken = *sample.phases.receive / (m_stream->textChunks() - 1);
}

Message PhaseProbe::openPhase() const
{
    const Phases &phases = m_now.phases;
    const auto phase = [](const char *name) { return QLatin1String("relay.phase.") + QLatin1String(name); };
    if (!m_asked && !phases.tcp && !m_now.address.isEmpty())
        return { phase("connecting"), { { QStringLiteral("address"), m_now.address } } };
    if (!m_asked)
        return { phase(phases.tcp ? "tls" : "name"), {} };
    if (!phases.send)
        return { phase("sending"), {} };
    return { phase(phases.wait ? "answer" : "waiting"), {} };
}

void PhaseProbe::conclude(Relay::Transport transport, const Message &said)
{
    if (m_over)
        return;
    m_deadline.stop();
    const Relay::Classification verdict = Relay::classify(endingFor(transport, said));
    m_now.outcome = verdict.outcome;
    m_now.status = m_asked ? m_reply.status() : 0;
    Message message = verdict.message;
    if (transport == Relay::Transport::DeadlinePassed)
        message = { QStringLiteral("relay.in-phase"),
                    { { QStringLiteral("what"), asArg(message) }, { QStringLiteral("where"), asArg(openPhase()) } } };
    m_now.message = message.code.isEmpty() ? QVariant() : asArg(message);
    fillEnd(m_now);
    m_samples.append(m_now);
    if (m_samples.size() == 1 && m_now.outcome == Outcome::Ok && m_reply.keepsAlive()
        && m_socket.state() == QAbstractSocket::ConnectedState) {
        startWarm();
        return;
    }
    m_over = true;
    m_socket.abort();
    Q_EMIT finished(m_samples);
}

void PhaseProbe::startWarm()
{
    m_now.reused = true;
    m_now.at = m_clock.wallNow();
    m_now.phases = Phases();
    m_now.total.reset();
    m_now.tokens.clear();
    m_now.perToken.reset();
    m_now.message = {};
    m_began = m_lap = m_clock.now();
    m_deadline.start(m_bounds.deadline);
    sendRequest();
}

} // namespace Signalbox::Phase
