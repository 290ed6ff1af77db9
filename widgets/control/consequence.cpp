#include "widgets/control/consequence.h"

#include "widgets/status/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace Signalbox::Widgets {
namespace {

using Session::EnvironmentView;
using Session::Snapshot;

struct ConsequenceTexts {
    Q_DECLARE_TR_FUNCTIONS(Signalbox::Widgets)
};

/// As exact as a guess should look.
QString about(double value)
{
    return QString::number(value, 'f', value < 9.95 && value > 0 ? 1 : 0);
}

QString change(double now, double then)
{
    return ConsequenceTexts::tr("about %1 → %2").arg(about(now), about(then));
}

FigureRow unknownRow(const QString &label, const QString &why)
{
    return { label, ConsequenceTexts::tr("unknown"), Tone::Muted, Glyph::Question, why };
}

struct Load {
    bool known = false;
    double perSecond = 0; ///< of both sides
    double open = 0;
};

Load loadOf(const Snapshot &s)
{
    Load load { s.feed.connected, 0, 0 };
    for (const EnvironmentView &view : s.environments) {
        load.perSecond += view.users.startedPerSecond;
        load.open += double(view.users.inFlight);
    }
    return load;
}

/// What is missing to know it, in the row itself: nobody points at a row while he decides.
FigureRow unknownUsers(const Snapshot &s, const QString &label)
{
    if (!s.feed.connected)
        return unknownRow(label, ConsequenceTexts::tr("The router's feed is not connected."));
    if (s.environment(Side::Blue).users.requests + s.environment(Side::Green).users.requests == 0)
        return { label, ConsequenceTexts::tr("none seen"), Tone::Muted, Glyph::None,
                 ConsequenceTexts::tr("No request of a user finished in the last minute.") };
    FigureRow row = unknownRow(label, ConsequenceTexts::tr("The requests do not say whose they are."));
    if (s.service && s.service->router.clientKeys.text.isEmpty()) {
        row.value = ConsequenceTexts::tr("unknown, no client keys");
        row.tip += ConsequenceTexts::tr(" Users are told apart by keys of their own (router.client_keys), and this "
                                        "router asks nobody for one. Requests are counted all the same.");
    }
    return row;
}

FigureRow usersRow(const Snapshot &s, Permyriad share)
{
    const QString label = ConsequenceTexts::tr("users");
    const auto active = s.environment(s.active()).users.users;
    const auto candidate = s.environment(s.candidate()).users.users;
    if (!active && !candidate)
        return unknownUsers(s, label);
    const bool sticky = s.traffic.requested.mode == Router::SplitMode::Sticky;
    if (!sticky) {
        // Dice are thrown for each request: whoever sends several will sooner or later meet the candidate.
        const double all = double(std::max(active.value_or(0), candidate.value_or(0)));
        return { label, ConsequenceTexts::tr("any of about %1").arg(about(all)), Tone::Ink, Glyph::None,
                 ConsequenceTexts::tr(
                     "Seen in the last minute. Every request is given by dice, so each of them can meet "
                     "the candidate.") };
    }
    const double all = double(active.value_or(0) + candidate.value_or(0));
    return { label, change(double(candidate.value_or(0)), all * share.fraction()), Tone::Ink, Glyph::None,
             ConsequenceTexts::tr("Of about %1 seen in the last minute; each stays on one side.").arg(about(all)) };
}

FigureRow headroomRow(const Snapshot &s, std::optional<double> perSecondThen)
{
    const QString label = ConsequenceTexts::tr("headroom");
    const EnvironmentView &view = s.environment(s.candidate());
    if (!view.limits || !view.limits->limits.remainingRequests)
        return unknownRow(label, ConsequenceTexts::tr("Its relay has not told its limit."));
    const Probe::RateLimit &limit = view.limits->limits;
    const qint64 left = *limit.remainingRequests;
    FigureRow row { label,
                    limit.limitRequests ? ConsequenceTexts::tr("%1 of %2 requests").arg(left).arg(*limit.limitRequests)
                                        : ConsequenceTexts::tr("%1 requests").arg(left),
                    Tone::Ink, Glyph::None,
                    ConsequenceTexts::tr("Left of the relay's own limit, as a check was told.") };
    if (limit.resetRequests)
        row.tip += ConsequenceTexts::tr(" Full again in %1 s.").arg(limit.resetRequests->count() / 1000);
    if (limit.remainingTokens)
        row.tip += ConsequenceTexts::tr(" %1 tokens left.").arg(*limit.remainingTokens);
    const double resetSeconds = limit.resetRequests ? double(limit.resetRequests->count()) / 1000.0 : 0;
    if (perSecondThen && *perSecondThen * resetSeconds > double(left)) {
        row.value = ConsequenceTexts::tr("used up in %1 s").arg(about(double(left) / *perSecondThen));
        row.tone = Tone::Ink; // the sign carries it: amber text cannot be read on an amber ground
        row.glyph = Glyph::Warning;
    }
    return row;
}

/// Of a candidate that is about to get users although its checks are not good.
FigureRow healthWarning(const EnvironmentView &view)
{
    FigureRow row { ConsequenceTexts::tr("health"), healthWord(view.health.status), Tone::Ink, Glyph::Warning,
                    ConsequenceTexts::tr("What the checks of it say now.") };
    const Probe::CheckResult *telling = Probe::tellingCheck(view.health).result;
    if (telling && !telling->message.code.isEmpty()) {
        if (telling->sample.status >= 400)
            row.value += ConsequenceTexts::tr(", HTTP %1").arg(telling->sample.status);
        row.tip = words(telling->message);
    }
    return row;
}

FigureRow wayBackRow(const Snapshot &s)
{
    const QString label = ConsequenceTexts::tr("way back");
    const QString home = sideWords(s, s.deployWayBack().home);
    switch (s.deployWayBack().state) {
    case Session::WayBack::State::Unknown:
        return { label, ConsequenceTexts::tr("not proven"), Tone::Muted, Glyph::Question,
                 words(s.deployWayBack().why) };
    case Session::WayBack::State::Open:
        return { label, home, Tone::Ink, Glyph::Tick,
                 ConsequenceTexts::tr("A rollback brings all production to %1, which takes its key and could carry all "
                                      "users. Now: %2 to %3, order %4.")
                     .arg(home, s.traffic.requested.candidateShare().shortText(), sideWords(s, s.candidate()))
                     .arg(s.traffic.requested.epoch) };
    case Session::WayBack::State::Lost:
        return { label, ConsequenceTexts::tr("NOT OPEN"), Tone::Ink, Glyph::Warning, words(s.deployWayBack().why) };
    }
    Q_UNREACHABLE();
}

/// What the limits say of this share, and of everything back on the active side.
FigureRow capacityRow(const Snapshot &s, Permyriad share)
{
    const QString label = ConsequenceTexts::tr("of the limits");
    const auto then = s.capacity.at(s.candidate(), share);
    const auto back = s.capacity.at(s.active(), Permyriad::ofPercent(100));
    if (!then && !back)
        return unknownRow(label, ConsequenceTexts::tr("Neither relay has told its limit."));
    const auto text = [](const std::optional<double> &load) { return load ? loadText(*load) : unknownText(); };
    FigureRow row {
        label, ConsequenceTexts::tr("%1 · if back: %2").arg(text(then), text(back)), Tone::Ink, Glyph::None,
        ConsequenceTexts::tr("At the present rate, %1 of production is %2 of %3's rate limit; all of it back "
                             "on %4 is %5 of its limit.")
            .arg(share.shortText(), text(then), sideWords(s, s.candidate()), sideWords(s, s.active()), text(back))
    };
    if (const auto most = s.capacity.carries(s.candidate()))
        row.tip += ConsequenceTexts::tr(" %1 can carry up to %2.").arg(sideWords(s, s.candidate()), most->shortText());
    if (then.value_or(0) > 1 || back.value_or(0) > 1)
        row.glyph = Glyph::Warning;
    return row;
}

} // namespace

