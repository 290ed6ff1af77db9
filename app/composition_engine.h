#pragma once

#include "app/composition.h"
#include "core/session/session.h"

#include <utility>

namespace Signalbox::App {

/// For the sources of Composition alone: `call` runs in the engine thread, later; not at all once the session has
/// ended.
template <typename Call> void Composition::inEngine(Call call)
{
    if (m_session)
        QMetaObject::invokeMethod(m_session, std::move(call), Qt::QueuedConnection);
}

} // namespace Signalbox::App
