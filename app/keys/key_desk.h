#pragma once

#include "app/keys/key_rotation.h"
#include "app/keys/key_store_task.h"
#include "core/router/haproxy/key_map.h"

#include <QObject>

#include <memory>

namespace Signalbox::App {

/// What is known of one side's key; never the key.
struct KeyFacts {
    Side side = Side::Blue;
    QString reference; ///< empty: a sandbox, which makes its own
    QString fingerprint; ///< of the key kept there; empty: none could be read
    QString problem; ///< why not
    QString routerFingerprint; ///< of the running router's; empty: not known
    QString fixed; ///< why no other can be stored there; empty: it can
};

/// Keys as the window's dialog handles them: looks, tests, rotates, one act at a time. Main thread; nothing blocks.
class KeyDesk final : public QObject
{
    Q_OBJECT
public:
    /// `stage` (started) and `clock` must outlive this.
    KeyDesk(const Stage &stage, const Clock &clock, QObject *parent = nullptr);

    void look(Side side);
    /// An empty key is the one that the console uses.
    void test(Side side, const Secret &key);
    void rotate(Side side, const Secret &key);

Q_SIGNALS:
    void looked(const Signalbox::App::KeyFacts &facts);
    void tested(Signalbox::Side side, Signalbox::App::KeyWord word, const QString &said);
    /// After a rotation that changed the router's key `key` is the new one; empty otherwise.
    void rotated(const Signalbox::App::RotationReport &report, const Signalbox::Secret &key);

private:
    const Stage &m_stage;
    const Clock &m_clock;
    QNetworkAccessManager m_manager;
    std::unique_ptr<BoundedThread> m_reading;
    std::unique_ptr<Probe::Check> m_check;
    std::unique_ptr<KeyRotation> m_rotation;
};

} // namespace Signalbox::App
