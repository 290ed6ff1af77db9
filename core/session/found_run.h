#pragma once

#include "core/base/message.h"
#include "core/config/service.h"
#include "core/router/router.h"

namespace Signalbox::Session {

/// Where the journal says a run was when its last line was written.
struct JournaledRun {
    quint64 run = 0;
    Permyriad greenShare; ///< of its last order
    Side active = Side::Blue;
    quint64 epoch = 0; ///< of that order; 0: it made none
    bool acknowledged = false; ///< every node had it
    WallTime at {}; ///< of that order
    WallTime lastLineAt {}; ///< of the run's last record
    QString orderedBy; ///< "an@desk-7"; empty: by itself
    std::optional<Config::Plan> plan; ///< that the run follows; absent: none is known
    bool operator==(const JournaledRun &) const = default;
};

/// A split that was found when the router was first read, beside what the journal says.
struct FoundRun {
    std::optional<JournaledRun> journaled; ///< absent: the journal knows of no open run
    Router::ControlWord router; ///< what was read
    WallTime at {}; ///< when
    bool lapsed = false; ///< its lease ran out: the router gives all to the word's active side
    QList<Message> differences; ///< each named; empty: they agree
    bool operator==(const FoundRun &) const = default;
};

/// In what the router differs from the journal, in the order in which it matters.
QList<Message> differencesOf(const std::optional<JournaledRun> &journaled, const Router::ControlWord &router);

/// What a rollback, and `restore`, would lead back to if a run began now. Holds no secret.
struct RestorePoint {
    QString file; ///< the service file; empty: a sandbox has none
    QString fileHash; ///< first 12 hexadecimal digits of SHA-256 over its text
    QMap<QString, QString> fingerprints; ///< of the keys: "blue" -> Secret::fingerprint()
    bool operator==(const RestorePoint &) const = default;
};

} // namespace Signalbox::Session
