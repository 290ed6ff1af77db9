// What the sentence above Why says of both sides, and the line of evidence under it.
#include "core/probe/fold.h"
#include "tests/widgets/sample_verdicts.h"
#include "tests/widgets/why_fixture.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;
using Samples::Trouble;

class WhyFindingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void theFindingIsASentence_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("has");
        QTest::newRow("waits") << int(Trouble::Waits) << QStringLiteral("first byte");
        QTest::newRow("connects") << int(Trouble::Connects) << QStringLiteral("connect");
        QTest::newRow("healthy") << int(Trouble::None) << QStringLiteral("alike");
    }
    void theFindingIsASentence()
    {
        QFETCH(int, trouble);
        QFETCH(QString, has);
        WhyFixture f;
        QVERIFY(f.openWhy(Samples::why({ .trouble = Trouble(trouble) })));
        const QString said = f.part<TextLine>("whyFinding").text();
        QVERIFY2(said.contains(has, Qt::CaseInsensitive), qPrintable(said));
        QVERIFY(f.part<TextLine>("whyEvidence").text().contains(QLatin1String("desk-7")));
    }

    /// Alike as this desk sees it is no word of how users fare.
    void whatTheJudgeFoundStandsBesideAlike()
    {
        Session::Snapshot s = Samples::why({});
        Session::JudgeView view = Samples::verdictOf(Judge::Decision::Fail);
        view.decidedAt = s.at - seconds(60);
        s.judge = std::make_shared<Session::JudgeView>(view);
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        const QString said = f.part<TextLine>("whyFinding").text();
        QVERIFY2(said.startsWith(QStringLiteral("Users fared worse on green: the judge found its latency worse at "))
                     && said.contains(QStringLiteral("alike, as seen from this desk")),
                 qPrintable(said));
        view.decidedAt = s.at - std::chrono::minutes(16);
        s.judge = std::make_shared<Session::JudgeView>(view);
        f.show(s);
        QTRY_VERIFY(f.part<TextLine>("whyFinding").text().startsWith(QStringLiteral("Both sides are alike")));
    }

    /// What is slow only now and then is not to be seen in a few measurements: they say how many it takes.
    void fewThatAreAlikeSaySo()
    {
        Session::Snapshot s = Samples::why({});
        Session::JudgeView judged = Samples::verdictOf(Judge::Decision::Fail);
        judged.decidedAt = s.at - seconds(20);
        s.judge = std::make_shared<Session::JudgeView>(judged);
        auto few = std::make_shared<Diagnose::View>(*s.diagnosis);
        for (auto &samples : few->samples)
            samples.erase(samples.begin(), samples.end() - 20);
        s.diagnosis = few;
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        const QString said = f.part<TextLine>("whyFinding").text();
        QVERIFY2(said.contains(QStringLiteral("alike so far, as seen from this desk: what is slow only now and then "
                                              "shows after about 60 requests on each, and 20 are measured")),
                 qPrintable(said));
    }

    /// Health checks are sent from this desk too: what they know is not contradicted while too little was measured.
    void whatTheChecksKnowIsSaid()
    {
        Session::Snapshot s = Samples::why({});
        Probe::Health &health = s.environment(Side::Green).health;
        Probe::CheckResult refused;
        refused.url = QStringLiteral("https://green.relay.example/v1");
        refused.sample.origin = Origin::Check;
        refused.sample.outcome = Outcome::Unauthorized;
        refused.sample.status = 401;
        refused.sample.start = s.at - seconds(8);
        refused.message = { QStringLiteral("relay.unauthorized"), {} };
        health = { .side = Side::Green };
        for (int i = 0; i < 8; ++i)
            health = Probe::fold(health, refused, {}, s.now);
        auto thin = std::make_shared<Diagnose::View>(*s.diagnosis);
        for (auto &samples : thin->samples)
            samples.resize(6);
        auto &green = thin->samples[size_t(Side::Green)];
        green.back().outcome = Outcome::Unauthorized;
        s.diagnosis = thin;
        s.environment(Side::Green).users = Samples::why({ .trouble = Trouble::Fails }).environment(Side::Green).users;
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        const auto &finding = f.part<TextLine>("whyFinding");
        QVERIFY2(finding.text().startsWith(QStringLiteral("Health checks of green from this desk fail, 8 in a row: ")),
                 qPrintable(finding.text()));
        QVERIFY2(finding.text().endsWith(QStringLiteral(" Measured here so far: 1 of 6 requests failed.")),
                 qPrintable(finding.text()));
        health = Samples::why({}).environment(Side::Green).health; // they go well
        f.show(s);
        QTRY_VERIFY2(finding.text().startsWith(QStringLiteral("Too few measurements to see a cause from this desk yet "
                                                              "(3 of 8 on each side), but users' requests fail more on "
                                                              "green: ")),
                     qPrintable(finding.text()));
        auto found = std::make_shared<Diagnose::View>(*thin);
        found->finding = Diagnose::Finding { .cause = Diagnose::Cause::Failing,
                                             .side = Side::Green,
                                             .fails = true,
                                             .message = { QStringLiteral("finding.throttled"), {} } };
        found->findingSince = s.at - seconds(3);
        found->sinceIsExact = false;
        s.diagnosis = found;
        s.environment(Side::Green).health.failingSince = s.at - seconds(8);
        f.show(s);
        QTRY_VERIFY2(
            finding.text().endsWith(
                QStringLiteral(" — since %1 by the health checks").arg(timeText(s.at - seconds(8), Qt::LocalTime))),
            qPrintable(finding.text()));
    }

    void thinEvidenceSaysNothing()
    {
        Session::Snapshot s = Samples::why({ .trouble = Trouble::Waits });
        auto thin = std::make_shared<Diagnose::View>(*s.diagnosis);
        for (auto &samples : thin->samples)
            samples.resize(6);
        thin->finding.reset();
        s.diagnosis = thin;
        s.environment(Side::Green).users = s.environment(Side::Blue).users;
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        QVERIFY(f.part<TextLine>("whyFinding").text().contains(QLatin1String("Too few")));
        s.diagnosis.reset();
        f.show(s);
        QTRY_VERIFY(f.part<TextLine>("whyFinding").text().contains(QLatin1String("Nothing was measured")));
    }

    /// Its times of before are not shown as if they were of now.
    void whoFailsHasNoGoodAnswer()
    {
        Session::Snapshot s = Samples::why({ .trouble = Trouble::Waits });
        auto failing = std::make_shared<Diagnose::View>(*s.diagnosis);
        auto &green = failing->samples[size_t(Side::Green)];
        QVERIFY(green.size() > 20);
        const WallTime last = green.back().at;
        for (int i = 1; i <= 5; ++i) {
            Phase::PhaseSample refused { .side = Side::Green, .address = green.back().address };
            refused.at = last + seconds(2 * i);
            refused.outcome = Outcome::ConnectError;
            green.push_back(refused);
        }
        s.diagnosis = failing;
        WhyFixture f;
        QVERIFY(f.openWhy(s));
        const QString said = f.part<TextLine>("whyEvidence").text();
        QVERIFY2(said.contains(QLatin1String("green no good answer since ")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("blue ")) && said.contains(QLatin1String("new connections")),
                 qPrintable(said));
    }

    /// What users feel and this desk does not is never called alike.
    void usersHaveTheLastWord()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({ .trouble = Trouble::Tail });
        QVERIFY(f.openWhy(s));
        const auto &said = f.part<TextLine>("whyFinding");
        const auto ms = [&s](Side side) { return qRound(double(s.environment(side).users.p95->count()) / 1000); };
        QVERIFY2(said.text().contains(QStringLiteral("slowest twentieth of users' requests takes %1 ms or more on "
                                                     "green, against %2 ms on blue")
                                          .arg(ms(Side::Green))
                                          .arg(ms(Side::Blue))),
                 qPrintable(said.text()));
        s = Samples::why({}); // what this desk asks is answered well
        s.environment(Side::Green).users = Samples::why({ .trouble = Trouble::Fails }).environment(Side::Green).users;
        f.show(s);
        QTRY_VERIFY2(said.text().contains(QStringLiteral("fail more on green: %1 of %2")
                                              .arg(s.environment(Side::Green).users.failures)
                                              .arg(s.environment(Side::Green).users.requests)),
                     qPrintable(said.text()));
    }

    void bothSlowIsNotFine()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        for (const Side side : { Side::Blue, Side::Green })
            s.environment(side).health.status = Probe::HealthStatus::Degraded;
        auto strict = std::make_shared<Config::Service>(s.service ? *s.service : Config::Service());
        strict->checks.degradedAbove = milliseconds(10);
        s.service = strict;
        QVERIFY(f.openWhy(s));
        const auto &said = f.part<TextLine>("whyFinding");
        QVERIFY2(said.text().contains(QStringLiteral("alike, and both slow")), qPrintable(said.text()));
        QCOMPARE(said.glyph(), Glyph::Warning);
    }

    /// Figures of before are not told as though they were of now.
    void aSideThatAnswersNoMoreHasNoFigures()
    {
        WhyFixture f;
        Session::Snapshot s = Samples::why({});
        auto view = std::make_shared<Diagnose::View>(*s.diagnosis);
        auto &green = view->samples[size_t(Side::Green)];
        for (size_t i = green.size() - 4; i < green.size(); ++i)
            green[i].outcome = Outcome::ServerError;
        s.diagnosis = view;
        QVERIFY(f.openWhy(s));
        const QString said = f.part<TextLine>("whyEvidence").text();
        QVERIFY2(said.contains(QStringLiteral("green no good answer since ")
                               + timeText(green[green.size() - 4].at, f.page->scene().spec)),
                 qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("new connections"))); // blue's
    }

    void theEvidenceSaysOfWhatTime()
    {
        WhyFixture f;
        const Session::Snapshot s = Samples::why({ .trouble = Trouble::Waits });
        QVERIFY(f.openWhy(s));
        const auto &samples = s.diagnosis->samples;
        const QString said = f.part<TextLine>("whyEvidence").text();
        const QString span = QStringLiteral("from desk-7, %1 to %2: blue")
                                 .arg(timeText(samples[0].front().at, f.page->scene().spec),
                                      timeText(samples[0].back().at, f.page->scene().spec));
        QVERIFY2(said.contains(span), qPrintable(said));
    }
};

QTEST_MAIN(WhyFindingTest)
#include "tst_why_finding.moc"
