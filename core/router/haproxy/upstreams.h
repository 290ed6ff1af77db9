#pragma once

#include "core/config/service.h"
#include "core/router/haproxy/paths.h"

namespace Signalbox::Router::HAProxy {

/// One side's backend section.
struct BackendText {
    QString text;
    QString up; ///< conditions `SIDE_up`: one of its servers takes requests
    bool needsResolver = false; ///< a server is given by a name that the name service must resolve
};

/// The backend of one environment, its values checked and quoted. `withKey`: the side's key is looked up in the keys
/// map at every request; otherwise the client's own Authorization is removed and none is sent. `caFile`: PEM, empty
/// for the system's.
Result<BackendText> backendText(const Config::Environment &environment, bool withKey, const QString &caFile,
                                const Paths &paths);

} // namespace Signalbox::Router::HAProxy
