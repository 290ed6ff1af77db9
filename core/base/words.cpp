#include "core/base/message.h"

#include <QCoreApplication>

namespace Signalbox {
namespace {

struct Wording {
    const char *code;
    const char *text; ///< English source text; %name is replaced by the argument of that name
};

// One line per message code, by room. The translator sees these texts under the context "Message".
constexpr Wording wordings[] = {
    // rollout
    { "rollout.started", QT_TRANSLATE_NOOP("Message", "run %run: deploy of %side %version begins, plan %plan") },
    { "rollout.refused", QT_TRANSLATE_NOOP("Message", "deploy refused: %because") },
    { "rollout.refused-busy",
      QT_TRANSLATE_NOOP("Message", "refused: a run is open (%phase); roll it back or let it end first") },
    { "rollout.refused-empty-plan", QT_TRANSLATE_NOOP("Message", "deploy refused: the plan has no steps") },
    { "rollout.refused-unknown", QT_TRANSLATE_NOOP("Message", "refused: the router has not been read yet") },
    { "rollout.refused-watching", QT_TRANSLATE_NOOP("Message", "refused: this console only watches") },
    { "rollout.held", QT_TRANSLATE_NOOP("Message", "held: %because") },
    { "rollout.resumed", QT_TRANSLATE_NOOP("Message", "resumed") },
    { "rollout.next-by-operator", QT_TRANSLATE_NOOP("Message", "next step, by hand") },
    { "rollout.nothing-to-hold", QT_TRANSLATE_NOOP("Message", "nothing to hold: %phase") },
    { "rollout.nothing-to-resume", QT_TRANSLATE_NOOP("Message", "nothing to resume: %phase") },
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
    { "held.by-hand", QT_TRANSLATE_NOOP("Message", "%share to %side, set by hand") },
    { "held.by-operator", QT_TRANSLATE_NOOP("Message", "by hand. %reason") },
    { "held.shared", QT_TRANSLATE_NOOP("Message", "both sides fail alike, so the candidate is not blamed: %what") },
    { "held.foreign", QT_TRANSLATE_NOOP("Message", "%who changed the router: %share to %side") },
    { "held.journal",
      QT_TRANSLATE_NOOP("Message", "the order was not sent, since it could not be journaled: %problem") },
    { "held.plan-ended", QT_TRANSLATE_NOOP("Message", "the plan has no further step") },
    // what a step waits for
    { "wait.journal", QT_TRANSLATE_NOOP("Message", "waiting for the journal: the order goes out once it is on disk") },
    { "wait.acknowledged", QT_TRANSLATE_NOOP("Message", "waiting for the router to acknowledge") },
    { "wait.observed", QT_TRANSLATE_NOOP("Message", "waiting for users' requests to show the split") },
    { "wait.few-requests", QT_TRANSLATE_NOOP("Message", "waiting: too few users' requests came to show the split") },
    { "wait.requests", QT_TRANSLATE_NOOP("Message", "waiting for requests on the candidate: %n of %of") },
    { "wait.health", QT_TRANSLATE_NOOP("Message", "waiting: health checks of the candidate say %status") },
    { "wait.objective", QT_TRANSLATE_NOOP("Message", "waiting: %what") },
    { "wait.manual", QT_TRANSLATE_NOOP("Message", "waiting for you: press Next to go on") },
    { "objective.too-few", QT_TRANSLATE_NOOP("Message", "%n of %of finished requests for the objectives") },
    { "objective.broken", QT_TRANSLATE_NOOP("Message", "%side breaks its objective: %what") },
    // gates
    { "gate.passed", QT_TRANSLATE_NOOP("Message", "step %share passed: %n requests, health and objectives good") },
    { "gate.checks-failed", QT_TRANSLATE_NOOP("Message", "%n health checks of %side failed in a row") },
    { "gate.checks-shared",
      QT_TRANSLATE_NOOP("Message",
                        "%n health checks of %side failed in a row, and those of the active side fail too: not the "
                        "candidate alone") },
    { "gate.checks-but-users-fine",
      QT_TRANSLATE_NOOP("Message",
                        "%n health checks of %side failed in a row from this desk, but users' requests go well") },
    { "gate.throttled",
      QT_TRANSLATE_NOOP("Message",
                        "%side is rate-limited: %throttled of %requests users' requests got 429, on %active "
                        "%activeThrottled of %activeRequests") },
    { "gate.objective", QT_TRANSLATE_NOOP("Message", "%what") },
    { "gate.objective-shared", QT_TRANSLATE_NOOP("Message", "both sides break the objective: %what") },
    // deploy refused
    { "refuse.not-checked",
      QT_TRANSLATE_NOOP("Message", "%side has not been checked yet: wait for its first health check") },
    { "refuse.unhealthy", QT_TRANSLATE_NOOP("Message", "the health checks of %side fail: mend it first") },
    { "refuse.failing", QT_TRANSLATE_NOOP("Message", "the last health check of %side failed: wait for a good one") },
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
    { "run.opened", QT_TRANSLATE_NOOP("Message", "run %run opened") },
    { "run.promoted", QT_TRANSLATE_NOOP("Message", "run %run ended: promoted, %active is active") },
    { "run.rolled-back", QT_TRANSLATE_NOOP("Message", "run %run ended: rolled back, %active is active") },
    { "run.ended", QT_TRANSLATE_NOOP("Message", "run %run ended before any traffic moved") },
    // parts
    { "router.read", QT_TRANSLATE_NOOP("Message", "router read: %share to green, %active active, order %epoch") },
    { "router.read-built-in", QT_TRANSLATE_NOOP("Message", "router read: no order yet, all production on %active") },
    { "router.problem", QT_TRANSLATE_NOOP("Message", "router: %problem") },
    { "router.ended", QT_TRANSLATE_NOOP("Message", "router: %problem") },
    { "router.back", QT_TRANSLATE_NOOP("Message", "router answers again") },
    { "feed.connected", QT_TRANSLATE_NOOP("Message", "feed of users' requests is connected") },
    { "feed.lost", QT_TRANSLATE_NOOP("Message", "feed of users' requests is lost: figures stand still") },
    { "health.changed", QT_TRANSLATE_NOOP("Message", "%side is %status") },
    { "health.slow", QT_TRANSLATE_NOOP("Message", "%side is %status: its health check took %ms ms") },
    { "health.changed-because", QT_TRANSLATE_NOOP("Message", "%side is %status: %message") },
    { "journal.failed", QT_TRANSLATE_NOOP("Message", "the journal cannot be written: %problem") },
    { "journal.silent", QT_TRANSLATE_NOOP("Message", "no answer from its disk for %seconds s") },
    { "journal.back", QT_TRANSLATE_NOOP("Message", "the journal works again: %n waiting lines are written") },
    { "journal.gap", QT_TRANSLATE_NOOP("Message", "%n lines could not be kept until the journal worked again") },
    { "config.note", QT_TRANSLATE_NOOP("Message", "%text") },
    { "sandbox.scenario", QT_TRANSLATE_NOOP("Message", "sandbox: %name") },
};

} // namespace

QString words(const Message &message)
{
    const QByteArray code = message.code.toLatin1();
    for (const Wording &wording : wordings) {
        if (code != wording.code)
            continue;
        const QString pattern = QCoreApplication::translate("Message", wording.text);
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
