// Exact amounts and counts of tokens: how they are read, rounded and summed.
#include "tests/cost/cost_help.h"

using namespace Signalbox;
using namespace Signalbox::Cost;
using Test::amount;

class CostAmountsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void amountsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // empty: refused
        QTest::newRow("whole") << "7"
                               << "7.000000000";
        QTest::newRow("decimals") << "7.50"
                                  << "7.500000000";
        QTest::newRow("smallest") << "0.000000001"
                                  << "0.000000001";
        QTest::newRow("negative") << "-3.25"
                                  << "-3.250000000";
        QTest::newRow("longest") << "999999999999999.999999999"
                                 << "999999999999999.999999999";
        QTest::newRow("too long") << "1000000000000000"
                                  << "";
        QTest::newRow("too many decimals") << "1.0000000001"
                                           << "";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("point only") << "."
                                    << "";
        QTest::newRow("no digit after the point") << "7."
                                                  << "";
        QTest::newRow("comma") << "7,5"
                               << "";
        QTest::newRow("exponent") << "1e3"
                                  << "";
        QTest::newRow("two points") << "1.2.3"
                                    << "";
        QTest::newRow("not a number") << "nan"
                                      << "";
        QTest::newRow("foreign digits") << QString::fromUtf8("٣") << "";
    }
    void amountsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto value = Amount::fromText(text);
        QCOMPARE(value ? value->plainText(9) : QString(), read);
    }

    void amountsAreRoundedLikeInvoices_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("shown");
        QTest::newRow("half up") << "0.125" << 2 << "0.13";
        QTest::newRow("half away from zero") << "-0.125" << 2 << "-0.13";
        QTest::newRow("below half") << "0.1249" << 2 << "0.12";
        QTest::newRow("no minus nought") << "-0.001" << 2 << "0.00";
        QTest::newRow("carry") << "999.995" << 2 << "1,000.00";
        QTest::newRow("thousands") << "1234567.5" << 0 << "1,234,568";
        QTest::newRow("negative thousands") << "-123456" << 2 << "-123,456.00";
    }
    void amountsAreRoundedLikeInvoices()
    {
        QFETCH(QString, value);
        QFETCH(int, decimals);
        QFETCH(QString, shown);
        QCOMPARE(Amount::fromText(value)->text(decimals), shown);
    }

    // In binary floating point neither holds.
    void sumsAreExact()
    {
        Amount sum;
        for (int i = 0; i < 10; ++i)
            sum = sum + amount("0.1");
        QVERIFY(sum == Amount(1));
        QVERIFY(Amount(1) / Amount(3) * Amount(3) == Amount(1));
    }

    void tokensAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("tokens"); // -1: refused
        QTest::newRow("millions") << "100M" << qint64(100'000'000);
        QTest::newRow("small letter") << "2m" << qint64(2'000'000);
        QTest::newRow("decimals") << "1.5B" << qint64(1'500'000'000);
        QTest::newRow("thousands") << "250k" << qint64(250'000);
        QTest::newRow("bare") << "7" << qint64(7);
        QTest::newRow("none") << "0" << qint64(0);
        QTest::newRow("part of a token") << "0.5" << qint64(-1);
        QTest::newRow("negative") << "-5M" << qint64(-1);
        QTest::newRow("too many") << "2000000B" << qint64(-1);
        QTest::newRow("word") << "many" << qint64(-1);
        QTest::newRow("unit only") << "M" << qint64(-1);
    }
    void tokensAreRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, tokens);
        QCOMPARE(tokensFromText(text).value_or(-1), tokens);
        if (tokens >= 0)
            QCOMPARE(tokensFromText(tokensText(tokens)).value_or(-1), tokens);
    }
};

QTEST_GUILESS_MAIN(CostAmountsTest)
#include "tst_cost_amounts.moc"
