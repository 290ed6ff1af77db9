#include "widgets/playbook/failurelist.h"

#include "widgets/status/textline.h"

#include <QGridLayout>
#include <QPushButton>

namespace Signalbox::Widgets {

FailureList::FailureList(QWidget *parent)
    : QWidget(parent)
{
    constexpr int inARow = 3; // so that they fit a narrow window
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->setColumnStretch(inARow, 1);
    for (int i = 0; i < Playbook::failureCount; ++i) {
        const auto failure = Playbook::Failure(i);
        auto *button = new QPushButton(Playbook::failureTitle(failure));
        button->setObjectName(QStringLiteral("failure-") + Playbook::failureName(failure));
        button->setFont(textFont(0.98));
        connect(button, &QPushButton::clicked, this, [this, failure] { Q_EMIT chosen(failure); });
        grid->addWidget(button, i / inARow, i % inARow);
    }
}

} // namespace Signalbox::Widgets
