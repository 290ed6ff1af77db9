#include "tests/end_to_end/own_service.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QXmlStreamReader>

#include <csignal>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

QByteArray contentAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isOwnersOnly(const QString &path)
{
    return QFile::exists(path) && (QFile::permissions(path) & QFile::Permissions(0x77)) == QFile::Permissions();
}

/// Takes what a webhook gets.
class Hook : public QTcpServer
{
public:
    Hook()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_got[socket] += socket->readAll();
                static const QRegularExpression whole(QStringLiteral("(?is)content-length: (\\d+).*?\r\n\r\n(.*)"));
                const auto match = whole.match(QString::fromUtf8(m_got[socket]));
                if (!match.hasMatch() || match.captured(2).toUtf8().size() < match.captured(1).toInt())
                    return;
                told.append(QJsonDocument::fromJson(match.captured(2).toUtf8()).object());
                m_got[socket].clear();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            });
        });
    }
    [[nodiscard]] QString events() const
    {
        QStringList names;
        for (const QJsonObject &each : told)
            names.append(each.value(QLatin1String("event")).toString());
        return names.join(QLatin1Char(' '));
    }

    QList<QJsonObject> told;

private:
    QHash<QTcpSocket *, QByteArray> m_got;
};

} // namespace

/// What a run leaves behind: journal, report, snapshot, and what others were told; with the program, a real HAProxy and
/// users.
class TestRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }
    void init();
    void cleanup();
    void aRollbackLeavesAReport();
    void aJournalIsReadInAnotherLanguage();
    void aDeadWebhookIsToldInTheJournal();
    void aPromotionIsCountedWhole();
    void aRunIsJudgedAgain();
    void whatWasIsBroughtBack();
    void theJournalIsProvedExportedAndShortened();

private:
    void addToServiceFile(const QByteArray &text) const;
    /// A deployment that had its first users and was interrupted.
    Program *rolledBack();
    [[nodiscard]] QByteArray journalText();

    std::unique_ptr<OwnService> m_service;
    std::unique_ptr<Hook> m_hook;
};

void TestRecords::init()
{
    m_hook = std::make_unique<Hook>();
    qputenv("SIGNALBOX_TEST_HOOK",
            QByteArray("http://127.0.0.1:") + QByteArray::number(m_hook->serverPort())
                + "/services/planted9SECRETpath");
    m_service = std::make_unique<OwnService>();
    QCOMPARE(m_service->start(), QString());
    addToServiceFile("\n# a remark that must survive\n[notify]\nwebhook = \"env:SIGNALBOX_TEST_HOOK\"\n");
    QCOMPARE(m_service->sendUsers(100), QString());
}

void TestRecords::cleanup()
{
    qunsetenv("SIGNALBOX_TEST_HOOK");
    QStringList leaks;
    bool hookTold = false;
    if (m_service && !QTest::currentTestFailed()) {
        leaks = m_service->leaks();
        QDir state(m_service->stateDir());
        for (const QString &name : state.entryList(QDir::Files))
            hookTold = hookTold || contentAt(state.filePath(name)).contains("planted9SECRET");
        m_service->users().stop();
    }
    m_service.reset();
    m_hook.reset();
    QCOMPARE(leaks, QStringList());
    QVERIFY(!hookTold);
}

void TestRecords::addToServiceFile(const QByteArray &text) const
{
    QFile file(m_service->configFile());
    QVERIFY(file.open(QIODevice::Append));
    file.write(text);
}

Program *TestRecords::rolledBack()
{
    Program *deploy = m_service->holdAtTheFirstStep();
    if (!deploy)
        return nullptr;
    deploy->signal(SIGINT);
    return deploy->waitForEnd() ? deploy : nullptr;
}

QByteArray TestRecords::journalText()
{
    return m_service->run(QStringLiteral("log --all")).out();
}

