#pragma once

#include "core/base/clock.h"
#include "core/base/message.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QVariantMap>

namespace Signalbox::Journal {

/// What a record is about.
enum class Kind : quint8 {
    Log,
    Order, ///< what was asked of the router
    Reply, ///< what a node answered
    Run, ///< a run's beginning and end
    Verdict, ///< a decision about the candidate, with its evidence
    Figures, ///< what was measured on both sides during a run: for reports, no line of the log
    Snapshot, ///< how everything was when a run began: for `restore` and reports, no line of the log
    Event, ///< what the rollout was told, and what it decided: for a replay, no line of the log
    Checkpoint, ///< older records were removed here; carries the chain over
};
/// "log", "order", "reply", "run", "verdict", "figures", "snapshot", "event", "checkpoint": stable, as stored.
QString kindName(Kind kind);
std::optional<Kind> kindFromName(QStringView name);
/// False for what holds data for reports and replays only.
bool isLine(Kind kind);

/// What a writer gives. No field may hold a secret: whoever makes it from outside text redacts it first.
struct NewRecord {
    WallTime at {};
    Kind kind = Kind::Log;
    Level level = Level::Info;
    QString source;
    QString code;
    QVariantMap args; ///< as Message::args
    QString operatorName;
    QString host;
    quint64 run = 0;
    quint64 epoch = 0;

    bool operator==(const NewRecord &) const = default;
};

/// What the journal has. `hash` is SHA-256 over `prev` and everything else, see canonicalForm().
struct Record {
    quint64 id = 0; ///< 1 for the first, without a gap
    NewRecord content;
    QString writer; ///< one per opened Store: tells whose record it is
    QString argsText; ///< the arguments as stored: compact JSON, keys sorted
    QByteArray prev; ///< hash of the record before it, 64 hexadecimal digits; 64 zeros for the first
    QByteArray hash; ///< 64 hexadecimal digits; empty when read from a row that cannot be one of ours

    bool operator==(const Record &) const = default;
};

/// Compact JSON with sorted keys. Numbers that are whole keep all their digits.
QString argsToText(const QVariantMap &args);
QVariantMap argsFromText(const QString &text);

/// The bytes that are hashed: every field as "name:length:bytes\n" in a fixed order, `prev` first, so that no two
/// different records share a form.
QByteArray canonicalForm(const Record &record);
/// SHA-256 of canonicalForm(), hexadecimal.
QByteArray hashOf(const Record &record);
/// What stands for the hash before the first record.
QByteArray genesisHash();

/// A line of the deploy log as a record (its seq is the console's own and is not kept), and back (seq 0).
NewRecord fromLogEntry(const LogEntry &entry, const QString &host, Kind kind = Kind::Log);
LogEntry toLogEntry(const Record &record);

} // namespace Signalbox::Journal

Q_DECLARE_METATYPE(Signalbox::Journal::NewRecord)
Q_DECLARE_METATYPE(Signalbox::Journal::Record)
Q_DECLARE_METATYPE(QList<Signalbox::Journal::Record>)
