#pragma once

#include "core/base/redact.h"
#include "core/base/result.h"
#include "core/config/keychain.h"
#include "core/config/secret_ref.h"

#include <QProcessEnvironment>

namespace Signalbox::Config {

/// Turns secret references into secrets. Reads the files anew each time, so that a rotated key is found. Value;
/// const calls are thread-safe.
///
/// * env:NAME: a variable of the environment it was made with.
/// * dotenv:FILE#NAME: a variable of a .env file; FILE is seen from the base directory.
/// * file:PATH: the first line of a regular file that is ours and that nobody else may read (0600 or stricter).
/// * keychain:NAME: an entry of the keychain that it was given.
///
/// Errors name the reference and the remedy, never the content: "secret.missing", "secret.unsafe", "secret.unreadable",
/// "secret.malformed", "secret.no-keychain", "config.not-a-reference".
class SecretStore
{
public:
    /// `baseDir`: the directory of the service file (Loaded::baseDir). `keychain` must outlive this; null: there is
    /// none.
    SecretStore(QString baseDir, const QProcessEnvironment &environment, Keychain *keychain = nullptr);

    [[nodiscard]] Result<Secret> resolve(const SecretRef &reference) const;
    /// Puts a new secret where the reference says: a keychain's entry, the line of a .env file (every other byte of it
    /// stays), or a file of mode 0600. A place that cannot be written is an Error with the remedy ("secret.fixed" for
    /// env:), and is as it was.
    [[nodiscard]] Done replace(const SecretRef &reference, const Secret &secret) const;
    /// In words, when the place is readable by other users though it need not be (a .env file of mode 0644); empty
    /// when it is well or cannot be told.
    [[nodiscard]] QString weakness(const SecretRef &reference) const;
    /// The absolute path of a reference's file; empty for env: and keychain:.
    [[nodiscard]] QString filePath(const SecretRef &reference) const;

private:
    [[nodiscard]] Result<Secret> fromEnvironment(const SecretPlace &place, const QString &shown) const;
    [[nodiscard]] Result<Secret> fromDotEnv(const SecretPlace &place, const QString &shown) const;
    [[nodiscard]] Result<Secret> fromFile(const SecretPlace &place, const QString &shown) const;
    [[nodiscard]] Result<Secret> fromKeychain(const SecretPlace &place, const QString &shown) const;
    [[nodiscard]] QString absolute(const SecretPlace &place) const;

    QString m_baseDir;
    QProcessEnvironment m_environment;
    Keychain *m_keychain;
};

/// What keeps a text from being sent as a key, as a part of a sentence; empty: nothing.
QString keyProblem(const QString &text);

/// Reads a file that holds secrets: regular, owned by us, mode 0600 or stricter, at most 256 KiB. `shown` names it in
/// errors.
Result<QByteArray> readPrivateFile(const QString &path, const QString &shown);

} // namespace Signalbox::Config
