// The cost page: typed volumes, rates and sheets change the sums at once and are kept; wrong words change nothing.
#include "tests/support/test_main.h"
#include "widgets/cost/costpage.h"
#include "widgets/cost/volumemodel.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Widgets;

namespace {

struct Fixture {
    QTemporaryDir dir;
    QString file = dir.filePath(QStringLiteral("cost.toml"));
    CostPage page { { dir.filePath(QStringLiteral("prices")), file }, nullptr };

    template <typename Widget> Widget &part(const char *name)
    {
        auto *found = page.findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget %s", name);
        return *found;
    }
    QAbstractItemModel &volumes() { return *part<QTableView>("costVolumes").model(); }
    QString shown(const char *table)
    {
        QStringList lines;
        for (const FigureRow &row : part<FigureTable>(table).rows())
            lines << row.label + QLatin1Char('=') + row.value;
        return lines.join(QLatin1Char('\n'));
    }
    void type(const char *name, const char *text)
    {
        auto &field = part<QLineEdit>(name);
        field.selectAll();
        QTest::keyClicks(&field, QString::fromLatin1(text));
        QTest::keyClick(&field, Qt::Key_Return);
    }
};

} // namespace

class CostPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void ownRequestsArePriced()
    {
        Fixture fixture;
        QVERIFY(!fixture.part<FigureTable>("costOwn").isVisibleTo(&fixture.page)); // nothing is known yet
        auto snapshot = std::make_shared<Session::Snapshot>();
        auto service = std::make_shared<Config::Service>();
        service->environment(Side::Blue).probe.model = QStringLiteral("deepseek-v3.2");
        service->environment(Side::Green).probe.model = QStringLiteral("unheard-of");
        snapshot->service = service;
        fixture.page.showSnapshot(snapshot);
        const QString shown = fixture.shown("costOwn");
        QVERIFY2(shown.contains(QString::fromUtf8("Green, 30 days=unpriced · unpriced")), qPrintable(shown));
        QVERIFY(fixture.part<FigureTable>("costOwn").rows().constFirst().value.startsWith(QLatin1String("at most ")));
        QVERIFY2(shown.contains(QLatin1String("0.00038 USD")), qPrintable(shown)); // little is not nothing
    }

    void startsWithThePublishedTable()
    {
        Fixture fixture;
        QVERIFY(fixture.shown("costSavings").contains(QString::fromUtf8("saved a month=$1,429.31 – 1,449.31")));
        QVERIFY(fixture.shown("costSavings").contains(QStringLiteral("tokens of a month=$1,625.00")));
        QVERIFY(fixture.shown("costSavings").contains(QString::fromUtf8("payment fees a month=$30.00 – 50.00")));
        QVERIFY(fixture.shown("costSavings").contains(QStringLiteral("payment fees a month=none in its sheet")));
        QVERIFY(fixture.shown("costRates").contains(QLatin1String("0.9819=both cost the same")));
        QVERIFY(!fixture.part<TextLine>("costProblem").isVisibleTo(&fixture.page));
    }

    void typedTokensCountAndAreKept()
    {
        Fixture fixture;
        const QAbstractItemModelTester tester(&fixture.volumes(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto &volumes = fixture.volumes();
        const QModelIndex tokens = volumes.index(0, VolumeModel::Tokens);
        QVERIFY(volumes.setData(tokens, QStringLiteral("200M"), Qt::EditRole));
        QCOMPARE(volumes.index(0, VolumeModel::FirstCost).data().toString(), QStringLiteral("$1,500.00"));
        QVERIFY(volumes.setData(volumes.index(3, VolumeModel::Model), QStringLiteral("gpt-9"), Qt::EditRole));
        QVERIFY(volumes.index(3, VolumeModel::FirstCost).data().toString().startsWith(QLatin1String("unpriced")));
        QVERIFY(fixture.shown("costSavings").contains(QLatin1String("not known: a price is missing")));
        QVERIFY(volumes.setData(volumes.index(3, VolumeModel::Model), QString(), Qt::EditRole));
        QCOMPARE(volumes.rowCount(), 4);
        const CostPage again({ {}, fixture.file }, nullptr);
        QCOMPARE(again.comparison().lines.constFirst().usage.mixed, std::optional<qint64>(200'000'000));
    }

    void wrongTokensChangeNothing()
    {
        Fixture fixture;
        auto &volumes = fixture.volumes();
        QVERIFY(!volumes.setData(volumes.index(0, VolumeModel::Tokens), QStringLiteral("many"), Qt::EditRole));
        QVERIFY(!volumes.setData(volumes.index(0, VolumeModel::Model), volumes.index(1, 0).data(), Qt::EditRole));
        QVERIFY(!volumes.setData(volumes.index(0, VolumeModel::FirstCost), QStringLiteral("1"), Qt::EditRole));
        QVERIFY(fixture.part<TextLine>("costProblem").isVisibleTo(&fixture.page));
        QVERIFY(!QFile::exists(fixture.file));
    }

    void ratesAreTyped()
    {
        Fixture fixture;
        fixture.type("costRate", "7");
        QVERIFY(fixture.shown("costSavings").contains(QLatin1String("the same in USD=$232.14")));
        fixture.type("costMigration", "2000");
        QVERIFY(fixture.shown("costSavings").contains(QLatin1String("the change is paid back in=1.4 months")));
        fixture.type("costRate", "0");
        QVERIFY(fixture.part<QLineEdit>("costRate").property("wrong").toBool());
        QVERIFY(fixture.shown("costSavings").contains(QLatin1String("$232.14")));
        fixture.type("costRate", " ");
        QVERIFY(fixture.shown("costSavings").contains(QLatin1String("not known: no rate from CNY to USD")));
    }

    void sheetsAreChosen()
    {
        Fixture fixture;
        auto &second = fixture.part<QComboBox>("costSheet2");
        second.setCurrentIndex(second.findData(QStringLiteral("direct")));
        Q_EMIT second.activated(second.currentIndex());
        QVERIFY(fixture.shown("costSavings").contains(QString::fromUtf8("saved a month=-$20.00 – 20.00")));
        QVERIFY(fixture.part<FigureTable>("costRates").rows().isEmpty());
    }

    void aWrongFileIsLeftAlone()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("cost.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("sheets = 3\n") > 0);
        file.close();
        CostPage page({ {}, file.fileName() }, nullptr);
        auto &model = *page.findChild<QTableView *>()->model();
        QVERIFY(model.setData(model.index(0, VolumeModel::Tokens), QStringLiteral("1M"), Qt::EditRole));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("sheets = 3\n"));
        QVERIFY(page.findChild<TextLine *>(QStringLiteral("costProblem"))->text().contains(QLatin1String("Not kept")));
    }
};

QTEST_MAIN(CostPageTest)
#include "tst_cost_page.moc"
