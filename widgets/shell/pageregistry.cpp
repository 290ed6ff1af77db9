#include "widgets/canary/canarypage.h"
#include "widgets/chart/latencypage.h"
#include "widgets/cost/costpage.h"
#include "widgets/diagnose/whypage.h"
#include "widgets/shell/page.h"

namespace Signalbox::Widgets {

QList<PageEntry> pageRegistry()
{
    return {
        { QStringLiteral("latency"), LatencyPage::tr("Latency"),
          [](QWidget *parent) { return new LatencyPage(parent); } },
        { QStringLiteral("why"), WhyPage::tr("Why"), [](QWidget *parent) { return new WhyPage(parent); } },
        { QStringLiteral("canary"), CanaryPage::tr("Canary"), [](QWidget *parent) { return new CanaryPage(parent); } },
        { QStringLiteral("cost"), CostPage::tr("Cost"), [](QWidget *parent) { return new CostPage(parent); } },
    };
}

} // namespace Signalbox::Widgets
