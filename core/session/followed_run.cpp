#include "core/session/followed_run.h"

#include "core/rollout/recorded.h"

namespace Signalbox::Session {
namespace {

constexpr int ordersKept = 200;
constexpr size_t toldKept = 200; ///< between two runs; of an open run all are

/// Before its first event, as its first record says.
std::optional<Rollout::State> firstState(const QVariantMap &args)
{
    const auto plan = Rollout::planFrom(args.value(QStringLiteral("plan")).toMap());
    if (!plan)
        return std::nullopt;
    Rollout::State state;
    state.plan = *plan;
    state.tends = args.value(QStringLiteral("tends")).toBool();
    if (args.value(QStringLiteral("sticky")).toBool())
        state.desired.mode = Router::SplitMode::Sticky;
    return state;
}

} // namespace

void FollowedRuns::take(const LogEntry &entry, Instant at)
{
    const QVariantMap &args = entry.message.args;
    const QString id = args.value(QStringLiteral("session")).toString();
    auto console = m_consoles.find(id);
    if (console == m_consoles.end()) {
        const auto first = firstState(args);
        if (!first)
            return;
        console = m_consoles.insert(id, { .first = *first, .state = *first });
    }
    auto event = Rollout::eventFrom(args.value(QStringLiteral("event")).toMap(), Instant {});
    const quint64 number = args.value(QStringLiteral("n")).toULongLong();
    const QVariantMap decided = args.value(QStringLiteral("decided")).toMap();
    if (number <= console->forgotten || console->told.contains(number))
        return; // told before
    if (!event) {
        console->known = false;
        return;
    }
    event->at = at;
    const bool late = !console->told.empty() && number < console->told.rbegin()->first;
    Told &told = console->told[number];
    told = { .event = *std::move(event),
             .wall = entry.at,
             .phase = decided.value(QStringLiteral("phase")).toString(),
             .epoch = decided.value(QStringLiteral("epoch")).toULongLong() };
    if (!late) {
        step(*console, told);
        forget(*console);
        return;
    }
    console->state = console->first;
    console->known = true;
    for (const auto &[n, each] : console->told)
        step(*console, each);
}

void FollowedRuns::step(Console &console, const Told &told)
{
    Rollout::Transition next = Rollout::transition(console.state, told.event);
    if (next.state.phaseSince != console.state.phaseSince)
        console.phaseAt = told.wall;
    console.state = std::move(next.state);
    for (const Rollout::Effect &effect : next.effects) {
        if (const auto *order = std::get_if<Rollout::Effects::Order>(&effect))
            console.orders.insert(order->word.epoch);
    }
    if (Rollout::phaseName(console.state.phase) != told.phase || console.state.desired.epoch != told.epoch)
        console.known = false;
}

/// What came before a run that is over is needed by nothing that comes late.
void FollowedRuns::forget(Console &console)
{
    if (Rollout::isRunning(console.state.phase) || console.told.size() < toldKept)
        return;
    console.forgotten = console.told.rbegin()->first;
    console.told.clear();
    console.first = console.state;
    if (console.orders.size() > ordersKept)
        console.orders = { console.state.desired.epoch };
}

const Rollout::State *FollowedRuns::of(const QString &id) const
{
    const auto console = m_consoles.constFind(id);
    return console != m_consoles.constEnd() && console->known ? &console->state : nullptr;
}

bool FollowedRuns::ordered(const QString &id, quint64 epoch) const
{
    const auto console = m_consoles.constFind(id);
    return console != m_consoles.constEnd() && console->orders.contains(epoch);
}

} // namespace Signalbox::Session
