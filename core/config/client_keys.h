#pragma once

#include "core/base/redact.h"
#include "core/base/result.h"
#include "core/config/secret_store.h"

#include <QList>

namespace Signalbox::Config {

/// One user of the relay, as the router knows him: the id stands in samples and logs, the key never does.
struct ClientKey {
    QString id; ///< [A-Za-z0-9._-]{1,64}
    Secret key;

    bool operator==(const ClientKey &) const = default;
};

/// Lines of "client-id key", separated by blanks; blank lines and lines of `# comment` are skipped. At least one; ids
/// and keys must differ, keys have 16 to 512 printable characters. The error ("client-keys.malformed") names `shown`
/// and the line, never a key.
Result<QList<ClientKey>> parseClientKeys(const QByteArray &bytes, const QString &shown);

/// Reads the file of `router.client_keys` (file:PATH, mode 0600). An empty reference gives an empty list: nobody is
/// asked for a key.
Result<QList<ClientKey>> readClientKeys(const SecretRef &reference, const SecretStore &store);

} // namespace Signalbox::Config
