#pragma once

#include <QNetworkAccessManager>

#include <memory>
#include <vector>

namespace Signalbox::Probe {

/// Network managers for the checks of one side. A manager has six connections per host and queues further requests
/// silently, which would count as the server's latency: so none gets a seventh, and another manager is opened
/// instead, up to a bound. Lives in one thread.
class ManagerPool
{
public:
    static constexpr int mostPerManager = 6;

    explicit ManagerPool(int mostManagers = 8)
        : m_mostManagers(mostManagers)
    {
    }

    /// A manager with a free place, which is now taken; null when every place is. The first that has one, so that
    /// warm connections are used again.
    QNetworkAccessManager *take();
    /// Gives the place back.
    void release(const QNetworkAccessManager *manager);
    /// Every request was given up: all places are free and no connection is kept.
    void releaseAll();

private:
    struct Place {
        std::unique_ptr<QNetworkAccessManager> manager;
        int taken = 0;
    };
    int m_mostManagers;
    std::vector<Place> m_places;
};

} // namespace Signalbox::Probe
