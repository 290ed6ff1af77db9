// How the window bears little room: nothing is cut, no button scrolls away, and what has no room folds.
#include "tests/widgets/layout_states.h"
#include "tests/widgets/reader_language.h"
#include "tests/widgets/sample_why.h"
#include "widgets/chart/timechart.h"
#include "widgets/control/confirmbar.h"
#include "widgets/diagnose/whypage.h"
#include "widgets/shell/page.h"
#include "widgets/shell/rangebar.h"
#include "widgets/shell/tabrow.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
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

class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Test::makeWarningsFatal();
        m_language = std::make_unique<Test::ReaderLanguage>();
    }
    void cleanupTestCase()
    {
        QVERIFY2(m_language->missing().isEmpty(), qPrintable(m_language->missing().join(QStringLiteral("; "))));
        m_language.reset();
    }

    /// A window in which nothing changes lays nothing out: two parts that push each other would take a whole processor.
    void aPageAtRestIsLeftAlone_data()
    {
        QTest::addColumn<QString>("tab");
        for (const char *tab : { "tab-latency", "tab-judge", "tab-why", "tab-canary", "tab-models", "tab-cost" })
            QTest::newRow(tab) << QString::fromLatin1(tab);
    }
    void aPageAtRestIsLeftAlone()
    {
        QFETCH(QString, tab);
        Test::WindowFixture f;
        QVERIFY(f.open(Samples::idle()));
        f.part<QToolButton>(tab.toLatin1().constData()).click();
        struct Counter final : QObject {
            bool eventFilter(QObject *, QEvent *event) override
            {
                count += event->type() == QEvent::LayoutRequest ? 1 : 0;
                return false;
            }
            int count = 0;
        } counter;
        for (int i = 0; i < 100; ++i)
            QCoreApplication::processEvents();
        qApp->installEventFilter(&counter);
        for (int i = 0; i < 100; ++i)
            QCoreApplication::processEvents();
        QVERIFY2(counter.count < 20, qPrintable(QString::number(counter.count)));
    }

    void nothingIsCutInTheSmallestWindow_data() { Test::eachLayoutState(); }
    void nothingIsCutInTheSmallestWindow()
    {
        QFETCH(int, state);
        Small f;
        QVERIFY(f.openAt(Test::layoutStates[state].make(), { 1024, 700 }));
        QVERIFY2(f.cut().isEmpty(), qPrintable(f.cut().join(QStringLiteral("; "))));
        for (const char *button : { "deploy", "next", "resume" })
            f.part<QPushButton>(button).click(); // whichever may be pressed asks
        f.settle();
        QVERIFY2(f.cut().isEmpty(), qPrintable(f.cut().join(QStringLiteral("; "))));
    }

    /// One state after another in the same window: what the last one needed room for is no reason to cut the next.
    void nothingIsCutFromStateToState()
    {
        Small f;
        QVERIFY(f.openAt(Samples::idle(), { 1024, 700 }));
        QStringList cut;
        const auto look = [&f, &cut](const Test::NamedState &from, const Test::NamedState &to) {
            f.show(from.make());
            f.settle();
            f.show(to.make());
            f.settle();
            const QWidget &box = *f.part<FigureTable>("rolloutFigures").parentWidget();
            if (box.visibleRegion().boundingRect().height() < std::max(box.height(), box.minimumSizeHint().height()))
                cut << QStringLiteral("the run's box");
            cut << f.cut();
            if (!cut.isEmpty())
                cut.prepend(QStringLiteral("%1 to %2").arg(QLatin1String(from.name), QLatin1String(to.name)));
            return cut.isEmpty();
        };
        for (size_t i = 1; i < std::size(Test::layoutStates); ++i) {
            const auto &here = Test::layoutStates[i];
            const auto &before = Test::layoutStates[i - 1];
            QVERIFY2(look(before, here) && look(here, before), qPrintable(cut.join(QStringLiteral("; "))));
        }
    }

    void everyPageIsWholeInTheSmallestWindow_data()
    {
        QTest::addColumn<QString>("tab");
        const QList<PageEntry> pages = pageRegistry();
        for (const PageEntry &page : pages)
            QTest::newRow(qPrintable(page.id)) << QStringLiteral("tab-") + page.id;
    }
    void everyPageIsWholeInTheSmallestWindow()
    {
        QFETCH(QString, tab);
        Small f;
        QVERIFY(f.openAt(Samples::why({ .trouble = Samples::Trouble::Waits }), { 1024, 700 }));
        f.part<QToolButton>(qPrintable(tab)).click();
        f.settle();
        QVERIFY2(f.cut().isEmpty(), qPrintable(f.cut().join(QStringLiteral("; "))));
    }

    /// The finding's right edge is every page's: buttons and bars stand under it, not beyond.
    void noPageIsWiderThanTheFinding_data() { everyPageIsWholeInTheSmallestWindow_data(); }
    void noPageIsWiderThanTheFinding()
    {
        QFETCH(QString, tab);
        Small f;
        QVERIFY(f.openAt(Samples::why({ .trouble = Samples::Trouble::Waits }), { 1440, 900 }));
        f.part<QToolButton>(qPrintable(tab)).click();
        f.settle();
        const auto rightOf
            = [&f](const QWidget &widget) { return widget.mapTo(&f.window, QPoint(widget.width(), 0)).x(); };
        const int edge = rightOf(f.part<QWidget>("finding"));
        const auto pages = f.part<QWidget>("pages").findChildren<Page *>();
        for (const Page *page : pages) {
            const auto inside = page->findChildren<QWidget *>();
            for (const QWidget *widget : inside) {
                const bool isEdged
                    = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QScrollArea *>(widget);
                if (isEdged && widget->isVisible())
                    QVERIFY2(rightOf(*widget) <= edge, qPrintable(widget->objectName()));
            }
        }
    }

    /// Whatever is found, and whatever the window says above: nobody presses another view than the one they meant. The
    /// picture keeps its place as well, once the longest finding was there.
    void theViewsOfWhyKeepTheirPlace_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : { QSize(1024, 700), QSize(1440, 900) })
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void theViewsOfWhyKeepTheirPlace()
    {
        QFETCH(QSize, size);
        using Samples::Trouble;
        Small f;
        QVERIFY(f.openAt(Samples::why({ .trouble = Trouble::Waits }), size));
        f.part<QToolButton>("tab-why").click();
        f.settle();
        const auto topOf = [&f](const char *name) {
            auto &part = f.part<QWidget>(name);
            return part.mapTo(&f.window, QPoint()).y();
        };
        std::vector<Session::Snapshot> states;
        for (const Trouble trouble : { Trouble::None, Trouble::Waits, Trouble::BothSlow }) {
            states.push_back(Samples::why({ .trouble = trouble }));
            states.push_back(states.back());
            states.back().diagnosis.reset(); // not measured yet
        }
        for (auto *state : { Samples::idle, Samples::rollingBack })
            states.push_back(state());
        const int tabs = topOf("why-1");
        QSet<int> lengths;
        int picture = 0;
        for (const bool longestSeen : { false, true }) {
            for (const Session::Snapshot &state : states) {
                f.show(state);
                QTest::qWait(int(WhyPage::frame.count()) + 20);
                f.settle();
                lengths << f.part<TextLine>("whyFinding").height() + f.part<QWidget>("finding").sizeHint().height();
                QCOMPARE(topOf("why-1"), tabs);
                if (!longestSeen)
                    picture = std::max(picture, topOf("heatView"));
                QVERIFY(!longestSeen || topOf("heatView") == picture);
            }
        }
        QVERIFY2(lengths.size() > 2, "findings of different length");
    }

    void headsOfTablesAreWhole()
    {
        Small f;
        QVERIFY(f.openAt(Samples::modelsCompared(), { 1440, 900 }));
        int seen = 0;
        for (const PageEntry &page : pageRegistry()) {
            f.part<QToolButton>(qPrintable(QStringLiteral("tab-") + page.id)).click();
            f.settle();
            for (const auto *head : f.window.findChildren<QHeaderView *>()) {
                if (!head->isVisible() || head->orientation() != Qt::Horizontal)
                    continue;
                ++seen;
                QVERIFY2(head->height() >= head->sizeHint().height(), qPrintable(page.id));
            }
        }
        QVERIFY(seen >= 2); // models, cost
    }

    void nothingIsCutWhenTheEngineIsSilent_data()
    {
        QTest::addColumn<bool>("armed");
        QTest::newRow("armed") << true;
        QTest::newRow("read-only") << false;
    }
    void nothingIsCutWhenTheEngineIsSilent()
    {
        QFETCH(bool, armed);
        Small f;
        QVERIFY(f.openAt(Samples::holding(), { 1024, 700 }));
        f.window.setArmed(armed);
        f.clock.advance(seconds(14));
        QTRY_VERIFY(f.part<TextLine>("feedPill").text().startsWith(QStringLiteral("engine silent")));
        f.settle();
        QVERIFY2(f.cut().isEmpty(), qPrintable(f.cut().join(QStringLiteral("; "))));
    }

    /// Share, requests, streams, users, headroom: whoever is asked reads them all, and need not point at anything.
    void aQuestionIsReadWholeInTheSmallestWindow_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("deploy") << QStringLiteral("deploy");
        QTest::newRow("next") << QStringLiteral("next");
    }
    void aQuestionIsReadWholeInTheSmallestWindow()
    {
        QFETCH(QString, button);
        Small f;
        QVERIFY(f.openAt(button == QLatin1String("next") ? Samples::holding() : Samples::idle(), { 1024, 700 }));
        f.window.setArmed(true);
        f.part<QPushButton>(qPrintable(button)).click();
        f.settle();
        const auto &effects = f.part<FigureTable>("effects");
        for (qsizetype row = 0; row < effects.rows().size(); ++row)
            QVERIFY2(effects.isShown(row), qPrintable(effects.rows().at(row).label));
        for (const char *part : { "effects", "confirmButton", "splitSlider", "share", "rollBack" }) {
            const auto &widget = f.part<QWidget>(part);
            QVERIFY2(widget.visibleRegion().boundingRect() == widget.rect(), part);
        }
        QVERIFY2(f.cut().isEmpty(), qPrintable(f.cut().join(QStringLiteral("; "))));
    }

    void whatOneLooksAtFirstIsSeenWhole_data()
    {
        Test::eachLayoutState({ { 1024, 700 }, { 1440, 870 }, { 1440, 900 } });
    }
    void whatOneLooksAtFirstIsSeenWhole()
    {
        QFETCH(int, state);
        QFETCH(QSize, size);
        Small f;
        QVERIFY(f.openAt(Test::layoutStates[state].make(), size));
        for (const char *part : { "blueCard", "greenCard", "wayBack", "share", "phase", "splitSlider", "typedShare",
                                  "shareFigures", "rolloutTitle", "proof", "rolloutFigures", "rollBack" }) {
            const auto &widget = f.part<QWidget>(part);
            QVERIFY2(widget.visibleRegion().boundingRect() == widget.rect(), part);
        }
        for (const auto *scroll : f.window.findChildren<QScrollArea *>()) {
            const QString panel = scroll->parentWidget()->objectName();
            // Characters of another script are taller than Inter's: there the last line may stand across the edge.
            const int over = m_language->isEnglish() ? 0 : f.window.fontMetrics().height();
            QVERIFY2(!panel.endsWith(QLatin1String("Panel")) || scroll->verticalScrollBar()->maximum() <= over,
                     qPrintable(panel));
        }
    }

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

    void theLegendIsNeverCut_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : { 900, 960, 1024, 1440, 3840 })
            QTest::addRow("%d", width) << width;
    }
    void theLegendIsNeverCut()
    {
        QFETCH(int, width);
        Small f;
        QVERIFY(f.openAt(Samples::holding(), { width, 700 }));
        for (const char *chart : { "latencyChart", "failuresChart", "shareChart" })
            QVERIFY2(f.part<TimeChart>(chart).isLegendWhole(), chart);
    }

    void whatIsAskedLeavesNothingHalf_data() { Test::eachLayoutState({ { 1024, 700 }, { 1440, 870 }, { 1440, 900 } }); }
    void whatIsAskedLeavesNothingHalf()
    {
        QFETCH(int, state);
        QFETCH(QSize, size);
        Small f;
        QVERIFY(f.openAt(Test::layoutStates[state].make(), size));
        for (const char *button : { "deploy", "next", "resume" })
            f.part<QPushButton>(button).click();
        f.settle();
        auto &bar = f.part<ConfirmBar>("confirmBar");
        if (bar.isHidden())
            return; // this state asks nothing
        QVERIFY2(bar.visibleRegion().boundingRect() == bar.rect(), "the question is whole");
        const auto lines = bar.findChildren<TextLine *>();
        for (const TextLine *line : lines)
            QVERIFY2(!line->isVisible() || line->height() >= line->heightForWidth(line->width()),
                     qPrintable(line->text()));
        QVERIFY2(f.part<QWidget>("splitSlider").isVisible(), "what is moved stays in sight");
        const auto &effects = f.part<FigureTable>("effects");
        QVERIFY2(!effects.isVisible() || effects.height() >= effects.sizeHint().height(), "its rows are not squeezed");
        for (const char *name : { "splitSlider", "typedShare", "shareFigures", "rolloutTitle", "rolloutFigures" }) {
            const auto &part = f.part<QWidget>(name);
            const int seen = part.visibleRegion().boundingRect().height();
            QVERIFY2(!part.isVisible() || seen == part.height(), name);
        }
        bar.drop();
        f.settle();
        for (const char *name : { "splitSlider", "typedShare", "shareFigures", "rolloutFigures" })
            QVERIFY2(f.part<QWidget>(name).isVisible(), name);
    }

    void hidingTheTypedShareKeepsStrayKeysAway()
    {
        Small f;
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
            QVERIFY(shown(choice)->isVisible());
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
            QVERIFY(shown(tabs - 1)->isVisible());
        }
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

private:
    std::unique_ptr<Test::ReaderLanguage> m_language;
};

QTEST_MAIN(LayoutTest)
#include "tst_layout.moc"
