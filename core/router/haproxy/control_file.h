#pragma once

#include "core/base/result.h"
#include "core/router/haproxy/paths.h"
#include "core/router/router.h"

#include <QTimer>

namespace Signalbox::Router::HAProxy {

/// Keeps the control map's file in step with the router, so that a restart begins with the newest word. Lives in a
/// thread of its own: a disk may hang.
class ControlFile final : public QObject
{
    Q_OBJECT
public:
    explicit ControlFile(Paths paths, milliseconds retry = milliseconds(2000));

    /// Writes `word`, unless the file has it or a newer one; what cannot be written is tried again every `retry` until it is,
    /// or a newer word is kept. Blocks for an fsync.
    void keep(const Signalbox::Router::ControlWord &word);
    /// The same, for any thread.
    [[nodiscard]] Done write(const ControlWord &word) const;
    /// For a router that does not run: at its next start the active side of the file's word has everything. Gives back
    /// that side, or nothing where the file has no word (the router then begins with its built-in one). Any thread.
    [[nodiscard]] Result<std::optional<Side>> bringBack() const;
    /// Until when a word with a lease holds, for the next start: unix seconds. Blocks for an fsync.
    void keepLease(qint64 until);

Q_SIGNALS:
    /// After each keep() and keepLease(); an empty text is success.
    void kept(const Signalbox::Error &error);

private:
    [[nodiscard]] std::optional<ControlWord> present() const;

    const Paths m_paths;
    QTimer m_retry;
    std::optional<ControlWord> m_unwritten;
};

} // namespace Signalbox::Router::HAProxy

Q_DECLARE_METATYPE(Signalbox::Error)
