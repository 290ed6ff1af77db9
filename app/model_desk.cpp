#include "app/model_desk.h"

#include "app/stage.h"
#include "core/config/service_file.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace Signalbox::App {
namespace {

QString modelsText(const char *text)
{
    return QCoreApplication::translate("Models", text);
}

QString inWords(const QList<Models::Choice> &choices)
{
    QStringList texts;
    for (const Models::Choice &choice : choices)
        texts << QStringLiteral("%1: %2 = %3").arg(sideName(choice.side), choice.asked, choice.sent);
    return texts.join(QStringLiteral(", "));
}

} // namespace

ModelDesk::ModelDesk(const Stage &stage, Probe::Limiters limiters, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_limiters(std::move(limiters))
    , m_clock(clock)
    , m_service(stage.service())
{
}

void ModelDesk::ask()
{
    if (m_view.asking)
        return;
    m_view.asking = true;
    m_view.said.clear();
    readFile();
    publish();
    for (const Side side : { Side::Blue, Side::Green })
        askSide(side);
}

void ModelDesk::askSide(Side side)
{
    if (!m_limiters[size_t(side)]->takeForTest(m_clock.now())) {
        Preflight::Reply none { .at = m_clock.wallNow(), .outcome = Outcome::Throttled };
        none.said = quoted(modelsText(
            QT_TRANSLATE_NOOP("Models", "not asked: the key's own rate limit has no room now, try again in a minute")));
        QMetaObject::invokeMethod(
            this, [this, side, none] { take(side, none); }, Qt::QueuedConnection);
        return;
    }
    const Config::Service &service = m_stage.service();
    const auto target
        = Probe::targetsOf(service.environment(side), m_stage.secrets().upstreamKey(side), service.router.caFile)
              .constFirst();
    auto *ask = new Preflight::Ask(target, QStringLiteral("/models"), service.checks.deadline, m_clock,
                                   m_stage.redactor(), this);
    m_asks[size_t(side)] = ask;
    connect(ask, &Preflight::Ask::finished, this, [this, side](const Preflight::Reply &reply) { take(side, reply); });
    ask->start(m_manager, Probe::tlsFor(target.caFile));
}

void ModelDesk::take(Side side, const Preflight::Reply &reply)
{
    if (Preflight::Ask *ask = std::exchange(m_asks[size_t(side)], nullptr))
        ask->deleteLater();
    Models::SideList &list = m_view.lists[size_t(side)];
    list = { .problem = words(reply.said), .at = reply.at };
    if (reply.ok()) {
        list.list = Relay::parseModelList(reply.body, m_stage.redactor());
        list.problem = list.list->problem;
    }
    const auto answered = [this](Side of) { return m_view.lists[size_t(of)].at != WallTime {}; };
    m_view.asking = std::any_of(m_asks.begin(), m_asks.end(), [](const auto *ask) { return ask != nullptr; })
        || !answered(Side::Blue) || !answered(Side::Green);
    checkAgain();
    publish();
}

/// The file as it is now; what it said at the start where it cannot be read.
void ModelDesk::readFile()
{
    m_view.problem.clear();
    for (Models::SideList &list : m_view.lists)
        list = {};
    if (m_stage.serviceFile().isEmpty())
        return checkAgain();
    const Config::Loaded loaded = Config::load(m_stage.serviceFile());
    m_view.file = loaded.ok() ? loaded.file : QString();
    m_view.text = loaded.text;
    if (loaded.ok())
        m_service = loaded.service;
    else
        m_view.problem
            = modelsText(
                  QT_TRANSLATE_NOOP("Models", "The service file has a mistake by now, so nothing can be written: %1"))
                  .arg(Config::problemText(loaded.problems.first()));
    checkAgain();
}

void ModelDesk::checkAgain()
{
    for (const Side side : { Side::Blue, Side::Green })
        m_view.maps[size_t(side)] = m_service.environment(side).modelMap;
    m_view.checks = Models::checkModels(m_service, m_view.lists);
}

void ModelDesk::write(const QByteArray &readText, const QList<Models::Choice> &choices)
{
    const auto refuse = [this](const QVariant &problem) {
        m_view.problem = argText(problem);
        Q_EMIT said(Level::Error, { QStringLiteral("models.not-written"), { { QStringLiteral("problem"), problem } } });
        publish();
    };
    const QString file = m_stage.serviceFile();
    if (file.isEmpty())
        return refuse(asArg({ QStringLiteral("models.no-file"), {} }));
    const Config::Loaded now = Config::load(file);
    if (now.text != readText)
        return refuse(asArg({ QStringLiteral("models.file-changed"), { { QStringLiteral("file"), file } } }));
    const auto text = Models::withChoices(readText, choices);
    if (!text)
        return refuse(text.error().text);
    QSaveFile out(file); // keeps the mode of the file that it takes the place of
    out.setDirectWriteFallback(false);
    if (!out.open(QIODevice::WriteOnly) || out.write(*text) != text->size() || !out.commit())
        return refuse(
            asArg({ QStringLiteral("models.file-kept"),
                    { { QStringLiteral("file"), file }, { QStringLiteral("problem"), out.errorString() } } }));
    const Models::SideLists lists = m_view.lists;
    readFile();
    m_view.lists = lists;
    checkAgain();
    m_view.said = modelsText(QT_TRANSLATE_NOOP("Models", "Written: %1.")).arg(inWords(choices));
    Q_EMIT said(Level::Warning,
                { QStringLiteral("models.written"),
                  { { QStringLiteral("file"), file }, { QStringLiteral("what"), inWords(choices) } } });
    publish();
}

void ModelDesk::publish()
{
    Q_EMIT changed(std::make_shared<const Models::View>(m_view));
}

} // namespace Signalbox::App
