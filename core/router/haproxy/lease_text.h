#pragma once

#include "core/base/clock.h"

#include <QByteArrayList>
#include <QList>

#include <optional>

namespace Signalbox::Router::HAProxy {

/// The name of the one entry of the lease's map.
constexpr auto leaseEntry = "lease";

/// What a node says of its lease.
struct LeaseReading {
    bool supported = false; ///< the running configuration has one
    std::optional<qint64> until; ///< unix seconds by the router's clock; absent: none was written
    std::optional<milliseconds> now; ///< the router's clock, since the epoch
    QList<quint64> lapsed; ///< orders whose lease ran out while users came
    bool operator==(const LeaseReading &) const = default;

    /// What is left of the lease; negative when it ran out. Nothing: not known.
    [[nodiscard]] std::optional<milliseconds> left() const;
};

/// Asks the router for its own clock: the date that its rules compare with, which follows a clock that is set.
QByteArrayList clockQuestions();
/// The reply to the last of clockQuestions(). Pure.
std::optional<milliseconds> readClock(const QByteArray &reply);

/// What to ask about the lease in one batch.
QByteArrayList leaseQuestions(const QByteArray &leaseMap);
/// The replies to leaseQuestions(), which begin at `from`. Pure.
LeaseReading readLease(const QByteArrayList &replies, qsizetype from);
/// The reply to `show map` of the lease's map. Pure.
std::optional<qint64> readUntil(const QByteArray &reply);

} // namespace Signalbox::Router::HAProxy
