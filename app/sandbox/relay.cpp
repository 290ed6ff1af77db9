#include "app/sandbox/relay.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

namespace Signalbox::Sandbox {
namespace {

constexpr qint64 tokensPerRequest = 100; ///< of the token limit, for each request of the request limit
constexpr double headersShare = 0.85; ///< of the time to the first token
constexpr microseconds listTime { 4000 };
constexpr milliseconds faultRetryAfter { 20000 };
constexpr auto longestHang = std::chrono::minutes(10);

std::string stdText(const QByteArray &bytes)
{
    return { bytes.constData(), size_t(bytes.size()) };
}

// As the relays write it: "12ms", "1.5s", "6m0s".
std::string resetText(milliseconds left)
{
    if (left < seconds(1))
        return std::to_string(left.count()) + "ms";
    const auto minutes = std::chrono::floor<std::chrono::minutes>(left);
    const QString rest = QString::number(double((left - minutes).count()) / 1000.0) + QLatin1Char('s');
    return (minutes.count() > 0 ? std::to_string(minutes.count()) + "m" : std::string()) + rest.toStdString();
}

std::string bearerOf(const httplib::Request &request)
{
    const std::string value = request.get_header_value("Authorization");
    return value.rfind("Bearer ", 0) == 0 ? value.substr(7) : std::string();
}

} // namespace

/// One request while it is served. Its end is counted when the last holder lets go: the handler, or the stream.
struct Relay::Visit {
    Visit(Relay &owner, int at, const httplib::Request &asked, httplib::Response &answer, Line &wire)
        : relay(owner)
        , instance(at)
        , request(asked)
        , response(answer)
        , line(wire)
        , arrived(std::chrono::steady_clock::now())
        , number(owner.m_numbers.fetch_add(1) + 1)
        , faults(owner.faultsFor(asked, number))
        , fate(fateOf(owner.m_setup.seed, owner.m_setup.side, number, faults, owner.m_setup.timeScale))
    {
        const std::lock_guard lock(relay.m_mutex);
        ++relay.m_counts.requests;
        ++relay.m_counts.open;
        ++relay.m_counts.byInstance[instance - 1];
    }
    ~Visit() { leave(); }
    Visit(const Visit &) = delete;
    Visit &operator=(const Visit &) = delete;

    void leave()
    {
        if (gone)
            return;
        gone = true;
        const std::lock_guard lock(relay.m_mutex);
        --relay.m_counts.open;
        if (!begun)
            ++relay.m_counts.unanswered;
        else if (!whole)
            ++relay.m_counts.cut;
    }

    Relay &relay;
    const int instance;
    const httplib::Request &request;
    httplib::Response &response;
    Line &line;
    const Instant arrived;
    const quint64 number; ///< from 1
    const Faults faults;
    const Fate fate;
    QString path; ///< below the base path, "/models"
    bool begun = false; ///< an answer was begun
    bool whole = false; ///< and finished
    bool gone = false;
};

/// Says one piece of an answer at each call, at its time.
class Relay::Stream
{
public:
    Stream(std::shared_ptr<Visit> visit, ChatAnswer answer, bool includeUsage)
        : m_visit(std::move(visit))
        , m_answer(std::move(answer))
        , m_includeUsage(includeUsage)
        , m_last(m_visit->fate.cut == Fate::Cut::None ? m_answer.tokens.size() : m_answer.tokens.size() / 2)
    {
    }

    bool sayNext(httplib::DataSink &sink)
    {
        if (m_next < 0) {
            ++m_next;
            return send(sink, roleEvent(m_answer));
        }
        if (m_next < m_last) {
            if (!m_visit->relay.waitAs(*m_visit, m_visit->fate.firstByte + m_next * m_visit->fate.perToken))
                return false;
            return send(sink, tokenEvent(m_answer, m_next++));
        }
        return end(sink);
    }

private:
    bool end(httplib::DataSink &sink)
    {
        switch (m_visit->fate.cut) {
        case Fate::Cut::None:
            break;
        case Fate::Cut::Clean:
            m_visit->leave();
            sink.done();
            return true;
        case Fate::Cut::Broken:
            m_visit->line.drop();
            return false;
        }
        QByteArray last = finishEvent(m_answer);
        if (m_includeUsage)
            last += usageEvent(m_answer);
        // Counted first: whoever has the whole answer may ask for the counts at once.
        m_visit->whole = true;
        m_visit->leave();
        if (!send(sink, last + doneEvent()))
            return false;
        sink.done();
        return true;
    }
    bool send(httplib::DataSink &sink, const QByteArray &text)
    {
        return sink.write(text.constData(), size_t(text.size()));
    }

