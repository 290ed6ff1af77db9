// What arrives byte by byte: server-sent events, chat chunks, plain answers, and the ping that asks for them.
#include "core/relay/answer.h"
#include "core/relay/chat_stream.h"
#include "core/relay/ping.h"
#include "core/relay/sse.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Signalbox;
using namespace Signalbox::Relay;

Q_DECLARE_METATYPE(Signalbox::Relay::Content)

namespace {

QByteArray chunkOf(const char *delta, const char *finishReason = "null")
{
    return QByteArray(
               "data: {\"id\":\"chatcmpl-1\",\"model\":\"m-1\",\"object\":\"chat.completion.chunk\",\"choices\":["
               "{\"index\":0,\"delta\":")
        + delta + ",\"finish_reason\":" + finishReason + "}]}\n\n";
}

const QByteArray role = chunkOf(R"({"role":"assistant","content":""})");
const QByteArray text = chunkOf(R"({"content":"po"})");
const QByteArray more = chunkOf(R"({"content":"ng"})");
const QByteArray stop = chunkOf("{}", "\"stop\"");
const QByteArray usage = "data: {\"id\":\"chatcmpl-1\",\"choices\":[],\"usage\":{\"prompt_tokens\":8,"
                         "\"completion_tokens\":2,\"total_tokens\":10}}\n\n";
const QByteArray doneMark = "data: [DONE]\n\n";

QList<SseEvent> eventsOf(const QByteArray &bytes, qsizetype step)
{
    SseParser parser;
    QList<SseEvent> out;
    for (qsizetype at = 0; at < bytes.size(); at += step)
        out += parser.feed(QByteArrayView(bytes).sliced(at, qMin(step, bytes.size() - at)));
    return out;
}

} // namespace

class RelayStreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void pings_data()
    {
        QTest::addColumn<QString>("tokenField");
        QTest::addColumn<bool>("stream");
        QTest::newRow("plain") << "max_tokens" << false;
        QTest::newRow("streamed") << "max_tokens" << true;
        QTest::newRow("reasoning model") << "max_completion_tokens" << true;
    }
    void pings()
    {
        QFETCH(QString, tokenField);
        QFETCH(bool, stream);
        const Config::ProbeProfile profile { .model = QStringLiteral("m\"1"),
                                             .prompt = QStringLiteral("ping"),
                                             .maxTokens = 5,
                                             .tokenField = tokenField,
                                             .stream = stream };
        const QJsonObject body = QJsonDocument::fromJson(pingBody(profile)).object();
        QCOMPARE(body.value(QLatin1String("model")).toString(), profile.model);
        QCOMPARE(body.value(tokenField).toInt(), 5);
        QCOMPARE(body.contains(QLatin1String("max_tokens")), tokenField == QLatin1String("max_tokens"));
        QCOMPARE(body.value(QLatin1String("stream")).toBool(), stream);
        QCOMPARE(body.value(QLatin1String("stream_options")).toObject().value(QLatin1String("include_usage")).toBool(),
                 stream);
        const QJsonObject message = body.value(QLatin1String("messages")).toArray().first().toObject();
        QCOMPARE(message.value(QLatin1String("role")).toString(), QStringLiteral("user"));
        QCOMPARE(message.value(QLatin1String("content")).toString(), QStringLiteral("ping"));
    }

    void events_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<QByteArray>>("data");
        const QList<QByteArray> ab { "a", "b" };
        QTest::newRow("LF") << QByteArray("data: a\n\ndata: b\n\n") << ab;
        QTest::newRow("CRLF") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << ab;
        QTest::newRow("CR") << QByteArray("data: a\r\rdata: b\r\r") << ab;
        QTest::newRow("mixed") << QByteArray("data: a\r\n\ndata: b\n\r\n") << ab;
        QTest::newRow("no space") << QByteArray("data:a\n\ndata:b\n\n") << ab;
        QTest::newRow("two spaces") << QByteArray("data:  a\n\n") << QList<QByteArray> { " a" };
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "data: a\n\ndata: b\n\n")
                                         << ab;
        QTest::newRow("comments") << QByteArray(": keep-alive\n\n: x\ndata: a\n: y\n\n:\n\ndata: b\n\n") << ab;
        QTest::newRow("several lines") << QByteArray("data: a\ndata: b\n\n") << QList<QByteArray> { "a\nb" };
        QTest::newRow("several lines, CRLF")
            << QByteArray("data: a\r\ndata: b\r\n\r\n") << QList<QByteArray> { "a\nb" };
        QTest::newRow("empty data") << QByteArray("data\n\ndata:\n\n") << QList<QByteArray> { "", "" };
        QTest::newRow("other fields") << QByteArray("id: 7\nretry: 10\nfoo: bar\ndata: a\n\nevent: x\n\ndata: b\n\n")
                                      << ab;
        QTest::newRow("unfinished") << QByteArray("data: a\n\ndata: b\n") << QList<QByteArray> { "a" };
        QTest::newRow("nothing") << QByteArray() << QList<QByteArray> {};
        QTest::newRow("zero bytes") << QByteArray("data: \0x\n\n", 10) << QList<QByteArray> { QByteArray("\0x", 2) };
    }
    void events()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<QByteArray>, data);
        for (const qsizetype step : { 1, 2, 3, 5, 7, 1000 }) {
            QList<QByteArray> got;
            const auto found = eventsOf(bytes, step);
            for (const SseEvent &event : found)
                got.append(event.data);
            QCOMPARE(got, data);
        }
    }

    void eventTypes()
    {
        const auto found = eventsOf("event: error\ndata: a\n\ndata: b\n\n", 4);
        const QList<SseEvent> expected { { .type = "error", .data = "a" }, { .type = {}, .data = "b" } };
        QVERIFY(found == expected);
    }

    void longLinesStopTheParser_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("one endless line") << QByteArray(1000, 'x');
        QTest::newRow("an endless event") << QByteArray("data: xxxxxxxx\n").repeated(60);
    }
    void longLinesStopTheParser()
    {
        QFETCH(QByteArray, piece);
        SseParser parser(64 * 1024);
        int fed = 0;
        while (!parser.overflowed() && fed < 1000) {
            QVERIFY(parser.feed(piece).isEmpty());
            ++fed;
        }
        QVERIFY(parser.overflowed());
        QVERIFY2(fed > 60 && fed < 200, qPrintable(QString::number(fed)));
        QVERIFY(parser.feed("\n\ndata: a\n\n").isEmpty());
        QVERIFY(!parser.finish().has_value());
    }

    void streams_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Content>("content");
        QTest::addColumn<bool>("hasText");
        QTest::newRow("whole") << role + text + more + stop + usage + doneMark << Content::Whole << true;
        QTest::newRow("no usage") << role + text + stop + doneMark << Content::Whole << true;
        QTest::newRow("no text, all tokens thought away")
            << role + chunkOf("{}", "\"length\"") + doneMark << Content::Whole << false;
        QTest::newRow("done without its blank line") << role + text + stop + "data: [DONE]" << Content::Whole << true;
        QTest::newRow("no done") << role + text + stop << Content::Cut << true;
        QTest::newRow("no finish reason") << role + text + doneMark << Content::Cut << true;
        QTest::newRow("role only") << role << Content::Cut << false;
        QTest::newRow("cut in a chunk") << role + text.left(40) << Content::Cut << false;
        QTest::newRow("only done") << doneMark << Content::Cut << false;
        QTest::newRow("nothing") << QByteArray() << Content::Nothing << false;
        QTest::newRow("comments only") << QByteArray(": hi\n\n") << Content::Foreign << false;
        QTest::newRow("HTML") << QByteArray("<!doctype html>\n<html><title>x</title>\n\n</html>") << Content::Foreign
                              << false;
        QTest::newRow("broken chunk") << role + "data: {\"choices\":[\n\n" + stop + doneMark << Content::Foreign
                                      << false;
        QTest::newRow("a list") << QByteArray("data: [1]\n\n") << Content::Foreign << false;
        QTest::newRow("choices of a wrong type")
            << QByteArray("data: {\"choices\":7}\n\n") << Content::Foreign << false;
        QTest::newRow("choices of wrong elements")
            << QByteArray("data: {\"choices\":[7,null,{\"delta\":[],\"finish_reason\":{}}]}\n\n") + doneMark
            << Content::Cut << false;
        QTest::newRow("other objects") << QByteArray("data: {\"hello\":1}\n\n") << Content::Foreign << false;
        QTest::newRow("other objects beside")
            << "data: {\"ping\":1}\n\n" + text + stop + doneMark << Content::Whole << true;
        QTest::newRow("in-band error") << role + text
                + "data: {\"error\":{\"message\":\"m\",\"type\":\"server_error\"}}\n\n"
                                       << Content::InBandError << true;
        QTest::newRow("error event") << QByteArray("event: error\ndata: {\"message\":\"m\"}\n\n")
                                     << Content::InBandError << false;
        QTest::newRow("error event, no JSON")
            << QByteArray("event: error\ndata: gone\n\n") << Content::InBandError << false;
        QTest::newRow("null error") << "data: {\"error\":null,\"choices\":[]}\n\n" + text + stop + doneMark
                                    << Content::Whole << true;
        QTest::newRow("after done nothing counts") << text + stop + doneMark + "data: {\n\n" << Content::Whole << true;
    }
    void streams()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Content, content);
        QFETCH(bool, hasText);
        for (const qsizetype step : { 1, 3, 10, 100000 }) {
            ChatStream stream { Redactor() };
            for (qsizetype at = 0; at < bytes.size(); at += step)
                stream.feed(QByteArrayView(bytes).sliced(at, qMin(step, bytes.size() - at)));
            stream.finish();
            QCOMPARE(stream.answer().content, content);
            QCOMPARE(stream.hasText(), hasText);
            QCOMPARE(stream.answer().problem.code.isEmpty(), content != Content::Foreign);
            QCOMPARE(stream.answer().error.present, content == Content::InBandError);
        }
    }

    void firstTextIsTheFirstToken()
    {
        ChatStream stream { Redactor() };
        stream.feed(role);
        QVERIFY(!stream.hasText());
        stream.feed(text.chopped(1));
        QVERIFY(!stream.hasText());
        stream.feed("\n");
        QVERIFY(stream.hasText());
        QCOMPARE(stream.textChunks(), 1);
        stream.feed(more + stop + usage);
        QVERIFY(!stream.isDone());
        stream.feed(doneMark);
        QVERIFY(stream.isDone());
        const Answer answer = stream.answer();
        QCOMPARE(answer.id, QStringLiteral("chatcmpl-1"));
        QCOMPARE(answer.model, QStringLiteral("m-1"));
        QCOMPARE(answer.finishReason, QStringLiteral("stop"));
        QCOMPARE(answer.usage.promptTokens, 8);
        QCOMPARE(answer.usage.completionTokens, 2);
        QCOMPARE(answer.usage.totalTokens, 10);
    }

    void endlessLineIsForeign()
    {
        ChatStream stream(Redactor(), 4096);
        for (int i = 0; i < 100 && !stream.isDecided(); ++i)
            stream.feed(QByteArray(100, 'x'));
        QVERIFY(stream.isDecided());
        QCOMPARE(stream.answer().content, Content::Foreign);
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Content>("content");
        QTest::addColumn<int>("totalTokens"); // -1: absent
        const QByteArray head
            = R"({"id":"chatcmpl-9","model":"m","choices":[{"message":{"content":"pong"},"finish_reason":)";
        QTest::newRow("whole") << head + R"("stop"}],"usage":{"total_tokens":12}})" << Content::Whole << 12;
        QTest::newRow("no usage") << head + R"("stop"}]})" << Content::Whole << -1;
        QTest::newRow("usage of a wrong type") << head + R"("stop"}],"usage":[1]})" << Content::Whole << -1;
        QTest::newRow("negative count") << head + R"("stop"}],"usage":{"total_tokens":-4}})" << Content::Whole << -1;
        QTest::newRow("huge count") << head + R"("stop"}],"usage":{"total_tokens":1e300}})" << Content::Whole << -1;
        QTest::newRow("half a token") << head + R"("stop"}],"usage":{"total_tokens":1.5}})" << Content::Whole << -1;
        QTest::newRow("no finish reason") << head + "null}]}" << Content::Cut << -1;
        QTest::newRow("half") << head << Content::Foreign << -1;
        QTest::newRow("empty") << QByteArray() << Content::Nothing << -1;
        QTest::newRow("blank") << QByteArray(" \n") << Content::Nothing << -1;
        QTest::newRow("HTML") << QByteArray("<html><title>Welcome</title></html>") << Content::Foreign << -1;
        QTest::newRow("a list") << QByteArray("[]") << Content::Foreign << -1;
        QTest::newRow("no choices") << QByteArray("{}") << Content::Foreign << -1;
        QTest::newRow("empty choices") << QByteArray(R"({"choices":[]})") << Content::Foreign << -1;
        QTest::newRow("choices of a wrong type") << QByteArray(R"({"choices":{"a":1}})") << Content::Foreign << -1;
        QTest::newRow("no message") << QByteArray(R"({"choices":[{"finish_reason":"stop"}]})") << Content::Foreign
                                    << -1;
        QTest::newRow("error inside") << QByteArray(R"({"error":{"message":"no"}})") << Content::InBandError << -1;
        QTest::newRow("deep nesting") << QByteArray("[").repeated(5000) << Content::Foreign << -1;
        QTest::newRow("no UTF-8") << QByteArray("{\"choices\":\"\xff\xfe\"}") << Content::Foreign << -1;
    }
    void answers()
    {
        QFETCH(QByteArray, body);
        QFETCH(Content, content);
        QFETCH(int, totalTokens);
        const Answer answer = parseAnswer(body, Redactor());
        QCOMPARE(answer.content, content);
        QCOMPARE(answer.usage.totalTokens.value_or(-1), totalTokens);
        QCOMPARE(answer.problem.code.isEmpty(), content != Content::Foreign);
        QCOMPARE(answer.hasText, content == Content::Whole || content == Content::Cut);
    }

    void outsideTextIsRedactedAndBounded()
    {
        const Secret key(QStringLiteral("sk-proj-abcdefghijklmnop"));
        const QByteArray id = key.reveal().toUtf8() + QByteArray(10000, 'x');
        const Answer answer = parseAnswer(
            "{\"id\":\"" + id + "\",\"choices\":[{\"message\":{},\"finish_reason\":\"stop\"}]}", Redactor({ key }));
        QVERIFY(!answer.id.contains(QLatin1String("abcdefgh")));
        QVERIFY(answer.id.size() <= 100);
    }
};

QTEST_GUILESS_MAIN(RelayStreamTest)
#include "tst_relay_stream.moc"
