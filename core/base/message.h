#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace Signalbox {

enum class Level : quint8 { Debug, Info, Ok, Warning, Error };
/// "DEBUG", "INFO", "OK", "WARN", "ERROR"; stable, not translated.
QString levelName(Level level);
std::optional<Level> levelFromName(QStringView name);

/// A message as core and journal know it: a stable code and its arguments. The words are made at the edge
/// by words(), in the reader's language, so that a journal can be read again in another one.
struct Message {
    QString code; ///< stable, dotted: "order.acknowledged"
    /// Plain values only: strings, numbers, booleans, another message by asArg(), lists of these; redacted.
    QVariantMap args;

    bool operator==(const Message &) const = default;
};

/// A message as an argument of another: {"code": …, "args": {…}}, in memory and in the journal alike, so that it too is
/// read in the reader's language. One without a code gives an empty text. What came as a text from outside, or from a
/// journal of before, is a string in the same place.
QVariant asArg(const Message &message);
/// The message that such an argument is; nothing for every other value.
std::optional<Message> messageOf(const QVariant &arg);

/// The sentence for a message in the current language. An unknown code gives the code and its arguments, so that a log
/// of a newer version still reads. Bounded, since a journal may come from anywhere: what is nested deeper or more often
/// than this program ever does is "…".
QString words(const Message &message);
/// How one argument reads: a message as its sentence, a list with "; " between its values, any other map as nothing.
QString argText(const QVariant &arg);

/// What somebody else said (a relay, a system, a person), as it is; as an argument it is plain text. Empty without
/// text.
Message quoted(const QString &text);
/// The word for a stable name of JSON and journal: of "status" ("healthy"), "outcome" ("cut_stream"), "route"
/// ("straight"), "phase" ("rolling_back") or "verdict" ("pass"). In sentences the arguments %status, %outcome, %route
/// and %phase read so. An unknown name is itself.
QString stableWord(QLatin1StringView kind, const QString &name);

/// One line of the deploy log.
struct LogEntry {
    quint64 seq = 0; ///< rises by one per line within one console; 0 before it is assigned
    WallTime at {};
    Level level = Level::Info;
    QString source; ///< who speaks: "order", "rollout", "health", "judge", "router", "feed", "journal", "sandbox"
    Message message;
    QString operatorName; ///< "an@desk-7" where a person did it, else empty
    quint64 run = 0; ///< the rollout it belongs to, 0 for none
    quint64 epoch = 0; ///< the order it belongs to, 0 for none
    bool elsewhere = false; ///< another console wrote it; the journal has no such thing

    bool operator==(const LogEntry &) const = default;
};

} // namespace Signalbox

Q_DECLARE_METATYPE(Signalbox::LogEntry)
