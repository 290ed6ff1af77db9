#pragma once

#include "core/base/bounded_thread.h"
#include "core/config/service.h"
#include "core/diagnose/reach.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace Signalbox::App {

/// Looks again and again at the ways to both sides, in a thread of its own, until it is destroyed: traces, and a
/// hundred connections to each endpoint. One look begins a while after the last one ended.
class WayWatch final : public QObject
{
    Q_OBJECT
public:
    WayWatch(QList<Probe::Target> targets, const Diagnose::ReachSettings &settings, const Clock &clock,
             QObject *parent = nullptr);
    ~WayWatch() override;
    /// Ends the look that is under way, which tells what it has; there is no other.
    void endSoon();

Q_SIGNALS:
    void looked(const std::shared_ptr<const Signalbox::Diagnose::Reach> &reach);

private:
    class Worker;
    std::shared_ptr<std::atomic<bool>> m_stop;
    std::shared_ptr<std::atomic<bool>> m_isGone; ///< nobody listens any more
    Worker *m_worker; ///< lives in m_thread, deleted there
    BoundedThread m_thread;
};

/// Runs the command of one vantage, once a minute until it is destroyed, and tells what it printed. Without a shell, in
/// the environment given, which must hold no secret; a command that takes longer than its time is ended. Main thread;
/// nothing blocks.
class VantageWatch final : public QObject
{
    Q_OBJECT
public:
    VantageWatch(Config::VantageSettings settings, const QProcessEnvironment &environment, Redactor redactor,
                 const Clock &clock, QObject *parent = nullptr);
    ~VantageWatch() override;

    static constexpr seconds longest { 60 };
    void runOnce();
    /// Once a minute from now on.
    void start();

Q_SIGNALS:
    void told(const Signalbox::Diagnose::Vantage &vantage);

private:
    void finish(const QString &problem);

    const Config::VantageSettings m_settings;
    const Redactor m_redactor;
    const Clock &m_clock;
    QProcess m_process;
    QByteArray m_output;
    QTimer m_deadline;
    QTimer m_again;
    bool m_isOver = true;
};

} // namespace Signalbox::App
