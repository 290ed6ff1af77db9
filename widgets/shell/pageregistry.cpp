#include "widgets/canary/canarypage.h"
#include "widgets/chart/latencypage.h"
#include "widgets/cost/costpage.h"
#include "widgets/diagnose/whypage.h"
#include "widgets/judge/judgepage.h"
#include "widgets/models/modelspage.h"
#include "widgets/playbook/playbookpage.h"
#include "widgets/preflight/preflightpage.h"
#include "widgets/shell/page.h"

namespace Signalbox::Widgets {

QList<PageEntry> pageRegistry()
{
    return {
        { QStringLiteral("latency"), LatencyPage::tr("Latency"),
          [](QWidget *parent) { return new LatencyPage(parent); } },
        { QStringLiteral("judge"), JudgePage::tr("Judge"), [](QWidget *parent) { return new JudgePage(parent); } },
        { QStringLiteral("why"), WhyPage::tr("Why"), [](QWidget *parent) { return new WhyPage(parent); } },
        { QStringLiteral("canary"), CanaryPage::tr("Canary"), [](QWidget *parent) { return new CanaryPage(parent); } },
        { QStringLiteral("models"), ModelsPage::tr("Models"), [](QWidget *parent) { return new ModelsPage(parent); } },
        { QStringLiteral("playbook"), PlaybookPage::tr("Playbook"),
          [](QWidget *parent) { return new PlaybookPage(parent); } },
        { QStringLiteral("preflight"), PreflightPage::tr("Preflight"),
          [](QWidget *parent) { return new PreflightPage(parent); } },
        { QStringLiteral("cost"), CostPage::tr("Cost"), [](QWidget *parent) { return new CostPage(parent); } },
    };
}

} // namespace Signalbox::Widgets
