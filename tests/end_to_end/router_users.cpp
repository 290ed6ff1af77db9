#include "tests/end_to_end/router_users.h"

namespace Signalbox::Test {

RouterUsers::~RouterUsers()
{
    if (m_users)
        m_users->stop();
}

QString RouterUsers::send(quint16 port, double perSecond)
{
    Sandbox::UserOptions options;
    options.target = QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(port));
    options.perSecond = perSecond;
    m_users = std::make_unique<Sandbox::Users>(options);
    const Done started = m_users->start();
    return started ? QString() : started.error().text;
}

} // namespace Signalbox::Test
