#pragma once

#include "core/base/redact.h"
#include "core/base/result.h"
#include "core/config/secret_ref.h"

#include <QProcessEnvironment>

namespace Signalbox::Config {

/// Turns secret references into secrets. Reads the files anew each time, so that a rotated key is found. Value;
/// const calls are thread-safe.
///
/// * env:NAME: a variable of the environment it was made with.
/// * dotenv:FILE#NAME: a variable of a .env file; FILE is seen from the base directory.
/// * file:PATH: the first line of a regular file that is ours and that nobody else may read (0600 or stricter).
///
/// Errors name the reference and the remedy, never the content: "secret.missing", "secret.unsafe", "secret.unreadable",
/// "secret.malformed", "config.not-a-reference", "config.keychain".
class SecretStore
{
public:
    /// `baseDir`: the directory of the service file (Loaded::baseDir).
    SecretStore(QString baseDir, const QProcessEnvironment &environment);

    [[nodiscard]] Result<Secret> resolve(const SecretRef &reference) const;
    /// In words, when the place is readable by other users though it need not be (a .env file of mode 0644); empty
    /// when it is well or cannot be told.
    [[nodiscard]] QString weakness(const SecretRef &reference) const;
    /// The absolute path of a reference's file; empty for env:.
    [[nodiscard]] QString filePath(const SecretRef &reference) const;

private:
    [[nodiscard]] Result<Secret> fromEnvironment(const SecretPlace &place, const QString &shown) const;
    [[nodiscard]] Result<Secret> fromDotEnv(const SecretPlace &place, const QString &shown) const;
    [[nodiscard]] Result<Secret> fromFile(const SecretPlace &place, const QString &shown) const;
    [[nodiscard]] QString absolute(const SecretPlace &place) const;

    QString m_baseDir;
    QProcessEnvironment m_environment;
};

/// Reads a file that holds secrets: regular, owned by us, mode 0600 or stricter, at most 256 KiB. `shown` names it in
/// errors.
Result<QByteArray> readPrivateFile(const QString &path, const QString &shown);

} // namespace Signalbox::Config
