#pragma once

#include "core/config/problem.h"
#include "core/cost/amount.h"

#include <QDate>
#include <QMap>

namespace Signalbox::Cost {

/// What a million tokens of one model cost. An absent price is unknown, never nothing.
struct Price {
    std::optional<Amount> input;
    std::optional<Amount> cached; ///< input tokens that the relay had in its cache
    std::optional<Amount> output;
    /// True when one figure holds for every kind of token, so that a mixed volume can be priced.
    [[nodiscard]] bool isFlat() const { return input && input == cached && input == output; }
    bool operator==(const Price &) const = default;
};

/// One way to buy tokens: prices of its models in one currency.
struct PriceSheet {
    QString name; ///< "direct": how files and options refer to it
    QString title; ///< for people
    QString currency; ///< ISO 4217: "USD"
    QDate date; ///< when the prices were read; may be invalid: not said
    QString note; ///< one sentence that belongs beside the figures
    AmountRange feesPerMonth; ///< what is paid besides the tokens
    QMap<QString, Price> models;
    bool operator==(const PriceSheet &) const = default;
};

/// A sheet that was read; with an error among the problems it is for looking at only.
struct LoadedSheet {
    PriceSheet sheet;
    QList<Config::Problem> problems;
    [[nodiscard]] bool ok() const { return !Config::hasErrors(problems); }
};

/// Reads a sheet (TOML). Never throws. `fileName` is what problems name.
LoadedSheet parseSheet(const QByteArray &bytes, const QString &fileName);
/// The same from a regular file of at most 256 KiB.
LoadedSheet loadSheet(const QString &path);

/// Every sheet: those of the program ("direct", "relay"), then the files *.toml of `directory` in the order of their
/// names; one of the same name replaces the program's. Files that cannot be read have their problems in `problems`.
struct SheetShelf {
    QList<PriceSheet> sheets;
    QList<Config::Problem> problems;
    [[nodiscard]] const PriceSheet *find(const QString &name) const;
};
SheetShelf openShelf(const QString &directory);

/// Where the user's own sheets and scenario are: $XDG_CONFIG_HOME/signalbox/prices, or below ~/.config.
QString ownPricesDirectory();

} // namespace Signalbox::Cost
