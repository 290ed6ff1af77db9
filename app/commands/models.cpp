#include "app/commands/commands.h"
#include "app/commands/text.h"
#include "app/model_desk.h"
#include "app/signals.h"
#include "app/stage.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Signalbox::Commands {
namespace {

using Models::Check;
using Models::Fit;

struct ModelOptions {
    bool all = false; ///< every name of both lists, not only those that differ
    bool patch = false; ///< nothing but the patch
    bool json = false;
};

/// The first proposal for each missing name.
QList<Models::Choice> firstProposals(const Models::View &view)
{
    QList<Models::Choice> choices;
    for (const Check &check : view.checks) {
        if (!check.proposals.isEmpty())
            choices.append({ check.side, check.asked, check.proposals.first().model });
    }
    return choices;
}

QString reasonName(Models::Reason reason)
{
    switch (reason) {
    case Models::Reason::SameName:
        return QStringLiteral("same");
    case Models::Reason::Playbook:
        return QStringLiteral("playbook");
    case Models::Reason::Similar:
        return QStringLiteral("similar");
    }
    return {};
}

/// Asks both sides once and tells what they offer.
class ModelsCommand final : public QObject
{
public:
    ModelsCommand(std::unique_ptr<App::Stage> stage, ModelOptions options, Streams streams)
        : m_stage(std::move(stage))
        , m_options(options)
        , m_streams(streams)
    {
        connect(&m_signals, &App::StopSignals::stopRequested, this, [] { endLoop(ExitUndecided); });
    }

    void start()
    {
        m_stage->start(false, [this](const Done &started) {
            // A service's relays can be asked without a router.
            if (!started && m_stage->isSandbox()) {
                endLoop(complain(started.error(), m_streams));
                return;
            }
            if (m_stage->isSandbox())
                (void)m_stage->setScenario(m_stage->scenario());
            ask();
        });
    }

private:
    void ask()
    {
        m_desk = std::make_unique<App::ModelDesk>(*m_stage,
                                                  Probe::limitersFor(m_stage->service().checks,
                                                                     m_stage->secrets().upstreamKey(Side::Blue),
                                                                     m_stage->secrets().upstreamKey(Side::Green)),
                                                  m_clock);
        connect(m_desk.get(), &App::ModelDesk::changed, this, [this](const Models::ViewPtr &view) {
            if (!view->asking)
                tell(*view);
        });
        m_desk->ask();
    }

    void tell(const Models::View &view)
    {
        if (m_options.json)
            tellJson(view);
        else if (m_options.patch)
            tellPatch(view);
        else
            tellText(view);
        for (const Side side : { Side::Blue, Side::Green }) {
            const Models::SideList &list = view.lists[size_t(side)];
            if (!list.known() && !m_options.json)
                m_streams.err << tr("%1: %2").arg(sideName(side), list.problem) << Qt::endl;
        }
        endLoop(statusOf(view));
    }

    /// An empty patch says why it is.
    void tellPatch(const Models::View &view)
    {
        const QByteArray patch = view.file.isEmpty() ? QByteArray() : patchOf(view);
        m_streams.out << QString::fromUtf8(patch) << Qt::flush;
        if (!patch.isEmpty())
            return;
        m_streams.err << whyNoPatch(view) << Qt::endl;
    }

    static QString whyNoPatch(const Models::View &view)
    {
        if (view.file.isEmpty())
            return tr("a sandbox has no service file to patch: see \"signalbox models\"");
        switch (statusOf(view)) {
        case ExitDone:
            return tr("nothing to patch: no model is missing");
        case ExitUndecided:
            return tr("nothing to patch: not all is known");
        default:
            return tr("a model is missing, and nothing like it is listed");
        }
    }

    static int statusOf(const Models::View &view)
    {
        bool missing = false;
        bool unknown = false;
        for (const Check &check : view.checks) {
            missing = missing || check.fit == Fit::Missing;
            unknown = unknown || check.fit == Fit::Unknown;
        }
        return missing ? ExitFailed : unknown ? ExitUndecided : ExitDone;
    }

    static QByteArray patchOf(const Models::View &view)
    {
        const auto text = Models::withChoices(view.text, firstProposals(view));
        return text ? Models::patchText(view.text, *text, QFileInfo(view.file).fileName()) : QByteArray();
    }

