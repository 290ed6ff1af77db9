#pragma once

#include "core/diagnose/endpoints.h"
#include "core/diagnose/view.h"

namespace Signalbox::Widgets {

/// All that the view of the path shows, as rows with a head: hops, connections, what other hosts see, endpoints. Pure.
QString pathCsv(const Diagnose::View &view, const std::vector<Diagnose::Endpoint> &endpoints);

} // namespace Signalbox::Widgets
