#include "widgets/models/modelspage.h"

#include "widgets/models/listedmodel.h"
#include "widgets/models/maprows.h"
#include "widgets/status/scrollcolumn.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QTextEdit>

namespace Signalbox::Widgets {

ModelsPage::ModelsPage(QWidget *parent)
    : Page(parent)
    , m_ask(new QPushButton)
    , m_headline(new TextLine(textFont(0.98)))
    , m_problem(new TextLine(textFont(0.96), Tone::Amber))
    , m_map(new MapRows)
    , m_differing(new QCheckBox)
    , m_listed(new ListedModel(this))
    , m_table(new QTableView)
    , m_patchBox(new QWidget)
    , m_patchText(new QTextEdit)
    , m_write(new QPushButton)
    , m_save(new QPushButton)
{
    setObjectName(QStringLiteral("modelsPage"));
    setAccessibleName(tr("Models"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, rightRoom, 6);
    all->setSpacing(7);
    auto *head = new QHBoxLayout;
    buildHead(*head);
    all->addLayout(head);
    m_problem->setObjectName(QStringLiteral("modelsProblem"));
    m_problem->setWordWrap(true);
    all->addWidget(m_problem);
    auto *scroll = new ScrollColumn({ 0, 2, 8, 0 }, 7);
    QVBoxLayout *column = &scroll->column();
    m_map->setObjectName(QStringLiteral("modelMap"));
    column->addWidget(m_map);
    buildPatch(*column);
    buildLists(*column);
    all->addWidget(scroll, 1);
    connect(m_map, &MapRows::chosen, this, &ModelsPage::showPatch);
    refresh();
}

void ModelsPage::buildHead(QHBoxLayout &into)
{
    m_ask->setObjectName(QStringLiteral("modelsAsk"));
    setPlainToolTip(*m_ask, tr("GET /models of both sides: one request each, within the key's own rate limit."));
    connect(m_ask, &QPushButton::clicked, this, [this] { Q_EMIT intentRequested(Session::Intents::CompareModels {}); });
    m_headline->setObjectName(QStringLiteral("modelsHeadline"));
    m_headline->setWordWrap(true);
    into.setSpacing(10);
    into.addWidget(m_ask);
    into.addWidget(m_headline, 1);
}

void ModelsPage::buildLists(QVBoxLayout &into)
{
    m_differing->setObjectName(QStringLiteral("modelsDiffering"));
    m_differing->setText(tr("only what one side alone lists"));
    m_differing->setFont(textFont(0.96));
    connect(m_differing, &QCheckBox::toggled, this, &ModelsPage::showLists);
    m_table->setModel(m_listed);
    m_table->setObjectName(QStringLiteral("modelsTable"));
    m_table->setAccessibleName(tr("Models that each side lists"));
    m_table->setFont(figureFont(0.94));
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setFont(textFont(0.94));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ListedModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setMinimumHeight(160);
    into.addWidget(m_differing);
    into.addWidget(m_table, 1);
}

void ModelsPage::buildPatch(QVBoxLayout &into)
{
    m_patchText->setObjectName(QStringLiteral("modelsPatch"));
    m_patchText->setAccessibleName(tr("What is written, as a patch"));
    m_patchText->setReadOnly(true);
    m_patchText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_patchText->setFont(figureFont(0.9));
    m_patchText->setTabChangesFocus(true);
    m_patchText->setLineWrapMode(QTextEdit::NoWrap);
    m_patchText->setMinimumHeight(130);
    m_write->setObjectName(QStringLiteral("modelsWrite"));
    m_save->setObjectName(QStringLiteral("modelsSave"));
    m_save->setText(tr("Save as a patch…"));
    connect(m_write, &QPushButton::clicked, this, &ModelsPage::write);
    connect(m_save, &QPushButton::clicked, this, &ModelsPage::askWhereTo);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_write);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    auto *box = new QVBoxLayout(m_patchBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_patchText);
    box->addLayout(buttons);
    into.addWidget(m_patchBox);
}

void ModelsPage::setTheme(const Theme &theme)
{
    m_listed->setTheme(theme);
}

void ModelsPage::setTimeSpec(Qt::TimeSpec spec)
{
    m_spec = spec;
    refresh();
}

void ModelsPage::showSnapshot(const Session::SnapshotPtr &snapshot)
{
    if (!snapshot || (m_everShown && snapshot->models == m_view))
        return;
    m_everShown = true;
    m_view = snapshot->models;
    refresh();
}

QString ModelsPage::sideText(Side side) const
{
    const Models::SideList &list = m_view->lists[size_t(side)];
    if (!list.problem.isEmpty())
        return tr("%1: %2").arg(sideTitle(side), list.problem);
    if (!list.known())
        return tr("%1: not asked").arg(sideTitle(side));
    return list.list->complete ? tr("%1: %2 models").arg(sideTitle(side)).arg(list.list->ids.size())
                               : tr("%1: more than %2 models").arg(sideTitle(side)).arg(list.list->ids.size());
}

void ModelsPage::refresh()
{
    const bool asking = m_view && m_view->asking;
    m_ask->setEnabled(!asking);
    m_ask->setText(asking ? tr("Asking…") : m_view ? tr("Ask again") : tr("Ask both sides"));
    QStringList problems;
    if (!m_view) {
        m_headline->say(tr("Nobody asked yet which models the two sides offer."), Tone::Muted, Glyph::Question);
    } else {
        QStringList texts { sideText(Side::Blue), sideText(Side::Green) };
        WallTime at {};
        for (const Models::SideList &list : m_view->lists)
            at = std::max(at, list.at);
        if (at != WallTime {})
            texts << tr("asked %1").arg(timeText(at, m_spec));
        m_headline->say(texts.join(QStringLiteral(" · ")), Tone::Ink, Glyph::None);
        problems << m_view->problem << m_view->said;
        if (m_view->file.isEmpty() && !m_view->checks.isEmpty())
            problems << tr("A sandbox has no service file to write to.");
    }
    problems.removeAll(QString());
    const bool fine = m_view && m_view->problem.isEmpty();
    m_problem->say(problems.join(QLatin1Char(' ')), fine ? Tone::Ink : Tone::Amber,
                   fine ? Glyph::None : Glyph::Warning);
    m_problem->setVisible(!problems.isEmpty());
    m_map->setChecks(m_view ? m_view->checks : QList<Models::Check>());
    showLists();
    showPatch();
}

void ModelsPage::showLists()
{
    m_listed->setLists(m_view ? m_view->lists : Models::SideLists(), m_differing->isChecked());
    m_table->setVisible(m_view != nullptr);
    m_differing->setVisible(m_view != nullptr);
}

void ModelsPage::showPatch()
{
    const QList<Models::Choice> choices = m_map->choices();
    const bool writable = m_view && !m_view->file.isEmpty();
    m_patchBox->setVisible(writable && !choices.isEmpty());
    m_patch.clear();
    if (!writable || choices.isEmpty())
        return;
    const auto text = Models::withChoices(m_view->text, choices);
    if (text)
        m_patch = Models::patchText(m_view->text, *text, QFileInfo(m_view->file).fileName());
    m_patchText->setPlainText(text ? QString::fromUtf8(m_patch) : text.error().text);
    m_write->setEnabled(text.ok());
    m_save->setEnabled(text.ok());
    m_write->setText(tr("Write into %1").arg(QFileInfo(m_view->file).fileName()));
}

void ModelsPage::write()
{
    m_write->setEnabled(false); // until it is told what came of it
    Q_EMIT intentRequested(Session::Intents::WriteModelMap { m_view->text, m_map->choices() });
}

void ModelsPage::askWhereTo()
{
    // Not modal: a modal dialog would keep the shortcut of the way back from working.
    if (!m_dialog) {
        m_dialog = new QFileDialog(this, tr("Save the patch"));
        m_dialog->setObjectName(QStringLiteral("patchDialog"));
        m_dialog->setModal(false);
        m_dialog->setAcceptMode(QFileDialog::AcceptSave);
        m_dialog->setFileMode(QFileDialog::AnyFile);
        m_dialog->setNameFilters({ tr("Patch (*.patch)") });
        m_dialog->setDefaultSuffix(QStringLiteral("patch"));
        connect(m_dialog, &QFileDialog::fileSelected, this, &ModelsPage::savePatch);
    }
    m_dialog->selectFile(QFileInfo(m_view->file).completeBaseName() + QStringLiteral("-models.patch"));
    m_dialog->show();
}

void ModelsPage::savePatch(const QString &file)
{
    QSaveFile out(file);
    const bool saved = out.open(QIODevice::WriteOnly) && out.write(m_patch) == m_patch.size() && out.commit();
    m_problem->say(saved ? tr("Saved: %1").arg(file) : tr("%1 could not be written: %2").arg(file, out.errorString()),
                   saved ? Tone::Ink : Tone::Amber, saved ? Glyph::Tick : Glyph::Warning);
    m_problem->show();
}

} // namespace Signalbox::Widgets
