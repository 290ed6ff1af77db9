#include "core/router/haproxy/upstreams.h"

#include "core/base/redact.h"
#include "core/router/haproxy/config_text.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr int httpPort = 80;
constexpr int httpsPort = 443;
constexpr qsizetype longestHeaderValue = 1024;

struct Upstream {
    QString name; ///< what Host says
    QString host;
    int port = 0;
    bool tls = false;
    bool address = false; ///< the host is an address or this machine
};

Error urlError(Side side, const QUrl &url, const QString &what)
{
    return Error { QStringLiteral("router.url"),
                   QStringLiteral("The URL %1 of environment %2 %3")
                       .arg(Redactor().clean(url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)),
                            sideName(side), what),
                   {} };
}

Result<Upstream> upstreamOf(Side side, const QUrl &url)
{
    Upstream upstream;
    upstream.tls = url.scheme() == QLatin1String("https");
    if (!upstream.tls && url.scheme() != QLatin1String("http"))
        return urlError(side, url, QStringLiteral("is neither http nor https: write https://…"));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return urlError(side, url,
                        QStringLiteral("holds a user, a query or a fragment: give scheme, host and path only."));
    upstream.host = url.host(QUrl::FullyEncoded).toLower();
    static const QRegularExpression hostForm(QStringLiteral("\\A[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?\\z"));
    if (!hostForm.match(upstream.host).hasMatch())
        return urlError(side, url,
                        QStringLiteral("has a host that is neither a name nor an IPv4 address: use its name."));
    const bool self = upstream.host == QLatin1String("localhost");
    upstream.address = self || QHostAddress(upstream.host).protocol() == QAbstractSocket::IPv4Protocol;
    if (upstream.tls && upstream.address && !self)
        return urlError(side, url,
                        QStringLiteral("is https to an address: a certificate is checked against a name, use it."));
    const int usual = upstream.tls ? httpsPort : httpPort;
    upstream.port = url.port(usual);
    if (upstream.port < 1)
        return urlError(side, url, QStringLiteral("has no usable port: write one from 1 to 65535."));
    upstream.name
        = upstream.port == usual ? upstream.host : upstream.host + QLatin1Char(':') + QString::number(upstream.port);
    return upstream;
}

QString serverLine(const Upstream &upstream)
{
    const QString target = upstream.host == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : upstream.host;
    QString line = QStringLiteral("    server %1 %2:%3").arg(upstream.name, target).arg(upstream.port);
    if (!upstream.address)
        line += QStringLiteral(" resolvers sys");
    if (upstream.tls)
        line += QStringLiteral(" sni str(%1) verifyhost %1 check-sni %1").arg(upstream.host);
    return line + QLatin1Char('\n');
}

Result<QString> prefixOf(Side side, const QUrl &url)
{
    QString prefix = url.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    // No "%": the place is read as a log format. No "\": it would refer to a group.
    static const QRegularExpression form(QStringLiteral("\\A(/[A-Za-z0-9._~@:+=-]+)*\\z"));
    if (!form.match(prefix).hasMatch() || prefix.contains(QLatin1String("/..")))
        return urlError(side, url, QStringLiteral("has a path with letters other than A-Z a-z 0-9 . _ ~ @ : + = - /."));
    return prefix;
}

Result<QString> headersText(const Config::Environment &environment)
{
    static const QRegularExpression nameForm(QStringLiteral("\\A[A-Za-z0-9_-]{1,64}\\z"));
    static const QSet<QString> ours { QStringLiteral("host"),
                                      QStringLiteral("authorization"),
                                      QStringLiteral("content-length"),
                                      QStringLiteral("transfer-encoding"),
                                      QStringLiteral("connection"),
                                      QStringLiteral("upgrade"),
                                      QStringLiteral("te"),
                                      QStringLiteral("trailer"),
                                      QStringLiteral("expect") };
    QString text;
    for (auto header = environment.headers.begin(); header != environment.headers.end(); ++header) {
        const bool known = nameForm.match(header.key()).hasMatch();
        if (!known || ours.contains(header.key().toLower()) || !isPrintable(header.value())
            || header.value().size() > longestHeaderValue) {
            return Error { QStringLiteral("router.header"),
                           QStringLiteral(
                               "The header \"%1\" of environment %2 cannot be set: a name has letters, digits, _ "
                               "and -, is not one that the router itself sets, and a value is up to 1024 "
                               "printable ASCII letters.")
                               .arg(known ? header.key() : QStringLiteral("…"), sideName(environment.side)),
                           {} };
        }
        text += QStringLiteral("    http-request set-header %1 %2\n").arg(header.key(), quotedFormat(header.value()));
    }
    return text;
}

