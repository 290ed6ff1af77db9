#include "core/config/service_rules.h"

#include "core/config/duration.h"
#include "core/config/url_rules.h"

#include <QRegularExpression>

namespace Signalbox::Config {

namespace {

class Rules
{
public:
    Rules(const QString &file, const KeySpots &spots, QList<Problem> &problems)
        : m_file(file)
        , m_spots(spots)
        , m_problems(problems)
    {
    }

    void add(const QString &key, const QString &text, const QString &expected, Severity severity = Severity::Error)
    {
        const KeySpot spot = m_spots.value(key);
        m_problems.append({ m_file, spot.line, spot.column, key, text, expected, severity });
    }

private:
    const QString &m_file;
    const KeySpots &m_spots;
    QList<Problem> &m_problems;
};

void checkTiming(const Service &service, Rules &rules)
{
    const CheckSettings &checks = service.checks;
    if (checks.degradedAbove > checks.deadline)
        rules.add(QStringLiteral("checks.degraded_above"), QStringLiteral("is longer than the deadline"),
                  QStringLiteral("at most %1").arg(durationText(checks.deadline)));
    for (const Environment &environment : service.environments) {
        // Every URL of a side is asked once per interval, all with the one key of that side.
        const double perMinute = 60000.0 / double(checks.interval.count()) * double(environment.urls.size());
        if (perMinute > checks.requestsPerMinute)
            rules.add(QStringLiteral("checks.requests_per_minute"),
                      QStringLiteral("is less than the %1 checks a minute that %2 needs; some will be left out")
                          .arg(perMinute, 0, 'f', 0)
                          .arg(sideName(environment.side)),
                      QStringLiteral("a longer interval or a higher limit"), Severity::Warning);
    }
    if (service.objectives.p99 < service.objectives.p95)
        rules.add(QStringLiteral("objectives.p99"), QStringLiteral("is shorter than p95"),
                  QStringLiteral("at least %1").arg(durationText(service.objectives.p95)));
}

void checkListener(const RouterSettings &router, Rules &rules)
{
    if (!isLoopbackHost(router.listenHost) && router.clientKeys.text.isEmpty())
        rules.add(QStringLiteral("router.listen"),
                  QStringLiteral("would let anyone on the network use your API key: router.client_keys is not set"),
                  QStringLiteral("client_keys = \"file:PATH\", or an address of this machine such as 127.0.0.1"));
}

// The names of the router's sockets and map files are made from it: HAProxy knows no quoting there, and the system cuts
// socket paths short.
void checkStateDir(const RouterSettings &router, Rules &rules)
{
    static const QRegularExpression safe(QStringLiteral("\\A/[A-Za-z0-9._/+@~-]+\\z"));
    constexpr qsizetype longest = 85;
    const QString key = QStringLiteral("router.state_dir");
    if (router.stateDir.isEmpty())
        rules.add(key, QStringLiteral("has no default: neither HOME nor XDG_STATE_HOME is set"),
                  QStringLiteral("a path"));
    else if (!safe.match(router.stateDir).hasMatch())
        rules.add(key, QStringLiteral("has characters that the router cannot take"),
                  QStringLiteral("a path of letters, digits and . _ / + @ ~ -"));
    else if (router.stateDir.size() > longest)
        rules.add(key,
                  QStringLiteral("is %1 characters long: socket paths in it would be cut").arg(router.stateDir.size()),
                  QStringLiteral("a path of at most %1 characters").arg(longest));
}

void checkSidesDiffer(const Service &service, Rules &rules)
{
    const Environment &blue = service.environment(Side::Blue);
    const Environment &green = service.environment(Side::Green);
    if (blue.urls.isEmpty() || blue.urls != green.urls || blue.key != green.key || blue.headers != green.headers
        || blue.modelMap != green.modelMap)
        return;
    rules.add(QStringLiteral("environment.green"),
              QStringLiteral("has the same urls, key, headers and models as blue: moving traffic changes nothing"),
              QStringLiteral("two environments that differ"), Severity::Warning);
}

void checkGoldens(const Service &service, Rules &rules)
{
    QStringList names;
    for (qsizetype i = 0; i < service.golden.size(); ++i) {
        const GoldenPrompt &golden = service.golden.at(i);
        const QString path = QStringLiteral("golden[%1]").arg(i + 1);
        const bool expects = golden.json || !golden.contains.isEmpty() || !golden.tool.isEmpty()
            || golden.leastLength > 0 || golden.mostLength > 0 || !golden.language.isEmpty();
        if (!expects)
            rules.add(path, QStringLiteral("expects nothing: it could never find anything"),
                      QStringLiteral("one of json, contains, tool, least_length, most_length, language"));
        if (golden.mostLength > 0 && golden.mostLength < golden.leastLength)
            rules.add(path + QStringLiteral(".most_length"), QStringLiteral("is less than least_length"),
                      QStringLiteral("at least %1, or 0").arg(golden.leastLength));
        if (!golden.name.isEmpty() && names.contains(golden.name))
            rules.add(path + QStringLiteral(".name"), QStringLiteral("is used twice"),
                      QStringLiteral("a name of its own"));
        names.append(golden.name);
    }
    for (qsizetype i = 0; i < service.plan.steps.size(); ++i) {
        if (service.golden.isEmpty() && service.plan.steps.at(i).gates.contains(Gate::Golden))
            rules.add(stepPath(i) + QStringLiteral(".gates.golden"), QStringLiteral("has no prompt to ask"),
                      QStringLiteral("at least one [[golden]]"));
    }
}

} // namespace

QString stepPath(qsizetype index)
{
    return QStringLiteral("plan.step[%1]").arg(index + 1);
}

void checkPlanRules(const Plan &plan, const QString &file, const KeySpots &spots, QList<Problem> &problems)
{
    Rules rules(file, spots, problems);
    for (qsizetype i = 1; i < plan.steps.size(); ++i) {
        const Permyriad before = plan.steps[i - 1].candidateShare;
        // A share of 0 is one that could not be read: it has its own problem.
        if (before.value() > 0 && plan.steps[i].candidateShare.value() > 0 && plan.steps[i].candidateShare <= before)
            rules.add(stepPath(i) + QStringLiteral(".split"), QStringLiteral("does not rise"),
                      QStringLiteral("more than the %1 of the step before").arg(before.shortText()));
    }
    if (plan.steps.isEmpty())
        return;
    const Permyriad last = plan.steps.last().candidateShare;
    const QString lastKey = stepPath(plan.steps.size() - 1) + QStringLiteral(".split");
    const QString wanted = QString::number(plan.bakeShare().percent());
    if (last.value() > 0 && last != plan.bakeShare()) {
        rules.add(lastKey,
                  plan.keep.value() == 0
                      ? QStringLiteral("is the last step and not 100 %")
                      : QStringLiteral("is the last step and not %1 %, though the active side keeps %2 %")
                            .arg(wanted)
                            .arg(plan.keep.percent()),
                  QStringLiteral("a last step with split = %1").arg(wanted));
    }
    if (plan.bake.count() > 0 && plan.bakeEvery > plan.bake)
        rules.add(QStringLiteral("plan.bake_check"), QStringLiteral("is longer than the bake: it would never look"),
                  QStringLiteral("at most %1").arg(durationText(plan.bake)));
}

void checkServiceRules(const Service &service, const QString &file, const KeySpots &spots, QList<Problem> &problems)
{
    Rules rules(file, spots, problems);
    checkTiming(service, rules);
    checkListener(service.router, rules);
    // Without a name there is no default either: the name is the problem then.
    if (!service.name.isEmpty() || !service.router.stateDir.isEmpty())
        checkStateDir(service.router, rules);
    checkSidesDiffer(service, rules);
    checkGoldens(service, rules);
    checkPlanRules(service.plan, file, spots, problems);
}

} // namespace Signalbox::Config
