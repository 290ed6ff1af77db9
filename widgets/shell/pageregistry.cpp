#include "widgets/canary/canarypage.h"
#include "widgets/chart/latencypage.h"
#include "widgets/cost/costpage.h"
#include "widgets/preflight/preflightpage.h"
#include "widgets/shell/page.h"

namespace Signalbox::Widgets {

QList<PageEntry> pageRegistry()
{
    return {
        { QStringLiteral("latency"), LatencyPage::tr("Latency"),
          [](QWidget *parent) { return new LatencyPage(parent); } },
        { QStringLiteral("canary"), CanaryPage::tr("Canary"), [](QWidget *parent) { return new CanaryPage(parent); } },
        { QStringLiteral("preflight"), PreflightPage::tr("Preflight"),
          [](QWidget *parent) { return new PreflightPage(parent); } },
        { QStringLiteral("cost"), CostPage::tr("Cost"), [](QWidget *parent) { return new CostPage(parent); } },
    };
}

} // namespace Signalbox::Widgets
