#pragma once

#include "core/base/types.h"

#include <QStringList>

#include <array>

namespace Signalbox::Sandbox {

/// What is wrong with one side. Chances are 0..1 per request; the defaults are a healthy relay.
struct Faults {
    double firstByteFactor = 1.0; ///< multiplies the time to the first byte
    double tailChance = 0.0; ///< chance of `tailExtra` more before the first byte
    milliseconds tailExtra { 0 };
    double errorChance = 0.0; ///< 500, 502 or 503
    double hangChance = 0.0; ///< accepted, never answered
    double cutChance = 0.0; ///< the answer breaks off
    bool unauthorized = false; ///< 401 on everything
    bool modelMissing = false; ///< the chat models are not on the list: 404 model_not_found
    bool rateLimited = false; ///< 429 on everything
    bool garbage = false; ///< whole answers with the right form, whose words mean nothing
    bool instanceDown = false; ///< the last instance refuses connections
    double requestShare = 1.0; ///< of the requests that all this can hit; the others are served as by a healthy relay
    double userShare = 1.0; ///< below 1: only these users' requests; requests of nobody (checks) are spared

    bool operator==(const Faults &) const = default;
};

/// A fault by name, for both sides.
struct Scenario {
    QString name;
    std::array<Faults, 2> faults; ///< indexed by Side

    [[nodiscard]] const Faults &of(Side side) const { return faults[static_cast<size_t>(side)]; }
};

/// All scenarios; "healthy" is the first. Lives as long as the program.
const QList<Scenario> &scenarios();
/// The scenario of that name, or nullptr.
const Scenario *findScenario(QStringView name);

/// The names in the order of a menu: "healthy", "green-slow", …; stable, not translated.
QStringList scenarioNames();
/// One sentence for a menu or a help text, in the reader's language; empty for an unknown name.
QString scenarioText(const QString &name);

} // namespace Signalbox::Sandbox
