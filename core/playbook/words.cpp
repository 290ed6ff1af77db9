#include "core/playbook/words.h"
#include "core/playbook/playbook.h"

#include <QCoreApplication>

#include <array>

namespace Signalbox::Playbook {
namespace {

struct Chapter {
    Failure failure;
    const char *name;
    const char *title;
    std::array<const char *, 4> usually; ///< likeliest first; null: no more
    std::array<Step, 6> steps; ///< the first is the one to take
    int stepCount;
};

// One chapter a class. The translator sees the texts under the context "Playbook".
constexpr Chapter chapters[] = {
    { Failure::Unauthorized,
      "unauthorized",
      QT_TRANSLATE_NOOP("Playbook", "the key is refused"),
      { QT_TRANSLATE_NOOP("Playbook", "The key is not active yet, was withdrawn, or belongs to another relay."),
        QT_TRANSLATE_NOOP("Playbook", "It was copied with a part missing, or has the wrong prefix."),
        QT_TRANSLATE_NOOP("Playbook", "This machine's address is not on the relay's list (some say 401, some 403)."),
        QT_TRANSLATE_NOOP("Playbook", "The quota is gone: some relays answer 401 then.") },
      { Step::TestKey, Step::RollBack, Step::Preflight, Step::TopUp, Step::StatusPage },
      5 },
    { Failure::Model,
      "model",
      QT_TRANSLATE_NOOP("Playbook", "the relay does not offer the model"),
      { QT_TRANSLATE_NOOP("Playbook", "The relay's list lacks the name, or spells it another way."),
        QT_TRANSLATE_NOOP("Playbook", "The model map names a model that the relay has withdrawn."),
        QT_TRANSLATE_NOOP("Playbook", "The key has no right to this model.") },
      { Step::CompareModels, Step::RollBack, Step::Preflight, Step::Changelog },
      4 },
    { Failure::Quota,
      "quota",
      QT_TRANSLATE_NOOP("Playbook", "the quota is used up"),
      { QT_TRANSLATE_NOOP("Playbook", "The credit is spent, or a spending limit is reached. No retry mends it."),
        QT_TRANSLATE_NOOP("Playbook", "The key belongs to an account that was never topped up.") },
      { Step::TopUp, Step::RollBack, Step::TestKey, Step::Preflight, Step::StatusPage },
      5 },
    { Failure::Throttled,
      "throttled",
      QT_TRANSLATE_NOOP("Playbook", "requests are throttled (429)"),
      { QT_TRANSLATE_NOOP("Playbook", "Users send more than the key's limit allows: the share is too large for it."),
        QT_TRANSLATE_NOOP("Playbook", "Both sides say so: they share one limit upstream, or one key."),
        QT_TRANSLATE_NOOP("Playbook", "Other programs use the same key. The console itself keeps to its own limit.") },
      { Step::RollBack, Step::Preflight, Step::TopUp, Step::StatusPage },
      4 },
    { Failure::Server,
      "server",
      QT_TRANSLATE_NOOP("Playbook", "the server fails (5xx)"),
      { QT_TRANSLATE_NOOP("Playbook", "The relay or its upstream is overloaded or broken (503, 529)."),
        QT_TRANSLATE_NOOP("Playbook", "520 to 524: the relay's CDN cannot reach it."),
        QT_TRANSLATE_NOOP("Playbook", "Both sides alike: the provider behind them, not the candidate.") },
      { Step::RollBack, Step::StatusPage, Step::Diagnose, Step::CanaryTest, Step::Changelog },
      5 },
    { Failure::Slow,
      "slow",
      QT_TRANSLATE_NOOP("Playbook", "answers are slow"),
      { QT_TRANSLATE_NOOP("Playbook", "Routing: the nearest region is not the one that answers."),
        QT_TRANSLATE_NOOP("Playbook", "The relay or its upstream is overloaded."),
        QT_TRANSLATE_NOOP("Playbook", "The name is looked up slowly, or to a far address.") },
      { Step::Diagnose, Step::RollBack, Step::CanaryTest, Step::StatusPage, Step::Changelog },
      5 },
    { Failure::Hangs,
      "hangs",
      QT_TRANSLATE_NOOP("Playbook", "requests are taken and not answered"),
      { QT_TRANSLATE_NOOP("Playbook", "The relay waits for an upstream that does not answer."),
        QT_TRANSLATE_NOOP("Playbook", "A queue or a pool is full there.") },
      { Step::RollBack, Step::Diagnose, Step::StatusPage },
      3 },
    { Failure::Deadline,
      "deadline",
      QT_TRANSLATE_NOOP("Playbook", "no answer in time"),
      { QT_TRANSLATE_NOOP("Playbook", "The relay is overloaded, or waits for its upstream."),
        QT_TRANSLATE_NOOP("Playbook", "A firewall drops the packets on the way."),
        QT_TRANSLATE_NOOP("Playbook", "checks.deadline is shorter than this model needs.") },
      { Step::RollBack, Step::Diagnose, Step::StatusPage },
      3 },
    { Failure::CutStream,
      "cut-stream",
      QT_TRANSLATE_NOOP("Playbook", "streams break off"),
      { QT_TRANSLATE_NOOP("Playbook", "A proxy between relay and upstream has a shorter time-out than answers take."),
        QT_TRANSLATE_NOOP("Playbook", "The relay restarts, or sheds load.") },
      { Step::RollBack, Step::CanaryTest, Step::StatusPage, Step::Changelog },
      4 },
    { Failure::Malformed,
      "malformed",
      QT_TRANSLATE_NOOP("Playbook", "answers are not the protocol"),
      { QT_TRANSLATE_NOOP("Playbook",
                          "A page of a proxy, a captive portal or a CDN came instead of the relay's answer."),
        QT_TRANSLATE_NOOP("Playbook", "The base URL lacks its path (/v1)."),
        QT_TRANSLATE_NOOP("Playbook", "The relay changed its interface.") },
      { Step::RollBack, Step::Preflight, Step::Changelog, Step::StatusPage },
      4 },
    { Failure::Refused,
      "refused",
      QT_TRANSLATE_NOOP("Playbook", "reachable, but the request is refused"),
      { QT_TRANSLATE_NOOP("Playbook",
                          "The relay is there; this request does not suit it: a wrong path, or a field that "
                          "the model does not take (reasoning models refuse max_tokens)."),
        QT_TRANSLATE_NOOP("Playbook", "environment.….probe.token_field or probe.model is not right for this relay.") },
      { Step::Preflight, Step::CompareModels, Step::Changelog },
      3 },
    { Failure::Name,
      "name",
      QT_TRANSLATE_NOOP("Playbook", "the host's name is not found"),
      { QT_TRANSLATE_NOOP("Playbook", "The name in environment.….urls is mistyped, or was given up."),
        QT_TRANSLATE_NOOP("Playbook", "This machine's name service is away.") },
      { Step::RollBack, Step::Diagnose, Step::StatusPage },
      3 },
    { Failure::Connect,
      "connect",
      QT_TRANSLATE_NOOP("Playbook", "no connection"),
      { QT_TRANSLATE_NOOP("Playbook", "Nobody listens there: the relay is down, or the port is wrong."),
        QT_TRANSLATE_NOOP("Playbook", "A firewall refuses this machine."),
        QT_TRANSLATE_NOOP("Playbook",
                          "The connection is closed before an answer: an overloaded or restarting relay.") },
      { Step::RollBack, Step::Diagnose, Step::StatusPage },
      3 },
    { Failure::Tls,
      "tls",
      QT_TRANSLATE_NOOP("Playbook", "the certificate is not accepted"),
      { QT_TRANSLATE_NOOP("Playbook", "It ran out, is for another name, or its authority is not known here."),
        QT_TRANSLATE_NOOP("Playbook", "A private authority: router.ca_file must name it."),
        QT_TRANSLATE_NOOP("Playbook", "Somebody between here and the relay opens the connection.") },
      { Step::RollBack, Step::Preflight, Step::StatusPage },
      3 },
    { Failure::Router,
      "router",
      QT_TRANSLATE_NOOP("Playbook", "the router does not answer"),
      { QT_TRANSLATE_NOOP("Playbook",
                          "HAProxy was stopped or killed: \"signalbox router start\" starts it, with the split "
                          "as it was."),
        QT_TRANSLATE_NOOP("Playbook",
                          "It hangs: users may be served still; the way back goes out as soon as it answers."),
        QT_TRANSLATE_NOOP("Playbook",
                          "Its socket was removed: \"signalbox router reload\" puts a new one beside it.") },
      { Step::RollBack },
      1 },
    { Failure::Feed,
      "feed",
      QT_TRANSLATE_NOOP("Playbook", "users' requests cannot be seen"),
      { QT_TRANSLATE_NOOP("Playbook",
                          "The router's feed is not connected, or tells less than it should: figures of users "
                          "stand still, and nothing moves on them."),
        QT_TRANSLATE_NOOP("Playbook", "Health checks still tell of both sides.") },
      { Step::RollBack },
      1 },
};
static_assert(std::size(chapters) == failureCount);

const Chapter &chapterOf(Failure failure)
{
    return chapters[size_t(failure)];
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Playbook", text);
}

} // namespace

QString failureName(Failure failure)
{
    return QLatin1String(chapterOf(failure).name);
}

std::optional<Failure> failureFromName(QStringView name)
{
    for (const Chapter &chapter : chapters) {
        if (name == QLatin1String(chapter.name))
            return chapter.failure;
    }
    return std::nullopt;
}

QString failureTitle(Failure failure)
{
    return translated(chapterOf(failure).title);
}

QStringList usuallyMeans(Failure failure)
{
    QStringList out;
    for (const char *text : chapterOf(failure).usually) {
        if (text)
            out.append(translated(text));
    }
    return out;
}

QList<Step> nextSteps(Failure failure)
{
    const Chapter &chapter = chapterOf(failure);
    return { chapter.steps.begin(), chapter.steps.begin() + chapter.stepCount };
}

QString stepName(Step step)
{
    switch (step) {
    case Step::RollBack:
        return QStringLiteral("roll-back");
    case Step::TestKey:
        return QStringLiteral("keys");
    case Step::CompareModels:
        return QStringLiteral("models");
    case Step::Preflight:
        return QStringLiteral("preflight");
    case Step::CanaryTest:
        return QStringLiteral("canary");
    case Step::Diagnose:
        return QStringLiteral("diagnose");
    case Step::TopUp:
        return QStringLiteral("top-up");
    case Step::Changelog:
        return QStringLiteral("changelog");
    case Step::StatusPage:
        return QStringLiteral("status");
    }
    return {};
}

QString stepText(Step step)
{
    switch (step) {
    case Step::RollBack:
        return translated(QT_TRANSLATE_NOOP("Playbook", "Roll back"));
    case Step::TestKey:
        return translated(QT_TRANSLATE_NOOP("Playbook", "Test the key…"));
    case Step::CompareModels:
        return translated(QT_TRANSLATE_NOOP("Playbook", "Compare the models"));
    case Step::Preflight:
        return translated(QT_TRANSLATE_NOOP("Playbook", "Preflight"));
    case Step::CanaryTest:
        return translated(QT_TRANSLATE_NOOP("Playbook", "Canary test"));
    case Step::Diagnose:
        return translated(QT_TRANSLATE_NOOP("Playbook", "Why is it slow?"));
    case Step::TopUp:
        return translated(QT_TRANSLATE_NOOP("Playbook", "Top up ↗"));
    case Step::Changelog:
        return translated(QT_TRANSLATE_NOOP("Playbook", "Changelog ↗"));
    case Step::StatusPage:
        return translated(QT_TRANSLATE_NOOP("Playbook", "Status page ↗"));
    }
    return {};
}

} // namespace Signalbox::Playbook
