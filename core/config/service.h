#pragma once

#include "core/base/redact.h"
#include "core/base/types.h"
#include "core/router/router.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

#include <array>

namespace Signalbox::Config {

/// Where a secret is kept: "env:NAME", "dotenv:FILE#NAME", "file:PATH", "keychain:NAME". Never the secret itself.
struct SecretRef {
    QString text;
    bool operator==(const SecretRef &) const = default;
};

struct BaseUrl {
    QUrl url; ///< scheme, host, port and path prefix: https://api.example.com/v1
    QString region; ///< "hk"; free text, may be empty
    bool operator==(const BaseUrl &) const = default;
};

/// How a health check talks to an environment.
struct ProbeProfile {
    QString model = QStringLiteral("gpt-4o-mini");
    QString prompt = QStringLiteral("ping");
    int maxTokens = 5;
    QString tokenField = QStringLiteral("max_tokens"); ///< or "max_completion_tokens" for reasoning models
    bool stream = true;
    bool operator==(const ProbeProfile &) const = default;
};

/// Pages of a relay that help when something is wrong with it: https addresses, for a person's browser; empty: none.
struct Links {
    QString topUp;
    QString changelog;
    QString status;
    bool operator==(const Links &) const = default;
};

struct Environment {
    Side side = Side::Blue;
    QList<BaseUrl> urls; ///< at least one; all share scheme and path prefix
    SecretRef key;
    QString version = QStringLiteral("v1");
    QString region;
    ProbeProfile probe;
    QMap<QString, QString> headers; ///< extra request headers, no secrets
    QMap<QString, QString> modelMap; ///< what users ask -> what the relay is asked
    Links links;
    QString keyPrefix = QStringLiteral("sk-"); ///< how a key of this relay begins; empty: anyhow
    bool operator==(const Environment &) const = default;
};

struct RouterSettings {
    QString engine = QStringLiteral("haproxy");
    QString listenHost = QStringLiteral("127.0.0.1");
    int listenPort = 8080;
    QString stateDir; ///< absolute; default from the service's name
    Router::SplitMode mode = Router::SplitMode::Random;
    Side active = Side::Blue; ///< who is active before any order was ever made
    SecretRef clientKeys; ///< file of "client-id key" lines; empty: nobody is asked for a key
    QString caFile; ///< PEM; empty: the system's
    bool modelGuard = false; ///< a request for a model that one side does not list goes to the other
    bool operator==(const RouterSettings &) const = default;
};

struct CheckSettings {
    milliseconds interval { 5000 };
    milliseconds deadline { 10000 }; ///< total, from the intended start
    milliseconds degradedAbove { 500 }; ///< a healthy answer slower than this is "degraded"
    int failuresToUnhealthy = 3;
    int successesToHealthy = 1;
    int requestsPerMinute = 100; ///< own rate limit per key
    bool operator==(const CheckSettings &) const = default;
};

struct Objectives {
    double failurePercent = 2.0; ///< of users' requests that finished in the window
    milliseconds p95 { 2000 }; ///< time to headers
    milliseconds p99 { 5000 };
    int minimumRequests = 100;
    milliseconds slowAbove { 500 }; ///< p95 of the candidate at which the gate "slow" looks at the active side
    bool operator==(const Objectives &) const = default;
};

/// A prompt of the team and what is expected of every answer to it. Expectations that are not set hold.
struct GoldenPrompt {
    QString name;
    QString prompt;
    QString model; ///< empty: the probe's of each side
    int maxTokens = 64;
    bool json = false; ///< the answer is valid JSON
    QString contains; ///< this text, in any case
    QString tool; ///< a function of that name is offered and has to be called
    int leastLength = 0; ///< characters
    int mostLength = 0; ///< 0: any
    QString language; ///< Golden::languages(); empty: any
    bool operator==(const GoldenPrompt &) const = default;
};

/// Who is told what happens, beside the window.
struct NotifySettings {
    SecretRef webhook; ///< of the address; empty: none
    QString format = QStringLiteral("json"); ///< or "slack"
    bool desktop = true; ///< notifications of the desktop, while a window is open
    bool operator==(const NotifySettings &) const = default;
};

/// How much of the charts' past is kept on disk.
struct HistorySettings {
    milliseconds keep { qint64(30) * 24 * 3600 * 1000 };
    int megabytes = 1024; ///< the oldest goes first
    bool operator==(const HistorySettings &) const = default;
};

/// Another host of the team that measures too.
struct VantageSettings {
    QString name;
    QString command; ///< program and arguments; prints what `signalbox diagnose --json` prints
    bool operator==(const VantageSettings &) const = default;
};

enum class Gate : quint8 { Health, Objective, Slow, Judge, Manual, Capacity, Golden };
enum class GateAction : quint8 { RollBack, StepBack, Hold, Warn };

struct PlanStep {
    Permyriad candidateShare;
    milliseconds hold { 0 };
    int minimumRequests = 0; ///< users' requests on the candidate before the step may end
    QMap<Gate, GateAction> gates;
    /// The step ends only once the judge has found the candidate no worse. Without it the judge only acts on worse, and
    /// a step may end undecided, which its log line says.
    bool judgeMustPass = false;
    bool operator==(const PlanStep &) const = default;
};

struct Plan {
    QString name = QStringLiteral("default");
    QList<PlanStep> steps;
    milliseconds bake { 300000 }; ///< watch at 100 % before the candidate is made active
    int failedChecksToRollBack = 3; ///< in a row
    milliseconds bakeEvery { 30000 }; ///< time between two looks during the bake
    int badLooksToRollBack = 3; ///< looks of the bake in a row
    Permyriad keep; ///< the active side's share during the bake; the last step ends there
    bool advise = false; ///< the automatic parts say what they would do, and order nothing
    milliseconds lease { 90000 }; ///< how long the router keeps a split that no console renews; whole seconds
    QString whenLost = QStringLiteral("return"); ///< or "stay": what the router does when nobody renews
    QString wayBack = QStringLiteral("at-once"); ///< or "gradual": how a gate's rollback goes
    milliseconds backPause { 10000 }; ///< time on each lower step of a gradual rollback
    bool operator==(const Plan &) const = default;

