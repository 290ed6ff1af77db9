#include "core/router/haproxy/force_secret.h"

#include "core/config/regular_file.h"
#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/control_word.h"

#include <QCryptographicHash>
#include <QUuid>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr qint64 longestForceFile = 256;
constexpr qsizetype shortestForceSecret = 16;

Error forceFileError(const Paths &paths, const QString &what)
{
    return { QStringLiteral("router.force-secret"),
             QStringLiteral("The canary secret %1 %2; until then canary tests go straight only.")
                 .arg(paths.forceKey(), what),
             {} };
}

/// The value in the reply to `get map`: … found=yes, … value="…", …
std::optional<QByteArray> mapValue(const QByteArray &reply)
{
    if (!reply.contains("found=yes"))
        return std::nullopt;
    const qsizetype at = reply.indexOf("value=\"");
    const qsizetype from = at + 7;
    const qsizetype end = at < 0 ? -1 : reply.indexOf('"', from);
    return end < 0 ? std::nullopt : std::optional(reply.mid(from, end - from));
}

} // namespace

Result<Secret> readForceSecret(const Paths &paths)
{
    const auto file = Config::readRegularFile(paths.forceKey(), longestForceFile);
    if (!file) {
        if (file.error().code == QLatin1String("file.missing"))
            return Secret();
        return forceFileError(paths, file.error().text);
    }
    if (!file->ours || file->openToOthers)
        return forceFileError(paths, QStringLiteral("can be read by others: remove it, and reload the router"));
    const QString text = QString::fromUtf8(file->bytes).trimmed();
    if (text.size() < shortestForceSecret || text.contains(u' '))
        return forceFileError(paths, QStringLiteral("holds no secret: remove it, and reload the router"));
    return Secret(text);
}

Secret newForceSecret()
{
    return Secret(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

void lookForForce(const Paths &paths, const Secret &secret, QObject *context,
                  const std::function<void(const ForceLook &)> &answer)
{
    auto *session = new CliSession(paths.adminSocket(), context);
    const QByteArray digest = QCryptographicHash::hash(secret.reveal().toUtf8(), QCryptographicHash::Sha256).toHex();
    session->ask({ "get map " + paths.map(QStringLiteral("force")).toUtf8() + ' ' + digest,
                   "get map " + paths.controlMap().toUtf8() + ' ' + controlEntry },
                 [session, answer, asked = !secret.isEmpty()](const CliReply &reply) {
                     session->deleteLater();
                     ForceLook look;
                     look.answers = !reply.failure.has_value();
                     look.problem = reply.problem;
                     if (look.answers) {
                         look.known = asked && mapValue(reply.replies.at(0)).has_value();
                         if (const auto text = mapValue(reply.replies.at(1)))
                             look.word = parseControl(*text);
                     }
                     answer(look);
                 });
}

} // namespace Signalbox::Router::HAProxy
