#pragma once

#include <QObject>
#include <QTimer>
#include <QWidget>

namespace Signalbox::App {

/// Writes where every named control of a window is on the screen, whether it may be used and what it says to a screen
/// reader: for programs that drive the window with a real pointer and keyboard. One JSON object {name: {x, y, width,
/// height, enabled, text}} of what is visible, first written when the window is first painted, then whenever it
/// changes, each time whole or not at all. Entries of an open menu are called "menu:" and their data, or
/// their text where they have none. GUI thread.
class Places final : public QObject
{
    Q_OBJECT
public:
    Places(QWidget &window, QString file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void write();

    QWidget &m_window;
    const QString m_file;
    QByteArray m_written;
    QTimer m_timer;
};

} // namespace Signalbox::App
