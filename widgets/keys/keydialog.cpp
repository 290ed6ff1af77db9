#include "widgets/keys/keydialog.h"

#include "widgets/status/figuretable.h"
#include "widgets/status/textline.h"
#include "widgets/status/wording.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Signalbox::Widgets {

KeyDialog::KeyDialog(Side side, QWidget *parent)
    : QDialog(parent)
    , m_side(side)
    , m_facts(new FigureTable)
    , m_test(new QPushButton(tr("Test this key")))
    , m_field(new QLineEdit)
    , m_testNew(new QPushButton(tr("Test the new key")))
    , m_rotate(new QPushButton(tr("Use the new key")))
    , m_note(new TextLine(textFont(0.96), Tone::Muted))
    , m_result(new TextLine(textFont(0.98)))
{
    setObjectName(QStringLiteral("keyDialog"));
    setWindowTitle(tr("Key of %1").arg(sideTitle(side)));
    setModal(false);
    m_facts->setObjectName(QStringLiteral("keyFacts"));
    m_facts->setAccessibleName(tr("Where the key is kept"));
    m_test->setObjectName(QStringLiteral("keyTest"));
    m_field->setObjectName(QStringLiteral("keyField"));
    m_field->setAccessibleName(tr("New key of %1; it is not shown").arg(sideTitle(side)));
    m_field->setPlaceholderText(tr("new key (not shown)"));
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setMaxLength(4096);
    m_field->setMinimumWidth(420);
    m_testNew->setObjectName(QStringLiteral("keyTestNew"));
    m_rotate->setObjectName(QStringLiteral("keyRotate"));
    for (QPushButton *button : { m_test, m_testNew, m_rotate })
        button->setAutoDefault(false);
    m_note->setObjectName(QStringLiteral("keyNote"));
    m_note->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("keyResult"));
    m_result->setWordWrap(true);
    auto *present = new QHBoxLayout;
    present->addWidget(m_test);
    present->addStretch(1);
    auto *next = new QHBoxLayout;
    next->addWidget(m_testNew);
    next->addWidget(m_rotate);
    next->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setSpacing(9);
    all->addWidget(m_facts);
    all->addLayout(present);
    all->addWidget(m_field);
    all->addLayout(next);
    all->addWidget(m_note);
    all->addWidget(m_result);
    all->addStretch(1);
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(m_side, Secret()); });
    connect(m_testNew, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(m_side, typed()); });
    connect(m_rotate, &QPushButton::clicked, this, [this] { Q_EMIT rotateRequested(m_side, typed()); });
    connect(m_field, &QLineEdit::textChanged, this, &KeyDialog::updateButtons);
    showKey({ .side = side });
}

Secret KeyDialog::typed() const
{
    return Secret(m_field->text().trimmed());
}

void KeyDialog::setTheme(const Theme &theme)
{
    setPalette(theme.palette());
    setStyleSheet(QStringLiteral("QDialog { background: %1; }").arg(theme.panel.name()) + theme.styleSheet());
}

void KeyDialog::showKey(const KeyView &view)
{
    m_view = view;
    const bool same = !view.fingerprint.isEmpty() && view.fingerprint == view.routerFingerprint;
    const FigureRow kept { .label = tr("kept in"), .value = view.reference.isEmpty() ? unknownText() : view.reference };
    const FigureRow fingerprint { .label = tr("fingerprint"),
                                  .value = view.fingerprint.isEmpty() ? unknownText() : view.fingerprint,
                                  .tone = view.fingerprint.isEmpty() ? Tone::Muted : Tone::Ink };
    const FigureRow router { .label = tr("the router uses"),
                             .value = view.routerFingerprint.isEmpty() ? unknownText()
                                 : same                                ? tr("the same")
                                                                       : tr("another: %1").arg(view.routerFingerprint),
                             .tone = view.routerFingerprint.isEmpty() ? Tone::Muted
                                 : same                               ? Tone::Green
                                                                      : Tone::Amber,
                             .glyph = view.routerFingerprint.isEmpty() ? Glyph::Question
                                 : same                                ? Glyph::Tick
                                                                       : Glyph::Warning };
    m_facts->setRows({ kept, fingerprint, router });
    if (!view.problem.isEmpty())
        m_note->say(view.problem, Tone::Amber, Glyph::Warning);
    else if (!view.fixed.isEmpty())
        m_note->say(view.fixed, Tone::Muted, Glyph::Question);
    else
        m_note->say(
            tr("\"Use the new key\" tries it at the relay, gives it to the running router, tries it through the "
               "router and stores it in its place; where it is refused, the old one stays."),
            Tone::Muted);
    updateButtons();
}

void KeyDialog::setBusy(const QString &what)
{
    m_busy = true;
    m_result->say(what, Tone::Muted, Glyph::Dot);
    updateButtons();
}

void KeyDialog::tell(const QString &text, Tone tone)
{
    m_busy = false;
    m_result->say(text, tone == Tone::Green ? Tone::Ink : tone,
                  tone == Tone::Green     ? Glyph::Tick
                      : tone == Tone::Red ? Glyph::Cross
                                          : Glyph::Warning);
    m_result->setGlyphTone(tone);
    if (tone == Tone::Green)
        m_field->clear();
    updateButtons();
}

void KeyDialog::updateButtons()
{
    const bool hasNew = !m_field->text().trimmed().isEmpty();
    m_test->setEnabled(!m_busy && !m_view.fingerprint.isEmpty());
    m_testNew->setEnabled(!m_busy && hasNew);
    m_rotate->setEnabled(!m_busy && hasNew && m_view.fixed.isEmpty());
    m_field->setEnabled(!m_busy);
}

} // namespace Signalbox::Widgets
