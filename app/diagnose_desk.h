#pragma once

#include "app/way_watch.h"
#include "core/diagnose/outcomes.h"
#include "core/diagnose/view.h"
#include "core/phase/phase_rounds.h"
#include "core/session/snapshot.h"

#include <QTimer>

#include <memory>

namespace Signalbox::App {

class Stage;

/// Measures where the time goes on both sides while somebody looks or a run is open, at a bounded rate within the
/// limits that the checks share, and keeps what the last minutes say as one finding. Moves no traffic. Main thread.
class DiagnoseDesk final : public QObject
{
    Q_OBJECT
public:
    /// `stage` (started) and `clock` must outlive this.
    DiagnoseDesk(const Stage &stage, Probe::Limiters limiters, const Clock &clock, QObject *parent = nullptr);
    ~DiagnoseDesk() override;

public Q_SLOTS:
    /// Somebody looks, or no longer does.
    void setWatched(bool on);
    /// What users see, and whether a run is open.
    void look(const Signalbox::Session::SnapshotPtr &snapshot);

Q_SIGNALS:
    void measured(const QList<Signalbox::Phase::PhaseSample> &samples);
    void changed(const Signalbox::Diagnose::ViewPtr &view);

private:
    void decide();
    void begin(milliseconds interval);
    void beginWays();
    void takeVantage(const Diagnose::Vantage &vantage);
    [[nodiscard]] QList<Probe::Target> targets() const;
    void take(const QList<Phase::PhaseSample> &samples);
    void keepSince(const Diagnose::Finding &finding, const Diagnose::Since &since);
    void publish();

    const Stage &m_stage;
    const Probe::Limiters m_limiters;
    const Clock &m_clock;
    const QString m_host;
    std::unique_ptr<Phase::PhaseRounds> m_rounds;
    std::unique_ptr<WayWatch> m_ways; ///< while somebody looks
    std::vector<std::unique_ptr<VantageWatch>> m_vantageWatches; ///< the same
    Diagnose::Reach m_reach;
    std::vector<Diagnose::Vantage> m_vantages;
    milliseconds m_interval { 0 }; ///< of m_rounds
    bool m_isWatched = false;
    bool m_isRunOpen = false;
    Diagnose::Evidence m_evidence;
    std::array<quint64, 2> m_skipped {};
    std::optional<Diagnose::Finding> m_finding;
    WallTime m_findingSince {};
    bool m_sinceIsExact = false;
};

} // namespace Signalbox::App