    const std::shared_ptr<Visit> m_visit;
    const ChatAnswer m_answer;
    const bool m_includeUsage;
    const qsizetype m_last;
    qsizetype m_next = -1;
};

Relay::Relay(RelaySetup setup)
    : m_setup(std::move(setup))
    , m_requestLimit(m_setup.requestsPerMinute)
    , m_tokenLimit(m_setup.requestsPerMinute * tokensPerRequest)
{
    m_counts.byInstance.resize(m_setup.instances);
}

void Relay::setFaults(const Faults &faults)
{
    const std::lock_guard lock(m_mutex);
    m_faults = faults;
}

Faults Relay::faultsFor(const httplib::Request &request, quint64 number) const
{
    const QByteArray user = QByteArray::fromStdString(request.get_header_value("X-User-Id"));
    const std::lock_guard lock(m_mutex);
    return isHit(m_setup.seed, m_setup.side, number, user, m_faults) ? m_faults : Faults {};
}

RelayCounts Relay::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

void Relay::serve(int instance, const httplib::Request &request, httplib::Response &response, Line &line)
{
    const auto visit = std::make_shared<Visit>(*this, instance, request, response, line);
    response.set_header("x-sandbox-side", sideName(m_setup.side).toStdString());
    response.set_header("x-sandbox-instance", std::to_string(instance));
    response.set_header(
        "Date",
        QLocale::c()
            .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
            .toStdString());
    response.set_header("x-request-id", "req_" + stdText(visit->fate.id));
    if (visit->fate.hangs) {
        // Nobody hangs for ever: the longest patience of a proxy bounds it.
        [[maybe_unused]] const Line::Wait outcome = line.waitUntil(visit->arrived + longestHang);
        line.drop();
        return;
    }
    if (const auto refusal = refusalAtTheDoor(*visit)) {
        if (waitAs(*visit, scaled(listTime)))
            refuse(*visit, *refusal);
        return;
    }
    if (visit->fate.error != 0) {
        if (waitAs(*visit, visit->fate.firstByte))
            refuse(*visit, serverError(visit->fate.error));
        return;
    }
    dispatch(visit);
}

std::optional<Refusal> Relay::refusalAtTheDoor(Visit &visit)
{
    const QString path = QString::fromStdString(visit.request.path);
    if (!path.startsWith(m_setup.basePath + QLatin1Char('/')))
        return unknownPath(QString::fromStdString(visit.request.method), path);
    visit.path = path.mid(m_setup.basePath.size());
    const std::string key = bearerOf(visit.request);
    if (visit.faults.unauthorized || key != m_setup.key.reveal().toStdString())
        return wrongKey(QString::fromStdString(key));

    const Instant now = visit.arrived;
    const std::lock_guard lock(m_mutex);
    const bool taken = !visit.faults.rateLimited && m_requestLimit.take(now);
    const milliseconds wait = visit.faults.rateLimited ? faultRetryAfter : m_requestLimit.untilNextFree(now);
    const milliseconds reset = visit.faults.rateLimited ? faultRetryAfter : m_requestLimit.untilReset(now);
    const auto set = [&visit](const char *name, const std::string &value) { visit.response.set_header(name, value); };
    set("x-ratelimit-limit-requests", std::to_string(m_requestLimit.limit()));
    set("x-ratelimit-remaining-requests", std::to_string(taken ? m_requestLimit.remaining(now) : 0));
    set("x-ratelimit-reset-requests", resetText(reset));
    set("x-ratelimit-limit-tokens", std::to_string(m_tokenLimit.limit()));
    set("x-ratelimit-remaining-tokens", std::to_string(m_tokenLimit.remaining(now)));
    set("x-ratelimit-reset-tokens", resetText(m_tokenLimit.untilReset(now)));
    if (taken)
        return std::nullopt;
    set("retry-after", std::to_string(std::chrono::ceil<seconds>(wait).count()));
    return tooMany();
}

void Relay::dispatch(const std::shared_ptr<Visit> &visit)
{
    const QString &path = visit->path;
    const std::string &method = visit->request.method;
    const bool asksToRead = method == "GET" || method == "HEAD";
    if (path == QLatin1String("/chat/completions") && method == "POST") {
        serveChat(visit);
    } else if (path == QLatin1String("/embeddings") && method == "POST") {
        serveEmbeddings(*visit);
    } else if (!waitAs(*visit, scaled(listTime))) {
        return;
    } else if (path == QLatin1String("/models") && asksToRead) {
        sendJson(*visit, modelListBody(models(visit->faults), m_setup.side));
    } else if (path.startsWith(QLatin1String("/models/")) && asksToRead) {
        const QString id = path.mid(8);
        if (models(visit->faults).contains(id))
            sendJson(*visit, modelBody(id, m_setup.side));
        else
            refuse(*visit, modelMissing(id));
    } else if (path == QLatin1String("/usage") && asksToRead) {
        serveUsage(*visit);
    } else {
        refuse(*visit, unknownPath(QString::fromStdString(method), m_setup.basePath + path));
    }
}

void Relay::serveChat(const std::shared_ptr<Visit> &visit)
{
    const auto parsed = parseChat(QByteArray::fromStdString(visit->request.body));
    if (const auto *refusal = std::get_if<Refusal>(&parsed))
        return refuse(*visit, *refusal);
    const auto &request = std::get<ChatRequest>(parsed);
    if (!models(visit->faults).contains(request.model)) {
        if (waitAs(*visit, scaled(listTime)))
            refuse(*visit, modelMissing(request.model));
        return;
    }
    ChatAnswer answer = answerFor(request, visit->fate, m_setup.side, QDateTime::currentSecsSinceEpoch());
    if (visit->faults.garbage)
        garble(answer);
    {
        const std::lock_guard lock(m_mutex);
        m_counts.promptTokens += quint64(answer.promptTokens);
        m_counts.completionTokens += quint64(answer.tokens.size());
        m_tokenLimit.take(visit->arrived, answer.promptTokens + answer.tokens.size());
    }
    if (request.stream)
        serveStream(visit, std::move(answer), request.includeUsage);
    else
        serveWhole(*visit, answer);
}

void Relay::serveWhole(Visit &visit, const ChatAnswer &answer)
{
    if (!waitAs(visit, visit.fate.firstByte + answer.tokens.size() * visit.fate.perToken))
        return;
    const QByteArray body = completionBody(answer);
    if (visit.fate.cut == Fate::Cut::None)
        return sendJson(visit, body);
    beginAnswer(visit, 200);
    const std::string half = stdText(body.left(body.size() / 2));
    if (visit.fate.cut == Fate::Cut::Clean) {
        visit.response.set_content(half, "application/json");
        return;
    }
    visit.response.set_content_provider(size_t(body.size()), "application/json",
                                        [half, line = &visit.line](size_t, size_t, httplib::DataSink &sink) {
                                            sink.write(half.data(), half.size());
                                            line->drop();
                                            return false;
                                        });
}

void Relay::serveStream(const std::shared_ptr<Visit> &visit, ChatAnswer answer, bool includeUsage)
{
    if (!waitAs(*visit, microseconds(qint64(double(visit->fate.firstByte.count()) * headersShare))))
        return;
    beginAnswer(*visit, 200);
    {
        const std::lock_guard lock(m_mutex);
        ++m_counts.streams;
    }
    visit->response.set_header("cache-control", "no-cache");
    const auto stream = std::make_shared<Stream>(visit, std::move(answer), includeUsage);
    visit->response.set_chunked_content_provider(
        "text/event-stream; charset=utf-8",
        [stream](size_t, httplib::DataSink &sink) { return stream->sayNext(sink); });
}

void Relay::serveEmbeddings(Visit &visit)
{
    const auto made = embeddingsBody(QByteArray::fromStdString(visit.request.body));
    if (!waitAs(visit, visit.fate.firstByte))
        return;
    if (const auto *refusal = std::get_if<Refusal>(&made))
        refuse(visit, *refusal);
    else
        sendJson(visit, std::get<QByteArray>(made));
}

void Relay::serveUsage(Visit &visit)
{
    const RelayCounts now = counts();
    const QJsonObject usage { { QStringLiteral("object"), QStringLiteral("usage") },
                              { QStringLiteral("requests"), qint64(now.requests) },
                              { QStringLiteral("prompt_tokens"), qint64(now.promptTokens) },
                              { QStringLiteral("completion_tokens"), qint64(now.completionTokens) },
                              { QStringLiteral("requests_per_minute"), m_setup.requestsPerMinute } };
    sendJson(visit, QJsonDocument(usage).toJson(QJsonDocument::Compact));
}

QStringList Relay::models(const Faults &faults) const
{
    QStringList list { QStringLiteral("gpt-3.5-turbo"), QStringLiteral("text-embedding-3-small") };
    if (!faults.modelMissing)
        list = QStringList { QStringLiteral("gpt-4o"), QStringLiteral("gpt-4o-mini") } + list;
    return list;
}

bool Relay::waitAs(Visit &visit, microseconds sinceArrival)
{
    if (visit.line.waitUntil(visit.arrived + sinceArrival) == Line::Wait::Elapsed)
        return true;
    visit.line.drop();
    return false;
}

microseconds Relay::scaled(microseconds duration) const
{
    return microseconds(qint64(double(duration.count()) * m_setup.timeScale));
}

void Relay::beginAnswer(Visit &visit, int status)
{
    const auto elapsed = std::chrono::floor<milliseconds>(std::chrono::steady_clock::now() - visit.arrived);
    visit.response.status = status;
    visit.response.set_header("openai-processing-ms", std::to_string(elapsed.count()));
    visit.response.set_header("openai-version", "2020-10-01");
    visit.begun = true;
    const std::lock_guard lock(m_mutex);
    ++m_counts.byStatus[status];
}

void Relay::sendJson(Visit &visit, const QByteArray &body)
{
    beginAnswer(visit, 200);
    visit.whole = true;
    visit.response.set_content(stdText(body), "application/json");
}

void Relay::refuse(Visit &visit, const Refusal &refusal)
{
    beginAnswer(visit, refusal.status);
    visit.whole = true;
    if (refusal.status == 502)
        visit.response.set_content(stdText(gatewayPage()), "text/html");
    else
        visit.response.set_content(stdText(refusal.body()), "application/json");
}

} // namespace Signalbox::Sandbox
