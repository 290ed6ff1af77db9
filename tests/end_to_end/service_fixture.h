#pragma once

#include "tests/end_to_end/own_service.h"

#include <QTest>

namespace Signalbox::Test {

/// For tests of the program on relays of the user's own: before each a service with its router and users; behind each
/// the proof that no key leaked, that no user's request failed, and that no router is left.
class ServiceFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    std::unique_ptr<OwnService> m_service;
};

/// How many users' requests a side answered.
inline quint64 answeredBy(const Sandbox::UserCounts &counts, Side side)
{
    return counts.sides[size_t(side)].ok;
}

} // namespace Signalbox::Test
