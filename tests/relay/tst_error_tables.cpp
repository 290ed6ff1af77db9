// Error bodies and headers as relays really send them, written down from the documented shapes: each must come out as
// the class of failure that it is, with what the relay said, and without the key that some echo.
#include "core/relay/classify.h"
#include "core/relay/rate_limit.h"
#include "core/relay/retry.h"
#include "tests/relay/error_bodies.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Relay;

namespace {

const QString key = QStringLiteral("sk-proj-4f1c9a7d2e60b853");

} // namespace

class ErrorTablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void bodies_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("part"); // of the sentence
        for (const Test::ErrorBody &each : Test::errorBodies())
            QTest::newRow(each.name) << each.status << QByteArray(each.body) << QString::fromLatin1(each.outcome)
                                     << QString::fromUtf8(each.part);
    }
    void bodies()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, part);
        const Redactor redactor({ Secret(key) });
        const Classification verdict = classify({ .status = status, .error = parseErrorBody(body, redactor) });
        QTEST(outcomeName(verdict.outcome), "outcome");
        QVERIFY2(words(verdict.message).contains(part), qPrintable(words(verdict.message)));
        QVERIFY2(!words(verdict.message).contains(QLatin1String("4f1c9a7d2e60b853")),
                 qPrintable(words(verdict.message)));
        QVERIFY(words(verdict.message).size() < 600);
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected"); // limit/left/reset of requests; of tokens; - where nothing is told
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(expected);
        };
        row("OpenAI",
            "x-ratelimit-limit-requests: 10000\nx-ratelimit-remaining-requests: 9999\nx-ratelimit-reset-requests: "
            "8.64s\n"
            "x-ratelimit-limit-tokens: 200000\nx-ratelimit-remaining-tokens: 199984\nx-ratelimit-reset-tokens: 6m0s",
            "10000/9999/8640 200000/199984/360000");
        row("Azure, requests and tokens without resets",
            "x-ratelimit-remaining-requests: 59\nx-ratelimit-remaining-tokens: 59880", "-/59/- -/59880/-");
        row("a relay's plain ones", "X-RateLimit-Limit: 100\nX-RateLimit-Remaining: 3\nX-RateLimit-Reset: 1795401030",
            "100/3/30000 -/-/-");
        row("one's own go before the plain ones",
            "X-RateLimit-Limit: 5\nx-ratelimit-limit-requests: 100\nx-ratelimit-remaining-requests: 7",
            "100/7/- -/-/-");
        row("none told",
            "x-ratelimit-limit-requests: -1\nx-ratelimit-remaining-requests: -1\nx-ratelimit-reset-requests: 0",
            "-/-/0 -/-/-");
        row("no limit, none left", "x-ratelimit-limit-requests: 0\nx-ratelimit-remaining-requests: 0", "-/0/- -/-/-");
        row("words",
            "x-ratelimit-limit-requests: many\nx-ratelimit-remaining-requests: some\nx-ratelimit-reset-requests: soon",
            "-/-/- -/-/-");
        row("a policy's form", "x-ratelimit-limit: 100, 100;w=60\nx-ratelimit-remaining: 99", "100/99/- -/-/-");
        row("huge", "x-ratelimit-limit-requests: 99999999999999999999\nx-ratelimit-remaining-tokens: 1e9",
            "-/-/- -/-/-");
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
};

QTEST_GUILESS_MAIN(ErrorTablesTest)
#include "tst_error_tables.moc"
