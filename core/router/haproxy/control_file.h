#pragma once

#include "core/base/result.h"
#include "core/router/router.h"

namespace Signalbox::Router::HAProxy {

/// Keeps the control map's file in step with the router, so that a restart begins with the newest word. Lives in a
/// thread of its own: a disk may hang.
class ControlFile final : public QObject
{
    Q_OBJECT
public:
    explicit ControlFile(QString path);

    /// Writes `word`, unless the file has a newer one. Blocks for an fsync.
    void keep(const Signalbox::Router::ControlWord &word);

Q_SIGNALS:
    /// After each keep(); an empty text is success.
    void kept(const Signalbox::Error &error);

private:
    [[nodiscard]] Done write(const ControlWord &word) const;

    const QString m_path;
};

} // namespace Signalbox::Router::HAProxy

Q_DECLARE_METATYPE(Signalbox::Error)
