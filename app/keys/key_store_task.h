#pragma once

#include "core/config/secret_store.h"

#include <QObject>

namespace Signalbox::App {

/// Puts a key where a reference says, or reads it there, in a thread of its own: a keychain may ask the operator for a
/// password first.
class KeyStoreTask final : public QObject
{
    Q_OBJECT
public:
    explicit KeyStoreTask(Config::SecretStore store)
        : m_store(std::move(store))
    {
    }

    /// Blocks; answers by stored().
    void replace(const Config::SecretRef &reference, const Secret &key)
    {
        Q_EMIT stored(m_store.replace(reference, key));
    }
    /// The same; answers by wasRead().
    void read(Side side, const Config::SecretRef &reference) { Q_EMIT wasRead(side, m_store.resolve(reference)); }

Q_SIGNALS:
    void stored(const Signalbox::Done &result);
    void wasRead(Signalbox::Side side, const Signalbox::Result<Signalbox::Secret> &key);

private:
    const Config::SecretStore m_store;
};

} // namespace Signalbox::App

Q_DECLARE_METATYPE(Signalbox::Done)
Q_DECLARE_METATYPE(Signalbox::Result<Signalbox::Secret>)
