#include "core/judge/trace.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

using namespace Signalbox::Judge;
namespace Fuzz = Signalbox::Fuzz;

namespace {

struct Read {
    std::vector<TraceRow> rows;
    std::optional<TraceProblem> problem;
};

Read readInPieces(std::string_view bytes, size_t piece)
{
    TraceReader reader;
    Read read;
    for (size_t at = 0; at < bytes.size() && !read.problem; at += piece)
        read.problem = reader.read(bytes.substr(at, piece), at + piece >= bytes.size(), read.rows);
    return read;
}

} // namespace

/// A recorded trace. The first byte says how the rest is cut into pieces: that must never change what is read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data + 1), size - 1);
    const Read whole = readInPieces(bytes, std::max<size_t>(bytes.size(), 1));
    const Read pieces = readInPieces(bytes, 1 + data[0] % 32);
    Fuzz::promise(whole.rows.size() == pieces.rows.size(), "pieces do not matter to the rows");
    Fuzz::promise(whole.problem.has_value() == pieces.problem.has_value(), "pieces do not matter to the problem");
    if (whole.problem) {
        Fuzz::promise(whole.problem->kind == pieces.problem->kind && whole.problem->line == pieces.problem->line,
                      "pieces do not matter to where the problem is");
        Fuzz::promise(whole.problem->found.size() <= 40, "what was found is short");
        Fuzz::promise(std::all_of(whole.problem->found.begin(), whole.problem->found.end(),
                                  [](char c) { return c >= 0x20 && c < 0x7f; }),
                      "what was found is plain");
    }
    for (const TraceRow &row : whole.rows) {
        Fuzz::promise(row.request.total.count() >= 0 && row.begins().count() >= 0, "times are never negative");
        Fuzz::promise(!row.share || (*row.share >= 0 && *row.share <= 1), "a share is 0 to 1");
        (void)row.isKnown();
    }
    return 0;
}