Result<QString> serverOptions(bool tls, const QString &caFile)
{
    if (!tls)
        return QString();
    const QString file = caFile.isEmpty() ? QStringLiteral("@system-ca") : caFile;
    if (!isPrintable(file) || (!caFile.isEmpty() && !caFile.startsWith(u'/')))
        return Error { QStringLiteral("router.ca-file"),
                       QStringLiteral("router.ca_file must be an absolute path of printable ASCII letters."),
                       {} };
    return QStringLiteral("ssl no-ssl-reuse verify required ca-file ") + quotedWord(file);
}

QString keyText(Side side, bool withKey, const Paths &paths)
{
    if (!withKey)
        return QStringLiteral("    http-request del-header authorization\n");
    return QStringLiteral("    http-request set-header authorization \"Bearer %[str(%1),map(%2)]\"\n")
        .arg(sideName(side), paths.map(QStringLiteral("keys")));
}

Result<QList<Upstream>> upstreamsOf(const Config::Environment &environment)
{
    QList<Upstream> list;
    QSet<QString> seen;
    for (const Config::BaseUrl &base : environment.urls) {
        const Result<Upstream> upstream = upstreamOf(environment.side, base.url);
        if (!upstream)
            return upstream.error();
        if (seen.contains(upstream->name))
            return urlError(environment.side, base.url, QStringLiteral("is given twice: remove one."));
        if (!list.isEmpty()
            && (list.first().tls != upstream->tls || base.url.path() != environment.urls.first().url.path()))
            return urlError(environment.side, base.url,
                            QStringLiteral("differs in scheme or path from the first one: all of a side share both."));
        seen.insert(upstream->name);
        list.append(*upstream);
    }
    if (list.isEmpty())
        return Error { QStringLiteral("router.url"),
                       QStringLiteral("Environment %1 has no URL: give at least one.").arg(sideName(environment.side)),
                       {} };
    return list;
}

} // namespace

Result<BackendText> backendText(const Config::Environment &environment, bool withKey, const QString &caFile,
                                const Paths &paths)
{
    const Result<QList<Upstream>> upstreams = upstreamsOf(environment);
    if (!upstreams)
        return upstreams.error();
    const Result<QString> prefix = prefixOf(environment.side, environment.urls.first().url);
    if (!prefix)
        return prefix.error();
    const Result<QString> headers = headersText(environment);
    if (!headers)
        return headers.error();
    const Result<QString> options = serverOptions(upstreams->first().tls, caFile);
    if (!options)
        return options.error();
    BackendText backend;
    QString servers;
    for (const Upstream &upstream : *upstreams) {
        servers += serverLine(upstream);
        backend.up
            += QStringLiteral("    acl %1_up srv_is_up(side_%1/%2)\n").arg(sideName(environment.side), upstream.name);
        backend.needsResolver = backend.needsResolver || !upstream.address;
    }
    backend.text = fillTemplate(backendTemplate(),
                                { { QStringLiteral("side"), sideName(environment.side) },
                                  { QStringLiteral("key"), keyText(environment.side, withKey, paths) },
                                  { QStringLiteral("headers"), *headers },
                                  { QStringLiteral("prefix"), *prefix },
                                  { QStringLiteral("serverOptions"), *options },
                                  { QStringLiteral("servers"), servers } });
    return backend;
}

} // namespace Signalbox::Router::HAProxy
