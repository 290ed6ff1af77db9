#include "widgets/diagnose/differentview.h"

#include <QPainter>

#include <algorithm>
#include <random>

namespace Signalbox::Widgets {
namespace {

using Diagnose::Standing;
using Diagnose::Trait;

constexpr size_t mostCompared = 4000;
constexpr double differentRow = 46;
constexpr double widestLabel = 220;
constexpr double differentFigures = 48; ///< behind a bar, for its share
constexpr double differentFactor = 72; ///< at the right, for the factor

QString traitWord(Trait trait)
{
    switch (trait) {
    case Trait::Side:
        return DifferentView::tr("side");
    case Trait::Server:
        return DifferentView::tr("server");
    case Trait::Region:
        return DifferentView::tr("region");
    case Trait::Node:
        return DifferentView::tr("router node");
    case Trait::Model:
        return DifferentView::tr("model");
    case Trait::Stream:
        return DifferentView::tr("kind of answer");
    case Trait::Reuse:
        return DifferentView::tr("connection");
    case Trait::Outcome:
        return DifferentView::tr("outcome");
    case Trait::Status:
        return DifferentView::tr("HTTP status");
    case Trait::Size:
        return DifferentView::tr("size of the answer");
    }
    return {};
}

/// Diagnose::traitValue() names a size of bytes in English, which is its key in files.
QString sizeWord(const QString &value)
{
    static constexpr const char *known[]
        = { QT_TRANSLATE_NOOP("Signalbox::Widgets::DifferentView", "under 1 KB"),
            QT_TRANSLATE_NOOP("Signalbox::Widgets::DifferentView", "1 to 4 KB"),
            QT_TRANSLATE_NOOP("Signalbox::Widgets::DifferentView", "4 to 16 KB"),
            QT_TRANSLATE_NOOP("Signalbox::Widgets::DifferentView", "16 to 64 KB"),
            QT_TRANSLATE_NOOP("Signalbox::Widgets::DifferentView", "64 to 256 KB"),
            QT_TRANSLATE_NOOP("Signalbox::Widgets::DifferentView", "256 KB and more") };
    for (const char *text : known) {
        if (value == QLatin1String(text))
            return DifferentView::tr(text);
    }
    return value;
}

QString valueWord(const Standing &standing)
{
    if (standing.trait == Trait::Stream)
        return standing.value == QLatin1String("whole") ? DifferentView::tr("in one piece")
                                                        : DifferentView::tr("streamed");
    if (standing.trait == Trait::Reuse)
        return standing.value.startsWith(QLatin1String("warm")) ? DifferentView::tr("warm connection")
                                                                : DifferentView::tr("new connection");
    if (standing.trait == Trait::Outcome)
        return stableWord(QLatin1String("outcome"), standing.value);
    return standing.trait == Trait::Size ? sizeWord(standing.value) : standing.value;
}

/// What it is, and what it is compared with.
QString traitText(const Standing &standing)
{
    return standing.within
        ? DifferentView::tr("%1, within %2").arg(traitWord(standing.trait), sideName(*standing.within))
        : traitWord(standing.trait);
}

QString factorText(const Standing &standing)
{
    if (standing.rest == 0)
        return DifferentView::tr("only these");
    return QStringLiteral("%1 ×").arg(standing.factor(), 0, 'f', standing.factor() < 9.95 ? 1 : 0);
}

} // namespace

DifferentView::DifferentView(QWidget *parent)
    : WhyView(tr("What the slow ones have in common"), parent)
{
    setObjectName(QStringLiteral("differentView"));
}

void DifferentView::prepare()
{
    std::vector<const Cells::Request *> all = scene().requests(false);
    const std::vector<const Cells::Request *> everything = all;
    std::vector<const Cells::Request *> picked;
    m_limit.reset();
    if (scene().pick) {
        picked = scene().requests(true);
        // The rest is everything of the same time but the pick, or of the whole view where the pick is all of its time.
        std::erase_if(all, [this](const Cells::Request *request) { return scene().pick->holds(*request); });
    } else if ((m_limit = Diagnose::slowestTenth(all))) {
        const auto isFast
            = [this](const Cells::Request *request) { return !request->latency || *request->latency < *m_limit; };
        const auto slow = std::partition(all.begin(), all.end(), isFast);
        picked.assign(slow, all.end());
        all.erase(slow, all.end());
    }
    m_picked = picked.size();
    m_rest = all.size();
    // A few thousand tell a share as well as all; they are taken evenly from the whole time, and not every fourth,
    // which may be blue's each time.
    if (const size_t step = all.size() / mostCompared; step > 1) {
        std::minstd_rand dice(1); // the same for the same requests
        size_t kept = 0;
        for (size_t i = 0; i + step <= all.size(); i += step)
            all[kept++] = all[i + dice() % step];
        all.resize(kept);
    }
    m_compared = all.size();
    m_standings = Diagnose::standingOut(picked, all);
    Diagnose::markUsual(m_standings, everything);
}

double DifferentView::rowHeight() const
{
    return std::min(differentRow, whole().height() / double(std::max<size_t>(1, m_standings.size())));
}

void DifferentView::drawRow(QPainter &painter, const Standing &standing, double y) const
{
    const double differentLabel = std::min(widestLabel, whole().width() * 0.36);
    const QRectF plot(left + differentLabel, y,
                      whole().right() - left - differentLabel - differentFigures - differentFactor, rowHeight() - 8);
    painter.setFont(textFont(0.96));
    painter.setPen(theme().ink);
    const QFontMetrics metrics(painter.font());
    painter.drawText(QRectF(12, y, left + differentLabel - 24, plot.height() / 2), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(valueWord(standing), Qt::ElideMiddle, int(left + differentLabel - 30)));
    painter.setPen(theme().muted);
    painter.setFont(labelFont());
    painter.drawText(QRectF(12, y + plot.height() / 2, left + differentLabel - 24, plot.height() / 2),
                     Qt::AlignLeft | Qt::AlignVCenter, traitText(standing));
    const double half = plot.height() / 2 - 1;
    const std::pair<double, QColor> bars[]
        = { { standing.pickedShare, standing.isUsual ? theme().muted : theme().amber },
            { standing.restShare, theme().strong } };
    double at = y;
    for (const auto &[share, color] : bars) {
        painter.fillRect(QRectF(plot.left(), at, std::max(1.0, share * plot.width()), half), color);
        painter.setPen(theme().ink);
        painter.drawText(QRectF(plot.left() + share * plot.width() + 6, at, differentFigures, half),
                         Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("%1 %").arg(100 * share, 0, 'f', 0));
        at += half + 2;
    }
    painter.setFont(textFont(1.1, standing.isUsual ? QFont::Normal : QFont::DemiBold));
    painter.setPen(standing.isUsual ? theme().muted : theme().ink);
    const QRectF room(whole().right() - differentFactor, y, differentFactor, plot.height());
    painter.drawText(standing.isUsual ? room.adjusted(0, 0, 0, -room.height() / 2) : room,
                     Qt::AlignRight | Qt::AlignVCenter, factorText(standing));
    if (!standing.isUsual)
        return;
    painter.setFont(labelFont());
    painter.drawText(room.adjusted(0, room.height() / 2, 0, 0), Qt::AlignRight | Qt::AlignVCenter, tr("both sides"));
}

void DifferentView::draw(QPainter &painter)
{
    const QString which = m_limit ? tr("slower than %1").arg(latencyText(*m_limit)) : tr("picked");
    QStringList facts { keptSince(scene()),
                        m_compared < m_rest ? tr("%1 of them compared").arg(m_compared) : QString() };
    facts.removeAll(QString());
    drawTitle(
        painter,
        tr("%1: %2 %3 (amber), %4 others (grey)").arg(originWords(scene().origin)).arg(m_picked).arg(which).arg(m_rest),
        facts.join(QStringLiteral(" · ")));
    if (m_standings.empty()) {
        drawEmpty(painter,
                  m_picked < 5 || m_rest < 20
                      ? tr("Too few single requests of this time to compare: 5 slow ones and 20 others are needed.")
                      : tr("Nothing stands out: the slow ones are like the others."));
        return;
    }
    for (size_t i = 0; i < m_standings.size(); ++i)
        drawRow(painter, m_standings[i], whole().top() + 4 + double(i) * rowHeight());
}

QString DifferentView::wordsAt(QPointF point) const
{
    const auto index = qint64((point.y() - whole().top() - 4) / rowHeight());
    if (point.y() < whole().top() + 4 || index < 0 || index >= qint64(m_standings.size()))
        return {};
    const Standing &standing = m_standings[size_t(index)];
    const QString of = standing.within ? tr(" of %1").arg(sideName(*standing.within)) : QString();
    const auto number = [](quint64 count) { return QString::number(count); };
    const auto percent = [](double share) { return QString::number(100 * share, 'f', 0); };
    QString text = tr("%1 is \"%2\" for %3 of %4 slow requests%9 (%5 %), and for %6 of %7 others%9 (%8 %).")
                       .arg(traitWord(standing.trait), valueWord(standing), number(standing.picked),
                            number(standing.pickedOf), percent(standing.pickedShare), number(standing.rest),
                            number(standing.restOf), percent(standing.restShare), of);
    if (standing.isUsual)
        text += tr(" The slow ones of each side have it in common: it makes no side slower than the other.");
    return text;
}

QString DifferentView::csv() const
{
    QString out = QStringLiteral("trait,value,within,picked,picked_of,rest,rest_of,picked_share,rest_share,factor,"
                                 "on_both_sides,slower_than_ms,origin,from_utc,to_utc\n");
    const TimeSpan time = scene().covered();
    for (const Standing &standing : m_standings) {
        out += csvLine({ Diagnose::traitName(standing.trait), csvField(standing.value),
                         standing.within ? sideName(*standing.within) : QString(), QString::number(standing.picked),
                         QString::number(standing.pickedOf), QString::number(standing.rest),
                         QString::number(standing.restOf), csvNumber(standing.pickedShare),
                         csvNumber(standing.restShare),
                         standing.rest > 0 ? csvNumber(standing.factor()) : QString(), // only these
                         standing.isUsual ? QStringLiteral("yes") : QStringLiteral("no"), csvMs(m_limit),
                         originCode(scene().origin), csvTime(time.from), csvTime(time.to) });
    }
    return out;
}

} // namespace Signalbox::Widgets
