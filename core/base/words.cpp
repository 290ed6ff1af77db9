#include "core/base/wordings.h"

#include <QCoreApplication>

namespace Signalbox {
namespace {

// One line per message code, by room. The translator sees these texts under the context "Message".
constexpr Wording wordings[] = {
    // rollout
    { "rollout.started", QT_TRANSLATE_NOOP("Message", "run %run: deploy of %side %version begins, plan %plan") },
    { "rollout.started-advising",
      QT_TRANSLATE_NOOP("Message",
                        "run %run: deploy of %side %version begins, plan %plan; it only advises: nothing but you moves "
                        "traffic, not even back") },
    { "rollout.alike",
      QT_TRANSLATE_NOOP("Message",
                        "both sides say they are version %version: an A/A drill; what differs is chance or the setup, "
                        "not the version") },
    { "rollout.refused", QT_TRANSLATE_NOOP("Message", "deploy refused: %because") },
    { "rollout.refused-busy",
      QT_TRANSLATE_NOOP("Message", "refused: a run is open (%phase); roll it back or let it end first") },
    { "rollout.refused-empty-plan", QT_TRANSLATE_NOOP("Message", "deploy refused: the plan has no steps") },
    { "rollout.refused-unknown", QT_TRANSLATE_NOOP("Message", "refused: the router has not been read yet") },
    { "rollout.refused-watching", QT_TRANSLATE_NOOP("Message", "refused: this console only watches") },
    { "rollout.refused-no-reason", QT_TRANSLATE_NOOP("Message", "not promoted: promoting at once needs a reason") },
    { "rollout.nothing-to-retry",
      QT_TRANSLATE_NOOP("Message", "nothing to retry: no run of this console was rolled back") },
    { "rollout.no-step-back", QT_TRANSLATE_NOOP("Message", "no step to go back: %phase") },
    { "rollout.promote-at-once", QT_TRANSLATE_NOOP("Message", "make %side active at once, by hand: %reason") },
    { "rollout.held", QT_TRANSLATE_NOOP("Message", "held: %because") },
    { "rollout.resumed", QT_TRANSLATE_NOOP("Message", "resumed") },
    { "rollout.next-by-operator", QT_TRANSLATE_NOOP("Message", "next step, by hand") },
    { "rollout.nothing-to-hold", QT_TRANSLATE_NOOP("Message", "nothing to hold: %phase") },
    { "rollout.nothing-to-resume", QT_TRANSLATE_NOOP("Message", "nothing to resume: %phase") },
    { "rollout.nothing-to-accept",
      QT_TRANSLATE_NOOP("Message", "nothing to accept: no split was found that waits for an answer (%phase)") },
    { "rollout.no-next", QT_TRANSLATE_NOOP("Message", "no next step: %phase") },
    { "rollout.no-plan", QT_TRANSLATE_NOOP("Message", "no plan to follow: shift by hand, or roll back") },
    { "rollout.step", QT_TRANSLATE_NOOP("Message", "step %step of %steps: %share to %side") },
    { "rollout.shift", QT_TRANSLATE_NOOP("Message", "by hand: %share to %side %reason") },
    { "rollout.baking",
      QT_TRANSLATE_NOOP("Message", "all production on %side; watching it for %seconds s before it is made active") },
    { "rollout.promoting", QT_TRANSLATE_NOOP("Message", "make %side active") },
    { "rollout.promoted", QT_TRANSLATE_NOOP("Message", "run %run: %side is active now") },
    { "rollout.rolling-back", QT_TRANSLATE_NOOP("Message", "ROLLING BACK from %side to %active: %because") },
    { "rollout.order-back", QT_TRANSLATE_NOOP("Message", "all production to %active") },
    { "rollout.rolled-back",
      QT_TRANSLATE_NOOP("Message", "rolled back: users' requests prove that all production is on %active") },
    { "rollout.back-under-way", QT_TRANSLATE_NOOP("Message", "rolling back already") },
    { "rollout.back-when-read",
      QT_TRANSLATE_NOOP("Message", "roll back asked for: goes as soon as the router answers") },
    { "back.operator", QT_TRANSLATE_NOOP("Message", "%who pressed roll back. %reason") },
    // why a side is slow
    { "history.works", QT_TRANSLATE_NOOP("Message", "the history is stored again") },
    { "history.problem", QT_TRANSLATE_NOOP("Message", "%problem") },
    { "finding.failing", QT_TRANSLATE_NOOP("Message", "%side fails: %failed of %of measured requests, last: %said") },
    { "finding.shared-failing",
      QT_TRANSLATE_NOOP("Message", "both sides fail alike, so neither is to blame alone: %said") },
    { "finding.throttled",
      QT_TRANSLATE_NOOP("Message",
                        "%side limits our requests (429): %throttled of %of; its times say little until that ends") },
    { "finding.region",
      QT_TRANSLATE_NOOP("Message", "only region %name of %side is slow: %ms ms more than its fastest, mostly %part") },
    { "finding.address",
      QT_TRANSLATE_NOOP("Message", "only %name of %side is slow: %ms ms more than its fastest address, mostly %part") },
    { "finding.cold",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower on new connections only (%slow against %fast ms); on a warm one both are "
          "alike") },
    { "finding.network",
      QT_TRANSLATE_NOOP(
          "Message",
          "the way to %side is %ms ms longer than to %other: a connection takes %slow against %fast ms, and every "
          "answer as much more, on warm connections too; the network, not the relay") },
    { "finding.loss",
      QT_TRANSLATE_NOOP("Message",
                        "packets to %side get lost: %again of %of connections needed a second try, which costs a "
                        "second or more; the others are as fast as ever") },
    { "finding.retries",
      QT_TRANSLATE_NOOP("Message",
                        "%side ends connections before it answers: %again of %of health checks had to be sent again") },
    { "finding.slower-dns",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "looking up the name: the resolver, not the relay") },
    { "finding.slower-tcp",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "opening the connection: the path or a full host, not the model") },
    { "finding.slower-tls",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "the TLS handshake") },
    { "finding.slower-send",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "sending the request") },
    { "finding.slower-wait",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "waiting for the first byte: the relay or its upstream, not the network") },
    { "finding.slower-first_token",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it passes "
          "between the first byte and the first token: the model, not the network") },
    { "finding.streaming",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side streams slowly: %slow ms from token to token against %fast ms; the first token comes in time") },
    { "finding.tail",
      QT_TRANSLATE_NOOP(
          "Message",
          "most requests are alike, but one in twenty users of %side waits %slow ms or more, against %fast ms "
          "on %other") },
    { "finding.shared",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are slow alike (%ms ms, mostly %part): something they share, not the candidate") },
    { "finding.own-desk",
      QT_TRANSLATE_NOOP(
          "Message",
          "both sides are slow alike from here (%ms ms, mostly %part), and users see nothing of it: this desk or "
          "its link") },
    // why a run is held
    { "held.found",
      QT_TRANSLATE_NOOP("Message",
                        "the router has %share to %side: left by an earlier run, or moved by another console; resume, "
                        "or roll back") },
    { "held.joined",
      QT_TRANSLATE_NOOP("Message",
                        "the router has %share to %side: run %run, open on another console or since an earlier start; "
                        "resume takes it over") },
    { "held.stepped-back", QT_TRANSLATE_NOOP("Message", "one step back, by hand. %reason") },
    { "held.by-hand", QT_TRANSLATE_NOOP("Message", "%share to %side, set by hand") },
    { "held.by-operator", QT_TRANSLATE_NOOP("Message", "by hand. %reason") },
    { "held.shared", QT_TRANSLATE_NOOP("Message", "both sides fail alike, so the candidate is not blamed: %what") },
    { "held.foreign", QT_TRANSLATE_NOOP("Message", "%who changed the router: %share to %side") },
    { "held.journal",
      QT_TRANSLATE_NOOP("Message", "the order was not sent, since it could not be journaled: %problem") },
    { "held.suspended",
      QT_TRANSLATE_NOOP("Message",
                        "this computer was suspended for %span, and nobody watched from here: look, then resume or "
                        "roll back") },
    { "held.stood-still",
      QT_TRANSLATE_NOOP("Message",
                        "this console stood still for %span, and nobody watched from here: look, then resume or roll "
                        "back") },
    { "held.desk-taken", QT_TRANSLATE_NOOP("Message", "%who took over (%program): %reason") },
    { "held.desk-other", QT_TRANSLATE_NOOP("Message", "%who (%program) was faster, and operates") },
    { "held.router-lost",
      QT_TRANSLATE_NOOP("Message", "the router has not answered for %seconds s: the candidate cannot be judged") },
    { "held.feed-lost",
      QT_TRANSLATE_NOOP(
          "Message", "users' requests have not been seen for %seconds s (no feed): the candidate cannot be judged") },
    { "held.feed-silent",
      QT_TRANSLATE_NOOP("Message",
                        "the feed told less than half of users' requests in the last %seconds s: the candidate cannot "
                        "be judged") },
    { "held.found-lapsed",
      QT_TRANSLATE_NOOP("Message",
                        "found %share ordered for %side, and its lease has run out: no console renewed it, so the "
                        "router itself gave all production back to %active. Resume gives %side its share again, roll "
                        "back ends run %run") },
    { "held.lapsed",
      QT_TRANSLATE_NOOP("Message",
                        "the lease ran out: no console renewed it, so the router itself gave all production back to "
                        "%active. Resume gives %side its %share again, roll back ends the run") },
    { "lease.lapsed",
      QT_TRANSLATE_NOOP("Message",
                        "LEASE RAN OUT: no console renewed it, so the router itself gave all production back to "
                        "%active; %side had %share") },
    { "brief.lapsed", QT_TRANSLATE_NOOP("Message", "lease ran out") },
    { "rollout.given-again", QT_TRANSLATE_NOOP("Message", "%share to %side again, after the lease ran out") },
    { "rollout.lapsed-no-step-back",
      QT_TRANSLATE_NOOP("Message",
                        "no step to go back: the lease ran out, so the candidate has nothing; resume or roll back") },
    { "rollout.order-back-slowly",
      QT_TRANSLATE_NOOP("Message", "back to %active step by step; pressed again: at once") },
    { "way-back.second",
      QT_TRANSLATE_NOOP("Message",
                        "the router refuses the way back (%problem). The second way is tried: no new request to %side "
                        "by taking its servers out, and a new worker that begins with all production on %active") },
    { "way-back.diverted",
      QT_TRANSLATE_NOOP("Message",
                        "second way: %side is taken out of the router, new requests go to %active; the order itself is "
                        "tried again") },
    { "way-back.not-diverted",
      QT_TRANSLATE_NOOP("Message", "second way: %side's servers could not be taken out (%problem)") },
    { "way-back.began-anew",
      QT_TRANSLATE_NOOP("Message", "second way: a new worker serves, with all production on %active") },
    { "way-back.not-anew", QT_TRANSLATE_NOOP("Message", "second way: no new worker began (%problem)") },
    { "streams.cutting", QT_TRANSLATE_NOOP("Message", "cut what is still open on %side, by hand") },
    { "streams.cut", QT_TRANSLATE_NOOP("Message", "%n open streams were ended") },
    { "streams.cut-failed", QT_TRANSLATE_NOOP("Message", "the open streams were not ended: %problem") },
    { "streams.not-cut-now",
      QT_TRANSLATE_NOOP("Message", "nothing cut: the candidate has production; roll back first") },
    { "held.plan-ended", QT_TRANSLATE_NOOP("Message", "the plan has no further step") },
    { "held.accepted",
      QT_TRANSLATE_NOOP("Message", "%share to %side, as it was found, taken as set by hand. %reason") },
    { "held.way-back", QT_TRANSLATE_NOOP("Message", "THE WAY BACK IS NOT OPEN: %why") },
    { "held.no-way-back",
      QT_TRANSLATE_NOOP(
          "Message",
          "a rollback is due (%due), and THE WAY BACK IS NOT OPEN (%why): decide yourself; Roll back goes "
          "all the same") },
    // what a step waits for
    { "wait.journal", QT_TRANSLATE_NOOP("Message", "waiting for the journal: the order goes out once it is on disk") },
    { "wait.acknowledged", QT_TRANSLATE_NOOP("Message", "waiting for the router to acknowledge") },
    { "wait.observed", QT_TRANSLATE_NOOP("Message", "waiting for users' requests to show the split") },
    { "wait.few-requests", QT_TRANSLATE_NOOP("Message", "waiting: too few users' requests came to show the split") },
    { "wait.requests", QT_TRANSLATE_NOOP("Message", "waiting for requests on the candidate: %n of %of, %left") },
    { "wait.health", QT_TRANSLATE_NOOP("Message", "waiting: health checks of the candidate say %status") },
    { "wait.objective", QT_TRANSLATE_NOOP("Message", "waiting: %what") },
    { "wait.judge", QT_TRANSLATE_NOOP("Message", "waiting for the judge: %what") },
    { "wait.judge-shared", QT_TRANSLATE_NOOP("Message", "waiting: %what") },
    { "wait.manual", QT_TRANSLATE_NOOP("Message", "waiting for you: press Next to go on") },
    { "wait.way-back", QT_TRANSLATE_NOOP("Message", "waiting for the way back: %why") },
    { "wait.bake", QT_TRANSLATE_NOOP("Message", "waiting: the last look of the bake was bad") },
    { "wait.advised", QT_TRANSLATE_NOOP("Message", "this plan only advises: press Next to go on") },
    { "left.unknown", QT_TRANSLATE_NOOP("Message", "no telling how long yet") },
    { "left.seconds", QT_TRANSLATE_NOOP("Message", "about %n s left") },
    { "left.minutes", QT_TRANSLATE_NOOP("Message", "about %n min left") },
    { "left.hours", QT_TRANSLATE_NOOP("Message", "about %n h left") },
    { "left.never", QT_TRANSLATE_NOOP("Message", "too few come: the last %minutes min count") },
    { "objective.too-few", QT_TRANSLATE_NOOP("Message", "%n of %of finished requests for the objectives, %left") },
    { "objective.broken", QT_TRANSLATE_NOOP("Message", "%side breaks its objective: %what") },
    // gates
    { "gate.passed", QT_TRANSLATE_NOOP("Message", "step %share passed: %n requests, health and objectives good") },
    { "gate.passed-judged",
      QT_TRANSLATE_NOOP("Message", "step %share passed: %n requests, health and objectives good; judge: %judge") },
    { "gate.judge",
      QT_TRANSLATE_NOOP("Message",
                        "the judge finds %side worse than %active: %what %effect, evidence %evidence of %threshold "
                        "after %n requests") },
    { "judge.passes",
      QT_TRANSLATE_NOOP("Message", "the judge finds %side no worse than %active: %what %effect after %n requests") },
    { "judge.withdrawn", QT_TRANSLATE_NOOP("Message", "the judge takes its pass back: %why") },
    { "judge.insufficient", QT_TRANSLATE_NOOP("Message", "undecided, %why") },
    { "judge.shared-slow",
      QT_TRANSLATE_NOOP("Message", "both sides are slower than a minute ago; %side is not blamed for it") },
    { "judge.shared-failing",
      QT_TRANSLATE_NOOP("Message", "both sides fail more than a minute ago; %side is not blamed for it") },
    { "trace.failed",
      QT_TRANSLATE_NOOP("Message", "the requests of this run are not kept for judging it again: %problem") },
    { "judge.no-active", QT_TRANSLATE_NOOP("Message", "the active side has no requests to compare with") },
    { "judge.no-candidate", QT_TRANSLATE_NOOP("Message", "the candidate has no requests") },
    { "judge.no-sight", QT_TRANSLATE_NOOP("Message", "users' requests cannot be seen now") },
    { "judge.warming-up", QT_TRANSLATE_NOOP("Message", "the candidate is fresh; its latency is not judged yet") },
    { "judge.few-users",
      QT_TRANSLATE_NOOP("Message",
                        "it looks worse, but the evidence comes from too few users, who may differ by themselves") },
    { "judge.more", QT_TRANSLATE_NOOP("Message", "about %n more requests of the candidate are needed") },
    { "judge.failures", QT_TRANSLATE_NOOP("Message", "failures") },
    { "judge.unfinished", QT_TRANSLATE_NOOP("Message", "requests that do not finish") },
    { "judge.latency", QT_TRANSLATE_NOOP("Message", "latency") },
    { "judge.latency-tail", QT_TRANSLATE_NOOP("Message", "requests slower than the active side's p95") },
    { "judge.headers", QT_TRANSLATE_NOOP("Message", "time to headers") },
    { "judge.headers-tail",
      QT_TRANSLATE_NOOP("Message", "requests whose headers come later than the active side's p95") },
    { "judge.client-errors", QT_TRANSLATE_NOOP("Message", "client errors (4xx)") },
    { "judge.throttled", QT_TRANSLATE_NOOP("Message", "throttled requests (429)") },
    { "judge.effect-unknown", QT_TRANSLATE_NOOP("Message", "not known yet") },
    { "judge.effect-relative", QT_TRANSLATE_NOOP("Message", "%value % (%low to %high %)") },
    { "judge.effect-points", QT_TRANSLATE_NOOP("Message", "%value points (%low to %high)") },
    { "judge.effect-at-least", QT_TRANSLATE_NOOP("Message", "%value % (at least %low %)") },
    { "gate.checks-failed", QT_TRANSLATE_NOOP("Message", "%n health checks of %side failed in a row") },
    { "gate.checks-shared",
      QT_TRANSLATE_NOOP("Message",
                        "%n health checks of %side failed in a row, and those of the active side fail too: not the "
                        "candidate alone") },
    { "gate.checks-but-users-fine",
      QT_TRANSLATE_NOOP("Message",
                        "%n health checks of %side failed in a row from this desk, but users' requests go well") },
    { "gate.checks-unconfirmed",
      QT_TRANSLATE_NOOP("Message",
                        "%n health checks of %side failed in a row from this desk, and users' requests neither "
                        "confirm nor deny it yet: %users. It rolls back when they confirm it; Roll back goes now") },
    { "users.too-few", QT_TRANSLATE_NOOP("Message", "%n of %of ended there since, %failed of them failed, %left") },
    { "gate.slow",
      QT_TRANSLATE_NOOP("Message",
                        "%side is slow and %active is not: p95 %candidateMs ms (over %limitMs ms) against %activeMs "
                        "ms") },
    { "gate.throttled",
      QT_TRANSLATE_NOOP("Message",
                        "%side is rate-limited: %throttled of %requests users' requests got 429, on %active "
                        "%activeThrottled of %activeRequests") },
    { "gate.throttled-shared",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are rate-limited, so %side is not blamed: %throttled of %requests users' requests "
                        "got 429, on %active %activeThrottled of %activeRequests") },
    { "bake.bad", QT_TRANSLATE_NOOP("Message", "bake: bad look at %side, %n of %of in a row: %why") },
    { "bake.checks", QT_TRANSLATE_NOOP("Message", "%n health checks failed in a row") },
    // what a plan that only advises would do
    { "advice.roll-back", QT_TRANSLATE_NOOP("Message", "ADVICE: roll back now: %because") },
    { "advice.step-back", QT_TRANSLATE_NOOP("Message", "advice: go one step back: %because") },
    { "advice.hold", QT_TRANSLATE_NOOP("Message", "advice: hold: %because") },
    { "advice.next", QT_TRANSLATE_NOOP("Message", "advice: every gate passed, go on to %share to %side") },
    { "advice.bake", QT_TRANSLATE_NOOP("Message", "advice: every gate passed, begin the bake of %side at %share") },
    { "advice.promote", QT_TRANSLATE_NOOP("Message", "advice: the bake is good, make %side active") },
    { "brief.roll-back", QT_TRANSLATE_NOOP("Message", "advice: roll back") },
    { "brief.step-back", QT_TRANSLATE_NOOP("Message", "advice: step back") },
    { "brief.hold", QT_TRANSLATE_NOOP("Message", "advice: hold") },
    { "brief.next", QT_TRANSLATE_NOOP("Message", "advice: next") },
    { "brief.bake", QT_TRANSLATE_NOOP("Message", "advice: bake") },
    { "brief.active", QT_TRANSLATE_NOOP("Message", "%side active") },
    { "brief.judge-pass", QT_TRANSLATE_NOOP("Message", "judge: no worse") },
    { "brief.judge-fail", QT_TRANSLATE_NOOP("Message", "judge: worse") },
    { "brief.promote", QT_TRANSLATE_NOOP("Message", "advice: promote") },
    { "gate.objective", QT_TRANSLATE_NOOP("Message", "%what") },
    { "gate.objective-shared", QT_TRANSLATE_NOOP("Message", "both sides break the objective: %what") },
    // deploy refused
    { "refuse.not-checked",
      QT_TRANSLATE_NOOP("Message", "%side has not been checked yet: wait for its first health check") },
    { "refuse.unhealthy", QT_TRANSLATE_NOOP("Message", "the health checks of %side fail: mend it first") },
    { "refuse.failing", QT_TRANSLATE_NOOP("Message", "the last health check of %side failed: wait for a good one") },
    { "refuse.throttled",
      QT_TRANSLATE_NOOP("Message", "%side limits our requests (429): wait until its limit has room again") },
    { "refuse.way-back", QT_TRANSLATE_NOOP("Message", "the way back is not open: %why") },
    // whether the active side could take everybody back
    { "way.open", QT_TRANSLATE_NOOP("Message", "the way back to %side is open again; a run that is held stays held") },
    { "way.not-checked",
      QT_TRANSLATE_NOOP("Message", "nothing has proven yet that %side takes requests: wait for its first good check") },
    { "way.old",
      QT_TRANSLATE_NOOP("Message",
                        "the last good health check of %side is %seconds s old: see why none comes (its card, the "
                        "network of this desk)") },
    { "way.key",
      QT_TRANSLATE_NOOP("Message", "%side refuses its key (401 or 403): put a valid one where the service file says") },
    { "way.unhealthy", QT_TRANSLATE_NOOP("Message", "%n health checks of %side failed in a row: mend it first") },
    { "way.quota", QT_TRANSLATE_NOOP("Message", "the quota of %side is used up: top it up") },
    { "way.throttled",
      QT_TRANSLATE_NOOP("Message", "%side limits our requests (429): wait, or have its limit raised") },
    { "way.used-up",
      QT_TRANSLATE_NOOP("Message", "%side says that nothing is left of its limit: wait, or have it raised") },
    { "way.limit",
      QT_TRANSLATE_NOOP("Message",
                        "all users send %needed requests a minute, %percent % of what the limit of %side allows: have "
                        "it raised") },
    { "way.remaining",
      QT_TRANSLATE_NOOP("Message",
                        "with all users, what is left of the limit of %side (%left requests) would be used up in "
                        "%seconds s: wait until it is full again, or have it raised") },
    // what was found at the start, beside the journal
    { "found.no-run", QT_TRANSLATE_NOOP("Message", "the journal knows of no open run") },
    { "found.no-order", QT_TRANSLATE_NOOP("Message", "the journal has no order of this run; the router has %epoch") },
    { "found.active", QT_TRANSLATE_NOOP("Message", "active: %journal in the journal, %router in the router") },
    { "found.share", QT_TRANSLATE_NOOP("Message", "share to green: %journal in the journal, %router in the router") },
    { "found.newer",
      QT_TRANSLATE_NOOP("Message", "order: %journal in the journal, the router has a newer one, %router") },
    { "found.older",
      QT_TRANSLATE_NOOP("Message", "order: %journal in the journal, the router has an older one, %router") },
    { "found.lapsed",
      QT_TRANSLATE_NOOP("Message", "the lease of that split ran out: the router gives all production to %active") },
    { "found.ended",
      QT_TRANSLATE_NOOP("Message",
                        "the journal has run %run open at %share to green (order %epoch), the router has all "
                        "production on %active: it ended while nobody could journal it") },
    { "refuse.router", QT_TRANSLATE_NOOP("Message", "the router does not answer") },
    { "refuse.feed",
      QT_TRANSLATE_NOOP("Message", "users' requests cannot be seen (no feed): a candidate could not be judged") },
    { "refuse.journal", QT_TRANSLATE_NOOP("Message", "the journal cannot be written: %problem") },
    // users' requests against the candidate
    { "users.fail",
      QT_TRANSLATE_NOOP("Message",
                        "%failures of %requests users' requests on %side failed in %seconds s (%candidatePercent % "
                        "against %activePercent %)") },
    { "users.hang",
      QT_TRANSLATE_NOOP(
          "Message",
          "users' requests hang on %side: %open open, %overdue overdue, nothing answered for %quietSeconds s") },
    // orders and what comes back
    { "order.made",
      QT_TRANSLATE_NOOP("Message", "order %epoch: %from → %to of production to green, %active active: %why") },
    { "order.active",
      QT_TRANSLATE_NOOP("Message", "order %epoch: %active is to be the active side, with all production: %why") },
    { "order.active-acknowledged",
      QT_TRANSLATE_NOOP("Message", "order %epoch: %active is now the active side, acknowledged by every node") },
    { "order.acknowledged", QT_TRANSLATE_NOOP("Message", "order %epoch: %share to green acknowledged by every node") },
    { "order.node-acknowledged", QT_TRANSLATE_NOOP("Message", "order %epoch: read back from %node after %ms ms") },
    { "order.node-refused",
      QT_TRANSLATE_NOOP("Message", "order %epoch: %node refused it: it has something newer. %problem") },
    { "order.node-unknown",
      QT_TRANSLATE_NOOP("Message", "order %epoch: no answer from %node; reading before the next try. %problem") },
    { "order.node-failed", QT_TRANSLATE_NOOP("Message", "order %epoch: %node failed: %problem") },
    { "split.observed", QT_TRANSLATE_NOOP("Message", "%share to green seen in users' requests") },
    { "foreign.changed",
      QT_TRANSLATE_NOOP("Message", "%who changed the router, not this console: %share to %side, %active active") },
    { "foreign.rolled-back", QT_TRANSLATE_NOOP("Message", "%who rolled back: all production is on %active") },
    { "foreign.promoted", QT_TRANSLATE_NOOP("Message", "%who made %active active") },
    { "who.automatic", QT_TRANSLATE_NOOP("Message", "automatic (%console)") },
    { "who.unknown", QT_TRANSLATE_NOOP("Message", "someone unknown (no line in the journal)") },
    { "run.joined", QT_TRANSLATE_NOOP("Message", "run %run is open already and followed here") },
    { "run.opened", QT_TRANSLATE_NOOP("Message", "run %run opened") },
    { "run.promoted", QT_TRANSLATE_NOOP("Message", "run %run ended: promoted, %active is active") },
    { "run.rolled-back", QT_TRANSLATE_NOOP("Message", "run %run ended: rolled back, %active is active") },
    { "run.accepted", QT_TRANSLATE_NOOP("Message", "run %run ended: its split was taken over as set by hand") },
    { "run.ended", QT_TRANSLATE_NOOP("Message", "run %run ended before any traffic moved") },
    // asked by another process through the journal
    { "request.made", QT_TRANSLATE_NOOP("Message", "%verb asked for, of the console that drives run %run. %reason") },
    { "request.taken", QT_TRANSLATE_NOOP("Message", "%verb, as %who asked") },
    { "request.refused", QT_TRANSLATE_NOOP("Message", "%verb, asked by %who, is refused: %because") },
    { "request.moved", QT_TRANSLATE_NOOP("Message", "the run has moved meanwhile") },
    { "request.unknown", QT_TRANSLATE_NOOP("Message", "this version does not know it") },
    // canary tests
    { "canary.started",
      QT_TRANSLATE_NOOP("Message",
                        "canary test of %side begins: %slots slots in %duration, %percent % of them to it") },
    { "canary.refused", QT_TRANSLATE_NOOP("Message", "canary test refused: %problem") },
    { "canary.busy", QT_TRANSLATE_NOOP("Message", "canary test refused: one is running; stop it first") },
    { "canary.passed",
      QT_TRANSLATE_NOOP(
          "Message",
          "canary test of %side PASSED: %good of %n good (%percent %), TTFT p50 %ttft ms, p95 %ttftP95 ms; "
          "%active %activePercent %, %activeTtft ms, %activeTtftP95 ms") },
    { "canary.failed",
      QT_TRANSLATE_NOOP("Message",
                        "canary test of %side FAILED: %because; TTFT p50 %ttft ms, %active %activeTtft ms") },
    { "canary.insufficient", QT_TRANSLATE_NOOP("Message", "canary test of %side decides nothing: %because") },
    { "canary.good", QT_TRANSLATE_NOOP("Message", "%route: %good of %n answers of %side good (%percent %)") },
    { "canary.too-many-failed",
      QT_TRANSLATE_NOOP(
          "Message",
          "%route: %failed of %n requests to %side failed: %percent % good, at least %objective % wanted; "
          "%active has %activePercent %") },
    { "canary.both-fail",
      QT_TRANSLATE_NOOP("Message",
                        "%route: %failed of %n requests to %side failed, and %active has only %activePercent % good: "
                        "not the candidate alone") },
    { "canary.too-few",
      QT_TRANSLATE_NOOP("Message", "%route: %n answers of %side, %needed are needed: test longer or more often") },
    { "canary.throttled",
      QT_TRANSLATE_NOOP("Message",
                        "%route: %side answered %throttled with 429, its rate limit is used up; %n answers are left, "
                        "%needed are needed") },
    { "canary.undecided",
      QT_TRANSLATE_NOOP("Message",
                        "%route: %failed of %n requests to %side failed: below %objective %, but so few can be chance; "
                        "test longer") },
    { "canary.slower",
      QT_TRANSLATE_NOOP(
          "Message", "%route: %side is slower: TTFT p50 %p50 ms, p95 %p95 ms; %active %activeP50 ms, %activeP95 ms") },
    { "canary.nothing-to-compare",
      QT_TRANSLATE_NOOP("Message",
                        "every request went to the candidate: nothing is known of %active to compare with") },
    { "canary.stopped", QT_TRANSLATE_NOOP("Message", "stopped by hand") },
    { "canary.no-room",
      QT_TRANSLATE_NOOP(
          "Message",
          "the own limit of %limit requests a minute for the key of %side has no room for tests: %kept are "
          "kept for health checks (checks.requests_per_minute, checks.interval)") },
    { "canary.rate-limited",
      QT_TRANSLATE_NOOP("Message", "ended early: %side answers 429 only, asking on would use up more") },
    { "canary.stretched-limit",
      QT_TRANSLATE_NOOP("Message",
                        "the own limit of %limit requests a minute for the key of %side, %kept of them kept for health "
                        "checks") },
    { "canary.stretched-throttled", QT_TRANSLATE_NOOP("Message", "%side answered 429") },
    { "canary.stretched-headroom",
      QT_TRANSLATE_NOOP("Message", "%side says that its own rate limit is nearly used up") },
    { "canary.stretched-open", QT_TRANSLATE_NOOP("Message", "too many requests are still open, of %side and others") },
    { "canary.stretched-late", QT_TRANSLATE_NOOP("Message", "this computer was busy or asleep") },
    { "canary.watch-only",
      QT_TRANSLATE_NOOP("Message",
                        "straight only: this console only watches, so nothing was sent through the router") },
    { "canary.router-off",
      QT_TRANSLATE_NOOP("Message",
                        "straight only: the router does not answer, so nothing was sent through it. %problem") },
    { "canary.router-no-secret",
      QT_TRANSLATE_NOOP(
          "Message",
          "straight only: the running router does not know this console's canary secret; \"signalbox router "
          "reload\" gives it") },
    { "canary.router-no-order",
      QT_TRANSLATE_NOOP("Message",
                        "straight only: the router has no valid order, and without one it forces no request") },
    { "canary.misrouted",
      QT_TRANSLATE_NOOP(
          "Message",
          "straight only: the router sent a request that was forced to %side to %to, so no more were sent "
          "through it (is its order missing or expired?)") },
    // parts
    { "router.read", QT_TRANSLATE_NOOP("Message", "router read: %share to green, %active active, order %epoch") },
    { "router.read-built-in", QT_TRANSLATE_NOOP("Message", "router read: no order yet, all production on %active") },
    { "router.problem", QT_TRANSLATE_NOOP("Message", "router: %problem") },
    { "router.ended", QT_TRANSLATE_NOOP("Message", "router: %problem") },
    { "router.back", QT_TRANSLATE_NOOP("Message", "router answers again") },
    // several consoles on one service
    { "desk.other",
      QT_TRANSLATE_NOOP("Message",
                        "%who operates this service (%program): this console watches; rolling back works from here "
                        "too") },
    { "desk.gone", QT_TRANSLATE_NOOP("Message", "%who (%program) does not operate any more") },
    { "desk.refused",
      QT_TRANSLATE_NOOP(
          "Message", "refused: %who operates this service (%program); take over with a reason first, or roll back") },
    { "desk.reason-needed", QT_TRANSLATE_NOOP("Message", "taking over needs a reason") },
    { "desk.free", QT_TRANSLATE_NOOP("Message", "nobody else operates: there is nothing to take over") },
    { "desk.taken-from", QT_TRANSLATE_NOOP("Message", "took over from %who (%program): %reason") },
    { "desk.taken", QT_TRANSLATE_NOOP("Message", "%who took over (%program): %reason") },
    { "desk.other-was-faster", QT_TRANSLATE_NOOP("Message", "%who (%program) was faster, and operates") },
    { "desk.failed", QT_TRANSLATE_NOOP("Message", "%problem") },
    // this computer, its clock
    { "time.suspended",
      QT_TRANSLATE_NOOP("Message",
                        "this computer was suspended for %span: nobody watched from here; the router is read first") },
    { "time.stood-still",
      QT_TRANSLATE_NOOP("Message",
                        "this console stood still for %span: nobody watched from here; the router is read first") },
    { "time.set-back",
      QT_TRANSLATE_NOOP("Message",
                        "the clock of this computer was set back by %span: lines above may bear later times; waiting "
                        "times and figures are not touched") },
    { "time.set-ahead",
      QT_TRANSLATE_NOOP("Message",
                        "the clock of this computer was set ahead by %span: no time is missing above; waiting times "
                        "and figures are not touched") },
    { "time.read-same",
      QT_TRANSLATE_NOOP("Message",
                        "router read after %span: as this console knew it: %share to green, %active active, order "
                        "%epoch") },
    { "time.read-other",
      QT_TRANSLATE_NOOP("Message",
                        "router read after %span: it has %share to green, %active active, order %epoch; this console "
                        "knew %knew") },
    { "time.word", QT_TRANSLATE_NOOP("Message", "%share to green, %active active, order %epoch") },
    { "time.meanwhile", QT_TRANSLATE_NOOP("Message", "somebody (while nobody watched from here)") },
    { "feed.connected", QT_TRANSLATE_NOOP("Message", "feed of users' requests is connected") },
    { "feed.lost", QT_TRANSLATE_NOOP("Message", "feed of users' requests is lost: figures stand still") },
    { "health.changed", QT_TRANSLATE_NOOP("Message", "%side is %status") },
    { "health.slow", QT_TRANSLATE_NOOP("Message", "%side is %status: its health check took %ms ms") },
    { "health.changed-because", QT_TRANSLATE_NOOP("Message", "%side is %status: %message") },
    { "journal.failed", QT_TRANSLATE_NOOP("Message", "the journal cannot be written: %problem") },
    { "journal.silent-start",
      QT_TRANSLATE_NOOP(
          "Message", "the journal did not answer when this console began: what others did before is not known here") },
    { "journal.silent", QT_TRANSLATE_NOOP("Message", "no answer from its disk for %seconds s") },
    { "journal.back", QT_TRANSLATE_NOOP("Message", "the journal works again: %n waiting lines are written") },
    { "journal.gap", QT_TRANSLATE_NOOP("Message", "%n lines could not be kept until the journal worked again") },
    { "journal.begun-anew",
      QT_TRANSLATE_NOOP("Message",
                        "this journal begins anew: an earlier one, of %n records up to the hash %hash, is not here "
                        "any more") },
    { "journal.pruned",
      QT_TRANSLATE_NOOP("Message",
                        "%n records up to number %upTo, older than %before, were removed; last hash %lastHash") },
    { "report.written", QT_TRANSLATE_NOOP("Message", "the report of this run is in %file") },
    { "report.failed", QT_TRANSLATE_NOOP("Message", "the report of this run could not be written: %problem") },
    { "restore.done",
      QT_TRANSLATE_NOOP("Message", "%file is as at the beginning of run %of; what it was is in %backup") },
    { "restores.traffic",
      QT_TRANSLATE_NOOP("Message",
                        "A rollback brings all production back to %active %version. It changes no file and no key: "
                        "what you change of %candidate meanwhile stays, and \"signalbox restore\" brings the service "
                        "file back.") },
    { "restores.unknown",
      QT_TRANSLATE_NOOP("Message", "What a rollback restores is not known: the router has not been read yet.") },
    { "notify.failed",
      QT_TRANSLATE_NOOP("Message", "the webhook was not told: %problem; said once until it works again") },
    { "notify.back", QT_TRANSLATE_NOOP("Message", "the webhook works again") },
    { "rollout.event", QT_TRANSLATE_NOOP("Message", "what the rollout was told, for a replay") },
    { "run.imported",
      QT_TRANSLATE_NOOP("Message",
                        "run %run of %service was taken into this journal: %n records, exported by %who on %host; the "
                        "last was %last, hash %hash") },
    { "run.figures", QT_TRANSLATE_NOOP("Message", "figures of the run, for its report") },
    { "run.snapshot", QT_TRANSLATE_NOOP("Message", "how everything was when the run began") },
    { "config.note", QT_TRANSLATE_NOOP("Message", "%text") },
    { "key.rotated",
      QT_TRANSLATE_NOOP("Message",
                        "the router uses another key of %side from now on (fingerprint %from before, %to now)") },
    { "key.same", QT_TRANSLATE_NOOP("Message", "the router has this key of %side already (fingerprint %to)") },
    { "key.refused",
      QT_TRANSLATE_NOOP("Message", "%side refuses the new key (fingerprint %to), nothing was changed: %problem") },
    { "key.undone",
      QT_TRANSLATE_NOOP("Message",
                        "through the router %side refused the new key (fingerprint %to), so the old one is back "
                        "(%from): %problem") },
    { "key.undecided",
      QT_TRANSLATE_NOOP("Message",
                        "the new key of %side (fingerprint %to) could not be tried, nothing was changed: %problem") },
    { "key.failed", QT_TRANSLATE_NOOP("Message", "the key of %side was not rotated: %problem") },
    { "key.stored", QT_TRANSLATE_NOOP("Message", "another key of %side (fingerprint %to) was stored: %where") },
    { "key.read-again",
      QT_TRANSLATE_NOOP("Message", "checks and tests of %side use another key from now on (fingerprint %to)") },
    { "key.not-read-again",
      QT_TRANSLATE_NOOP(
          "Message", "the key of %side was rotated and could not be read again, so checks use the old one: %problem") },
    { "models.written",
      QT_TRANSLATE_NOOP("Message",
                        "model map written to %file: %what; checks use it from the next start, and the relay has to "
                        "know the names itself") },
    { "models.not-written", QT_TRANSLATE_NOOP("Message", "the model map was not written: %problem") },
    { "sandbox.scenario", QT_TRANSLATE_NOOP("Message", "sandbox: %name") },
    { "sandbox.problem", QT_TRANSLATE_NOOP("Message", "sandbox: %problem") },
    { "sandbox.users", QT_TRANSLATE_NOOP("Message", "sandbox: users send %rate requests a second") },
    { "drill.started",
      QT_TRANSLATE_NOOP("Message",
                        "a drill began: once the candidate has users, something may go wrong with it, or nothing") },
    { "drill.over", QT_TRANSLATE_NOOP("Message", "the drill is over: what was it?") },
    { "drill.revealed",
      QT_TRANSLATE_NOOP("Message",
                        "drill (%well, %ending): it was %fault, seed %seed; struck at %struck; first sign after %sign "
                        "(%signs); operator acted after %acted; less traffic ordered after %moved, by the %by; users "
                        "safe after %safe; %failed requests failed for users; guess: %guess") },
};

