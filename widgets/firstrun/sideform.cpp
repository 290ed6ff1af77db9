#include "widgets/firstrun/sideform.h"

#include "widgets/status/wording.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace Signalbox::Widgets {
namespace {

enum Place { DotEnv, Keychain, File, Environment };

} // namespace

SideForm::SideForm(Side side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_service(QStringLiteral("relay"))
    , m_place(new QComboBox)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_url = addField(*form, "url", tr("Base &URL"), QString());
    m_url->setPlaceholderText(QStringLiteral("https://relay.example.com/v1"));
    m_place->setObjectName(sideName(side) + QStringLiteral("-place"));
    m_place->setAccessibleName(tr("Where the key of %1 is kept").arg(sideTitle(side)));
    m_place->addItem(tr("in a .env file beside the service file"), DotEnv);
    m_place->addItem(tr("in this desktop's keychain"), Keychain);
    m_place->addItem(tr("in a file of its own (mode 0600)"), File);
    m_place->addItem(tr("in a variable of the environment"), Environment);
    form->addRow(tr("Key is &kept"), m_place);
    m_where = addField(*form, "where", tr("&Name there"), QString());
    m_key = addField(*form, "key", tr("The key &itself"), QString());
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setMaxLength(4096);
    m_model = addField(*form, "model", tr("&Model of health checks"), QStringLiteral("gpt-4o-mini"));
    m_version = addField(*form, "version", tr("&Version, for people"),
                         side == Side::Blue ? QStringLiteral("v1") : QStringLiteral("v2"));
    connect(m_place, &QComboBox::currentIndexChanged, this, &SideForm::placeChosen);
    placeChosen();
}

QLineEdit *SideForm::addField(QFormLayout &form, const char *name, const QString &label, const QString &text)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(sideName(m_side) + QLatin1Char('-') + QLatin1String(name));
    field->setAccessibleName(QStringLiteral("%1: %2").arg(sideTitle(m_side), QString(label).remove(QLatin1Char('&'))));
    field->setMinimumWidth(360);
    form.addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &SideForm::changed);
    return field;
}

void SideForm::setService(const QString &name)
{
    if (name == m_service)
        return;
    m_service = name;
    placeChosen();
}

void SideForm::placeChosen()
{
    const int place = m_place->currentData().toInt();
    const QString upper = sideName(m_side).toUpper();
    m_where->setText(place == Keychain   ? m_service + QLatin1Char('-') + sideName(m_side)
                         : place == File ? sideName(m_side) + QStringLiteral(".key")
                                         : upper + QStringLiteral("_KEY"));
    m_key->setEnabled(place != Environment);
    m_key->setPlaceholderText(place == Environment ? tr("it has to be in the environment already")
                                                   : tr("empty: it is there already"));
    Q_EMIT changed();
}

Config::FirstAnswers::OfSide SideForm::answers() const
{
    const QString where = m_where->text().trimmed();
    QString reference;
    switch (m_place->currentData().toInt()) {
    case DotEnv:
        reference = QStringLiteral("dotenv:.env#") + where;
        break;
    case Keychain:
        reference = QStringLiteral("keychain:") + where;
        break;
    case File:
        reference = QStringLiteral("file:") + where;
        break;
    default:
        reference = QStringLiteral("env:") + where;
    }
    return { .url = m_url->text().trimmed(),
             .reference = reference,
             .key = Secret(m_key->isEnabled() ? m_key->text().trimmed() : QString()),
             .model = m_model->text().trimmed(),
             .version = m_version->text().trimmed() };
}

} // namespace Signalbox::Widgets
