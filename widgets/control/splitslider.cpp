#include "widgets/control/splitslider.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

namespace Signalbox::Widgets {
namespace {

constexpr int handleReach = 13;
constexpr int snapReach = 5;

/// How far a key moves the handle; 0: not a key of the slider's.
int keyMove(const QKeyEvent &event)
{
    const bool fine = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        return fine ? 1 : 100;
    case Qt::Key_Left:
    case Qt::Key_Down:
        return fine ? -1 : -100;
    case Qt::Key_PageUp:
        return 500;
    case Qt::Key_PageDown:
        return -500;
    case Qt::Key_Home:
        return -10000;
    case Qt::Key_End:
        return 10000;
    default:
        return 0;
    }
}

} // namespace

SplitSlider::SplitSlider(QWidget *parent)
    : QAbstractSlider(parent)
{
    setRange(0, 10000);
    setSingleStep(100);
    setPageStep(500);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(figureFont(0.82));
}

void SplitSlider::setMarks(const SplitMarks &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    followRest();
    update();
}

void SplitSlider::setPending(std::optional<Permyriad> share)
{
    if (share == m_pending)
        return;
    m_pending = share;
    followRest();
    update();
}

void SplitSlider::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize SplitSlider::sizeHint() const
{
    return { 220, 38 + fontMetrics().height() };
}

QSize SplitSlider::minimumSizeHint() const
{
    return { 140, 38 + fontMetrics().height() };
}

QPoint SplitSlider::positionOf(Permyriad share) const
{
    const QRect g = groove();
    return { g.left() + int(std::lround(share.fraction() * g.width())), g.center().y() };
}

void SplitSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int x = event->position().toPoint().x();
    const int handle = positionOf(shown()).x();
    m_dragging = true;
    if (std::abs(x - handle) <= handleReach) {
        m_grip = handle - x;
        point(shown());
        return;
    }
    // Beside the handle: to the plan's step under the pointer, else a page towards it. Never a jump to anywhere.
    m_grip = 0;
    const Permyriad pointed = shareAt(x);
    const Permyriad step = snapped(pointed);
    const int page = pointed > shown() ? pageStep() : -pageStep();
    m_dragging = false;
    point(step != pointed ? step : Permyriad::of(value() + page));
}

void SplitSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging && m_hand)
        point(snapped(shareAt(event->position().toPoint().x() + m_grip)));
}

void SplitSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_hand)
        return;
    m_dragging = false;
    choose();
}

void SplitSlider::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void SplitSlider::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_hand) {
        drop();
        return;
    }
    const int move = keyMove(*event);
    if (move == 0 || m_dragging) {
        event->ignore();
        return;
    }
    point(Permyriad::of(value() + move));
}

void SplitSlider::keyReleaseEvent(QKeyEvent *event)
{
    if (keyMove(*event) == 0) {
        event->ignore();
        return;
    }
    if (!event->isAutoRepeat() && m_hand && !m_dragging)
        choose();
}

void SplitSlider::focusOutEvent(QFocusEvent *event)
{
    QAbstractSlider::focusOutEvent(event);
    if (m_hand && !m_dragging)
        drop();
    update();
}

void SplitSlider::changeEvent(QEvent *event)
{
    QAbstractSlider::changeEvent(event);
    if (event->type() != QEvent::EnabledChange)
        return;
    if (!isEnabled() && m_hand)
        drop();
    update();
}

void SplitSlider::point(Permyriad share)
{
    m_hand = share;
    setValue(share.value());
    update();
    Q_EMIT sharePointed(share);
}

void SplitSlider::choose()
{
    const Permyriad share = *m_hand;
    m_hand.reset();
    Q_EMIT shareChosen(share);
    followRest();
    update();
}

void SplitSlider::drop()
{
    m_hand.reset();
    m_dragging = false;
    followRest();
    update();
    Q_EMIT letGo();
}

void SplitSlider::followRest()
{
    if (!m_hand)
        setValue(rest().value());
}

QRect SplitSlider::groove() const
{
    return { 12, 16, width() - 24, 6 };
}

Permyriad SplitSlider::shareAt(int x) const
{
    const QRect g = groove();
    return Permyriad::of(int(std::lround((x - g.left()) * 10000.0 / std::max(1, g.width()))));
}

Permyriad SplitSlider::snapped(Permyriad share) const
{
    const int x = positionOf(share).x();
    QList<Permyriad> stops = m_marks.steps;
    stops << Permyriad::of(0) << Permyriad::of(10000) << m_marks.requested;
    for (const Permyriad stop : std::as_const(stops)) {
        if (std::abs(positionOf(stop).x() - x) <= snapReach)
            return stop;
    }
    // A pixel is about half a percent: whole percents are what a hand can mean.
    return Permyriad::of((share.value() + 50) / 100 * 100);
}

} // namespace Signalbox::Widgets
