#include "widgets/status/figuresfinding.h"

#include "core/diagnose/view.h"
#include "core/session/refusal.h"
#include "core/session/standing.h"
#include "widgets/judge/judgewording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

using Probe::HealthStatus;
using Rollout::Phase;
using Session::Snapshot;

struct FigureTexts {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

bool isBad(HealthStatus status)
{
    return status == HealthStatus::Degraded || status == HealthStatus::Unhealthy;
}

/// Both answer, and are called degraded: by their state, which holds what comes and goes, and not by the last check of
/// each. Over once checks of both go well for so long that it would have come back.
bool areDegradedAlike(const Snapshot &s)
{
    constexpr int longWell = 10;
    const auto answers = [&s](Side side) {
        const Probe::TellingCheck telling = Probe::tellingCheck(s.environment(side).health);
        return s.environment(side).health.status == HealthStatus::Degraded && telling.result
            && telling.result->sample.outcome == Outcome::Ok;
    };
    const auto isOver = [&s](Side side) { return s.environment(side).health.goodInARow >= longWell; };
    return answers(Side::Blue) && answers(Side::Green) && !(isOver(Side::Blue) && isOver(Side::Green));
}

/// What users wait for on either side; empty where one has none.
QString usersWait(const Snapshot &s)
{
    const Session::Figures &blue = s.environment(Side::Blue).users;
    const Session::Figures &green = s.environment(Side::Green).users;
    if (!blue.p50 || !blue.p95 || !green.p50 || !green.p95 || blue.until || green.until)
        return {};
    return FigureTexts::tr(
               ": users wait %1 for the headers on %2 and %3 on %4 at the median (p95 %5 and %6, objective %7)")
        .arg(durationText(blue.p50), sideWords(s, Side::Blue), durationText(green.p50), sideWords(s, Side::Green),
             durationText(blue.p95), durationText(green.p95), durationText(s.objectives.p95));
}

/// What both sides have alike, so that nobody is brought back for it. In one wording, however it shows: it is read
/// while it comes and goes.
Finding sharedFinding(const Snapshot &s)
{
    const auto amber = [](const QString &text) { return Finding { Tone::Amber, Glyph::Warning, {}, text }; };
    const bool isJudged = Rollout::isRunning(s.rollout.phase) && s.judge && s.judge->open;
    const bool isDegraded = areDegradedAlike(s);
    if (isDegraded || areSlowAlike(s) || (isJudged && s.judge->verdict.sharedSlow))
        return amber((isDegraded ? FigureTexts::tr("Both sides are degraded alike%1.")
                                 : FigureTexts::tr("Both sides are slow alike%1."))
                         .arg(usersWait(s))
                     + QLatin1Char(' ') + FigureTexts::tr("Moving users does not help: look at what both share."));
    if (const QString shared = isJudged ? judgeShared(s.judge.get()).text : QString(); !shared.isEmpty())
        return amber(shared + QLatin1Char(' ') + FigureTexts::tr("Rolling back does not help."));
    return {};
}

/// The diagnosis can say what both sides have alike, and whether users see it.
bool knowsWhatIsShared(const Snapshot &s)
{
    const auto *why = Diagnose::presentFinding(s.diagnosis, s.at);
    return why && !why->side;
}

/// Why the candidate is slow, when the diagnosis can say; else that it is.
Finding slowFinding(const Snapshot &s)
{
    const auto &active = s.environment(s.active());
    const auto &candidate = s.environment(s.candidate());
    if (const auto *why = Diagnose::presentFinding(s.diagnosis, s.at))
        return { Tone::Amber, Glyph::Warning, {}, sentenceText(why->message) };
    const auto &a = active.users;
    const auto &c = candidate.users;
    const bool isNow = !a.until && !c.until; // what a side was when its users left is no news
    if (isNow && a.p95 && c.p95 && saysMuch(c.requests, 0.95) && saysMuch(a.requests, 0.95)
        && isMuchSlower(*c.p95, *a.p95))
        return { Tone::Amber,
                 Glyph::Warning,
                 {},
                 FigureTexts::tr("Headers of %1 come late: p95 %2, against %3 on %4.")
                     .arg(sideWords(s, candidate.side), durationText(c.p95), durationText(a.p95),
                          sideWords(s, active.side)) };
    QStringList checks;
    bool mending = true;
    for (const Side side : { s.candidate(), s.active() }) {
        if (!isBad(s.environment(side).health.status))
            continue;
        checks << checksSay(s, side);
        mending = mending && isMending(s, side);
    }
    if (checks.isEmpty())
        return {};
    return {
        mending ? Tone::Muted : Tone::Amber, mending ? Glyph::None : Glyph::Warning, {}, checks.join(QLatin1Char(' '))
    };
}

/// They answer, and slowly.
bool checksAreSlow(const Snapshot &s, Side side)
{
    const Probe::TellingCheck telling = Probe::tellingCheck(s.environment(side).health);
    return telling.result && telling.isSlow;
}

QString percentAndObjective(const Snapshot &s, const QString &sentence, const Session::EnvironmentView &side)
{
    const QString share = FigureTexts::tr("%1 (%2 of %3)")
                              .arg(percentText(side.users.failurePercent()))
                              .arg(side.users.failures)
                              .arg(side.users.requests);
    return sentence.arg(share, sideWords(s, side.side), percentText(s.objectives.failurePercent));
}

/// What is answered, and is no failure of a side by itself, and helps nobody.
Finding refusedFinding(const Snapshot &s)
{
    for (const Side which : { s.candidate(), s.active() }) {
        const auto &users = s.environment(which).users;
        if (users.until) // they left
            continue;
        if (isThrottled(users))
            return { Tone::Amber,
                     Glyph::Warning,
                     {},
                     FigureTexts::tr("%1 of the last requests to %2 were answered with 429: a limit of its relay is "
                                     "reached. It counts as no failure, and users get nothing.")
                         .arg(percentText(users.throttledPercent()), sideWords(s, which)) };
        if (!isRefused(users))
            continue;
        return { Tone::Amber,
                 Glyph::Warning,
                 {},
                 FigureTexts::tr("%1 of the requests to %2 are answered with 4xx: a model, path or parameter that it "
                                 "does not take. It counts as no failure, and users get nothing.")
                     .arg(percentText(users.clientErrorPercent()), sideWords(s, which)) };
    }
    return {};
}

/// The last ten seconds would have shown it several times, if it went on.
bool isOver(const Session::EnvironmentView &side, const Config::Objectives &objectives)
{
    constexpr double seldomChance = 3; // expected failures: none of them comes by chance once in twenty times
    return !failsTooOften(side.lately, objectives)
        && double(side.lately.requests) * side.users.failurePercent().value_or(0) / 100 >= seldomChance;
}

/// The figures of users hold a time in which the router was away: what failed then may be its doing.
bool routerWasAway(const Snapshot &s, Instant now)
{
    return s.routerBack
        && now - *s.routerBack < std::max(s.environments[0].users.window, s.environments[1].users.window);
}

QString awayText(const Snapshot &s, Instant now)
{
    return routerWasAway(s, now)
        ? FigureTexts::tr(" The router was away until %1: failures of that time may be its own.")
              .arg(agoText(now - *s.routerBack))
        : QString();
}

/// Nobody is blamed first because of its role: where both failed, the side that failed more stands first.
std::array<Side, 2> worseFirst(const Snapshot &s)
{
    const auto percent = [&s](Side side) {
        const Session::Figures &users = s.environment(side).users;
        return users.stalled ? 101 : failsTooOften(users, s.objectives) ? users.failurePercent().value_or(0) : 0;
    };
    return percent(s.active()) > percent(s.candidate()) ? std::array { s.active(), s.candidate() }
                                                        : std::array { s.candidate(), s.active() };
}

/// Users left that side, or all is well there again, and the figures still have what happened to them.
Finding pastFailures(const Snapshot &s, Instant now)
{
    QStringList texts;
    for (const Side which : worseFirst(s)) {
        const auto &side = s.environment(which);
        if (!failsTooOften(side.users, s.objectives))
            continue;
        QString text;
        const bool isLeft = Session::nobodyIsOn(s, side.side);
        // Its reason has the figure of then; that of the last minute climbs while the good ones grow old first.
        if (isLeft && which == s.candidate() && Session::rolledBackLately(s))
            continue;
        if (isLeft)
            text = percentAndObjective(
                s,
                FigureTexts::tr(
                    "%1 of the last requests to %2 failed (objective: at most %3); no users are there now."),
                side);
        else if (isOver(side, s.objectives))
            text = percentAndObjective(
                       s, FigureTexts::tr("%1 of the last requests to %2 failed (objective: at most %3)."), side)
                + FigureTexts::tr(" Of those of the last %1 s: %2.")
                      .arg(std::chrono::round<seconds>(side.lately.window).count())
                      .arg(percentText(side.lately.failurePercent()));
        else
            continue;
        texts << text;
    }
    return texts.isEmpty()
        ? Finding {}
        : Finding { Tone::Amber, Glyph::Warning, {}, texts.join(QLatin1Char(' ')) + awayText(s, now) };
}

/// Rolling back leads to the active side. When that one is bad now, the way out is another, if the other side is one:
/// nothing speaks against it, its users' requests included, and no outage of the router is what failed.
QString wayOut(const Snapshot &s, const Session::EnvironmentView &bad, Instant now)
{
    const auto &candidate = s.environment(s.candidate());
    if (bad.side != s.active() || s.rollout.phase != Phase::Idle || candidate.health.status != HealthStatus::Healthy)
        return {};
    const auto &users = candidate.users;
    // Where users are sent on somebody's advice, one failure is one too many.
    const bool fails = users.failurePercent().value_or(0) > s.objectives.failurePercent;
    if (routerWasAway(s, now) || users.stalled || fails || isThrottled(users))
        return {};
    const QString name = sideWords(s, candidate.side);
    if (s.rollout.rollBackLeadsTo() == candidate.side) // what the promotion took from it
        return QLatin1Char(' ')
            + FigureTexts::tr("Roll back: %1 is healthy, and takes all production again.").arg(name);
    if (s.rollout.outcome == Rollout::RunOutcome::RolledBack)
        return QLatin1Char(' ')
            + FigureTexts::tr("Rolling back does not help; checks of %1 are well, but it was rolled back itself.")
                  .arg(name);
    const bool mayDeploy = !Session::deployRefusal(Session::deployFactsOf(s));
    return QLatin1Char(' ')
        + (mayDeploy
               ? FigureTexts::tr("Rolling back does not help; %1 is healthy: Deploy… or the slider moves users there.")
               : FigureTexts::tr("Rolling back does not help; %1 is healthy: the slider moves users there (a deploy "
                                 "would be refused)."))
              .arg(name);
}

/// Beside failing users' requests, of which the router tells a class and no more: what the checks get.
QString checksToo(const Snapshot &s, Side side)
{
    const Probe::CheckResult *last = Probe::tellingCheck(s.environment(side).health).result;
    if (!last || last->sample.outcome == Outcome::Ok || last->sample.status < 400)
        return {};
    return QLatin1Char(' ') + FigureTexts::tr("Its health checks get HTTP %1.").arg(last->sample.status);
}

/// A minute's figure takes a minute to tell how bad it is: what just began is told by the last seconds.
QString beginning(const Session::EnvironmentView &side)
{
    constexpr quint64 enough = 20;
    const double lately = side.lately.failurePercent().value_or(0);
    if (side.lately.requests < enough || lately < 1.5 * side.users.failurePercent().value_or(0))
        return {};
    return FigureTexts::tr(" Of those of the last %1 s: %2.")
        .arg(std::chrono::round<seconds>(side.lately.window).count())
        .arg(percentText(lately));
}

/// What is wrong with a side now. Where the minute alone is bad, and too few requests ended since to say that it is
/// over, it is told, and nothing is advised.
Finding presentTrouble(const Snapshot &s, const Session::EnvironmentView &side, Instant now)
{
    const QString name = sideWords(s, side.side);
    const auto red = [](Glyph glyph, const QString &text) { return Finding { Tone::Red, glyph, {}, text }; };
    if (side.users.stalled)
        return red(
            Glyph::Warning,
            FigureTexts::tr("Requests to %1 hang: %2 are open, none finishes.").arg(name).arg(side.users.inFlight)
                + wayOut(s, side, now));
    if (failsTooOften(side.users, s.objectives) && !Session::nobodyIsOn(s, side.side) && !isOver(side, s.objectives))
        return red(
            Glyph::Warning,
            percentAndObjective(s, FigureTexts::tr("%1 of the requests to %2 fail (objective: at most %3)."), side)
                + beginning(side) + awayText(s, now) + checksToo(s, side.side)
                + (failsTooOften(side.lately, s.objectives) ? wayOut(s, side, now) : QString()));
    if (side.health.status != HealthStatus::Unhealthy)
        return {};
    // A candidate that nobody is on is nobody's emergency: a deploy would be refused.
    if (side.side == s.candidate() && s.rollout.phase == Phase::Idle && Session::nobodyIsOn(s, side.side))
        return { Tone::Amber, Glyph::Warning, {}, checksSay(s, side.side) };
    return red(Glyph::Cross, checksSay(s, side.side) + wayOut(s, side, now));
}

} // namespace

