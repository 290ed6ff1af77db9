#pragma once

#include "app/keys/key_desk.h"
#include "widgets/keys/keydialog.h"
#include "widgets/theme/theme.h"

#include <QPointer>

namespace Signalbox::Widgets {
class MainWindow;
}

namespace Signalbox::App {

class Composition;

/// The dialogs of keys, one a side, and the desk behind them. Whoever gives the router another key has armed the
/// window. GUI thread.
class KeyWindow final : public QObject
{
public:
    KeyWindow(Composition &composition, Widgets::MainWindow &window);

    /// Opens the side's dialog, or brings it to the front.
    void open(Side side);

private:
    void show(const KeyFacts &facts);
    void tellTest(Side side, KeyWord word, const QString &said);
    void tellRotation(const RotationReport &report, const Secret &key);
    void rotate(Side side, const Secret &key);
    [[nodiscard]] QPointer<Widgets::KeyDialog> &dialog(Side side) { return m_dialogs[size_t(side)]; }

    Composition &m_composition;
    Widgets::MainWindow &m_window;
    KeyDesk m_desk;
    std::array<QPointer<Widgets::KeyDialog>, 2> m_dialogs;
};

} // namespace Signalbox::App
