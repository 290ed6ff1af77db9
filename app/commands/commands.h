#pragma once

#include "app/commands/session_command.h"

namespace Signalbox::Commands {

/// The commands on a session. `arguments`: what follows the command's name. Each answers with an exit status, or with
/// an object that runs until the event loop ends.
Started runStatus(Arguments arguments, Streams streams);
Started runDeploy(Arguments arguments, Streams streams);
Started runShift(Arguments arguments, Streams streams);
Started runRollback(Arguments arguments, Streams streams);
Started runWatch(Arguments arguments, Streams streams);
Started runDiagnose(Arguments arguments, Streams streams);
Started runLog(Arguments arguments, Streams streams);
Started runRouter(Arguments arguments, Streams streams);

/// A stage for the service that the options name; an Error otherwise.
Result<std::unique_ptr<App::Stage>> stageFor(const ServiceOptions &options);

/// One command of the program.
struct Command {
    const char *name;
    const char *usage; ///< what follows the name
    const char *summary; ///< one line for the help
    Started (*run)(Arguments arguments, Streams streams);
};

} // namespace Signalbox::Commands
