#include "app/commands/judge.h"
#include "core/judge/replay.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <random>

using namespace Signalbox;
using namespace Signalbox::Commands;

namespace {

const QByteArray header = "t_ms,env,latency_ms,status\n";

// Each request: 5 ms after the last; one in `candidateEvery` on the candidate, `factor` times as slow.
QByteArray trace(int count, int candidateEvery, double factor, const char *candidateStatus = "200",
                 const char *candidate = "green")
{
    std::mt19937 dice(4);
    std::lognormal_distribution<> latency(std::log(40), 0.5);
    QByteArray out = header;
    for (int i = 0; i < count; ++i) {
        const bool isCandidate = i % candidateEvery == 0;
        const char *const active = qstrcmp(candidate, "green") == 0 ? "blue" : "green";
        out += QByteArray::number(i * 5) + ',' + (isCandidate ? candidate : active) + ','
            + QByteArray::number(latency(dice) * (isCandidate ? factor : 1), 'f', 3) + ','
            + (isCandidate ? candidateStatus : "200") + '\n';
    }
    return out;
}

struct Run {
    int status = -1;
    QString out, err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

} // namespace

class TestJudgeTrace : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    Run run(const QByteArray &bytes, const QStringList &more = {})
    {
        const QString path = m_dir.filePath(QStringLiteral("trace.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the trace");
        file.close();
        Run result;
        QTextStream out(&result.out);
        QTextStream err(&result.err);
        result.status = judgeTrace(QStringList { path } + more, { out, err });
        out.flush();
        err.flush();
        return result;
    }

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void saysWhatItFound()
    {
        const Run fails = run(trace(3000, 10, 1, "503"), { QStringLiteral("--json") });
        QCOMPARE(fails.status, int(ExitFailed));
        const QJsonObject json = fails.json();
        QCOMPARE(json[QStringLiteral("verdict")].toString(), QStringLiteral("fail"));
        QCOMPARE(json[QStringLiteral("metric")].toString(), QStringLiteral("failures"));
        QVERIFY(json[QStringLiteral("decided_at_ms")].toDouble() < 500);
        QVERIFY(json[QStringLiteral("candidate_requests")].toInt() < 10);
        QVERIFY(json[QStringLiteral("interval")].toArray().at(0).toDouble() > 0);
        QVERIFY(json[QStringLiteral("effect")].toDouble() > 0.9);
        const Run slow = run(trace(6000, 4, 2), { QStringLiteral("--json") });
        QCOMPARE(slow.status, int(ExitFailed));
        QCOMPARE(slow.json()[QStringLiteral("metric")].toString(), QStringLiteral("latency"));
        QVERIFY(slow.json()[QStringLiteral("p50_delta_ms")].toDouble() > 10);
    }

    void passesAndWaits()
    {
        const Run fine = run(trace(20000, 4, 1), { QStringLiteral("--json") });
        QCOMPARE(fine.status, int(ExitDone));
        QCOMPARE(fine.json()[QStringLiteral("verdict")].toString(), QStringLiteral("pass"));
        QVERIFY(fine.json()[QStringLiteral("decided_at_ms")].toDouble() < 100e3);
        const Run few = run(trace(300, 4, 1), { QStringLiteral("--json") });
        QCOMPARE(few.status, int(ExitUndecided));
        QVERIFY(few.json()[QStringLiteral("decided_at_ms")].isNull());
        QVERIFY(few.json()[QStringLiteral("more_requests")].toInt() > 50);
        const Run words = run(header);
        QCOMPARE(words.status, int(ExitUndecided));
        QVERIFY(words.out.contains(QStringLiteral("the candidate has no requests")));
    }

    void sidesAreRoles()
    {
        const QByteArray bytes = trace(2000, 10, 1, "503", "blue");
        QCOMPARE(run(bytes, { QStringLiteral("--active"), QStringLiteral("green") }).status, int(ExitFailed));
        // The other way round the candidate is the one that works.
        QVERIFY(run(bytes).status != int(ExitFailed));
    }

    void whatNeverEndsIsSeen()
    {
        QByteArray bytes = "end,status,latency_ms,env,t_ms\n";
        for (int i = 0; i < 4000; ++i)
            bytes += (i % 10 ? ",200,40,blue," : "running,,,green,") + QByteArray::number(i * 5) + '\n';
        const Run hangs = run(bytes, { QStringLiteral("--json") });
        QCOMPARE(hangs.status, int(ExitFailed));
        QCOMPARE(hangs.json()[QStringLiteral("metric")].toString(), QStringLiteral("unfinished"));
        QVERIFY(hangs.json()[QStringLiteral("decided_at_ms")].toDouble() < 4000);
    }

    // As a live judge was told of it: what is known later is judged later.
    void isToldAsItWasKnown()
    {
        const auto decided = [this](double later) {
            QByteArray bytes = "t_ms,env,latency_ms,status,told_ms,known_ms\n";
            for (int i = 0; i < 4000; ++i) {
                const double start = i * 5.0;
                bytes += QByteArray::number(start) + (i % 10 ? ",blue,40,200," : ",green,40,503,")
                    + QByteArray::number(start + 100) + ',' + QByteArray::number(start + 40 + later) + '\n';
            }
            return run(bytes, { QStringLiteral("--json") }).json()[QStringLiteral("decided_at_ms")].toDouble();
        };
        const double soon = decided(100);
        QVERIFY(soon > 0);
        QCOMPARE(decided(400), soon + 300);
    }

