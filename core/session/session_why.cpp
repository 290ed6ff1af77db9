#include "core/session/session.h"

#include "core/cells/view.h"

namespace Signalbox::Session {

void Session::carryOutIntent(const Intents::Diagnose &intent)
{
    Q_EMIT diagnosisRequested(intent.on);
}

void Session::carryOutIntent(const Intents::LookBack &intent)
{
    Q_EMIT pastRequested(intent.from, intent.to);
}

void Session::takeStored(const std::vector<Cells::Placed> &cells)
{
    m_evidence.absorb(cells);
    m_publishDue = true;
}

void Session::takePast(qint64 from, const std::vector<Cells::Placed> &cells)
{
    auto past = std::make_shared<Cells::Past>();
    past->from = from;
    past->origins = Cells::tiersOf(cells);
    m_past = std::move(past);
    m_publishDue = true;
}

void Session::carryOutIntent(const Intents::LookCloser &intent)
{
    m_closeUpWanted = CloseUpWanted { intent.from, intent.to, intent.width };
    Q_EMIT secondsRequested(intent.from, intent.to);
}

void Session::takeSeconds(qint64 from, qint64 to, const std::vector<Cells::Placed> &cells)
{
    if (!m_closeUpWanted || m_closeUpWanted->from != from || m_closeUpWanted->to != to)
        return; // an answer to an earlier question
    m_closeUp = std::make_shared<const CloseUp>(closeUpOf(*m_closeUpWanted, cells));
    m_publishDue = true;
}

void Session::takePhases(const QList<Phase::PhaseSample> &samples)
{
    m_evidence.add(samples);
}

void Session::takeDiagnosis(const Diagnose::ViewPtr &view)
{
    m_diagnosis = view;
}

void Session::takeTally(Side side, const Probe::ScheduleTally &tally)
{
    m_tallies[size_t(side)] = tally;
}

void Session::storeCells()
{
    const std::vector<Cells::Placed> changed = m_evidence.takeChangedCells();
    if (!changed.empty())
        Q_EMIT cellsChanged(changed);
}

} // namespace Signalbox::Session
