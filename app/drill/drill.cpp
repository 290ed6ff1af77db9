#include "app/drill/drill.h"

#include "app/sandbox/draw.h"
#include "app/sandbox/fault_text.h"
#include "app/sandbox/scenario.h"
#include "core/session/judge_words.h"

#include <QDateTime>

#include <algorithm>

namespace Signalbox::App {
namespace {

constexpr quint64 drillLane = 201;
constexpr quint64 fewRequests = 20; ///< a quantile of fewer says nothing

/// A fault and the range of the share that it hits. A low one slips below what the console rolls back for by itself.
struct DrillFault {
    const char *name;
    int lowest;
    int highest; ///< 0: always as it is
    bool harmless;
};
constexpr DrillFault drillFaults[] = {
    { "green-errors", 6, 40, false },
    { "green-slow", 40, 100, false },
    { "green-tail", 10, 40, false },
    { "green-hangs", 5, 60, false },
    { "green-unauthorized", 10, 100, false },
    { "green-model-missing", 10, 100, false },
    { "green-rate-limited", 15, 100, false },
    { "green-cut-streams", 10, 60, false },
    { "healthy", 0, 0, true },
    { "healthy", 0, 0, true },
    { "both-slow", 0, 0, true },
};

QString secondsText(const std::optional<nanoseconds> &time)
{
    if (!time)
        return QStringLiteral("–");
    return QString::number(std::chrono::duration<double>(*time).count(), 'f', 1) + QStringLiteral(" s");
}

QString timeOfDay(WallTime at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC)
        .toString(QStringLiteral("HH:mm:ss.zzz 'UTC'"));
}

QString endingName(DrillEnding ending)
{
    switch (ending) {
    case DrillEnding::Safe:
        return QStringLiteral("safe");
    case DrillEnding::LeftAlone:
        return QStringLiteral("left-alone");
    case DrillEnding::SaidFine:
        return QStringLiteral("said-fine");
    case DrillEnding::FalseAlarm:
        return QStringLiteral("false-alarm");
    case DrillEnding::GivenUp:
        return QStringLiteral("given-up");
    case DrillEnding::TimedOut:
        return QStringLiteral("timed-out");
    }
    Q_UNREACHABLE();
}

/// The console's deed is none of the operator's.
Message wellMessage(const DrillReport &report)
{
    if (!report.wentWell())
        return { QStringLiteral("drill.not-well"), {} };
    return { report.consoleActed ? QStringLiteral("drill.saved") : QStringLiteral("drill.well"), {} };
}

/// What happened, each a message. What did not happen is left out, or said.
QVariantList factsOf(const DrillReport &report)
{
    QVariantList facts;
    const auto add = [&facts](const char *code, const QVariantMap &args = {}) {
        facts.append(asArg({ QString::fromLatin1(code), args }));
    };
    const auto at = [](const std::optional<nanoseconds> &time) {
        return QVariantMap { { QStringLiteral("time"), secondsText(time) } };
    };
    add("drill.was",
        { { QStringLiteral("fault"), report.plan.fault },
          { QStringLiteral("seed"), QString::number(report.plan.seed) } });
    if (!report.struckAt)
        add("drill.not-begun");
    else if (report.plan.fault != QLatin1String("healthy"))
        add("drill.began", { { QStringLiteral("time"), timeOfDay(*report.struckAt) } });
    if (report.signAfter && !report.plan.harmless) {
        QVariantList signs;
        for (const QString &sign : report.firstSigns)
            signs.append(asArg(signMessage(sign)));
        QVariantMap args = at(report.signAfter);
        args.insert(QStringLiteral("signs"), signs);
        add("drill.sign", args);
    }
    if (report.actedAfter)
        add("drill.acted", at(report.actedAfter));
    if (report.movedAfter)
        add(report.consoleActed ? "drill.moved-by-console" : "drill.moved", at(report.movedAfter));
    if (report.safeAfter)
        add("drill.back", at(report.safeAfter));
    if (report.ending != DrillEnding::Safe)
        facts.append(asArg({ QStringLiteral("drill.ending-") + endingName(report.ending), {} }));
    if (report.struckAt)
        add("drill.failed", { { QStringLiteral("count"), qint64(report.usersFailed) } });
    if (report.stillOpen > 0)
        add("drill.open", { { QStringLiteral("count"), qint64(report.stillOpen) } });
    add(report.guess.isEmpty()      ? "drill.guess-none"
            : report.guessedRight() ? "drill.guess-right"
                                    : "drill.guess-wrong");
    return facts;
}

QString firstWord(const QString &text)
{
    return text.section(QLatin1Char(' '), 0, 0);
}

} // namespace

