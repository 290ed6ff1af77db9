#include "core/cost/price_sheet.h"
#include "core/cost/scenario.h"
#include "tests/fuzz/promise.h"

#include <cstdint>

using namespace Signalbox;
using namespace Signalbox::Cost;

namespace {

void promiseProblems(const QList<Config::Problem> &problems, int lines)
{
    for (const Config::Problem &problem : problems) {
        Fuzz::promise(Fuzz::isPlain(problemText(problem)), "problems are plain");
        Fuzz::promise(problem.line >= 0 && problem.line <= lines + 1, "a problem's line is in the file");
    }
}

} // namespace

/// A price sheet or a scenario.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const int lines = int(bytes.count('\n')) + 1;
    const LoadedSheet sheet = parseSheet(bytes, QStringLiteral("/etc/sheet.toml"));
    promiseProblems(sheet.problems, lines);
    Fuzz::promise(!sheet.ok() || sheet.sheet.feesPerMonth.low <= sheet.sheet.feesPerMonth.high, "fees are a range");
    const LoadedScenario scenario = parseScenario(bytes, QStringLiteral("/etc/scenario.toml"));
    promiseProblems(scenario.problems, lines);
    if (!scenario.ok())
        return 0;
    const LoadedScenario again = parseScenario(scenarioText(scenario.scenario), QStringLiteral("/etc/again.toml"));
    Fuzz::promise(again.ok() && again.scenario == scenario.scenario, "what is written is read back");
    return 0;
}
