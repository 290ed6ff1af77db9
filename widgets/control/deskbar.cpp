#include "widgets/control/deskbar.h"

#include "widgets/status/textline.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Signalbox::Widgets {

DeskBar::DeskBar(QWidget *parent)
    : QToolBar(parent)
    , m_text(new TextLine(textFont(1.0, QFont::DemiBold)))
    , m_reason(new QLineEdit)
    , m_take(new QPushButton(tr("Take over")))
{
    setObjectName(QStringLiteral("deskBar"));
    setAccessibleName(tr("Another console operates"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_text->setObjectName(QStringLiteral("operatedBy"));
    m_reason->setObjectName(QStringLiteral("takeOverReason"));
    m_reason->setPlaceholderText(tr("why you take over"));
    m_reason->setAccessibleName(tr("Reason for taking over"));
    m_reason->setMaxLength(200);
    m_reason->setFixedWidth(260);
    m_take->setObjectName(QStringLiteral("takeOver"));
    m_take->setEnabled(false);
    setPlainToolTip(*m_take, tr("Their run is held; you go on, or roll back. The journal keeps your reason."));
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_reason);
    row->addWidget(m_take);
    addWidget(content);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_take->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &DeskBar::takeOver);
    connect(m_take, &QPushButton::clicked, this, &DeskBar::takeOver);
    hide();
}

void DeskBar::showSnapshot(const Session::Snapshot &snapshot)
{
    setVisible(!snapshot.operatedBy.isEmpty());
    if (snapshot.operatedBy.isEmpty())
        return;
    m_text->say(
        tr("%1 operates this service. This window watches; Hold and Roll back work here too.").arg(snapshot.operatedBy),
        Tone::Amber, Glyph::Warning);
}

void DeskBar::takeOver()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return;
    m_reason->clear();
    Q_EMIT takeOverRequested(reason);
}

} // namespace Signalbox::Widgets
