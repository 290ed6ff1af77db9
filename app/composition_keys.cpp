#include "app/composition_engine.h"

#include "app/keys/key_store_task.h"
#include "app/run_keeper.h"
#include "app/stage.h"
#include "core/journal/record.h"

namespace Signalbox::App {

void Composition::takeRotation(const LogEntry &line, Side side, const Secret &key)
{
    addLogLine(line.level, line.source, line.message);
    if (!key.isEmpty())
        useKey(side, key);
}

/// The old key may be withdrawn any moment now: health checks begin anew with the new one.
void Composition::useKey(Side side, const Secret &key)
{
    if (m_stage->secrets().upstreamKey(side) == key)
        return;
    m_stage->setUpstreamKey(side, key);
    if (m_keeper)
        inEngine([keeper = m_keeper.get(), side, key] { keeper->takeKey(side, key); });
    if (m_probes) {
        auto next = makeProbes();
        next->moveToThread(&m_engine);
        inEngine([this, probes = next.release()] {
            m_probes.reset(probes);
            m_probes->start();
        });
    }
    addLogLine(Level::Info, QStringLiteral("keys"),
               { QStringLiteral("key.read-again"),
                 { { QStringLiteral("side"), sideName(side) }, { QStringLiteral("to"), key.fingerprint() } } });
}

void Composition::lookForRotations(const QList<Journal::Record> &records)
{
    for (const Journal::Record &record : records) {
        const auto side = sideFromName(record.content.args.value(QStringLiteral("side")).toString());
        if (side && record.content.code == QLatin1String("key.rotated"))
            readKeyAgain(*side);
    }
}

/// Another console, or the command, rotated it.
void Composition::readKeyAgain(Side side)
{
    auto *task = new KeyStoreTask(m_stage->secretStore());
    connect(task, &KeyStoreTask::wasRead, this, [this](Side of, const Result<Secret> &key) {
        if (key)
            return useKey(of, *key);
        addLogLine(Level::Error, QStringLiteral("keys"),
                   { QStringLiteral("key.not-read-again"),
                     { { QStringLiteral("side"), sideName(of) }, { QStringLiteral("problem"), key.error().text } } });
    });
    m_keyReading = std::make_unique<BoundedThread>(QStringLiteral("key read"), task);
    QMetaObject::invokeMethod(
        task, [task, side, reference = m_stage->service().environment(side).key] { task->read(side, reference); },
        Qt::QueuedConnection);
}

} // namespace Signalbox::App
