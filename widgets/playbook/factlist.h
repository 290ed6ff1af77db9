#pragma once

#include "core/playbook/playbook.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QGridLayout;

namespace Signalbox::Widgets {

class TextLine;

/// Facts of a page of the playbook: a name, a sign with its word for screen readers, and a text that wraps. Plain text.
class FactList : public QWidget, public Themed
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const QList<Playbook::Fact> &facts);
    void setTheme(const Theme &theme) override;

private:
    struct Row {
        TextLine *label;
        TextLine *text;
    };

    QGridLayout *m_grid;
    QList<Row> m_rows;
    QList<Playbook::Fact> m_facts;
    Theme m_theme = Theme::dark();
};

} // namespace Signalbox::Widgets
