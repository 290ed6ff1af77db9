#pragma once

#include "core/session/snapshot.h"

#include <QToolBar>

class QLineEdit;
class QPushButton;

namespace Signalbox::Widgets {

class TextLine;

/// Says that another console operates this service and this window watches, and takes over with a reason. There only
/// while that is so. GUI thread.
class DeskBar : public QToolBar
{
    Q_OBJECT
public:
    explicit DeskBar(QWidget *parent = nullptr);

    void showSnapshot(const Session::Snapshot &snapshot);

Q_SIGNALS:
    void takeOverRequested(const QString &reason);

private:
    void takeOver();

    TextLine *m_text;
    QLineEdit *m_reason;
    QPushButton *m_take;
};

} // namespace Signalbox::Widgets
