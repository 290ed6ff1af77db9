#include "widgets/chart/latencypage.h"
#include "widgets/shell/page.h"

namespace Signalbox::Widgets {

QList<PageEntry> pageRegistry()
{
    return {
        { QStringLiteral("latency"), LatencyPage::tr("Latency"),
          [](QWidget *parent) { return new LatencyPage(parent); } },
    };
}

} // namespace Signalbox::Widgets
