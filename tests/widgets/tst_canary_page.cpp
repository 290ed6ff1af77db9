#include "tests/widgets/sample_canaries.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/canary/canarytable.h"
#include "widgets/canary/canarywording.h"
#include "widgets/status/textline.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Test;
using namespace Signalbox::Widgets;

class CanaryPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }

    void startAndStopAreIntents()
    {
        WindowFixture f;
        QVERIFY(f.open(Samples::idle()));
        f.part<QToolButton>("tab-canary").click();
        auto &button = f.part<QPushButton>("canaryButton");
        QCOMPARE(button.text(), QStringLiteral("Start test"));
        f.part<QLineEdit>("canaryPercent").setText(QStringLiteral("25 %"));
        f.part<QLineEdit>("canaryDuration").setText(QStringLiteral("2m"));
        f.part<QLineEdit>("canaryInterval").setText(QStringLiteral("0.5"));
        button.click();
        const auto started = f.last<Session::Intents::StartCanary>();
        QVERIFY(started);
        QCOMPARE(started->plan.percent, 25.0);
        QCOMPARE(started->plan.duration, milliseconds(120000));
        QCOMPARE(started->plan.interval, milliseconds(500));
        f.show(Samples::withCanary(Samples::canaryRunning()));
        QCOMPARE(button.text(), QStringLiteral("Stop"));
        QVERIFY(!f.part<QLineEdit>("canaryPercent").isEnabled());
        button.click();
        QVERIFY(f.last<Session::Intents::StopCanary>());
        QVERIFY(!button.isEnabled()); // a second click would mean nothing
        f.show(Samples::withCanary(Samples::canaryPassed()));
        QVERIFY(button.isEnabled());
        QCOMPARE(button.text(), QStringLiteral("Test again"));
    }

    void wrongFieldsAreToldAndStartNothing_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("percent") << QStringLiteral("canaryPercent") << QStringLiteral("0");
        QTest::newRow("no number") << QStringLiteral("canaryPercent") << QStringLiteral("half");
        QTest::newRow("duration") << QStringLiteral("canaryDuration") << QStringLiteral("soon");
        QTest::newRow("interval") << QStringLiteral("canaryInterval") << QStringLiteral("-1");
        QTest::newRow("interval too long") << QStringLiteral("canaryInterval") << QStringLiteral("2m");
    }
    void wrongFieldsAreToldAndStartNothing()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        WindowFixture f;
        QVERIFY(f.open(Samples::idle()));
        f.part<QToolButton>("tab-canary").click();
        f.part<QLineEdit>(field.toLatin1().constData()).setText(text);
        f.part<QPushButton>("canaryButton").click();
        QVERIFY(f.intents.isEmpty());
        QVERIFY(!f.part<TextLine>("canaryProblem").text().isEmpty());
        QVERIFY(f.part<TextLine>("canaryProblem").isVisible());
    }

    void theVerdictIsSaid_data()
    {
        QTest::addColumn<Probe::CanaryView>("view");
        QTest::addColumn<QString>("headline");
        QTest::newRow("passed") << Samples::canaryPassed() << QStringLiteral("Green passed");
        QTest::newRow("failed") << Samples::canaryFailed() << QStringLiteral("Green failed");
        QTest::newRow("throttled") << Samples::canaryThrottled() << QStringLiteral("Nothing decided about Green");
    }
    void theVerdictIsSaid()
    {
        QFETCH(Probe::CanaryView, view);
        QFETCH(QString, headline);
        WindowFixture f;
        QVERIFY(f.open(Samples::withCanary(view)));
        QCOMPARE(f.part<TextLine>("canaryHeadline").text(), headline);
        QVERIFY(f.part<TextLine>("canaryHeadline").glyph() != Glyph::None); // never by colour alone
        QCOMPARE(f.part<CanaryTable>("canaryTable").rows(), canaryRows(view));
        for (const CanaryRow &row : canaryRows(view))
            QCOMPARE(row.cells.size(), view.routed() ? 4 : 2);
    }

    void failuresAreListedByClassInWords()
    {
        const QList<CanaryLine> lines = canaryRemarks(Samples::canaryFailed());
        const auto failure = std::find_if(lines.begin(), lines.end(), [](const CanaryLine &line) {
            return line.text.contains(QStringLiteral("10 × server error (5xx)"));
        });
        QVERIFY(failure != lines.end());
        QVERIFY(failure->text.contains(QLatin1String("<b>now</b>"))); // shown as it is
    }

    void unknownIsShownAsUnknown()
    {
        const auto view = Samples::canaryOf({}, {});
        for (const CanaryRow &row : canaryRows(view)) {
            if (row.label.startsWith(QLatin1String("TTFT")) || row.label.startsWith(QLatin1String("tokens"))
                || row.label.startsWith(QLatin1String("success")))
                QCOMPARE(row.cells.first().text, QStringLiteral("–"));
        }
        QCOMPARE(canaryHeadline(nullptr).tone, Tone::Muted);
    }
};

QTEST_MAIN(CanaryPageTest)
#include "tst_canary_page.moc"
