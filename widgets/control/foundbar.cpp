#include "widgets/control/foundbar.h"

#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QPushButton>

namespace Signalbox::Widgets {

QString foundSentence(const Session::FoundRun &found, Qt::TimeSpec spec)
{
    const QString router = found.lapsed
        ? FoundBar::tr("The router gives ALL production to %1: the lease of that split ran out.")
              .arg(sideName(found.router.active))
        : FoundBar::tr("The router has %1 to %2, %3 active.")
              .arg(found.router.candidateShare().shortText(), sideName(found.router.candidate()),
                   sideName(found.router.active));
    if (!found.journaled)
        return FoundBar::tr("The journal knows of no open run.") + QLatin1Char(' ') + router;
    const Session::JournaledRun &place = *found.journaled;
    if (place.epoch == 0)
        return FoundBar::tr("The journal has run %1 open, without an order.").arg(place.run) + QLatin1Char(' ')
            + router;
    return FoundBar::tr("The journal says run %1 was at %2 to %3 at %4.")
               .arg(QString::number(place.run), shareOf(other(place.active), place.greenShare).shortText(),
                    sideName(other(place.active)), timeText(place.at, spec))
        + QLatin1Char(' ') + router;
}

FoundBar::FoundBar(QWidget *parent)
    : QToolBar(parent)
    , m_text(new TextLine(textFont(1.0, QFont::DemiBold)))
    , m_differences(new TextLine(textFont(0.94), Tone::Muted))
    , m_resume(new QPushButton(tr("Resume…")))
    , m_back(new QPushButton(tr("Roll back")))
    , m_accept(new QPushButton(tr("Accept")))
{
    setObjectName(QStringLiteral("foundBar"));
    setWindowTitle(tr("A run was found open"));
    setAccessibleName(tr("A run was found open"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_text->setObjectName(QStringLiteral("foundText"));
    m_differences->setObjectName(QStringLiteral("foundDifferences"));
    m_resume->setObjectName(QStringLiteral("foundResume"));
    m_back->setObjectName(QStringLiteral("foundRollBack"));
    m_accept->setObjectName(QStringLiteral("foundAccept"));
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(12, 5, 12, 5);
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_text);
    words->addWidget(m_differences);
    row->addLayout(words, 1);
    for (QPushButton *button : { m_resume, m_back, m_accept })
        row->addWidget(button);
    addWidget(content);
    connect(m_resume, &QPushButton::clicked, this, &FoundBar::resumeRequested);
    connect(m_back, &QPushButton::clicked, this, &FoundBar::rollBackRequested);
    connect(m_accept, &QPushButton::clicked, this, &FoundBar::acceptRequested);
    setPlainToolTip(*m_back, tr("All production to the active side, at once."));
    hide();
}

void FoundBar::showSnapshot(const Session::Snapshot &s, bool armed, Qt::TimeSpec spec)
{
    const bool shown = s.found && s.operatedBy.isEmpty();
    setVisible(shown);
    if (!shown)
        return;
    m_text->say(foundSentence(*s.found, spec), Tone::Amber, Glyph::Pause);
    QStringList differences;
    for (const Message &difference : s.found->differences)
        differences.append(words(difference));
    if (differences.isEmpty())
        m_differences->say(tr("They agree. Nothing moves until you choose."), Tone::Muted, Glyph::Tick);
    else
        m_differences->say(tr("They differ: %1.").arg(differences.join(QStringLiteral("; "))), Tone::Red,
                           Glyph::Warning);
    const QString armFirst = tr("This window is read-only: arm it first (Ctrl+Shift+A).");
    m_resume->setEnabled(armed);
    m_accept->setEnabled(armed);
    setPlainToolTip(*m_resume, armed ? tr("The run goes on from here, by its own plan. Asks once.") : armFirst);
    setPlainToolTip(*m_accept,
                    armed ? tr("The split stays as it is, as if set by hand now; the old run is closed.") : armFirst);
}

} // namespace Signalbox::Widgets
