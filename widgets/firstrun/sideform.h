#pragma once

#include "core/config/first_service.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace Signalbox::Widgets {

/// The form of one environment: base URL, where its key is kept, the key, the model of health checks, the version.
class SideForm : public QWidget
{
    Q_OBJECT
public:
    explicit SideForm(Side side, QWidget *parent = nullptr);

    [[nodiscard]] Config::FirstAnswers::OfSide answers() const;
    /// The service's name: keychain entries are called after it.
    void setService(const QString &name);

Q_SIGNALS:
    void changed();

private:
    void placeChosen();
    QLineEdit *addField(QFormLayout &form, const char *name, const QString &label, const QString &text);

    const Side m_side;
    QString m_service;
    QLineEdit *m_url;
    QComboBox *m_place;
    QLineEdit *m_where;
    QLineEdit *m_key;
    QLineEdit *m_model;
    QLineEdit *m_version;
};

} // namespace Signalbox::Widgets
