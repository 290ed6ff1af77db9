#include "widgets/firstrun/firstrun.h"

#include "widgets/firstrun/sideform.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextEdit>

#include <utility>

namespace Signalbox::Widgets {
namespace {

QString titleOf(FirstRun::Page page)
{
    switch (page) {
    case FirstRun::Service:
        return FirstRun::tr("1 of 5: a service");
    case FirstRun::Blue:
        return FirstRun::tr("2 of 5: environment BLUE");
    case FirstRun::Green:
        return FirstRun::tr("3 of 5: environment GREEN");
    case FirstRun::Router:
        return FirstRun::tr("4 of 5: the router");
    case FirstRun::Summary:
    case FirstRun::pages:
        return FirstRun::tr("5 of 5: the service file");
    }
    return {};
}

QString aboutOf(FirstRun::Page page)
{
    switch (page) {
    case FirstRun::Service:
        return FirstRun::tr("A service is one endpoint that your users call, with two environments behind it. What you "
                            "answer here becomes a commented file; nothing is written before its last page.");
    case FirstRun::Blue:
        return FirstRun::tr("BLUE carries production at first. The check sends one request of a few tokens.");
    case FirstRun::Green:
        return FirstRun::tr("GREEN is the candidate: another relay, another key or another version.");
    case FirstRun::Router:
        return FirstRun::tr("HAProxy stands in front of both. Your users send their requests to this address.");
    case FirstRun::Summary:
    case FirstRun::pages:
        return FirstRun::tr("This is the file. Keys go where you said, never into it.");
    }
    return {};
}

} // namespace

FirstRun::FirstRun(const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_file(file)
    , m_title(new TextLine(textFont(1.2, QFont::DemiBold)))
    , m_about(new TextLine(textFont(0.98), Tone::Muted))
    , m_stack(new QStackedWidget)
    , m_name(field("name", tr("Name of the service"), QStringLiteral("relay")))
    , m_path(field("path", tr("Service file"), file))
    , m_listen(field("listen", tr("Where users send their requests"), QStringLiteral("127.0.0.1:8080")))
    , m_sticky(new QCheckBox(tr("A client stays on its &side while the share grows")))
    , m_text(new QTextEdit)
    , m_found(new TextLine(textFont(0.98)))
    , m_back(new QPushButton(tr("&Back")))
    , m_next(new QPushButton)
{
    setObjectName(QStringLiteral("firstRun"));
    setWindowTitle(tr("Signalbox: a new service"));
    setFont(textFont());
    resize(720, 560);
    m_title->setObjectName(QStringLiteral("firstRunTitle"));
    m_about->setWordWrap(true);
    m_stack->addWidget(buildService());
    m_stack->addWidget(buildSide(Side::Blue));
    m_stack->addWidget(buildSide(Side::Green));
    m_stack->addWidget(buildRouter());
    m_stack->addWidget(buildSummary());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(22, 18, 22, 16);
    all->setSpacing(10);
    all->addWidget(m_title);
    all->addWidget(m_about);
    all->addSpacing(6);
    all->addWidget(m_stack, 1);
    buildFoot(*all);
    goTo(Service);
}

QLineEdit *FirstRun::field(const char *name, const QString &spoken, const QString &text)
{
    auto *line = new QLineEdit(text);
    line->setObjectName(QLatin1String(name));
    line->setAccessibleName(spoken);
    line->setMinimumWidth(360);
    connect(line, &QLineEdit::textChanged, this, &FirstRun::edited);
    return line;
}

QWidget *FirstRun::buildService()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Service &file"), m_path);
    return page;
}

QWidget *FirstRun::buildSide(Side side)
{
    auto *form = new SideForm(side);
    m_sides[size_t(side)] = form;
    connect(form, &SideForm::changed, this, &FirstRun::edited);
    return form;
}

QWidget *FirstRun::buildRouter()
{
    m_sticky->setObjectName(QStringLiteral("sticky"));
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Listens on"), m_listen);
    form->addRow(QString(), m_sticky);
    return page;
}

QWidget *FirstRun::buildSummary()
{
    m_text->setObjectName(QStringLiteral("firstRunText"));
    m_text->setAccessibleName(tr("The service file"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(figureFont(0.9));
    m_text->setLineWrapMode(QTextEdit::NoWrap);
    return m_text;
}

void FirstRun::buildFoot(QVBoxLayout &into)
{
    m_found->setObjectName(QStringLiteral("firstRunFound"));
    m_found->setWordWrap(true);
    m_back->setObjectName(QStringLiteral("firstRunBack"));
    m_next->setObjectName(QStringLiteral("firstRunNext"));
    m_next->setDefault(true);
    m_back->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    into.addWidget(m_found);
    into.addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, &FirstRun::back);
    connect(m_next, &QPushButton::clicked, this, &FirstRun::next);
}

void FirstRun::setTheme(const Theme &theme)
{
    setPalette(theme.palette());
    setStyleSheet(QStringLiteral("QDialog { background: %1; } QLabel, QCheckBox { color: %2; }")
                      .arg(theme.panel.name(), theme.ink.name())
                  + theme.styleSheet());
}

Config::FirstAnswers FirstRun::answers() const
{
    Config::FirstAnswers answers;
    answers.name = m_name->text().trimmed();
    answers.file = m_path->text().trimmed();
    for (const Side side : { Side::Blue, Side::Green })
        answers.of(side) = m_sides[size_t(side)]->answers();
    answers.listen = m_listen->text().trimmed();
    answers.sticky = m_sticky->isChecked();
    return answers;
}

FirstRun::Page FirstRun::page() const
{
    return Page(m_stack->currentIndex());
}

void FirstRun::goTo(Page page)
{
    m_stack->setCurrentIndex(page);
    m_title->say(titleOf(page));
    m_about->say(aboutOf(page));
    m_back->setVisible(page != Service);
    for (SideForm *form : m_sides)
        form->setService(m_name->text().trimmed());
    if (page == Summary)
        m_text->setPlainText(QString::fromUtf8(Config::firstServiceFile(answers())));
    edited();
    m_stack->currentWidget()->setFocus();
    if (QWidget *first = m_stack->currentWidget()->nextInFocusChain())
        first->setFocus();
}

/// What was found belongs to what was there then.
void FirstRun::edited()
{
    m_mayPass = false;
    m_found->say({}, Tone::Muted, Glyph::None);
    m_next->setText(page() == Summary ? tr("&Write and open") : tr("&Check and go on"));
}

void FirstRun::next()
{
    if (m_checking)
        return;
    if (std::exchange(m_mayPass, false))
        return goTo(Page(page() + 1));
    m_checking = true;
    m_next->setEnabled(false);
    m_found->say(page() == Summary ? tr("Writing…") : tr("Checking…"), Tone::Muted, Glyph::Dot);
    if (page() == Summary)
        Q_EMIT writeRequested();
    else
        Q_EMIT checkRequested(page());
}

void FirstRun::back()
{
    m_checking = false; // an answer that still comes is dropped
    m_next->setEnabled(true);
    goTo(Page(page() - 1));
}

void FirstRun::showCheck(bool fine, const QString &text, bool final)
{
    if (!std::exchange(m_checking, false))
        return;
    m_next->setEnabled(true);
    if (fine) {
        if (page() == Summary)
            return;
        goTo(Page(page() + 1));
        m_found->setGlyphTone(Tone::Green);
        m_found->say(text, Tone::Ink, text.isEmpty() ? Glyph::None : Glyph::Tick);
        return;
    }
    m_mayPass = !final;
    m_found->setGlyphTone(final ? Tone::Red : Tone::Amber);
    m_found->say(text, Tone::Ink, final ? Glyph::Cross : Glyph::Warning);
    m_next->setText(final ? tr("&Check again") : tr("&Go on anyway"));
}

void FirstRun::showFailure(const QString &text)
{
    m_checking = true;
    showCheck(false, text, true);
}

} // namespace Signalbox::Widgets
