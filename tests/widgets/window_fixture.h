#pragma once

#include "core/session/intent.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/widgets/sample_snapshots.h"
#include "widgets/shell/mainwindow.h"

#include <QSignalSpy>

namespace Signalbox::Test {

/// A shown, active window with a clock of its own and a record of its intents.
struct WindowFixture {
    ManualClock clock;
    Widgets::MainWindow window { clock };
    QSignalSpy intents { &window, &Widgets::MainWindow::intentRequested };

    bool open(const Session::Snapshot &snapshot, QSize size = { 1440, 900 })
    {
        window.resize(size);
        window.show();
        window.activateWindow();
        show(snapshot);
        return QTest::qWaitForWindowActive(&window);
    }
    void show(Session::Snapshot snapshot) { window.showSnapshot(Samples::share(std::move(snapshot))); }

    template <typename Widget> Widget &part(const char *name)
    {
        auto *found = window.findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no widget %s", name);
        return *found;
    }
    /// The last intent, as one of its kinds; null when it is another or there is none.
    template <typename Kind> std::optional<Kind> last() const
    {
        if (intents.isEmpty())
            return std::nullopt;
        const auto intent = intents.constLast().constFirst().value<Session::Intent>();
        if (const auto *kind = std::get_if<Kind>(&intent))
            return *kind;
        return std::nullopt;
    }
};

} // namespace Signalbox::Test
