#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace Signalbox::Widgets {

/// Two groups of controls: in one line where there is room for both, else the second below the first.
class FoldingRow : public QWidget
{
    Q_OBJECT
public:
    explicit FoldingRow(QWidget *parent = nullptr);

    [[nodiscard]] QHBoxLayout &first() const { return *m_first; }
    [[nodiscard]] QHBoxLayout &second() const { return *m_second; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fold();

    QBoxLayout *m_both;
    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
};

} // namespace Signalbox::Widgets
