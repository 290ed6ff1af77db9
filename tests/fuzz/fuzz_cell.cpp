#include "core/cells/cell.h"
#include "tests/fuzz/promise.h"

#include <cstdint>

using namespace Signalbox;
using namespace Signalbox::Cells;

/// Cells of the history, as its file holds them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto cell = decoded(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!cell)
        return 0;
    Fuzz::promise(decoded(encoded(*cell)) == cell, "what was read can be written");
    Cell twice = *cell;
    twice.merge(*cell);
    const auto median = twice.latency.quantile(0.5);
    Fuzz::promise(median.has_value() == !cell->latency.isEmpty(), "what holds something has a median");
    for (const bool warm : { false, true }) {
        for (const Diagnose::Part part : Diagnose::allParts)
            (void)twice.part(part, warm).meanMs();
    }
    return 0;
}
