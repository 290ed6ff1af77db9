#include "widgets/models/maprows.h"

#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QComboBox>
#include <QGridLayout>

#include <algorithm>

namespace Signalbox::Widgets {
namespace {

using Models::Check;
using Models::Fit;

QString stateText(const Check &check)
{
    switch (check.fit) {
    case Fit::Listed:
        return MapRows::tr("listed");
    case Fit::Mapped:
        return MapRows::tr("%1 is listed; users who send %2 get 404 unless the relay knows it")
            .arg(check.sent, check.asked);
    case Fit::Missing:
        return check.sent == check.asked ? MapRows::tr("missing")
                                         : MapRows::tr("missing, and so is %1 that it is mapped to").arg(check.sent);
    case Fit::Unknown:
        return MapRows::tr("not known: no list");
    }
    return {};
}

Tone toneOf(Fit fit)
{
    return fit == Fit::Listed ? Tone::Green
        : fit == Fit::Unknown ? Tone::Muted
        : fit == Fit::Mapped  ? Tone::Amber
                              : Tone::Red;
}

Glyph signOf(Fit fit)
{
    return fit == Fit::Listed ? Glyph::Tick
        : fit == Fit::Unknown ? Glyph::Question
        : fit == Fit::Mapped  ? Glyph::Warning
                              : Glyph::Cross;
}

QString reasonText(Models::Reason reason)
{
    switch (reason) {
    case Models::Reason::SameName:
        return MapRows::tr("the same, spelled so here");
    case Models::Reason::Playbook:
        return MapRows::tr("known fallback");
    case Models::Reason::Similar:
        return MapRows::tr("a like name");
    }
    return {};
}

} // namespace

MapRows::MapRows(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void MapRows::setTheme(const Theme &theme)
{
    m_theme = theme;
}

void MapRows::addRow()
{
    const Row row { new TextLine(figureFont(0.94)), new TextLine(textFont(0.96)), new QComboBox };
    row.state->setWordWrap(true);
    row.instead->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row.instead->setMinimumContentsLength(14);
    const int at = int(m_rows.size());
    m_grid->addWidget(row.name, at, 0);
    m_grid->addWidget(row.state, at, 1);
    m_grid->addWidget(row.instead, at, 2);
    row.name->setTheme(m_theme);
    row.state->setTheme(m_theme);
    connect(row.instead, &QComboBox::activated, this, &MapRows::chosen);
    m_rows.append(row);
}

void MapRows::setChecks(const QList<Check> &checks)
{
    if (checks == m_checks)
        return;
    m_checks = checks;
    while (m_rows.size() < checks.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const bool used = i < checks.size();
        row.name->setVisible(used);
        row.state->setVisible(used);
        row.instead->setVisible(used && !checks.at(i).proposals.isEmpty());
        if (used)
            showRow(row, checks.at(i));
    }
}

void MapRows::showRow(const Row &row, const Check &check)
{
    row.name->setGlyphTone(Widgets::toneOf(check.side));
    row.name->say(check.asked, Tone::Ink, glyphOf(check.side));
    constexpr int letters = 24; // of a longer name the end may be cut
    row.name->setMinimumWidth(
        std::min(row.name->sizeHint().width(), row.name->fontMetrics().averageCharWidth() * letters));
    row.name->setAccessibleName(QStringLiteral("%1, %2").arg(sideTitle(check.side), check.asked));
    row.state->setGlyphTone(toneOf(check.fit));
    row.state->say(stateText(check) + (check.byChecks ? tr(" (asked by checks)") : QString()), Tone::Ink,
                   signOf(check.fit));
    row.instead->clear();
    row.instead->setObjectName(QStringLiteral("map-%1-%2").arg(sideName(check.side), check.asked));
    row.instead->setAccessibleName(tr("What %1 maps %2 to").arg(sideTitle(check.side), check.asked));
    row.instead->addItem(tr("leave it"), QString());
    for (const Models::Proposal &proposal : check.proposals)
        row.instead->addItem(QStringLiteral("%1 (%2)").arg(proposal.model, reasonText(proposal.reason)),
                             proposal.model);
}

QList<Models::Choice> MapRows::choices() const
{
    QList<Models::Choice> choices;
    for (qsizetype i = 0; i < m_checks.size(); ++i) {
        const QString model = m_rows.at(i).instead->currentData().toString();
        if (!model.isEmpty())
            choices.append({ m_checks.at(i).side, m_checks.at(i).asked, model });
    }
    return choices;
}

} // namespace Signalbox::Widgets
