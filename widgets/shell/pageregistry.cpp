#include "widgets/canary/canarypage.h"
#include "widgets/chart/latencypage.h"
#include "widgets/cost/costpage.h"
#include "widgets/judge/judgepage.h"
#include "widgets/shell/page.h"

namespace Signalbox::Widgets {

QList<PageEntry> pageRegistry()
{
    return {
        { QStringLiteral("latency"), LatencyPage::tr("Latency"),
          [](QWidget *parent) { return new LatencyPage(parent); } },
        { QStringLiteral("judge"), JudgePage::tr("Judge"), [](QWidget *parent) { return new JudgePage(parent); } },
        { QStringLiteral("canary"), CanaryPage::tr("Canary"), [](QWidget *parent) { return new CanaryPage(parent); } },
        { QStringLiteral("cost"), CostPage::tr("Cost"), [](QWidget *parent) { return new CostPage(parent); } },
    };
}

} // namespace Signalbox::Widgets
