#include "core/config/link_rules.h"

#include "core/config/url_rules.h"

#include <QUrl>

#include <algorithm>

namespace Signalbox::Config {

QString linkProblem(const QString &address)
{
    constexpr qsizetype longest = 1000;
    if (address.size() > longest)
        return QStringLiteral("is longer than %1 characters").arg(longest);
    const auto odd = [](QChar c) { return c.unicode() <= 0x20 || c.unicode() == 0x7f; };
    const QUrl url(address, QUrl::StrictMode);
    if (std::any_of(address.begin(), address.end(), odd) || !url.isValid() || url.host().isEmpty())
        return QStringLiteral("is not the address of a web page");
    if (url.scheme() != QLatin1String("https"))
        return QStringLiteral("does not begin with https://");
    if (!url.userInfo().isEmpty())
        return QStringLiteral("holds a user name (not shown)");
    if (looksLikeSecret(address))
        return QStringLiteral("is shaped like a key (not shown)");
    return {};
}

} // namespace Signalbox::Config
