// A window before its first snapshot, and its first size.

#include "tests/widgets/window_fixture.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"

#include <QPushButton>
#include <QScreen>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

class StartingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void everyPartSaysThatNothingIsKnown_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1024, 700);
        QTest::newRow("usual") << QSize(1440, 900);
    }
    void everyPartSaysThatNothingIsKnown()
    {
        QFETCH(QSize, size);
        Test::WindowFixture f;
        f.window.resize(size);
        f.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        const auto says = [&f](const char *name) { return f.part<TextLine>(name).text(); };
        QTRY_VERIFY(says("findingHeadline").startsWith(QStringLiteral("Starting")));
        QVERIFY(f.part<QWidget>("finding").isVisible());
        QCOMPARE(f.part<TextLine>("wayBackState").text(), QStringLiteral("NOT PROVEN"));
        QCOMPARE(f.part<TextLine>("proof").text(), QStringLiteral("UNKNOWN"));
        QVERIFY(says("routerPill").contains(QStringLiteral("connecting")));
        QVERIFY(says("feedPill").contains(QStringLiteral("connecting")));
        for (const char *card : { "blueCard", "greenCard" }) {
            const auto &rows = f.part<QWidget>(card).findChild<FigureTable *>()->rows();
            QVERIFY(!rows.isEmpty());
            QCOMPARE(rows.constFirst().value, QStringLiteral("no check yet"));
        }
        // Unknown is grey: nothing is called well, and nothing is called bad.
        const auto lines = f.window.findChildren<TextLine *>();
        for (const TextLine *line : lines)
            QVERIFY2(!line->isVisible() || line->text().isEmpty()
                         || (line->tone() != Tone::Green && line->tone() != Tone::Red),
                     qPrintable(line->text()));
        for (const char *button : { "deploy", "next", "hold" })
            QVERIFY(!f.part<QPushButton>(button).isEnabled());
        f.show(Samples::idle());
        QVERIFY(says("findingHeadline").startsWith(QStringLiteral("Nothing moves")));
        QCOMPARE(f.part<TextLine>("wayBackState").text(), QStringLiteral("OPEN"));
    }

    void aLongStartIsSaid()
    {
        Test::WindowFixture f;
        f.window.show();
        f.clock.advance(seconds(9));
        QTRY_COMPARE(f.part<TextLine>("findingHeadline").text(),
                     QStringLiteral("Starting: nothing is known for 00:09."));
        QCOMPARE(f.part<TextLine>("findingHeadline").glyph(), Glyph::Warning);
        QVERIFY(f.part<TextLine>("findingDetail").text().contains(QStringLiteral("Traffic stays as it is")));
    }

    void theFirstSizeLeavesRoomForTheFrame()
    {
        Test::WindowFixture f;
        const QRect room = f.window.screen()->availableGeometry();
        f.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&f.window));
        QTRY_VERIFY(f.window.frameGeometry().height() <= room.height());
        QVERIFY(f.window.frameGeometry().width() <= room.width() || room.width() < f.window.minimumWidth());
    }

    void aSizeThatWasGivenStays()
    {
        Test::WindowFixture f;
        f.window.resize(1200, 760);
        f.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&f.window));
        f.clock.advance(seconds(1));
        QTRY_VERIFY(f.part<TextLine>("findingHeadline").text().startsWith(QStringLiteral("Starting")));
        QTest::qWait(300); // longer than the window's own clock takes to look
        QCOMPARE(f.window.size(), QSize(1200, 760));
    }
};

QTEST_MAIN(StartingTest)
#include "tst_starting.moc"
