#include "core/base/candidates_args.h"
#include "core/base/wordings.h"

#include <QCoreApplication>

namespace Signalbox {
namespace {

// One line per message code, by room; the words_*.cpp beside this one have the others. The translator sees these texts
// under the context "Message".
constexpr Wording wordings[] = {
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
    { "canary.begins",
      QT_TRANSLATE_NOOP("Message",
                        "canary test of %side begins: a request each way every %interval for %duration, %percent % of "
                        "them to it") },
    { "canary.goodput", QT_TRANSLATE_NOOP("Message", ", goodput %percent % (%rate/s)") },
    { "canary.plan-percent",
      QT_TRANSLATE_NOOP(
          "Message", "percent: %percent is not the candidate's share of a test; expected more than 0, at most 100") },
    { "canary.plan-duration", QT_TRANSLATE_NOOP("Message", "duration: a test takes from 1s to 1h") },
    { "canary.plan-interval", QT_TRANSLATE_NOOP("Message", "interval: expected from 10ms to the duration") },
    { "canary.plan-success", QT_TRANSLATE_NOOP("Message", "success: expected more than 0, at most 100 %") },
    { "canary.plan-minimum", QT_TRANSLATE_NOOP("Message", "minimum: expected at least one request") },
    { "canary.refused", QT_TRANSLATE_NOOP("Message", "canary test refused: %problem") },
    { "canary.busy", QT_TRANSLATE_NOOP("Message", "canary test refused: one is running; stop it first") },
    { "canary.passed",
      QT_TRANSLATE_NOOP(
          "Message",
          "canary test of %side PASSED: %good of %n good (%percent %), TTFT p50 %ttft ms, p95 %ttftP95 ms%goodput; "
          "%active %activePercent %, %activeTtft ms, %activeTtftP95 ms%activeGoodput") },
    { "canary.failed",
      QT_TRANSLATE_NOOP("Message",
                        "canary test of %side FAILED: %because; TTFT p50 %ttft ms%goodput; %active %activeTtft ms"
                        "%activeGoodput") },
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
    { "router.read-lapsed",
      QT_TRANSLATE_NOOP("Message",
                        "router read: all production on %active, since the lease of order %epoch (%share to %side) ran "
                        "out") },
    { "router.read", QT_TRANSLATE_NOOP("Message", "router read: %share to %side, %active active, order %epoch") },
    { "router.read-built-in", QT_TRANSLATE_NOOP("Message", "router read: no order yet, all production on %active") },
    { "said", QT_TRANSLATE_NOOP("Message", "%text") },
    { "router.problem", QT_TRANSLATE_NOOP("Message", "router: %problem") },
    { "router.ended", QT_TRANSLATE_NOOP("Message", "router: %problem") },
    { "router.restarts", QT_TRANSLATE_NOOP("Message", "%problem: it is started again") },
    { "router.child-silent",
      QT_TRANSLATE_NOOP("Message", "the sandbox's HAProxy (process %process) runs, and does not answer") },
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
                        "router read after %span: as this console knew it: %share to %side, %active active, order "
                        "%epoch") },
    { "time.read-other",
      QT_TRANSLATE_NOOP("Message",
                        "router read after %span: it has %share to %side, %active active, order %epoch; this console "
                        "knew %knew") },
    { "time.word", QT_TRANSLATE_NOOP("Message", "%share to %side, %active active, order %epoch") },
    { "time.meanwhile", QT_TRANSLATE_NOOP("Message", "somebody (while nobody watched from here)") },
    { "feed.connected", QT_TRANSLATE_NOOP("Message", "feed of users' requests is connected") },
    { "feed.lost", QT_TRANSLATE_NOOP("Message", "feed of users' requests is lost: figures stand still") },
    { "health.changed", QT_TRANSLATE_NOOP("Message", "%side is %status") },
    { "health.slow", QT_TRANSLATE_NOOP("Message", "%side is %status: its health check took %ms ms") },
    { "health.not-yet",
      QT_TRANSLATE_NOOP(
          "Message", "%side is %status: its last health check went well (%ms ms); not enough of them in a row yet") },
    { "health.changed-because", QT_TRANSLATE_NOOP("Message", "%side is %status: %message") },
    { "health.partly-because", QT_TRANSLATE_NOOP("Message", "%side is %status by its upstream %url: %message") },
    { "health.partly-slow",
      QT_TRANSLATE_NOOP("Message", "%side is %status by its upstream %url: its health check took %ms ms") },
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
    { "restores.traffic-only",
      QT_TRANSLATE_NOOP("Message",
                        "A rollback brings all production back to %active %version, and nothing else: what you change "
                        "of %candidate meanwhile stays.") },
    { "restores.unknown",
      QT_TRANSLATE_NOOP("Message", "What a rollback restores is not known: the router has not been read yet.") },
    { "notify.failed",
      QT_TRANSLATE_NOOP("Message", "the webhook was not told: %problem; said once until it works again") },
    { "notify.untold",
      QT_TRANSLATE_NOOP("Message", "the webhook was never told of %n events of this console: %problem") },
    { "notify.back", QT_TRANSLATE_NOOP("Message", "the webhook works again") },
    { "rollout.event", QT_TRANSLATE_NOOP("Message", "what the rollout was told, for a replay") },
    { "run.imported",
      QT_TRANSLATE_NOOP("Message",
                        "run %run of %service was taken into this journal: %n records, exported by %who on %host; the "
                        "last was %last, hash %hash") },
    { "run.figures", QT_TRANSLATE_NOOP("Message", "figures of the run, for its report") },
    { "run.snapshot", QT_TRANSLATE_NOOP("Message", "how everything was when the run began") },
    { "config.note", QT_TRANSLATE_NOOP("Message", "%text") },
    { "config.no-webhook", QT_TRANSLATE_NOOP("Message", "notify.webhook: %problem; nobody is told") },
    { "config.older-router",
      QT_TRANSLATE_NOOP("Message",
                        "the running router has an older configuration than the service file: \"signalbox router "
                        "reload\" brings it up to date") },
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
    { "models.no-file", QT_TRANSLATE_NOOP("Message", "a sandbox has no service file") },
    { "models.file-changed",
      QT_TRANSLATE_NOOP("Message", "%file was changed meanwhile, and is as it is: ask both sides again") },
    { "models.file-kept", QT_TRANSLATE_NOOP("Message", "%file could not be written and is as it was: %problem") },
    { "models.not-written", QT_TRANSLATE_NOOP("Message", "the model map was not written: %problem") },
    { "sandbox.scenario", QT_TRANSLATE_NOOP("Message", "sandbox: %name") },
    { "sandbox.problem", QT_TRANSLATE_NOOP("Message", "sandbox: %problem") },
    { "sandbox.users", QT_TRANSLATE_NOOP("Message", "sandbox: users send %rate requests a second") },
    { "drill.started",
      QT_TRANSLATE_NOOP("Message",
                        "a drill began: once the candidate has users, something may go wrong with it, or nothing") },
    { "drill.over", QT_TRANSLATE_NOOP("Message", "the drill is over: what was it?") },
    { "drill.revealed", QT_TRANSLATE_NOOP("Message", "drill: %well. %facts") },
    { "drill.well", QT_TRANSLATE_NOOP("Message", "well done") },
    { "drill.saved", QT_TRANSLATE_NOOP("Message", "saved by the console") },
    { "drill.not-well", QT_TRANSLATE_NOOP("Message", "not this time") },
    { "drill.was", QT_TRANSLATE_NOOP("Message", "it was %fault (seed %seed)") },
    { "drill.not-begun", QT_TRANSLATE_NOOP("Message", "it had not begun") },
    { "drill.began", QT_TRANSLATE_NOOP("Message", "it began at %time") },
    { "drill.sign", QT_TRANSLATE_NOOP("Message", "first sign after %time: %signs") },
    { "drill.acted", QT_TRANSLATE_NOOP("Message", "the operator acted after %time") },
    { "drill.moved", QT_TRANSLATE_NOOP("Message", "the operator ordered less traffic after %time") },
    { "drill.moved-by-console", QT_TRANSLATE_NOOP("Message", "the console itself ordered less traffic after %time") },
    { "drill.back", QT_TRANSLATE_NOOP("Message", "all production was back after %time") },
    { "drill.ending-left-alone", QT_TRANSLATE_NOOP("Message", "traffic was left where it was") },
    { "drill.ending-said-fine", QT_TRANSLATE_NOOP("Message", "the operator said that nothing was wrong") },
    { "drill.ending-false-alarm", QT_TRANSLATE_NOOP("Message", "traffic was taken away though nothing was wrong") },
    { "drill.ending-given-up", QT_TRANSLATE_NOOP("Message", "the operator gave up") },
    { "drill.ending-timed-out", QT_TRANSLATE_NOOP("Message", "traffic was not brought back in time") },
    { "drill.failed", QT_TRANSLATE_NOOP("Message", "%count requests failed for users") },
    { "drill.open", QT_TRANSLATE_NOOP("Message", "%count more had not ended") },
    { "drill.guess-none", QT_TRANSLATE_NOOP("Message", "no answer was given") },
    { "drill.guess-right", QT_TRANSLATE_NOOP("Message", "the answer was right") },
    { "drill.guess-wrong", QT_TRANSLATE_NOOP("Message", "the answer was wrong") },
    { "drill.sign-health", QT_TRANSLATE_NOOP("Message", "health checks") },
    { "drill.sign-failures", QT_TRANSLATE_NOOP("Message", "users' requests failed") },
    { "drill.sign-throttled", QT_TRANSLATE_NOOP("Message", "users got 429") },
    { "drill.sign-stalled", QT_TRANSLATE_NOOP("Message", "users' requests hung") },
    { "drill.sign-slow", QT_TRANSLATE_NOOP("Message", "slower than the other side") },
    { "drill.sign-harm", QT_TRANSLATE_NOOP("Message", "signs of harm in the judge's evidence") },
    { "drill.sign-judge", QT_TRANSLATE_NOOP("Message", "the judge called it worse") },
    { "drill.sign-guard", QT_TRANSLATE_NOOP("Message", "what the console itself acted on") },
};

