#include "widgets/diagnose/differentview.h"

#include <QPainter>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

using Diagnose::Standing;
using Diagnose::Trait;

constexpr size_t mostCompared = 4000;
constexpr double differentRow = 46;
constexpr double differentLabel = 220;

} // namespace

DifferentView::DifferentView(QWidget *parent)
    : WhyView(tr("What the slow ones have in common"), parent)
{
    setObjectName(QStringLiteral("differentView"));
}

void DifferentView::prepare()
{
    std::vector<const Cells::Request *> all = scene().requests(false);
    std::vector<const Cells::Request *> picked;
    m_limit.reset();
    if (scene().pick) {
        picked = scene().requests(true);
        // The rest is everything of the same time but the pick, or of the whole view where the pick is all of its time.
        std::erase_if(all, [this](const Cells::Request *request) { return scene().pick->holds(*request); });
    } else {
        std::vector<microseconds> times;
        for (const Cells::Request *request : all) {
            if (request->latency)
                times.push_back(*request->latency);
        }
        if (times.size() >= 50) {
            const auto tenth = times.begin() + qptrdiff(times.size() * 9 / 10);
            std::nth_element(times.begin(), tenth, times.end());
            m_limit = *tenth;
            const auto isFast
                = [this](const Cells::Request *request) { return !request->latency || *request->latency < *m_limit; };
            const auto slow = std::partition(all.begin(), all.end(), isFast);
            picked.assign(slow, all.end());
            all.erase(slow, all.end());
        }
    }
    // A few thousand tell a share as well as all; they are taken evenly from the whole time.
    if (const size_t step = all.size() / mostCompared; step > 1) {
        size_t kept = 0;
        for (size_t i = 0; i < all.size(); i += step)
            all[kept++] = all[i];
        all.resize(kept);
    }
    m_picked = picked.size();
    m_rest = all.size();
    m_standings = Diagnose::standingOut(picked, all);
    std::erase_if(m_standings, [](const Standing &standing) { return standing.difference() <= 0; });
}

double DifferentView::rowHeight() const
{
    return std::min(differentRow, whole().height() / double(std::max<size_t>(1, m_standings.size())));
}

void DifferentView::drawRow(QPainter &painter, const Standing &standing, double y) const
{
    const QRectF plot(left + differentLabel, y, whole().right() - left - differentLabel - 60, rowHeight() - 8);
    painter.setFont(textFont(0.96));
    painter.setPen(theme().ink);
    const QFontMetrics metrics(painter.font());
    painter.drawText(QRectF(12, y, left + differentLabel - 24, plot.height() / 2), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(standing.value, Qt::ElideMiddle, int(left + differentLabel - 30)));
    painter.setPen(theme().muted);
    painter.setFont(labelFont());
    painter.drawText(QRectF(12, y + plot.height() / 2, left + differentLabel - 24, plot.height() / 2),
                     Qt::AlignLeft | Qt::AlignVCenter, Diagnose::traitName(standing.trait));
    const double half = plot.height() / 2 - 1;
    const std::pair<double, QColor> bars[]
        = { { standing.pickedShare, theme().amber }, { standing.restShare, theme().strong } };
    double at = y;
    for (const auto &[share, color] : bars) {
        painter.fillRect(QRectF(plot.left(), at, std::max(1.0, share * plot.width()), half), color);
        painter.setPen(theme().ink);
        painter.drawText(QRectF(plot.left() + share * plot.width() + 6, at, 60, half), Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("%1 %").arg(100 * share, 0, 'f', 0));
        at += half + 2;
    }
}

void DifferentView::draw(QPainter &painter)
{
    const QString which = m_limit ? tr("slower than %1").arg(latencyText(*m_limit)) : tr("picked");
    drawTitle(painter,
              tr("%1: %2 %3 (amber), %4 others (grey)")
                  .arg(originWords(scene().origin))
                  .arg(m_picked)
                  .arg(which)
                  .arg(m_rest));
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
    return tr("%1 is \"%2\" for %3 of %4 slow requests (%5 %), and for %6 of %7 others (%8 %).")
        .arg(Diagnose::traitName(standing.trait), standing.value)
        .arg(standing.picked)
        .arg(m_picked)
        .arg(100 * standing.pickedShare, 0, 'f', 0)
        .arg(standing.rest)
        .arg(m_rest)
        .arg(100 * standing.restShare, 0, 'f', 0);
}

QString DifferentView::csv() const
{
    QString out = QStringLiteral("trait,value,picked,rest,picked_share,rest_share\n");
    for (const Standing &standing : m_standings) {
        out += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                   .arg(Diagnose::traitName(standing.trait), csvField(standing.value))
                   .arg(standing.picked)
                   .arg(standing.rest)
                   .arg(standing.pickedShare)
                   .arg(standing.restShare);
    }
    return out;
}

} // namespace Signalbox::Widgets
