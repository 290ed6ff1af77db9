// Every word is whole, in every state: shown fresh, and when the state changes while the window is shown. A picture may
// be taken, or the window be exposed, at any moment: what has been said stands whole before anything else happens.
#include "tests/widgets/layout_states.h"
#include "tests/widgets/sample_troubles.h"
#include "tests/widgets/sample_why.h"
#include "widgets/diagnose/whypage.h"

#include <QHeaderView>
#include <QImage>
#include <QTableView>
#include <QToolButton>

using namespace Signalbox;
using namespace Signalbox::Widgets;
namespace Samples = Signalbox::Test::Samples;

namespace {

const QList<QSize> sizes { { 1024, 700 }, { 1440, 900 } };

QString told(const QStringList &cut)
{
    return cut.join(QStringLiteral("; "));
}

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void wholeWhenShownFresh_data() { Test::eachLayoutState(sizes); }
    void wholeWhenShownFresh()
    {
        QFETCH(int, state);
        QFETCH(QSize, size);
        Test::LayoutFixture f;
        QVERIFY(f.openAt(Test::layoutStates[state].make(), size));
        QVERIFY2(f.cut().isEmpty(), qPrintable(told(f.cut())));
    }

    void wholeAtOnceWhenTheStateChanges_data() { Test::eachLayoutState(sizes); }
    void wholeAtOnceWhenTheStateChanges()
    {
        QFETCH(int, state);
        QFETCH(QSize, size);
        Test::LayoutFixture f;
        QVERIFY(f.openAt(Test::layoutStates[state].make(), size));
        const std::pair<const char *, Session::Snapshot> others[] = { { "holding", Samples::holding() },
                                                                      { "no feed", Samples::noFeed() },
                                                                      { "back, not seen", Samples::backNotSeen() },
                                                                      { "watch only", Samples::watchOnly() } };
        for (const auto &[name, other] : others) {
            f.show(other);
            QVERIFY2(f.cut().isEmpty(), qPrintable(QLatin1String(name) + QStringLiteral(": ") + told(f.cut())));
            f.show(Test::layoutStates[state].make());
            QVERIFY2(f.cut().isEmpty(), qPrintable(QLatin1String(name) + QStringLiteral(" left: ") + told(f.cut())));
        }
    }

    void wholeAtOnceWhenTheEngineFallsSilent_data() { Test::eachLayoutState(sizes); }
    void wholeAtOnceWhenTheEngineFallsSilent()
    {
        QFETCH(int, state);
        QFETCH(QSize, size);
        Test::LayoutFixture f;
        QVERIFY(f.openAt(Test::layoutStates[state].make(), size));
        for (const bool armed : { true, false }) {
            f.clock.advance(seconds(14));
            f.window.setArmed(armed); // it looks at once, as the next tick would
            QVERIFY(f.part<TextLine>("feedPill").text().startsWith(QStringLiteral("engine silent")));
            QVERIFY2(f.cut().isEmpty(), qPrintable(told(f.cut())));
            f.show(Test::layoutStates[state].make()); // it speaks again
            QVERIFY2(f.cut().isEmpty(), qPrintable(told(f.cut())));
        }
    }

    void wholeInEveryViewOfWhy_data()
    {
        QTest::addColumn<int>("view");
        QTest::addColumn<QSize>("size");
        for (const QSize size : sizes) {
            for (int view = 0; view < 8; ++view)
                QTest::addRow("%d, %dx%d", view, size.width(), size.height()) << view << size;
        }
    }
    void wholeInEveryViewOfWhy()
    {
        QFETCH(int, view);
        QFETCH(QSize, size);
        using Samples::Trouble;
        for (const Trouble trouble : { Trouble::None, Trouble::Tail, Trouble::Connects }) {
            Test::LayoutFixture f;
            QVERIFY(f.openAt(Samples::why({ .trouble = trouble }), size));
            f.part<QToolButton>("tab-why").click();
            f.window.findChild<WhyPage *>()->showView(view);
            f.settle();
            f.window.grab(); // what is painted says what it cut
            QVERIFY2(f.cut().isEmpty(), qPrintable(told(f.cut())));
        }
    }

    void wholeOnTheCostPage_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : sizes)
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    void wholeOnTheCostPage()
    {
        QFETCH(QSize, size);
        Test::LayoutFixture f;
        QVERIFY(f.openAt(Samples::keyRefused(), size));
        f.part<QToolButton>("tab-cost").click();
        f.settle();
        QVERIFY2(f.cut().isEmpty(), qPrintable(told(f.cut())));
        const auto &table = f.part<QTableView>("costVolumes");
        const QHeaderView &head = *table.horizontalHeader();
        QVERIFY(head.length() <= table.viewport()->width()); // nor need one scroll sideways
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            for (int row = 0; row < table.model()->rowCount(); ++row) {
                const QModelIndex cell = table.model()->index(row, column);
                QVERIFY2(head.sectionSize(column) >= table.sizeHintForIndex(cell).width(),
                         qPrintable(cell.data().toString()));
            }
            const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
            const QRect room(0, 0, head.sectionSize(column) - 8, 1000);
            QVERIFY2(head.fontMetrics().boundingRect(room, Qt::TextWordWrap, title).height() <= head.height(),
                     qPrintable(title));
            for (const QString &word : title.split(QLatin1Char(' ')))
                QVERIFY2(head.fontMetrics().horizontalAdvance(word) <= room.width(), qPrintable(word));
        }
        const auto &own = f.part<FigureTable>("costOwn"); // what the console itself spends
        QVERIFY(own.isVisible());
        for (qsizetype row = 0; row < own.rows().size(); ++row)
            QVERIFY2(own.isShown(row), qPrintable(own.rows().at(row).label));
    }

    /// "UNKN" and "NOT CONFIRME" stood in a picture: taken after the words had changed and before they had their room.
    void aPictureTakenAtOnceIsTheOneTakenLater()
    {
        Test::LayoutFixture f;
        QVERIFY(f.openAt(Samples::holding(), { 1440, 900 }));
        QCOMPARE(f.part<TextLine>("proof").text(), QStringLiteral("25\u202f% CONFIRMED"));
        f.show(Samples::backNotSeen());
        QCOMPARE(f.part<TextLine>("proof").text(), QStringLiteral("0\u202f% NOT CONFIRMED"));
        const QImage atOnce = f.part<QWidget>("rightPanel").grab().toImage();
        f.settle();
        QVERIFY(f.part<QWidget>("rightPanel").grab().toImage() == atOnce);
    }
};

QTEST_MAIN(WordsTest)
#include "tst_words.moc"
