#include "core/base/wordings.h"

#include <QtGlobal>

namespace Signalbox {
namespace {

// Why a router did not take what it was told, what is wrong with it, and what to do.
constexpr Wording ofRouter[] = {
    // asked
    { "router.no-node", QT_TRANSLATE_NOOP("Message", "there is no node \"%node\"") },
    { "router.no-map", QT_TRANSLATE_NOOP("Message", "the router has no control map %file: install it again") },
    { "router.no-answer",
      QT_TRANSLATE_NOOP("Message",
                        "HAProxy does not answer (no answer within %ms ms): it may hang; see \"signalbox router status "
                        "--config FILE\"") },
    { "router.nobody-there",
      QT_TRANSLATE_NOOP("Message",
                        "HAProxy does not run (nothing answers at %socket), so users are not served: start it with "
                        "\"signalbox router start --config FILE\"") },
    { "router.no-socket",
      QT_TRANSLATE_NOOP("Message",
                        "HAProxy's command socket %socket is not there, and whether users are served cannot be told "
                        "from it: see \"signalbox router status --config FILE\"") },
    { "sandbox.router-no-answer",
      QT_TRANSLATE_NOOP("Message",
                        "the sandbox's HAProxy does not answer (no answer within %ms ms): it may hang, and "
                        "then its users wait") },
    { "sandbox.router-gone",
      QT_TRANSLATE_NOOP("Message",
                        "the sandbox's HAProxy does not run, and its users wait: it is started again by itself") },
    { "sandbox.no-socket",
      QT_TRANSLATE_NOOP("Message",
                        "the command socket of the sandbox's HAProxy is not there, so nothing can be ordered: end the "
                        "sandbox and begin another") },
    { "router.closed", QT_TRANSLATE_NOOP("Message", "the connection is closed") },
    { "router.closed-early", QT_TRANSLATE_NOOP("Message", "the connection was closed before the whole answer") },
    { "router.foreign-socket", QT_TRANSLATE_NOOP("Message", "what answers there is not HAProxy's command socket") },
    { "router.too-many-replies", QT_TRANSLATE_NOOP("Message", "more replies than questions") },
    { "router.silent", QT_TRANSLATE_NOOP("Message", "the router does not answer") },
    { "router.said", QT_TRANSLATE_NOOP("Message", "the router said: %said") },
    // orders
    { "router.superseded", QT_TRANSLATE_NOOP("Message", "a newer order took its place before it was committed") },
    { "router.newer-was-faster", QT_TRANSLATE_NOOP("Message", "a newer order %epoch was faster") },
    { "router.other-than-expected",
      QT_TRANSLATE_NOOP("Message", "the router has order %epoch, not %expected as expected") },
    { "router.has-already", QT_TRANSLATE_NOOP("Message", "the router already has order %epoch, this one is %own") },
    { "router.knows-no-lease",
      QT_TRANSLATE_NOOP("Message",
                        "the running router has an older configuration, without a lease: \"signalbox router reload "
                        "--config FILE\" brings it up to date") },
    { "router.map-empty", QT_TRANSLATE_NOOP("Message", "the router's control map is empty after the order") },
    { "router.put-back", QT_TRANSLATE_NOOP("Message", "a newer order came in between and was put back") },
    { "router.another-order", QT_TRANSLATE_NOOP("Message", "the router has another order") },
    { "router.lease-over", QT_TRANSLATE_NOOP("Message", "the lease ran out before it was renewed") },
    { "router.no-servers", QT_TRANSLATE_NOOP("Message", "the router tells no servers of %side") },
    { "router.servers-not-out", QT_TRANSLATE_NOOP("Message", "the router did not take the servers of %side out") },
    { "router.servers-not-in", QT_TRANSLATE_NOOP("Message", "the router did not take the servers of %side in") },
    // its process
    { "router.gone",
      QT_TRANSLATE_NOOP("Message",
                        "HAProxy does not run, so users are not served: start it with \"signalbox router start "
                        "--config FILE\".") },
    { "router.gone-port-taken",
      QT_TRANSLATE_NOOP("Message",
                        "This service's HAProxy does not run, and another program answers at %bind: find it with  ss "
                        "-ltnp  and end it, then start the router with \"signalbox router start --config FILE\".") },
    { "router.hung",
      QT_TRANSLATE_NOOP(
          "Message",
          "HAProxy runs as process %process, but does not answer, so users probably wait: if it stays so, end it "
          "(\"signalbox router stop --config FILE\") and start it again.") },
    { "router.cut-off",
      QT_TRANSLATE_NOOP("Message",
                        "HAProxy (process %process) runs and serves users, but %because, so no console can order it: "
                        "%what") },
    { "router.socket-removed",
      QT_TRANSLATE_NOOP("Message", "its command socket was removed or taken by another program") },
    { "router.directory-removed", QT_TRANSLATE_NOOP("Message", "its state directory %directory was removed") },
    { "router.unit-anew",
      QT_TRANSLATE_NOOP(
          "Message", "\"signalbox router install --config FILE\" writes its files, then  %command  makes it anew.") },
    { "router.reload-anew",
      QT_TRANSLATE_NOOP("Message",
                        "\"signalbox router reload --config FILE\" puts a new one in its place, with the split that "
                        "was last ordered.") },
    { "router.reload-home",
      QT_TRANSLATE_NOOP("Message",
                        "\"signalbox router reload --config FILE\" puts a new one in its place, with all production on "
                        "the side that router.active of the service file names. Look there first.") },
    { "router.not-installed",
      QT_TRANSLATE_NOOP("Message", "HAProxy is not installed: run  sudo apt-get install haproxy") },
    { "router.not-started", QT_TRANSLATE_NOOP("Message", "HAProxy cannot be started: %said") },
    { "router.not-checked",
      QT_TRANSLATE_NOOP("Message",
                        "HAProxy did not finish checking its configuration %file within %seconds s, or was killed "
                        "meanwhile: do its files' disk and its host names answer?") },
    { "router.config-refused",
      QT_TRANSLATE_NOOP("Message",
                        "HAProxy refuses its configuration %file: correct the service file; what runs now is left as "
                        "it is.") },
    { "router.start-first", QT_TRANSLATE_NOOP("Message", "HAProxy does not run: start it first.") },
    { "router.no-reload", QT_TRANSLATE_NOOP("Message", "HAProxy's master process %process cannot be told to reload.") },
    { "router.socket-silent",
      QT_TRANSLATE_NOOP("Message",
                        "HAProxy was started, but its command socket %socket does not answer: look at the system's log "
                        "for haproxy.") },
    { "router.another-starts", QT_TRANSLATE_NOOP("Message", "Another console starts this router and does not end.") },
    { "router.port-taken",
      QT_TRANSLATE_NOOP("Message",
                        "%bind (router.listen) is taken, so the router was not started: another program, perhaps a "
                        "router of this service with another state_dir or name, serves users there. Find it with  ss "
                        "-ltnp  and end it, or choose another port.") },
    { "router.start-late",
      QT_TRANSLATE_NOOP("Message",
                        "HAProxy did not start within %seconds s, or was killed meanwhile: look at the system's log "
                        "for haproxy.") },
    { "router.start-failed",
      QT_TRANSLATE_NOOP("Message", "HAProxy could not start: its port may be in use (ss -ltnp).") },
    { "router.unit-runs-it",
      QT_TRANSLATE_NOOP("Message",
                        "The router was not stopped: systemd runs it and would start it again at once. This stops it:  "
                        "%command") },
    { "router.does-not-end",
      QT_TRANSLATE_NOOP("Message",
                        "HAProxy (process %process) does not end, although it was killed: look what its machine waits "
                        "for, perhaps a disk.") },
    { "router.ended-at-once", QT_TRANSLATE_NOOP("Message", "HAProxy ended as soon as it was started.") },
    { "router.child-ended", QT_TRANSLATE_NOOP("Message", "the sandbox's HAProxy ended, and its users wait") },
    // its files
    { "router.file-unwritten",
      QT_TRANSLATE_NOOP("Message", "%file cannot be written: check the directory's owner and the free space.") },
    { "router.file-not-on-disk",
      QT_TRANSLATE_NOOP("Message",
                        "%file cannot be written to disk: check the directory's owner and the free space.") },
    { "router.file-unmade",
      QT_TRANSLATE_NOOP("Message", "%file cannot be made: check the directory's owner and the free space.") },
    { "router.file-no-directory",
      QT_TRANSLATE_NOOP("Message",
                        "%file is no directory and cannot be made one: check the directory's owner and the free "
                        "space.") },
    { "router.file-open-to-others",
      QT_TRANSLATE_NOOP("Message",
                        "%file cannot be closed to other users: check the directory's owner and the free space.") },
    { "router.file-unreplaced",
      QT_TRANSLATE_NOOP("Message", "%file cannot be replaced: check the directory's owner and the free space.") },
    { "router.file-unreadable", QT_TRANSLATE_NOOP("Message", "%file cannot be read: install the router first.") },
    { "router.no-built-in",
      QT_TRANSLATE_NOOP("Message", "%file has no line for the built-in side: install the router again.") },
    // its keys and models
    { "router.key-empty", QT_TRANSLATE_NOOP("Message", "the new key is empty") },
    { "router.key-odd",
      QT_TRANSLATE_NOOP("Message",
                        "the new key holds characters that a running router does not take; store it, and reload the "
                        "router") },
    { "router.keys-locked", QT_TRANSLATE_NOOP("Message", "another console changes keys and does not end") },
    { "router.no-key-map", QT_TRANSLATE_NOOP("Message", "the router has no map of keys: reload it") },
    { "router.other-key",
      QT_TRANSLATE_NOOP("Message",
                        "the router has another key than expected (fingerprint %fingerprint): somebody changed it") },
    { "router.keys-not-taken", QT_TRANSLATE_NOOP("Message", "the router did not take the keys as they were given") },
    { "router.key-overtaken", QT_TRANSLATE_NOOP("Message", "somebody else gave the router another key meanwhile") },
    { "router.no-guard",
      QT_TRANSLATE_NOOP("Message", "the running router has no model guard yet: \"signalbox router reload\"") },
    { "router.other-list", QT_TRANSLATE_NOOP("Message", "the router's list is not what was sent") },
    { "key.answered", QT_TRANSLATE_NOOP("Message", "%outcome") },
    { "key.there-already", QT_TRANSLATE_NOOP("Message", "the router has this key already") },
    { "key.router-silent",
      QT_TRANSLATE_NOOP("Message", "the router does not answer, so nothing was changed: %problem") },
    { "key.file-unwritten", QT_TRANSLATE_NOOP("Message", "the router's file could not be written: %problem") },
    { "key.unchanged", QT_TRANSLATE_NOOP("Message", "nothing was changed: %problem") },
    { "key.either",
      QT_TRANSLATE_NOOP("Message", "the router may have either key (%problem): look with \"signalbox key list\"") },
    { "key.not-put-back",
      QT_TRANSLATE_NOOP("Message",
                        "%problem; and the old key could not be put back (%failed): \"signalbox router reload\" brings "
                        "the router to the key of the service file") },
};

} // namespace

std::span<const Wording> routerWordings()
{
    return ofRouter;
}

} // namespace Signalbox
