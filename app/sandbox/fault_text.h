#pragma once

#include "app/sandbox/scenario.h"
#include "core/base/result.h"

#include <optional>

namespace Signalbox::Sandbox {

/// A scenario and how hard it strikes, as a person writes it: "green-errors", "green-errors rate=30% users=10%", or, as
/// one shell word, "green-errors:rate=30%,users=10%". Value.
struct FaultText {
    QString name = QStringLiteral("healthy");
    std::optional<double> rate; ///< share of the requests that are hit, above 0 to 1; absent: the scenario's own
    std::optional<double> users; ///< share of the users that can be hit, above 0 to 1; absent: all

    /// Errors: sandbox.unknown-scenario, sandbox.bad-scenario. They say what was wrong and what is expected.
    static Result<FaultText> parse(QStringView text);
    /// The first form, with options only where they are set: what parse() reads back alike.
    [[nodiscard]] QString text() const;
    bool operator==(const FaultText &) const = default;
};

/// What a fault text asks for; its name is the canonical text. Precondition: the name is known.
Scenario scenarioOf(const FaultText &fault);
/// Both in one.
Result<Scenario> scenarioFrom(QStringView text);
/// False for what has no share of requests: healthy, and an instance that is down.
bool takesShares(QStringView name);

} // namespace Signalbox::Sandbox
