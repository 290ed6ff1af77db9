#pragma once

#include "core/feed/sample.h"

#include <QByteArray>
#include <QMap>

#include <array>
#include <optional>

namespace Signalbox::Router::HAProxy {

/// One side's row of the table `sides`.
struct SideCount {
    quint64 started = 0;
    quint64 open = 0;
    quint64 throttled = 0;
    bool operator==(const SideCount &) const = default;
};

/// What one reading of the router's tables says.
struct TableReading {
    std::array<SideCount, 2> sides; ///< by Side; zeros before the first request
    QMap<quint64, std::array<quint64, 2>> rolled; ///< by epoch, then by Side
    QMap<quint64, std::array<quint64, 2>> lapsed; ///< the same, since the lease of that order ran out
    bool operator==(const TableReading &) const = default;
};

/// The replies to `show table sides` and `show table rolls`. Nothing when one is not what a router answers. Pure.
std::optional<TableReading> readTables(const QByteArray &sides, const QByteArray &rolls);

/// A worker as `show info` tells of it.
struct WorkerInfo {
    qint64 pid = 0;
    QString version;
    bool stopping = false;
    bool operator==(const WorkerInfo &) const = default;
};
std::optional<WorkerInfo> readInfo(const QByteArray &info);

} // namespace Signalbox::Router::HAProxy
