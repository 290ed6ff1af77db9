#include "core/router/haproxy/paths.h"

#include "core/base/redact.h"

#include <QDir>
#include <QRegularExpression>

namespace Signalbox::Router::HAProxy {

Result<Paths> Paths::below(const QString &stateDir)
{
    if (!stateDir.startsWith(u'/')) {
        return Error { QStringLiteral("router.state-dir"),
                       QStringLiteral(
                           "The router's state directory \"%1\" is not absolute: write router.state_dir with a "
                           "leading /.")
                           .arg(Redactor().clean(stateDir)),
                       {} };
    }
    static const QRegularExpression safe(QStringLiteral("\\A[A-Za-z0-9._/+@~-]+\\z"));
    const Paths paths { QDir::cleanPath(stateDir) };
    if (paths.stateDir == QLatin1String("/") || !safe.match(paths.stateDir).hasMatch()) {
        return Error { QStringLiteral("router.state-dir"),
                       QStringLiteral(
                           "The router's state directory \"%1\" may hold only letters, digits and . _ / + @ ~ "
                           "-: set router.state_dir to such a path.")
                           .arg(Redactor().clean(stateDir)),
                       {} };
    }
    const qsizetype longest = qMax(paths.adminSocket().toUtf8().size(), paths.masterSocket().toUtf8().size());
    if (longest > longestSocketPath) {
        return Error { QStringLiteral("router.state-dir-long"),
                       QStringLiteral("A socket below \"%1\" would have %2 characters and HAProxy takes %3: set "
                                      "router.state_dir to a shorter path.")
                           .arg(stateDir)
                           .arg(longest)
                           .arg(longestSocketPath),
                       {} };
    }
    return paths;
}

} // namespace Signalbox::Router::HAProxy
