// The program's window on a real X server, driven by pointer and keyboard. What it did is read from outside: from
// HAProxy's own map and counters, and from the journal's file.

#include "core/router/haproxy/control_word.h"
#include "tests/end_to_end/desktop.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QRect>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

constexpr int soonMs = 10000;
constexpr int stepMs = 20000; ///< a step of the sandbox's plan holds for ten seconds

struct Place {
    QRect area;
    bool enabled = false;
    bool focus = false;
    QString text;
};

/// A run of `signalbox gui --sandbox`, and what can be seen of it from outside.
class Console
{
public:
    ~Console()
    {
        if (!m_process)
            return;
        m_process->kill(); // its HAProxy dies with it
        m_process->waitForFinished(soonMs);
    }

    bool start(const Desktop &desktop)
    {
        m_process = boundProcess();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), desktop.display());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("TMPDIR"), m_dir.path());
        environment.remove(QStringLiteral("QT_SCALE_FACTOR"));
        m_process->setProcessEnvironment(environment);
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_since.start();
        m_process->start(QStringLiteral(SIGNALBOX_PROGRAM),
                         { QStringLiteral("gui"), QStringLiteral("--sandbox"), QStringLiteral("--places"),
                           m_dir.filePath(QStringLiteral("places.json")) });
        return m_process->waitForStarted(soonMs);
    }
    [[nodiscard]] qint64 elapsed() const { return m_since.elapsed(); }
    [[nodiscard]] bool runs() const { return m_process->state() != QProcess::NotRunning; }
    [[nodiscard]] QProcess &process() { return *m_process; }

    /// Where a control is and what it says; nothing when it is not shown.
    [[nodiscard]] std::optional<Place> find(const QString &name) const
    {
        QFile file(m_dir.filePath(QStringLiteral("places.json")));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        const QJsonValue value = QJsonDocument::fromJson(file.readAll()).object().value(name);
        if (!value.isObject())
            return std::nullopt;
        const QJsonObject o = value.toObject();
        const auto number = [&o](const char *key) { return o.value(QLatin1String(key)).toInt(); };
        return Place { QRect(number("x"), number("y"), number("width"), number("height")),
                       o.value(QLatin1String("enabled")).toBool(), o.value(QLatin1String("focus")).toBool(),
                       o.value(QLatin1String("text")).toString() };
    }
    [[nodiscard]] bool usable(const QString &name) const
    {
        const auto place = find(name);
        return place && place->enabled;
    }
    [[nodiscard]] QString says(const QString &name) const
    {
        const auto place = find(name);
        return place ? place->text : QString();
    }
    /// The path of a file of the run's state; empty before there is one.
    [[nodiscard]] QString stateFile(const QString &name) const
    {
        const QStringList runs = QDir(m_dir.path()).entryList({ QStringLiteral("signalbox-*") }, QDir::Dirs);
        for (const QString &run : runs) {
            const QString path = m_dir.filePath(run + QStringLiteral("/state/") + name);
            if (QFileInfo::exists(path))
                return path;
        }
        return {};
    }
    [[nodiscard]] QStringList leftovers() const
    {
        return QDir(m_dir.path()).entryList({ QStringLiteral("signalbox-*") }, QDir::Dirs);
    }

    /// HAProxy's answer to one command.
    [[nodiscard]] QByteArray ask(const QByteArray &command) const
    {
        QLocalSocket socket;
        socket.connectToServer(stateFile(QStringLiteral("admin.sock")));
        if (!socket.waitForConnected(soonMs))
            return {};
        socket.write(command + '\n');
        QByteArray answer;
        while (socket.state() == QLocalSocket::ConnectedState && socket.waitForReadyRead(soonMs))
            answer += socket.readAll();
        return answer + socket.readAll();
    }
    /// Green's share of new requests as HAProxy has it, in permyriad; -1: not known.
    [[nodiscard]] int greenShare() const
    {
        const QByteArray map = ask("show map " + stateFile(QStringLiteral("maps/ctl.map")).toLocal8Bit());
        const auto word = Router::HAProxy::parseControl(map.simplified().split(' ').value(2));
        return word ? word->greenShare.value() : -1;
    }
    /// Requests that HAProxy has sent to a side's servers since it runs.
    [[nodiscard]] qint64 sent(const QByteArray &side) const
    {
        const QByteArrayList lines = ask("show stat").split('\n');
        const qsizetype column = lines.value(0).split(',').indexOf("stot");
        for (const QByteArray &line : lines) {
            if (line.startsWith("side_" + side + ",BACKEND,"))
                return line.split(',').value(column, "-1").toLongLong();
        }
        return -1;
    }
    /// How many records of a code the journal has.
    [[nodiscard]] int journaled(const char *code) const
    {
        const QString file = stateFile(QStringLiteral("journal.sqlite"));
        if (file.isEmpty())
            return 0;
        int count = 0;
        {
            QSqlDatabase base = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
            base.setDatabaseName(file);
            base.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"));
            if (base.open()) {
                QSqlQuery query(base);
                query.prepare(QStringLiteral("SELECT count(*) FROM record WHERE code = ?"));
                query.addBindValue(QString::fromLatin1(code));
                if (query.exec() && query.next())
                    count = query.value(0).toInt();
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("look"));
        return count;
    }

private:
    QTemporaryDir m_dir { QDir::tempPath() + QStringLiteral("/x11-XXXXXX") };
    std::unique_ptr<QProcess> m_process;
    QElapsedTimer m_since;
};