    void orderOfLinesDoesNotMatter()
    {
        QList<QByteArray> lines = trace(4000, 4, 2).split('\n');
        lines.removeLast();
        lines.removeFirst();
        std::shuffle(lines.begin(), lines.end(), std::mt19937(1));
        const Run shuffled = run(header + lines.join("\r\n"), { QStringLiteral("--json") });
        const Run sorted = run(trace(4000, 4, 2), { QStringLiteral("--json") });
        QCOMPARE(shuffled.out, sorted.out);
    }

    void namesTheBadLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << QStringLiteral(":1: the file is empty");
        QTest::newRow("no column") << QByteArray("t_ms,env,status\n")
                                   << QStringLiteral(":1: there is no column \"latency_ms\"");
        QTest::newRow("twice") << QByteArray("t_ms,env,latency_ms,status,env\n")
                               << QStringLiteral(":1: the column \"env\" is there twice");
        QTest::newRow("short line") << header + "1,blue,2,200\n2,blue\n"
                                    << QStringLiteral(":3: there are fewer fields");
        QTest::newRow("NaN") << header + "1,blue,nan,200\n" << QStringLiteral(":2: latency_ms is \"nan\"");
        QTest::newRow("negative") << header + "1,blue,-1,200\n" << QStringLiteral(":2: latency_ms is \"-1\"");
        QTest::newRow("colour") << header + "\n1,red,2,200\n" << QStringLiteral(":3: env is \"red\": blue or green");
        QTest::newRow("status") << header + "1,blue,2,2000\n" << QStringLiteral(":2: status is \"2000\"");
        QTest::newRow("time") << header + "1e300,blue,2,200\n" << QStringLiteral(":2: t_ms is \"1e300\"");
        QTest::newRow("known before it began") << QByteArray("t_ms,env,latency_ms,status,known_ms\n9,blue,2,200,8\n")
                                               << QStringLiteral(":2: known_ms is \"8\"");
        QTest::newRow("told at no time") << QByteArray("t_ms,env,latency_ms,status,told_ms\n9,blue,2,200,soon\n")
                                         << QStringLiteral(":2: told_ms is \"soon\"");
        QTest::newRow("quotes") << header + "1,\"blue,2,200\n" << QStringLiteral(":2: a quoted field");
        QTest::newRow("after the verdict") << trace(3000, 10, 1, "503") + "x\n"
                                           << QStringLiteral(":3002: there are fewer");
        QTest::newRow("binary") << QByteArray(200000, 'x') << QStringLiteral(":1: the line is longer than 64 KB");
    }
    void namesTheBadLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const Run bad = run(bytes);
        QCOMPARE(bad.status, int(ExitUsage));
        QVERIFY2(bad.err.contains(words), qPrintable(bad.err));
        QVERIFY(bad.out.isEmpty());
    }

    void wrongUseIsTold()
    {
        for (const QStringList &more :
             { QStringList { QStringLiteral("--alpha"), QStringLiteral("0") },
               QStringList { QStringLiteral("--active=red") }, QStringList { QStringLiteral("--warmup=3") },
               QStringList { QStringLiteral("other.csv") } })
            QCOMPARE(run(trace(10, 2, 1), more).status, int(ExitUsage));
        Run missing;
        QTextStream err(&missing.err);
        QTextStream out(&missing.out);
        QCOMPARE(judgeTrace({ m_dir.filePath(QStringLiteral("nothing.csv")) }, { out, err }), int(ExitUsage));
    }

    void piecesMakeNoDifference()
    {
        const QByteArray bytes = "\xef\xbb\xbfuser,t_ms,\"env\",latency_ms,status,model,stream,bytes,end\r\n"
                                 "\"a, \"\"b\"\"\",1.5,Green,20,429,gpt,true,300,\r\n\r\nu,2,blue,30,200,,,,CD";
        const auto read = [&](size_t size) {
            Judge::TraceReader reader;
            std::vector<Judge::TraceRow> rows;
            const std::string_view all(bytes.constData(), size_t(bytes.size()));
            for (size_t at = 0; at < all.size(); at += size) {
                if (reader.read(all.substr(at, size), at + size >= all.size(), rows))
                    qFatal("not read");
            }
            return rows;
        };
        for (const size_t size : { size_t(1), size_t(7), size_t(4096) }) {
            const auto rows = read(size);
            QCOMPARE(rows.size(), size_t(2));
            QCOMPARE(rows[0].request.arm, Judge::Arm::Candidate);
            QCOMPARE(rows[0].request.start.count(), qint64(1500));
            QCOMPARE(rows[0].request.ending, Judge::Ending::Throttled);
            QCOMPARE(rows[0].request.bytes, qint64(300));
            QVERIFY(rows[0].request.user != 0 && rows[0].request.user != rows[1].request.user);
            QVERIFY(rows[0].request.stratum != 0 && rows[1].request.stratum == 0);
            QCOMPARE(rows[1].request.ending, Judge::Ending::Left);
        }
    }
};

QTEST_GUILESS_MAIN(TestJudgeTrace)
#include "tst_judge_trace.moc"