void TestRecords::aRollbackLeavesAReport()
{
    const Program *deploy = rolledBack();
    QVERIFY(deploy);
    QVERIFY2(deploy->status() == 1, deploy->report());
    const QString file = m_service->stateDir() + QStringLiteral("/reports/run-1.html");
    QVERIFY(isOwnersOnly(file));
    const QByteArray page = contentAt(file);
    QXmlStreamReader xml(page);
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const char *there :
         { "Run 1 of own: rolled back", "green-version", "interrupted", "run 1 ended: rolled back", "records was whole",
           "there, and agrees", "<svg", "a remark that must survive", "at least ", "moments" })
        QVERIFY2(page.contains(there), there);
    QVERIFY(journalText().contains("the report of this run is in " + file.toUtf8()));
    QTRY_COMPARE(m_hook->events(), QStringLiteral("started rolling_back rolled_back"));
    QCOMPARE(m_hook->told.first().value(QLatin1String("service")).toString(), QStringLiteral("own"));
    QCOMPARE(m_hook->told.first().value(QLatin1String("candidate_version")).toString(),
             QStringLiteral("green-version"));

    const QString elsewhere = m_service->stateDir() + QStringLiteral("/mine.html");
    QCOMPARE(m_service->run(QStringLiteral("report last --out ") + elsewhere).status(), 0);
    QVERIFY(contentAt(elsewhere).contains("run 1 ended: rolled back"));
    QVERIFY(m_service->run(QStringLiteral("report 1 --out ") + elsewhere).err().contains("--force"));
    QCOMPARE(m_service->run(QStringLiteral("report 1 --force --out ") + elsewhere).status(), 0);
    QCOMPARE(m_service->run(QStringLiteral("report 9")).status(), 2);
    QCOMPARE(m_service->run(QStringLiteral("report x")).status(), 2);
    QCOMPARE(m_service->run(QStringLiteral("report")).status(), 2);
}

/// What an operator's console wrote in Vietnamese is read whole in English, by every way out of the journal.
void TestRecords::aJournalIsReadInAnotherLanguage()
{
    static const QRegularExpression vietnamese(QStringLiteral("[\\x{c0}-\\x{24f}\\x{1ea0}-\\x{1eff}]"));
    const auto isVietnamese = [](const QByteArray &text) { return QString::fromUtf8(text).contains(vietnamese); };
    Program *deploy = m_service->holdAtTheFirstStep(QStringLiteral("--language vi"));
    QVERIFY(deploy);
    const Program &held = m_service->run(QStringLiteral("hold --language vi"));
    QVERIFY2(held.status() == 0 && isVietnamese(held.out()), held.report());
    deploy->signal(SIGINT);
    QVERIFY2(deploy->waitForEnd() && isVietnamese(deploy->out()), deploy->report());
    QCOMPARE(m_service->run(QStringLiteral("shift green 20 --yes --language vi")).status(), 0);
    QCOMPARE(m_service->run(QStringLiteral("rollback --language vi")).status(), 0);
    const QString page = m_service->stateDir() + QStringLiteral("/english.html");
    const QString rows = m_service->stateDir() + QStringLiteral("/english.csv");
    const Program &log = m_service->run(QStringLiteral("log --all --language en"));
    QVERIFY2(log.status() == 0 && log.out().contains("interrupted"), log.report());
    QCOMPARE(m_service->run(QStringLiteral("report 1 --language en --out ") + page).status(), 0);
    QCOMPARE(m_service->run(QStringLiteral("log --language en --export ") + rows).status(), 0);
    for (const QByteArray &text : { log.out(), contentAt(page), contentAt(rows) }) {
        QVERIFY(text.size() > 1000);
        const auto found = vietnamese.match(QString::fromUtf8(text));
        QVERIFY2(!found.hasMatch(), qPrintable(QString::fromUtf8(text).mid(found.capturedStart() - 200, 400)));
    }
    const Program &own = m_service->run(QStringLiteral("log --language vi"));
    QVERIFY2(isVietnamese(own.out()), own.report());
}

/// A deployment that ends before the webhook was given up: what it was never told stands in the journal.
void TestRecords::aDeadWebhookIsToldInTheJournal()
{
    m_hook->close();
    QVERIFY(rolledBack());
    const QByteArray journal = journalText();
    QVERIFY2(journal.contains("the webhook was never told of 3 events of this console: it cannot be reached"),
             journal.right(3000));
    const Program &verified = m_service->run(QStringLiteral("log --verify"));
    QVERIFY2(verified.status() == 0, verified.report());
}