const Wording *wordingOf(const QByteArray &code)
{
    for (const std::span<const Wording> part :
         { std::span<const Wording>(wordings), rolloutWordings(), diagnoseWordings(), preflightWordings(),
           relayWordings(), routerWordings() }) {
        for (const Wording &wording : part) {
            if (code == wording.code)
                return &wording;
        }
    }
    return nullptr;
}

/// A translation may go on right after a name, and its letters are letters, too.
bool isOfAName(QChar c)
{
    return c.unicode() < 128 && c.isLetterOrNumber();
}

bool hasStableWords(const QString &argument)
{
    return argument == QLatin1String("status") || argument == QLatin1String("outcome")
        || argument == QLatin1String("route") || argument == QLatin1String("phase");
}

QString stableWord(const QString &kind, const QString &name)
{
    const bool mayBeOne = name.size() < 32; // a journal may come from anywhere
    const Wording *wording = mayBeOne ? wordingOf(QStringLiteral("word.%1.%2").arg(kind, name).toLatin1()) : nullptr;
    return wording ? QCoreApplication::translate("Message", wording->text) : name;
}

/// An argument at the end may be empty: then nothing follows the stop before it.
QString withoutOpenEnd(const QString &text)
{
    qsizetype end = text.size();
    bool open = false;
    for (; end > 0 && text.at(end - 1).isSpace(); --end)
        open = true;
    const QChar last = end > 0 ? text.at(end - 1) : QChar();
    // The wide one needs no room after it.
    if ((open && (last == QLatin1Char('.') || last == QLatin1Char(':'))) || last == QChar(0xff1a))
        --end;
    return text.left(end).trimmed();
}