    void tellText(const Models::View &view)
    {
        for (const Models::ListedRow &row : Models::listedRows(view.lists)) {
            if (m_options.all || row.onOneSideOnly())
                m_streams.out << QStringLiteral("%1  blue %2  green %3")
                                     .arg(row.model, -36)
                                     .arg(listedWord(row.listed[0]), -7)
                                     .arg(listedWord(row.listed[1]))
                              << Qt::endl;
        }
        for (const Check &check : view.checks) {
            QString line = QStringLiteral("%1  %2: %3").arg(sideName(check.side), -5).arg(check.asked, fitWords(check));
            if (!check.proposals.isEmpty())
                line += tr("; try %1").arg(check.proposals.first().model);
            m_streams.out << line << Qt::endl;
        }
        if (const QByteArray patch = view.file.isEmpty() ? QByteArray() : patchOf(view); !patch.isEmpty())
            m_streams.out << tr("\"signalbox models --patch\" prints the proposals as a patch of %1").arg(view.file)
                          << Qt::endl;
    }

    static QString listedWord(const std::optional<bool> &listed)
    {
        return !listed ? tr("?") : *listed ? tr("listed") : tr("missing");
    }

    static QString fitWords(const Check &check)
    {
        switch (check.fit) {
        case Fit::Listed:
            return tr("listed");
        case Fit::Mapped:
            return tr("only %1 is listed, which the model map names: users who send %2 get 404 unless the relay knows "
                      "it")
                .arg(check.sent, check.asked);
        case Fit::Missing:
            return check.sent == check.asked ? tr("MISSING") : tr("MISSING, and so is %1").arg(check.sent);
        case Fit::Unknown:
            return tr("not known");
        }
        return {};
    }

    void tellJson(const Models::View &view)
    {
        QJsonObject lists;
        for (const Side side : { Side::Blue, Side::Green }) {
            const Models::SideList &list = view.lists[size_t(side)];
            lists.insert(sideName(side),
                         QJsonObject { { QStringLiteral("models"),
                                         list.known() ? QJsonValue(QJsonArray::fromStringList(list.list->ids))
                                                      : QJsonValue(QJsonValue::Null) },
                                       { QStringLiteral("problem"), list.problem } });
        }
        QJsonArray checks;
        for (const Check &check : view.checks) {
            QJsonArray proposals;
            for (const Models::Proposal &proposal : check.proposals)
                proposals.append(QJsonObject { { QStringLiteral("model"), proposal.model },
                                               { QStringLiteral("reason"), reasonName(proposal.reason) } });
            checks.append(QJsonObject { { QStringLiteral("side"), sideName(check.side) },
                                        { QStringLiteral("asked"), check.asked },
                                        { QStringLiteral("sent"), check.sent },
                                        { QStringLiteral("fit"), Models::fitName(check.fit) },
                                        { QStringLiteral("by_checks"), check.byChecks },
                                        { QStringLiteral("proposals"), proposals } });
        }
        const QJsonObject object { { QStringLiteral("event"), QStringLiteral("models") },
                                   { QStringLiteral("sides"), lists },
                                   { QStringLiteral("map"), checks },
                                   { QStringLiteral("patch"), QString::fromUtf8(patchOf(view)) } };
        m_streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    }

    std::unique_ptr<App::Stage> m_stage;
    const ModelOptions m_options;
    Streams m_streams;
    App::StopSignals m_signals; // a sandbox must be cleared away, whatever ends the command
    SystemClock m_clock;
    std::unique_ptr<App::ModelDesk> m_desk;
};

} // namespace

Started runModels(Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> service = arguments.takeService();
    if (!service)
        return complain(service.error(), streams);
    ModelOptions options { .json = service->json };
    options.all = arguments.takeFlag(QStringLiteral("all"));
    options.patch = arguments.takeFlag(QStringLiteral("patch"));
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    auto stage = stageFor(*service);
    if (!stage)
        return complain(stage.error(), streams);
    auto command = std::make_unique<ModelsCommand>(std::move(*stage), options, streams);
    command->start();
    return command;
}

} // namespace Signalbox::Commands
