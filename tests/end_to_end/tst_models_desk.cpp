// Both sides asked for their models, and the map written into a real service file: by the command and by the desk.
#include "app/commands/options.h"
#include "app/model_desk.h"
#include "app/stage.h"
#include "tests/end_to_end/planting_relay.h"
#include "tests/end_to_end/processes.h"
#include "tests/end_to_end/program.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Signalbox;
using namespace Signalbox::Test;

namespace {

const QByteArray key = "sk-both-4f1c9a7d2e60b853";

} // namespace

class ModelsDeskTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    std::unique_ptr<PlantingRelay> m_blue;
    std::unique_ptr<PlantingRelay> m_green;

    [[nodiscard]] QString file() const { return m_dir.filePath(QStringLiteral("relay.toml")); }
    [[nodiscard]] std::unique_ptr<Program> run(const QString &words) const
    {
        auto program = std::make_unique<Program>(QStringLiteral(SIGNALBOX_PROGRAM),
                                                 wordsOf(words) + QStringList { QStringLiteral("--config"), file() },
                                                 Program::Setup { .tempDir = m_dir.path(), .directory = m_dir.path() });
        (void)program->waitForEnd(60000);
        return program;
    }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile out(m_dir.filePath(QString::fromLatin1(name)));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
        out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = QTemporaryDir();
        m_blue = std::make_unique<PlantingRelay>();
        m_green = std::make_unique<PlantingRelay>();
        for (PlantingRelay *relay : { m_blue.get(), m_green.get() }) {
            relay->accepted.insert(key, -1);
            relay->place = PlantingRelay::Place::ModelsList;
        }
        m_blue->planted = { "gpt-4.1" };
        m_green->planted = { "gpt-4o" };
        write("key", key);
        write("relay.toml",
              "name = \"models\" # ours\n[environment.blue]\nurls = [\"" + m_blue->baseUrl().toUtf8()
                  + "\"]\nkey = \"file:key\"\n[environment.green] # new\nurls = [\"" + m_green->baseUrl().toUtf8()
                  + "\"]\nkey = \"file:key\" # May\nversion = \"v2\"\nmodels = { \"gpt-4.1\" = \"gpt-4.1\" } # as "
                    "users say\n"
                    "[router]\nstate_dir = \""
                  + m_dir.filePath(QStringLiteral("state")).toUtf8() + "\"\n");
    }

    void theCommandTellsAndProposes()
    {
        const auto told = run(QStringLiteral("models --json"));
        QVERIFY2(told->status() == 1, told->report().constData());
        QCOMPARE(at(told->lastLine(), "sides.green.models").toArray().size(), 2);
        QString proposal;
        for (const QJsonValue &each : told->lastLine().value(QLatin1String("map")).toArray()) {
            const QJsonObject check = each.toObject();
            if (check.value(QLatin1String("fit")).toString() == QLatin1String("missing"))
                proposal = check.value(QLatin1String("side")).toString() + u' '
                    + check.value(QLatin1String("proposals"))
                          .toArray()
                          .at(0)
                          .toObject()
                          .value(QLatin1String("model"))
                          .toString();
        }
        QCOMPARE(proposal, QStringLiteral("green gpt-4o"));
        const auto patch = run(QStringLiteral("models --patch"));
        QVERIFY2(patch->out().contains("+models = { \"gpt-4.1\" = \"gpt-4o\" } # as users say"),
                 patch->report().constData());
        QVERIFY(run(QStringLiteral("models"))->out().contains("MISSING; try gpt-4o"));
    }

    void aSideThatRefusesIsNotKnown()
    {
        m_green->accepted.clear();
        const auto told = run(QStringLiteral("models"));
        QVERIFY2(told->status() == 3, told->report().constData());
        QVERIFY(told->err().contains("green: HTTP 401"));
        const auto patch = run(QStringLiteral("models --patch")); // an empty one is explained
        QCOMPARE(patch->out(), QByteArray());
        QVERIFY2(patch->err().contains("nothing to patch: not all is known"), patch->report().constData());
        QVERIFY(!told->err().contains(key));
    }

    void writtenWithItsComments()
    {
        auto stage = App::Stage::make({ .configFile = file() });
        QVERIFY(stage.ok());
        const SystemClock clock;
        App::ModelDesk desk(**stage, Probe::limitersFor((*stage)->service().checks, Secret(), Secret()), clock);
        Models::ViewPtr view;
        QObject::connect(&desk, &App::ModelDesk::changed, this, [&](const Models::ViewPtr &shown) { view = shown; });
        QSignalSpy said(&desk, &App::ModelDesk::said);
        desk.ask();
        QTRY_VERIFY_WITH_TIMEOUT(view && !view->asking, 20000);
        const QByteArray before = contentOf(file());
        QCOMPARE(view->text, before);
        const QList<Models::Choice> choices { { Side::Green, QStringLiteral("gpt-4.1"), QStringLiteral("gpt-4o") } };
        // Somebody else was faster: nothing is overwritten.
        write("relay.toml", before + "# a word\n");
        desk.write(view->text, choices);
        QCOMPARE(contentOf(file()), before + "# a word\n");
        QCOMPARE(said.constLast().at(1).value<Message>().code, QStringLiteral("models.not-written"));
        QVERIFY(!view->problem.isEmpty());
        desk.ask();
        QTRY_VERIFY_WITH_TIMEOUT(!view->asking, 20000);
        desk.write(view->text, choices);
        QCOMPARE(contentOf(file()),
                 QByteArray(before).replace("{ \"gpt-4.1\" = \"gpt-4.1\" }", "{ \"gpt-4.1\" = \"gpt-4o\" }")
                     + "# a word\n");
        QCOMPARE(said.constLast().at(1).value<Message>().code, QStringLiteral("models.written"));
        for (const Models::Check &check : view->checks)
            QVERIFY(check.fit != Models::Fit::Missing);
        QCOMPARE(run(QStringLiteral("models"))->status(), 0);
    }
};

QTEST_GUILESS_MAIN(ModelsDeskTest)
#include "tst_models_desk.moc"
