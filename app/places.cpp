#include "app/places.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSaveFile>

namespace Signalbox::App {
namespace {

constexpr int lookEveryMs = 50;

QJsonObject placeOf(const QWidget &within, QRect area, bool enabled, const QString &text)
{
    area.moveTopLeft(within.mapToGlobal(area.topLeft()));
    return { { QStringLiteral("x"), area.x() },         { QStringLiteral("y"), area.y() },
             { QStringLiteral("width"), area.width() }, { QStringLiteral("height"), area.height() },
             { QStringLiteral("enabled"), enabled },    { QStringLiteral("focus"), within.hasFocus() },
             { QStringLiteral("text"), text } };
}

QString spokenText(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

} // namespace

Places::Places(QWidget &window, QString file)
    : m_window(window)
    , m_file(std::move(file))
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &Places::write);
    m_window.installEventFilter(this);
}

bool Places::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_timer.isActive()) {
        m_timer.start();
        QMetaObject::invokeMethod(this, &Places::write, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Places::write()
{
    QJsonObject all;
    const QList<QWidget *> widgets = m_window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const QString name = widget->objectName();
        if (!widget->isVisible())
            continue;
        if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            const QList<QAction *> actions = menu->actions();
            for (QAction *action : actions)
                all.insert(QStringLiteral("menu:")
                               + (action->data().isValid() ? action->data().toString() : action->text()),
                           placeOf(*menu, menu->actionGeometry(action), action->isEnabled(), action->text()));
        } else if (!name.isEmpty() && !name.startsWith(QLatin1String("qt_"))) {
            all.insert(name, placeOf(*widget, widget->rect(), widget->isEnabled(), spokenText(widget)));
        }
    }
    const QByteArray text = QJsonDocument(all).toJson(QJsonDocument::Compact);
    if (text == m_written)
        return;
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        m_written = text;
}

} // namespace Signalbox::App
