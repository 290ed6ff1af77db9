#pragma once

namespace Signalbox {

/// For a thread that takes times: asks the system to wake it exactly, and, where this user may, before the others that
/// wait for a processor. Both pass on to threads that it starts later (Qt's HTTP threads are such). Says nothing when
/// the system declines: times are then as good as the machine is free. To be called in that thread.
void wakePromptly();

} // namespace Signalbox
