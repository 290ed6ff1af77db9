#pragma once

#include <vector>

namespace Signalbox::Test {

/// A refusal as a relay really sends it, and what must come of it.
struct ErrorBody {
    const char *name;
    int status; ///< of HTTP
    const char *body;
    const char *outcome; ///< the class's name
    const char *part; ///< of the sentence
};

const std::vector<ErrorBody> &errorBodies();

} // namespace Signalbox::Test
