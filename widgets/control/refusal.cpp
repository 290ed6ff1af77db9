#include "widgets/control/refusal.h"

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

using Session::Snapshot;

/// The health of the side that the reason speaks of; null: it speaks of none.
const Probe::Health *healthMeant(const LogEntry &entry, const Snapshot &s)
{
    const auto side = sideFromName(entry.message.args.value(QStringLiteral("side")).toString());
    return side ? &s.environment(*side).health : nullptr;
}

bool healthStands(const QString &code, const Probe::Health &health)
{
    if (code == QLatin1String("refuse.not-checked"))
        return health.status == Probe::HealthStatus::Unknown;
    if (code == QLatin1String("refuse.unhealthy"))
        return health.status == Probe::HealthStatus::Unhealthy;
    if (code == QLatin1String("refuse.throttled"))
        return health.status == Probe::HealthStatus::Throttled;
    return code != QLatin1String("refuse.failing") || health.failuresInARow > 0;
}

/// The codes of the session, for the same states.
std::optional<Message> unfit(const Snapshot &s, Side side)
{
    const Probe::Health &health = s.environment(side).health;
    for (const char *code : { "refuse.not-checked", "refuse.unhealthy", "refuse.throttled", "refuse.failing" }) {
        const QString name = QString::fromLatin1(code);
        if (healthStands(name, health))
            return Message { name, { { QStringLiteral("side"), sideName(side) } } };
    }
    return std::nullopt;
}

bool deployRefusalStands(const LogEntry &entry, const Snapshot &s)
{
    const QString code = entry.message.args.value(QStringLiteral("reason")).toString();
    if (Rollout::isRunning(s.rollout.phase))
        return false; // something runs all the same
    if (const Probe::Health *health = healthMeant(entry, s))
        return healthStands(code, *health);
    if (code == QLatin1String("refuse.way-back"))
        return !s.wayBack.isOpen();
    if (code == QLatin1String("refuse.router"))
        return s.router != Session::LinkState::Up;
    if (code == QLatin1String("refuse.feed"))
        return !s.feed.connected;
    if (code == QLatin1String("refuse.journal"))
        return !s.journalProblem.isEmpty();
    if (code == QLatin1String("refuse.preflight")) // until one ends well
        return !s.preflight || !s.preflight->finished || s.preflight->grade() == Preflight::Grade::Fail;
    return true;
}

} // namespace

bool isRefusal(const LogEntry &entry)
{
    static const QStringList codes {
        QStringLiteral("desk.refused"),
        QStringLiteral("preflight.given-up"),
        QStringLiteral("streams.cut-failed"),
        QStringLiteral("streams.not-cut-now"),
    };
    static const QStringList families {
        QStringLiteral("rollout.refused"),
        QStringLiteral("rollout.nothing-to-"),
        QStringLiteral("rollout.no-"),
        QStringLiteral("rollout.lapsed-no-step-back"),
    };
    const QString &code = entry.message.code;
    return codes.contains(code) || std::any_of(families.cbegin(), families.cend(), [&code](const QString &each) {
               return code.startsWith(each);
           });
}

QString refusalText(const LogEntry &entry)
{
    QString text = words(entry.message);
    if (text.isEmpty())
        return text;
    text[0] = text.at(0).toUpper();
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

bool refusalStands(const LogEntry &entry, const Snapshot &s)
{
    const QString &code = entry.message.code;
    if (code == QLatin1String("rollout.refused"))
        return deployRefusalStands(entry, s);
    if (code == QLatin1String("rollout.refused-unknown"))
        return s.rollout.phase == Rollout::Phase::Unknown;
    if (code == QLatin1String("rollout.refused-watching"))
        return s.watchOnly;
    if (code == QLatin1String("desk.refused"))
        return !s.operatedBy.isEmpty();
    // Most others name the phase in which they could not be done.
    const QString phase = entry.message.args.value(QStringLiteral("phase")).toString();
    return phase.isEmpty() || phase == Rollout::phaseName(s.rollout.phase);
}

std::optional<Message> sureRefusal(const Snapshot &s)
{
    for (const Side side : { s.candidate(), s.active() }) {
        if (const auto why = unfit(s, side))
            return why;
    }
    const auto reason = [](const char *code, const QVariantMap &args = {}) {
        return Message { QString::fromLatin1(code), args };
    };
    if (!s.wayBack.isOpen())
        return reason("refuse.way-back", { { QStringLiteral("why"), words(s.wayBack.why) } });
    if (s.router != Session::LinkState::Up)
        return reason("refuse.router");
    if (!s.feed.connected)
        return reason("refuse.feed");
    if (!s.journalProblem.isEmpty())
        return reason("refuse.journal", { { QStringLiteral("problem"), s.journalProblem } });
    return std::nullopt;
}

QString deployRefusedText(const Message &why)
{
    LogEntry entry;
    entry.message = { QStringLiteral("rollout.refused"), { { QStringLiteral("because"), words(why) } } };
    return refusalText(entry);
}

void RefusalWatch::asked(const Snapshot &snapshot, Instant now)
{
    m_refusal.reset();
    m_after = snapshot.log.isEmpty() ? 0 : snapshot.log.constLast().seq;
    m_until = now + answersWithin;
}

void RefusalWatch::forget()
{
    m_refusal.reset();
    m_after.reset();
}

void RefusalWatch::look(const Snapshot &snapshot, Instant now)
{
    if (m_refusal && !refusalStands(*m_refusal, snapshot))
        m_refusal.reset();
    if (!m_after)
        return;
    for (auto entry = snapshot.log.crbegin(); entry != snapshot.log.crend() && entry->seq > *m_after; ++entry) {
        if (!isRefusal(*entry) || !refusalStands(*entry, snapshot))
            continue;
        m_refusal = *entry;
        m_after.reset();
        return;
    }
    if (snapshot.deployWaits)
        m_until = now + answersWithin;
    else if (now > m_until)
        m_after.reset();
}

} // namespace Signalbox::Widgets