QString withoutStop(QString sentence)
{
    if (sentence.endsWith(QLatin1Char('.')) || sentence.endsWith(QChar(0x3002)))
        sentence.chop(1);
    return sentence;
}

QString withOneStop(QString text)
{
    // The pattern's own stop, behind the mark that a reason brought along.
    static const QRegularExpression doubled(QStringLiteral("([?!…？！。])(?:\\.(?=\\s|$)|。)"));
    return text.replace(doubled, QStringLiteral("\\1"));
}

QString whyText(const Message &message)
{
    return message.code.isEmpty() ? FigureTexts::tr("no reason was given") : withoutStop(words(message));
}

QString sentenceText(const Message &message)
{
    QString text = withoutStop(words(message));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return withOneStop(text + QLatin1Char('.'));
}

Finding figuresFinding(const Snapshot &s, Instant now, SlowSide slow)
{
    const auto &active = s.environment(s.active());
    const auto &candidate = s.environment(s.candidate());
    const bool areSlow = checksAreSlow(s, Side::Blue) && checksAreSlow(s, Side::Green);
    if (isBad(active.health.status) && isBad(candidate.health.status) && !isMending(s, active.side)
        && !isMending(s, candidate.side) && !areSlow)
        return { Tone::Red,
                 Glyph::Warning,
                 {},
                 checksSay(s, Side::Blue) + QLatin1Char(' ') + checksSay(s, Side::Green) + QLatin1Char(' ')
                     + FigureTexts::tr("Both at once: look at the provider first.") };
    Finding milder;
    for (const Side side : worseFirst(s)) {
        Finding trouble = presentTrouble(s, s.environment(side), now);
        if (trouble.tone == Tone::Red)
            return trouble;
        if (milder.detail.isEmpty())
            milder = trouble;
    }
    if (!milder.detail.isEmpty())
        return milder;
    if (Finding past = pastFailures(s, now); !past.detail.isEmpty())
        return past;
    if (Finding refused = refusedFinding(s); !refused.detail.isEmpty())
        return refused;
    if (!s.feed.connected)
        return { Tone::Amber,
                 Glyph::Warning,
                 {},
                 FigureTexts::tr("Users' requests cannot be seen: the router's feed is not connected.") };
    // It may be this desk alone, of which users see nothing: the diagnosis knows.
    if (Finding shared = knowsWhatIsShared(s) ? Finding {} : sharedFinding(s); !shared.detail.isEmpty())
        return shared;
    const bool toldElsewhere = slow == SlowSide::LeftOut && Diagnose::presentFinding(s.diagnosis, s.at);
    return toldElsewhere ? Finding {} : slowFinding(s);
}

} // namespace Signalbox::Widgets
