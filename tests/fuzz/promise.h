#pragma once

#include <QString>

#include <cstdio>
#include <cstdlib>

namespace Signalbox::Fuzz {

/// Ends the program, so that the fuzzer keeps the input, when a promise of the parser is broken.
inline void promise(bool kept, const char *what)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

/// True for what may be shown on a terminal as it is.
inline bool isPlain(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            return false;
    }
    return true;
}

} // namespace Signalbox::Fuzz
