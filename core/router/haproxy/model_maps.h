#pragma once

#include "core/base/result.h"
#include "core/base/types.h"
#include "core/router/haproxy/cli_session.h"
#include "core/router/haproxy/paths.h"

#include <QStringList>

#include <array>

namespace Signalbox::Router::HAProxy {

/// The lines of a side's model map: "* known", then one line for each model that it lists. Names that no line may hold
/// are left out. Without the first line nothing is known of the side, and the guard leaves its requests alone.
QByteArray modelMapText(const QStringList &models);
/// The rules of the model guard, for the configuration.
QString modelGuardText(const Paths &paths);

/// Keeps the model maps of the router's guard in step with what the sides list: first the running router, by one
/// committed version of the map, then the map's file, so that a reload begins with the same. Lives in a thread of its
/// own: a disk may hang.
class ModelMaps final : public QObject
{
    Q_OBJECT
public:
    explicit ModelMaps(Paths paths);

public Q_SLOTS:
    /// Does nothing where the side lists what it did. Several calls are worked off one after the other.
    void take(Signalbox::Side side, const QStringList &models);

Q_SIGNALS:
    /// The router and the file have this list: `models` of them.
    void kept(Signalbox::Side side, int models);
    /// They have not; tried again with the next list.
    void failed(const Signalbox::Message &problem);

private:
    void next();
    void write(CliSession *session, Side side, const QByteArray &text, quint64 version);
    void finish(Side side, const QByteArray &text, const Message &problem);
    [[nodiscard]] QString fileOf(Side side) const;

    const Paths m_paths;
    std::array<QByteArray, 2> m_kept; ///< by Side: what router and file have
    std::array<std::optional<QByteArray>, 2> m_wanted;
    bool m_busy = false;
};

} // namespace Signalbox::Router::HAProxy
