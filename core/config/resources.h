#pragma once

#include "core/config/client_keys.h"
#include "core/config/keychain.h"
#include "core/config/service_file.h"

#include <array>

namespace Signalbox::Config {

/// What a service file refers to, in memory: everything that must be there before the first request.
struct Resources {
    std::array<Secret, 2> keys; ///< API keys, by Side; empty where there was a problem
    QList<ClientKey> clients; ///< empty: nobody is asked for a key

    [[nodiscard]] const Secret &key(Side side) const { return keys[static_cast<size_t>(side)]; }
    /// Every secret, to make a Redactor of.
    [[nodiscard]] QList<Secret> all() const;
};

/// Resolves the references of a service and looks at the files it names (client keys, CA). What is missing, unsafe or
/// malformed is added to `loaded.problems` at the line of its key, without its content. References that could not be
/// read are skipped: they have their problem already.
/// `keychain`: as for SecretStore.
Resources openResources(Loaded &loaded,
                        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                        Keychain *keychain = nullptr);

/// What is wrong with the CA file that the service names, at the line of its key; nothing: it is well, or none is
/// named.
std::optional<Problem> caFileProblem(const Loaded &loaded);

} // namespace Signalbox::Config
