#pragma once

#include "core/base/redact.h"
#include "core/router/haproxy/paths.h"
#include "core/router/router.h"

#include <QObject>

#include <functional>
#include <optional>

namespace Signalbox::Router::HAProxy {

/// The secret of forced canary requests, as install() left it in Paths::forceKey(); an empty one when there is no file.
/// An Error names a file that others may read, or that holds no secret. Blocks for a small file.
Result<Secret> readForceSecret(const Paths &paths);
/// A new one, 122 random bits.
Secret newForceSecret();

/// What a running router says of it.
struct ForceLook {
    bool answers = false; ///< its command socket does
    bool known = false; ///< requests with this secret are forced
    std::optional<ControlWord> word; ///< the order in force
    Message problem; ///< when it does not answer
};
/// Asks the router whether it knows the secret (by its digest), and for its order. Answers once, later, in the caller's
/// thread, unless `context` goes before.
void lookForForce(const Paths &paths, const Secret &secret, QObject *context,
                  const std::function<void(const ForceLook &)> &answer);

} // namespace Signalbox::Router::HAProxy
