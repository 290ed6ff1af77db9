#pragma once

#include "app/commands/session_command.h"

namespace Signalbox::Commands {

/// The commands on a session. `arguments`: what follows the command's name. Each answers with an exit status, or with
/// an object that runs until the event loop ends.
Started runStatus(Arguments arguments, Streams streams);
Started runDeploy(Arguments arguments, Streams streams);
Started runShift(Arguments arguments, Streams streams);
Started runRollback(Arguments arguments, Streams streams);
Started runStepBack(Arguments arguments, Streams streams);
Started runPromote(Arguments arguments, Streams streams);
/// What the console that drives a run is asked through the journal.
Started runHold(Arguments arguments, Streams streams);
Started runResume(Arguments arguments, Streams streams);
Started runAccept(Arguments arguments, Streams streams);
Started runNext(Arguments arguments, Streams streams);
Started runWatch(Arguments arguments, Streams streams);
Started runDiagnose(Arguments arguments, Streams streams);
/// A trace file, or a run that was kept.
Started runJudge(Arguments arguments, Streams streams);
Started runLog(Arguments arguments, Streams streams);
Started runReport(Arguments arguments, Streams streams);
Started runRun(Arguments arguments, Streams streams);
Started runRestore(Arguments arguments, Streams streams);
Started runDrill(Arguments arguments, Streams streams);
Started runCanary(Arguments arguments, Streams streams);
Started runPreflight(Arguments arguments, Streams streams);
Started runRouter(Arguments arguments, Streams streams);
Started runKey(Arguments arguments, Streams streams);
Started runModels(Arguments arguments, Streams streams);

/// Before production moves: one question on the terminal, unless `yes`. An exit status when the answer is no, or when
/// nobody can be asked.
std::optional<int> refusedByPerson(const QString &question, bool yes, Streams streams);
/// What is said where there is no terminal to ask on.
Error nobodyToAsk();
/// Reads a line from standard input: is it a yes?
bool saysYes();

/// What goes on with a run that was found waits while another console operates the service: an exit status, and who it
/// is on `err`.
std::optional<int> refusedByDesk(const Config::Service &service, bool sandbox, Streams streams);

/// A stage for the service that the options name, with the desktop's keychain; an Error otherwise. `withoutKeys`: see
/// Stage::make().
Result<std::unique_ptr<App::Stage>> stageFor(const ServiceOptions &options, bool withoutKeys = false);

/// One command of the program.
struct Command {
    const char *name;
    const char *usage; ///< what follows the name
    const char *summary; ///< one line for the help
    Started (*run)(Arguments arguments, Streams streams);
};

} // namespace Signalbox::Commands
