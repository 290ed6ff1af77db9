#include "core/base/catalogue.h"
#include "core/report/report_html.h"
#include "core/session/verdict.h"
#include "tests/journal/journal_help.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Signalbox;
using namespace Signalbox::Report;
using Journal::Kind;
using Journal::NewRecord;
using Test::opened;

namespace {

constexpr qint64 start = 1'795'401'000'000; // 2026-11-23T02:30:00Z

NewRecord line(int second, const char *code, const QVariantMap &args = {}, Kind kind = Kind::Log,
               Level level = Level::Info)
{
    return { .at = WallTime(milliseconds(start + second * 1000)),
             .kind = kind,
             .level = level,
             .source = QStringLiteral("rollout"),
             .code = QString::fromLatin1(code),
             .args = args,
             .host = QStringLiteral("desk-7"),
             .run = 7 };
}

NewRecord order(int second, quint64 epoch, const char *from, const char *to)
{
    NewRecord record = line(second, "order.made",
                            { { QStringLiteral("epoch"), epoch },
                              { QStringLiteral("from"), QString::fromLatin1(from) },
                              { QStringLiteral("to"), QString::fromLatin1(to) },
                              { QStringLiteral("active"), QStringLiteral("blue") },
                              { QStringLiteral("why"), QStringLiteral("step") } },
                            Kind::Order);
    record.epoch = epoch;
    return record;
}

NewRecord acknowledged(int second, quint64 epoch, const char *share)
{
    return line(second, "order.acknowledged",
                { { QStringLiteral("epoch"), epoch }, { QStringLiteral("share"), QString::fromLatin1(share) } });
}

NewRecord figures(int second, quint64 epoch, double requested, quint64 onCandidate)
{
    RunFigures each { .requested = requested, .observed = requested, .onCandidate = onCandidate };
    each.sides[0] = { .requests = 100, .p50 = 40, .p95 = 90, .p99 = 120 };
    each.sides[1] = { .requests = 10, .failures = 5, .p50 = 41, .p95 = 95.5, .p99 = 130 };
    const Message message = toMessage(each);
    NewRecord record = line(second, message.code.toLatin1().constData(), message.args, Kind::Figures, Level::Debug);
    record.epoch = epoch;
    return record;
}

/// A run that was rolled back after 30 s, with a line of the same number much later.
QList<NewRecord> rolledBack()
{
    NewRecord opened = line(0, "run.opened", { { QStringLiteral("run"), 7 } }, Kind::Run);
    opened.operatorName = QStringLiteral("an@desk-7");
    const Message reason { QStringLiteral("users.fail"),
                           { { QStringLiteral("failures"), 9 },
                             { QStringLiteral("requests"), 11 },
                             { QStringLiteral("how"), QStringLiteral(", mostly <b>HTTP 500</b>") } } };
    const QVariantMap back { { QStringLiteral("side"), QStringLiteral("green") },
                             { QStringLiteral("active"), QStringLiteral("blue") },
                             { QStringLiteral("because"), asArg(reason) } };
    return { opened,
             line(0, "rollout.started",
                  { { QStringLiteral("run"), 7 },
                    { QStringLiteral("side"), QStringLiteral("green") },
                    { QStringLiteral("version"), QStringLiteral("v2") },
                    { QStringLiteral("plan"), QStringLiteral("default") } }),
             order(0, 2, "0 %", "5 %"),
             figures(1, 2, 5, 0),
             acknowledged(1, 2, "5 %"),
             figures(10, 2, 5, 20),
             order(20, 3, "5 %", "25 %"),
             acknowledged(21, 3, "25 %"),
             figures(28, 3, 25, 50),
             line(30, "rollout.rolling-back", back, Kind::Verdict, Level::Error),
             order(30, 4, "25 %", "0 %"),
             acknowledged(31, 4, "0 %"),
             line(33, "run.rolled-back",
                  { { QStringLiteral("run"), 7 }, { QStringLiteral("active"), QStringLiteral("blue") } }, Kind::Run),
             line(900, "health.changed", { { QStringLiteral("side"), QStringLiteral("much-later") } }) };
}

/// In place of every text of a message, and of what is nested in it, but the side and the codes.
void plant(QVariantMap &args, const QString &key)
{
    for (auto value = args.begin(); value != args.end(); ++value) {
        if (value->typeId() == QMetaType::QVariantMap) {
            QVariantMap inner = value->toMap();
            plant(inner, key);
            *value = inner;
        } else if (value->typeId() == QMetaType::QString && value->toString() != QLatin1String("green")
                   && value.key() != QLatin1String("code")) {
            *value = key;
        }
    }
}

bool isWellFormed(const QByteArray &page)
{
    QXmlStreamReader xml(page);
    while (!xml.atEnd())
        xml.readNext();
    if (xml.hasError())
        qInfo("%s", qPrintable(xml.errorString()));
    return !xml.hasError();
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_journal = m_dir->filePath(QStringLiteral("journal.sqlite"));
        m_store = opened(m_journal);
    }
    void cleanup() { m_store.reset(); }

