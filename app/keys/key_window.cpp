#include "app/keys/key_window.h"

#include "app/composition.h"
#include "app/keys/text.h"
#include "widgets/shell/mainwindow.h"

namespace Signalbox::App {
namespace {

using Widgets::KeyDialog;
using Widgets::Tone;

QString withReason(const QString &text, const QString &reason)
{
    return reason.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, reason);
}

Tone toneOf(RotationEnd end)
{
    switch (end) {
    case RotationEnd::Rotated:
    case RotationEnd::Same:
        return Tone::Green;
    case RotationEnd::Undecided:
        return Tone::Amber;
    case RotationEnd::Refused:
    case RotationEnd::Undone:
    case RotationEnd::Failed:
        return Tone::Red;
    }
    return Tone::Red;
}

} // namespace

KeyWindow::KeyWindow(Composition &composition, Widgets::MainWindow &window)
    : m_composition(composition)
    , m_window(window)
    , m_desk(composition.stage(), composition.clock())
{
    connect(&m_desk, &KeyDesk::looked, this, &KeyWindow::show);
    connect(&m_desk, &KeyDesk::tested, this, &KeyWindow::tellTest);
    connect(&m_desk, &KeyDesk::rotated, this, &KeyWindow::tellRotation);
}

void KeyWindow::open(Side side)
{
    QPointer<KeyDialog> &shown = dialog(side);
    if (!shown) {
        shown = new KeyDialog(side, &m_window);
        shown->setAttribute(Qt::WA_DeleteOnClose);
        const Widgets::Theme theme = Widgets::Theme::of(m_window.themeChoice());
        Widgets::applyTheme(*shown, theme);
        shown->setTheme(theme);
        connect(shown, &KeyDialog::testRequested, this, [this](Side of, const Secret &key) {
            dialog(of)->setBusy(keysText(QT_TRANSLATE_NOOP("Keys", "Asking the relay…")));
            m_desk.test(of, key);
        });
        connect(shown, &KeyDialog::rotateRequested, this, &KeyWindow::rotate);
    }
    shown->show();
    shown->raise();
    shown->activateWindow();
    m_desk.look(side);
}

void KeyWindow::show(const KeyFacts &facts)
{
    if (const auto &shown = dialog(facts.side))
        shown->showKey({ .side = facts.side,
                         .reference = facts.reference,
                         .fingerprint = facts.fingerprint,
                         .problem = facts.problem,
                         .routerFingerprint = facts.routerFingerprint,
                         .fixed = facts.fixed });
}

void KeyWindow::tellTest(Side side, KeyWord word, const QString &said)
{
    const auto &shown = dialog(side);
    if (!shown)
        return;
    switch (word) {
    case KeyWord::Accepted:
        return shown->tell(withReason(keysText(QT_TRANSLATE_NOOP("Keys", "The relay accepts this key")), said),
                           Tone::Green);
    case KeyWord::Refused:
        return shown->tell(withReason(keysText(QT_TRANSLATE_NOOP("Keys", "The relay refuses this key")), said),
                           Tone::Red);
    case KeyWord::Unknown:
        return shown->tell(withReason(keysText(QT_TRANSLATE_NOOP("Keys", "The key could not be tried")), said),
                           Tone::Amber);
    }
}

void KeyWindow::rotate(Side side, const Secret &key)
{
    if (!m_window.isArmed())
        return dialog(side)->tell(
            keysText(QT_TRANSLATE_NOOP("Keys", "The window is read-only: arm it first (Ctrl+Shift+A).")), Tone::Amber);
    dialog(side)->setBusy(
        keysText(QT_TRANSLATE_NOOP("Keys", "Trying the new key, at the relay and through the router…")));
    m_desk.rotate(side, key);
}

void KeyWindow::tellRotation(const RotationReport &report, const Secret &key)
{
    const LogEntry line = rotationLine(report);
    if (report.end != RotationEnd::Same)
        m_composition.takeRotation(line, report.side, key);
    const auto &shown = dialog(report.side);
    if (!shown)
        return;
    QString text = words(line.message);
    if (!report.problemOfStore.isEmpty())
        text += QLatin1Char(' ')
            + keysText(QT_TRANSLATE_NOOP("Keys", "It was not stored, so the next reload brings the old one back: %1"))
                  .arg(report.problemOfStore);
    shown->tell(text, report.problemOfStore.isEmpty() ? toneOf(report.end) : Tone::Amber);
}

} // namespace Signalbox::App