DrillPlan drawDrill(quint64 seed, const DrillBounds &bounds)
{
    Sandbox::Draw draw = Sandbox::Draw::of(seed, drillLane, 0);
    const DrillFault &drawn = drillFaults[draw.integer(0, int(std::size(drillFaults)) - 1)];
    Sandbox::FaultText fault { .name = QString::fromLatin1(drawn.name), .rate = {}, .users = {} };
    const int rate = draw.integer(drawn.lowest, std::max(drawn.lowest, drawn.highest));
    const bool someUsers = draw.chance(0.3);
    const int users = draw.integer(30, 70);
    if (drawn.highest > 0)
        fault.rate = rate / 100.0;
    if (drawn.highest > 0 && someUsers)
        fault.users = users / 100.0;
    return { .seed = seed,
             .fault = fault.text(),
             .side = Side::Green,
             .harmless = drawn.harmless,
             .strikeAfter = milliseconds(draw.integer(int(bounds.earliest.count()), int(bounds.latest.count()))) };
}

QStringList drillChoices()
{
    return Sandbox::scenarioNames();
}

DrillSight sightOf(const Session::Snapshot &snapshot, Side side, quint64 usersFailed)
{
    const Session::EnvironmentView &view = snapshot.environment(side);
    const Session::Figures &own = view.users;
    const Session::Figures &their = snapshot.environment(other(side)).users;
    DrillSight sight { .now = snapshot.now,
                       .at = snapshot.at,
                       .known = snapshot.traffic.known,
                       .share = shareOf(side, snapshot.traffic.requested.greenShare),
                       .confirmed = snapshot.traffic.confirmed && snapshot.rollout.phase != Rollout::Phase::RollingBack,
                       .open = own.inFlight,
                       .signs = {},
                       .usersFailed = usersFailed };
    const auto sign = [&sight](bool shown, const char *name) {
        if (shown)
            sight.signs.append(QString::fromLatin1(name));
    };
    sign(view.health.status != Probe::HealthStatus::Healthy && view.health.status != Probe::HealthStatus::Unknown,
         "health");
    sign(own.failures > 0, "failures");
    sign(own.throttled > 0, "throttled");
    sign(own.stalled, "stalled");
    const auto isSlower = [](const auto &own, const auto &their) { return own && their && 2 * *own > 3 * *their; };
    sign(own.requests >= fewRequests && (isSlower(own.p50, their.p50) || isSlower(own.p95, their.p95)), "slow");
    if (snapshot.judge && snapshot.judge->open && snapshot.judge->candidate == side) {
        const Judge::Verdict &verdict = snapshot.judge->verdict;
        sign(std::any_of(verdict.evidence.cbegin(), verdict.evidence.cend(), Session::speaksAgainst), "harm");
        sign(verdict.decision == Judge::Decision::Fail, "judge");
    }
    return sight;
}

bool DrillReport::wentWell() const
{
    if (plan.harmless)
        return ending == DrillEnding::LeftAlone || ending == DrillEnding::SaidFine;
    return ending == DrillEnding::Safe;
}

bool DrillReport::guessedRight() const
{
    return firstWord(guess.trimmed()) == firstWord(plan.fault);
}

Message signMessage(const QString &sign)
{
    return { QStringLiteral("drill.sign-") + sign, {} };
}

Message revealed(const DrillReport &report)
{
    // The words are made of the last two alone; the others are for programs.
    return { QStringLiteral("drill.revealed"),
             { { QStringLiteral("fault"), report.plan.fault },
               { QStringLiteral("seed"), QString::number(report.plan.seed) },
               { QStringLiteral("ending"), endingName(report.ending) },
               { QStringLiteral("sign"), secondsText(report.signAfter) },
               { QStringLiteral("acted"), secondsText(report.actedAfter) },
               { QStringLiteral("moved"), secondsText(report.movedAfter) },
               { QStringLiteral("by"),
                 !report.movedAfter        ? QStringLiteral("nobody")
                     : report.consoleActed ? QStringLiteral("console")
                                           : QStringLiteral("operator") },
               { QStringLiteral("safe"), secondsText(report.safeAfter) },
               { QStringLiteral("failed"), qint64(report.usersFailed) },
               { QStringLiteral("well"), asArg(wellMessage(report)) },
               { QStringLiteral("facts"), factsOf(report) } } };
}

