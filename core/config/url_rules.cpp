#include "core/config/url_rules.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Signalbox::Config {

namespace {

constexpr qsizetype longestUrl = 500;

QString urlProblem(const QString &text, const QUrl &url)
{
    // Anything before an @ may be a password, also where the parser gave up on it.
    if (text.contains(QLatin1Char('@')))
        return QStringLiteral("has a user name or password in it (not shown)");
    if (!url.isValid() || text.size() > longestUrl)
        return QStringLiteral("is not a URL (not shown)");
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return QStringLiteral("does not begin with https:// or http://");
    if (url.host().isEmpty())
        return QStringLiteral("has no host");
    if (url.port() == 0)
        return QStringLiteral("has port 0");
    if (url.hasQuery())
        return QStringLiteral("has a query (not shown)");
    if (url.hasFragment())
        return QStringLiteral("has a fragment (not shown)");
    return {};
}

QString pathProblem(const QString &path)
{
    static const QRegularExpression shape(QStringLiteral("\\A(/[A-Za-z0-9._~-]+)*\\z"));
    if (!shape.match(path).hasMatch() || path.contains(QLatin1String("/..")) || path.contains(QLatin1String("/./")))
        return QStringLiteral("has a path with characters other than A-Z a-z 0-9 . _ ~ - or with empty parts");
    return looksLikeSecret(path) ? QStringLiteral("has a path shaped like a key (not shown)") : QString();
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

CheckedUrl checkedBaseUrl(const QString &text)
{
    const QString form = QStringLiteral("a base URL such as \"https://api.example.com/v1\"");
    QUrl url(text, QUrl::StrictMode);
    if (QString problem = urlProblem(text, url); !problem.isEmpty())
        return { {}, std::move(problem), form };
    QString path = url.path(QUrl::FullyEncoded);
    if (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    if (QString problem = pathProblem(path); !problem.isEmpty())
        return { {}, std::move(problem), form };
    url.setPath(path);
    if (url.scheme() == QLatin1String("http") && !isLoopbackHost(url.host()))
        return { {},
                 QStringLiteral("would send the API key unencrypted to another machine"),
                 QStringLiteral("https:// (plain http is for this machine only)") };
    // What the router cannot: it knows servers by name or IPv4 address, and compares a certificate with a name.
    static const QRegularExpression hostForm(QStringLiteral("\\A[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?\\z"));
    if (!hostForm.match(url.host(QUrl::FullyEncoded).toLower()).hasMatch())
        return { {}, QStringLiteral("has a host that is neither a name nor an IPv4 address"), form };
    if (url.scheme() == QLatin1String("https") && !QHostAddress(url.host()).isNull())
        return { {},
                 QStringLiteral("is https to an address"),
                 QStringLiteral("a name: a certificate is checked against one") };
    return { url, {}, {} };
}

QString headerProblem(const QString &name, const QString &value)
{
    static const QRegularExpression token(QStringLiteral("\\A[A-Za-z0-9_-]{1,64}\\z")); // as the router takes them
    static const QSet<QString> own {
        QStringLiteral("host"),       QStringLiteral("content-length"),    QStringLiteral("content-type"),
        QStringLiteral("connection"), QStringLiteral("transfer-encoding"), QStringLiteral("upgrade"),
        QStringLiteral("te"),         QStringLiteral("trailer"),           QStringLiteral("keep-alive"),
        QStringLiteral("expect"),     QStringLiteral("accept-encoding"),
    };
    static const QSet<QString> secret {
        QStringLiteral("authorization"), QStringLiteral("proxy-authorization"),
        QStringLiteral("cookie"),        QStringLiteral("x-api-key"),
        QStringLiteral("api-key"),       QStringLiteral("x-goog-api-key"),
    };
    const QString lower = name.toLower();
    if (!token.match(name).hasMatch())
        return QStringLiteral("is not a header name");
    if (secret.contains(lower))
        return QStringLiteral("carries a secret, which does not belong here");
    if (own.contains(lower) || lower.startsWith(QLatin1String("x-config-")))
        return QStringLiteral("is set by the console and the router themselves");
    const auto cannotBeSent = [](QChar c) { return c.unicode() < 0x20 || c.unicode() >= 0x7f; };
    if (value.size() > 1000 || std::any_of(value.begin(), value.end(), cannotBeSent))
        return QStringLiteral("has a value with control or non-ASCII characters, or of more than 1000");
    if (looksLikeSecret(value))
        return QStringLiteral("has a value shaped like a key (not shown)");
    return {};
}

bool looksLikeSecret(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("(?i)\\b(?:sk|pk|rk|hs)-[A-Za-z0-9_-]{16,}"
                                                         "|\\bbearer\\s+[A-Za-z0-9._~+/=-]{8,}"
                                                         "|\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"));
    return shape.match(text).hasMatch();
}

QString webhookProblem(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return QStringLiteral("the webhook's address (not shown: it is a secret) is none; expected https://HOST/PATH");
    if (url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopbackHost(url.host())))
        return {};
    return QStringLiteral("the webhook's address (not shown: it is a secret) must begin with https://, or http:// on "
                          "this machine");
}

} // namespace Signalbox::Config
