#pragma once

#include "core/preflight/report.h"
#include "tests/widgets/sample_snapshots.h"

namespace Signalbox::Test::Samples {

inline Preflight::Line preflightLine(Preflight::Subject subject, std::optional<Side> side, Preflight::Grade grade,
                                     const QString &where, const Message &evidence, const char *meaning = "",
                                     const char *remedy = "", bool needed = true)
{
    const QVariantMap args { { QStringLiteral("side"), side ? sideName(*side) : QString() } };
    return { .subject = subject,
             .side = side,
             .where = where,
             .grade = grade,
             .needed = needed,
             .at = wallNow - seconds(20),
             .evidence = evidence,
             .meaning = { QString::fromLatin1(meaning), args },
             .remedy = { QString::fromLatin1(remedy), args } };
}

/// Green's key is refused, one model is missing, its quota is unknown.
inline Preflight::Report preflightFailed()
{
    using Preflight::Grade;
    using Preflight::Subject;
    const QString url = QStringLiteral("https://green.relay.example/v1");
    const auto said = [](const QString &text) {
        return Message { QStringLiteral("preflight.said"), { { QStringLiteral("said"), text } } };
    };
    Preflight::Report report;
    report.startedAt = wallNow - seconds(22);
    report.finishedAt = wallNow - seconds(20);
    report.finished = true;
    report.sides = { Side::Blue, Side::Green };
    report.asked = 14;
    report.retries = 1;
    report.promptTokens = 40;
    report.completionTokens = 21;
    const QVariantMap reached { { QStringLiteral("status"), 200 }, { QStringLiteral("ms"), 41 } };
    report.lines = {
        preflightLine(Subject::Reachable, Side::Blue, Grade::Ok, QStringLiteral("https://blue.relay.example/v1"),
                      { QStringLiteral("preflight.reached"), reached }),
        preflightLine(Subject::Reachable, Side::Green, Grade::Ok, url,
                      { QStringLiteral("preflight.reached"), reached }),
        preflightLine(Subject::Certificate, Side::Green, Grade::Warn, url,
                      { QStringLiteral("preflight.certificate"),
                        { { QStringLiteral("days"), 9 }, { QStringLiteral("until"), QStringLiteral("2026-12-05") } } },
                      "preflight.means.certificate", "preflight.do.certificate"),
        preflightLine(Subject::KeyAccepted, Side::Green, Grade::Fail, {},
                      said(QStringLiteral("401 invalid_api_key: <b>Incorrect</b> API key provided: [redacted]")),
                      "preflight.means.unauthorized", "preflight.do.unauthorized"),
        preflightLine(Subject::Quota, Side::Green, Grade::Unknown, {},
                      { QStringLiteral("preflight.no-usage"), { { QStringLiteral("status"), 404 } } },
                      "preflight.means.not-told", "", false),
        preflightLine(Subject::Ping, Side::Green, Grade::Unknown, QStringLiteral("gpt-4o"),
                      { QStringLiteral("preflight.nothing-answered"), {} }, "preflight.means.undecided",
                      "preflight.do.again"),
        preflightLine(Subject::Stream, Side::Blue, Grade::Ok, {},
                      { QStringLiteral("preflight.stream"),
                        { { QStringLiteral("ttft"), 44 },
                          { QStringLiteral("ms"), 320 },
                          { QStringLiteral("reason"), QStringLiteral("stop") } } }),
    };
    return report;
}

inline Preflight::Report preflightPassed()
{
    Preflight::Report report = preflightFailed();
    report.lines = { report.lines.at(0), report.lines.at(1), report.lines.at(6), report.lines.at(4) };
    return report;
}

inline Preflight::Report preflightRunning()
{
    Preflight::Report report = preflightPassed();
    report.finished = false;
    report.left = 6;
    return report;
}

inline Session::Snapshot withPreflight(const Preflight::Report &report, Session::Snapshot s = idle())
{
    s.preflight = std::make_shared<const Preflight::Report>(report);
    return s;
}

/// A deploy was confirmed, and waits for its preflight.
inline Session::Snapshot deployWaits()
{
    Session::Snapshot s = withPreflight(preflightRunning());
    s.deployWaits = true;
    return s;
}

} // namespace Signalbox::Test::Samples
