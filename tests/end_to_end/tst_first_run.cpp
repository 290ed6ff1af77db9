// The guided form with what stands behind it: live checks against a relay, and a service file at its end that works.
#include "app/first_run.h"
#include "core/config/resources.h"
#include "tests/end_to_end/planting_relay.h"
#include "tests/support/test_main.h"
#include "widgets/status/textline.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Test;
using Widgets::FirstRun;

namespace {

const QByteArray blueKey = "sk-blue-4f1c9a7d2e60b853";
const QByteArray greenKey = "sk-green-91b7d3a5c8e2f046";

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : quint16(0);
}

} // namespace

class FirstRunTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;

    template <typename Widget> static Widget &part(QWidget &of, const char *name)
    {
        auto *found = of.findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget %s", name);
        return *found;
    }
    static void next(FirstRun &form) { part<QPushButton>(form, "firstRunNext").click(); }
    static QString found(FirstRun &form) { return part<Widgets::TextLine>(form, "firstRunFound").text(); }

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }
    void init() { m_dir = QTemporaryDir(); }

    void fromNothingToAServiceThatWorks()
    {
        PlantingRelay blue;
        PlantingRelay green;
        blue.accepted.insert(blueKey, -1);
        green.accepted.insert(greenKey, -1);
        const QString file = m_dir.filePath(QStringLiteral("conf/chat.toml"));
        FirstRun form(file);
        const App::FirstRunDesk desk(form, nullptr);
        form.show();
        part<QLineEdit>(form, "name").setText(QStringLiteral("chat"));
        next(form);
        QCOMPARE(form.page(), FirstRun::Blue);
        next(form); // nothing is filled in: final
        QVERIFY2(found(form).contains(QLatin1String("environment.blue.urls")), qPrintable(found(form)));
        part<QLineEdit>(form, "blue-url").setText(blue.baseUrl());
        part<QLineEdit>(form, "blue-key").setText(QString::fromLatin1(greenKey)); // the wrong one
        next(form);
        QTRY_VERIFY2(found(form).contains(QLatin1String("401")), qPrintable(found(form)));
        QVERIFY2(!found(form).contains(QString::fromLatin1(greenKey)), qPrintable(found(form)));
        QCOMPARE(form.page(), FirstRun::Blue);
        part<QLineEdit>(form, "blue-key").setText(QString::fromLatin1(blueKey));
        next(form);
        QTRY_COMPARE(form.page(), FirstRun::Green);
        QVERIFY(found(form).startsWith(QLatin1String("BLUE answered in ")));
        part<QLineEdit>(form, "green-url").setText(green.baseUrl());
        part<QComboBox>(form, "green-place").setCurrentIndex(2); // a file of its own
        part<QLineEdit>(form, "green-key").setText(QString::fromLatin1(greenKey));
        next(form);
        QTRY_COMPARE(form.page(), FirstRun::Router);
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        part<QLineEdit>(form, "listen").setText(QStringLiteral("127.0.0.1:%1").arg(taken.serverPort()));
        next(form);
        QVERIFY2(found(form).contains(QLatin1String("already")), qPrintable(found(form)));
        part<QLineEdit>(form, "listen").setText(QStringLiteral("127.0.0.1:%1").arg(freePort()));
        next(form);
        QTRY_COMPARE(form.page(), FirstRun::Summary);
        QVERIFY(!QFile::exists(file) && !QFile::exists(m_dir.filePath(QStringLiteral("conf")))); // nothing is saved yet
        next(form);
        QTRY_COMPARE(form.result(), int(QDialog::Accepted));
        Config::Loaded loaded = Config::load(file);
        const Config::Resources resources = Config::openResources(loaded);
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(Config::problemText(loaded.problems.first())));
        QVERIFY2(loaded.problems.isEmpty(),
                 loaded.problems.isEmpty()
                     ? ""
                     : qPrintable(Config::problemText(loaded.problems.first()))); // no file open to others either
        QCOMPARE(resources.key(Side::Blue).reveal().toLatin1(), blueKey);
        QCOMPARE(resources.key(Side::Green).reveal().toLatin1(), greenKey);
        QVERIFY(!loaded.text.contains(blueKey) && !loaded.text.contains(greenKey));
    }

    void nothingIsReplaced()
    {
        const QString file = m_dir.filePath(QStringLiteral("relay.toml"));
        QFile there(file);
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        FirstRun form(file);
        const App::FirstRunDesk desk(form, nullptr);
        form.show();
        next(form);
        QVERIFY(found(form).contains(QLatin1String("exists already")));
        next(form);
        QCOMPARE(form.page(), FirstRun::Service);
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("mine"));
    }

    /// A key that cannot be stored: then there is no file either.
    void noFileWithoutItsKeys()
    {
        PlantingRelay relay;
        relay.accepted.insert(blueKey, -1);
        const QString file = m_dir.filePath(QStringLiteral("relay.toml"));
        FirstRun form(file);
        const App::FirstRunDesk desk(form, nullptr);
        form.show();
        next(form);
        for (const char *side : { "blue", "green" }) {
            const QByteArray name(side);
            part<QLineEdit>(form, (name + "-url").constData()).setText(relay.baseUrl());
            part<QComboBox>(form, (name + "-place").constData()).setCurrentIndex(1); // a keychain, and there is none
            part<QLineEdit>(form, (name + "-key").constData()).setText(QString::fromLatin1(blueKey));
            const FirstRun::Page before = form.page();
            next(form);
            QTRY_COMPARE(int(form.page()), int(before) + 1);
        }
        part<QLineEdit>(form, "listen").setText(QStringLiteral("127.0.0.1:%1").arg(freePort()));
        next(form);
        QTRY_COMPARE(form.page(), FirstRun::Summary);
        next(form);
        QVERIFY2(found(form).contains(QLatin1String("no keychain")), qPrintable(found(form)));
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_MAIN(FirstRunTest)
#include "tst_first_run.moc"
