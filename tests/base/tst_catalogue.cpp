#include "core/base/catalogue.h"
#include "core/base/message.h"
#include "core/base/wordings.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Signalbox;

namespace {

/// "%1", "%L2" and "%side", each as often as it stands there.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("%(?:L?\\d|[a-z][a-zA-Z0-9]*)"));
    QStringList out;
    for (auto found = form.globalMatch(text); found.hasNext();)
        out << found.next().captured();
    out.sort();
    return out;
}

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    void theBestLanguage_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("best");
        QTest::newRow("Vietnamese") << QStringList { QStringLiteral("vi-VN"), QStringLiteral("vi") }
                                    << QStringLiteral("vi");
        QTest::newRow("mainland China") << QStringList { QStringLiteral("zh-CN"), QStringLiteral("zh") }
                                        << QStringLiteral("zh_CN");
        QTest::newRow("Singapore") << QStringList { QStringLiteral("zh-Hans-SG") } << QStringLiteral("zh_CN");
        QTest::newRow("Taiwan reads another script") << QStringList { QStringLiteral("zh-TW") } << QStringLiteral("en");
        QTest::newRow("Taiwan, then Vietnamese")
            << QStringList { QStringLiteral("zh-TW"), QStringLiteral("vi") } << QStringLiteral("vi");
        QTest::newRow("English comes first")
            << QStringList { QStringLiteral("en-US"), QStringLiteral("vi") } << QStringLiteral("en");
        QTest::newRow("none of ours") << QStringList { QStringLiteral("de-DE"), QStringLiteral("fr") }
                                      << QStringLiteral("en");
        QTest::newRow("POSIX") << QStringList { QStringLiteral("C") } << QStringLiteral("en");
        QTest::newRow("nothing") << QStringList() << QStringLiteral("en");
    }
    void theBestLanguage()
    {
        QFETCH(QStringList, wanted);
        QTEST(Catalogue::best(wanted), "best");
    }

    void englishNeedsNone() { QVERIFY(!Catalogue::of(QStringLiteral("en"))); }

    void eachLanguageSaysTheSame_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : Catalogue::languages().mid(1))
            QTest::newRow(qPrintable(language)) << language;
    }
    void eachLanguageSaysTheSame()
    {
        QFETCH(QString, language);
        const auto catalogue = Catalogue::of(language);
        QVERIFY(catalogue);
        QVERIFY(catalogue->texts().size() > 1500);
        const auto &texts = catalogue->texts();
        for (auto text = texts.begin(); text != texts.end(); ++text)
            QCOMPARE(qMakePair(text.key(), placeholders(text.value())),
                     qMakePair(text.key(), placeholders(text.key())));
        for (const auto part :
             { rolloutWordings(), diagnoseWordings(), preflightWordings(), relayWordings(), routerWordings() }) {
            for (const Wording &wording : part)
                QVERIFY2(!catalogue->translate("Message", wording.text).isNull(), wording.code);
        }
    }

    void theReaderIsSpokenTo()
    {
        const Message message { QStringLiteral("request.made"),
                                { { QStringLiteral("verb"), QStringLiteral("hold") },
                                  { QStringLiteral("run"), 7 },
                                  { QStringLiteral("reason"), QString() } } };
        const QString english = words(message);
        QVERIFY(english.startsWith(QStringLiteral("hold asked for")));
        const auto catalogue = Catalogue::of(QStringLiteral("zh_CN"));
        QVERIFY(QCoreApplication::installTranslator(catalogue.get()));
        const QString chinese = words(message);
        QCoreApplication::removeTranslator(catalogue.get());
        QVERIFY(chinese != english);
        QVERIFY(chinese.contains(QStringLiteral("hold")) && chinese.contains(QLatin1Char('7')));
        QCOMPARE(words(message), english);
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