constexpr int deepest = 8; ///< messages within messages; ours are at most five deep
constexpr int mostParts = 64; ///< messages and values of lists within one sentence
constexpr qsizetype longestPart = 2000; ///< characters of one of them

/// One sentence with what is nested in it.
class Sentence
{
public:
    QString of(const Message &message);
    QString of(const QVariant &arg);

private:
    QString filled(const QString &pattern, const QVariantMap &args);
    QString part(const QVariant &arg);

    int m_depth = 0;
    int m_partsLeft = mostParts;
};

QString Sentence::of(const Message &message)
{
    if (const Wording *wording = wordingOf(message.code.toLatin1()))
        return withoutOpenEnd(filled(QCoreApplication::translate("Message", wording->text), candidatesArgs(message)));
    QString out = message.code;
    for (auto it = message.args.cbegin(); it != message.args.cend() && (m_depth == 0 || out.size() < longestPart); ++it)
        out += QStringLiteral(" %1=%2").arg(it.key(), of(it.value()));
    return out;
}

QString Sentence::filled(const QString &pattern, const QVariantMap &args)
{
    QString out;
    out.reserve(pattern.size() + 32);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) != QLatin1Char('%') || i + 1 >= pattern.size() || !isOfAName(pattern.at(i + 1))
            || pattern.at(i + 1).isDigit()) {
            out += pattern.at(i);
            continue;
        }
        qsizetype end = i + 1;
        while (end < pattern.size() && isOfAName(pattern.at(end)))
            ++end;
        const QString name = pattern.mid(i + 1, end - i - 1);
        const QVariant &value = args.value(name);
        out += hasStableWords(name) ? stableWord(name, of(value)) : of(value);
        i = end - 1;
    }
    return out;
}

QString Sentence::of(const QVariant &arg)
{
    if (arg.typeId() == QMetaType::QVariantList) {
        QStringList texts;
        for (const QVariant &value : arg.toList()) {
            texts.append(part(value));
            if (m_partsLeft <= 0)
                break;
        }
        return texts.join(QStringLiteral("; "));
    }
    if (arg.typeId() == QMetaType::QVariantMap)
        return part(arg);
    return m_depth == 0 ? arg.toString() : arg.toString().left(longestPart);
}

/// What is in a list, or a message: counted, and not too deep.
QString Sentence::part(const QVariant &arg)
{
    if (m_partsLeft <= 0 || m_depth >= deepest)
        return QStringLiteral("…");
    --m_partsLeft;
    ++m_depth;
    QString text;
    if (const auto message = messageOf(arg))
        text = of(*message);
    else if (arg.typeId() != QMetaType::QVariantMap)
        text = of(arg);
    --m_depth;
    return text.left(longestPart);
}

} // namespace

QString words(const Message &message)
{
    return Sentence().of(message);
}

QString argText(const QVariant &arg)
{
    return Sentence().of(arg);
}

QString stableWord(QLatin1StringView kind, const QString &name)
{
    return stableWord(QString(kind), name);
}

} // namespace Signalbox
