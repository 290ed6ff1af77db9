#include "core/base/candidates_args.h"

#include "core/base/types.h"

#include <QSet>

namespace Signalbox {
namespace {

/// The lines whose shares are recorded as green's, whoever is the candidate.
bool tellsGreensShare(const QString &code)
{
    static const QSet<QString> codes {
        QStringLiteral("order.made"),      QStringLiteral("order.acknowledged"), QStringLiteral("split.observed"),
        QStringLiteral("router.read"),     QStringLiteral("router.read-lapsed"), QStringLiteral("time.read-same"),
        QStringLiteral("time.read-other"), QStringLiteral("time.word"),          QStringLiteral("found.share"),
        QStringLiteral("found.ended"),
    };
    return codes.contains(code);
}

} // namespace

QVariantMap candidatesArgs(const Message &message)
{
    QVariantMap args = message.args;
    if (!tellsGreensShare(message.code))
        return args;
    const auto active = sideFromName(args.value(QStringLiteral("active")).toString());
    const Side candidate = sideFromName(args.value(QStringLiteral("candidate")).toString())
                               .value_or(active ? other(*active) : Side::Green);
    args.insert(QStringLiteral("side"), sideName(candidate));
    for (const char *name : { "share", "from", "to", "journal", "router" }) {
        const auto arg = args.find(QLatin1String(name));
        const auto green = arg != args.end() ? Permyriad::fromPercentText(arg->toString()) : std::nullopt;
        if (green)
            *arg = shareOf(candidate, *green).shortText();
    }
    return args;
}

} // namespace Signalbox
