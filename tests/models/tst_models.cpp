#include "core/config/model_map_edit.h"
#include "core/config/service_file.h"
#include "core/models/comparison.h"
#include "tests/support/test_main.h"

using namespace Signalbox;
using namespace Signalbox::Models;

namespace {

// No raw strings: moc takes the // of an address in one for a comment.
const QByteArray fileHead = "# ours: keep this comment\n"
                            "name = \"trial\"\n"
                            "\n"
                            "[environment.blue]\n"
                            "urls = [\"https://blue.example/v1\"]   # the old one\n"
                            "key = \"env:BLUE\"\n";
const QByteArray green = "\n"
                         "[environment.green]\n"
                         "urls = [\n"
                         "  \"https://green.example/v1\",   # höher\n"
                         "]\n"
                         "key = \"env:GREEN\" # rotated in May\n";
const QByteArray fileTail = "\n"
                            "[router]\n"
                            "listen = \"127.0.0.1:8080\"\n";

Relay::ModelList listOf(const QStringList &ids)
{
    return { .ids = ids };
}

SideLists bothLists(const QStringList &blue, const QStringList &green)
{
    SideLists both;
    both[0].list = listOf(blue);
    both[1].list = listOf(green);
    return both;
}

QStringList namesOf(const QList<Proposal> &proposals)
{
    QStringList names;
    for (const Proposal &proposal : proposals)
        names.append(proposal.model);
    return names;
}

/// What a patch makes of a text, by its own lines: an independent reading of the format.
QByteArray applied(const QByteArray &patch, const QByteArray &text)
{
    QByteArrayList from = text.split('\n');
    QByteArrayList out;
    qsizetype at = 0;
    const QByteArrayList lines = patch.split('\n');
    for (qsizetype i = 2; i < lines.size(); ++i) {
        const QByteArray &line = lines.at(i);
        if (line.startsWith("@@")) {
            const qsizetype start = line.mid(4, line.indexOf(',') - 4).toInt() - 1;
            while (at < start)
                out.append(from.at(at++));
        } else if (line.startsWith(' ') || line.startsWith('-')) {
            if (from.at(at) != line.mid(1))
                return "does not fit: " + line;
            if (line.startsWith(' '))
                out.append(from.at(at));
            ++at;
        } else if (line.startsWith('+')) {
            out.append(line.mid(1));
        }
    }
    while (at < from.size())
        out.append(from.at(at++));
    return out.join('\n');
}

} // namespace

class ModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void proposals_data()
    {
        QTest::addColumn<QString>("missing");
        QTest::addColumn<QStringList>("listed");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *missing, const char *listed, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(missing)
                                << QString::fromLatin1(listed).split(u' ', Qt::SkipEmptyParts)
                                << QString::fromLatin1(expected).split(u' ', Qt::SkipEmptyParts);
        };
        row("playbook", "gpt-4.1", "gpt-4o deepseek-chat", "gpt-4o");
        row("playbook in its order", "gpt-4.1", "deepseek-chat gpt-4-turbo gpt-4o", "gpt-4o gpt-4-turbo");
        row("same under a provider's prefix", "gpt-4.1", "gpt-4o openai/gpt-4.1", "openai/gpt-4.1 gpt-4o");
        row("same with a date", "gpt-4o", "gpt-4o-2024-08-06 gpt-4o-mini", "gpt-4o-2024-08-06 gpt-4o-mini");
        row("dots and dashes", "claude-sonnet-4.5", "claude-sonnet-4-5 gpt-4o", "claude-sonnet-4-5");
        row("alike", "qwen-2.5-72b", "qwen-2.5-32b llama-3-70b", "qwen-2.5-32b");
        row("nothing alike", "gpt-4.1", "llama-3-70b bge-large", "");
        row("what no service file can hold", "gpt-9.2", "gpt-9.2;x gpt-9.2\"y gpt-9.2\xe9 gpt-9.1", "gpt-9.1");
        row("never itself", "gpt-4o", "gpt-4o", "");
        row("nothing listed", "gpt-4o", "", "");
    }
    void proposals()
    {
        QFETCH(QString, missing);
        QFETCH(QStringList, listed);
        QTEST(namesOf(proposalsFor(missing, listed)), "expected");
    }

    void reasonsComeInTheirOrder()
    {
        const auto found = proposalsFor(
            QStringLiteral("gpt-4.1"),
            { QStringLiteral("gpt-4.1-long"), QStringLiteral("gpt-4o"), QStringLiteral("azure/gpt-4.1-2025-04-14") });
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.at(0).reason, Reason::SameName);
        QCOMPARE(found.at(1), (Proposal { QStringLiteral("gpt-4o"), Reason::Playbook }));
        QCOMPARE(found.at(2).reason, Reason::Similar);
    }

    void rowsSayWhatOnlyOneHas()
    {
        const auto rows = listedRows(bothLists({ QStringLiteral("a"), QStringLiteral("b") }, { QStringLiteral("b") }));
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows.at(0).onOneSideOnly());
        QVERIFY(!rows.at(1).onOneSideOnly());
        SideLists half = bothLists({ QStringLiteral("a") }, {});
        half[1].list.reset();
        QVERIFY(!listedRows(half).at(0).onOneSideOnly());
        QCOMPARE(listedRows(half).at(0).listed[1], std::optional<bool>());
    }

    void mapIsChecked()
    {
        Config::Service service;
        service.environment(Side::Green).modelMap = { { QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o") },
                                                      { QStringLiteral("o3"), QStringLiteral("o9") } };
        const auto checks = checkModels(
            service,
            bothLists({ QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o-mini") }, { QStringLiteral("gpt-4o") }));
        QMap<QString, Fit> fits;
        for (const Check &check : checks)
            fits.insert(sideName(check.side) + u' ' + check.asked, check.fit);
        QCOMPARE(fits.value(QStringLiteral("blue gpt-4.1")), Fit::Listed);
        QCOMPARE(fits.value(QStringLiteral("green gpt-4.1")), Fit::Mapped);
        QCOMPARE(fits.value(QStringLiteral("green o3")), Fit::Missing);
        QCOMPARE(fits.value(QStringLiteral("blue gpt-4o-mini")), Fit::Listed);
        QCOMPARE(fits.value(QStringLiteral("green gpt-4o-mini")), Fit::Missing); // the health checks' model
        for (const Check &check : checkModels(service, {}))
            QCOMPARE(check.fit, Fit::Unknown);
    }

    void splice_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<QByteArray>("expected"); // what the section becomes
        QTest::newRow("no map yet") << green << green + "models = { \"gpt-4.1\" = \"gpt-4o\" }\n";
        QTest::newRow("inline map") << green + "models = { a = \"b\" } # why\n"
                                    << green + "models = { a = \"b\", \"gpt-4.1\" = \"gpt-4o\" } # why\n";
        QTest::newRow("empty inline map") << green + "models = {}\n"
                                          << green + "models = { \"gpt-4.1\" = \"gpt-4o\" }\n";
        QTest::newRow("there already") << green + "models = { \"gpt-4.1\" = \"höhe\" , b = \"c\" }\n" << QByteArray();
        QTest::newRow("replaced") << green + "models = { \"gpt-4.1\" = 'gpt-4' , b = \"c\" } # two\n"
                                  << green + "models = { \"gpt-4.1\" = \"gpt-4o\" , b = \"c\" } # two\n";
        QTest::newRow("section") << green + "[environment.green.models]\n  a = \"b\" # c\n# end\n"
                                 << green
                + "[environment.green.models]\n  a = \"b\" # c\n  \"gpt-4.1\" = \"gpt-4o\"\n# end\n";
        QTest::newRow("empty section") << green + "[environment.green.models]\n# end\n"
                                       << green + "[environment.green.models]\n\"gpt-4.1\" = \"gpt-4o\"\n# end\n";
        QTest::newRow("dotted") << green + "models.a = \"b\"\n"
                                << green + "models.a = \"b\"\nmodels.\"gpt-4.1\" = \"gpt-4o\"\n";
        QTest::newRow("section below") << green + "[environment.green.probe]\nmodel = \"m\"\n"
                                       << green
                + "models = { \"gpt-4.1\" = \"gpt-4o\" }\n[environment.green.probe]\nmodel = \"m\"\n";
    }
    void splice()
    {
        QFETCH(QByteArray, section);
        QFETCH(QByteArray, expected);
        const QByteArray text = fileHead + section + fileTail;
        const auto edited
            = Config::withModelMapping(text, Side::Green, QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o"));
        if (expected.isEmpty()) { // a file with a mistake is not edited
            QVERIFY(!edited.ok());
            return;
        }
        QVERIFY2(edited.ok(), edited.ok() ? "" : qPrintable(edited.error().text));
        QCOMPARE(*edited, fileHead + expected + fileTail);
        const QByteArray dos = QByteArray(text).replace("\n", "\r\n");
        const auto dosEdited
            = Config::withModelMapping(dos, Side::Green, QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o"));
        QVERIFY(dosEdited.ok());
        QCOMPARE(*dosEdited, QByteArray(fileHead + expected + fileTail).replace("\n", "\r\n"));
    }

    void withoutALastNewline()
    {
        const QByteArray text = fileHead + green.trimmed();
        const auto edited = Config::withModelMapping(text, Side::Green, QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(edited.ok());
        QCOMPARE(*edited, text + "\nmodels = { \"a\" = \"b\" }\n");
    }

    void notEditable_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("inline environment") << QByteArray(
            "name = \"t\"\nenvironment = { blue = { urls = [\"https://b.example/v1\"], key = \"env:B\" }, "
            "green = { urls = [\"https://g.example/v1\"], key = \"env:G\" } }\n");
        QTest::newRow("broken") << QByteArray("name = \n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no green") << fileHead;
    }
    void notEditable()
    {
        QFETCH(QByteArray, text);
        const auto edited = Config::withModelMapping(text, Side::Green, QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(!edited.ok());
        QCOMPARE(edited.error().code, QStringLiteral("config.not-editable"));
        QVERIFY(edited.error().text.contains(QLatin1String("models = { \"a\" = \"b\" }")));
    }

    void patchSaysTheChange()
    {
        const QByteArray text = fileHead + green + fileTail;
        const auto edited = withChoices(text,
                                        { { Side::Green, QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o") },
                                          { Side::Blue, QStringLiteral("o3"), QStringLiteral("o1") } });
        QVERIFY(edited.ok());
        const QByteArray patch = patchText(text, *edited, QStringLiteral("relay.toml"));
        QVERIFY(patch.startsWith("--- relay.toml\n+++ relay.toml\n@@ -"));
        QCOMPARE(patch.count("\n+models = "), 2);
        QCOMPARE(applied(patch, text), *edited);
        QCOMPARE(patchText(text, text, QStringLiteral("relay.toml")), QByteArray());
    }

    void lists_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected"); // ids joined, or "!" and the problem
        QTest::newRow("OpenAI") << QByteArray(R"({"object":"list","data":[{"id":"b","object":"model"},{"id":"a"}]})")
                                << "a b";
        QTest::newRow("names") << QByteArray(R"({"data":["b","a","a"]})") << "a b";
        QTest::newRow("models") << QByteArray(R"({"models":[{"name":"a"},{"model":"b"}]})") << "a b";
        QTest::newRow("bare list") << QByteArray(R"([{"id":"a"}])") << "a";
        QTest::newRow("empty list") << QByteArray(R"({"data":[]})") << "";
        QTest::newRow("odd entries") << QByteArray(R"({"data":[1,null,{"id":3},{"id":"a"},[],{}]})") << "a";
        QTest::newRow("only odd entries") << QByteArray(R"({"data":[1]})") << "!the list has no entry with a name";
        QTest::newRow("wrong type") << QByteArray(R"({"data":{"id":"a"}})") << "!the answer holds no list of models";
        QTest::newRow("error") << QByteArray(R"({"error":{"message":"no such route"}})") << "!no such route";
        QTest::newRow("HTML") << QByteArray("<html><title>hi</title></html>") << "!the answer is a page in HTML";
        QTest::newRow("text") << QByteArray("hello") << "!the answer is no JSON";
        QTest::newRow("nothing") << QByteArray() << "!the answer is empty";
        QTest::newRow("a key among them")
            << QByteArray(R"({"data":[{"id":"sk-live-0123456789abcdef"}]})") << "sk-[redacted]";
    }
    void lists()
    {
        QFETCH(QByteArray, body);
        const Relay::ModelList list = Relay::parseModelList(body, Redactor());
        const QString seen = list.problem.isEmpty() ? list.ids.join(u' ') : QStringLiteral("!") + list.problem;
        QTEST(seen, "expected");
    }

    void aHugeListIsBounded()
    {
        QByteArray body = "[";
        for (int i = 0; i <= Relay::mostModels; ++i)
            body += "\"m" + QByteArray::number(i) + "\",";
        body.back() = ']';
        const Relay::ModelList list = Relay::parseModelList(body, Redactor());
        QCOMPARE(list.ids.size(), Relay::mostModels);
        QVERIFY(!list.complete);
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"
