#pragma once

#include "core/base/redact.h"
#include "core/diagnose/view.h"

#include <QJsonObject>

namespace Signalbox::Diagnose {

/// What a vantage told holds for so long: it is asked once a minute, and may take one.
inline constexpr milliseconds vantagesHold { 150'000 };
/// That it told what it did too long before `now` to say anything of it.
bool isStale(const Vantage &vantage, WallTime now);

/// What `signalbox diagnose --json` printed on another host, as that vantage. Reads the last line that is a JSON object
/// with the event "diagnosed"; other lines are left out. What is missing or of another type is absent; text is
/// redacted and shortened. No such line: a problem that says so.
Vantage vantageFrom(const QString &name, const QByteArray &output, const Redactor &redactor);

/// By Side: ms until the first content on new connections where it is least, of hosts with at least 8 answers and,
/// where `since` is given, asked since then.
std::array<std::optional<double>, 2> fastestElsewhere(const std::vector<Vantage> &vantages,
                                                      std::optional<WallTime> since = {});

/// What another host measured, for JSON.
QJsonObject vantageJson(const Vantage &vantage);
/// A trace for JSON.
QJsonObject traceJson(const Path::Trace &trace);
QJsonObject pingsJson(const EndpointPings &pings);

} // namespace Signalbox::Diagnose
