#pragma once

#include "core/router/haproxy/paths.h"
#include "core/router/router.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace Signalbox::Router::HAProxy {

/// The workers that a reload left to finish, for one order. A client that kept its connection is still answered by one
/// of them, by the word that it had then; so an order is not done before they have it too. Engine thread.
class OldWorkers final : public QObject
{
    Q_OBJECT
public:
    explicit OldWorkers(Paths paths, QObject *parent = nullptr);

    /// Asks the master who they are: while the present worker takes the order, so that it costs no time.
    void look();
    /// Gives the word that the present worker has to those whose own is older; their leases stay as they are, and lapse
    /// sooner. `told` exactly once, at the latest after `patience`: no way back waits for a master that hangs. What is
    /// still to be told then is told when it wakes. Deletes itself after the last.
    void tell(const ControlWord &word, std::function<void()> told);

    static constexpr milliseconds patience { 100 };

private:
    void tellAll();
    void tellOne(qint64 worker);
    void oneDone();
    void answer();

    const Paths m_paths;
    std::optional<QList<qint64>> m_workers; ///< absent: the master did not answer yet
    std::optional<ControlWord> m_word; ///< absent: nothing to tell yet
    std::function<void()> m_told;
    QTimer m_deadline;
    qsizetype m_left = 0; ///< of them
};

} // namespace Signalbox::Router::HAProxy
