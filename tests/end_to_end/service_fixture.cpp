#include "tests/end_to_end/service_fixture.h"

#include "tests/end_to_end/processes.h"

namespace Signalbox::Test {
namespace {

constexpr double usersPerSecond = 150;

} // namespace

void ServiceFixture::init()
{
    m_service = std::make_unique<OwnService>();
    QCOMPARE(m_service->start(), QString());
    QCOMPARE(m_service->sendUsers(usersPerSecond), QString());
}

void ServiceFixture::cleanup()
{
    QStringList leaks;
    quint64 failed = 0;
    if (m_service && !QTest::currentTestFailed()) {
        leaks = m_service->leaks();
        failed = m_service->users().counts().failed;
        m_service->users().stop();
    }
    const QString directory = m_service ? m_service->stateDir() : QString();
    m_service.reset();
    QCOMPARE(leaks, QStringList());
    QCOMPARE(failed, 0U);
    QTRY_COMPARE(processesOf(QStringLiteral("haproxy"), directory), QList<qint64>());
}

} // namespace Signalbox::Test
