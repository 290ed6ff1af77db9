#include "core/session/found_run.h"

#include "core/session/note.h"

namespace Signalbox::Session {

QList<Message> differencesOf(const std::optional<JournaledRun> &journaled, const Router::ControlWord &router)
{
    if (!journaled)
        return { note("found.no-run") };
    QList<Message> differences;
    if (journaled->epoch == 0)
        return { note("found.no-order", { { QStringLiteral("epoch"), router.epoch } }) };
    if (journaled->active != router.active)
        differences.append(note("found.active",
                                { { QStringLiteral("journal"), sideName(journaled->active) },
                                  { QStringLiteral("router"), sideName(router.active) } }));
    if (journaled->greenShare != router.greenShare)
        differences.append(note("found.share",
                                { { QStringLiteral("active"), sideName(router.active) },
                                  { QStringLiteral("journal"), journaled->greenShare.shortText() },
                                  { QStringLiteral("router"), router.greenShare.shortText() } }));
    if (journaled->epoch != router.epoch)
        differences.append(
            note(router.epoch > journaled->epoch ? "found.newer" : "found.older",
                 { { QStringLiteral("journal"), journaled->epoch }, { QStringLiteral("router"), router.epoch } }));
    return differences;
}

} // namespace Signalbox::Session
