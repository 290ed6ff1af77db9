#include "widgets/control/refusal.h"

#include "core/session/refusal.h"

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

using Session::Snapshot;

bool deployRefusalStands(const LogEntry &entry, const Snapshot &s)
{
    if (Rollout::isRunning(s.rollout.phase))
        return false; // something runs all the same
    const QVariantMap &args = entry.message.args;
    const QString code = args.value(QStringLiteral("reason")).toString();
    const auto side = sideFromName(args.value(QStringLiteral("side")).toString());
    if (const auto stands = Session::reasonStands(code, side, Session::deployFactsOf(s)))
        return *stands;
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

QString deployRefusedText(const Message &why)
{
    LogEntry entry;
    entry.message = { QStringLiteral("rollout.refused"), { { QStringLiteral("because"), words(why) } } };
    return refusalText(entry);
}

void RefusalWatch::asked(const Snapshot &snapshot, Instant now)
{
    if (m_refusal && m_refusal->message.code != QLatin1String("rollout.nothing-to-bring-back")) // it is said only once
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
    const bool wasRead = Rollout::isRunning(snapshot.rollout.phase) || now - m_toldAt >= staysAtLeast;
    if (m_refusal && wasRead && !refusalStands(*m_refusal, snapshot))
        m_refusal.reset();
    if (!m_after)
        return;
    for (auto entry = snapshot.log.crbegin(); entry != snapshot.log.crend() && entry->seq > *m_after; ++entry) {
        if (!isRefusal(*entry) || !refusalStands(*entry, snapshot))
            continue;
        m_refusal = *entry;
        m_toldAt = now;
        m_after.reset();
        return;
    }
    if (snapshot.deployWaits)
        m_until = now + answersWithin;
    else if (now > m_until)
        m_after.reset();
}

} // namespace Signalbox::Widgets
