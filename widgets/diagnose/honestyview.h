#pragma once

#include "widgets/diagnose/whyview.h"

namespace Signalbox::Widgets {

/// How far the console's own measuring can be trusted: how late it was, what it left out, what the corrected figures
/// differ by, how long the window did not react, what the feed lost. Each with a word: fine, or not.
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
    struct Line {
        QString name;
        QString value;
        QString meaning;
        Trust trust = Trust::Unknown;
    };
    void addChecks();
    void addCorrection();
    void addWindow();
    [[nodiscard]] double rowHeight() const;

    std::vector<Line> m_lines;
};

} // namespace Signalbox::Widgets
