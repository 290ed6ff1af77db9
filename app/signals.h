#pragma once

#include <QObject>

class QSocketNotifier;

namespace Signalbox::App {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal in the thread that made it (the main thread). One per program.
class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested(int signal);

private:
    QSocketNotifier *m_notifier = nullptr;
    int m_ends[2] = { -1, -1 };
};

} // namespace Signalbox::App
