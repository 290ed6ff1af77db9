#include "app/commands/desk_command.h"
#include "app/commands/journal_line.h"
#include "app/operator.h"
#include "app/preflight_desk.h"
#include "app/preflight_json.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Signalbox::Commands {
namespace {

/// A preflight from its start to its grade.
class PreflightCommand final : public DeskCommand<App::PreflightDesk>
{
public:
    PreflightCommand(std::unique_ptr<App::Stage> stage, Preflight::Wishes wishes, bool json, Streams streams)
        : DeskCommand(std::move(stage), json, streams)
        , m_wishes(std::move(wishes))
    {
    }

private:
    void begin() override
    {
        const auto &secrets = m_stage->secrets();
        m_desk = std::make_unique<App::PreflightDesk>(*m_stage,
                                                      Probe::limitersFor(m_stage->service().checks,
                                                                         secrets.upstreamKey(Side::Blue),
                                                                         secrets.upstreamKey(Side::Green)),
                                                      m_clock);
        connect(m_desk.get(), &App::PreflightDesk::changed, this,
                [this](const Preflight::ReportPtr &report) { show(*report); });
        m_desk->start(m_wishes);
    }

    void show(const Preflight::Report &report)
    {
        if (!report.finished) {
            tellWaiting(report);
            return;
        }
        if (m_json)
            m_streams.out << QString::fromUtf8(QJsonDocument(App::preflightJson(report)).toJson(QJsonDocument::Compact))
                          << Qt::endl;
        else
            print(report);
        journalLine(*m_stage,
                    { .at = m_clock.wallNow(),
                      .level = Preflight::levelOf(report),
                      .source = QStringLiteral("preflight"),
                      .message = Preflight::summary(report),
                      .operatorName = App::operatorName() },
                    Journal::Kind::Verdict, m_streams);
        m_streams.out.flush();
        endLoop(status(report.grade()));
    }

    static int status(Preflight::Grade grade)
    {
        switch (grade) {
        case Preflight::Grade::Ok:
        case Preflight::Grade::Warn:
            return ExitDone;
        case Preflight::Grade::Fail:
            return ExitFailed;
        case Preflight::Grade::Unknown:
            return ExitUndecided;
        }
        return ExitFailed;
    }

    void tellWaiting(const Preflight::Report &report)
    {
        if (m_json || report.waiting.code.isEmpty() || report.waiting == m_told)
            return;
        m_told = report.waiting;
        m_streams.err << words(report.waiting) << Qt::endl;
    }

    void print(const Preflight::Report &report)
    {
        QTextStream &out = m_streams.out;
        const QList<Preflight::Line> lines = Preflight::inOrderOfNeed(report.lines);
        for (const Preflight::Line &line : lines) {
            out << Preflight::gradeName(line.grade).toUpper().leftJustified(8)
                << (line.side ? sideName(*line.side) : tr("both")).leftJustified(6)
                << Preflight::subjectName(line.subject).leftJustified(13);
            if (!line.where.isEmpty())
                out << line.where << QStringLiteral(": ");
            out << words(line.evidence) << Qt::endl;
            if (!Preflight::isPressing(line))
                continue;
            out << QStringLiteral("              ") << words(line.meaning) << QLatin1Char(' ') << words(line.remedy)
                << Qt::endl;
        }
        out << askedText(report) << Qt::endl;
        if (report.promptTokens + report.completionTokens > 0)
            out << tr("spent: %1 tokens in, %2 out").arg(report.promptTokens).arg(report.completionTokens) << Qt::endl;
        if (const QString cost = App::goldenCostText(report); !cost.isEmpty())
            out << tr("golden prompts: %1").arg(cost) << Qt::endl;
        out << words(Preflight::summary(report)) << Qt::endl;
    }

    /// From where, and when: every line has its own moment in --json.
    static QString askedText(const Preflight::Report &report)
    {
        std::optional<WallTime> first;
        std::optional<WallTime> last;
        for (const Preflight::Line &line : report.lines) {
            if (line.at == WallTime {})
                continue;
            first = std::min(first.value_or(line.at), line.at);
            last = std::max(last.value_or(line.at), line.at);
        }
        return first ? tr("asked from %1, %2 to %3 UTC").arg(report.from, clockOf(*first), clockOf(*last))
                     : tr("asked from %1").arg(report.from);
    }
    static QString clockOf(WallTime at)
    {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC)
            .toString(QStringLiteral("HH:mm:ss"));
    }

    const Preflight::Wishes m_wishes;
    Message m_told;
};

struct PreflightOptions {
    ServiceOptions service;
    Preflight::Wishes wishes;
};

Result<PreflightOptions> takePreflightOptions(Arguments &arguments)
{
    const auto wrong = [](const QString &text) { return Error { QStringLiteral("usage"), text, {} }; };
    PreflightOptions options;
    const auto service = arguments.takeService();
    if (!service)
        return service.error();
    options.service = *service;
    const auto retry = arguments.takeValue(QStringLiteral("retry"));
    if (!retry)
        return retry.error();
    if (retry->has_value()) {
        const auto policy = Probe::retryFromName(**retry);
        if (!policy)
            return wrong(tr("--retry: expected none, sdk or article, not \"%1\"").arg(**retry));
        options.wishes.retry = *policy;
    }
    const auto rest = arguments.finish(arguments.words().isEmpty() ? 0 : 1);
    if (!rest)
        return rest.error();
    const QString which = rest->isEmpty() ? QStringLiteral("both") : rest->constFirst();
    if (which == QLatin1String("both"))
        return options;
    const auto side = sideFromName(which);
    if (!side)
        return wrong(tr("\"%1\" is not a side: blue, green or both").arg(which));
    options.wishes.sides = { *side };
    return options;
}

} // namespace

Started runPreflight(Arguments arguments, Streams streams)
{
    const auto options = takePreflightOptions(arguments);
    if (!options)
        return complain(options.error(), streams);
    auto stage = stageFor(options->service);
    if (!stage)
        return complain(stage.error(), streams);
    auto command
        = std::make_unique<PreflightCommand>(std::move(*stage), options->wishes, options->service.json, streams);
    command->start();
    return command;
}

} // namespace Signalbox::Commands