    void theStory()
    {
        QVERIFY(m_store->appendAll(rolledBack()));
        const auto story = readStory(*m_store, 7);
        QVERIFY(story);
        QCOMPARE(story->end, StoryEnd::RolledBack);
        QCOMPARE(story->candidate, std::optional(Side::Green));
        QCOMPARE(story->candidateVersion, QStringLiteral("v2"));
        QCOMPARE(story->openedBy, QStringLiteral("an@desk-7"));
        QCOMPARE(story->figures.size(), 3);
        QCOMPARE(story->requested.size(), 4);
        QCOMPARE(story->requested.first().percent, 0.0);
        QCOMPARE(story->acknowledged.last().percent, 0.0);
        QCOMPARE(story->lastId, quint64(13)); // not what came much later
        QCOMPARE(*story->ended - story->began, milliseconds(33000));
        const auto exposure = exposureOf(*story);
        QVERIFY(exposure);
        QCOMPARE(exposure->until - exposure->from, milliseconds(31000)); // until every node had it
        QCOMPARE(exposure->peakPercent, 25.0);
        QCOMPARE(exposure->share, 20.0 * 5 + 10 * 25);
        QCOMPARE(exposure->requests, std::optional(quint64(70)));
        QCOMPARE(readStory(*m_store, 8).error().code, QStringLiteral("report.no-run"));
        QCOMPARE(*lastRun(*m_store), std::optional(quint64(7)));
    }

    void theOtherWayRound()
    {
        NewRecord first = order(0, 2, "100 %", "90 %");
        first.args.insert(QStringLiteral("active"), QStringLiteral("green"));
        QVERIFY(m_store->append(first));
        QVERIFY(m_store->append(line(10, "run.promoted", {}, Kind::Run)));
        const auto story = readStory(*m_store, 7);
        QCOMPARE(story->candidate, std::optional(Side::Blue));
        QCOMPARE(story->end, StoryEnd::Promoted);
        QCOMPARE(exposureOf(*story)->peakPercent, 10.0);
        QVERIFY(!exposureOf(*story)->requests);
    }

    void whatWasSetByHandBeganWithItsFirstOrder()
    {
        const Message byHand { QStringLiteral("rollout.shift"),
                               { { QStringLiteral("share"), QStringLiteral("25 %") } } };
        NewRecord first = order(1, 2, "0 %", "25 %");
        first.args.insert(QStringLiteral("why"), asArg(byHand));
        QVERIFY(m_store->append(line(0, "run.opened", { { QStringLiteral("run"), 7 } }, Kind::Run)));
        QVERIFY(m_store->append(first));
        QVERIFY(m_store->append(order(20, 3, "25 %", "0 %")));
        const auto story = readStory(*m_store, 7);
        QVERIFY(story->startedBecause);
        QCOMPARE(story->startedBecause->code, byHand.code);
    }

    void thePage()
    {
        QVERIFY(m_store->appendAll(rolledBack()));
        const QByteArray page = pageOf(7);
        QVERIFY(isWellFormed(page));
        for (const char *there : { "Run 7 of relay: rolled back", "an@desk-7", "green v2", "2026-11-23 02:30:00",
                                   "after 0:33", "for 0:31, at most 25 % of production", "at least 70 begun",
                                   "bad\">9 of 11 users", "mostly &lt;b&gt;HTTP 500&lt;/b&gt;",
                                   "&quot;code&quot;: &quot;users.fail&quot;", "its chain of 14 records was whole",
                                   "prefers-color-scheme: dark", "<svg", "The journal holds no snapshot of this run" })
            QVERIFY2(page.contains(there), there);
        for (const char *absent : { "much-later", "<b>HTTP", "<script", "http-equiv", "src=", "@import", "url(" })
            QVERIFY2(!page.contains(absent), absent);
        QVERIFY(page.contains(m_store->since(12, 1)->first().hash));
    }

    void itIsInTheReadersLanguage()
    {
        QVERIFY(m_store->appendAll(rolledBack()));
        QVERIFY(pageOf(7).contains("lang=\"en\""));
        const auto catalogue = Catalogue::of(QStringLiteral("zh_CN"));
        QVERIFY(QCoreApplication::installTranslator(catalogue.get()));
        const QByteArray page = pageOf(7);
        QCoreApplication::removeTranslator(catalogue.get());
        QVERIFY(isWellFormed(page));
        QVERIFY(page.contains("lang=\"zh-Hans\""));
        QVERIFY(page.contains("</title>") && !page.contains("users' requests")
                && !page.contains("users&#39; requests"));
    }

    void whatIsNotThereIsSaidToBeAbsent()
    {
        QVERIFY(m_store->append(line(0, "rollout.held", {})));
        const QByteArray page = pageOf(7);
        QVERIFY(isWellFormed(page));
        QVERIFY(page.contains("open when this was written"));
        QVERIFY(page.contains("The journal holds no figures of this run."));
        QVERIFY(page.count("not known") >= 4);
    }

