#include "widgets/status/waybackcard.h"

#include "widgets/status/environmentcard.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>

#include <cmath>

namespace Signalbox::Widgets {
namespace {

using Session::Proof;
using Session::Snapshot;
using Session::WayBack;

constexpr qint64 lowPercent = 10;

Tone proofTone(Proof proof)
{
    switch (proof) {
    case Proof::Unknown:
        return Tone::Muted;
    case Proof::Good:
        return Tone::Green;
    case Proof::Bad:
        return Tone::Red;
    }
    Q_UNREACHABLE();
}

Glyph proofGlyph(Proof proof)
{
    switch (proof) {
    case Proof::Unknown:
        return Glyph::Question;
    case Proof::Good:
        return Glyph::Tick;
    case Proof::Bad:
        return Glyph::Cross;
    }
    Q_UNREACHABLE();
}

FigureRow keyRow(const WayBack &way, Instant now)
{
    FigureRow row { WayBackCard::tr("%1 key").arg(sideName(way.home)),
                    {},
                    proofTone(way.key),
                    proofGlyph(way.key),
                    WayBackCard::tr("When a health check with this key was last answered well.") };
    if (way.key == Proof::Bad)
        row.value = way.why.code == QLatin1String("way.key") ? WayBackCard::tr("not accepted")
                                                             : WayBackCard::tr("checks fail");
    else if (way.keyAt)
        row.value = agoText(now - *way.keyAt);
    else
        row.value = way.key == Proof::Good ? WayBackCard::tr("accepted") : WayBackCard::tr("not checked");
    return row;
}

FigureRow quotaRow(const WayBack &way)
{
    FigureRow row { WayBackCard::tr("rate limit left"), WayBackCard::tr("not told"), proofTone(way.quota),
                    proofGlyph(way.quota), WayBackCard::tr("What is left of its limit, as its relay said last.") };
    if (way.quota == Proof::Bad)
        row.value = WayBackCard::tr("used up");
    else if (way.remaining && way.limit && *way.limit > 0) {
        const qint64 percent = *way.remaining * 100 / *way.limit;
        row.value = QStringLiteral("%1 %").arg(percent);
        if (percent < lowPercent) {
            row.tone = Tone::Amber;
            row.glyph = Glyph::Warning;
        }
    } else if (way.remaining)
        row.value = QString::number(*way.remaining);
    return row;
}

/// "2.4k": a figure of which the size matters.
QString roughly(double value)
{
    if (value < 9950)
        return QString::number(std::llround(value));
    return WayBackCard::tr("%1k").arg(value / 1000.0, 0, 'f', value < 99500 ? 1 : 0);
}

FigureRow capacityRow(const Snapshot &s)
{
    const WayBack &way = s.wayBack;
    FigureRow row { WayBackCard::tr("all users"), WayBackCard::tr("no limit told"), proofTone(way.capacity),
                    proofGlyph(way.capacity),
                    WayBackCard::tr("What all users send, beside what the relay of that side allows.") };
    if (way.limit)
        row.value = WayBackCard::tr("%1 of %2/min").arg(roughly(way.neededPerMinute), roughly(double(*way.limit)));
    const auto load = s.capacity.at(way.home, Permyriad::ofPercent(100));
    if (!load)
        return row;
    row.value = WayBackCard::tr("%1 of its limit").arg(loadText(*load));
    return row;
}

FigureRow restoresRow(const Snapshot &s)
{
    const Session::RestorePoint &point = s.restores;
    FigureRow row { WayBackCard::tr("snapshot"), WayBackCard::tr("no service file"), Tone::Muted };
    if (!s.traffic.known) // nor anything else
        row.value = unknownText();
    QStringList keys;
    for (auto it = point.fingerprints.cbegin(); it != point.fingerprints.cend(); ++it)
        keys.append(WayBackCard::tr("key of %1 %2").arg(it.key(), it.value()));
    row.tip = keys.join(QStringLiteral(", "));
    if (!point.file.isEmpty()) {
        row.value = QLatin1Char('#') + point.fileHash.left(8);
        row.tone = Tone::Ink;
        row.tip.prepend(WayBackCard::tr("%1, SHA-256 %2; ").arg(point.file, point.fileHash));
    }
    return row;
}

} // namespace

QList<FigureRow> wayBackRows(const Snapshot &s, Instant now)
{
    return { keyRow(s.wayBack, now), quotaRow(s.wayBack), capacityRow(s), restoresRow(s) };
}

WayBackCard::WayBackCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLine(textFont(0.96, QFont::DemiBold)))
    , m_state(new TextLine(textFont(0.85, QFont::DemiBold), Tone::Muted))
    , m_figures(new FigureTable)
    , m_why(new TextLine(textFont(0.92), Tone::Red))
{
    setObjectName(QStringLiteral("wayBack"));
    setAccessibleName(tr("Way back"));
    m_state->setObjectName(QStringLiteral("wayBackState"));
    m_state->setElide(Qt::ElideNone);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_figures->setAccessibleName(tr("Proof of the way back"));
    m_why->setObjectName(QStringLiteral("wayBackWhy"));
    m_why->setWordWrap(true);
    m_why->hide();
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(15, 7, 11, 7);
    all->setSpacing(2);
    all->addLayout(head);
    all->addWidget(m_figures);
    all->addWidget(m_why);
}

void WayBackCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void WayBackCard::paintEvent(QPaintEvent *)
{
    paintCard(*this, m_theme, m_lost ? m_theme.tone(Tone::Red) : m_theme.line);
}

void WayBackCard::setCompact(bool compact)
{
    m_compact = compact;
    m_figures->setVisible(!compact);
    m_why->setVisible(m_lost && !compact);
}

void WayBackCard::showSnapshot(const Snapshot &s, Instant now, bool stale)
{
    const WayBack &way = s.wayBack;
    const bool known = s.traffic.known;
    m_title->say(known ? tr("Way back: %1").arg(sideTitle(way.home)) : tr("Way back"));
    const bool lost = known && way.state == WayBack::State::Lost;
    if (!known || way.state == WayBack::State::Unknown)
        m_state->say(tr("NOT PROVEN"), Tone::Muted, Glyph::Question);
    else if (lost)
        m_state->say(tr("NOT OPEN"), Tone::Red, Glyph::Warning);
    else if (stale) // it leads through a router of which nothing new is known
        m_state->say(tr("UNKNOWN"), Tone::Muted, Glyph::Question);
    else
        m_state->say(tr("OPEN"), Tone::Green, Glyph::Tick);
    const QList<FigureRow> rows = wayBackRows(s, now);
    m_figures->setRows(rows);
    QStringList all;
    for (const FigureRow &row : rows)
        all.append(row.label + QStringLiteral(": ") + row.value);
    setPlainToolTip(*this, all.join(QStringLiteral(" · ")));
    m_figures->setStale(stale || !known);
    if (lost)
        m_why->say(words(way.why), Tone::Red);
    m_why->setVisible(lost && !m_compact);
    if (lost != m_lost) {
        m_lost = lost;
        update();
    }
}

} // namespace Signalbox::Widgets
