#include "widgets/playbook/factlist.h"

#include "widgets/status/textline.h"

#include <QGridLayout>

namespace Signalbox::Widgets {
namespace {

Tone toneOf(Playbook::Mark mark)
{
    switch (mark) {
    case Playbook::Mark::Fine:
        return Tone::Green;
    case Playbook::Mark::Attention:
        return Tone::Amber;
    case Playbook::Mark::Bad:
        return Tone::Red;
    case Playbook::Mark::Unknown:
        return Tone::Muted;
    }
    return Tone::Muted;
}

Glyph glyphOf(Playbook::Mark mark)
{
    switch (mark) {
    case Playbook::Mark::Fine:
        return Glyph::Tick;
    case Playbook::Mark::Attention:
        return Glyph::Warning;
    case Playbook::Mark::Bad:
        return Glyph::Cross;
    case Playbook::Mark::Unknown:
        return Glyph::Question;
    }
    return Glyph::Question;
}

QString spoken(Playbook::Mark mark)
{
    switch (mark) {
    case Playbook::Mark::Fine:
        return FactList::tr("fine");
    case Playbook::Mark::Attention:
        return FactList::tr("attention");
    case Playbook::Mark::Bad:
        return FactList::tr("bad");
    case Playbook::Mark::Unknown:
        return FactList::tr("not known");
    }
    return {};
}

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setTheme(const Theme &theme)
{
    m_theme = theme;
}

void FactList::setFacts(const QList<Playbook::Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (m_rows.size() < facts.size()) {
        const Row row { new TextLine(textFont(0.96), Tone::Muted), new TextLine(textFont(0.96)) };
        row.label->setElide(Qt::ElideNone);
        row.text->setWordWrap(true);
        const int at = int(m_rows.size());
        m_grid->addWidget(row.label, at, 0, Qt::AlignTop);
        m_grid->addWidget(row.text, at, 1);
        row.label->setTheme(m_theme);
        row.text->setTheme(m_theme);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const bool used = i < facts.size();
        row.label->setVisible(used);
        row.text->setVisible(used);
        if (!used)
            continue;
        const Playbook::Fact &fact = facts.at(i);
        row.label->say(fact.label);
        row.text->setGlyphTone(toneOf(fact.mark));
        row.text->say(fact.text, Tone::Ink, glyphOf(fact.mark));
        row.text->setAccessibleName(QStringLiteral("%1: %2, %3").arg(fact.label, spoken(fact.mark), fact.text));
    }
}

} // namespace Signalbox::Widgets
