#include "core/session/note.h"
#include "core/session/session.h"

#include <utility>

namespace Signalbox::Session {

/// What the judge says is journaled when it changes, whatever the plan does about it.
void Session::lookAtJudge()
{
    m_evidence.setSees(m_feed.connected && linkState() != LinkState::Down);
    const Rollout::JudgeSays says = m_evidence.judgeSays();
    const Judge::Decision decision = says.measure == Rollout::Measure::Broken ? Judge::Decision::Fail
        : says.measure == Rollout::Measure::Met                               ? Judge::Decision::Pass
                                                                              : Judge::Decision::Insufficient;
    const Judge::Decision before = std::exchange(m_judged, decision);
    if (decision == before || !Rollout::isRunning(m_state.phase))
        return;
    const QString source = QStringLiteral("judge");
    const QString kind = QStringLiteral("verdict");
    switch (decision) {
    case Judge::Decision::Fail:
        log(Level::Error, source, says.text, kind);
        mark(Mark::Kind::Verdict, words(note("brief.judge-fail")), m_state.desired.epoch);
        return;
    case Judge::Decision::Pass:
        log(Level::Ok, source, says.text, kind);
        mark(Mark::Kind::Verdict, words(note("brief.judge-pass")), m_state.desired.epoch);
        return;
    case Judge::Decision::Insufficient:
        if (before == Judge::Decision::Pass)
            log(Level::Info, source, note("judge.withdrawn", { { QStringLiteral("why"), asArg(says.text) } }), kind);
        return;
    }
}

void Session::tellTrace()
{
    const QByteArray rows = m_evidence.takeTrace();
    if (!rows.isEmpty() && m_options.authority == Router::Authority::Operate)
        Q_EMIT traceGrew(m_state.run, m_evidence.judgedCandidate(), rows);
}

} // namespace Signalbox::Session
