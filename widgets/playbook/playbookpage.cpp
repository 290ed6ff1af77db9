#include "widgets/playbook/playbookpage.h"

#include "core/session/standing.h"
#include "widgets/playbook/factlist.h"
#include "widgets/playbook/failurelist.h"
#include "widgets/status/scrollcolumn.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace Signalbox::Widgets {
namespace {

constexpr int stepsInARow = 3; // so that they fit a narrow window

using Playbook::Failure;
using Playbook::Step;

TextLine *heading(const QString &text)
{
    auto *line = new TextLine(textFont(1.0, QFont::DemiBold));
    line->say(text);
    return line;
}

bool pageExists(const QString &id)
{
    const QList<PageEntry> entries = pageRegistry();
    return std::any_of(entries.begin(), entries.end(), [&](const PageEntry &entry) { return entry.id == id; });
}

} // namespace

QString pageOfStep(Step step)
{
    switch (step) {
    case Step::CompareModels:
        return QStringLiteral("models");
    case Step::Preflight:
        return QStringLiteral("preflight");
    case Step::CanaryTest:
        return QStringLiteral("canary");
    case Step::Diagnose:
        return QStringLiteral("why");
    case Step::RollBack:
    case Step::TestKey:
    case Step::TopUp:
    case Step::Changelog:
    case Step::StatusPage:
        return {};
    }
    return {};
}

PlaybookPage::PlaybookPage(QWidget *parent)
    : Page(parent)
    , m_side(new QComboBox)
    , m_failure(new QComboBox)
    , m_copy(new QToolButton)
    , m_title(new TextLine(textFont(1.1, QFont::DemiBold)))
    , m_present(new TextLine(textFont(0.96), Tone::Muted))
    , m_list(new FailureList)
    , m_body(new QWidget)
    , m_seen(new FactList)
    , m_checked(new FactList)
    , m_usually(new QVBoxLayout)
    , m_steps(new QGridLayout)
{
    setObjectName(QStringLiteral("playbookPage"));
    setAccessibleName(tr("Playbook"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, rightRoom, 6);
    all->setSpacing(7);
    buildSteps();
    auto *head = new QHBoxLayout;
    buildHead(*head);
    all->addLayout(head);
    buildBody(*all);
    refresh();
}

void PlaybookPage::buildHead(QHBoxLayout &into)
{
    for (const Side side : { Side::Blue, Side::Green })
        m_side->addItem(sideTitle(side), int(side));
    for (int i = 0; i < Playbook::failureCount; ++i)
        m_failure->addItem(Playbook::failureTitle(Failure(i)), i);
    m_side->setObjectName(QStringLiteral("playbookSide"));
    m_side->setAccessibleName(tr("Side"));
    m_failure->setObjectName(QStringLiteral("playbookFailure"));
    m_failure->setAccessibleName(tr("Class of failure"));
    m_failure->setPlaceholderText(tr("choose a failure"));
    connect(m_side, &QComboBox::activated, this, &PlaybookPage::chosen);
    connect(m_failure, &QComboBox::activated, this, &PlaybookPage::chosen);
    m_copy->setObjectName(QStringLiteral("playbookCopy"));
    m_copy->setText(tr("Copy for a ticket"));
    m_copy->setFont(textFont(0.96));
    setPlainToolTip(*m_copy, tr("All of this page as plain text; it holds no key."));
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(ticket()); });
    into.setSpacing(6);
    into.addWidget(m_side);
    into.addWidget(m_failure);
    into.addStretch(1);
    into.addWidget(m_copy);
}

void PlaybookPage::buildBody(QVBoxLayout &into)
{
    m_title->setObjectName(QStringLiteral("playbookTitle"));
    m_title->setWordWrap(true);
    m_present->setObjectName(QStringLiteral("playbookPresent"));
    m_seen->setObjectName(QStringLiteral("playbookSeen"));
    m_checked->setObjectName(QStringLiteral("playbookChecked"));
    m_usually->setSpacing(3);
    m_steps->setSpacing(6);
    m_steps->setColumnStretch(stepsInARow, 1);
    m_list->setObjectName(QStringLiteral("playbookList"));
    connect(m_list, &FailureList::chosen, this, [this](Failure failure) {
        open({ failure, m_snapshot ? m_snapshot->candidate() : m_about.side });
    });
    auto *scroll = new ScrollColumn({ 0, 2, 8, 0 }, 6);
    scroll->column().addWidget(m_title);
    scroll->column().addWidget(m_present);
    scroll->column().addWidget(m_list);
    scroll->column().addWidget(m_body);
    scroll->column().addStretch(1);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_steps);
    column->addSpacing(4);
    column->addWidget(heading(tr("Seen")));
    column->addWidget(m_seen);
    column->addSpacing(4);
    column->addWidget(heading(tr("Usually means")));
    column->addLayout(m_usually);
    column->addSpacing(4);
    column->addWidget(heading(tr("Already checked")));
    column->addWidget(m_checked);
    into.addWidget(scroll, 1);
}

void PlaybookPage::setTheme(const Theme &theme)
{
    m_theme = theme;
}

void PlaybookPage::chosen()
{
    open({ Failure(m_failure->currentData().toInt()), Side(m_side->currentData().toInt()) });
}

void PlaybookPage::open(const Playbook::About &about, const std::optional<LogEntry> &entry)
{
    m_about = about;
    m_entry = entry;
    m_opened = true;
    m_calm = false;
    refresh();
}