    /// "default": 5 -> 25 -> 50 -> 100 % in 30 minutes; health, objective and judge roll back, slow holds. At 50 %,
    /// where comparing is fastest and most is at stake, the judge must have passed.
    static Plan standard();
    /// "keep-one-percent": the same, but the active side keeps 1 % during the bake, so that there is something to
    /// compare with.
    static Plan keepOnePercent();
    /// The standard plan of that name, if there is one.
    static std::optional<Plan> named(QStringView name);
    /// What named() knows.
    static QStringList names();
    /// The lease that an order of this plan carries; 0: none, the split stays when no console is left.
    [[nodiscard]] qint64 leaseSeconds() const;
    [[nodiscard]] bool goesBackGradually() const { return wayBack == QLatin1String("gradual"); }
    /// The candidate's share at which the bake begins.
    [[nodiscard]] Permyriad bakeShare() const { return keep.rest(); }
    /// Every hold and the bake replaced, the looks of the bake in proportion, and no step waits for the judge to pass,
    /// who needs the time that a drill does not give; for drills.
    [[nodiscard]] Plan withHolds(milliseconds hold) const;
};

/// One service: what a service file says, validated. Values only; secrets stay references.
struct Service {
    QString name;
    std::array<Environment, 2> environments { Environment { .side = Side::Blue }, Environment { .side = Side::Green } };
    RouterSettings router;
    CheckSettings checks;
    Objectives objectives;
    Plan plan;
    NotifySettings notify;
    HistorySettings history;
    QList<VantageSettings> vantages;
    QList<GoldenPrompt> golden;
    bool operator==(const Service &) const = default;

    [[nodiscard]] const Environment &environment(Side side) const { return environments[static_cast<size_t>(side)]; }
    [[nodiscard]] Environment &environment(Side side) { return environments[static_cast<size_t>(side)]; }
};

} // namespace Signalbox::Config
