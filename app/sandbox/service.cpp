#include "app/sandbox/service.h"

#include "app/sandbox/world.h"

namespace Signalbox::Sandbox {

Config::Service serviceFor(const World &world, const QString &stateDir)
{
    Config::Service service;
    service.name = QStringLiteral("sandbox");
    for (const Side side : { Side::Blue, Side::Green }) {
        Config::Environment &environment = service.environment(side);
        environment.urls = world.urls(side);
        environment.key = { QStringLiteral("file:") + world.keyFile(side) };
        environment.version = side == Side::Blue ? QStringLiteral("v1.0") : QStringLiteral("v2.0");
        if (!environment.urls.isEmpty())
            environment.region = environment.urls.first().region;
    }
    service.router.listenPort = 0;
    service.router.stateDir = stateDir;
    service.router.caFile = world.caFile();
    service.plan = Config::Plan::standard();
    service.golden = { { .name = QStringLiteral("say-json"),
                         .prompt = QStringLiteral("Say: {\"ready\": true}"),
                         .json = true,
                         .contains = QStringLiteral("ready") } };
    return service;
}

} // namespace Signalbox::Sandbox
