#pragma once

#include "core/playbook/playbook.h"

#include <QWidget>

namespace Signalbox::Widgets {

/// Every class of failure that has a page, each a button: for whoever looks before anything fails.
class FailureList : public QWidget
{
    Q_OBJECT
public:
    explicit FailureList(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(Signalbox::Playbook::Failure failure);
};

} // namespace Signalbox::Widgets