void PlaybookPage::showSnapshot(const Session::SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    if (!m_opened && snapshot) {
        auto about = Playbook::failingNow(*snapshot);
        if (!about)
            about = Playbook::rolledBackFor(*snapshot);
        m_calm = !about;
        m_about = about.value_or(m_about);
    }
    if (isVisible()) // else when it is shown
        refresh();
}

void PlaybookPage::showEvent(QShowEvent *event)
{
    refresh();
    Page::showEvent(event);
}

QString PlaybookPage::ticket() const
{
    if (m_calm)
        return {};
    const Session::Snapshot snapshot = m_snapshot ? *m_snapshot : Session::Snapshot();
    return Playbook::ticketText(Playbook::sheetFor(m_about.failure, m_about.side, snapshot, m_entry), snapshot);
}

void PlaybookPage::refresh()
{
    m_list->setVisible(m_calm);
    m_body->setVisible(!m_calm);
    m_copy->setEnabled(!m_calm);
    if (m_calm)
        refreshNothing();
    else
        refreshSheet();
}

/// Nothing wrong is said only of what is seen.
void PlaybookPage::refreshNothing()
{
    const bool seen = m_snapshot && Session::isSeen(*m_snapshot);
    if (m_snapshot)
        m_side->setCurrentIndex(m_side->findData(int(m_snapshot->candidate())));
    m_failure->setCurrentIndex(-1);
    m_title->setGlyphTone(seen ? Tone::Green : Tone::Muted);
    m_title->say(seen ? tr("Nothing is wrong now.") : tr("It is not known yet whether anything is wrong."), Tone::Ink,
                 seen ? Glyph::Tick : Glyph::Question);
    m_present->say(tr("What can go wrong, and what to do then:"));
}

void PlaybookPage::refreshSheet()
{
    static const Session::Snapshot nothing;
    const Session::Snapshot &snapshot = m_snapshot ? *m_snapshot : nothing;
    const Playbook::Sheet sheet = Playbook::sheetFor(m_about.failure, m_about.side, snapshot, m_entry);
    m_side->setCurrentIndex(m_side->findData(int(m_about.side)));
    m_failure->setCurrentIndex(m_failure->findData(int(m_about.failure)));
    const bool present = m_snapshot && Playbook::failingNow(snapshot, m_about.side) == m_about.failure;
    m_title->setGlyphTone(present ? Tone::Red : Tone::Muted);
    m_title->say(sheet.title, Tone::Ink, present ? Glyph::Warning : Glyph::Question);
    m_present->say(present       ? tr("It is so now.")
                       : m_entry ? tr("It was so when the line of the log was written; now it is not seen.")
                       : m_snapshot && Playbook::rolledBackFor(snapshot) == m_about
                       ? tr("Run %1 was rolled back for it, %2; it is not seen now.")
                             .arg(QString::number(snapshot.lastRun.run),
                                  agoText(std::max(snapshot.at - snapshot.lastRun.at, milliseconds(0))))
                       : tr("This is not seen now: what to do if it is."));
    m_seen->setFacts(sheet.seen);
    m_checked->setFacts(sheet.checked);
    showUsually(sheet.usually);
    QList<Step> steps = sheet.steps;
    steps.removeIf([](Step step) {
        const QString page = pageOfStep(step);
        return !page.isEmpty() && !pageExists(page);
    });
    showSteps(steps, sheet);
}

void PlaybookPage::showUsually(const QStringList &texts)
{
    while (m_usuallyLines.size() < texts.size()) {
        auto *line = new TextLine(textFont(0.96));
        line->setWordWrap(true);
        line->setTheme(m_theme);
        m_usually->addWidget(line);
        m_usuallyLines.append(line);
    }
    for (qsizetype i = 0; i < m_usuallyLines.size(); ++i) {
        m_usuallyLines.at(i)->setVisible(i < texts.size());
        if (i < texts.size())
            m_usuallyLines.at(i)->say(texts.at(i), Tone::Ink, Glyph::Dot);
    }
}

/// One button a step, made once: snapshots only move them.
void PlaybookPage::buildSteps()
{
    for (int i = 0; i <= int(Step::StatusPage); ++i) {
        const auto step = Step(i);
        auto *button = new QPushButton(Playbook::stepText(step), this);
        button->setObjectName(QStringLiteral("step-") + Playbook::stepName(step));
        button->hide();
        connect(button, &QPushButton::clicked, this, [this, step] {
            Q_EMIT stepWanted(step, m_about.side, Playbook::Sheet { .links = m_shownLinks }.linkOf(step));
        });
        m_buttons.append(button);
    }
}

void PlaybookPage::showSteps(const QList<Step> &steps, const Playbook::Sheet &sheet)
{
    m_shownLinks = sheet.links;
    if (steps == m_shownSteps)
        return;
    m_shownSteps = steps;
    for (QPushButton *button : std::as_const(m_buttons)) {
        m_steps->removeWidget(button);
        button->hide();
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        QPushButton *button = m_buttons.at(int(steps.at(i)));
        button->setFont(textFont(0.98, i == 0 ? QFont::DemiBold : QFont::Normal));
        m_steps->addWidget(button, int(i) / stepsInARow, int(i) % stepsInARow);
        button->show();
    }
}

} // namespace Signalbox::Widgets
