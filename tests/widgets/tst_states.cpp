// Every state of the window, from values: what it says first, what is never cut off, and that nothing unknown or old
// is green.

#include "tests/widgets/sample_troubles.h"
#include "tests/widgets/window_fixture.h"
#include "widgets/control/confirmbar.h"
#include "widgets/status/environmentcard.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

namespace {

struct Known {
    const char *name;
    Session::Snapshot (*make)();
    const char *headline; ///< begins so
    const char *detail; ///< contains
    bool live; ///< the figures are news
};

const std::vector<Known> &allStates()
{
    static const std::vector<Known> states {
        { "connecting", Samples::connecting, "The router was not read yet.", "Nothing is known", true },
        { "no router", Samples::noRouter, "The router cannot be reached.", "Nothing is known of the traffic", false },
        { "idle", Samples::idle, "Nothing moves. All production goes to blue", "", true },
        { "no users", Samples::noUsers, "Nothing moves.", "", true },
        { "no feed", Samples::noFeed, "Step 2 of 4", "feed is not connected", true },
        { "holding", Samples::holding, "Step 2 of 4", "Headers of green v2.0 come late", true },
        { "held", Samples::held, "HELD at 25", "Reason", true },
        { "way back lost", Samples::wayBackLost, "HELD at 25", "This console rolls nothing back by itself", true },
        { "found", Samples::found, "HELD at 25", "Reason", true },
        { "lapsed", Samples::lapsed, "HELD. All production is on blue", "lease ran out", true },
        { "rolling back", Samples::rollingBack, "ROLLING BACK", "1 of 2 nodes have the order; it is repeated", true },
        { "back, not seen", Samples::backNotSeen, "ROLLING BACK", "on every node; users' requests have not shown",
          true },
        { "stale", Samples::stale, "No news from the router.", "14 s old", false },
        { "router down", Samples::routerDown, "The router cannot be reached.", "22 s old", false },
        { "router killed", Samples::routerKilled, "The router cannot be reached.", "signal 9", false },
        { "journal problem", Samples::journalProblem, "Step 2 of 4", "the disk is full", true },
        { "watch only", Samples::watchOnly, "Step 2 of 4", "", true },
        { "promoted", Samples::promoted, "Nothing moves. All production goes to green", "", true },
        { "a day", Samples::day, "Step 2 of 4", "", true },
        { "throttled", Samples::throttled, "Step 2 of 4", "answered with 429", true },
        { "after an outage", Samples::afterOutage, "Nothing moves.", "The router was away until 22 s ago", true },
    };
    return states;
}

void eachState()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("dark");
    for (size_t i = 0; i < allStates().size(); ++i) {
        for (const bool dark : { false, true })
            QTest::addRow("%s, %s", allStates()[i].name, dark ? "dark" : "light") << int(i) << dark;
    }
}

/// Pixels of a colour in a widget's picture.
int pixelsOf(QWidget &widget, const QColor &color)
{
    const QImage picture = widget.grab().toImage();
    int found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            found += picture.pixelColor(x, y) == color;
    }
    return found;
}

} // namespace

class StatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void saysWhatMatters_data() { eachState(); }
    void saysWhatMatters()
    {
        QFETCH(int, state);
        QFETCH(bool, dark);
        const Known &known = allStates()[size_t(state)];
        Test::WindowFixture f;
        f.window.setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QVERIFY(f.open(known.make()));
        const QString headline = f.part<TextLine>("findingHeadline").text();
        const QString detail = f.part<TextLine>("findingDetail").text();
        QVERIFY2(headline.startsWith(QString::fromUtf8(known.headline)), qPrintable(headline));
        QVERIFY2(detail.contains(QString::fromUtf8(known.detail)), qPrintable(detail));
        QVERIFY(!f.window.grab().isNull());
    }

    /// State, mark, log and charts of a held run tell of the same moment: else a picture shows what never was.
    void aHeldPictureTellsOneMoment_data()
    {
        QTest::addColumn<Session::Snapshot>("s");
        QTest::newRow("held") << Samples::held();
        QTest::newRow("way back lost") << Samples::wayBackLost();
        QTest::newRow("found") << Samples::found();
        QTest::newRow("both slow") << Samples::bothSlow();
    }
    void aHeldPictureTellsOneMoment()
    {
        QFETCH(Session::Snapshot, s);
        const WallTime since = s.at - std::chrono::duration_cast<milliseconds>(s.now - s.rollout.phaseSince);
        QVERIFY(s.marks.constLast().kind == Session::Mark::Kind::Hold && s.marks.constLast().at == since);
        const auto line = std::find_if(s.log.cbegin(), s.log.cend(), [](const LogEntry &each) {
            return each.message.code == QLatin1String("rollout.held");
        });
        QVERIFY(line != s.log.cend() && line->at == since);
        QVERIFY(words(line->message).contains(words(s.rollout.heldBecause)));
        QVERIFY(std::is_sorted(s.log.cbegin(), s.log.cend(),
                               [](const LogEntry &a, const LogEntry &b) { return a.at < b.at; }));
        const Session::HistorySlot &newest = s.history->tiers.front().slotList.back();
        for (const Side side : { Side::Blue, Side::Green }) {
            const Session::Figures &users = s.environment(side).users;
            const auto &drawn = newest.sides[size_t(side)];
            for (const auto &[chart, card] : { std::pair(drawn.p50, users.p50), std::pair(drawn.p95, users.p95),
                                               std::pair(drawn.p99, users.p99) }) {
                const double ms = double(card.value().count()) / 1000;
                QVERIFY2(std::abs(chart - ms) < 0.15 * ms, qPrintable(QStringLiteral("%1 %2").arg(chart).arg(ms)));
            }
        }
    }

    void whatTheRouterTookBackIsNotShownAsGiven()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::lapsed()));
        QCOMPARE(f.part<TextLine>("share").text(), QStringLiteral("0.00\u202f%"));
        QVERIFY(f.part<TextLine>("pendingLine").text().startsWith(QStringLiteral("25\u202f% is ordered")));
        f.show(Samples::leased());
        QCOMPARE(f.part<TextLine>("share").text(), QStringLiteral("25.00\u202f%"));
    }

    void nothingOldIsGreen_data() { eachState(); }
    void nothingOldIsGreen()
    {
        QFETCH(int, state);
        QFETCH(bool, dark);
        const Known &known = allStates()[size_t(state)];
        Test::WindowFixture f;
        f.window.setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QVERIFY(f.open(known.make()));
        const Theme theme = dark ? Theme::dark() : Theme::light();
        auto &proof = f.part<QWidget>("proof");
        const bool confirmed = f.part<TextLine>("proof").glyph() == Glyph::Tick;
        QCOMPARE(pixelsOf(*proof.parentWidget(), theme.green) > 0, confirmed && known.live);
        for (const char *card : { "blueCard", "greenCard" }) {
            auto &figures = *f.part<EnvironmentCard>(card).findChild<FigureTable *>();
            const bool healthy = figures.rows().constFirst().value == QStringLiteral("healthy");
            QCOMPARE(pixelsOf(figures, theme.green) > 0, healthy && known.live);
        }
        if (!known.live) {
            auto &way = f.part<TextLine>("wayBackState");
            QVERIFY2(way.tone() != Tone::Green, qPrintable(way.text()));
            QVERIFY2(way.text() != QStringLiteral("OPEN"), "it leads through a router of which nothing is known");
            QCOMPARE(pixelsOf(f.part<QWidget>("wayBack"), theme.green), 0);
        }
    }

    void oldFiguresAreNotLiveWhateverTheFeedSays()
    {
        Test::WindowFixture f;
        const auto saysLive = [&f] {
            const auto lines = f.window.findChildren<TextLine *>();
            return std::any_of(lines.cbegin(), lines.cend(),
                               [](const TextLine *line) { return line->text() == QStringLiteral("live"); });
        };
        QVERIFY(f.open(Samples::holding()));
        QVERIFY(saysLive());
        for (const Session::LinkState link : { Session::LinkState::Down, Session::LinkState::Stale }) {
            Session::Snapshot s = Samples::holding();
            s.router = link;
            QVERIFY(s.feed.connected);
            f.show(s);
            QVERIFY(!saysLive());
            const QString feed = f.part<TextLine>("feedPill").text();
            QVERIFY2(!feed.contains(QStringLiteral("req/s")) && !feed.contains(QStringLiteral("lag")),
                     qPrintable(feed));
        }
        QVERIFY(f.part<TextLine>("feedPill").tone() == Tone::Amber);
        f.show(Samples::holding());
        QVERIFY(saysLive());
    }

    void silenceGreysAll()
    {
        Test::WindowFixture f;
        f.window.setThemeChoice(ThemeChoice::Dark);
        QVERIFY(f.open(Samples::holding()));
        auto &box = *f.part<QWidget>("proof").parentWidget();
        QVERIFY(pixelsOf(box, Theme::dark().green) > 0);
        f.clock.advance(seconds(14));
        auto &line = f.part<TextLine>("pendingLine");
        QTRY_COMPARE(line.text(), QStringLiteral("the last known, 14 s old"));
        QCOMPARE(f.part<TextLine>("share").tone(), Tone::Muted);
        QCOMPARE(f.part<TextLine>("feedPill").text(), QStringLiteral("engine silent: 14 s"));
        QCOMPARE(pixelsOf(box, Theme::dark().green), 0);
        f.show(Samples::holding());
        QVERIFY(pixelsOf(box, Theme::dark().green) > 0);
        QCOMPARE(f.part<TextLine>("share").tone(), Tone::Ink);
    }

    void whatMattersIsNeverScrolledAway_data() { eachState(); }
    void whatMattersIsNeverScrolledAway()
    {
        QFETCH(int, state);
        QFETCH(bool, dark);
        const Known &known = allStates()[size_t(state)];
        Test::WindowFixture f;
        f.window.setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QVERIFY(f.open(known.make()));
        f.window.resize(1024, 700);
        f.window.setArmed(true);
        for (const char *button : { "deploy", "next", "resume" })
            f.part<QPushButton>(button).click(); // whichever may be pressed asks
        QCoreApplication::processEvents();
        const QRect whole(0, 0, 1024, 700);
        const char *stop = f.part<QWidget>("hold").isHidden() ? "resume" : "hold"; // they share a place
        for (const char *name :
             { "rollBack", "share", "phase", "pendingLine", stop, "findingHeadline", "wayBackState" }) {
            auto &part = f.part<QWidget>(name);
            QVERIFY2(part.isVisible(), name);
            QVERIFY2(part.height() >= part.minimumSizeHint().height(), name);
            QVERIFY2(whole.contains(QRect(part.mapTo(&f.window, QPoint()), part.size())), name);
            for (QWidget *parent = part.parentWidget(); parent; parent = parent->parentWidget())
                QVERIFY2(!qobject_cast<QScrollArea *>(parent), name);
        }
        // Nothing of what is asked lies on anything else.
        auto &bar = f.part<ConfirmBar>("confirmBar");
        if (bar.isHidden())
            return;
        QVERIFY(bar.height() >= bar.minimumSizeHint().height());
        auto &slider = f.part<QWidget>("splitSlider");
        QVERIFY(slider.visibleRegion().boundingRect().height() == slider.height());
    }

    void timeLeftStandsInTheHead()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        QCOMPARE(f.part<TextLine>("phase").text(), QStringLiteral("step 2 of 4 · 06:47 left"));
        f.show(Samples::held());
        QVERIFY(!f.part<TextLine>("phase").text().contains(QStringLiteral("left")));
    }

    void followsTheSystemsTheme()
    {
        const QPalette before = QApplication::palette();
        Test::WindowFixture f;
        const auto become = [](const Theme &theme) { QApplication::setPalette(theme.palette()); };
        become(Theme::light());
        QVERIFY(f.open(Samples::holding()));
        const auto ground = [&f] { return f.part<QWidget>("pages").grab().toImage().pixelColor(2, 2); };
        QTRY_COMPARE(ground(), Theme::light().ground);
        become(Theme::dark());
        QTRY_COMPARE(ground(), Theme::dark().ground);
        f.window.setThemeChoice(ThemeChoice::Light);
        become(Theme::light());
        become(Theme::dark());
        QTRY_COMPARE(ground(), Theme::light().ground); // chosen, so it stays
        QApplication::setPalette(before);
    }

    void theKeyboardReachesEverything()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        f.window.resize(1720, 900); // the ranges stand open
        f.window.setArmed(true);
        QSet<QString> reached;
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (!QApplication::focusWidget())
                break;
            reached << QApplication::focusWidget()->objectName();
        }
        for (const char *name :
             { "tab-latency", "range-5", "range-1440", "latencyPage", "splitSlider", "typedShare", "setShare", "next",
               "hold", "rollBack", "logLevel", "logSearch", "logCopy", "logExport", "logView", "armButton", "clock" })
            QVERIFY2(reached.contains(QLatin1String(name)), name);
    }

    void aWatchOnlyConsoleOrdersNothing()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::watchOnly()));
        QTest::keyClick(&f.window, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!f.window.isArmed());
        QCOMPARE(f.part<QToolButton>("armButton").text(), QStringLiteral("Watch-only"));
        for (const char *name : { "splitSlider", "deploy", "next", "hold", "resume", "rollBack" })
            QVERIFY2(!f.part<QWidget>(name).isEnabled(), name);
        QTest::keyClick(&f.window, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.intents.size(), 0);
        QVERIFY(f.part<TextLine>("note").text().contains(QStringLiteral("look only")));
    }

    void armingSaysWhenAndWhyItEnds()
    {
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::holding()));
        auto &arm = f.part<QToolButton>("armButton");
        f.window.setArmed(true);
        f.clock.advance(std::chrono::minutes(14) + seconds(18));
        QTRY_COMPARE(arm.text(), QStringLiteral("● Arming ends in 42 s"));
        f.clock.advance(seconds(41));
        QTRY_COMPARE(arm.text(), QStringLiteral("● Arming ends in 1 s"));
        f.clock.advance(seconds(1));
        QTRY_VERIFY(!f.window.isArmed());
        QVERIFY(f.part<TextLine>("note").text().startsWith(QStringLiteral("Read-only again: 15 minutes")));
        f.window.setArmed(true);
        f.clock.stepWall(std::chrono::minutes(10));
        QTRY_VERIFY(!f.window.isArmed());
        QVERIFY(f.part<TextLine>("note").text().contains(QStringLiteral("asleep")));
    }
};

QTEST_MAIN(StatesTest)
#include "tst_states.moc"