    void anAlteredJournalIsToldOnThePage()
    {
        QVERIFY(m_store->appendAll(rolledBack()));
        QFile anchor(Journal::anchorFileOf(m_journal));
        m_store.reset();
        {
            const auto other = Journal::Store::open(m_dir->filePath(QStringLiteral("other.sqlite")));
            for (int i = 0; i < 20; ++i)
                QVERIFY((*other)->append(line(i, "other")));
        }
        QVERIFY(anchor.remove());
        QVERIFY(QFile::copy(Journal::anchorFileOf(m_dir->filePath(QStringLiteral("other.sqlite"))), anchor.fileName()));
        m_store = opened(m_journal);
        const QByteArray page = pageOf(7);
        QVERIFY(isWellFormed(page));
        QVERIFY(page.contains("was altered: record 15 was cut off the end"));
    }

    void theSnapshotIsOnThePage()
    {
        RunSnapshot snapshot { .file = QStringLiteral("/srv/relay.toml"),
                               .routerKnown = true,
                               .word = { .epoch = 1 },
                               .versions = { { QStringLiteral("blue"), QStringLiteral("v1") } } };
        keepText(snapshot, QStringLiteral("name = \"relay\" # <here>\n[router]\n"), {});
        const Message message = toMessage(snapshot);
        QVERIFY(
            m_store->append(line(0, message.code.toLatin1().constData(), message.args, Kind::Snapshot, Level::Debug)));
        const QByteArray page = pageOf(7);
        QVERIFY(isWellFormed(page));
        QVERIFY(page.contains("name = &quot;relay&quot; # &lt;here&gt;\n[router]\n"));
        QVERIFY(QString::fromUtf8(page).contains(QStringLiteral("blue active, 0\u202f% to green, order 1")));
        QVERIFY(!page.contains("run.snapshot")); // no line of the timeline
    }

    void noSecretGetsOnThePage()
    {
        // As if another part had let it into the journal.
        const QString key = QStringLiteral("hs_planted_0123456789abcdef");
        QList<NewRecord> records = rolledBack();
        for (NewRecord &record : records) {
            record.operatorName = key;
            record.host = key;
            record.source = key;
            plant(record.args, key);
        }
        QVERIFY(m_store->appendAll(records));
        const QByteArray page = pageOf(7, Redactor({ Secret(key) }));
        QVERIFY(isWellFormed(page));
        QVERIFY(!page.contains("planted"));
        QVERIFY(!page.contains("0123456789abcdef"));
        QVERIFY(page.contains("[redacted]"));
    }

    void theFile()
    {
        QVERIFY(m_store->appendAll(rolledBack()));
        const QString file = reportFileOf(m_journal, 7);
        QVERIFY(file.endsWith(QLatin1String("/reports/run-7.html")));
        QVERIFY(writeReport(*m_store, 7, {}, {}, file, false));
        QCOMPARE(QFile::permissions(file) & QFile::Permissions(0x77), QFile::Permissions());
        QCOMPARE(QFile::permissions(QFileInfo(file).path()) & QFile::Permissions(0x77), QFile::Permissions());
        const auto refused = writeReport(*m_store, 7, {}, {}, file, false);
        QCOMPARE(refused.error().code, QStringLiteral("report.exists"));
        QVERIFY(writeReport(*m_store, 7, {}, {}, file, true));
        QCOMPARE(writeReport(*m_store, 99, {}, {}, file, true).error().code, QStringLiteral("report.no-run"));
        QCOMPARE(writeReport(*m_store, 7, {}, {}, QStringLiteral("/no/such/place/x.html"), true).error().code,
                 QStringLiteral("report.cannot-write"));
        QCOMPARE(writeReport(*m_store, 7, {}, {}, m_dir->path(), true).error().code, QStringLiteral("report.exists"));
    }

    void verdictsKeepTheirEvidence()
    {
        const Message waits { QStringLiteral("wait.requests"), { { QStringLiteral("n"), 3 } } };
        const Message held { QStringLiteral("rollout.held"), { { QStringLiteral("because"), asArg(waits) } } };
        QCOMPARE(Session::journalKind({ QStringLiteral("gate.passed"), {} }), QStringLiteral("verdict"));
        QCOMPARE(Session::journalKind({ QStringLiteral("rollout.started"), {} }), QStringLiteral("log"));
        const auto stored = m_store->append(line(0, "rollout.held", held.args, Kind::Verdict));
        QVERIFY(stored);
        QCOMPARE(m_store->last(1)->first().content.args, held.args); // nested arguments come back as they were
        QVERIFY(m_store->verify());
    }

private:
    QByteArray pageOf(quint64 run, const Redactor &redactor = {})
    {
        const ReportInput input { .service = QStringLiteral("relay"),
                                  .console = QStringLiteral("an@desk-7"),
                                  .madeAt = WallTime(milliseconds(start + 60000)),
                                  .story = *readStory(*m_store, run),
                                  .chain = m_store->verify() };
        return reportHtml(input, redactor);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_journal;
    std::unique_ptr<Journal::Store> m_store;
};

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
