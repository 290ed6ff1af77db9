// Error bodies and headers as relays really send them, written down from the documented shapes: each must come out as
// the class of failure that it is, with what the relay said, and without the key that some echo.
#include "core/relay/classify.h"
#include "core/relay/rate_limit.h"
#include "core/relay/retry.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Relay;

namespace {

const QString key = QStringLiteral("sk-proj-4f1c9a7d2e60b853");

} // namespace

class ErrorTablesTest : public QObject { Q_OBJECT private Q_SLOTS : void initTestCase() { Test::makeWarningsFatal();
}

void bodies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("part"); // of the sentence
    const auto row = [](const char *name, int status, const char *body, const char *outcome, const char *part) {
        QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(outcome) << QString::fromUtf8(part);
    };
    // OpenAI
    row("OpenAI 401", 401,
        R"({"error":{"message":"Incorrect API key provided: sk-proj-*********b853. You can find your API key at https://platform.example/keys.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}})",
        "unauthorized", "Incorrect API key");
    row("OpenAI 401, whole key echoed", 401,
        R"({"error":{"message":"Incorrect API key provided: sk-proj-4f1c9a7d2e60b853","type":"invalid_request_error","code":"invalid_api_key"}})",
        "unauthorized", "[redacted]");
    row("OpenAI 401, address", 401,
        R"({"error":{"message":"Your IP is not authorized to access this resource.","type":"invalid_request_error","code":"ip_not_authorized"}})",
        "unauthorized", "this address");
    row("OpenAI 403, region", 403,
        R"({"error":{"code":"unsupported_country_region_territory","message":"Country, region, or territory not supported","param":null,"type":"request_forbidden"}})",
        "unauthorized", "not supported");
    row("OpenAI 404, model", 404,
        R"({"error":{"message":"The model `gpt-9` does not exist or you do not have access to it.","type":"invalid_request_error","param":null,"code":"model_not_found"}})",
        "model_missing", "gpt-9");
        row("OpenAI 404, path", 404,
            R"({"error":{"message":"Invalid URL (POST /v1/v1/chat/completions)","type":"invalid_request_error","param":null,"code":null
}
})",
            "client_error", "check the base URL");
row("OpenAI 400, max_tokens", 400,
    R"({"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.","type":"invalid_request_error","param":"max_tokens","code":"unsupported_parameter"}})",
    "client_error", "reachable");
row("OpenAI 429, rate", 429,
    R"({"error":{"message":"Rate limit reached for gpt-4o-mini on requests per min (RPM): Limit 3, Used 3. Please try again in 20s.","type":"requests","param":null,"code":"rate_limit_exceeded"}})",
    "throttled", "Limit 3");
row("OpenAI 429, quota", 429,
    R"({"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}})",
    "quota_exhausted", "billing details");
row("OpenAI 429, type alone says quota", 429,
    R"({"error":{"message":"You exceeded your current quota.","type":"insufficient_quota","param":null,"code":null}})",
    "quota_exhausted", "quota");
row("OpenAI 429, spending limit", 429,
    R"({"error":{"message":"Project spend limit reached.","type":"billing","code":"project_spend_limit_exceeded"}})",
    "quota_exhausted", "Project spend limit");
row("OpenAI 500", 500,
    R"({"error":{"message":"The server had an error while processing your request. Sorry about that!","type":"server_error","param":null,"code":null}})",
    "server_error", "HTTP 500");
row("OpenAI 503, overloaded", 503,
    R"({"error":{"message":"The engine is currently overloaded, please try again later.","type":"server_error","code":"server_is_overloaded"}})",
    "server_error", "overloaded");
// Azure: the code is a number in a text, and the message begins with the operation
row("Azure 401", 401,
    R"({"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint."}})",
    "unauthorized", "Access denied");
row("Azure 401, flat", 401,
    R"({"statusCode":401,"message":"Unauthorized. Access token is missing, invalid, audience is incorrect, or have expired."})",
    "unauthorized", "Access token");
row("Azure 404, deployment", 404,
    R"({"error":{"code":"DeploymentNotFound","message":"The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again."}})",
    "model_missing", "deployment");
row("Azure 429", 429,
    R"({"error":{"code":"429","message":"Requests to the ChatCompletions_Create Operation under Azure OpenAI API have exceeded call rate limit of your current pricing tier. Please retry after 7 seconds."}})",
    "throttled", "retry after 7 seconds");
row("Azure 400, filter", 400,
    R"({"error":{"message":"The response was filtered due to the prompt triggering the content management policy.","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation"}}})",
    "client_error", "filtered");
// relays
row("one-api 403, quota", 403,
    R"({"error":{"message":"user quota is not enough","type":"one_api_error","param":"","code":"insufficient_user_quota"}})",
    "quota_exhausted", "not enough");
row("one-api 503, channel", 503,
    R"({"error":{"message":"No available channel for model gpt-4o under group default","type":"one_api_error","code":"model_not_available"}})",
    "server_error", "No available channel");
row("OpenRouter 402", 402, R"({"error":{"code":402,"message":"Insufficient credits. Add more and try again."}})",
    "quota_exhausted", "Insufficient credits");
row("OpenRouter 429, number as code", 429, R"({"error":{"code":429,"message":"Rate limited","metadata":{"x":1}}})",
    "throttled", "Rate limited");
row("FastAPI 422", 422, R"({"detail":[{"loc":["body","model"],"msg":"field required","type":"value_error.missing"}]})",
    "client_error", "HTTP 422");
row("FastAPI 404", 404, R"({"detail":"Not Found"})", "client_error", "Not Found");
row("Anthropic's shape 529", 529, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})",
    "server_error", "overloaded");
row("Google's shape 400", 400,
    R"([{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}])",
    "client_error", "HTTP 400");
