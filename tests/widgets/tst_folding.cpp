// What gives way where the window has little room, and what stays.
#include "tests/widgets/layout_states.h"
#include "widgets/control/confirmbar.h"
#include "widgets/shell/page.h"
#include "widgets/shell/rangebar.h"
#include "widgets/shell/tabrow.h"

#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

namespace {

using Small = Test::LayoutFixture;

bool isShown(const FigureTable &table, const QString &label)
{
    for (qsizetype i = 0; i < table.rows().size(); ++i) {
        if (table.rows().at(i).label.section(QLatin1Char(','), 0, 0) == label) // "p50, last 60 s"
            return table.isShown(i);
    }
    return false;
}

} // namespace

class FoldingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void theCardsKeepWhatOneLooksAtFirst_data() { Test::eachLayoutState(); }
    void theCardsKeepWhatOneLooksAtFirst()
    {
        QFETCH(int, state);
        Small f;
        QVERIFY(f.openAt(Test::layoutStates[state].make(), { 1024, 700 }));
        for (const char *card : { "blueCard", "greenCard" }) {
            const auto &table = *f.part<QWidget>(card).findChild<FigureTable *>();
            for (const char *row : { "health", "traffic", "p50", "p95", "p99", "failures" })
                QVERIFY2(isShown(table, QLatin1String(row)), row);
        }
    }

    void aRunKeepsWhatItWaitsFor()
    {
        Small f;
        QVERIFY(f.openAt(Samples::withJudge(Samples::verdictOf(Judge::Decision::Insufficient)), { 1024, 700 }));
        QVERIFY(f.part<TextLine>("phase").text().contains(QStringLiteral("06:47 left")));
        for (const char *row : { "requests", "failed checks", "judge" })
            QVERIFY2(isShown(f.part<FigureTable>("rolloutFigures"), QLatin1String(row)), row);
        QVERIFY(!isShown(f.part<FigureTable>("rolloutFigures"), QStringLiteral("failures"))); // that is on its page
        f.window.resize(1440, 900);
        f.settle();
        QVERIFY(isShown(f.part<FigureTable>("rolloutFigures"), QStringLiteral("failures"))); // the nearest of them
        f.window.resize(1024, 700);
        f.settle();
        for (const char *button : { "backGradually", "promoteAtOnce", "stepBack", "next", "hold", "rollBack" })
            QVERIFY2(f.part<QWidget>(button).visibleRegion().boundingRect() == f.part<QWidget>(button).rect(), button);
    }

    void figuresThatCanBeSparedGo()
    {
        FigureTable table;
        const auto row = [](const char *label, int spare) {
            FigureRow out { QLatin1String(label), QStringLiteral("1") };
            out.spare = spare;
            return out;
        };
        table.setRows({ row("kept", 0), row("first to go", 2), row("second", 1), row("kept too", 0) });
        table.resize(200, 200);
        table.show();
        const int all = table.minimumSizeHint().height();
        const auto shown = [&table] {
            QString out;
            for (qsizetype i = 0; i < table.rows().size(); ++i)
                out += QLatin1Char(table.isShown(i) ? 'x' : '.');
            return out;
        };
        QCOMPARE(shown(), QStringLiteral("xxxx"));
        table.setRoom(all * 3 / 4 + 4);
        QCOMPARE(shown(), QStringLiteral("x.xx"));
        QCOMPARE(table.minimumSizeHint().height(), all * 3 / 4);
        table.setRoom(1);
        QCOMPARE(shown(), QStringLiteral("x..x")); // those stay whatever the room
        QVERIFY(table.accessibleDescription().contains(QStringLiteral("first to go: 1")));
        table.setRoom(std::nullopt);
        QCOMPARE(shown(), QStringLiteral("xxxx"));
        table.setRows({ row("alike", 1), row("kept", 0), row("alike too", 1), row("kept too", 0) });
        table.setRoom(all * 3 / 4 + 4);
        QCOMPARE(shown(), QStringLiteral("xx.x")); // the lowest of them
    }

    void aQuestionIsReadableInALowWindow_data()
    {
        QTest::addColumn<int>("height");
        for (const int height : { 600, 630, 660, 700 })
            QTest::addRow("%d", height) << height;
    }
    void aQuestionIsReadableInALowWindow()
    {
        QFETCH(int, height);
        Small f;
        f.window.setMinimumHeight(600); // as on a screen that has no more
        QVERIFY(f.openAt(Samples::idle(), { 1100, height }));
        f.part<QPushButton>("deploy").click();
        f.settle();
        const auto placeOf = [&f](const QWidget &part) { return QRect(part.mapTo(&f.window, QPoint()), part.size()); };
        const QRect question = placeOf(f.part<QWidget>("confirmBar"));
        for (const char *name :
             { "share", "shareOf", "pendingLine", "splitSlider", "deploy", "rollBack", "logPanel" }) {
            const auto &part = f.part<QWidget>(name);
            QVERIFY2(!part.isVisible() || !placeOf(part).intersects(question), name);
        }
        const auto parts = f.part<QWidget>("confirmBar").findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget *part : parts) {
            const int needed
                = part->hasHeightForWidth() ? part->heightForWidth(part->width()) : part->minimumSizeHint().height();
            QVERIFY2(!part->isVisible() || part->height() >= needed, qPrintable(part->objectName()));
        }
        QVERIFY(f.window.rect().contains(placeOf(f.part<QWidget>("rollBack"))));
    }

    void hidingTheTypedShareKeepsStrayKeysAway()
    {
        Small f;
        f.window.setMinimumHeight(600); // as on a screen that has no more
        QVERIFY(f.openAt(Samples::holding(), { 1024, 640 }));
        auto &typed = f.part<QWidget>("typedShare");
        typed.setFocus();
        QTest::keyClick(&typed, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&typed, QStringLiteral("60"));
        QTest::keyClick(&typed, Qt::Key_Return);
        f.settle();
        QVERIFY(f.part<ConfirmBar>("confirmBar").isVisible());
        QVERIFY(!typed.isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(f.intents.size(), 0);
    }

    void valuesFoldAtSpaces()
    {
        FigureTable table;
        table.setRows({ { QStringLiteral("gates"), QStringLiteral("health, objective, slow, manual, judge") },
                        { QStringLiteral("one"), QStringLiteral("1") } });
        table.resize(2000, 100);
        table.show();
        QCOMPARE(table.foldedValue(0), QStringList { table.rows().at(0).value });
        const int flat = table.minimumSizeHint().height();
        table.resize(170, 100);
        const QStringList lines = table.foldedValue(0);
        QVERIFY(lines.size() >= 2);
        QVERIFY(!lines.constFirst().isEmpty());
        QCOMPARE(lines.join(QLatin1Char(' ')).trimmed(), table.rows().at(0).value);
        QCOMPARE(table.foldedValue(1).size(), 1);
        QCOMPARE(table.minimumSizeHint().height(), flat / 2 * int(lines.size() + 1));
        // Between its parts first, and no line ends or begins with what stands between them.
        table.setRows({ { QStringLiteral("a"), QStringLiteral("two words · 3 and more words · x") } });
        const QFontMetrics metrics(figureFont(0.94));
        table.resize(metrics.horizontalAdvance(QStringLiteral("3 and more words · x")) + 2, 100);
        QCOMPARE(table.foldedValue(0),
                 (QStringList { QStringLiteral("two words"), QStringLiteral("3 and more words · x") }));
        // A word that no line can take is cut; screen readers get it whole.
        table.setRows({ { QStringLiteral("name"), QString(200, QLatin1Char('w')) } });
        QVERIFY(table.foldedValue(0).constLast().endsWith(QChar(0x2026)));
        QVERIFY(table.accessibleDescription().contains(table.rows().at(0).value));
    }

    void tabsAndRangesShareALine_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("tabs");
        for (const int width : { 1600, 900, 530, 300 }) {
            for (const int tabs : { 3, 8, 12 })
                QTest::addRow("%d tabs in %d", tabs, width) << width << tabs;
        }
    }
    void tabsAndRangesShareALine()
    {
        QFETCH(int, width);
        QFETCH(int, tabs);
        auto *ranges = new RangeBar;
        QList<TabRow::Tab> all;
        for (int i = 0; i < tabs; ++i)
            all.append({ QString::number(i), QStringLiteral("Page no. %1").arg(i) });
        TabRow row(all, ranges);
        const QSignalSpy chosen(&row, &TabRow::chosen);
        row.resize(width, 30);
        row.show();
        const auto shown = [&row](int i) { return row.findChild<QToolButton *>(QStringLiteral("tab-%1").arg(i)); };
        for (int choice = tabs - 1; choice >= 0; --choice) {
            row.choose(choice);
            QCOMPARE(chosen.constLast().constFirst().toInt(), choice);
            QCoreApplication::processEvents();
            const auto &more = *row.findChild<QToolButton *>(QStringLiteral("tab-more"));
            QVERIFY(shown(choice)->isVisible() || (more.isVisible() && more.isChecked()));
            QCOMPARE(more.text().startsWith(shown(choice)->text()), !shown(choice)->isVisible());
            const auto buttons = row.findChildren<QToolButton *>();
            for (const QToolButton *button : buttons) {
                if (button->isVisible())
                    QVERIFY2(button->visibleRegion().boundingRect().width() == button->width()
                                 && button->width() >= button->sizeHint().width(),
                             qPrintable(button->text()));
            }
        }
        // What is not in the line is in the menu.
        const QMenu &menu = *row.findChild<QToolButton *>(QStringLiteral("tab-more"))->menu();
        for (int i = 0; i < tabs; ++i) {
            const bool listed = std::any_of(menu.actions().cbegin(), menu.actions().cend(),
                                            [&](const QAction *action) { return action->text() == shown(i)->text(); });
            QVERIFY(shown(i)->isVisible() || listed);
        }
        if (!menu.actions().isEmpty()) {
            menu.actions().constLast()->trigger();
            QCOMPARE(chosen.constLast().constFirst().toInt(), tabs - 1);
            QCOMPARE(row.findChild<QToolButton *>(QStringLiteral("tab-more"))->text(),
                     shown(tabs - 1)->text() + QStringLiteral(" ▾"));
        }
    }

    void noTabMovesForAPage()
    {
        Small f;
        QVERIFY(f.openAt(Samples::holding(), { 1024, 700 }));
        const auto places = [&f] {
            QList<QRect> out;
            const auto buttons = f.window.findChild<TabRow *>()->findChildren<QToolButton *>();
            for (const QToolButton *button : buttons)
                out << (button->objectName().startsWith(u"tab-") && button->isVisible() ? button->geometry() : QRect());
            return out;
        };
        const QList<QRect> first = places();
        const QList<PageEntry> pages = pageRegistry();
        for (const PageEntry &page : pages) {
            f.part<QToolButton>(qPrintable(QStringLiteral("tab-") + page.id)).click();
            f.settle();
            QCOMPARE(places(), first);
        }
    }

    /// Its neighbours' figures get wider and narrower with every snapshot.
    void theAddressDoesNotFlicker()
    {
        Small f;
        Session::Snapshot s = Samples::sandbox();
        QVERIFY(f.openAt(s, { 1440, 900 }));
        const auto isShown = [&f, &s] {
            f.show(s);
            f.settle();
            const auto lines = f.part<QWidget>("topBar").findChildren<TextLine *>();
            return std::any_of(lines.cbegin(), lines.cend(),
                               [&s](const TextLine *line) { return line->text() == s.endpoint && line->isVisible(); });
        };
        s.requestsPerSecond = 9.5;
        s.feed.lag = milliseconds(5);
        for (int width = 1440; width > 1000 && isShown(); width -= 4) // until it has just no room any more
            f.window.resize(width, 900);
        QVERIFY(!isShown());
        s.feed.lag.reset(); // narrower by more than what was missing
        QVERIFY(!isShown());
        f.window.resize(1440, 900);
        QVERIFY(isShown());
    }

    void rangesAreOpenWhereThereIsRoom()
    {
        Small f;
        QVERIFY(f.openAt(Samples::holding(), { 1440, 900 }));
        const auto shown = [&f](const char *name) { return f.part<QToolButton>(name).isVisible(); };
        for (const char *range : { "range-5", "range-15", "range-60", "range-360", "range-1440" })
            QVERIFY2(shown(range), range);
        QVERIFY(!shown("rangeMenu"));
        f.show(Samples::noFeed()); // "not live" is longer than "live": nothing jumps for it
        f.settle();
        QVERIFY(shown("range-5") && !shown("rangeMenu"));
        f.window.resize(1024, 700);
        f.settle();
        QVERIFY(!shown("range-5") && shown("rangeMenu"));
    }

    void foldedRangesAreAMenu()
    {
        Small f;
        QVERIFY(f.openAt(Samples::holding(), { 1024, 700 }));
        auto &bar = *f.window.findChild<RangeBar *>();
        bar.setFolded(true);
        const auto *button = bar.findChild<QToolButton *>(QStringLiteral("rangeMenu"));
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), QStringLiteral("5 m ▾"));
        button->menu()->actions().at(2)->trigger();
        QCOMPARE(button->text(), QStringLiteral("1 h ▾"));
        QVERIFY(button->menu()->actions().at(2)->isChecked() && !button->menu()->actions().at(0)->isChecked());
        QVERIFY(f.part<QToolButton>("range-60").isChecked());
    }

    void theLogGetsWhatCanBeSpared()
    {
        Small f;
        QVERIFY(f.openAt(Samples::holding(), { 1024, 700 }));
        const int small = f.part<QWidget>("logPanel").height();
        f.window.resize(1440, 1200);
        QTRY_VERIFY(f.part<QWidget>("logPanel").height() > small + 60);
    }
};

QTEST_MAIN(FoldingTest)
#include "tst_folding.moc"
