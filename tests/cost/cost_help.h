#pragma once

#include "core/cost/comparison.h"
#include "tests/support/test_main.h"

namespace Signalbox::Test {

inline Cost::Amount amount(const char *text)
{
    const auto value = Cost::Amount::fromText(QString::fromLatin1(text));
    if (!value)
        qFatal("%s is no amount", text);
    return *value;
}

inline Cost::PriceSheet sheetOf(const char *text)
{
    const Cost::LoadedSheet loaded = Cost::parseSheet(text, QStringLiteral("test.toml"));
    if (!loaded.ok())
        qFatal("%s", qPrintable(Config::problemText(loaded.problems.constFirst())));
    return loaded.sheet;
}

/// A model with a price for each kind of token, one with a part of them, one with one for all.
inline const char tellsApart[] = R"(
name = "apart"
currency = "USD"
[models]
"m" = { input = 2.50, cached = 1.25, output = 10 }
"half" = { input = 1 }
"flat" = 3
)";

} // namespace Signalbox::Test
