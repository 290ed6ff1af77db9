#include "widgets/status/environmentcard.h"

#include "core/session/standing.h"
#include "widgets/playbook/helpbutton.h"
#include "widgets/status/cardmenu.h"
#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace Signalbox::Widgets {
namespace {

using Session::EnvironmentView;
using Session::Snapshot;

// A check is late when three of the usual intervals passed without one.
constexpr seconds lateCheck { 15 };
constexpr int barRoom = 8;

/// Where height is short the row with the highest order goes first; health, share, latency and failures stay.
FigureRow spared(int order, FigureRow row)
{
    row.spare = order;
    return row;
}

FigureRow healthRow(const Snapshot &s, const EnvironmentView &view, Instant now)
{
    FigureRow row { EnvironmentCard::tr("health"), healthWord(view.health.status), toneOf(view.health.status),
                    glyphOf(view.health.status) };
    if (!view.health.lastAt) {
        row.value = EnvironmentCard::tr("no check yet");
        row.tip = EnvironmentCard::tr("No health check has finished yet.");
        return row;
    }
    const nanoseconds age = now - *view.health.lastAt;
    row.tip = EnvironmentCard::tr("%1, last check %2 from %3, %4 checks, %5 failures in a row")
                  .arg(row.value, agoText(age), s.host)
                  .arg(view.health.checks)
                  .arg(view.health.failuresInARow);
    const Probe::CheckResult *telling = Probe::tellingCheck(view.health).result;
    if (telling && !telling->message.code.isEmpty())
        row.tip += QStringLiteral(". ") + (view.health.isPartly() ? telling->url + QStringLiteral(": ") : QString())
            + words(telling->message);
    else if (row.tone == Tone::Amber || row.tone == Tone::Red)
        row.tip += QStringLiteral(". ") + checksSay(s, view.side);
    if (age > lateCheck) {
        row.value += QLatin1Char(' ') + agoText(age);
        row.tone = Tone::Muted;
    }
    return row;
}

FigureRow trafficRow(const Snapshot &s, Side side)
{
    FigureRow row { EnvironmentCard::tr("traffic"), unknownText(), Tone::Muted };
    if (!s.traffic.known)
        row.tip = EnvironmentCard::tr("The router was not read yet.");
    else if (!s.traffic.acknowledged)
        row.tip = EnvironmentCard::tr("The nodes of the router do not agree.");
    else
        row = { EnvironmentCard::tr("traffic"), shareOf(side, *s.traffic.acknowledged).text(), Tone::Ink, Glyph::None,
                EnvironmentCard::tr("Share of production, as the router has it.") };
    return row;
}

/// Amber and red are alike to some eyes: the sign tells them apart.
Glyph signOf(Tone tone)
{
    return tone == Tone::Red ? Glyph::Cross : tone == Tone::Amber ? Glyph::Warning : Glyph::None;
}

struct Percentile {
    QString name;
    double part; ///< 0.95
    std::optional<microseconds> Session::Figures::*field;
    milliseconds objective;
};

FigureRow latencyRow(const Session::Figures &own, const Session::Figures &others, const Percentile &which)
{
    const auto &value = own.*which.field;
    FigureRow row { which.name, durationText(value), value ? Tone::Ink : Tone::Muted, Glyph::None,
                    EnvironmentCard::tr("No request of a user finished here in the last minute.") };
    if (!value)
        return row;
    row.tip = EnvironmentCard::tr("%1 of users' requests, time to response headers, last minute.").arg(which.name);
    const bool broken = *value > which.objective;
    const auto &their = others.*which.field;
    const bool slower = their && saysMuch(others.requests, which.part) && isMuchSlower(*value, *their);
    if (!saysMuch(own.requests, which.part)) { // the p99 of one request is that request
        row.tip += EnvironmentCard::tr(" Of %1 requests: too few to call it bad.").arg(own.requests);
        row.tone = Tone::Muted;
        row.glyph = Glyph::Question;
        return row;
    }
    if (broken || slower)
        row.tone = broken ? Tone::Red : Tone::Amber;
    row.glyph = signOf(row.tone);
    return row;
}

/// What both sides share is no reason to leave this one.
void sayIfShared(FigureRow &row, const Snapshot &s)
{
    if (row.tone != Tone::Red || !areSlowAlike(s))
        return;
    row.value += EnvironmentCard::tr(" · both sides");
    row.tone = Tone::Amber;
    row.glyph = signOf(row.tone);
    row.tip += EnvironmentCard::tr(
        " Beyond the objective, and the other side is as slow: moving users there does not help.");
}

/// What was before the users left is no new alarm.
void sayIfOver(FigureRow &row, const Snapshot &s, const EnvironmentView &view)
{
    const bool over = view.users.until || Session::nobodyIsOn(s, view.side);
    if (!over || view.users.requests == 0)
        return;
    row.tone = Tone::Muted;
    row.glyph = Glyph::None;
    row.tip += EnvironmentCard::tr(" No users are there now.");
}

/// "p50, last 60 s" or, of a side whose users left, "p50, until 03:12:04": of which time a figure is.
QString withWindow(const QString &name, const Session::Figures &users, const Snapshot &s, Qt::TimeSpec spec)
{
    if (users.until)
        return EnvironmentCard::tr("%1, until %2")
            .arg(name, timeText(s.at - std::chrono::floor<milliseconds>(s.now - *users.until), spec));
    return EnvironmentCard::tr("%1, last %2 s").arg(name).arg(std::chrono::round<seconds>(users.window).count());
}

constexpr double shownFromPercent = 1; // of 4xx, and of 429

FigureRow failureRow(const QString &label, const EnvironmentView &view, const Config::Objectives &objectives)
{
    const auto percent = view.users.failurePercent();
    const bool bad = failsTooOften(view.users, objectives);
    FigureRow row { label, percentText(percent), !percent ? Tone::Muted : (bad ? Tone::Red : Tone::Ink),
                    bad ? Glyph::Cross : Glyph::None,
                    EnvironmentCard::tr("%1 of %2 requests failed, %3 were throttled, %4 were answered with another "
                                        "4xx (a wrong model, path or parameter), last minute.")
                        .arg(view.users.failures)
                        .arg(view.users.requests)
                        .arg(view.users.throttled)
                        .arg(view.users.clientErrors) };
    const double refused = view.users.clientErrorPercent();
    const double throttled = view.users.throttledPercent();
    if (throttled >= shownFromPercent)
        row.value += EnvironmentCard::tr(" · 429: %1 %").arg(throttled, 0, 'f', 0);
    if (refused >= shownFromPercent)
        row.value += EnvironmentCard::tr(" · 4xx: %1 %").arg(refused, 0, 'f', 0);
    if (!bad && percent && *percent > objectives.failurePercent)
        row.tip += EnvironmentCard::tr(" More than the objective allows, by too few requests to call it bad.");
    if (!bad && (isRefused(view.users) || isThrottled(view.users))) {
        row.tone = Tone::Amber;
        row.glyph = Glyph::Warning;
    }
    return row;
}

/// Why there is no figure of users' requests, in as few words as a row has room for.
QString whyNoFigures(const Snapshot &s)
{
    if (s.router == Session::LinkState::Connecting)
        return unknownText();
    return s.feed.connected ? EnvironmentCard::tr("no requests") : EnvironmentCard::tr("no feed");
}

FigureRow requestRow(const Snapshot &s, const EnvironmentView &view)
{
    const auto &users = view.users;
    if (!s.feed.connected && users.requests == 0)
        return { EnvironmentCard::tr("requests"), unknownText(), Tone::Muted, Glyph::None,
                 EnvironmentCard::tr("The router's feed is not connected.") };
    const int decimals = users.startedPerSecond < 9.95 ? 1 : 0;
    const QString value = EnvironmentCard::tr("%1/s · %2 open")
                              .arg(QString::number(users.startedPerSecond, 'f', decimals))
                              .arg(users.inFlight);
    if (!users.startsKnown && !users.stalled)
        return { EnvironmentCard::tr("requests"), value, Tone::Muted, Glyph::None,
                 EnvironmentCard::tr("As last told: the router tells nothing new now.") };
    return { EnvironmentCard::tr("requests"), value, users.stalled ? Tone::Red : Tone::Ink,
             users.stalled ? Glyph::Cross : Glyph::None,
             users.stalled ? EnvironmentCard::tr("Requests are started here and none finishes.")
                           : EnvironmentCard::tr("Started a second, and open now.") };
}

/// What the relay last said, and what our own limit of its key has left.
FigureRow limitRow(const EnvironmentView &view, Instant now)
{
    FigureRow row { EnvironmentCard::tr("limit left"), unknownText(), Tone::Muted, Glyph::None,
                    EnvironmentCard::tr("This relay has not told its limit.") };
    if (view.limits && view.limits->limits.remainingRequests) {
        const Limits::Told &told = *view.limits;
        const auto &limit = told.limits.limitRequests;
        const qint64 left = *told.limits.remainingRequests;
        row.value = limit ? QStringLiteral("%1 / %2").arg(left).arg(*limit) : QString::number(left);
        const bool low = limit && left * 10 < *limit;
        row.tone = low ? Tone::Amber : Tone::Ink;
        row.glyph = low ? Glyph::Warning : Glyph::None;
        row.tip = EnvironmentCard::tr("Requests left of the relay's own limit, told %1 in answer to a %2.")
                      .arg(agoText(now - told.at),
                           told.byUsers ? EnvironmentCard::tr("user") : EnvironmentCard::tr("check"));
        if (const auto reset = told.untilReset(now))
            row.tip += EnvironmentCard::tr(" Full again in %1.").arg(oldText(*reset));
        if (told.limits.remainingTokens)
            row.tip += EnvironmentCard::tr(" %1 tokens left.").arg(*told.limits.remainingTokens);
    }
    if (view.ownLimit)
        row.tip
            += EnvironmentCard::tr(" This console sent %1 of the %2 requests a minute that it allows itself; %3 are "
                                   "kept for health checks.")
                   .arg(view.ownLimit->used)
                   .arg(view.ownLimit->most)
                   .arg(view.ownLimit->kept);
    return row;
}

} // namespace

