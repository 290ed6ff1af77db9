#include "app/signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Signalbox::App {
namespace {

// A handler may only do what is async-signal-safe: one write to a pipe.
int signalPipe = -1;

void onStopSignal(int signal)
{
    const auto byte = static_cast<unsigned char>(signal);
    [[maybe_unused]] const ssize_t written = ::write(signalPipe, &byte, 1);
}

} // namespace

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    signalPipe = m_ends[1];
    m_notifier = new QSocketNotifier(m_ends[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        unsigned char byte = 0;
        while (::read(m_ends[0], &byte, 1) == 1)
            Q_EMIT stopRequested(byte);
    });
    struct sigaction action {
    };
    action.sa_handler = onStopSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int signal : { SIGINT, SIGTERM, SIGHUP })
        sigaction(signal, &action, nullptr);
    ::signal(SIGPIPE, SIG_IGN); // a closed terminal or peer is an error of that write, not the end of the program
}

StopSignals::~StopSignals()
{
    for (const int signal : { SIGINT, SIGTERM, SIGHUP })
        ::signal(signal, SIG_DFL);
    signalPipe = -1;
    ::close(m_ends[0]);
    ::close(m_ends[1]);
}

} // namespace Signalbox::App
