#include "app/commands/found_text.h"

#include "app/commands/share_text.h"
#include "app/commands/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace Signalbox::Commands {

QString foundText(const Session::FoundRun &found)
{
    const QString router = found.lapsed
        ? tr("the router gives all production to %1: the lease of its split (order %2) ran out")
              .arg(sideName(found.router.active))
              .arg(found.router.epoch)
        : tr("the router has %1, %2 active (order %3)")
              .arg(shareText(found.router), sideName(found.router.active))
              .arg(found.router.epoch);
    if (!found.journaled)
        return tr("the journal knows of no open run; %1").arg(router);
    const Session::JournaledRun &place = *found.journaled;
    const QString journal
        = tr("the journal says run %1 was at %2, %3 active (order %4)")
              .arg(QString::number(place.run), shareText(place.active, place.greenShare), sideName(place.active))
              .arg(place.epoch);
    const QString by = place.orderedBy.isEmpty() ? QString() : tr("; its last order was by %1").arg(place.orderedBy);
    QStringList differences;
    for (const Message &difference : found.differences)
        differences.append(words(difference));
    return differences.isEmpty()
        ? tr("%1; %2: they agree").arg(journal, router) + by
        : tr("%1; %2. They differ. %3").arg(journal, router, differences.join(QStringLiteral("; "))) + by;
}

} // namespace Signalbox::Commands