void paintCard(QWidget &widget, const Theme &theme, const QColor &edge)
{
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath path;
    path.addRoundedRect(frame, 8, 8);
    painter.fillPath(path, theme.raised);
    painter.setClipPath(path);
    painter.fillRect(QRectF(0, 0, 4, frame.height() + 1), edge);
    painter.setClipping(false);
    painter.strokePath(path, theme.line);
}

EnvironmentCard::EnvironmentCard(Side side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_title(new TextLine(textFont(1.08, QFont::DemiBold)))
    , m_role(new TextLine(textFont(0.85, QFont::DemiBold), Tone::Muted))
    , m_about(new TextLine(textFont(0.96), Tone::Muted))
    , m_figures(new FigureTable)
    , m_help(new HelpButton)
    , m_menu(new CardMenu(side))
{
    setAccessibleName(tr("%1 environment").arg(sideTitle(side)));
    setObjectName(side == Side::Blue ? QStringLiteral("blueCard") : QStringLiteral("greenCard"));
    m_title->setGlyphTone(toneOf(side));
    m_role->setElide(Qt::ElideNone);
    m_role->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_figures->setAccessibleName(tr("Figures of %1").arg(sideTitle(side)));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_role);
    head->addWidget(m_menu);
    auto *about = new QHBoxLayout;
    about->addWidget(m_about, 1);
    about->addWidget(m_help);
    const int line = m_title->sizeHint().height(); // the card stays as high as its words
    m_help->setCompact(m_about->sizeHint().height());
    m_menu->setMaximumHeight(line);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(15, 7, 11, 6);
    all->setSpacing(2);
    all->addLayout(head);
    all->addLayout(about);
    all->addSpacing(barRoom);
    all->addWidget(m_figures, 1);
    connectParts();
}

