#pragma once

#include "widgets/canary/canarywording.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace Signalbox::Widgets {

/// The figures of a canary test, the routes of both sides side by side, drawn as one widget. Screen readers get the
/// rows as the accessible description.
class CanaryTable : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit CanaryTable(QWidget *parent = nullptr);

    void setContent(const QList<CanaryColumn> &columns, const QList<CanaryRow> &rows);
    [[nodiscard]] const QList<CanaryRow> &rows() const { return m_rows; }

    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int labelWidth() const;
    void paintHead(QPainter &painter, const QRect &room, const CanaryColumn &column) const;

    Theme m_theme = Theme::dark();
    QFont m_labelFont;
    QFont m_valueFont;
    QList<CanaryColumn> m_columns;
    QList<CanaryRow> m_rows;
};

/// How far a test is, as a strip.
class ProgressStrip : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);
    /// 0..1.
    void setShare(double share, Tone tone);
    void setTheme(const Theme &theme) override;
    [[nodiscard]] QSize sizeHint() const override { return { 120, 6 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme = Theme::dark();
    double m_share = 0;
    Tone m_tone = Tone::Blue;
};

} // namespace Signalbox::Widgets
