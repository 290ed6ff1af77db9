#include "app/canary_desk.h"
#include "app/commands/canary_text.h"
#include "app/commands/desk_command.h"
#include "app/commands/journal_line.h"
#include "app/sandbox/timeline.h"
#include "core/config/duration.h"
#include "core/router/haproxy/provisioner.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Signalbox::Commands {
namespace {

using Probe::CanaryView;

/// A canary test from its start to its verdict.
class CanaryCommand final : public DeskCommand<App::CanaryDesk>
{
public:
    CanaryCommand(std::unique_ptr<App::Stage> stage, const Probe::CanaryPlan &plan, bool json, Streams streams)
        : DeskCommand(std::move(stage), json, streams)
        , m_plan(plan)
    {
    }

private:
    void begin() override
    {
        const auto &secrets = m_stage->secrets();
        m_desk = std::make_unique<App::CanaryDesk>(*m_stage,
                                                   Probe::limitersFor(m_stage->service().checks,
                                                                      secrets.upstreamKey(Side::Blue),
                                                                      secrets.upstreamKey(Side::Green)),
                                                   m_clock, true);
        connect(m_desk.get(), &App::CanaryDesk::changed, this,
                [this](const Probe::CanaryViewPtr &view) { show(*view); });
        if (const Sandbox::Timeline *timeline = m_stage->timeline()) {
            for (const Sandbox::Timeline::Entry &entry : timeline->entries())
                QTimer::singleShot(entry.at, Qt::PreciseTimer, this,
                                   [this, name = entry.scenario] { (void)m_stage->setScenario(name); });
        }
        m_desk->start(m_plan);
    }

    void show(const CanaryView &view)
    {
        if (view.verdict) {
            finish(view);
            return;
        }
        if (m_told && view.elapsed - *m_told < seconds(1))
            return;
        if (!m_told && !m_json && !view.routed())
            m_streams.out << words(view.straightOnly) << Qt::endl;
        if (!m_told && !m_json && view.forecast >= seconds(1))
            m_streams.out << tr("takes about %1 s longer than planned: %2")
                                 .arg(std::chrono::ceil<seconds>(view.forecast).count())
                                 .arg(words(view.forecastBecause))
                          << Qt::endl;
        m_told = view.elapsed;
        if (m_json)
            print(canaryJson(view));
        else
            m_streams.out << canaryProgress(view) << Qt::endl;
    }

    void finish(const CanaryView &view)
    {
        if (m_json)
            print(canaryJson(view));
        else
            printCanary(view, m_streams.out);
        journal(view);
        m_streams.out.flush();
        switch (*view.verdict) {
        case Probe::CanaryVerdict::Pass:
            return endLoop(ExitDone);
        case Probe::CanaryVerdict::Fail:
            return endLoop(ExitFailed);
        case Probe::CanaryVerdict::Insufficient:
            return endLoop(ExitUndecided);
        }
    }

    /// The one line that the others read.
    void journal(const CanaryView &view)
    {
        journalLine(*m_stage,
                    { .at = m_clock.wallNow(),
                      .level = Probe::canaryLevel(view),
                      .source = QStringLiteral("canary"),
                      .message = Probe::canarySummary(view),
                      .operatorName = App::operatorName() },
                    Journal::Kind::Verdict, m_streams);
    }

    void print(const QJsonObject &object)
    {
        m_streams.out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << Qt::endl;
    }

    const Probe::CanaryPlan m_plan;
    std::optional<milliseconds> m_told;
};

Error wrong(const QString &text)
{
    return { QStringLiteral("usage"), text, {} };
}

/// "60", "60s" or "1m30s".
Result<milliseconds> durationOf(const QString &option, const QString &text)
{
    bool plain = false;
    const double number = text.toDouble(&plain);
    if (plain && number > 0 && number <= 86400)
        return milliseconds(qint64(number * 1000));
    if (const auto duration = Config::durationFromText(text))
        return *duration;
    return wrong(tr("%1: \"%2\" is not a duration; expected seconds, or such as 500ms, 60s, 2m").arg(option, text));
}

Result<double> numberOf(const QString &option, const QString &text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok ? Result<double>(number) : wrong(tr("%1: \"%2\" is not a number").arg(option, text));
}

Done setOption(Probe::CanaryPlan &plan, const QString &name, const QString &text)
{
    const QString option = QStringLiteral("--") + name;
    if (name == QLatin1String("duration") || name == QLatin1String("interval")) {
        const auto duration = durationOf(option, text);
        if (!duration)
            return duration.error();
        (name == QLatin1String("duration") ? plan.duration : plan.interval) = *duration;
        return done();
    }
    if (name == QLatin1String("side")) {
        plan.side = sideFromName(text);
        return plan.side ? done() : Done(wrong(tr("--side: \"%1\" is no side; expected blue or green").arg(text)));
    }
    if (name == QLatin1String("retry")) {
        const auto retry = Probe::retryFromName(text);
        plan.retry = retry.value_or(plan.retry);
        return retry ? done() : Done(wrong(tr("--retry: expected none, sdk or article, not \"%1\"").arg(text)));
    }
    const auto number = numberOf(option, QString(text).remove(QLatin1Char('%')));
    if (!number)
        return number.error();
    if (name == QLatin1String("percent"))
        plan.percent = *number;
    else if (name == QLatin1String("success"))
        plan.successPercent = *number;
    else
        plan.minimum = int(qBound(0.0, *number, 1e6));
    return done();
}

Result<Probe::CanaryPlan> takePlan(Arguments &arguments)
{
    Probe::CanaryPlan plan;
    for (const char *name : { "percent", "duration", "interval", "side", "success", "minimum", "retry" }) {
        const auto value = arguments.takeValue(QString::fromLatin1(name));
        if (!value)
            return value.error();
        if (!value->has_value())
            continue;
        if (const Done set = setOption(plan, QString::fromLatin1(name), **value); !set)
            return set.error();
    }
    if (const Done fine = Probe::checkPlan(plan); !fine)
        return fine.error();
    return plan;
}

} // namespace

Started runCanary(Arguments arguments, Streams streams)
{
    const Result<ServiceOptions> options = arguments.takeService();
    if (!options)
        return complain(options.error(), streams);
    const auto plan = takePlan(arguments);
    if (!plan)
        return complain(plan.error(), streams);
    if (const auto rest = arguments.finish(0); !rest)
        return complain(rest.error(), streams);
    auto stage = stageFor(*options);
    if (!stage)
        return complain(stage.error(), streams);
    auto command = std::make_unique<CanaryCommand>(std::move(*stage), *plan, options->json, streams);
    command->start();
    return command;
}

} // namespace Signalbox::Commands
