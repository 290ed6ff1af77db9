#pragma once

#include "core/base/result.h"
#include "core/config/service.h"

namespace Signalbox::Config {

/// A secret reference taken apart.
struct SecretPlace {
    enum class Kind : quint8 { Environment, DotEnv, File, Keychain };
    Kind kind = Kind::Environment;
    QString file; ///< as written, may be relative; empty for Environment and Keychain
    QString name; ///< of the variable or the keychain's entry; empty for File

    bool operator==(const SecretPlace &) const = default;
};

/// "env:NAME, dotenv:FILE#NAME, file:PATH or keychain:NAME": what a reference looks like, for errors.
QString secretRefForms();

/// Takes a reference apart, or says what is wrong with it ("config.not-a-reference"). The error never
/// repeats the text: what stands there instead of a reference is likely a key.
Result<SecretPlace> secretPlace(const SecretRef &reference);

/// The variables of the environment that the service's references name, each once: what programs that are not ours must
/// not inherit.
QStringList secretVariables(const Service &service);

} // namespace Signalbox::Config
