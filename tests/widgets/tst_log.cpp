#include "tests/widgets/window_fixture.h"
#include "widgets/log/logmodel.h"
#include "widgets/log/logpanel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace Signalbox;
using Widgets::LogModel;
namespace Samples = Signalbox::Test::Samples;

namespace {

QList<LogEntry> lines(quint64 first, quint64 last)
{
    QList<LogEntry> out;
    for (quint64 seq = first; seq <= last; ++seq) {
        const Level level = seq % 10 == 0 ? Level::Error : (seq % 5 == 0 ? Level::Warning : Level::Info);
        out << Samples::logLine(seq, 0, level, QStringLiteral("router"), QStringLiteral("line %1").arg(seq));
    }
    return out;
}

struct Panel {
    Widgets::LogPanel panel;
    Session::Snapshot snapshot = Samples::idle();
    Panel()
    {
        panel.resize(900, 200);
        panel.show();
        panel.setTimeSpec(Qt::UTC);
    }
    void show(const QList<LogEntry> &log)
    {
        snapshot.log = log;
        panel.showSnapshot(snapshot);
        QCoreApplication::processEvents();
    }
    QScrollBar &bar() { return *panel.view().verticalScrollBar(); }
    QPushButton &newLines() { return *panel.findChild<QPushButton *>(QStringLiteral("newLines")); }
    int shown() const { return panel.view().model()->rowCount(); }
};

} // namespace

class LogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void modelTakesWhatIsNew()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Widgets::LogFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.take({});
        model.take(lines(1, 5));
        QCOMPARE(model.rowCount(), 5);
        model.take(lines(1, 5));
        QCOMPARE(inserted.size(), 1);
        model.take(lines(3, 8)); // the oldest were dropped by the session
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(model.index(7, LogModel::Text).data().toString(), QStringLiteral("line 8"));
        QCOMPARE(model.index(4, LogModel::LevelName).data().toString(), QStringLiteral("WARN"));
        filter.setLeast(Level::Warning);
        QCOMPARE(filter.rowCount(), 1);
        model.take(lines(1, 2)); // a new console
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(filter.rowCount(), 0);
    }

    void modelForgetsTheOldest()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (quint64 i = 0; i < 23; ++i)
            model.take(lines(i * 1000 + 1, i * 1000 + 1000));
        QVERIFY(model.rowCount() <= LogModel::keptLines);
        QVERIFY(model.rowCount() >= LogModel::keptLines * 8 / 10);
        QCOMPARE(model.index(model.rowCount() - 1, LogModel::Text).data().toString(), QStringLiteral("line 23000"));
    }

    void filters_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<int>("rows");
        QTest::newRow("all") << 0 << QString() << 100;
        QTest::newRow("warnings") << 3 << QString() << 20;
        QTest::newRow("errors") << 4 << QString() << 10;
        QTest::newRow("text") << 0 << QStringLiteral("LINE 42") << 1;
        QTest::newRow("source") << 0 << QStringLiteral("router") << 100;
        QTest::newRow("both") << 4 << QStringLiteral("line 1") << 2; // 10 and 100
        QTest::newRow("a regular expression is text") << 0 << QStringLiteral(".*") << 0;
    }
    void filters()
    {
        QFETCH(int, level);
        QFETCH(QString, needle);
        QFETCH(int, rows);
        Panel p;
        p.show(lines(1, 100));
        p.panel.findChild<QComboBox *>(QStringLiteral("logLevel"))->setCurrentIndex(level);
        QTest::keyClicks(p.panel.findChild<QLineEdit *>(QStringLiteral("logSearch")), needle);
        QCOMPARE(p.shown(), rows);
    }

    void followsUnlessTheReaderScrolledUp()
    {
        Panel p;
        p.show(lines(1, 100));
        QVERIFY(p.bar().maximum() > 0);
        QTRY_COMPARE(p.bar().value(), p.bar().maximum());
        p.show(lines(1, 140));
        QTRY_COMPARE(p.bar().value(), p.bar().maximum());
        QVERIFY(p.newLines().isHidden());

        p.bar().setValue(p.bar().maximum() / 2);
        const int read = p.bar().value();
        p.show(lines(1, 147));
        QCOMPARE(p.bar().value(), read);
        QVERIFY(p.newLines().isVisible());
        QCOMPARE(p.newLines().text(), QStringLiteral("7 new ↓"));
        p.show(lines(1, 150));
        QCOMPARE(p.newLines().text(), QStringLiteral("10 new ↓"));

        QTest::mouseClick(&p.newLines(), Qt::LeftButton);
        QTRY_COMPARE(p.bar().value(), p.bar().maximum());
        QVERIFY(p.newLines().isHidden());
        p.show(lines(1, 160));
        QTRY_COMPARE(p.bar().value(), p.bar().maximum());
    }

    void copiesTheSelectedLines()
    {
        Panel p;
        p.show(Samples::log());
        p.panel.view().selectRow(2);
        QTest::keyClick(&p.panel.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("10:31:51.118\tINFO\torder 8\t0 % → 5 % to green v2.0, by an@desk-7"));
    }

    void textIsNeverMarkup()
    {
        LogModel model;
        model.take(
            { Samples::logLine(1, 0, Level::Error, QStringLiteral("feed"), QStringLiteral("<b>x</b>\nsecond")) });
        const QModelIndex cell = model.index(0, LogModel::Text);
        QCOMPARE(cell.data().toString(), QStringLiteral("<b>x</b> second"));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;")));
    }
};

QTEST_MAIN(LogTest)
#include "tst_log.moc"
