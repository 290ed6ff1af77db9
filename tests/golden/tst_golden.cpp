// What is asked by golden prompts, and what is found in answers.
#include "core/config/key_table.h"
#include "core/golden/golden.h"
#include "core/golden/golden_cost.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Signalbox;
using namespace Signalbox::Golden;

namespace {

QByteArray answer(const QString &text, const QString &tool = {})
{
    QJsonObject message { { QStringLiteral("role"), QStringLiteral("assistant") } };
    if (tool.isEmpty())
        message.insert(QStringLiteral("content"), text);
    else
        message.insert(QStringLiteral("tool_calls"),
                       QJsonArray { QJsonObject {
                           { QStringLiteral("function"), QJsonObject { { QStringLiteral("name"), tool } } } } });
    const QJsonObject usage { { QStringLiteral("prompt_tokens"), 7 }, { QStringLiteral("completion_tokens"), 3 } };
    return QJsonDocument(QJsonObject { { QStringLiteral("choices"),
                                         QJsonArray { QJsonObject { { QStringLiteral("message"), message } } } },
                                       { QStringLiteral("usage"), usage } })
        .toJson();
}

using Prompt = Config::GoldenPrompt;

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void expectations_data()
    {
        QTest::addColumn<Prompt>("prompt");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const Prompt &prompt, const QByteArray &body, const char *code) {
            QTest::newRow(name) << prompt << body << QString::fromLatin1(code);
        };
        const QString json = QStringLiteral("{\"a\": [1, 2]}");
        row("json", { .json = true }, answer(json), "");
        row("json in a fence", { .json = true }, answer(QStringLiteral("```json\n%1\n```").arg(json)), "");
        row("a bare value is JSON", { .json = true }, answer(QStringLiteral("true")), "");
        row("a bare text is JSON", { .json = true }, answer(QStringLiteral("\"Paris\"")), "");
        row("two values", { .json = true }, answer(QStringLiteral("1, 2")), "golden.no-json");
        row("a list in pieces", { .json = true }, answer(QStringLiteral("1], [2")), "golden.no-json");
        row("words around JSON", { .json = true }, answer(QStringLiteral("Here: ") + json), "golden.no-json");
        row("cut JSON", { .json = true }, answer(json.chopped(1)), "golden.no-json");
        row("nothing said", { .json = true }, answer(QString()), "golden.no-json");
        row("contains, any case", { .contains = QStringLiteral("PARIS") }, answer(QStringLiteral("It is Paris.")), "");
        row("contains not", { .contains = QStringLiteral("Paris") }, answer(QStringLiteral("Rome")), "golden.lacks");
        row("tool called", { .tool = QStringLiteral("weather") }, answer({}, QStringLiteral("weather")), "");
        row("another tool", { .tool = QStringLiteral("weather") }, answer({}, QStringLiteral("time")),
            "golden.no-tool");
        row("talked instead", { .tool = QStringLiteral("weather") }, answer(QStringLiteral("weather is fine")),
            "golden.no-tool");
        row("long enough", { .leastLength = 3 }, answer(QStringLiteral("abc")), "");
        row("too short", { .leastLength = 4 }, answer(QStringLiteral("abc")), "golden.too-short");
        row("short enough", { .mostLength = 3 }, answer(QStringLiteral("abc")), "");
        row("too long", { .mostLength = 2 }, answer(QStringLiteral("abc")), "golden.too-long");
        row("in English", { .language = QStringLiteral("en") },
            answer(QStringLiteral("The answer to your question is that it depends on the weather.")), "");
        row("in French instead", { .language = QStringLiteral("en") },
            answer(QStringLiteral("La réponse dépend du temps qu'il fait dans le pays.")), "golden.language");
        row("letters of no language", { .language = QStringLiteral("en") },
            answer(QStringLiteral("qrs tuv wqr stu vwq rst uvw")), "golden.language");
        row("no letters", { .language = QStringLiteral("en") }, answer(QStringLiteral("42")), "golden.language");
        row("a page", { .json = true }, "<html></html>", "golden.no-answer");
        row("an error in a success", { .json = true }, "{\"error\":{\"message\":\"x\"}}", "golden.no-answer");
        row("choices of a wrong type", { .json = true }, "{\"choices\":{\"message\":1}}", "golden.no-answer");
        row("nothing", { .json = true }, "", "golden.no-answer");
    }
    void expectations()
    {
        QFETCH(Prompt, prompt);
        QFETCH(QByteArray, body);
        QTEST(mismatch(prompt, body, Redactor()).code, "code");
    }

    void quotesOfAnAnswerAreRedactedAndShort()
    {
        const Secret key(QStringLiteral("sk-planted-0123456789abcdef"));
        const QString said = key.reveal() + QString(500, u'x');
        const Message wrong = mismatch({ .json = true }, answer(said), Redactor({ key }));
        QCOMPARE(wrong.code, QStringLiteral("golden.no-json"));
        const QString shown = words(wrong);
        QVERIFY2(!shown.contains(QLatin1String("0123456789")), qPrintable(shown));
        QVERIFY(shown.size() < 150);
    }

    void languages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("en") << QStringLiteral("What you see is the way that it was.") << QStringLiteral("en");
        QTest::newRow("de") << QStringLiteral("Das ist nicht der Weg, den wir mit dem Zug fahren.")
                            << QStringLiteral("de");
        QTest::newRow("es") << QStringLiteral("El tren que sale de la ciudad es el más rápido.")
                            << QStringLiteral("es");
        QTest::newRow("fr") << QStringLiteral("Le train qui part de la ville est dans la gare.")
                            << QStringLiteral("fr");
        QTest::newRow("vi") << QString::fromUtf8("Tàu rời ga lúc tám giờ, đường phía trước trống.")
                            << QStringLiteral("vi");
        QTest::newRow("zh") << QString::fromUtf8("火车八点离开车站。") << QStringLiteral("zh");
        QTest::newRow("ja") << QString::fromUtf8("列車は八時に駅を出ます。") << QStringLiteral("ja");
        QTest::newRow("ko") << QString::fromUtf8("기차는 여덟 시에 떠납니다.") << QStringLiteral("ko");
        QTest::newRow("ru") << QString::fromUtf8("Поезд отправляется в восемь часов.") << QStringLiteral("ru");
    }
    /// Each text is in its own language, and in none of the others.
    void languages()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        for (const QString &one : Golden::languages())
            QVERIFY2(isInLanguage(text, one) == (one == code), qPrintable(one));
    }

    void theServiceFileKnowsTheSameLanguages()
    {
        for (const Config::Key &key : Config::keyTable()) {
            if (key.section == QLatin1String("golden") && key.name == QLatin1String("language"))
                QCOMPARE(key.words.mid(1), Golden::languages());
        }
    }

    void requestsSayWhatIsExpected()
    {
        const Prompt prompt { .prompt = QStringLiteral("p"), .maxTokens = 9, .tool = QStringLiteral("weather") };
        const QJsonObject plain
            = QJsonDocument::fromJson(requestBody(prompt, QStringLiteral("m"), QStringLiteral("max_tokens"))).object();
        QCOMPARE(plain[QLatin1String("model")].toString(), QStringLiteral("m"));
        QCOMPARE(plain[QLatin1String("max_tokens")].toInt(), 9);
        QCOMPARE(plain[QLatin1String("temperature")].toDouble(-1), 0.0);
        QCOMPARE(plain[QLatin1String("tools")][0][QLatin1String("function")][QLatin1String("name")].toString(),
                 QStringLiteral("weather"));
        const QJsonObject reasoning
            = QJsonDocument::fromJson(requestBody({ .prompt = QStringLiteral("p") }, QStringLiteral("o"),
                                                  QStringLiteral("max_completion_tokens")))
                  .object();
        QVERIFY(!reasoning.contains(QLatin1String("temperature")) && !reasoning.contains(QLatin1String("tools")));
        QCOMPARE(reasoning[QLatin1String("max_completion_tokens")].toInt(), 64);
    }

    void whatTheyCost()
    {
        Cost::PriceSheet sheet { .name = QStringLiteral("ours"), .currency = QStringLiteral("USD") };
        sheet.models[QStringLiteral("m")]
            = { .input = Cost::Amount(2), .cached = Cost::Amount(1), .output = Cost::Amount(8) }; // per million
        QCOMPARE(costText({ { QStringLiteral("m"), { 1000, 500 } } }, { sheet }),
                 QStringLiteral("0.006000 USD by \"ours\"")); // 0.002 + 0.004
        QCOMPARE(costText({ { QStringLiteral("m"), { 1, 1 } }, { QStringLiteral("n"), { 1, 1 } } }, { sheet }),
                 QStringLiteral("unpriced by \"ours\""));
        QCOMPARE(costText({}, { sheet }), QString());
    }

    void tokensAreCounted()
    {
        const auto said = saidIn(answer(QStringLiteral("x")));
        QVERIFY(said);
        QCOMPARE(said->promptTokens, 7);
        QCOMPARE(said->completionTokens, 3);
        QCOMPARE(saidIn("{\"choices\":[{\"message\":{}}],\"usage\":{\"prompt_tokens\":-5}}")->promptTokens, 0);
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
