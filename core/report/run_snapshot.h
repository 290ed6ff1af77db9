#pragma once

#include "core/base/message.h"
#include "core/base/redact.h"
#include "core/router/router.h"
#include "core/session/snapshot.h"

namespace Signalbox::Report {

/// How everything was when a run began: what `restore` compares with and brings back. Holds no secret: keys are
/// fingerprints, the service file has references only, and lines of it that look like a secret are left out.
struct RunSnapshot {
    QString file; ///< path of the service file; empty for a sandbox
    QString text; ///< of the service file, whole, with its comments
    QList<int> leftOut; ///< numbers of lines that could not be kept, from 1
    bool leftOutSettings = false; ///< one of them is more than a comment: the text cannot be written back
    bool routerKnown = false;
    Router::ControlWord word; ///< what was desired of the router before the run's first order
    QMap<QString, QString> versions; ///< "blue" -> "v1"
    QString salt; ///< of the fingerprints, in journals of older versions; empty: they are Secret::fingerprint()
    QMap<QString, QString> fingerprints; ///< "blue" -> 8 hexadecimal digits

    bool operator==(const RunSnapshot &) const = default;
};

/// Code of the journal's record.
constexpr auto snapshotCode = "run.snapshot";
Message toMessage(const RunSnapshot &snapshot);
/// Nothing when the arguments are not those of a snapshot.
std::optional<RunSnapshot> snapshotFrom(const Message &message);

/// A key's fingerprint as that snapshot has it, to compare with: tells whether a key changed, and nothing of the key.
QString fingerprintAsIn(const RunSnapshot &snapshot, const Secret &key);

/// Keeps the text without its secrets: a line that holds one of `known`, or half of it, or what is shaped like a key is
/// replaced by a remark; if it was more than a comment, the text is no service file any more (leftOutSettings).
void keepText(RunSnapshot &snapshot, const QString &text, const QList<Secret> &known);

/// What a rollback would do, and what it would not, as a sentence for the moment before Deploy.
Message rollbackRestores(const Session::Snapshot &snapshot);

} // namespace Signalbox::Report