// Names of controls.
const QString deploy = QStringLiteral("deploy");
const QString hold = QStringLiteral("hold");
const QString resume = QStringLiteral("resume");
const QString next = QStringLiteral("next");
const QString confirm = QStringLiteral("confirmButton");
const QString rollBack = QStringLiteral("rollBack");
const QString slider = QStringLiteral("splitSlider");
const QString headline = QStringLiteral("findingHeadline");

} // namespace

class TestWindowX11 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeWarningsFatal();
        for (const char *tool : { "Xvfb", "openbox", "xdotool" })
            QVERIFY2(!QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty(), tool);
    }
    void init()
    {
        m_desktop = std::make_unique<Desktop>();
        const QString problem = m_desktop->start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_console = std::make_unique<Console>();
        QVERIFY(m_console->start(*m_desktop));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find(deploy), soonMs);
        qInfo("window painted %lld ms after its start", m_console->elapsed());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->says(QStringLiteral("proof")), QStringLiteral("CONFIRMED"), soonMs);
    }
    void cleanup()
    {
        m_console.reset();
        m_desktop.reset();
    }

    void aPersonDeploysHoldsShiftsAndRollsBack()
    {
        Console &console = *m_console;
        QVERIFY(console.says(headline).startsWith(QLatin1String("Nothing moves. All production goes to blue")));
        QCOMPARE(console.greenShare(), 0);

        // Read-only until armed: a click on Deploy is a click on nothing.
        QVERIFY(!console.usable(deploy));
        QVERIFY(press(deploy));
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+a")));
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(deploy), soonMs);
        QVERIFY(!console.find(confirm));

        // Deploy asks first, and nothing moves until the answer.
        QVERIFY(press(deploy));
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(confirm), soonMs);
        QCOMPARE(console.greenShare(), 0);
        QCOMPARE(console.sent("green"), 0);
        QVERIFY(press(confirm));
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 500, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.sent("green") > 0, soonMs);
        QVERIFY(!console.find(rollBack)->focus); // the next stray key shall do nothing

        QTRY_VERIFY_WITH_TIMEOUT(console.usable(hold), soonMs);
        QVERIFY(press(hold));
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("rollout.held"), 1, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.says(headline).startsWith(QLatin1String("HELD at 5")), soonMs);
        QCOMPARE(console.greenShare(), 500);

        QVERIFY(press(resume));
        QVERIFY(answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("rollout.resumed"), 1, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(next), soonMs);
        QVERIFY(press(next));
        QVERIFY(answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 2500, soonMs);

        // More by hand: the handle follows the pointer, the router follows the answer.
        QTRY_VERIFY_WITH_TIMEOUT(console.says(headline).startsWith(QLatin1String("Step 2 of 4: 25")), soonMs);
        QVERIFY(dragShare(0.25, 0.50));
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(confirm), soonMs);
        QCOMPARE(console.greenShare(), 2500);
        QVERIFY(press(confirm));
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 5000, soonMs);
        const qint64 green = console.sent("green");
        QTRY_VERIFY_WITH_TIMEOUT(console.sent("green") >= green + 40, soonMs);

        // Less by hand goes at once.
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(slider), soonMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.says(QStringLiteral("proof")), QStringLiteral("CONFIRMED"), soonMs);
        QVERIFY(dragShare(0.50, 0.25));
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 2500, soonMs);

        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+b")));
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 0, 2000);
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("rollout.rolled-back"), 1, soonMs);
        const qint64 last = console.sent("green");
        const qint64 blue = console.sent("blue");
        QTRY_VERIFY_WITH_TIMEOUT(console.sent("blue") >= blue + 80, soonMs);
        QCOMPARE(console.sent("green"), last);
        QTRY_VERIFY_WITH_TIMEOUT(
            console.says(headline).startsWith(QLatin1String("Nothing moves. All production goes to blue")), soonMs);

        // Slow checks are told as such, on the side that carries nobody too.
        QVERIFY(choose(QStringLiteral("green-slow")));
        QTRY_VERIFY_WITH_TIMEOUT(console.journaled("health.slow") > 0, soonMs);

        // Closed by the window's own button: nothing stays behind.
        QVERIFY(m_desktop->press(QStringLiteral("alt+F4")));
        QTRY_VERIFY_WITH_TIMEOUT(!console.runs(), soonMs);
        QCOMPARE(console.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(console.process().exitCode(), 0);
        QCOMPARE(console.leftovers(), QStringList());
    }

    void aFaultFromTheMenuIsRolledBackByItself()
    {
        Console &console = *m_console;
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+a")));
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(deploy), soonMs);
        QVERIFY(press(deploy));
        QVERIFY(answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 500, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(next), soonMs);
        QVERIFY(press(next));
        QVERIFY(answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 2500, soonMs);

        QVERIFY(choose(QStringLiteral("green-errors")));
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("sandbox.scenario"), 1, soonMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 0, stepMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("rollout.rolled-back"), 1, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.says(QStringLiteral("findingDetail")).contains(QLatin1String("rolled back")),
                                 soonMs);

        // The router dies: the window says so, and does not pretend to know.
        const QByteArray info = console.ask("show info");
        const qsizetype at = info.indexOf("\nPid: ");
        QVERIFY(at > 0);
        const qint64 worker = info.mid(at + 6, info.indexOf('\n', at + 1) - at - 6).toLongLong();
        QVERIFY(worker > 1);
        QCOMPARE(::kill(pid_t(worker), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(console.says(headline), QStringLiteral("The router cannot be reached."), soonMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.journaled("router.ended"), 1, soonMs);
        QTRY_VERIFY_WITH_TIMEOUT(!console.usable(deploy), soonMs);
        QVERIFY(console.says(QStringLiteral("findingDetail")).contains(QLatin1String("HAProxy ended")));
    }

    void aPersonLooksBackInTheCharts()
    {
        Console &console = *m_console;
        const QString back = QStringLiteral("backToLive");
        const auto chart = console.find(QStringLiteral("latencyChart"));
        QVERIFY(chart);
        QVERIFY(!console.find(back));
        const QPoint middle = chart->area.center();
        const QPoint aside(chart->area.width() / 4, 0);

        // Some seconds of history at 40 requests a second, so that there is something to look back at.
        QTRY_VERIFY_WITH_TIMEOUT(console.sent("blue") > 40 * 15, 60000);
        QVERIFY(m_desktop->wheel(middle + aside, 9));
        QTRY_VERIFY_WITH_TIMEOUT(console.find(back), soonMs);
        QVERIFY(m_desktop->click(middle)); // gives the page the keys
        QVERIFY(m_desktop->press(QStringLiteral("End")));
        QTRY_VERIFY_WITH_TIMEOUT(!console.find(back), soonMs);

        QVERIFY(m_desktop->press(QStringLiteral("plus")));
        QVERIFY(m_desktop->drag(middle - aside, middle + aside));
        QTRY_VERIFY_WITH_TIMEOUT(console.find(back), soonMs);
        QVERIFY(press(back));
        QTRY_VERIFY_WITH_TIMEOUT(!console.find(back), soonMs);

        // The keys of the way back work from here too: during a run at once, armed or not.
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+a")));
        QTRY_VERIFY_WITH_TIMEOUT(console.usable(deploy), soonMs);
        QVERIFY(press(deploy));
        QVERIFY(answerYes());
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 500, soonMs);
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+a"))); // read-only again
        QTRY_VERIFY_WITH_TIMEOUT(!console.usable(slider), soonMs);
        QVERIFY(m_desktop->drag(middle - aside, middle + aside));
        QVERIFY(m_desktop->press(QStringLiteral("ctrl+shift+b")));
        QTRY_COMPARE_WITH_TIMEOUT(console.greenShare(), 0, 2000);
    }

private:
    bool press(const QString &control)
    {
        const auto place = m_console->find(control);
        return place && m_desktop->click(place->area.center());
    }
    bool choose(const QString &fault)
    {
        const QString entry = QStringLiteral("menu:") + fault;
        return press(QStringLiteral("sandboxButton"))
            && QTest::qWaitFor([&] { return m_console->find(entry).has_value(); }, soonMs) && press(entry);
    }
    bool answerYes()
    {
        const bool asked = QTest::qWaitFor([this] { return m_console->usable(confirm); }, soonMs) && press(confirm);
        return asked && QTest::qWaitFor([this] { return !m_console->find(confirm); }, soonMs);
    }
    bool dragShare(double from, double to)
    {
        const auto place = m_console->find(slider);
        if (!place)
            return false;
        // The groove begins and ends 12 pixels within the widget, in its upper part.
        const auto at = [&](double share) {
            return place->area.topLeft() + QPoint(12 + qRound((place->area.width() - 24) * share), 19);
        };
        return m_desktop->drag(at(from), at(to));
    }

    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<Console> m_console;
};

QTEST_GUILESS_MAIN(TestWindowX11)
#include "tst_window_x11.moc"
