#include "core/playbook/playbook.h"
#include "core/playbook/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace Signalbox::Playbook {
namespace {

using Probe::HealthStatus;
using Session::EnvironmentView;
using Session::Snapshot;

QString tr(const char *text)
{
    return QCoreApplication::translate("Playbook", text);
}

QString utc(WallTime at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

QString ago(nanoseconds age)
{
    const auto whole = std::chrono::duration_cast<seconds>(age).count();
    return whole < 120 ? tr("%1 s ago").arg(whole) : tr("%1 min ago").arg(whole / 60);
}

QString millis(microseconds time)
{
    return tr("%1 ms").arg(time.count() / 1000);
}

Mark markOf(HealthStatus status)
{
    switch (status) {
    case HealthStatus::Unknown:
        return Mark::Unknown;
    case HealthStatus::Healthy:
        return Mark::Fine;
    case HealthStatus::Degraded:
    case HealthStatus::Throttled:
        return Mark::Attention;
    case HealthStatus::Unhealthy:
        return Mark::Bad;
    }
    return Mark::Unknown;
}

Fact lastCheck(const EnvironmentView &view)
{
    const Probe::CheckResult *telling = Probe::tellingCheck(view.health).result;
    if (!telling)
        return { tr("last check"), tr("none has finished yet"), Mark::Unknown };
    const Probe::CheckResult &last = *telling;
    QStringList parts { utc(last.sample.start), last.url };
    if (!last.region.isEmpty())
        parts << tr("region %1").arg(last.region);
    if (last.sample.status != 0)
        parts << tr("HTTP %1").arg(last.sample.status);
    if (last.sample.total)
        parts << millis(*last.sample.total);
    parts << stableWord(QLatin1String("outcome"), outcomeName(last.sample.outcome));
    const bool fine = last.sample.outcome == Outcome::Ok;
    return { tr("last check"), parts.join(QStringLiteral(" · ")), fine ? Mark::Fine : Mark::Bad };
}

void addSaid(QList<Fact> &facts, const EnvironmentView &view)
{
    const Probe::CheckResult *telling = Probe::tellingCheck(view.health).result;
    if (telling && !telling->message.code.isEmpty())
        facts.append({ tr("it said"), words(telling->message), Mark::Bad });
    if (telling && !telling->responseId.isEmpty())
        facts.append({ tr("request id"), telling->responseId, Mark::Unknown });
}

Fact usersFact(const EnvironmentView &view, const Config::Objectives &objectives)
{
    const Session::Figures &users = view.users;
    if (users.requests == 0)
        return { tr("users"), tr("none of their requests finished here in the last minute"), Mark::Unknown };
    QString text = tr("%1 requests in the last minute, %2 failed, %3 throttled")
                       .arg(users.requests)
                       .arg(users.failures)
                       .arg(users.throttled);
    if (users.clientErrors > 0)
        text += tr(", %1 answered 4xx, which is no failure").arg(users.clientErrors);
    if (users.p95)
        text += tr(", p95 %1 to the headers").arg(millis(*users.p95));
    if (users.stalled)
        text += tr("; requests are started and none finishes");
    const bool bad = users.stalled || users.failurePercent().value_or(0) > objectives.failurePercent;
    return { tr("users"), text,
             bad                                            ? Mark::Bad
                 : users.throttled + users.clientErrors > 0 ? Mark::Attention
                                                            : Mark::Fine };
}

QList<Fact> seenOn(const Snapshot &snapshot, Side side, const std::optional<LogEntry> &entry)
{
    QList<Fact> facts;
    if (entry)
        facts.append({ tr("log, %1").arg(utc(entry->at)), words(entry->message), Mark::Unknown });
    if (const auto about = rolledBackFor(snapshot); about && about->side == side)
        facts.append({ tr("run %1, %2").arg(QString::number(snapshot.lastRun.run), utc(snapshot.lastRun.at)),
                       words(snapshot.lastRun.because), Mark::Bad });
    const EnvironmentView &view = snapshot.environment(side);
    facts.append(lastCheck(view));
    addSaid(facts, view);
    facts.append(usersFact(view, snapshot.objectives));
    return facts;
}

Fact healthFact(const Snapshot &snapshot, Side side)
{
    const Probe::Health &health = snapshot.environment(side).health;
    QString text = stableWord(QLatin1String("status"), Probe::healthName(health.status));
    if (health.lastAt)
        text += QStringLiteral(", ") + tr("last check %1").arg(ago(snapshot.now - *health.lastAt));
    if (health.failuresInARow > 0)
        text += QStringLiteral(", ") + tr("%1 failed in a row").arg(health.failuresInARow);
    return { tr("health of %1").arg(sideName(side)), text, markOf(health.status) };
}

/// The same failure on both sides points at what they share.
Fact sharedFact(Failure failure, const Snapshot &snapshot, Side side)
{
    const Side there = other(side);
    if (snapshot.environment(there).health.status == HealthStatus::Unknown)
        return { tr("shared?"), tr("%1 was not checked yet").arg(sideName(there)), Mark::Unknown };
    if (failingNow(snapshot, there) == failure)
        return { tr("shared?"),
                 tr("%1 fails alike: this points at the provider, not at %2").arg(sideName(there), sideName(side)),
                 Mark::Attention };
    if (failingNow(snapshot, side) != failure)
        return { tr("shared?"), tr("neither side has it now"), Mark::Unknown };
    const bool usersTell = snapshot.environment(side).users.failures > 0;
    if (usersTell && snapshot.environment(there).users.requests == 0)
        return { tr("shared?"),
                 tr("checks of %1 do not have it; no users are there to compare with").arg(sideName(there)),
                 Mark::Unknown };
    return { tr("shared?"), tr("%1 does not have it: this is %2's own").arg(sideName(there), sideName(side)),
             Mark::Fine };
}

QString limitText(const char *what, std::optional<qint64> limit, std::optional<qint64> left,
                  std::optional<milliseconds> reset)
{
    if (!limit && !left)
        return {};
    QString text = tr("%1 of %2 %3 left")
                       .arg(left ? QString::number(*left) : QStringLiteral("?"),
                            limit ? QString::number(*limit) : QStringLiteral("?"), tr(what));
    if (reset)
        text += tr(", reset in %1 s").arg(double(reset->count()) / 1000.0, 0, 'f', 1);
    return text;
}

Fact limitsFact(const Snapshot &snapshot, Side side)
{
    const QString label = tr("limits of %1").arg(sideName(side));
    const auto &last = snapshot.environment(side).health.last;
    if (!last)
        return { label, tr("no check has told yet"), Mark::Unknown };
    const Probe::RateLimit &limits = last->limits;
    QStringList parts { limitText("requests", limits.limitRequests, limits.remainingRequests, limits.resetRequests),
                        limitText("tokens", limits.limitTokens, limits.remainingTokens, limits.resetTokens) };
    parts.removeAll(QString());
    if (parts.isEmpty())
        return { label, tr("the relay tells none"), Mark::Unknown };
    const bool empty = limits.remainingRequests == 0 || limits.remainingTokens == 0;
    return { label, parts.join(QStringLiteral("; ")), empty ? Mark::Bad : Mark::Fine };
}

Fact modelsFact(const Snapshot &snapshot, Side side)
{
    const QString label = tr("models of %1").arg(sideName(side));
    if (!snapshot.models || !snapshot.models->lists[size_t(side)].known()) {
        const QString problem = snapshot.models ? snapshot.models->lists[size_t(side)].problem : QString();
        return { label, problem.isEmpty() ? tr("not asked yet") : problem,
                 problem.isEmpty() ? Mark::Unknown : Mark::Bad };
    }
    QStringList missing;
    for (const Models::Check &check : snapshot.models->checks) {
        if (check.side == side && check.fit == Models::Fit::Missing)
            missing << check.asked;
    }
    const QString listed = tr("%1 listed").arg(snapshot.models->lists[size_t(side)].list->ids.size());
    if (missing.isEmpty())
        return { label, listed + QStringLiteral(", ") + tr("every name that users send is there"), Mark::Fine };
    return { label, listed + QStringLiteral(", ") + tr("missing: %1").arg(missing.join(QStringLiteral(", "))),
             Mark::Bad };
}

/// What of the last preflight failed or warned on this side.
Fact preflightFact(const Snapshot &snapshot, Side side)
{
    const QString label = tr("preflight");
    if (!snapshot.preflight || !snapshot.preflight->finished)
        return { label, tr("none has ended yet"), Mark::Unknown };
    QStringList found;
    Mark mark = Mark::Fine;
    for (const Preflight::Line &line : snapshot.preflight->lines) {
        const bool bad = line.grade == Preflight::Grade::Fail;
        if ((!bad && line.grade != Preflight::Grade::Warn) || (line.side && *line.side != side))
            continue;
        mark = bad ? Mark::Bad : mark == Mark::Bad ? mark : Mark::Attention;
        found << words(line.evidence);
    }
    return { label,
             found.isEmpty() ? tr("nothing found, %1").arg(utc(snapshot.preflight->finishedAt))
                             : found.join(QStringLiteral("; ")),
             mark };
}

Fact canaryFact(const Snapshot &snapshot)
{
    const QString label = tr("canary test");
    if (!snapshot.canary || !snapshot.canary->verdict)
        return { label, tr("none has ended yet"), Mark::Unknown };
    QString text = stableWord(QLatin1String("verdict"), Probe::verdictName(*snapshot.canary->verdict));
    if (!snapshot.canary->reasons.isEmpty())
        text += QStringLiteral(": ") + words(snapshot.canary->reasons.first());
    const Mark mark = *snapshot.canary->verdict == Probe::CanaryVerdict::Pass ? Mark::Fine
        : *snapshot.canary->verdict == Probe::CanaryVerdict::Fail             ? Mark::Bad
                                                                              : Mark::Attention;
    return { label, text, mark };
}

Fact routerFact(const Snapshot &snapshot)
{
    switch (snapshot.router) {
    case Session::LinkState::Up:
        return { tr("router"), snapshot.routerText, Mark::Fine };
    case Session::LinkState::Connecting:
        return { tr("router"), tr("not read yet"), Mark::Unknown };
    case Session::LinkState::Stale:
        return { tr("router"), tr("slow to answer"), Mark::Attention };
    case Session::LinkState::Down:
        return { tr("router"), snapshot.routerText.isEmpty() ? tr("down") : snapshot.routerText, Mark::Bad };
    }
    return {};
}

Fact wayBackFact(const Snapshot &snapshot)
{
    const Side home = snapshot.rollout.rollBackLeadsTo();
    Fact fact = healthFact(snapshot, home);
    fact.label = tr("way back");
    fact.text = tr("to %1: %2").arg(sideName(home), fact.text);
    return fact;
}

QList<Fact> checkedFor(Failure failure, const Snapshot &snapshot, Side side)
{
    if (failure == Failure::Router || failure == Failure::Feed)
        return { routerFact(snapshot), healthFact(snapshot, Side::Blue), healthFact(snapshot, Side::Green) };
    QList<Fact> facts { healthFact(snapshot, side), sharedFact(failure, snapshot, side) };
    switch (failure) {
    case Failure::Throttled:
    case Failure::Quota:
        facts << limitsFact(snapshot, side) << limitsFact(snapshot, other(side));
        break;
    case Failure::Unauthorized:
        facts << modelsFact(snapshot, side) << limitsFact(snapshot, side);
        break;
    case Failure::Model:
    case Failure::Refused:
        facts << modelsFact(snapshot, side) << modelsFact(snapshot, other(side));
        break;
    case Failure::Server:
    case Failure::Slow:
    case Failure::Hangs:
    case Failure::Deadline:
    case Failure::CutStream:
    case Failure::Malformed:
    case Failure::Name:
    case Failure::Connect:
    case Failure::Tls:
    case Failure::Router:
    case Failure::Feed:
        facts << canaryFact(snapshot);
        break;
    }
    facts << preflightFact(snapshot, side) << routerFact(snapshot);
    if (side != snapshot.rollout.rollBackLeadsTo())
        facts << wayBackFact(snapshot);
    return facts;
}

/// What of the chapter makes sense here: no way back from where it leads, no link without an address.
QList<Step> stepsFor(const Sheet &sheet, const Snapshot &snapshot)
{
    QList<Step> steps = nextSteps(sheet.failure);
    const auto senseless = [&](Step step) {
        if (step == Step::RollBack)
            return sheet.side == snapshot.rollout.rollBackLeadsTo() && sheet.failure != Failure::Router
                && sheet.failure != Failure::Feed;
        const bool isLink = step == Step::TopUp || step == Step::Changelog || step == Step::StatusPage;
        return isLink && sheet.linkOf(step).isEmpty();
    };
    steps.removeIf(senseless);
    return steps;
}

QLatin1String markText(Mark mark)
{
    switch (mark) {
    case Mark::Fine:
        return QLatin1String("[ok]  ");
    case Mark::Attention:
        return QLatin1String("[warn]");
    case Mark::Bad:
        return QLatin1String("[fail]");
    case Mark::Unknown:
        return QLatin1String("[?]   ");
    }
    return {};
}

} // namespace

Sheet sheetFor(Failure failure, Side side, const Snapshot &snapshot, const std::optional<LogEntry> &entry)
{
    Sheet sheet { .failure = failure, .side = side };
    const bool ofRouter = failure == Failure::Router || failure == Failure::Feed;
    sheet.title = ofRouter ? failureTitle(failure) : tr("%1: %2").arg(sideName(side), failureTitle(failure));
    if (snapshot.service)
        sheet.links = snapshot.service->environment(side).links;
    sheet.seen = seenOn(snapshot, side, entry);
    sheet.usually = usuallyMeans(failure);
    sheet.checked = checkedFor(failure, snapshot, side);
    sheet.steps = stepsFor(sheet, snapshot);
    return sheet;
}

QString ticketText(const Sheet &sheet, const Snapshot &snapshot)
{
    QStringList out { tr("%1, service %2").arg(sheet.title, snapshot.serviceName),
                      tr("%1, told by Signalbox to %2").arg(utc(snapshot.at), snapshot.operatorName) };
    const Side candidate = snapshot.candidate();
    out << (snapshot.traffic.acknowledged ? tr("traffic: %1 to %2 %3 (candidate)")
                                                .arg(shareOf(candidate, *snapshot.traffic.acknowledged).text(),
                                                     sideName(candidate), snapshot.environment(candidate).version)
                                          : tr("traffic: not known"));
    out << QString() << tr("Seen") << QString();
    for (const Fact &fact : sheet.seen)
        out << QStringLiteral("  %1: %2").arg(fact.label, fact.text);
    out << QString() << tr("Checked") << QString();
    for (const Fact &fact : sheet.checked)
        out << QStringLiteral("  %1 %2: %3").arg(markText(fact.mark), fact.label, fact.text);
    out << QString() << tr("It usually means") << QString();
    for (const QString &text : sheet.usually)
        out << QStringLiteral("  - ") + text;
    return out.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace Signalbox::Playbook
