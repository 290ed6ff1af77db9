#include "core/base/candidates_args.h"
#include "core/session/judge_words.h"
#include "core/session/sandbox_words.h"
#include "core/stats/failure_watch.h"
#include "tests/session/session_walk.h"
#include "tests/support/test_main.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <cmath>

using namespace Signalbox;

namespace {

QString sourceDir()
{
    return QString::fromUtf8(SIGNALBOX_SOURCE_DIR);
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The rooms whose codes are spoken in messages: errors and outcomes have dotted codes of their own.
const char *messageCode = "\\bnote\\(\\s*(?:[^\"()]*\\?\\s*)?\"([a-z0-9]+(?:[.-][a-z0-9]+)+)\"";
const char *anyCode
    = "\"((?:rollout|back|held|wait|objective|gate|refuse|users|order|split|foreign|run|router|feed|health|"
      "journal|config|sandbox|advice|brief|bake|left|who|request)\\.[a-z0-9-]+)\"";

QSet<QString> codesIn(const QString &text, const char *pattern)
{
    QSet<QString> codes;
    auto matches = QRegularExpression(QString::fromLatin1(pattern)).globalMatch(text);
    while (matches.hasNext())
        codes.insert(matches.next().captured(1));
    return codes;
}

QMap<QString, QSet<QString>> spokenByFile()
{
    QMap<QString, QSet<QString>> codes;
    for (const char *room : { "core/rollout", "core/session" }) {
        QDirIterator files(sourceDir() + QLatin1Char('/') + QLatin1String(room), { QStringLiteral("*.cpp") },
                           QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString text = textOf(path);
            codes.insert(path, codesIn(text, messageCode) + codesIn(text, anyCode));
        }
    }
    return codes;
}

/// The English patterns of core/base/words.cpp, by code.
QMap<QString, QString> patterns()
{
    QMap<QString, QString> found;
    QString text;
    QDirIterator files(sourceDir() + QStringLiteral("/core/base"), { QStringLiteral("words*.cpp") });
    while (files.hasNext())
        text += textOf(files.next());
    static const QRegularExpression wording(
        QStringLiteral("\\{\\s*\"([a-z0-9.-]+)\",\\s*QT_TRANSLATE_NOOP\\(\\s*\"Message\",((?:\\s*\"[^\"]*\")+)"));
    static const QRegularExpression join(QStringLiteral("\"\\s*\""));
    auto matches = wording.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.insert(match.captured(1), match.captured(2).replace(join, QString()));
    }
    return found;
}

QStringList unfilled(const Message &message, const QMap<QString, QString> &patterns)
{
    QStringList missing;
    const QVariantMap args = candidatesArgs(message);
    static const QRegularExpression place(QStringLiteral("%([A-Za-z][A-Za-z0-9]*)"));
    auto matches = place.globalMatch(patterns.value(message.code));
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        if (!args.contains(name))
            missing.append(name);
    }
    return missing;
}

} // namespace

class SessionWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Test::makeWarningsFatal(); }

    /// What moves with every request is shown so that it stands still.
    void anEstimateIsSteady()
    {
        QCOMPARE(Session::steadyEstimate(0, {}), 0u);
        QCOMPARE(Session::steadyEstimate(1, {}), 1u);
        QCOMPARE(Session::steadyEstimate(7, {}), 5u);
        QCOMPARE(Session::steadyEstimate(8, {}), 10u);
        QCOMPARE(Session::steadyEstimate(340, {}), 500u);
        QCOMPARE(Session::steadyEstimate(123'456, {}), 100'000u);
        int changes = 0;
        quint64 shown = 200;
        for (const quint64 more : { 180, 240, 150, 330, 190, 390, 110, 300, 95, 130, 80, 190, 60 }) {
            const quint64 next = Session::steadyEstimate(more, shown);
            changes += next != shown;
            shown = next;
        }
        QCOMPARE(changes, 1);
        QCOMPARE(shown, 100u);
        QCOMPARE(Session::steadyEstimate(1, 100), 1u);
    }

    void everyCodeHasWords()
    {
        const QMap<QString, QString> known = patterns();
        QVERIFY(known.size() > 60);
        int seen = 0;
        const auto spoken = spokenByFile();
        for (auto it = spoken.cbegin(); it != spoken.cend(); ++it) {
            for (const QString &code : it.value()) {
                ++seen;
                QVERIFY2(known.contains(code), qPrintable(it.key() + QStringLiteral(": ") + code));
            }
        }
        QVERIFY(seen > 60);
    }

    /// A message is an argument of another by asArg(), so that a journal is read in any language.
    void noMessageKeepsTheWordsOfAnother()
    {
        static const QRegularExpression kept(
            QStringLiteral("QStringLiteral\\(\"\\w+\"\\),\\s*(?:words|QCoreApplication::translate|tr)\\("));
        QVERIFY(kept.match(QStringLiteral("args.insert(QStringLiteral(\"why\"),\n    words(why));")).hasMatch());
        int files = 0;
        for (const char *room :
             { "core/rollout", "core/session", "core/stats", "core/preflight", "core/probe", "core/router" }) {
            QDirIterator sources(sourceDir() + QLatin1Char('/') + QLatin1String(room),
                                 { QStringLiteral("*.cpp"), QStringLiteral("*.h") }, QDir::Files,
                                 QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                const QString path = sources.next();
                const auto found = kept.match(textOf(path));
                QVERIFY2(!found.hasMatch(), qPrintable(path + QStringLiteral(": ") + found.captured()));
                ++files;
            }
        }
        QVERIFY(files > 100);
    }

    void evidenceIsSaidInPlainWordsFirst()
    {
        const auto at = [](double evidence, double pass = 0.1) {
            return Session::harmWords(
                { .evidence = evidence, .threshold = 278, .passEvidence = pass, .passThreshold = 20 });
        };
        QCOMPARE(at(0), QStringLiteral("no sign of harm yet"));
        QCOMPARE(at(1), QStringLiteral("no sign of harm yet"));
        QCOMPARE(at(6), QStringLiteral("hardly a sign of harm")); // 278^(1/3) is 6.5, 278^(2/3) is 42.6
        QCOMPARE(at(7), QStringLiteral("some signs of harm"));
        QCOMPARE(at(42), QStringLiteral("some signs of harm"));
        QCOMPARE(at(43), QStringLiteral("strong signs of harm"));
        QCOMPARE(at(278), QStringLiteral("looks worse"));
        QCOMPARE(at(0.35, 20), QStringLiteral("shown to be no worse"));
        QCOMPARE(at(7, 20), QStringLiteral("some signs of harm")); // it was, and turns bad now
        QCOMPARE(at(300, 20), QStringLiteral("looks worse"));
        QCOMPARE(at(NAN), QStringLiteral("no sign of harm yet"));
        QCOMPARE(Session::evidenceWords({ .evidence = 0.35, .threshold = 278, .passThreshold = 20 }),
                 QStringLiteral("no sign of harm yet: evidence 0.35, it decides at 278"));
    }

    void theWordsOfAHangAreFilled()
    {
        Stats::FailureEvidence evidence;
        evidence.hang.open = 9;
        evidence.hang.begun = 8;
        evidence.hang.missing = 7.4;
        Message message { QStringLiteral("users.hang"), evidence.args() };
        message.args.insert(QStringLiteral("side"), QStringLiteral("green"));
        QCOMPARE(unfilled(message, patterns()), QStringList());
        QVERIFY(words(message).contains(QStringLiteral("9 open, 7 overdue")));
    }

    /// A sandbox has no service file to name, and no router to start: neither does what it says.
    void aSandboxNamesNoServiceFile()
    {
        for (const char *code : { "router.no-answer", "router.nobody-there", "router.no-socket" }) {
            const Message inner { QString::fromLatin1(code), { { QStringLiteral("ms"), 500 } } };
            QVERIFY(words(inner).contains(QStringLiteral("--config FILE")));
            const Message said = Session::inSandbox(
                { QStringLiteral("router.problem"), { { QStringLiteral("problem"), asArg(inner) } } });
            QVERIFY2(words(said).contains(QStringLiteral("the sandbox's HAProxy"))
                         && !words(said).contains(QStringLiteral("--config")),
                     qPrintable(words(said)));
        }
        Test::SessionRig rig({ .sandbox = true });
        rig.startReady();
        rig.session->addLogLine(Level::Error, QStringLiteral("router"), { QStringLiteral("router.nobody-there"), {} });
        QCOMPARE(rig.journal.constLast().entry.message.code, QStringLiteral("sandbox.router-gone"));
        // It is begun anew by itself; only one that nobody can order any more needs another sandbox.
        QVERIFY(!words({ QStringLiteral("sandbox.router-gone"), {} }).contains(QStringLiteral("another")));
        rig.session->addLogLine(Level::Error, QStringLiteral("router"), { QStringLiteral("router.no-socket"), {} });
        QCOMPARE(rig.journal.constLast().entry.message.code, QStringLiteral("sandbox.no-socket"));
    }

    // Long random walks of a whole session: every line that it logs can be read.
    void everyLineOfASessionIsFilled()
    {
        const QMap<QString, QString> known = patterns();
        QSet<QString> seen;
        for (int walk = 0; walk < 3; ++walk)
            wander(quint32(walk), known, seen);
        QVERIFY2(seen.size() > 30, qPrintable(QString::number(seen.size())));
    }

private:
    static void check(const Message &message, const QMap<QString, QString> &known, QSet<QString> &seen)
    {
        if (message.code.isEmpty()) // nothing to wait for, not held, never rolled back
            return;
        seen.insert(message.code);
        QVERIFY2(known.contains(message.code), qPrintable(message.code));
        QVERIFY2(
            unfilled(message, known).isEmpty(),
            qPrintable(message.code + QStringLiteral(" lacks ") + unfilled(message, known).join(QLatin1Char(' '))));
        for (const QVariant &arg : message.args) {
            const QVariantList values = arg.typeId() == QMetaType::QVariantList ? arg.toList() : QVariantList { arg };
            for (const QVariant &value : values)
                check(messageOf(value).value_or(Message()), known, seen);
        }
    }

    static void wander(quint32 seed, const QMap<QString, QString> &known, QSet<QString> &seen)
    {
        QRandomGenerator random(seed);
        Config::Service service = Test::serviceForTests();
        service.plan.advise = seed % 2 == 1;
        Test::SessionRig rig({ .service = service });
        rig.startReady();
        for (int i = 0; i < 60; ++i) {
            Test::stepOfAWalk(rig, service.plan, random);
            check(rig.state().waitingFor, known, seen);
            check(rig.state().heldBecause, known, seen);
            check(rig.state().reason, known, seen);
            check(rig.state().advice, known, seen);
        }
        for (const LogEntry &entry : rig.snapshot->log)
            check(entry.message, known, seen);
    }
};

QTEST_GUILESS_MAIN(SessionWordsTest)
#include "tst_session_words.moc"
