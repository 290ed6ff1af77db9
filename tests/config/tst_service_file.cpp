#include "core/config/example.h"
#include "core/config/key_table.h"
#include "core/config/service_file.h"
#include "tests/config/service_text.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Config;
using namespace Signalbox::Test;

namespace {

const QByteArray everyKeyFile
    = "name = \"relay-2\"\n"
      "[environment.blue]\n"
      "urls = [{ url = \"https://hk.example.com:8443/v1/\", region = \"hk\" }, \"https://sg.example.com/v1\"]\n"
      "key = \"file:keys/blue\"\n"
      "version = \"v1.2_a\"\n"
      "region = \"香港\"\n"
      "headers = { \"X-Team\" = \"search\", \"X-Trace\" = \"a b\" }\n"
      "models = { \"gpt-4.1\" = \"gpt-4o\" }\n"
      "key_prefix = \"hs-\"\n"
      "[environment.blue.probe]\n"
      "model = \"o3-mini\"\n"
      "prompt = \"say \\\"pong\\\"\"\n"
      "max_tokens = 16\n"
      "token_field = \"max_completion_tokens\"\n"
      "stream = false\n"
      "[environment.green]\n"
      "urls = [\"http://127.0.0.1:9000/openai/v1\"]\n"
      "key = \"dotenv:/srv/.env#GREEN\"\n"
      "[router]\n"
      "listen = \"0.0.0.0:80\"\n"
      "state_dir = \"~/state\"\n"
      "mode = \"sticky\"\n"
      "active = \"green\"\n"
      "client_keys = \"file:clients\"\n"
      "ca_file = \"ca/root.pem\"\n"
      "model_guard = true\n"
      "[checks]\n"
      "interval = \"1m30s\"\n"
      "deadline = \"5s\"\n"
      "degraded_above = \"50ms\"\n"
      "failures = 5\n"
      "successes = 2\n"
      "requests_per_minute = 60\n"
      "[objectives]\n"
      "failure_percent = 0.5\n"
      "p95 = \"1s\"\n"
      "p99 = \"1500ms\"\n"
      "minimum_requests = 20\n"
      "slow_above = \"700ms\"\n"
      "[notify]\n"
      "webhook = \"env:HOOK\"\n"
      "format = \"slack\"\n"
      "desktop = false\n"
      "[[golden]]\n"
      "name = \"extract\"\n"
      "prompt = \"one\\ntwo\"\n"
      "model = \"gpt-4.1\"\n"
      "max_tokens = 9\n"
      "json = true\n"
      "contains = \"Paris\"\n"
      "tool = \"get_weather\"\n"
      "least_length = 2\n"
      "most_length = 90\n"
      "language = \"vi\"\n"
      "[[golden]]\n"
      "name = \"second\"\n"
      "prompt = \"p\"\n"
      "json = true\n"
      "[plan]\n"
      "name = \"quick\"\n"
      "bake = \"0s\"\n"
      "bake_check = \"10s\"\n"
      "bake_failures = 2\n"
      "keep = \"0.5 %\"\n"
      "advise = true\n"
      "failed_checks = 1\n"
      "[[plan.step]]\n"
      "split = \"0.01 %\"\n"
      "hold = \"1h30m\"\n"
      "requests = 7\n"
      "gates = { health = \"warn\", objective = \"step-back\", slow = \"roll-back\", manual = \"hold\", "
      "capacity = \"hold\", golden = \"step-back\" }\n"
      "[[plan.step]]\n"
      "split = 12.34\n"
      "gates = {}\n"
      "[[plan.step]]\n"
      "split = 99.5\n";

} // namespace

class ServiceFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void goodFileIsRead()
    {
        const Loaded loaded = parsed(goodFile);
        QVERIFY2(loaded.problems.isEmpty(), qPrintable(allTexts(loaded.problems)));
        const Service &service = loaded.service;
        QCOMPARE(service.name, QStringLiteral("relay"));
        QCOMPARE(service.environment(Side::Green).urls.first().url.toString(),
                 QStringLiteral("https://green.example.com/v1"));
        QCOMPARE(service.environment(Side::Blue).key.text, QStringLiteral("env:BLUE_KEY"));
        QCOMPARE(service.plan, Plan::standard());
        QCOMPARE(service.router.stateDir, QStringLiteral("/home/ann/.local/state/signalbox/relay"));
        QCOMPARE(loaded.baseDir, QStringLiteral("/etc/signalbox"));
    }

    void everyValueIsRead()
    {
        const Loaded loaded = parsed(everyKeyFile);
        QVERIFY2(loaded.problems.isEmpty(), qPrintable(allTexts(loaded.problems)));
        Service expected;
        expected.name = QStringLiteral("relay-2");
        Environment &blue = expected.environment(Side::Blue);
        blue.urls = { { QUrl(QStringLiteral("https://hk.example.com:8443/v1")), QStringLiteral("hk") },
                      { QUrl(QStringLiteral("https://sg.example.com/v1")), {} } };
        blue.key.text = QStringLiteral("file:keys/blue");
        blue.version = QStringLiteral("v1.2_a");
        blue.region = QStringLiteral("香港");
        blue.headers = { { QStringLiteral("X-Team"), QStringLiteral("search") },
                         { QStringLiteral("X-Trace"), QStringLiteral("a b") } };
        blue.modelMap = { { QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o") } };
        blue.keyPrefix = QStringLiteral("hs-");
        blue.probe = { QStringLiteral("o3-mini"), QStringLiteral("say \"pong\""), 16,
                       QStringLiteral("max_completion_tokens"), false };
        Environment &green = expected.environment(Side::Green);
        green.urls = { { QUrl(QStringLiteral("http://127.0.0.1:9000/openai/v1")), {} } };
        green.key.text = QStringLiteral("dotenv:/srv/.env#GREEN");
        expected.router = { .listenHost = QStringLiteral("0.0.0.0"),
                            .listenPort = 80,
                            .stateDir = QStringLiteral("/home/ann/state"),
                            .mode = Router::SplitMode::Sticky,
                            .active = Side::Green,
                            .clientKeys = { QStringLiteral("file:clients") },
                            .caFile = QStringLiteral("/etc/signalbox/ca/root.pem"),
                            .modelGuard = true };
        expected.checks = { milliseconds(90000), milliseconds(5000), milliseconds(50), 5, 2, 60 };
        expected.objectives = { 0.5, milliseconds(1000), milliseconds(1500), 20, milliseconds(700) };
        expected.notify = { { QStringLiteral("env:HOOK") }, QStringLiteral("slack"), false };
        expected.golden = { { QStringLiteral("extract"), QStringLiteral("one\ntwo"), QStringLiteral("gpt-4.1"), 9, true,
                              QStringLiteral("Paris"), QStringLiteral("get_weather"), 2, 90, QStringLiteral("vi") },
                            { .name = QStringLiteral("second"), .prompt = QStringLiteral("p"), .json = true } };
        expected.plan = { .name = QStringLiteral("quick"),
                          .steps = {},
                          .bake = milliseconds(0),
                          .failedChecksToRollBack = 1,
                          .bakeEvery = milliseconds(10000),
                          .badLooksToRollBack = 2,
                          .keep = Permyriad::of(50),
                          .advise = true };
        expected.plan.steps = {
            { Permyriad::of(1),
              std::chrono::minutes(90),
              7,
              { { Gate::Health, GateAction::Warn },
                { Gate::Objective, GateAction::StepBack },
                { Gate::Slow, GateAction::RollBack },
                { Gate::Manual, GateAction::Hold },
                { Gate::Capacity, GateAction::Hold },
                { Gate::Golden, GateAction::StepBack } } },
            { Permyriad::of(1234), std::chrono::minutes(10), 100, {} },
            { Permyriad::of(9950), milliseconds(0), 0, Plan::standard().steps.last().gates },
        };
        QCOMPARE(loaded.service.environments, expected.environments);
        QCOMPARE(loaded.service.router, expected.router);
        QCOMPARE(loaded.service.checks, expected.checks);
        QCOMPARE(loaded.service.objectives, expected.objectives);
        QCOMPARE(loaded.service.plan, expected.plan);
        QCOMPARE(loaded.service, expected);
    }

    void stateDirFollowsTheEnvironment_data()
    {
        QTest::addColumn<QString>("xdg");
        QTest::addColumn<QString>("dir");
        QTest::newRow("set") << "/var/state"
                             << "/var/state/signalbox/relay";
        QTest::newRow("relative is ignored") << "state"
                                             << "/home/ann/.local/state/signalbox/relay";
        QTest::newRow("empty is ignored") << ""
                                          << "/home/ann/.local/state/signalbox/relay";
    }
    void stateDirFollowsTheEnvironment()
    {
        QFETCH(QString, xdg);
        QProcessEnvironment environment = home();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), xdg);
        QTEST(parse(goodFile, QStringLiteral("relay.toml"), environment).service.router.stateDir, "dir");
    }

    void stateDirNeedsSomeHome()
    {
        const Loaded loaded = parse(goodFile, QStringLiteral("relay.toml"), QProcessEnvironment());
        QCOMPARE(brief(loaded.problems),
                 QStringList {
                     QStringLiteral("0 router.state_dir has no default: neither HOME nor XDG_STATE_HOME is set") });
    }

    void exampleEqualsTheDefaults()
    {
        const QByteArray example = exampleFile(QStringLiteral("relay")).toUtf8();
        const Loaded asWritten = parsed(example);
        QVERIFY2(asWritten.problems.isEmpty(), qPrintable(allTexts(asWritten.problems)));
        const Loaded all = parsed(uncommented(example));
        QVERIFY2(all.problems.isEmpty(), qPrintable(allTexts(all.problems)));

        Service defaults;
        defaults.name = QStringLiteral("relay");
        defaults.plan = Plan::standard();
        defaults.router.stateDir = QStringLiteral("/home/ann/.local/state/signalbox/relay");
        for (const Side side : { Side::Blue, Side::Green }) {
            defaults.environment(side).urls = { { QUrl(QStringLiteral("https://relay.example.com/v1")), {} } };
            defaults.environment(side).key.text
                = QStringLiteral("dotenv:.env#HOLYSHEEP_%1_KEY").arg(sideName(side).toUpper());
        }
        QCOMPARE(asWritten.service, defaults);
        // A vantage has no default: the example shows one.
        Service known = defaults;
        known.vantages = { { QStringLiteral("hk"), all.service.vantages.value(0).command } };
        QVERIFY(known.vantages[0].command.contains(QLatin1String("signalbox diagnose")));
        QCOMPARE(all.service, known);
        // Every key was really there to be read.
        for (const Key &key : keyTable()) {
            const bool ofNoDefault = key.name == QLatin1String("manual") || key.name == QLatin1String("capacity")
                || (key.name == QLatin1String("golden") && key.kind == Kind::GateWord)
                || key.section == QLatin1String("golden");
            if (key.kind == Kind::NotBuilt || ofNoDefault)
                continue;
            QString path
                = key.section.isEmpty() ? QString(key.name) : QStringLiteral("%1.%2").arg(key.section, key.name);
            path.replace(QLatin1String("SIDE"), QLatin1String("green"))
                .replace(QLatin1String("step"), QLatin1String("step[4]"))
                .replace(QLatin1String("NAME"), QLatin1String("hk"));
            QVERIFY2(all.spots.contains(path), qPrintable(path));
        }
    }

    void defaultsAreWithinTheirRanges()
    {
        Draft draft;
        draft.service.plan = Plan::standard();
        for (const Key &key : keyTable()) {
            if (key.kind == Kind::Duration || key.kind == Kind::Whole || key.kind == Kind::Number)
                QVERIFY2(key.least < key.most, key.name.data());
            if (key.kind == Kind::Word || key.kind == Kind::GateWord)
                QVERIFY2(!key.words.isEmpty(), key.name.data());
            QVERIFY2(!key.doc.isEmpty(), key.name.data());
            QVERIFY2((key.place == nullptr) == (key.kind == Kind::NotBuilt), key.name.data());
        }
    }

    /// One line is appended to a good file: the problem stands at that line, 8, with that key and text.
    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *line, const char *key, const char *text) {
            QTest::newRow(name) << QByteArray(line) << QString::fromUtf8(key) << QString::fromUtf8(text);
        };
        row("vantage without a name", "vantage = 3", "vantage", "is a whole number");
        row("vantage of blanks", "vantage.hk.command = \"  \"", "vantage.hk.command", "does not accept \"  \"");
        row("vantage of no word", "vantage.hk.command = \"\\\"\\\" x\"", "vantage.hk.command",
            "does not accept \"\"\" x\"");
        row("vantage with a bad name", "vantage.HK.command = \"x\"", "vantage.HK", "is no vantage");
        row("history too short", "history.keep = \"30m\"", "history.keep", "\"30m\" is out of range");
        row("duration without unit", "checks.interval = 5", "checks.interval", "is a number without a unit");
        row("duration, nonsense", "checks.interval = \"5 apples\"", "checks.interval",
            "\"5 apples\" is not a duration");
        row("duration too short", "checks.interval = \"10ms\"", "checks.interval", "\"10ms\" is out of range");
        row("duration too long", "checks.deadline = \"3m\"", "checks.deadline", "\"3m\" is out of range");
        row("duration as list", "checks.deadline = [1]", "checks.deadline", "is a list");
        row("duration as date", "checks.deadline = 2026-01-01", "checks.deadline", "is a date or time");
        row("degraded above deadline", "checks.degraded_above = \"11s\"", "checks.degraded_above",
            "is longer than the deadline");
        row("whole as text", "checks.failures = \"3\"", "checks.failures", "is a text");
        row("whole as number", "checks.failures = 2.5", "checks.failures", "is a number");
        row("whole zero", "checks.failures = 0", "checks.failures", "is out of range");
        row("whole huge", "checks.failures = 9223372036854775807", "checks.failures", "is out of range");
        row("number negative", "objectives.failure_percent = -0.1", "objectives.failure_percent", "is out of range");
        row("number above", "objectives.failure_percent = 100.1", "objectives.failure_percent", "is out of range");
        row("number nan", "objectives.failure_percent = nan", "objectives.failure_percent", "is out of range");
        row("number inf", "objectives.failure_percent = inf", "objectives.failure_percent", "is out of range");
        row("p99 below p95", "objectives.p99 = \"1s\"", "objectives.p99", "is shorter than p95");
        row("switch as text", "probe.stream = \"yes\"", "environment.green.probe.stream", "is a text");
        row("word unknown", "router.mode = \"dice\"", "router.mode", "does not know \"dice\"");
        row("word as number", "router.active = 1", "router.active", "is a whole number");
        row("engine of later", "router.engine = \"envoy\"", "router.engine", "\"envoy\" is not built yet");
        row("engine unknown", "router.engine = \"nginx\"", "router.engine", "does not know \"nginx\"");
        row("listen without port", "router.listen = \"127.0.0.1\"", "router.listen",
            "\"127.0.0.1\" is not an address of this machine");
        row("listen name", "router.listen = \"example.com:80\"", "router.listen",
            "\"example.com:80\" is not an address of this machine");
        row("listen port 0", "router.listen = \"127.0.0.1:0\"", "router.listen", "port 0 is out of range");
        row("listen port 65536", "router.listen = \"[::1]:65536\"", "router.listen", "port 65536 is out of range");
        row("listen IPv6 without brackets", "router.listen = \"::1:8080\"", "router.listen",
            "\"::1:8080\" is not an address of this machine");
        row("open relay", "router.listen = \"0.0.0.0:8080\"", "router.listen",
            "would let anyone on the network use your API key: router.client_keys is not set");
        row("client keys not a file", "router.client_keys = \"env:KEYS\"", "router.client_keys", "is not a file");
        row("path with control character", "router.state_dir = \"a\\nb\"", "router.state_dir", "is not a path");
        row("path with blank", "router.state_dir = \"a b\"", "router.state_dir",
            "has characters that the router cannot take");
        row("path too long",
            "router.state_dir = "
            "\"/var/lib/a-directory-with-a-long-name/and-another-one-below-it/and-one-more/and-onxxxx\"",
            "router.state_dir", "is 86 characters long: socket paths in it would be cut");
        row("version with blank", "version = \"v 2\"", "environment.green.version", "does not accept \"v 2\"");
        row("version empty", "version = \"\"", "environment.green.version", "does not accept \"\"");
        row("region with line feed", "region = \"h\\nk\"", "environment.green.region",
            "does not accept a text of 3 characters (not shown)");
        row("region long", "region = \"a very long text that goes on and on and on\"", "environment.green.region",
            "does not accept a text of 43 characters (not shown)");
        row("token field", "probe.token_field = \"tokens\"", "environment.green.probe.token_field",
            "does not know \"tokens\"");
        row("model", "probe.model = \"gpt 4\"", "environment.green.probe.model", "does not accept \"gpt 4\"");
        row("models list", "models = [\"a\"]", "environment.green.models", "is a list");
        row("models number", "models.a = 1", "environment.green.models.a", "is not a pair of model names");
        row("header authorization", "headers.Authorization = \"x\"", "environment.green.headers.Authorization",
            "carries a secret, which does not belong here");
        row("header host", "headers.HOST = \"x\"", "environment.green.headers.HOST",
            "is set by the console and the router themselves");
        row("header name", "headers.\"X Team\" = \"x\"", "environment.green.headers.\"X Team\"",
            "is not a header name");
        row("header name with a dot", "headers.\"X.A\" = \"x\"", "environment.green.headers.\"X.A\"",
            "is not a header name");
        row("header expect", "headers.Expect = \"x\"", "environment.green.headers.Expect",
            "is set by the console and the router themselves");
        row("header split", "headers.X-Team = \"a\\r\\nX-Evil: b\"", "environment.green.headers.X-Team",
            "has a value with control or non-ASCII characters, or of more than 1000");
        row("header twice", "headers = { X-A = \"1\", x-a = \"2\" }", "environment.green.headers.x-a",
            "stands there twice: case does not matter");
        row("header number", "headers.X-Team = 1", "environment.green.headers.X-Team", "is a whole number");
        row("unknown key", "router.colour = \"x\"", "router.colour", "is not a key of this file");
        row("unknown key, typo", "checks.intervall = \"5s\"", "checks.intervall",
            "is not a key of this file: did you mean \"interval\"?");
        row("unknown key, dash", "checks.degraded-above = \"5s\"", "checks.degraded-above",
            "is not a key of this file: did you mean \"degraded_above\"?");
        row("unknown key, elsewhere", "router.interval = \"5s\"", "router.interval",
            "is not a key of this file: did you mean checks.interval?");
        row("unknown section, typo", "chekcs.interval = \"5s\"", "chekcs",
            "is not a key of this file: did you mean \"checks\"?");
        row("unknown side", "environment.red.key = \"env:X\"", "environment", "does not know \"red\"");
        row("section as text", "checks = \"often\"", "checks", "is a text");
        row("plan name", "plan.name = \"Big Bang\"", "plan.name", "does not accept \"Big Bang\"");
        row("keep too much", "plan.keep = 51", "plan.keep", "51 is not a share that can be kept");
        row("keep against the steps", "plan = { keep = 1, step = [{ split = 50 }, { split = 100 }] }",
            "plan.step[2].split", "is the last step and not 99 %, though the active side keeps 1 %");
        row("bake never looked at", "plan = { bake = \"10s\", bake_check = \"30s\" }", "plan.bake_check",
            "is longer than the bake: it would never look");
        row("bake check 0", "plan.bake_check = \"0s\"", "plan.bake_check", "\"0s\" is out of range");
        row("advise", "plan.advise = \"yes\"", "plan.advise", "is a text");
        row("bake too long", "plan.bake = \"2d\"", "plan.bake", "\"2d\" is out of range");
        row("steps as table", "plan.step = { split = 5 }", "plan.step", "is not a list of 1 to 100 steps");
        row("steps none", "plan.step = []", "plan.step", "is not a list of 1 to 100 steps");
        row("steps of numbers", "plan.step = [5, 100]", "plan.step", "is not a list of 1 to 100 steps");
        row("split missing", "plan.step = [{ hold = \"1m\" }, { split = 100 }]", "plan.step[1].split", "is missing");
        row("split 0", "plan.step = [{ split = 0 }, { split = 100 }]", "plan.step[1].split", "0 is not a step's share");
        row("split above", "plan.step = [{ split = 101 }]", "plan.step[1].split", "101 is not a step's share");
        row("split too fine", "plan.step = [{ split = 1.234 }, { split = 100 }]", "plan.step[1].split",
            "1.234 is not a step's share");
        row("split text", "plan.step = [{ split = \"some\" }, { split = 100 }]", "plan.step[1].split",
            "\"some\" is not a step's share");
        row("split nan", "plan.step = [{ split = nan }, { split = 100 }]", "plan.step[1].split",
            "nan is not a step's share");
        row("split falls", "plan.step = [{ split = 50 }, { split = 25 }, { split = 100 }]", "plan.step[2].split",
            "does not rise");
        row("split stays", "plan.step = [{ split = 50 }, { split = 50 }, { split = 100 }]", "plan.step[2].split",
            "does not rise");
        row("split ends early", "plan.step = [{ split = 50 }]", "plan.step[1].split", "is the last step and not 100 %");
        row("step key unknown", "plan.step = [{ split = 100, holds = \"1m\" }]", "plan.step[1].holds",
            "is not a key of this file: did you mean \"hold\"?");
        row("gate word", "plan.step = [{ split = 100, gates = { health = \"panic\" } }]", "plan.step[1].gates.health",
            "does not know \"panic\"");
        row("gate manual", "plan.step = [{ split = 100, gates = { manual = \"roll-back\" } }]",
            "plan.step[1].gates.manual", "does not know \"roll-back\"");
        row("gate unknown", "plan.step = [{ split = 100, gates = { helth = \"hold\" } }]", "plan.step[1].gates.helth",
            "is not a key of this file: did you mean \"health\"?");
        row("gate judge", "plan.step = [{ split = 100, gates = { judge = \"maybe\" } }]", "plan.step[1].gates.judge",
            "does not know \"maybe\"");
        row("gate golden without prompts", "plan.step = [{ split = 100, gates = { golden = \"hold\" } }]",
            "plan.step[1].gates.golden", "has no prompt to ask");
        row("golden that is no list", "golden = 5", "golden", "is not a list of at most 50 prompts");
        row("golden without a name", "golden = [{ prompt = \"p\", json = true }]", "golden[1].name", "is missing");
        row("golden that expects nothing", "golden = [{ name = \"n\", prompt = \"p\" }]", "golden[1]",
            "expects nothing: it could never find anything");
        row("golden of two lengths", "golden = [{ name = \"n\", prompt = \"p\", least_length = 5, most_length = 4 }]",
            "golden[1].most_length", "is less than least_length");
        row("golden twice",
            "golden = [{ name = \"n\", prompt = \"p\", json = true }, { name = \"n\", prompt = \"q\", json = true }]",
            "golden[2].name", "is used twice");
        row("golden in no language", "golden = [{ name = \"n\", prompt = \"p\", json = true, language = \"xx\" }]",
            "golden[1].language", "does not know \"xx\"");
        row("gates as list", "plan.step = [{ split = 100, gates = [\"health\"] }]", "plan.step[1].gates", "is a list");
    }
    void mistakes()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, key);
        QFETCH(QString, text);
        // Keys of the root cannot follow a table; those without a dotted section belong to green, which comes last.
        const bool ofGreen = key.startsWith(QLatin1String("environment.green"));
        const QByteArray file = ofGreen ? goodFile + line + '\n' : line + '\n' + goodFile;
        const Loaded loaded = parsed(file);
        QCOMPARE(brief(loaded.problems),
                 QStringList { QStringLiteral("%1 %2 %3").arg(ofGreen ? 8 : 1).arg(key, text) });
        QVERIFY(!loaded.ok());
        QVERIFY(loaded.problems.first().column > 0);
    }

    void allProblemsAtOnceInTheOrderOfTheFile()
    {
        const Loaded loaded
            = parsed("name = \"Big Relay\"\n[environment.blue]\nurls = [\"http://a.example\"]\nkey = \"abc\"\n"
                     "[environment.green]\nurls = [\"https://b.example\"]\nkye = \"env:X\"\n[checks]\nfailures = -1\n");
        QCOMPARE(brief(loaded.problems),
                 (QStringList {
                     QStringLiteral("1 name does not accept \"Big Relay\""),
                     QStringLiteral("3 environment.blue.urls[0] would send the API key unencrypted to another machine"),
                     QStringLiteral(
                         "4 environment.blue.key is not a secret reference (its text is not shown: it may be a key)"),
                     QStringLiteral("5 environment.green.key is missing"),
                     QStringLiteral("7 environment.green.kye is not a key of this file: did you mean \"key\"?"),
                     QStringLiteral("9 checks.failures is out of range") }));
        QCOMPARE(problemText(loaded.problems.at(2)),
                 QStringLiteral(
                     "/etc/signalbox/relay.toml:4: environment.blue.key: is not a secret reference (its text is not "
                     "shown: it may be a key); expected env:NAME, dotenv:FILE#NAME, file:PATH or keychain:NAME"));
    }

    void warningsDoNotStop()
    {
        QByteArray file = goodFile;
        file.replace("green.example.com", "blue.example.com").replace("GREEN_KEY", "BLUE_KEY");
        const Loaded same = parsed(file);
        QCOMPARE(same.problems.size(), 1);
        QVERIFY(same.ok());
        QVERIFY(problemText(same.problems.first())
                    .startsWith(QLatin1String("/etc/signalbox/relay.toml:5: warning: environment.green: ")));

        const Loaded often = parsed(goodFile + "[checks]\ninterval = \"250ms\"\n");
        QVERIFY(often.ok());
        QCOMPARE(often.problems.size(), 2);
        QCOMPARE(often.problems.first().key, QStringLiteral("checks.requests_per_minute"));
    }

    void relativePathsBeginAtTheFile()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("relay.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(goodFile + "[router]\nstate_dir = \"../state\"\n");
        file.close();
        const Loaded loaded = load(file.fileName(), home());
        QVERIFY(loaded.ok());
        QCOMPARE(loaded.baseDir, dir.path());
        QCOMPARE(loaded.service.router.stateDir, QDir::cleanPath(dir.path() + QStringLiteral("/../state")));
    }

    void keepMakesTheLastStep()
    {
        const LoadedPlan kept = parsePlan("[plan]\nkeep = 1\nname = \"keep-one-percent\"\n", QStringLiteral("p.toml"));
        QVERIFY2(kept.ok(), qPrintable(allTexts(kept.problems)));
        QCOMPARE(kept.plan, Plan::keepOnePercent());
        QCOMPARE(kept.plan.steps.last().candidateShare, Permyriad::ofPercent(99));
        QCOMPARE(Plan::named(u"keep-one-percent"), std::optional(Plan::keepOnePercent()));
        QCOMPARE(Plan::named(u"default"), std::optional(Plan::standard()));
        QVERIFY(!Plan::named(u"other"));
        const LoadedPlan brief = parsePlan("[plan]\nbake = \"5s\"\n", QStringLiteral("p.toml"));
        QVERIFY(brief.ok());
        QCOMPARE(brief.plan.bakeEvery, milliseconds(5000)); // at least one look
        QCOMPARE(Plan::standard().withHolds(milliseconds(1000)).bakeEvery, milliseconds(100));
    }

    void planFiles()
    {
        const LoadedPlan good = parsePlan(
            "[plan]\nname = \"two\"\n[[plan.step]]\nsplit = 50\nhold = \"1m\"\n[[plan.step]]\nsplit = 100\n",
            QStringLiteral("two.toml"));
        QVERIFY2(good.ok(), qPrintable(allTexts(good.problems)));
        QCOMPARE(good.plan.steps.size(), 2);
        QCOMPARE(good.plan.steps.first().hold, std::chrono::milliseconds(60000));
        QCOMPARE(good.plan.steps.last().hold, std::chrono::milliseconds(0));

        QCOMPARE(
            brief(parsePlan("[[plan.step]]\nsplit = 50\n[checks]\nfailures = 1\n", QStringLiteral("p.toml")).problems),
            (QStringList { QStringLiteral("2 plan.step[1].split is the last step and not 100 %"),
                           QStringLiteral("3 checks does not belong in a plan file") }));
        QCOMPARE(
            brief(parsePlan("x = 1\n", QStringLiteral("p.toml")).problems),
            (QStringList { QStringLiteral("0  has no [plan]"), QStringLiteral("1 x does not belong in a plan file") }));
        QVERIFY(!loadPlan(QStringLiteral("/no/such/plan.toml")).ok());
    }
};

QTEST_GUILESS_MAIN(ServiceFileTest)
#include "tst_service_file.moc"
