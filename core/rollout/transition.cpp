#include "core/rollout/machine.h"

namespace Signalbox::Rollout {

Transition transition(const State &state, const Event &event)
{
    Machine machine(state, event.at);
    std::visit([&machine](const auto &what) { machine.on(what); }, event.what);
    return machine.take();
}

} // namespace Signalbox::Rollout
