#include "core/base/wordings.h"

#include <QtGlobal>

namespace Signalbox {
namespace {

constexpr Wording ofRollout[] = {
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
    { "rollout.watched",
      QT_TRANSLATE_NOOP("Message", "run %run has %share to %side: watched from here, moved on by who operates it") },
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
    { "rollout.nothing-to-bring-back",
      QT_TRANSLATE_NOOP("Message",
                        "nothing to bring back: every node has all production on %active, as just read (order %epoch); "
                        "nothing was ordered. %reason") },
    { "back.operator", QT_TRANSLATE_NOOP("Message", "%who pressed roll back. %reason") },
    { "back.interrupted", QT_TRANSLATE_NOOP("Message", "interrupted") },
    { "back.gradual", QT_TRANSLATE_NOOP("Message", "step by step") },
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
    { "finding.region-fails",
      QT_TRANSLATE_NOOP("Message",
                        "only region %name of %side fails: %failed of %of measured requests to it; %side's other "
                        "regions answer. Last: %said") },
    { "finding.address-fails",
      QT_TRANSLATE_NOOP("Message",
                        "only %name of %side fails: %failed of %of measured requests to it; %side's other addresses "
                        "answer. Last: %said") },
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
    { "finding.slower-wait-alike",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "waiting for the first byte (alike: %alike): the relay or its upstream, not the network") },
    { "finding.slower-first_token-alike",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it passes "
          "between the first byte and the first token (alike: %alike): the model, not the network") },
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
    { "finding.shared-cold",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are slow alike on new connections only (%ms ms, mostly %part): something they "
                        "share, not the candidate; on warm ones they are as fast as ever") },
    { "finding.failing-more",
      QT_TRANSLATE_NOOP("Message",
                        "%side fails more than %other: %failed of %of measured requests against %otherFailed of "
                        "%otherOf, last: %said") },
    { "finding.some-failed",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side failed %failed of %of measured requests, %other %otherFailed of %otherOf; that may still "
          "be chance") },
    { "finding.users-fail",
      QT_TRANSLATE_NOOP("Message",
                        "users' requests fail more on %side: %failed of %of, against %otherFailed of %otherOf on "
                        "%other") },
    { "finding.users-slow",
      QT_TRANSLATE_NOOP("Message",
                        "the slowest twentieth of users' requests takes %slow ms or more on %side, against %fast ms on "
                        "%other") },
    { "finding.both-slow",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are alike, and both slow: %blue and %green ms until the first token at the median, "
                        "which a health check calls degraded (above %limit ms in all); nothing was measured before to "
                        "compare with") },
    { "finding.tail-new",
      QT_TRANSLATE_NOOP(
          "Message",
          "one in ten of the new connections to %side takes %slow ms or more until the first token, against "
          "%fast ms on %other; of so few that may be chance") },
    { "finding.tail-warm",
      QT_TRANSLATE_NOOP(
          "Message",
          "one in ten of the warm requests to %side takes %slow ms or more until the first token, against "
          "%fast ms on %other; of so few that may be chance") },
    { "finding.own-machine",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are slow alike from here (%ms ms), and this machine itself began %late ms late, at "
                        "the median: it is too busy to measure with, and says nothing of the two") },
    { "finding.own-desk-elsewhere",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are slow alike from here (%ms ms, mostly %part), and another host of the team sees "
                        "nothing of it: this desk or its link") },
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
    { "held.by-hand", QT_TRANSLATE_NOOP("Message", "the share was set by hand") },
    { "held.by-operator", QT_TRANSLATE_NOOP("Message", "by hand. %reason") },
    { "held.shared", QT_TRANSLATE_NOOP("Message", "both sides fail alike, so the candidate is not blamed: %what") },
    { "held.foreign", QT_TRANSLATE_NOOP("Message", "%who changed the router: %share to %side") },
    { "held.followed", QT_TRANSLATE_NOOP("Message", "%who moved this run; nobody moves it on now") },
    { "held.elsewhere",
      QT_TRANSLATE_NOOP("Message", "%who (%program) moves this run; its plan is not known to this console") },
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
      QT_TRANSLATE_NOOP(
          "Message",
          "the router does not take the way back (%problem). The second way is tried: no new request to %side "
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
    { "wait.elsewhere", QT_TRANSLATE_NOOP("Message", "waiting for a gate of this step, as %who (%program) counts it") },
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
    { "objective.failures", QT_TRANSLATE_NOOP("Message", "failures %percent % > %limit %") },
    { "objective.p95", QT_TRANSLATE_NOOP("Message", "p95 %ms ms > %limit ms") },
    { "objective.p99", QT_TRANSLATE_NOOP("Message", "p99 %ms ms > %limit ms") },
    // gates
    { "gate.passed", QT_TRANSLATE_NOOP("Message", "step %share passed: %n requests, health and objectives good") },
    { "gate.passed-judged",
      QT_TRANSLATE_NOOP("Message", "step %share passed: %n requests, health and objectives good; judge: %judge") },
    { "gate.judge",
      QT_TRANSLATE_NOOP("Message",
                        "the judge finds %side worse than %active: %what %effect, after %n requests (evidence "
                        "%evidence, it decides at %threshold)") },
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
    { "judge.more-left", QT_TRANSLATE_NOOP("Message", "about %n more requests of the candidate are needed, %left") },
    { "judge.harm-none", QT_TRANSLATE_NOOP("Message", "no sign of harm yet") },
    { "judge.harm-faint", QT_TRANSLATE_NOOP("Message", "hardly a sign of harm") },
    { "judge.harm-some", QT_TRANSLATE_NOOP("Message", "some signs of harm") },
    { "judge.harm-strong", QT_TRANSLATE_NOOP("Message", "strong signs of harm") },
    { "judge.harm-shown", QT_TRANSLATE_NOOP("Message", "looks worse") },
    { "judge.harm-refuted", QT_TRANSLATE_NOOP("Message", "shown to be no worse") },
    { "judge.evidence", QT_TRANSLATE_NOOP("Message", "evidence %evidence, it decides at %threshold") },
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
    { "gate.checks-failed", QT_TRANSLATE_NOOP("Message", "%n health checks of %side failed in a row%how") },
    { "gate.checks-shared",
      QT_TRANSLATE_NOOP("Message",
                        "%n health checks of %side failed in a row%how, and those of the active side fail too: not the "
                        "candidate alone") },
    { "gate.checks-but-users-fine",
      QT_TRANSLATE_NOOP("Message",
                        "%n health checks of %side failed in a row%how from this desk, but users' requests go well") },
    { "gate.checks-unconfirmed",
      QT_TRANSLATE_NOOP("Message",
                        "%n health checks of %side failed in a row%how from this desk, and users' requests neither "
                        "confirm nor deny it yet: %users. It rolls back when they confirm it; Roll back goes now") },
    { "gate.checks-how", QT_TRANSLATE_NOOP("Message", ", HTTP %status") },
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
                        "against %activePercent %)%how") },
    { "users.mostly", QT_TRANSLATE_NOOP("Message", ", mostly %what") },
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
};

} // namespace

std::span<const Wording> rolloutWordings()
{
    return ofRollout;
}

} // namespace Signalbox
