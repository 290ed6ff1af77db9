#pragma once

#include "core/config/problem.h"
#include "core/cost/amount.h"

#include "core/base/result.h"

#include <QDate>
#include <QList>

#include <array>

namespace Signalbox::Cost {

/// A month's tokens of one model. `mixed` counts tokens of any kind together; it can be priced only by a sheet that has
/// one price for all kinds. Otherwise the three kinds are counted apart, and `mixed` is absent.
struct Usage {
    QString model;
    std::optional<qint64> mixed;
    qint64 input = 0; ///< not counting cached
    qint64 cached = 0;
    qint64 output = 0;
    bool operator==(const Usage &) const = default;
    [[nodiscard]] qint64 total() const { return mixed ? *mixed : input + cached + output; }
};

/// What one unit of a currency costs in another, on a day.
struct Rate {
    QString of = QStringLiteral("USD");
    QString in = QStringLiteral("CNY");
    Amount value; ///< above 0: so many units of `in` for one of `of`
    QDate date; ///< may be invalid: not said
    bool operator==(const Rate &) const = default;
};

/// What is compared: two sheets by name, a month's tokens, a rate, what the change costs once.
struct Scenario {
    std::array<QString, 2> sheets;
    QList<Usage> volumes;
    std::optional<Rate> rate;
    Amount migration; ///< in the first sheet's currency
    bool operator==(const Scenario &) const = default;
};

struct LoadedScenario {
    Scenario scenario;
    QList<Config::Problem> problems;
    [[nodiscard]] bool ok() const { return !Config::hasErrors(problems); }
};

/// "100M", "1.5B", "250k", "1000000" tokens; at most 10^15. Nothing for anything else or a part of a token.
std::optional<qint64> tokensFromText(QStringView text);
/// The shortest of these forms that is exact: "100M".
QString tokensText(qint64 tokens);

LoadedScenario parseScenario(const QByteArray &bytes, const QString &fileName);
/// As parseScenario() reads it.
QByteArray scenarioText(const Scenario &scenario);

/// The scenario a user starts from: `file` where it exists, else the program's own.
LoadedScenario openScenario(const QString &file);
/// Writes it whole or not at all, readable by its owner only.
Done saveScenario(const Scenario &scenario, const QString &file);
/// Beside the directory of the user's own sheets.
QString ownScenarioFile();

} // namespace Signalbox::Cost
