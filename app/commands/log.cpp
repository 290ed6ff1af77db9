#include "app/commands/commands.h"
#include "app/commands/json.h"
#include "app/commands/text.h"
#include "app/stage.h"
#include "core/journal/record.h"
#include "core/journal/store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>

namespace Signalbox::Commands {
namespace {

/// A sandbox's journal is gone with it: what there is to see is how it starts.
class SandboxLogCommand final : public SessionCommand
{
public:
    using SessionCommand::SessionCommand;

protected:
    void onSnapshot(const Session::Snapshot &snapshot) override
    {
        printNewLog(snapshot);
        if (snapshot.traffic.known && snapshot.environment(Side::Blue).health.checks > 0
            && snapshot.environment(Side::Green).health.checks > 0)
            finish(ExitDone);
    }
};

void printRecord(const Journal::Record &record, bool json, Streams streams)
{
    const LogEntry entry = Journal::toLogEntry(record);
    if (json) {
        QJsonObject object = logJson(entry);
        object.insert(QStringLiteral("id"), qint64(record.id));
        object.insert(QStringLiteral("kind"), Journal::kindName(record.content.kind));
        object.insert(QStringLiteral("host"), record.content.host);
        object.insert(QStringLiteral("hash"), QString::fromLatin1(record.hash));
        streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
        return;
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.at.time_since_epoch().count());
    streams.out << time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz t "))
                << levelName(entry.level).leftJustified(5) << QLatin1Char(' ') << entry.source.leftJustified(8)
                << QLatin1Char(' ') << words(entry.message);
    if (!entry.operatorName.isEmpty())
        streams.out << QStringLiteral("  [") << entry.operatorName << QLatin1Char(']');
    streams.out << Qt::endl;
}

int verifyJournal(const Journal::Store &store, bool json, Streams streams)
{
    const auto verified = store.verify();
    if (!verified)
        return complain(verified.error(), streams);
    if (json) {
        const QJsonObject object { { QStringLiteral("event"), QStringLiteral("verified") },
                                   { QStringLiteral("records"), qint64(verified->records) },
                                   { QStringLiteral("last_hash"), QString::fromLatin1(verified->lastHash) } };
        streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    } else {
        streams.out << tr("chain verified: %1 records, last %2")
                           .arg(verified->records)
                           .arg(QString::fromLatin1(verified->lastHash.left(16)))
                    << Qt::endl;
    }
    return ExitDone;
}

} // namespace

Started runLog(Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> options = arguments.takeService();
    if (!options)
        return complain(options.error(), streams);
    const bool verify = arguments.takeFlag(QStringLiteral("verify"));
    const auto limitText = arguments.takeValue(QStringLiteral("limit"));
    if (!limitText)
        return complain(limitText.error(), streams);
    bool ok = true;
    const int limit = limitText->has_value() ? (*limitText)->toInt(&ok) : 200;
    if (!ok || limit < 1 || limit > 1000000)
        return complain({ QStringLiteral("usage"), tr("--limit: expected a number from 1 to 1000000"), {} }, streams);
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    auto stage = stageFor(*options);
    if (!stage)
        return complain(stage.error(), streams);
    if (options->sandbox) {
        auto command = std::make_unique<SandboxLogCommand>(std::move(*stage), App::CompositionOptions {}, options->json,
                                                           streams);
        command->start();
        return command;
    }
    const QString file = App::journalFileOf((*stage)->service());
    if (!QFileInfo::exists(file)) {
        streams.err << tr("nothing was journaled yet (%1)").arg(file) << Qt::endl;
        return ExitDone;
    }
    const auto store = Journal::Store::open(file);
    if (!store)
        return complain(store.error(), streams);
    if (verify)
        return verifyJournal(**store, options->json, streams);
    const auto records = (*store)->last(limit);
    if (!records)
        return complain(records.error(), streams);
    for (const Journal::Record &record : *records)
        printRecord(record, options->json, streams);
    return ExitDone;
}

} // namespace Signalbox::Commands
