#pragma once

#include "core/phase/phase_probe.h"
#include "core/probe/limiter.h"

#include <QObject>
#include <QThread>

#include <array>

namespace Signalbox::Phase {

struct RoundSettings {
    milliseconds interval { 1000 }; ///< one round each: both sides, 25 ms apart at most, each first every other time
    PhaseBounds bounds;
    /// Where set, a side's round costs two places of a test there; without them the side is left out.
    Probe::Limiters limiters {};
};

/// The shortest interval at which rounds leave a quarter of the requests that a key may be asked to the health checks:
/// a round asks each side twice.
milliseconds gentleInterval(const Config::CheckSettings &checks);

/// Measures the phases of both sides round by round in a thread of its own, every base URL and address in turn. A side
/// whose last measurement is still open, or whose limit has no room, is left out of a round, and that is counted. Use
/// from one thread, to which samples come queued. Destroying it ends the thread, at the latest at the deadline of an
/// open look-up.
class PhaseRounds final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must be thread-safe and outlive this.
    PhaseRounds(QList<Probe::Target> targets, RoundSettings settings, const Clock &clock, Redactor redactor,
                QObject *parent = nullptr);
    ~PhaseRounds() override;

    void start();

Q_SIGNALS:
    void measured(const QList<Signalbox::Phase::PhaseSample> &samples);
    /// A side was left out of a round.
    void skipped(Signalbox::Side side);

private:
    class Worker;
    Worker *m_worker; // belongs to the thread: deleted in it, when it ends
    QThread m_thread;
};

} // namespace Signalbox::Phase
