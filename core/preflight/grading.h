#pragma once

// How a line of the report is graded: shared by the parts of judgeSide, of no use outside this room.

#include "core/preflight/judge_side.h"
#include "core/preflight/report.h"

#include <QVariantMap>

namespace Signalbox::Preflight {

/// A line on \p subject of this side, ungraded; \p where names the base URL, model or prompt it is about.
Line lineOf(Subject subject, const SideFacts &side, const QString &where = {});

/// Each grades \p line, says what was seen, and (where it is not good) what it means and what to do, by message code.
Line &fail(Line &line, Message evidence, const char *meaning, const char *remedy);
Line &warn(Line &line, Message evidence, const char *meaning, const char *remedy);
Line &good(Line &line, Message evidence);
/// \p needed: a deploy may not start before this is known.
Line &unknown(Line &line, Message evidence, bool needed);

/// Whole milliseconds, for people.
QString msText(microseconds time);
/// Arguments of one name.
QVariantMap named(const char *name, const QVariant &value);
/// What the relay said, as an argument.
QVariantMap saidOf(const Message &said);
/// \p args, and how many tries the answer took when it was more than one.
template <typename T> QVariantMap triesOf(const Seen<T> &answer, QVariantMap args)
{
    args.insert(QStringLiteral("tries"),
                answer.retries == 0 ? QVariant(QString())
                                    : asArg(seen("preflight.tries", named("n", answer.retries + 1))));
    return args;
}

/// The first base URL that said anything of the key; null when none did.
const Seen<Reply> *listing(const SideFacts &side);
/// Every base URL was asked, or is known not to be.
bool allAsked(const SideFacts &side);

// The parts of judgeSide: each adds its lines to \p out, none while nothing is known.
void judgeUrl(QList<Line> &out, const UrlFacts &url, const SideFacts &side);
void judgeCertificate(QList<Line> &out, const UrlFacts &url, const SideFacts &side, WallTime now);
void judgeClock(QList<Line> &out, const SideFacts &side);
void judgeKey(QList<Line> &out, const SideFacts &side);
void judgeQuota(QList<Line> &out, const SideFacts &side);
void judgeHeadroom(QList<Line> &out, const SideFacts &side, int needs, WallTime now);
void judgeModels(QList<Line> &out, const SideFacts &side, const Redactor &redactor);
void judgePings(QList<Line> &out, const SideFacts &side);
void judgeStream(QList<Line> &out, const SideFacts &side);
void judgeGoldens(QList<Line> &out, const SideFacts &side, const Redactor &redactor);

} // namespace Signalbox::Preflight
