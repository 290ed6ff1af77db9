#include "core/config/toml_remedy.h"

#include "core/base/redact.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace Signalbox::Config {
namespace {

struct Remedy {
    const char *said; ///< a part of what the parser says
    const char *expected;
};

// The first that fits: what is particular stands first.
constexpr Remedy remedies[] = {
    { "could not determine value type",
      "a text in straight double quotes (\"…\"), a number, true or false, or a [list]" },
    { "unknown escape sequence", "a backslash written twice (\\\\), or the text in single quotes" },
    { "control characters", "a text that ends with its quote on the same line" },
    { "end-of-file", "the quote or the bracket that ends what was begun" },
    { "cannot redefine", "each key and each [section] once: join the two, or remove one" },
    { "expected 'true'", "true or false, in small letters" },
    { "expected 'false'", "true or false, in small letters" },
    { "expected '='", "KEY = VALUE, or a [section]; a key is letters, digits, _ and -" },
    { "expected value", "a value after the =; a line that sets nothing begins with #" },
    { "expected a comment or whitespace", "one KEY = VALUE to a line, and behind it nothing but a # comment" },
    { "keys, tables, whitespace", "TOML as `signalbox init` writes it: KEY = VALUE below [section]; no JSON, no YAML" },
    { "parsing table header", "[SECTION], or [[SECTION]] where there may be several, alone on its line" },
    { "bare key", "a key of letters, digits, _ and -" },
    { "inline table", "{ KEY = VALUE, KEY = VALUE } on one line, with no comma at its end" },
    { "nested", "fewer brackets within brackets" },
    { "array", "a comma between the entries of a list, and ] at its end" },
    { "not representable", "a number of at most 18 digits; a key is a text, in double quotes" },
    { "integer", "a plain number such as 10; one with a unit is a text: \"10s\"" },
    { "floating-point", "a plain number such as 0.5; one with a unit is a text: \"1.5s\"" },
    { "parsing date", "a date in double quotes: \"2026-11-24\"" },
    { "parsing time", "a time in double quotes: \"10:30\"" },
};

} // namespace

QString syntaxText(std::string_view description)
{
    static const QRegularExpression prefix(QStringLiteral("^Error while parsing (an? )?([a-z -]+): "));
    static const QRegularExpression repeated(QStringLiteral("'[^']*' is not representable"));
    static const QRegularExpression wanted(QStringLiteral("^(in the .*: )?expected (.+), saw (.+)$"));
    QString text = QString::fromUtf8(description.data(), qsizetype(description.size()));
    text.replace(repeated, QStringLiteral("the number is not representable"));
    text.replace(prefix, QStringLiteral("in the \\2: "));
    text.replace(QLatin1String("'\\n'"), QLatin1String("the end of the line"));
    text.replace(QLatin1String("'\\r'"), QLatin1String("the end of the line"));
    text.replace(wanted, QStringLiteral("\\1\\3 in the place of \\2"));
    return Redactor().clean(text, 200);
}

QString syntaxRemedy(std::string_view description)
{
    const auto *const fits = std::find_if(std::begin(remedies), std::end(remedies), [&](const Remedy &remedy) {
        return description.find(remedy.said) != std::string_view::npos;
    });
    return fits == std::end(remedies) ? QStringLiteral("TOML as `signalbox init` writes it")
                                      : QString::fromUtf8(fits->expected);
}

} // namespace Signalbox::Config
