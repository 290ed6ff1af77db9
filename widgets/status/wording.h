#pragma once

#include "core/session/snapshot.h"
#include "core/stats/interval.h"
#include "widgets/theme/glyph.h"
#include "widgets/theme/theme.h"

#include <QString>

/// How values read in the window. Pure functions; nothing here knows a widget.
namespace Signalbox::Widgets {

/// What stands where nothing is known.
QString unknownText();
/// "41 ms", "1.24 s", "–".
QString durationText(std::optional<microseconds> value);
/// "0.21 %" with a narrow no-break space; "–" when absent.
QString percentText(std::optional<double> percent);
/// "06:47" or "1:06:47": a clock that runs down.
QString clockText(nanoseconds left);
/// "2 s ago", "3 min ago", "2 h ago".
QString agoText(nanoseconds age);
/// "14 s", "3 min": how old something is.
QString oldText(nanoseconds age);
/// How old the figures are, where they are no news any more: the engine is silent for `silence`, or the router for so
/// long. Nothing: they are news.
std::optional<nanoseconds> staleFor(const Session::Snapshot &snapshot, Instant now, std::optional<nanoseconds> silence);
/// "24.8 ± 0.6 %": the middle and half the width of the interval.
QString observedText(const Session::ObservedSplit &split, Side side);
/// "140 %": a load as a share of a limit.
QString loadText(double load);
/// "Blue" or "Green".
QString sideTitle(Side side);
/// "green v2.0": as a sentence names an environment.
QString sideWords(const Session::Snapshot &snapshot, Side side);
QString roleWord(Role role);
/// An order that is seconds young and not confirmed yet: that is how orders are, not a reason to worry.
bool justOrdered(const Session::Snapshot &snapshot, Instant now);
QString healthWord(Probe::HealthStatus status);
Tone toneOf(Probe::HealthStatus status);
/// Its last check went well and in time: what it is called now comes from those before.
bool isMending(const Session::Snapshot &snapshot, Side side);
/// What its health checks say of a side that is degraded or unhealthy, and why it is called so: a sentence.
QString checksSay(const Session::Snapshot &snapshot, Side side);
/// "2 upstreams"; where some of several fail: "1 of 2 upstreams answer". By the rule that says how the side is: while
/// it is unhealthy for all of them a single good answer counts for nothing, and all are said to fail only when it is.
QString upstreamsText(const Session::EnvironmentView &view);
/// "Step 2 of 4", "Baking", "Held"…: the phase in one or two words.
QString phaseWord(const Rollout::State &state);
/// "10:36:41" in the zone of `spec`; with milliseconds when wanted.
QString timeText(WallTime at, Qt::TimeSpec spec, bool milliseconds = false);

/// So many of a side's requests in the last minute stand behind a figure that is called bad: those of fewer are shown,
/// and alarm nobody.
constexpr quint64 fewestFailed = 3;
using Stats::saysMuch;
/// Fails more than is allowed, and not by one request or two.
bool failsTooOften(const Session::Figures &users, const Config::Objectives &objectives);
/// From here on 4xx that are no failures are worth a word: of a side's requests in the last minute, and how many at
/// least.
constexpr double manyRefusedPercent = 20;
constexpr quint64 fewestRefused = 20;
/// Answered with 4xx often enough to be told.
bool isRefused(const Session::Figures &users);
/// The same of 429: where a relay's limit is reached, few are enough.
constexpr double manyThrottledPercent = 5;
constexpr quint64 fewestThrottled = 5;
/// Answered with 429 often enough to be told.
bool isThrottled(const Session::Figures &users);

/// Both sides' p95 is beyond the objective, and neither is much slower than the other: nobody is to blame alone.
bool areSlowAlike(const Session::Snapshot &snapshot);
/// The p95 or p99 of one side is much slower than the other's.
bool isMuchSlower(microseconds own, microseconds other);

/// What the window says above its charts: the phase in words and, when there is one, what the figures show.
struct Finding {
    Tone tone = Tone::Muted; ///< Muted: calm; Amber: attention; Red: emergency
    Glyph glyph = Glyph::None;
    QString headline;
    QString detail;
    bool operator==(const Finding &) const = default;
};

/// Whether the finding tells why a side is slow: a page that tells it itself has it left out. Where nobody knows why,
/// it tells that it is.
enum class SlowSide : quint8 { Told, LeftOut };

/// `now` is the moment of showing on the snapshot's clock.
Finding findingOf(const Session::Snapshot &snapshot, Instant now, SlowSide slow = SlowSide::Told);

/// The run is held, and nobody renews its lease: all production goes back by itself, unless somebody keeps the split.
bool isLeftToItsLease(const Session::Snapshot &snapshot);

} // namespace Signalbox::Widgets
