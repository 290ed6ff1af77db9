#pragma once

#include "widgets/diagnose/whyview.h"

namespace Signalbox::Widgets {

/// How far the console's own measuring can be trusted: how late it was, what it left out, what the corrected figures
/// differ by, how long the window did not react, what the feed lost. Each with the time it is of, and a word: fine, or
/// not.
class HonestyView final : public WhyView
{
    Q_OBJECT
public:
    explicit HonestyView(QWidget *parent = nullptr);
    [[nodiscard]] QString csv() const override;
    [[nodiscard]] QString wordsAt(QPointF point) const override;

protected:
    void prepare() override;
    void draw(QPainter &painter) override;

private:
    enum class Trust : quint8 { Unknown, Fine, Doubtful };
    struct Figure {
        QString name; ///< stable, for CSV: "worst_late"
        double value = 0;
        QString unit; ///< "ms", "checks", …
    };
    struct Line {
        QString name;
        QString value;
        QString meaning;
        Trust trust = Trust::Unknown;
        QString over {}; ///< which time it is of
        QList<Figure> figures {}; ///< the value once more, for CSV; none: unknown
        std::optional<Origin> origin {}; ///< whose requests it is of; absent: nobody's
        std::optional<TimeSpan> time {}; ///< `over`, where both ends of it are known
    };
    static QString rangeText(const Scene &scene, TimeSpan time);
    /// "name: value, over which time".
    static QString textOf(const Line &line);
    void addChecks();
    void addCorrection();
    void addWindow();
    void addFeed();
    void addPhases();
    [[nodiscard]] double rowHeight() const;

    std::vector<Line> m_lines;
};

} // namespace Signalbox::Widgets
