#pragma once

#include <QCoreApplication>

namespace Signalbox::App {

/// The translated text of what is said about keys (context "Keys").
inline QString keysText(const char *text)
{
    return QCoreApplication::translate("Keys", text);
}

} // namespace Signalbox::App
