#pragma once

#include <QBoxLayout>
#include <QScrollArea>

namespace Signalbox::Widgets {

/// A column of widgets that scrolls up and down where height is short, never sideways, on the ground that is behind it.
class ScrollColumn : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollColumn(QMargins margins, int spacing, QWidget *parent = nullptr);

    /// What is put into it.
    [[nodiscard]] QVBoxLayout &column() const { return *m_column; }

private:
    QVBoxLayout *m_column;
};

} // namespace Signalbox::Widgets
