#include "app/commands/journal_line.h"

#include "app/commands/text.h"
#include "app/composition.h"
#include "app/stage.h"
#include "core/journal/store.h"

#include <QFileInfo>
#include <QSysInfo>

namespace Signalbox::Commands {

void journalLine(const App::Stage &stage, const LogEntry &entry, Journal::Kind kind, Streams streams)
{
    const Config::Service &service = stage.service();
    if (stage.isSandbox())
        return;
    if (!QFileInfo::exists(service.router.stateDir)) {
        streams.err << tr("not journaled: no router was ever started for this service") << Qt::endl;
        return;
    }
    const auto store = Journal::Store::open(App::journalFileOf(service));
    const auto stored = store ? (*store)->append(Journal::fromLogEntry(entry, QSysInfo::machineHostName(), kind))
                              : Result<Journal::Record>(store.error());
    if (!stored)
        streams.err << tr("not journaled: %1").arg(stored.error().text) << Qt::endl;
}

} // namespace Signalbox::Commands
