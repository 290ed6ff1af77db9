// How the window bears little room: nothing is cut, and no button scrolls away. What folds for it: tst_folding.
#include "tests/widgets/layout_states.h"
#include "tests/widgets/reader_language.h"
#include "tests/widgets/sample_why.h"
#include "widgets/chart/timechart.h"
#include "widgets/control/confirmbar.h"
#include "widgets/diagnose/whypage.h"
#include "widgets/shell/page.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

namespace {

using Small = Test::LayoutFixture;

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

private:
    std::unique_ptr<Test::ReaderLanguage> m_language;
};

QTEST_MAIN(LayoutTest)
#include "tst_layout.moc"