void EnvironmentCard::connectParts()
{
    m_help->setObjectName(sideName(m_side) + QStringLiteral("Help"));
    connect(m_help, &HelpButton::wanted, this, &EnvironmentCard::playbookWanted);
    connect(m_menu, &CardMenu::keysWanted, this, [this] { Q_EMIT keysWanted(m_side); });
    connect(m_menu, &CardMenu::linkWanted, this, &EnvironmentCard::linkWanted);
    connect(m_menu, &CardMenu::playbookWanted, this, [this] {
        Q_EMIT playbookWanted({ m_failing.value_or(Playbook::Failure::Unauthorized), m_side });
    });
}

void EnvironmentCard::setRoom(int height)
{
    m_figures->setRoom(height - (layout()->minimumSize().height() - m_figures->minimumSizeHint().height()));
}

void EnvironmentCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void EnvironmentCard::paintEvent(QPaintEvent *)
{
    paintCard(*this, m_theme, m_theme.side(m_side));
    QPainter painter(this);
    const QRectF bar(m_about->x(), m_about->geometry().bottom() + 4, m_figures->width(), 4);
    painter.fillRect(bar, m_theme.line);
    if (!m_share)
        return;
    QRectF filled = bar;
    filled.setWidth(bar.width() * m_share->fraction());
    painter.fillRect(filled, m_theme.side(m_side));
}