/// Every step's requests are in the sum, however short the step was: as many as the gates counted, at least.
void TestRecords::aPromotionIsCountedWhole()
{
    const Program &deploy = m_service->run(QStringLiteral("deploy --hold 1s --yes --json"));
    QVERIFY2(deploy.status() == 0, deploy.report());
    const QString file = m_service->stateDir() + QStringLiteral("/promoted.html");
    const Program &report = m_service->run(QStringLiteral("report last --out ") + file);
    QVERIFY2(report.status() == 0, report.report());
    const QByteArray page = contentAt(file);
    QVERIFY(page.contains("Run 1 of own: promoted"));
    static const QRegularExpression begun(QStringLiteral("at least (\\d+) begun"));
    const int counted = begun.match(QString::fromUtf8(page)).captured(1).toInt();
    int passed = 0;
    for (const QJsonObject &line : deploy.lines()) {
        if (at(line, "code").toString().startsWith(QLatin1String("gate.passed")))
            passed += at(line, "args.n").toVariant().toInt();
    }
    QVERIFY2(passed >= 60 && counted >= passed, qPrintable(QStringLiteral("%1 of %2").arg(counted).arg(passed)));
}

void TestRecords::aRunIsJudgedAgain()
{
    QVERIFY(rolledBack());
    const Program &trace = m_service->run(QStringLiteral("judge --run last --export"));
    QVERIFY2(trace.status() == 0 && trace.out().startsWith("t_ms,env,latency_ms,status,"), trace.report());
    const QString copy = m_service->stateDir() + QStringLiteral("/copy.csv");
    QFile file(copy);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(trace.out());
    file.close();
    // A second or two of a healthy candidate: nobody can know yet, and the file says what the run says.
    const Program &again = m_service->run(QStringLiteral("judge --run 1 --json"));
    QVERIFY2(again.status() == 3, again.report());
    const QJsonObject verdict = QJsonDocument::fromJson(again.out()).object();
    QCOMPARE(verdict.value(QLatin1String("verdict")).toString(), QStringLiteral("insufficient"));
    QCOMPARE(verdict.value(QLatin1String("active_requests")).toInt()
                 + verdict.value(QLatin1String("candidate_requests")).toInt() + trace.out().count(",running,"),
             trace.out().count('\n') - 1);
    Program exported(QStringLiteral(SIGNALBOX_PROGRAM),
                     wordsOf(QStringLiteral("judge %1 --warmup 20s --json").arg(copy)), {});
    QVERIFY(exported.waitForEnd());
    QCOMPARE(exported.out(), again.out());
    QVERIFY(isOwnersOnly(m_service->stateDir() + QStringLiteral("/traces/run-1-green.csv")));
    QCOMPARE(m_service->run(QStringLiteral("judge --run 9")).status(), 2);
    QCOMPARE(m_service->run(QStringLiteral("judge --run x")).status(), 2);
}

