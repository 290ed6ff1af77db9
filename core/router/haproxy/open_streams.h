#pragma once

#include "core/base/types.h"

#include <QByteArrayList>
#include <QList>

#include <optional>

namespace Signalbox::Router::HAProxy {

/// One request that a worker has open on an upstream.
struct OpenStream {
    QByteArray id; ///< as `shutdown session` takes it
    Side side = Side::Blue;
    QByteArray server; ///< as HAProxy names it
    seconds age { 0 };
    bool operator==(const OpenStream &) const = default;
};

/// The reply to `show sess`: what is open on either side; what is not on one is left out. Nothing when it is no such
/// reply. Pure.
std::optional<QList<OpenStream>> readStreams(const QByteArray &reply);

/// Commands that end every stream on `side` at once: one for each server that has any. Pure.
QByteArrayList cutCommands(const QList<OpenStream> &streams, Side side);
/// The same, one for each stream: for a worker that a reload left to finish, which knows no servers any more. Pure.
QByteArrayList cutOneByOne(const QList<OpenStream> &streams, Side side);

} // namespace Signalbox::Router::HAProxy