QList<FigureRow> restoredRows(const Snapshot &s)
{
    const Session::RestorePoint &point = s.restores;
    QStringList keys;
    for (auto it = point.fingerprints.cbegin(); it != point.fingerprints.cend(); ++it)
        keys.append(it.value());
    const QString keyTip
        = ConsequenceTexts::tr("Fingerprints of the keys of %1, by which \"signalbox restore\" tells "
                               "whether one changed since.")
              .arg(QStringList(point.fingerprints.keyBegin(), point.fingerprints.keyEnd()).join(QStringLiteral(", ")));
    const QString fileTip = ConsequenceTexts::tr("%1 by its SHA-256. A rollback changes no file; \"signalbox restore\" "
                                                 "brings this one back.")
                                .arg(point.file);
    return { point.file.isEmpty() ? FigureRow { ConsequenceTexts::tr("service file"),
                                                ConsequenceTexts::tr("none, a sandbox"), Tone::Muted }
                                  : FigureRow { ConsequenceTexts::tr("service file"), QLatin1Char('#') + point.fileHash,
                                                Tone::Ink, Glyph::None, fileTip },
             keys.isEmpty() ? unknownRow(ConsequenceTexts::tr("keys"), ConsequenceTexts::tr("No key was read."))
                            : FigureRow { ConsequenceTexts::tr("keys"), keys.join(QStringLiteral(" · ")), Tone::Ink,
                                          Glyph::None, keyTip } };
}

QList<FigureRow> consequencesOf(const Snapshot &s, Permyriad share)
{
    const Load load = loadOf(s);
    const EnvironmentView &candidate = s.environment(s.candidate());
    const QString requests = ConsequenceTexts::tr("requests/s");
    const QString streams = ConsequenceTexts::tr("open streams");
    QList<FigureRow> rows;
    if (candidate.health.status != Probe::HealthStatus::Healthy)
        rows << healthWarning(candidate);
    if (!load.known) {
        const QString why = ConsequenceTexts::tr("The router's feed is not connected.");
        rows << unknownRow(requests, why) << unknownRow(streams, why);
    } else {
        rows << FigureRow { requests, change(candidate.users.startedPerSecond, load.perSecond * share.fraction()),
                            Tone::Ink, Glyph::None,
                            ConsequenceTexts::tr("Of users, at the rate of the last seconds.") };
        rows << FigureRow { streams, change(double(candidate.users.inFlight), load.open * share.fraction()), Tone::Ink,
                            Glyph::None,
                            ConsequenceTexts::tr("Requests open at once; those that run stay where they are.") };
    }
    rows.last().spare = 3; // of the streams: requests tell most of it
    rows << usersRow(s, share);
    rows.last().spare = 1;
    rows << capacityRow(s, share);
    rows << headroomRow(s, load.known ? std::optional(load.perSecond * share.fraction()) : std::nullopt);
    rows.last().spare = rows.constLast().glyph == Glyph::Warning ? 0 : 2;
    rows << wayBackRow(s);
    return rows;
}

} // namespace Signalbox::Widgets
