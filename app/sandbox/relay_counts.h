#pragma once

#include <QList>
#include <QMap>

namespace Signalbox::Sandbox {

/// What one side has served since the world began. Each request is counted once in `requests`; when it is no longer
/// open it is in `byStatus` (an answer was begun) or in `unanswered` (the client left, or the sandbox stopped, first).
struct RelayCounts {
    quint64 requests = 0;
    int open = 0; ///< being served now, streams and hanging ones included
    quint64 unanswered = 0;
    quint64 cut = 0; ///< answers begun and not finished, whoever's doing it was
    quint64 streams = 0; ///< answers begun as streams
    quint64 promptTokens = 0;
    quint64 completionTokens = 0;
    QMap<int, quint64> byStatus;
    QList<quint64> byInstance; ///< requests, by instance from 1 (first entry)

    bool operator==(const RelayCounts &) const = default;
};

} // namespace Signalbox::Sandbox
