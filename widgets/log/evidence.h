#pragma once

#include "core/base/message.h"
#include "core/session/snapshot.h"

namespace Signalbox::Widgets {

/// What stands behind one line of the log: a name and a value each, both plain text.
struct EvidenceRow {
    QString label; ///< empty in the first row, the sentence
    QString value;
    bool operator==(const EvidenceRow &) const = default;
};

/// The sentence, when and by whom, code and arguments, order and run, and both sides' figures of that time as the
/// charts' history has them (`history` may be null). What is not known says so.
QList<EvidenceRow> evidenceOf(const LogEntry &entry, const Session::History *history, Qt::TimeSpec spec);

} // namespace Signalbox::Widgets
