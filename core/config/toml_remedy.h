#pragma once

#include <QString>

#include <string_view>

namespace Signalbox::Config {

/// What the TOML parser says is wrong, in words of ours: without the name of its function, the numbers it repeats (an
/// unquoted key may be nothing but digits), and its "expected". Redacted, at most 200 characters.
QString syntaxText(std::string_view description);

/// What should stand there, as Problem::expected; never empty.
QString syntaxRemedy(std::string_view description);

} // namespace Signalbox::Config
