#include "core/probe/target.h"

#include <QFile>
#include <QSslCertificate>

namespace Signalbox::Probe {

QString Target::shownUrl() const
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QList<Target> targetsOf(const Config::Environment &environment, const Secret &key, const QString &caFile)
{
    QList<Target> out;
    out.reserve(environment.urls.size());
    for (const Config::BaseUrl &base : environment.urls) {
        out.append(Target { .side = environment.side,
                            .url = base.url,
                            .region = base.region.isEmpty() ? environment.region : base.region,
                            .profile = environment.probe,
                            .headers = environment.headers,
                            .key = key,
                            .caFile = caFile });
    }
    return out;
}

QString whereOf(const QUrl &url)
{
    const QString host = url.host();
    return (host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(host)
        .arg(url.port(url.scheme() == QLatin1String("https") ? 443 : 80));
}

Result<QSslConfiguration> tlsFor(const QString &caFile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (caFile.isEmpty())
        return tls;
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return errorOf(QStringLiteral("probe.ca-file"),
                       { QStringLiteral("probe.ca-unreadable"),
                         { { QStringLiteral("file"), caFile }, { QStringLiteral("said"), file.errorString() } } });
    }
    const QList<QSslCertificate> extra = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (extra.isEmpty()) {
        return errorOf(QStringLiteral("probe.ca-file"),
                       { QStringLiteral("probe.ca-empty"), { { QStringLiteral("file"), caFile } } });
    }
    // An explicit list replaces the system's, so both are given.
    tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    return tls;
}

QNetworkRequest pingRequest(const Target &target, const QSslConfiguration &tls, const QString &idempotencyKey)
{
    QUrl url = target.url.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    url.setPath(url.path() + QStringLiteral("/chat/completions"));
    QNetworkRequest request(url);
    for (auto it = target.headers.cbegin(); it != target.headers.cend(); ++it)
        request.setRawHeader(it.key().toLatin1(), it.value().toUtf8());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setRawHeader("Accept", target.profile.stream ? "text/event-stream" : "application/json");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "signalbox");
    request.setRawHeader("Idempotency-Key", idempotencyKey.toLatin1());
    if (!target.key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + target.key.reveal().trimmed().toUtf8());
    if (!target.force.isEmpty()) {
        request.setRawHeader("X-Canary", sideName(target.side).toLatin1());
        request.setRawHeader("X-Canary-Secret", target.force.reveal().toUtf8());
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setSslConfiguration(tls);
    return request;
}

} // namespace Signalbox::Probe
