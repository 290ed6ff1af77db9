#pragma once

#include <QFrame>

namespace Signalbox::Widgets {

class EnvironmentCard;
class WayBackCard;

/// The left side of the window: both environments, and below them, always in sight, the way back. Where height is short
/// the way back becomes one line and the cards leave out figures; it scrolls only in windows smaller than that.
class StatusPanel : public QFrame
{
    Q_OBJECT
public:
    explicit StatusPanel(QWidget *parent = nullptr);

    [[nodiscard]] EnvironmentCard &blue() const { return *m_blue; }
    [[nodiscard]] EnvironmentCard &green() const { return *m_green; }
    [[nodiscard]] WayBackCard &wayBack() const { return *m_wayBack; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void shareRoom(int height);

    EnvironmentCard *m_blue;
    EnvironmentCard *m_green;
    WayBackCard *m_wayBack;
};

} // namespace Signalbox::Widgets
