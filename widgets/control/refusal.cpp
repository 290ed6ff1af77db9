#include "widgets/control/refusal.h"

#include "core/session/refusal.h"

#include <QCoreApplication>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

using Session::Snapshot;

/// What of a reason against a deploy is still there. Reasons of which nothing is known stay.
std::optional<Message> standing(const Message &reason, const Snapshot &s)
{
    if (Rollout::isRunning(s.rollout.phase))
        return std::nullopt; // something runs all the same
    if (Session::isDeployReason(reason.code))
        return Session::reasonNow(reason, Session::deployFactsOf(s));
    if (reason.code != QLatin1String("refuse.preflight"))
        return reason;
    const bool passed = s.preflight && s.preflight->finished && s.preflight->grade() != Preflight::Grade::Fail;
    return passed ? std::nullopt : std::optional(reason);
}

/// Why a deploy was refused: what the line says, and what else speaks against one now.
QList<Message> reasonsOf(const LogEntry &entry, const Snapshot &s)
{
    const auto told = messageOf(entry.message.args.value(QStringLiteral("because")));
    QList<Message> reasons = Session::deployRefusals(Session::deployFactsOf(s));
    if (told && !(Session::isDeployReason(told->code) && Session::reasonNow(*told, Session::deployFactsOf(s))))
        reasons.prepend(*told);
    return reasons;
}

bool isDeployRefusal(const LogEntry &entry)
{
    return entry.message.code == QLatin1String("rollout.refused");
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
    if (isDeployRefusal(entry)) {
        const QList<Message> reasons = reasonsOf(entry, s);
        return std::any_of(reasons.cbegin(), reasons.cend(), [&s](const Message &each) { return standing(each, s); });
    }
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

QString deployRefusedText(const QList<Message> &why)
{
    QVariantList because;
    for (const Message &each : why)
        because << asArg(each);
    LogEntry entry;
    entry.message = { QStringLiteral("rollout.refused"), { { QStringLiteral("because"), because } } };
    return refusalText(entry);
}

void RefusalWatch::asked(const Snapshot &snapshot, Instant now)
{
    if (!m_refusal || m_refusal->message.code != QLatin1String("rollout.nothing-to-bring-back")) // it is said only once
        forget();
    m_after = snapshot.log.isEmpty() ? 0 : snapshot.log.constLast().seq;
    m_until = now + answersWithin;
}

void RefusalWatch::deployRefused(const Snapshot &snapshot, Instant now, bool withdrawn)
{
    forget();
    m_reasons = Session::deployRefusals(Session::deployFactsOf(snapshot));
    m_withdrawn = withdrawn;
    m_toldAt = now;
    sayReasons(m_reasons);
}

void RefusalWatch::forget()
{
    *this = {};
}

void RefusalWatch::sayReasons(const QList<Message> &reasons)
{
    const QString refused = deployRefusedText(reasons);
    m_text = m_withdrawn ? QCoreApplication::translate("Signalbox::Widgets", "Withdrawn. %1").arg(refused) : refused;
}

/// What is said last is read, also where it comes and goes; then it is what still stands.
void RefusalWatch::lookAtWhatIsSaid(const Snapshot &snapshot, Instant now)
{
    const bool wasRead = Rollout::isRunning(snapshot.rollout.phase) || now - m_toldAt >= staysAtLeast;
    if (m_text.isEmpty() || !wasRead)
        return;
    QList<Message> stand;
    for (const Message &reason : std::as_const(m_reasons)) {
        const auto now = standing(reason, snapshot);
        if (now && !stand.contains(*now))
            stand << *now;
    }
    if (!stand.isEmpty())
        sayReasons(stand);
    else if (!m_refusal || !m_reasons.isEmpty() || !refusalStands(*m_refusal, snapshot))
        stopSaying();
}

void RefusalWatch::stopSaying()
{
    m_refusal.reset();
    m_reasons.clear();
    m_text.clear();
    m_withdrawn = false;
}

void RefusalWatch::look(const Snapshot &snapshot, Instant now)
{
    lookAtWhatIsSaid(snapshot, now);
    if (!m_after)
        return;
    for (auto entry = snapshot.log.crbegin(); entry != snapshot.log.crend() && entry->seq > *m_after; ++entry) {
        if (!isRefusal(*entry) || !refusalStands(*entry, snapshot))
            continue;
        stopSaying();
        m_refusal = *entry;
        m_text = refusalText(*entry);
        m_toldAt = now;
        m_after.reset();
        if (isDeployRefusal(*entry)) {
            m_reasons = reasonsOf(*entry, snapshot);
            sayReasons(m_reasons);
        }
        return;
    }
    if (snapshot.deployWaits)
        m_until = now + answersWithin;
    else if (now > m_until)
        m_after.reset();
}

} // namespace Signalbox::Widgets