void TestRecords::whatWasIsBroughtBack()
{
    QVERIFY(rolledBack());
    const QByteArray then = contentAt(m_service->configFile());
    const Program &same = m_service->run(QStringLiteral("restore last"));
    QVERIFY2(same.status() == 0 && same.out().contains("nothing to restore"), same.report());

    QByteArray now = then;
    now.replace("green-version", "changed").replace("# a remark that must survive\n", "");
    QFile file(m_service->configFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(now);
    file.close();
    const Program &shown = m_service->run(QStringLiteral("restore 1"));
    QVERIFY2(shown.status() == 3, shown.report());
    for (const char *there : { "  - version = \"changed\"\n  + version = \"green-version\"\n",
                               "  + # a remark that must survive\n", "key of blue: the same", "say --yes" })
        QVERIFY2(shown.out().contains(there), shown.report());
    QCOMPARE(contentAt(m_service->configFile()), now);

    // A service file that cannot even be read any more, and a key that changed.
    const QRegularExpression keyFile(QStringLiteral("key = \"file:([^\"]*green[^\"]*)\""));
    const QString keyPath = keyFile.match(QString::fromUtf8(then)).captured(1);
    const QByteArray key = contentAt(keyPath);
    QFile rotated(keyPath);
    QVERIFY(rotated.open(QIODevice::WriteOnly));
    rotated.write("hs_rotated_aaaaaaaaaaaaaaaaaaaa\n");
    rotated.close();
    addToServiceFile("\nnonsense = true\n");
    const Program &written = m_service->run(QStringLiteral("restore 1 --yes --json"));
    QVERIFY2(written.status() == 0, written.report());
    QCOMPARE(contentAt(m_service->configFile()), then);
    QCOMPARE(at(written.lastLine(), "written").toBool(), true);
    QCOMPARE(at(written.lastLine(), "keys.green").toString(), QStringLiteral("changed"));
    QCOMPARE(at(written.lastLine(), "keys.blue").toString(), QStringLiteral("same"));
    QVERIFY(contentAt(at(written.lastLine(), "backup").toString()).contains("nonsense = true"));
    QVERIFY(!written.out().contains("hs_rotated"));
    QCOMPARE(contentAt(keyPath), QByteArray("hs_rotated_aaaaaaaaaaaaaaaaaaaa\n")); // never touched
    QVERIFY(rotated.open(QIODevice::WriteOnly));
    rotated.write(key);
    rotated.close();
    QVERIFY(journalText().contains("is as at the beginning of run 1"));

    // The file is gone altogether.
    QVERIFY(QFile::rename(m_service->configFile(), m_service->configFile() + QStringLiteral(".away")));
    QCOMPARE(m_service->run(QStringLiteral("restore 1 --yes")).status(), 2); // where its journal is cannot be told
    const Program &again = m_service->run(QStringLiteral("restore 1 --yes --state-dir ") + m_service->stateDir());
    QVERIFY2(again.status() == 0, again.report());
    QCOMPARE(contentAt(m_service->configFile()), then);
    QVERIFY(isOwnersOnly(m_service->configFile()));
}

void TestRecords::theJournalIsProvedExportedAndShortened()
{
    QVERIFY(rolledBack());
    const Program &proved = m_service->run(QStringLiteral("log --verify --json"));
    QVERIFY2(proved.status() == 0, proved.report());
    QCOMPARE(at(proved.lastLine(), "anchored").toBool(), true);
    const QString anchor = QStringLiteral("%1:%2")
                               .arg(at(proved.lastLine(), "last_id").toInteger())
                               .arg(at(proved.lastLine(), "last_hash").toString());
    QCOMPARE(m_service->run(QStringLiteral("log --verify --anchor ") + anchor).status(), 0);
    QString wrong = anchor;
    wrong.back() = wrong.back() == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0');
    const Program &accused = m_service->run(QStringLiteral("log --verify --anchor ") + wrong);
    QVERIFY2(accused.status() == 1 && accused.err().contains("is not the one noted elsewhere"), accused.report());

    const QString file = m_service->stateDir() + QStringLiteral("/out.jsonl");
    QCOMPARE(m_service->run(QStringLiteral("log --run 1 --export ") + file).status(), 0);
    QVERIFY(isOwnersOnly(file));
    const QByteArray exported = contentAt(file);
    for (const char *kind : { "order", "reply", "run", "verdict", "figures", "snapshot" })
        QVERIFY2(exported.contains(QByteArray("\"kind\":\"") + kind + '"'), kind);
    QVERIFY(m_service->run(QStringLiteral("log --export ") + file).err().contains("--force"));
    QVERIFY(!m_service->run(QStringLiteral("log")).out().contains("figures of the run"));
    QVERIFY(m_service->run(QStringLiteral("log --level error")).out().contains("ROLLING BACK"));
    QVERIFY(m_service->run(QStringLiteral("log --until 2020-01-01")).out().isEmpty());

    QVERIFY(m_service->run(QStringLiteral("log --prune --older-than 90d --yes")).out().contains("nothing to remove"));
    for (const char *wrongUse :
         { "log --prune", "log --older-than 9d", "log --prune --older-than 1s", "log --since soon", "log --level loud",
           "log --run 0", "log --verify --export x.csv", "log --anchor 1:a" })
        QCOMPARE(m_service->run(QString::fromLatin1(wrongUse)).status(), 2);
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
