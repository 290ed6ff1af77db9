#include "core/rollout/recorded.h"
#include "core/session/note.h"
#include "core/session/session.h"

#include <utility>

namespace Signalbox::Session {
namespace {

constexpr seconds leftAfter(30); ///< an open run that is quiet for so long was left: a console writes more often

} // namespace

Side Session::wayBackForGates() const
{
    return m_state.phase == Rollout::Phase::Promoting ? m_state.desired.candidate() : m_state.desired.active;
}

/// The router was read first. Now what it has beside what the journal says.
void Session::noteFound(const Router::ControlWord &word)
{
    if (word.candidateShare().value() == 0) {
        closeLeftRun(word);
        m_options.openRun = 0;
        return;
    }
    m_found = FoundRun { .router = word, .at = m_clock.wallNow() };
    if (m_options.openRun != 0 && m_options.journaled && m_options.journaled->run == m_options.openRun)
        m_found->journaled = m_options.journaled;
    m_found->differences = differencesOf(m_found->journaled, word);
    m_found->lapsed = leaseLapsed();
    if (m_found->lapsed)
        m_found->differences.append(note("found.lapsed", { { QStringLiteral("active"), sideName(word.active) } }));
}

/// The journal has a run open, and the router has nobody on a candidate: it ended while nobody could journal it.
void Session::closeLeftRun(const Router::ControlWord &word)
{
    const auto &left = m_options.journaled;
    if (m_options.authority != Router::Authority::Operate || m_options.openRun == 0 || !left
        || left->run != m_options.openRun || m_clock.wallNow() - left->lastLineAt < leftAfter)
        return;
    const bool promoted = left->epoch != 0 && word.active != left->active;
    const QVariantMap args { { QStringLiteral("run"), left->run },
                             { QStringLiteral("share"), left->greenShare.shortText() },
                             { QStringLiteral("epoch"), left->epoch },
                             { QStringLiteral("candidate"), sideName(other(left->active)) },
                             { QStringLiteral("active"), sideName(word.active) } };
    log(Level::Warning, QStringLiteral("run"), note("found.ended", args), QStringLiteral("log"), left->run);
    const auto outcome = promoted ? Rollout::RunOutcome::Promoted : Rollout::RunOutcome::RolledBack;
    log(Level::Info, QStringLiteral("run"), { endCode(outcome), args }, QStringLiteral("run"), left->run);
    m_options.ended = { left->run, outcome, m_clock.wallNow(), {} };
    addMark(m_marks, endMark(promoted, sideName(word.active), m_clock.wallNow(), left->run));
}

/// For a replay: what the rollout was told and what it decided. What changed nothing is not worth a record.
void Session::recordEvent(quint64 number, WallTime at, const Rollout::Event &event, const Rollout::State &before,
                          const Rollout::Transition &next)
{
    if (m_options.authority != Router::Authority::Operate)
        return;
    const QVariantMap decided = Rollout::decisionsOf(next.state);
    if (next.effects.empty() && decided == Rollout::decisionsOf(before))
        return;
    QVariantMap args { { QStringLiteral("session"), m_options.id },
                       { QStringLiteral("event"), Rollout::toVariant(event, m_began) },
                       { QStringLiteral("decided"), decided },
                       { QStringLiteral("did"), Rollout::effectNames(next.effects) } };
    args.insert(QStringLiteral("n"), number);
    if (!std::exchange(m_recorded, true)) { // what the first state was made of
        args.insert(QStringLiteral("plan"), Rollout::toVariant(m_service.plan));
        args.insert(QStringLiteral("tends"), m_options.stays);
        args.insert(QStringLiteral("sticky"), m_service.router.mode == Router::SplitMode::Sticky);
    }
    m_outbox.add({ .at = at,
                   .level = Level::Debug,
                   .source = QStringLiteral("rollout"),
                   .message = { QStringLiteral("rollout.event"), args },
                   .operatorName = m_acting,
                   .run = next.state.run,
                   .epoch = next.state.desired.epoch },
                 QStringLiteral("event"));
    askJournal();
}

} // namespace Signalbox::Session
