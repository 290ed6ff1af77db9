#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

#include <openssl/ssl.h>

namespace Signalbox::Sandbox {

struct FreeTlsContext {
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};

/// A server certificate from a throwaway authority. The private keys live in memory only; the authority's is forgotten
/// as soon as it has signed.
struct Identity {
    QByteArray caPem; ///< for the clients
    std::unique_ptr<SSL_CTX, FreeTlsContext> context; ///< for the servers
};

/// P-256, valid from yesterday for a week, for the address, localhost and the given host names.
Result<Identity> makeIdentity(const QString &address, const QStringList &hostNames);

} // namespace Signalbox::Sandbox
