#include "tests/widgets/window_fixture.h"
#include "widgets/log/evidence.h"
#include "widgets/log/logexport.h"
#include "widgets/log/logmodel.h"
#include "widgets/log/logpanel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QToolButton>

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

    void aLineGoesOnWithWhoItWas()
    {
        LogEntry entry = Samples::logLine(1, 0, Level::Info, QStringLiteral("rollout"), QStringLiteral("rollout.held"));
        entry.operatorName = QStringLiteral("an@desk-7");
        LogEntry full = entry;
        full.seq = 2;
        entry.message.args = { { QStringLiteral("because"), asArg({ QStringLiteral("held.by-operator"), {} }) } };
        full.message.args = { { QStringLiteral("because"), QStringLiteral("by hand. It looks odd.") } };
        LogModel model;
        model.take({ entry, full });
        const auto text = [&model](int row) { return model.index(row, LogModel::Text).data().toString(); };
        QCOMPARE(text(0), QStringLiteral("held: by hand, by an@desk-7"));
        QCOMPARE(text(1), QStringLiteral("held: by hand. It looks odd, by an@desk-7"));
    }

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
        QTest::newRow("level") << 0 << QStringLiteral("ERROR") << 10; // what is seen is found
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
        const QString third = QStringLiteral("10:31:51.118\tINFO\torder 8\t0 % → 5 % to green v2.0, by an@desk-7");
        p.panel.view().selectRow(2);
        QTest::keyClick(&p.panel.view(), Qt::Key_C, Qt::ControlModifier);
        const QStringList alone = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(alone.constFirst(), third);
        QVERIFY(alone.filter(QStringLiteral("order, run\t8, ")).size() == 1);
        p.panel.view().selectAll();
        QTest::keyClick(&p.panel.view(), Qt::Key_C, Qt::ControlModifier);
        const QStringList all = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(all.size(), Samples::log().size());
        QCOMPARE(all.at(2), third);
    }

    void theSelectedLineHasItsEvidence()
    {
        Panel p;
        p.snapshot = Samples::holding();
        LogEntry entry = Samples::logLine(99, 30, Level::Warning, QStringLiteral("judge"), QString(), 9);
        entry.message = { QStringLiteral("gate.odd"),
                          { { QStringLiteral("n"), 7 }, { QStringLiteral("what"), QStringLiteral("<b>x</b>") } } };
        entry.operatorName = QStringLiteral("an@desk-7");
        entry.run = 118;
        p.show({ Samples::logLine(98, 31, Level::Info, QStringLiteral("feed"), QStringLiteral("before")), entry });
        auto &evidence = *p.panel.findChild<QFrame *>(QStringLiteral("evidence"));
        auto &text = *p.panel.findChild<QTextEdit *>(QStringLiteral("evidenceText"));
        QVERIFY(evidence.isHidden());
        p.panel.view().selectRow(1);
        QVERIFY(evidence.isVisible());
        for (const char *part : { "gate.odd", "an@desk-7", "9, 118", "2026-11-23 10:36:11.118 UTC", "WARN, judge",
                                  "<b>x</b>", "160 requests", "54 requests", "25.0\u202f% ordered" })
            QVERIFY2(text.toPlainText().contains(QString::fromUtf8(part)),
                     qPrintable(QString::fromUtf8(part) + text.toPlainText()));
        QTest::keyClick(&p.panel.view(), Qt::Key_Escape);
        QVERIFY(evidence.isHidden());
        QVERIFY(!p.panel.view().selectionModel()->hasSelection());
        p.panel.view().selectAll();
        QCOMPARE(text.toPlainText(), QStringLiteral("2 lines selected. Copy or Export… takes them."));
        QTest::mouseClick(p.panel.findChild<QToolButton *>(QStringLiteral("closeEvidence")), Qt::LeftButton);
        QVERIFY(evidence.isHidden());
    }

    void evidenceSaysWhatIsNotKnown()
    {
        const LogEntry old = Samples::logLine(1, 100000, Level::Info, QStringLiteral("feed"), QStringLiteral("old"));
        const auto history = Samples::history({});
        for (const Session::History *known : { static_cast<const Session::History *>(nullptr), history.get() }) {
            const auto rows = Widgets::evidenceOf(old, known, Qt::UTC);
            const auto figures = std::find_if(rows.cbegin(), rows.cend(), [](const Widgets::EvidenceRow &row) {
                return row.label == QStringLiteral("figures then");
            });
            QVERIFY(figures != rows.cend());
            QVERIFY(figures->value.startsWith(QStringLiteral("not known")));
            QVERIFY(std::any_of(rows.cbegin(), rows.cend(), [](const Widgets::EvidenceRow &row) {
                return row.value == QStringLiteral("no order, no run");
            }));
        }
        // The candidate had no request then: that is not 0 ms.
        const LogEntry early = Samples::logLine(1, 298, Level::Info, QStringLiteral("feed"), QStringLiteral("early"));
        const auto rows = Widgets::evidenceOf(early, history.get(), Qt::UTC);
        QVERIFY(std::any_of(rows.cbegin(), rows.cend(), [](const Widgets::EvidenceRow &row) {
            return row.label.trimmed() == QStringLiteral("green") && row.value == QStringLiteral("no request finished");
        }));
    }

    /// What a line says of another message is read in it, by its own code and figures, and found by a search.
    void evidenceShowsWhatIsWithin()
    {
        const LogEntry line = Samples::rollingBackLine(1);
        QString shown;
        for (const auto &row : Widgets::evidenceOf(line, nullptr, Qt::UTC))
            shown += row.label + QStringLiteral("=") + row.value + QLatin1Char('\n');
        for (const char *row :
             { "=ROLLING BACK from green to blue: 9 of 11 users' requests on green failed in 3.5 s (81.8 % against 0.2 "
               "%), "
               "mostly HTTP 503\n",
               "\n  because=9 of 11 users' requests", "\n    code=users.fail\n", "\n    failures=9\n",
               "\n    how=, mostly HTTP 503\n", "\n      code=users.mostly\n", "\n      what=HTTP 503\n" })
            QVERIFY2(shown.contains(QString::fromUtf8(row)), qPrintable(QString::fromUtf8(row) + shown));
        Panel p;
        p.show({ line });
        QTest::keyClicks(p.panel.findChild<QLineEdit *>(QStringLiteral("logSearch")), QStringLiteral("mostly http"));
        QCOMPARE(p.shown(), 1);
        for (const Widgets::LogForm form : { Widgets::LogForm::Csv, Widgets::LogForm::JsonLines }) {
            const QByteArray bytes = Widgets::exportedLog({ line }, form);
            QVERIFY2(bytes.contains("users.mostly") && bytes.contains("mostly HTTP 503"), bytes.constData());
        }
        // A journal may come from anywhere.
        LogEntry hostile = line;
        for (int i = 0; i < 300; ++i)
            hostile.message.args.insert(QStringLiteral("because"), asArg(hostile.message));
        for (int i = 0; i < 1000; ++i)
            hostile.message.args.insert(QString::number(i), asArg(line.message));
        QVERIFY(Widgets::evidenceOf(hostile, nullptr, Qt::UTC).size() < 100);
    }

    void aReadLineStaysUnderTheEyes()
    {
        Panel p;
        p.show(lines(1, 100));
        p.panel.view().selectRow(p.shown() - 2); // at the end, yet it is read
        const int value = p.bar().value();
        p.show(lines(1, 130));
        QCOMPARE(p.bar().value(), value);
        QCOMPARE(p.newLines().text(), QStringLiteral("30 new ↓"));
        // The oldest go: what is read does not move.
        const LogModel &model = p.panel.model();
        p.show(lines(131, LogModel::keptLines));
        QTRY_VERIFY(p.bar().maximum() > 10000 * p.bar().singleStep());
        p.bar().setValue(p.bar().maximum() * 3 / 4 / p.bar().singleStep() * p.bar().singleStep());
        const auto atTop
            = [&p] { return p.panel.view().indexAt(QPoint(5, 2)).siblingAtColumn(LogModel::Text).data().toString(); };
        const QString read = atTop();
        QVERIFY(!read.isEmpty());
        p.show(lines(LogModel::keptLines + 1, LogModel::keptLines + 100));
        QVERIFY(model.rowCount() < LogModel::keptLines);
        QCOMPARE(atTop(), read);
        // When it goes itself, the oldest that is left stands there.
        p.bar().setValue(p.bar().singleStep() * 20);
        p.show(lines(LogModel::keptLines + 101, LogModel::keptLines + 3000));
        QCOMPARE(p.bar().value(), 0);
    }

    /// Found by a search and selected: it is still there when the search is cleared, and nothing counts as new.
    void aSearchKeepsItsPlace()
    {
        Panel p;
        p.show(lines(1, 400));
        auto &search = *p.panel.findChild<QLineEdit *>(QStringLiteral("logSearch"));
        search.setText(QStringLiteral("line 25"));
        QCOMPARE(p.shown(), 11); // 25, 250 to 259
        QCoreApplication::processEvents();
        p.panel.view().selectRow(8);
        const auto topOf = [&p] {
            const QModelIndex chosen = p.panel.view().selectionModel()->selectedRows().value(0);
            return chosen.siblingAtColumn(LogModel::Text).data().toString() == QStringLiteral("line 257")
                ? p.panel.view().visualRect(chosen).top()
                : -1;
        };
        const int top = topOf();
        QVERIFY(top >= 0 && top < p.panel.view().viewport()->height());
        search.clear();
        QCOMPARE(p.shown(), 400);
        QCOMPARE(topOf(), top);
        QCoreApplication::processEvents();
        QCOMPARE(topOf(), top);
        QVERIFY(p.newLines().isHidden());
        p.show(lines(1, 403));
        QCOMPARE(topOf(), top);
        QCOMPARE(p.newLines().text(), QStringLiteral("3 new ↓"));
        search.setText(QStringLiteral("line 257"));
        search.clear();
        QCOMPARE(p.newLines().text(), QStringLiteral("3 new ↓"));
        // Who follows goes on to follow; so does whose line the search hid.
        search.setText(QStringLiteral("line 3"));
        search.clear();
        QTRY_COMPARE(p.bar().value(), p.bar().maximum());
        p.show(lines(1, 410));
        QTRY_COMPARE(p.bar().value(), p.bar().maximum());
        QVERIFY(p.newLines().isHidden());
    }

    void noRowIsCut_data()
    {
        QTest::addColumn<int>("height");
        for (int height = 130; height < 160; height += 3)
            QTest::addRow("%d", height) << height;
    }
    void noRowIsCut()
    {
        QFETCH(int, height);
        Panel p;
        p.panel.resize(900, height);
        p.show(lines(1, 100));
        QTRY_COMPARE(p.bar().value(), p.bar().maximum());
        const int rowHeight = p.panel.view().rowHeight(0);
        QTRY_COMPARE(p.panel.view().viewport()->height() % rowHeight, 0);
        QCOMPARE(p.bar().value() % rowHeight, 0);
        QTest::keyClick(&p.panel.view(), Qt::Key_PageUp);
        QCOMPARE(p.bar().singleStep(), rowHeight);
    }

    void exports_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content"); // empty: refused
        QTest::newRow("CSV") << "log.csv"
                             << QByteArray(
                                    "at,level,source,text,operator,run,order,code,args\r\n"
                                    "2026-11-23T10:36:41.118Z,ERROR,\"feed\",\"'=cmd \"\"x\"\"\",\"an@desk-7\",3,8,"
                                    "\"'=cmd \"\"x\"\"\",\"{}\"\r\n");
        QTest::newRow("JSON Lines") << "log.JSONL"
                                    << QByteArray(
                                           "{\"args\":{},\"at\":\"2026-11-23T10:36:41.118Z\",\"code\":\"=cmd "
                                           "\\\"x\\\"\",\"level\":\"ERROR\",\"operator\":\"an@desk-7\",\"order\":8,"
                                           "\"run\":3,\"source\":\"feed\",\"text\":\"=cmd \\\"x\\\"\"}\n");
        QTest::newRow("text") << "log.txt"
                              << QByteArray("2026-11-23T10:36:41.118Z ERROR feed     =cmd \"x\"  [an@desk-7]\n");
        QTest::newRow("unknown form") << "log.xls" << QByteArray();
        QTest::newRow("no such folder") << "nowhere/log.csv" << QByteArray();
    }
    void exports()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        LogEntry entry = Samples::logLine(1, 0, Level::Error, QStringLiteral("feed"), QStringLiteral("=cmd \"x\""), 8);
        entry.operatorName = QStringLiteral("an@desk-7");
        entry.run = 3;
        const QString path = folder.filePath(file);
        const Done written = Widgets::exportLog({ entry }, path);
        QCOMPARE(bool(written), !content.isEmpty());
        if (!written) {
            QVERIFY(written.error().text.contains(path));
            QVERIFY(!QFileInfo::exists(path));
            return;
        }
        QFile made(path);
        QVERIFY(made.open(QIODevice::ReadOnly));
        QCOMPARE(made.readAll(), content);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(made.permissions() & others));
    }

    void exportTakesWhatIsShown()
    {
        const QTemporaryDir folder;
        Panel p;
        p.show(lines(1, 100));
        QCOMPARE(p.panel.chosenLines().size(), 100);
        p.panel.findChild<QComboBox *>(QStringLiteral("logLevel"))->setCurrentIndex(4);
        QCOMPARE(p.panel.chosenLines().size(), 10);
        p.panel.view().selectRow(3); // one line is read, not chosen
        QCOMPARE(p.panel.chosenLines().size(), 10);
        p.panel.view().setSelectionMode(QAbstractItemView::MultiSelection);
        p.panel.view().selectRow(1);
        QCOMPARE(p.panel.chosenLines().size(), 2);
        QCOMPARE(p.panel.chosenLines().constFirst().seq, quint64(20));
        QTest::mouseClick(p.panel.findChild<QToolButton *>(QStringLiteral("logExport")), Qt::LeftButton);
        auto *dialog = p.panel.findChild<QFileDialog *>(QStringLiteral("exportDialog"));
        QVERIFY(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->isModal()); // the way back must keep working
        Q_EMIT dialog->filterSelected(dialog->nameFilters().at(1));
        QVERIFY(dialog->selectedFiles().constFirst().endsWith(QStringLiteral(".jsonl")));
        const QString path = folder.filePath(QStringLiteral("out.csv"));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QVERIFY(QFileInfo::exists(path));
        const auto says = [&p](const QString &what) {
            const auto labels = p.panel.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const QLabel *l) { return l->text().contains(what); });
        };
        QVERIFY(says(QStringLiteral("2 lines written to ") + path));
        p.show(lines(1, 101));
        QVERIFY(says(QStringLiteral("2 lines written to ") + path)); // a snapshot does not wipe it away
        p.snapshot.journalProblem = QStringLiteral("the disk is full");
        p.show(lines(1, 102));
        QVERIFY(says(QStringLiteral("the disk is full"))); // but what is urgent does
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
