#pragma once

#include "core/base/message.h"

namespace Signalbox::Session {

inline Message note(const char *code, QVariantMap args = {})
{
    return { QString::fromLatin1(code), std::move(args) };
}

} // namespace Signalbox::Session
