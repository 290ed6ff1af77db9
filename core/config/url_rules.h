#pragma once

#include <QString>
#include <QUrl>

namespace Signalbox::Config {

/// A base URL that was checked, or what is wrong with it (one sentence part, never the URL: it may hold a password) and
/// what to write instead.
struct CheckedUrl {
    QUrl url;
    QString problem; ///< empty: `url` is good
    QString expected;
};

/// A base URL: http or https, a host, a port and a path prefix without a slash at its end; no user name, query or
/// fragment. Plain http only to this machine, since the API key goes along.
CheckedUrl checkedBaseUrl(const QString &text);

/// True for "localhost", *.localhost, 127.0.0.0/8 and ::1 (without brackets).
bool isLoopbackHost(const QString &host);

/// What is wrong with a webhook's address, as a part of a sentence; empty when it is good: https, or http on this
/// machine only. The address is never repeated: it is a secret.
QString webhookProblem(const QString &address);

/// What is wrong with a header's name or value; empty when both are good. The value is never repeated.
QString headerProblem(const QString &name, const QString &value);

/// True for a text shaped like a key or an Authorization value: it must not stand in a service file.
bool looksLikeSecret(const QString &text);

} // namespace Signalbox::Config
