// What the commands print of a snapshot: on a terminal in the reader's language, in JSON by names that never change.
#include "app/commands/canary_text.h"
#include "app/commands/json.h"
#include "app/commands/status_text.h"
#include "core/base/catalogue.h"
#include "core/path/trace.h"
#include "tests/support/test_main.h"
#include "tests/widgets/sample_canaries.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTextStream>

using namespace Signalbox;
using namespace Signalbox::Commands;
namespace Samples = Signalbox::Test::Samples;

namespace {

/// The reader's language, for as long as this is there.
class Reader
{
public:
    explicit Reader(const QString &language)
        : m_catalogue(Catalogue::of(language))
    {
        if (m_catalogue)
            QCoreApplication::installTranslator(m_catalogue.get());
    }

private:
    std::unique_ptr<Catalogue> m_catalogue; // its end takes it out again
};

template <typename Value> QString printed(void (*print)(const Value &, QTextStream &), const Value &value)
{
    QString text;
    QTextStream out(&text);
    print(value, out);
    return text;
}

QJsonObject sideOf(const Session::Snapshot &snapshot, const char *side)
{
    return statusJson(snapshot).value(QLatin1String("environments")).toObject().value(QLatin1String(side)).toObject();
}

Probe::UpstreamHealth upstream(const char *url, Probe::HealthStatus status, int ms)
{
    Probe::UpstreamHealth made { .url = QString::fromLatin1(url), .status = status, .last = {} };
    made.last.url = made.url;
    made.last.sample.total = milliseconds(ms);
    made.last.sample.status = 200;
    return made;
}

/// Of green's two base URLs one fails; the other was checked last.
Session::Snapshot oneOfTwoFails()
{
    Session::Snapshot s = Samples::holding();
    Probe::Health &health = s.environment(Side::Green).health;
    health.status = Probe::HealthStatus::Degraded;
    Probe::UpstreamHealth bad = upstream("https://a.relay.example/v1", Probe::HealthStatus::Unhealthy, 7);
    bad.failuresInARow = 4;
    bad.last.sample.outcome = Outcome::ServerError;
    bad.last.sample.status = 503;
    bad.last.message = { QStringLiteral("relay.overloaded"),
                         { { QStringLiteral("status"), 503 }, { QStringLiteral("said"), QString() } } };
    const Probe::UpstreamHealth good = upstream("https://b.relay.example/v1", Probe::HealthStatus::Healthy, 91);
    health.upstreams = { bad, good };
    health.last = good.last;
    return s;
}

} // namespace

class CommandTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// What decides is told, and not whichever base URL was checked last.
    void aSideIsToldByTheCheckThatTells()
    {
        const Session::Snapshot s = oneOfTwoFails();
        const QJsonObject green = sideOf(s, "green");
        QCOMPARE(green.value(QLatin1String("outcome")).toString(), QStringLiteral("server_error"));
        QCOMPARE(green.value(QLatin1String("http_status")).toInt(), 503);
        QCOMPARE(green.value(QLatin1String("latency_ms")).toDouble(), 7.0);
        QCOMPARE(green.value(QLatin1String("check_url")).toString(), QStringLiteral("https://a.relay.example/v1"));
        QVERIFY(green.value(QLatin1String("message")).toString().contains(QLatin1String("503")));
        const QString text = printed(printStatus, s);
        QVERIFY2(text.contains(QLatin1String(" 7 ms, users (")), qPrintable(text));
    }

    void upstreamsAreToldApartWhereTheyDiffer()
    {
        Session::Snapshot s = oneOfTwoFails();
        const QJsonArray each = sideOf(s, "green").value(QLatin1String("by_upstream")).toArray();
        QCOMPARE(each.size(), 2);
        QCOMPARE(each[0].toObject().value(QLatin1String("status")).toString(), QStringLiteral("unhealthy"));
        QCOMPARE(each[0].toObject().value(QLatin1String("failures_in_a_row")).toInt(), 4);
        QCOMPARE(each[1].toObject().value(QLatin1String("outcome")).toString(), QStringLiteral("ok"));
        QCOMPARE(each[1].toObject().value(QLatin1String("latency_ms")).toDouble(), 91.0);
        const QString apart = printed(printStatus, s);
        QVERIFY2(
            apart.contains(QLatin1String("https://a.relay.example/v1  unhealthy  7 ms, 4 failed in a row  HTTP 503")),
            qPrintable(apart));
        QVERIFY2(apart.contains(QLatin1String("https://b.relay.example/v1  healthy  91 ms\n")), qPrintable(apart));

        Probe::Health &health = s.environment(Side::Green).health;
        health.upstreams.first() = health.upstreams.last();
        health.upstreams.first().url = QStringLiteral("https://a.relay.example/v1");
        const QString alike = printed(printStatus, s);
        QVERIFY2(!alike.contains(QLatin1String("relay.example/v1  ")), qPrintable(alike));
        QCOMPARE(sideOf(s, "green").value(QLatin1String("by_upstream")).toArray().size(), 2);
    }

    void aHeldRunSaysWhatStillActs()
    {
        Session::Snapshot s = Samples::held();
        s.watchOnly = true;
        s.operatedBy = QStringLiteral("bo@desk-2 (window)");
        const QString text = printed(printStatus, s);
        QVERIFY2(
            text.contains(QLatin1String("bo@desk-2 (window) still watches it: requests that fail or hang roll it back, "
                                        "and so does the judge")),
            qPrintable(text));
    }

    void theSplitIsTheCandidates()
    {
        const QString text = printed(printStatus, Samples::promoted()); // blue is the next candidate
        QVERIFY2(text.contains(QString::fromUtf8("to blue: requested 0\u202f%, acknowledged 0\u202f%, observed 0.0 %")),
                 qPrintable(text));
    }

    void theReaderIsSpokenTo_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("phase");
        QTest::addColumn<QString>("passed");
        QTest::addColumn<QString>("failed");
        const auto row = [](const char *language, const char *phase, const char *passed, const char *failed) {
            QTest::newRow(language) << QString::fromUtf8(language) << QString::fromUtf8(phase)
                                    << QString::fromUtf8(passed) << QString::fromUtf8(failed);
        };
        row("en", "rolling back", "PASS", "FAIL");
        row("vi", "đang quay lui", "ĐẠT", "KHÔNG ĐẠT");
        row("zh_CN", "回滚中", "通过", "未通过");
    }
    void theReaderIsSpokenTo()
    {
        QFETCH(QString, language);
        QFETCH(QString, phase);
        QFETCH(QString, passed);
        QFETCH(QString, failed);
        const QString englishPlan = Probe::checkPlan({ .interval = seconds(61) }).error().text;
        const Reader reader(language);
        const bool isEnglish = language == QLatin1String("en");

        const Session::Snapshot back = Samples::rollingBack();
        QVERIFY2(printed(printStatus, back).contains(phase), qPrintable(printed(printStatus, back)));
        QVERIFY(statusJson(back).value(QLatin1String("rollout")).toObject().value(QLatin1String("phase"))
                == QLatin1String("rolling_back"));
        const QString busy = words({ QStringLiteral("rollout.refused-busy"),
                                     { { QStringLiteral("phase"), QStringLiteral("rolling_back") } } });
        QVERIFY2(busy.contains(phase), qPrintable(busy));

        for (const bool isGood : { true, false }) {
            const Probe::CanaryView view = isGood ? Samples::canaryPassed() : Samples::canaryFailed();
            const QString text = printed(printCanary, view);
            QVERIFY2(text.contains(QLatin1Char('\n') + (isGood ? passed : failed) + QLatin1Char('\n')),
                     qPrintable(text));
            QVERIFY(canaryJson(view).value(QLatin1String("verdict"))
                    == (isGood ? QLatin1String("pass") : QLatin1String("fail")));
        }

        const Error plan = Probe::checkPlan({ .interval = seconds(61) }).error();
        QCOMPARE(plan.code, QStringLiteral("usage"));
        QVERIFY(plan.text.startsWith(QLatin1String("interval"))); // the option's own name
        QCOMPARE(plan.text == englishPlan, isEnglish);

        const Message silent = Path::fromMtr({}, QStringLiteral("192.0.2.9")).problem;
        QCOMPARE(words(silent) == QLatin1String("mtr told of no hop"), isEnglish);
    }
};

QTEST_GUILESS_MAIN(CommandTextsTest)
#include "tst_command_texts.moc"