Drill::Drill(DrillPlan plan, const DrillBounds &bounds)
    : m_plan(std::move(plan))
    , m_bounds(bounds)
{
    m_report.plan = m_plan;
}

std::optional<nanoseconds> Drill::sinceStrike(Instant now) const
{
    return m_struckAt ? std::optional<nanoseconds>(now - *m_struckAt) : std::nullopt;
}

void Drill::end(DrillEnding ending)
{
    m_over = true;
    m_report.ending = ending;
}

bool Drill::see(const DrillSight &sight)
{
    if (m_over || !sight.known)
        return false;
    if (m_struckAt) {
        seeAfter(sight);
        return false;
    }
    seeBefore(sight);
    return m_struckAt.has_value();
}

void Drill::seeBefore(const DrillSight &sight)
{
    if (!m_trafficSince) {
        // The clock starts when users have really been seen there.
        if (sight.share.value() > 0 && sight.confirmed)
            m_trafficSince = sight.now;
        return;
    }
    if (sight.share.value() == 0) { // a healthy candidate was taken away
        if (sight.confirmed)
            end(DrillEnding::FalseAlarm);
        return;
    }
    if (sight.now - *m_trafficSince < m_plan.strikeAfter)
        return;
    m_struckAt = sight.now;
    m_report.struckAt = sight.at;
    m_signsBefore = sight.signs;
    m_shareAtStrike = sight.share;
    m_failedAtStrike = sight.usersFailed;
}

void Drill::seeAfter(const DrillSight &sight)
{
    const nanoseconds since = sight.now - *m_struckAt;
    m_report.usersFailed = sight.usersFailed - std::min(sight.usersFailed, m_failedAtStrike);
    m_report.stillOpen = m_plan.harmless ? 0 : sight.open;
    if (m_back)
        return seeLastEnd(sight);
    seeSigns(sight, since);
    if (!m_report.movedAfter && sight.share < m_shareAtStrike) {
        m_report.movedAfter = since;
        m_report.consoleActed = !m_report.actedAfter;
        if (m_report.consoleActed && !m_report.signAfter) { // it saw more than its figures show yet
            m_report.firstSigns.append(QStringLiteral("guard"));
            m_report.signAfter = since;
        }
    }
    const bool away = sight.share.value() == 0;
    if (away && sight.confirmed) {
        m_report.safeAfter = since;
        m_back = m_plan.harmless ? DrillEnding::FalseAlarm : DrillEnding::Safe;
        m_backAt = sight.now;
        return seeLastEnd(sight);
    }
    if (m_plan.harmless && !away && since >= m_bounds.calm)
        return end(DrillEnding::LeftAlone);
    if (since >= m_bounds.patience)
        end(DrillEnding::TimedOut);
}

void Drill::seeSigns(const DrillSight &sight, nanoseconds since)
{
    if (m_report.signAfter)
        return;
    for (const QString &sign : sight.signs) {
        if (!m_signsBefore.contains(sign))
            m_report.firstSigns.append(sign);
    }
    if (!m_report.firstSigns.isEmpty())
        m_report.signAfter = since;
}

/// What users had asked the bad side before production was back fails only when they lose patience.
void Drill::seeLastEnd(const DrillSight &sight)
{
    if (sight.open == 0 || sight.share.value() > 0 || sight.now - m_backAt >= m_bounds.lastEnds)
        end(*m_back);
}

void Drill::act(Instant now)
{
    if (!m_over && !m_back && !m_report.actedAfter)
        m_report.actedAfter = sinceStrike(now);
}

void Drill::sayFine(Instant now)
{
    if (m_over)
        return;
    act(now);
    end(endingOr(DrillEnding::SaidFine));
}

void Drill::giveUp()
{
    if (!m_over)
        end(endingOr(DrillEnding::GivenUp));
}

} // namespace Signalbox::App