/// Health checks on a fresh and on a warm connection: never one figure.
static FigureRow coldWarmRow(const EnvironmentView &view, Instant now)
{
    const Probe::Health &health = view.health;
    const auto age
        = [now](const std::optional<Instant> &at) { return at ? agoText(now - *at) : EnvironmentCard::tr("never"); };
    // As every figure here: of the last minute. What was measured longer ago says nothing of now.
    const auto recent = [now](const std::optional<microseconds> &took, const std::optional<Instant> &at) {
        return at && now - *at <= seconds(60) ? took : std::nullopt;
    };
    const auto cold = recent(health.cold, health.coldAt);
    const auto warm = recent(health.warm, health.warmAt);
    return {
        EnvironmentCard::tr("cold · warm"),
        cold || warm ? durationText(cold) + QStringLiteral(" · ") + durationText(warm) : unknownText(),
        cold || warm ? Tone::Ink : Tone::Muted, Glyph::None,
        EnvironmentCard::tr(
            "Good health checks of the last minute: on a fresh connection (the last one took %1, %2) and on a warm "
            "one (%3, %4). A fresh one also has to look up the name, connect and agree on keys.")
            .arg(durationText(health.cold), age(health.coldAt), durationText(health.warm), age(health.warmAt))
    };
}

void EnvironmentCard::showSnapshot(const Snapshot &s, Instant now, bool stale, Qt::TimeSpec spec)
{
    const EnvironmentView &view = s.environment(m_side);
    const EnvironmentView &rival = s.environment(other(m_side));
    m_title->say(sideTitle(m_side), Tone::Ink, glyphOf(m_side));
    const bool active = s.active() == m_side;
    m_role->say(s.traffic.known ? roleWord(active ? Role::Active : Role::Candidate) : tr("ROLE UNKNOWN"),
                s.traffic.known && active ? Tone::Ink : Tone::Muted);
    QStringList about { view.version, view.region };
    if (view.upstreams > 0)
        about << upstreamsText(view);
    about.removeAll(QString());
    m_failing = Playbook::failingNow(s, m_side);
    const bool someFail = view.health.upstreams.size() > 1 && !view.health.failing().isEmpty()
        && (view.health.isPartly() || view.health.status == Probe::HealthStatus::Unhealthy);
    const QString all = about.join(QStringLiteral(" · "));
    if (someFail) // there is no room for more, and the version stands in many places
        m_about->say(about.constLast(), Tone::Ink);
    else
        m_about->say(all, Tone::Muted);
    setPlainToolTip(*m_about, someFail ? all : QString());

    const auto &own = view.users;
    const auto &their = rival.users;
    std::optional<Permyriad> share;
    if (s.traffic.known && s.traffic.acknowledged && !stale)
        share = shareOf(m_side, *s.traffic.acknowledged);
    if (share != m_share) {
        m_share = share;
        update();
    }
    FigureRow p50 = latencyRow(own, their, { tr("p50"), 0.5, &Session::Figures::p50, s.objectives.p95 });
    FigureRow p95 = latencyRow(own, their, { tr("p95"), 0.95, &Session::Figures::p95, s.objectives.p95 });
    FigureRow p99 = latencyRow(own, their, { tr("p99"), 0.99, &Session::Figures::p99, s.objectives.p99 });
    for (FigureRow *row : { &p50, &p95, &p99 }) {
        sayIfShared(*row, s);
        sayIfOver(*row, s, view);
    }
    if (!own.p50)
        p50.value = whyNoFigures(s);
    p50.label = withWindow(p50.label, own, s, spec); // those below it too
    FigureRow failures = failureRow(withWindow(tr("failures"), own, s, spec), view, s.objectives);
    sayIfOver(failures, s, view);
    m_figures->setRows({
        healthRow(s, view, now),
        trafficRow(s, m_side),
        p50,
        p95,
        p99,
        spared(3,
               { tr("first token"), durationText(view.checkP50), view.checkP50 ? Tone::Ink : Tone::Muted, Glyph::None,
                 tr("Median of health checks, not of users' requests, last minute.") }),
        spared(4, coldWarmRow(view, now)),
        failures,
        spared(1, requestRow(s, view)),
        spared(2, limitRow(view, now)),
    });
    m_figures->setStale(stale);
    m_help->offer(m_failing ? std::optional(Playbook::About { *m_failing, m_side }) : std::nullopt);
    if (s.service)
        m_menu->setLinks(s.service->environment(m_side).links);
}

} // namespace Signalbox::Widgets
