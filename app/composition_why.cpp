// The parts of a console that answer "why": history on disk, and the diagnosis.
#include "app/composition.h"
#include "app/diagnose_desk.h"
#include "app/stage.h"
#include "core/cells/writer.h"
#include "core/session/session.h"

namespace Signalbox::App {

QString historyFileOf(const Config::Service &service)
{
    return service.router.stateDir + QStringLiteral("/history.sqlite");
}

/// Nobody who only watches another's service writes beside its journal.
void Composition::startHistory()
{
    if (m_options.program.isEmpty() || (m_options.watchOnly && !m_stage->isSandbox()))
        return;
    const Config::Service &service = m_stage->service();
    m_history = std::make_unique<Cells::Writer>(
        historyFileOf(service),
        Cells::Keeping { service.history.keep, qint64(service.history.megabytes) * 1024 * 1024 });
    m_history->moveToThread(&m_engine);
    Cells::Writer *history = m_history.get();
    Session::Session *session = m_session;
    connect(session, &Session::Session::cellsChanged, history, &Cells::Writer::store, Qt::DirectConnection);
    connect(session, &Session::Session::pastRequested, history, &Cells::Writer::readMinutes, Qt::DirectConnection);
    connect(session, &Session::Session::secondsRequested, history, &Cells::Writer::readSeconds, Qt::DirectConnection);
    connect(history, &Cells::Writer::secondsRead, session, &Session::Session::takeSeconds);
    connect(history, &Cells::Writer::loaded, session, &Session::Session::takeStored);
    connect(history, &Cells::Writer::past, session, &Session::Session::takePast);
    connect(history, &Cells::Writer::problemChanged, session, [session](const QString &problem) {
        const bool isFine = problem.isEmpty();
        session->addLogLine(isFine ? Level::Ok : Level::Warning, QStringLiteral("history"),
                            { isFine ? QStringLiteral("history.works") : QStringLiteral("history.problem"),
                              { { QStringLiteral("problem"), problem } } });
    });
    history->load(m_clock.wallNow().time_since_epoch().count());
}

void Composition::startDiagnosis()
{
    m_diagnose = std::make_unique<DiagnoseDesk>(*m_stage, m_limiters, m_clock);
    Session::Session *session = m_session;
    connect(session, &Session::Session::diagnosisRequested, m_diagnose.get(), &DiagnoseDesk::setWatched);
    connect(this, &Composition::snapshotReady, m_diagnose.get(), &DiagnoseDesk::look);
    connect(m_diagnose.get(), &DiagnoseDesk::measured, session, &Session::Session::takePhases);
    connect(m_diagnose.get(), &DiagnoseDesk::changed, session, &Session::Session::takeDiagnosis);
}

} // namespace Signalbox::App
