#pragma once

#include "app/sandbox/limit.h"
#include "app/sandbox/line.h"
#include "app/sandbox/relay_counts.h"
#include "app/sandbox/replies.h"
#include "core/base/redact.h"

#include <atomic>
#include <mutex>

namespace Signalbox::Sandbox {

struct RelaySetup {
    Side side = Side::Blue;
    QString basePath; ///< "/openai/v1"
    Secret key;
    quint64 seed = 1;
    qint64 requestsPerMinute = 100000;
    double timeScale = 1.0;
    int instances = 2;
};

/// One side: an OpenAI-compatible relay that does no work, but as slowly and as badly as it is told. Its instances
/// share key, limit and counters. serve() runs in the thread of the connection; everything else is thread-safe.
class Relay
{
public:
    explicit Relay(RelaySetup setup);

    /// Answers, and waits as long as a real relay would. `instance` counts from 1.
    void serve(int instance, const httplib::Request &request, httplib::Response &response, Line &line);

    /// For the requests that begin from now on.
    void setFaults(const Faults &faults);
    [[nodiscard]] RelayCounts counts() const;
    [[nodiscard]] const RelaySetup &setup() const { return m_setup; }

private:
    struct Visit;
    class Stream;

    Faults faultsFor(const httplib::Request &request, quint64 number) const;
    std::optional<Refusal> refusalAtTheDoor(Visit &visit);
    void dispatch(const std::shared_ptr<Visit> &visit);
    void serveChat(const std::shared_ptr<Visit> &visit);
    void serveWhole(Visit &visit, const ChatAnswer &answer);
    void serveStream(const std::shared_ptr<Visit> &visit, ChatAnswer answer, bool includeUsage);
    void serveEmbeddings(Visit &visit);
    void serveUsage(Visit &visit);
    [[nodiscard]] QStringList models(const Faults &faults) const;
    [[nodiscard]] bool waitAs(Visit &visit, microseconds sinceArrival);
    [[nodiscard]] microseconds scaled(microseconds duration) const;
    void refuse(Visit &visit, const Refusal &refusal);
    void sendJson(Visit &visit, const QByteArray &body);
    void beginAnswer(Visit &visit, int status);

    const RelaySetup m_setup;
    std::atomic<quint64> m_numbers { 0 };
    mutable std::mutex m_mutex; ///< guards everything below
    Faults m_faults;
    RelayCounts m_counts;
    SlidingLimit m_requestLimit;
    SlidingLimit m_tokenLimit;
};

} // namespace Signalbox::Sandbox