const Wording *wordingOf(const QByteArray &code)
{
    for (const std::span<const Wording> part : { std::span<const Wording>(wordings), preflightWordings() }) {
        for (const Wording &wording : part) {
            if (code == wording.code)
                return &wording;
        }
    }
    return nullptr;
}

} // namespace

QString words(const Message &message)
{
    const QByteArray code = message.code.toLatin1();
    if (const Wording *wording = wordingOf(code)) {
        const QString pattern = QCoreApplication::translate("Message", wording->text);
        QString out;
        out.reserve(pattern.size() + 32);
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            if (pattern.at(i) != QLatin1Char('%') || i + 1 >= pattern.size() || !pattern.at(i + 1).isLetter()) {
                out += pattern.at(i);
                continue;
            }
            qsizetype end = i + 1;
            while (end < pattern.size() && pattern.at(end).isLetterOrNumber())
                ++end;
            out += message.args.value(pattern.mid(i + 1, end - i - 1)).toString();
            i = end - 1;
        }
        return out.trimmed(); // an argument at the end may be empty
    }
    QString out = message.code;
    for (auto it = message.args.cbegin(); it != message.args.cend(); ++it)
        out += QStringLiteral(" %1=%2").arg(it.key(), it.value().toString());
    return out;
}

} // namespace Signalbox
