#include "core/probe/manager_pool.h"

#include <QNetworkProxy>

namespace Signalbox::Probe {

QNetworkAccessManager *ManagerPool::take()
{
    for (Place &place : m_places) {
        if (place.taken < mostPerManager) {
            ++place.taken;
            return place.manager.get();
        }
    }
    if (static_cast<int>(m_places.size()) >= m_mostManagers)
        return nullptr;
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxy(QNetworkProxy::NoProxy);
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setAutoDeleteReplies(false);
    m_places.push_back({ .manager = std::move(manager), .taken = 1 });
    return m_places.back().manager.get();
}

void ManagerPool::release(const QNetworkAccessManager *manager)
{
    for (Place &place : m_places) {
        if (place.manager.get() == manager)
            --place.taken;
    }
}

void ManagerPool::releaseAll()
{
    for (Place &place : m_places) {
        place.taken = 0;
        place.manager->clearConnectionCache();
    }
}

} // namespace Signalbox::Probe
