#pragma once

#include "core/diagnose/endpoints.h"
#include "widgets/diagnose/whyview.h"

namespace Signalbox::Widgets {

/// The way to both sides, hop by hop, one above the other: who answers, how fast (least, median, most), what is lost.
/// Loss that lasts to the end is red with a word; a router that only answers seldom is pale. Below: each base URL by
/// family of addresses, with name server and certificates, and how connections and each vantage see it. The file has
/// all of that, too, where the window has no room.
class PathView final : public WhyView
{
    Q_OBJECT
public:
    explicit PathView(QWidget *parent = nullptr);
    [[nodiscard]] QString csv() const override;
    [[nodiscard]] QString wordsAt(QPointF point) const override;
    /// What stands below the lanes, those lines too for which there is no room.
    [[nodiscard]] QStringList linesBelow() const;

protected:
    void prepare() override;
    void draw(QPainter &painter) override;

private:
    [[nodiscard]] QRectF laneOf(Side side) const;
    [[nodiscard]] const Path::Trace *traceOf(Side side) const;
    [[nodiscard]] double columnWidth(const Path::Trace &trace) const;
    /// Where the hops stand: below the summary, above their numbers.
    [[nodiscard]] QRectF hopsPlot(const QRectF &lane) const;
    [[nodiscard]] QRect belowRoom(double top) const;
    void drawScale(QPainter &painter, const QRectF &lane) const;
    void drawLane(QPainter &painter, Side side);
    void drawHop(QPainter &painter, const Path::Trace &trace, const Path::Hop &hop, const QRectF &column) const;
    void drawBelow(QPainter &painter) const;
    struct Line {
        QString text;
        bool isOld = false; ///< it says nothing of now any more
    };
    [[nodiscard]] QList<Line> below() const;
    [[nodiscard]] QList<Line> vantageLines() const;
    [[nodiscard]] QList<Line> endpointLines() const;
    /// The lower part may take so much at most: the lanes are what the view is for.
    [[nodiscard]] double mostBelow() const;

    std::vector<Diagnose::Endpoint> m_endpoints; ///< of both sides, blue first
    double m_belowHeight = 0; ///< of the lines below, wrapped
    qsizetype m_hidden = 0; ///< of the lines below: no room for them
    double m_mostMs = 1;
};

/// A way in few words: loss, whether its end was reached, hops, the largest packet; what is wrong comes first.
QStringList pathSummary(const Path::Trace &trace, Qt::TimeSpec spec);

} // namespace Signalbox::Widgets
