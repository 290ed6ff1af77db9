#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QVariantMap>

namespace Signalbox {

enum class Level : quint8 { Debug, Info, Ok, Warning, Error };
/// "DEBUG", "INFO", "OK", "WARN", "ERROR"; stable, not translated.
QString levelName(Level level);
std::optional<Level> levelFromName(QStringView name);

/// A message as core and journal know it: a stable code and its arguments. The words are made at the edge
/// by words(), in the reader's language, so that a journal can be read again in another one.
struct Message {
    QString code; ///< stable, dotted: "order.acknowledged"
    QVariantMap args; ///< plain values only: strings, numbers, booleans; redacted

    bool operator==(const Message &) const = default;
};

/// The sentence for a message in the current language. An unknown code gives the code and its arguments,
/// so that a log of a newer version still reads.
QString words(const Message &message);

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

    bool operator==(const LogEntry &) const = default;
};

} // namespace Signalbox

Q_DECLARE_METATYPE(Signalbox::LogEntry)