row("vLLM 404", 404,
    R"({"object":"error","message":"The model `gpt-9` does not exist.","type":"NotFoundError","param":null,"code":404})",
    "model_missing", "gpt-9");
row("text as error", 401, R"({"error":"invalid token"})", "unauthorized", "invalid token");
// fields that are missing, of a wrong type, or null
row("no message", 429, R"({"error":{"code":"rate_limit_exceeded"}})", "throttled", "rate_limit_exceeded");
row("nothing in it", 500, R"({"error":{}})", "server_error", "HTTP 500");
row("null", 500, R"({"error":null})", "server_error", "HTTP 500");
row("wrong types", 401, R"({"error":{"message":{"a":1},"type":[],"code":{}}})", "unauthorized", "HTTP 401");
row("a list", 503, R"([1,2,3])", "server_error", "HTTP 503");
row("a number", 503, "42", "server_error", "HTTP 503");
// no JSON at all
row("nginx", 502,
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad "
    "Gateway</h1></center></body></html>",
    "server_error", "502 Bad Gateway");
row("Cloudflare 522", 522,
    "<!DOCTYPE html><!--[if lt IE 7]> <html class=\"no-js\"> <![endif]--><html><head><title>relay.example | 522: "
    "Connection timed out</title></head></html>",
    "server_error", "the CDN");
row("captive portal", 403, "<HTML><HEAD><TITLE>Log in to the network</TITLE></HEAD></HTML>", "unauthorized",
    "Log in to the network");
row("plain text", 503, "upstream connect error or disconnect/reset before headers", "server_error",
    "upstream connect error");
row("empty", 429, "", "throttled", "rate limited");
row("half a body", 500, R"({"error":{"message":"The ser)", "server_error", "HTTP 500");
row("a key in plain text", 403, "key sk-proj-4f1c9a7d2e60b853 may not", "unauthorized", "[redacted]");
row("escapes", 400, R"({"error":{"message":"\u001b[31mred\u0007"}})", "client_error", "\\x1b[31mred");
}
void bodies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, part);
    const Redactor redactor({ Secret(key) });
    const Classification verdict = classify({ .status = status, .error = parseErrorBody(body, redactor) });
    QTEST(outcomeName(verdict.outcome), "outcome");
    QVERIFY2(verdict.sentence.contains(part), qPrintable(verdict.sentence));
    QVERIFY2(!verdict.sentence.contains(QLatin1String("4f1c9a7d2e60b853")), qPrintable(verdict.sentence));
    QVERIFY(verdict.sentence.size() < 600);
}

void headers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // limit/left/reset of requests; of tokens; - where nothing is told
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(expected);
    };
    row("OpenAI",
        "x-ratelimit-limit-requests: 10000\nx-ratelimit-remaining-requests: 9999\nx-ratelimit-reset-requests: 8.64s\n"
        "x-ratelimit-limit-tokens: 200000\nx-ratelimit-remaining-tokens: 199984\nx-ratelimit-reset-tokens: 6m0s",
        "10000/9999/8640 200000/199984/360000");
    row("Azure, requests and tokens without resets",
        "x-ratelimit-remaining-requests: 59\nx-ratelimit-remaining-tokens: 59880", "-/59/- -/59880/-");
    row("a relay's plain ones", "X-RateLimit-Limit: 100\nX-RateLimit-Remaining: 3\nX-RateLimit-Reset: 1795401030",
        "100/3/30000 -/-/-");
    row("one's own go before the plain ones",
        "X-RateLimit-Limit: 5\nx-ratelimit-limit-requests: 100\nx-ratelimit-remaining-requests: 7", "100/7/- -/-/-");
    row("none told",
        "x-ratelimit-limit-requests: -1\nx-ratelimit-remaining-requests: -1\nx-ratelimit-reset-requests: 0",
        "-/-/0 -/-/-");
    row("no limit, none left", "x-ratelimit-limit-requests: 0\nx-ratelimit-remaining-requests: 0", "-/0/- -/-/-");
    row("words",
        "x-ratelimit-limit-requests: many\nx-ratelimit-remaining-requests: some\nx-ratelimit-reset-requests: soon",
        "-/-/- -/-/-");
    row("a policy's form", "x-ratelimit-limit: 100, 100;w=60\nx-ratelimit-remaining: 99", "-/99/- -/-/-");
    row("huge", "x-ratelimit-limit-requests: 99999999999999999999\nx-ratelimit-remaining-tokens: 1e9", "-/-/- -/-/-");
    row("a date", "x-ratelimit-reset-requests: Mon, 23 Nov 2026 02:31:00 GMT\nx-ratelimit-limit-requests: 1",
        "1/-/60000 -/-/-");
    row("nothing", "content-type: application/json", "-/-/- -/-/-");
}
void headers()
{
    QFETCH(QByteArray, text);
    HeaderList list;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        list.append({ line.left(colon), line.mid(colon + 1) });
    }
    const Probe::RateLimit limit = parseRateLimit(list, WallTime(milliseconds(1795401000000)));
    const auto shown = [](const auto &figure) { return figure ? QString::number(*figure) : QStringLiteral("-"); };
    const auto reset = [](const std::optional<milliseconds> &time) {
        return time ? QString::number(time->count()) : QStringLiteral("-");
    };
    const QString found
        = QStringLiteral("%1/%2/%3 %4/%5/%6")
              .arg(shown(limit.limitRequests), shown(limit.remainingRequests), reset(limit.resetRequests),
                   shown(limit.limitTokens), shown(limit.remainingTokens), reset(limit.resetTokens));
    QTEST(found, "expected");
}
}
;

QTEST_GUILESS_MAIN(ErrorTablesTest)
#include "tst_error_tables.moc"
