#include "core/path/probe_socket.h"
#include "core/path/trace.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Signalbox::Path {

#ifdef Q_OS_LINUX

namespace {

constexpr milliseconds longestWait { 100 };
constexpr int deadAfter = 10;
constexpr int firstHops = 8; // at once, so that the end does not see a crowd before it is known how far it is

struct Attempt {
    std::unique_ptr<ProbeSocket> socket;
    QElapsedTimer since;
    Reply *into = nullptr;
};

Attempt begin(const TraceSettings &settings, int ttl, Reply &into)
{
    Attempt attempt;
    attempt.into = &into;
    attempt.since.start();
    attempt.socket = std::make_unique<ProbeSocket>(settings.address, settings.port, ttl);
    return attempt;
}

/// Waits for all of them; `isEnough` ends it early.
template <typename IsEnough>
void await(std::vector<Attempt> &attempts, const TraceSettings &settings, IsEnough isEnough)
{
    const milliseconds patience = settings.patience;
    QElapsedTimer waited;
    waited.start();
    while (!attempts.empty() && !waited.hasExpired(patience.count()) && !isEnough() && !settings.isStopped()) {
        std::vector<const ProbeSocket *> sockets;
        sockets.reserve(attempts.size());
        for (const Attempt &attempt : attempts)
            sockets.push_back(attempt.socket.get());
        std::vector<bool> ready;
        waitFor(sockets, std::min(longestWait, patience - milliseconds(waited.elapsed())), ready);
        for (size_t i = attempts.size(); i-- > 0;) {
            if (!ready[i])
                continue;
            const microseconds took(attempts[i].since.nsecsElapsed() / 1000);
            *attempts[i].into = attempts[i].socket->takeReply();
            if (!attempts[i].into->from.isEmpty())
                attempts[i].into->took = took;
            attempts.erase(attempts.begin() + qptrdiff(i));
        }
    }
}

Message problemOf(int error)
{
    return { QStringLiteral("path.nothing-goes-out"), { { QStringLiteral("said"), qt_error_string(error) } } };
}

/// One probe for each hop from..to. Returns the errno of one that could not even go out; 0: all did.
int probe(const TraceSettings &settings, QList<Hop> &hops, int from, int to)
{
    std::vector<Attempt> attempts;
    int problem = 0;
    for (int number = from; number <= to; ++number) {
        Hop &hop = hops[number - 1];
        hop.number = number;
        hop.replies.emplace_back();
    }
    for (int number = from; number <= to; ++number) {
        Attempt attempt = begin(settings, number, hops[number - 1].replies.back());
        if (attempt.socket->descriptor() < 0)
            problem = attempt.socket->problem();
        else
            attempts.push_back(std::move(attempt));
    }
    await(attempts, settings, [&] {
        const auto end = std::find_if(hops.cbegin(), hops.cend(), [](const Hop &hop) { return hop.isEnd(); });
        return end != hops.cend() && std::all_of(hops.cbegin(), std::next(end), [](const Hop &hop) {
                   return hop.replies.empty() || hop.replies.back().took;
               });
    });
    return problem;
}

void cutAfterEnd(QList<Hop> &hops)
{
    for (qsizetype i = 0; i < hops.size(); ++i) {
        if (hops[i].isEnd()) {
            hops.resize(i + 1);
            return;
        }
    }
}

} // namespace

Trace traceTcp(const TraceSettings &settings)
{
    Trace trace { .host = settings.host, .address = settings.address.toString(), .tool = QStringLiteral("tcp") };
    QList<Hop> hops(settings.mostHops);
    int known = 0;
    while (known < settings.mostHops && !settings.isStopped()) {
        const int to = std::min(known + firstHops, settings.mostHops);
        const int problem = probe(settings, hops, known + 1, to);
        if (problem != 0 && hops[known].answered() == 0) {
            trace.problem = problemOf(problem);
            return trace;
        }
        known = to;
        if (std::any_of(hops.cbegin(), hops.cend(), [](const Hop &hop) { return hop.isEnd(); }))
            break;
    }
    hops.resize(known);
    cutAfterEnd(hops);
    for (int i = 1; i < settings.probes && !settings.isStopped(); ++i) {
        probe(settings, hops, 1, int(hops.size()));
        cutAfterEnd(hops); // a way that became shorter
    }
    while (!hops.isEmpty() && !hops.constLast().isEnd() && hops.constLast().answered() == 0)
        hops.removeLast(); // beyond the last one that was ever heard of
    if (hops.isEmpty())
        trace.problem = { QStringLiteral("path.nobody-answers"), {} };
    trace.hops = hops;
    if (!settings.isStopped())
        trace.mtu = pathMtu(settings.address, settings.port);
    return trace;
}

Pings pingTcp(const TraceSettings &settings, int count)
{
    Pings pings;
    Hop sum;
    for (int i = 0; i < count && !settings.isStopped(); ++i) {
        std::vector<Attempt> attempts;
        Reply reply;
        Attempt attempt = begin(settings, 0, reply);
        if (attempt.socket->descriptor() >= 0)
            attempts.push_back(std::move(attempt));
        await(attempts, settings, [] { return false; });
        pings.refused += int(reply.isRefused);
        if (!reply.isEnd || reply.isRefused)
            reply.took.reset(); // a router on the way answered, or nobody who listens
        sum.replies.push_back(reply);
        if (i + 1 >= deadAfter && sum.answered() == 0)
            break; // nobody is there: a hundred seconds more would not say so better
    }
    pings.sent = sum.sent();
    pings.answered = sum.answered();
    pings.minMs = sum.minMs();
    pings.medianMs = sum.medianMs();
    pings.maxMs = sum.maxMs();
    return pings;
}

#else

Trace traceTcp(const TraceSettings &settings)
{
    return { .host = settings.host,
             .address = settings.address.toString(),
             .problem = { QStringLiteral("path.no-way-to-trace"), {} } };
}

Pings pingTcp(const TraceSettings &, int)
{
    return {};
}

#endif

} // namespace Signalbox::Path
