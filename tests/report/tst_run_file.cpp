#include "core/report/last_place.h"
#include "core/report/run_file.h"
#include "core/report/run_story.h"
#include "tests/journal/journal_help.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Report;
using Journal::Kind;

namespace {

Journal::NewRecord lineOf(const char *code, Kind kind, quint64 run, const QVariantMap &args = {}, quint64 epoch = 0)
{
    return { .at = WallTime(milliseconds(1'795'401'000'000 + qint64(epoch))),
             .kind = kind,
             .source = QStringLiteral("run"),
             .code = QString::fromLatin1(code),
             .args = args,
             .operatorName = QStringLiteral("an@desk-7"),
             .host = QStringLiteral("desk-7"),
             .run = run,
             .epoch = epoch };
}

/// A journal with run 3 open at 25 %, and lines of others between.
std::unique_ptr<Journal::Store> journalWithRun3(const QString &path)
{
    auto store = Test::opened(path);
    const QVariantMap order { { QStringLiteral("to"), QStringLiteral("25 %") },
                              { QStringLiteral("from"), QStringLiteral("5 %") },
                              { QStringLiteral("active"), QStringLiteral("blue") } };
    const auto stored
        = store->appendAll({ lineOf("run.opened", Kind::Run, 3, { { QStringLiteral("run"), 3 } }),
                             lineOf("health.changed", Kind::Log, 0), lineOf("order.made", Kind::Order, 3, order, 12),
                             lineOf("feed.lost", Kind::Log, 2), lineOf("order.acknowledged", Kind::Log, 3, {}, 12) });
    if (!stored)
        qFatal("%s", qPrintable(stored.error().text));
    return store;
}

RunFile run3(const Journal::Store &store)
{
    return { .service = QStringLiteral("relay"),
             .run = 3,
             .open = true,
             .exportedAt = WallTime(milliseconds(1'795'401'099'000)),
             .exportedBy = QStringLiteral("an@desk-7"),
             .host = QStringLiteral("desk-7"),
             .records = *store.matching({ .run = 3 }, 100) };
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void rewrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
}

} // namespace

/// A run as a file: proved when it is read, and gone on with on another desk.
class RunFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatIsWrittenIsReadAgain()
    {
        const auto store = journalWithRun3(path("a.sqlite"));
        const RunFile run = run3(*store);
        QCOMPARE(run.records.size(), 3);
        QVERIFY(writeRunFile(run, path("run"), false));
        QCOMPARE(QFile::permissions(path("run")) & QFile::Permissions(0x77), QFile::Permissions());
        const auto read = readRunFile(path("run"));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
        QCOMPARE(*read, run);
        QCOMPARE(writeRunFile(run, path("run"), false).error().code, QStringLiteral("run-file.exists"));
        QVERIFY(writeRunFile(run, path("run"), true));
    }

    void whatWasChangedIsNamed_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QString>("code");
        QTest::newRow("a share") << QByteArray("25 %") << QByteArray("5 %") << QStringLiteral("run-file.changed");
        QTest::newRow("an operator") << QByteArray("\"operator\":\"an@desk-7\"")
                                     << QByteArray("\"operator\":\"bo@desk-7\"") << QStringLiteral("run-file.changed");
        QTest::newRow("another run") << QByteArray("\"run\":3,\"service\"") << QByteArray("\"run\":4,\"service\"")
                                     << QStringLiteral("run-file.changed");
        QTest::newRow("no run file") << QByteArray("signalbox_run") << QByteArray("something")
                                     << QStringLiteral("run-file.not-one");
        QTest::newRow("newer") << QByteArray("\"signalbox_run\":1") << QByteArray("\"signalbox_run\":9")
                               << QStringLiteral("run-file.newer");
        QTest::newRow("no record") << QByteArray("\"kind\":\"order\"") << QByteArray("\"kind\":\"border\"")
                                   << QStringLiteral("run-file.not-one");
    }
    void whatWasChangedIsNamed()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, by);
        QFETCH(QString, code);
        const auto store = journalWithRun3(path("a.sqlite"));
        QVERIFY(writeRunFile(run3(*store), path("run"), false));
        const QByteArray content = contentOf(path("run"));
        QVERIFY2(content.contains(what), content.constData());
        rewrite(path("run"), QByteArray(content).replace(content.indexOf(what), what.size(), by));
        const auto read = readRunFile(path("run"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QVERIFY(read.error().text.contains(path("run")));
    }

    void aFileThatWasCutIsNotWhole()
    {
        const auto store = journalWithRun3(path("a.sqlite"));
        QVERIFY(writeRunFile(run3(*store), path("run"), false));
        QByteArray content = contentOf(path("run"));
        content.chop(1);
        rewrite(path("run"), content.left(content.lastIndexOf('\n') + 1));
        QCOMPARE(readRunFile(path("run")).error().code, QStringLiteral("run-file.changed"));
        QCOMPARE(readRunFile(path("nothing")).error().code, QStringLiteral("run-file.unreadable"));
    }

    void anotherDeskGoesOnWithIt()
    {
        const auto store = journalWithRun3(path("a.sqlite"));
        const RunFile run = run3(*store);
        const auto there = Test::opened(path("b.sqlite"));
        QVERIFY(there->append(Test::recordOf(1))); // of a run 3 of its own
        QCOMPARE(importRun(*there, run, {}).error().code, QStringLiteral("run-file.known"));
        const auto elsewhere = Test::opened(path("c.sqlite"));
        const Done imported = importRun(*elsewhere, run, { .operatorName = QStringLiteral("bo@desk-9") });
        QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().text));
        QVERIFY(elsewhere->verify());
        const auto last = elsewhere->last(1, Kind::Run);
        QCOMPARE(last->constFirst().content.code, QStringLiteral("run.opened"));
        const auto place = readLastPlace(*elsewhere, 3);
        QCOMPARE(place->greenShare, Permyriad::ofPercent(25));
        QCOMPARE(place->epoch, quint64(12));
        QVERIFY(place->acknowledged);
        const auto story = readStory(*elsewhere, 3);
        QVERIFY(story);
        QVERIFY(story->operators.contains(QStringLiteral("bo@desk-9")));
        QCOMPARE(importRun(*elsewhere, run, {}).error().code, QStringLiteral("run-file.known"));
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_directory->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(RunFileTest)
#include "tst_run_file.moc"
