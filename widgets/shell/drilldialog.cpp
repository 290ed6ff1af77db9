#include "widgets/shell/drilldialog.h"

#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStyle>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

constexpr int margin = 8;

} // namespace

DrillDialog::DrillDialog(const QList<Choice> &choices, QWidget *parent)
    : QDialog(parent)
    , m_text(
          new QLabel(tr("The drill is over. What was it? Look at every page first, if you like: the window goes on.")))
    , m_choice(new QComboBox)
    , m_about(new QLabel)
    , m_button(new QPushButton(tr("Answer")))
{
    setObjectName(QStringLiteral("drillDialog"));
    setWindowTitle(tr("Drill — Signalbox"));
    setAttribute(Qt::WA_ShowWithoutActivating); // the window may be needed this moment
    m_text->setObjectName(QStringLiteral("drillText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setWordWrap(true);
    m_choice->setObjectName(QStringLiteral("drillChoice"));
    m_choice->setAccessibleName(tr("What you think it was"));
    m_choice->setMaxVisibleItems(8); // the dialog stands low: a longer list would leave the screen
    m_choice->addItem(tr("no idea"), QString());
    for (const Choice &choice : choices) {
        m_choice->addItem(choice.name, choice.name);
        m_choice->setItemData(m_choice->count() - 1, choice.about, Qt::ToolTipRole);
    }
    m_about->setObjectName(QStringLiteral("drillAbout"));
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    connect(m_choice, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_about->setText(m_choice->itemData(index, Qt::ToolTipRole).toString()); });
    m_button->setObjectName(QStringLiteral("drillTell"));
    // A window with a style sheet hands neither its font nor its palette on; the colours are the sheet's.
    for (QWidget *part : { static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_choice),
                           static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_button) })
        part->setFont(textFont());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(18, 16, 18, 14);
    all->setSpacing(12);
    all->addWidget(m_text);
    all->addWidget(m_choice);
    all->addWidget(m_about);
    all->addWidget(m_button, 0, Qt::AlignRight);
    setMinimumWidth(420);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_revealed)
            accept();
        else
            guess();
    });
}

void DrillDialog::standIn(const QRect &room)
{
    m_room = room;
    place();
}

/// Over what a person who answers needs least: of charts that it asks about, their oldest part.
void DrillDialog::place()
{
    if (m_room.isNull())
        return;
    const bool framed = frameGeometry().height() > height();
    const int title = framed ? 0 : style()->pixelMetric(QStyle::PM_TitleBarHeight); // a guess until there is one
    const int top = m_room.bottom() - margin - title - frameGeometry().height();
    move(m_room.left() + margin, std::max(m_room.top(), top));
}

void DrillDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    place(); // its height is known now
}

void DrillDialog::guess()
{
    if (std::exchange(m_guessed, true))
        return;
    Q_EMIT guessed(m_choice->currentData().toString());
}

void DrillDialog::reveal(const QStringList &lines)
{
    m_guessed = true;
    m_revealed = true;
    m_choice->hide();
    m_about->hide();
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_button->setText(tr("Close"));
    const int before = height();
    resize(width(), layout()->totalHeightForWidth(width())); // adjustSize() has a bound of its own, and cuts
    const QRect all = screen()->availableGeometry();
    const int top = m_room.isNull() ? all.top() : m_room.top();
    const int lowest = all.bottom() - frameGeometry().height();
    move(x(), std::max(top, std::min(y() + before - height(), lowest))); // it grows upwards
}

void DrillDialog::done(int result)
{
    if (!m_revealed) {
        m_choice->setCurrentIndex(0);
        guess();
        if (m_revealed)
            return; // who has no idea is told all the same
    }
    QDialog::done(result);
}

} // namespace Signalbox::Widgets
