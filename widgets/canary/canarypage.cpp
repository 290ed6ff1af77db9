#include "widgets/canary/canarypage.h"

#include "core/config/duration.h"
#include "widgets/canary/canarytable.h"
#include "widgets/canary/canarywording.h"
#include "widgets/status/foldingrow.h"
#include "widgets/status/scrollcolumn.h"
#include "widgets/status/textline.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace Signalbox::Widgets {
namespace {

QLineEdit *makeCanaryField(const char *name, const QString &spoken, const QString &value)
{
    auto *field = new QLineEdit(value);
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(spoken);
    field->setFont(figureFont(0.94));
    field->setFixedWidth(QFontMetrics(field->font()).horizontalAdvance(QLatin1Char('0')) * 6 + 18);
    setPlainToolTip(*field, spoken);
    return field;
}

/// "60" counts as seconds.
std::optional<milliseconds> canaryDuration(const QString &text)
{
    bool plain = false;
    const double number = text.toDouble(&plain);
    if (plain)
        return number > 0 && number < 86400 ? std::optional(milliseconds(qint64(number * 1000))) : std::nullopt;
    return Config::durationFromText(text);
}

void setWrong(QLineEdit &field, bool wrong)
{
    if (field.property("wrong").toBool() == wrong)
        return;
    field.setProperty("wrong", wrong);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

} // namespace

CanaryPage::CanaryPage(QWidget *parent)
    : Page(parent)
    , m_percent(
          makeCanaryField("canaryPercent", tr("The candidate's share of the test requests, %"), QStringLiteral("50")))
    , m_duration(makeCanaryField("canaryDuration", tr("How long the test takes: 60s, 2m"), QStringLiteral("60s")))
    , m_interval(
          makeCanaryField("canaryInterval", tr("Time from one request to the next: 1s, 500ms"), QStringLiteral("1s")))
    , m_retry(new QComboBox)
    , m_button(new QPushButton)
    , m_problem(new TextLine(textFont(0.96), Tone::Amber))
    , m_headline(new TextLine(textFont(1.1, QFont::DemiBold)))
    , m_detail(new TextLine(textFont(0.96), Tone::Muted))
    , m_progress(new ProgressStrip)
    , m_table(new CanaryTable)
    , m_remarks(new QVBoxLayout)
{
    setObjectName(QStringLiteral("canaryPage"));
    setAccessibleName(tr("Canary test"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, rightRoom, 6);
    all->setSpacing(7);
    auto *form = new FoldingRow;
    buildForm(form->first(), form->second());
    all->addWidget(form);
    m_problem->setObjectName(QStringLiteral("canaryProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    all->addWidget(m_problem);
    buildResult(*all);
    connect(m_button, &QPushButton::clicked, this, &CanaryPage::startOrStop);
    showTest(nullptr);
}

void CanaryPage::buildForm(QHBoxLayout &into, QHBoxLayout &end)
{
    const auto label = [](const QString &text) {
        auto *line = new TextLine(textFont(0.96), Tone::Muted);
        line->say(text);
        return line;
    };
    into.addWidget(m_percent);
    into.addWidget(label(tr("% for")));
    into.addWidget(m_duration);
    into.addWidget(label(tr("every")));
    into.addWidget(m_interval);
    into.addStretch(1);
    m_retry->setObjectName(QStringLiteral("canaryRetry"));
    m_retry->setAccessibleName(tr("Whether a failed request is sent again"));
    m_retry->addItem(tr("one try"), int(Probe::CanaryRetry::None));
    m_retry->addItem(tr("as SDKs retry"), int(Probe::CanaryRetry::Sdk));
    m_retry->addItem(tr("3 tries, 2ⁿ s"), int(Probe::CanaryRetry::Article));
    m_retry->setMinimumContentsLength(7);
    m_retry->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    end.addWidget(m_retry);
    end.addStretch(1);
    m_button->setObjectName(QStringLiteral("canaryButton"));
    end.addWidget(m_button);
}

void CanaryPage::buildResult(QVBoxLayout &into)
{
    m_headline->setObjectName(QStringLiteral("canaryHeadline"));
    m_detail->setObjectName(QStringLiteral("canaryDetail"));
    m_detail->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("canaryTable"));
    m_table->setAccessibleName(tr("Figures of the canary test"));
    auto *scroll = new ScrollColumn({ 0, 2, 8, 0 }, 6);
    QVBoxLayout *column = &scroll->column();
    column->addWidget(m_headline);
    column->addWidget(m_progress);
    column->addWidget(m_detail);
    m_remarks->setSpacing(4);
    column->addLayout(m_remarks);
    column->addWidget(m_table);
    column->addStretch(1);
    scroll->setFocusPolicy(Qt::NoFocus);
    into.addWidget(scroll, 1);
}

bool CanaryPage::isRunning() const
{
    return m_shown && m_shown->phase != Probe::CanaryPhase::Finished;
}

std::optional<Probe::CanaryPlan> CanaryPage::plan()
{
    Probe::CanaryPlan plan;
    bool isNumber = false;
    plan.percent = QString(m_percent->text()).remove(QLatin1Char('%')).trimmed().toDouble(&isNumber);
    const auto duration = canaryDuration(m_duration->text().trimmed());
    const auto interval = canaryDuration(m_interval->text().trimmed());
    plan.duration = duration.value_or(milliseconds(0));
    plan.interval = interval.value_or(milliseconds(0));
    plan.retry = Probe::CanaryRetry(m_retry->currentData().toInt());
    const bool percentWrong = !isNumber || !(plan.percent > 0 && plan.percent <= 100);
    setWrong(*m_percent, percentWrong);
    setWrong(*m_duration, !duration);
    setWrong(*m_interval, !interval);
    QString problem;
    if (percentWrong)
        problem = tr("The candidate's share is a number above 0, at most 100.");
    else if (!duration || !interval)
        problem = tr("A time reads like 500ms, 60s or 2m.");
    else if (const Done fine = Probe::checkPlan(plan); !fine)
        problem = tr("Not like this: %1.").arg(fine.error().text);
    m_problem->say(problem, Tone::Amber, problem.isEmpty() ? Glyph::None : Glyph::Warning);
    m_problem->setVisible(!problem.isEmpty());
    return problem.isEmpty() ? std::optional(plan) : std::nullopt;
}

void CanaryPage::startOrStop()
{
    if (isRunning()) {
        m_button->setEnabled(false); // until the test says that it has ended
        Q_EMIT intentRequested(Session::Intents::StopCanary {});
    } else if (const auto wanted = plan()) {
        Q_EMIT intentRequested(Session::Intents::StartCanary { *wanted });
    }
}

void CanaryPage::setTheme(const Theme &theme)
{
    m_theme = theme;
}

void CanaryPage::showSnapshot(const Session::SnapshotPtr &snapshot)
{
    if (!snapshot || (m_everShown && snapshot->canary == m_shown))
        return;
    m_everShown = true;
    const bool wasRunning = isRunning();
    m_shown = snapshot->canary;
    if (wasRunning != isRunning())
        m_button->setEnabled(true);
    showTest(m_shown.get());
}

void CanaryPage::showTest(const Probe::CanaryView *view)
{
    const CanaryLine headline = canaryHeadline(view);
    m_headline->say(headline.text, headline.tone, headline.glyph);
    const QString detail = canaryDetail(view);
    m_detail->say(detail, Tone::Muted);
    m_detail->setVisible(!detail.isEmpty());
    const bool running = isRunning();
    m_progress->setVisible(running);
    if (running)
        m_progress->setShare(double(view->slotsDone) / view->plan.slotCount(), Tone::Blue);
    m_button->setText(running ? tr("Stop") : view ? tr("Test again") : tr("Start test"));
    m_button->setAccessibleName(running ? tr("Stop the canary test") : tr("Start a canary test"));
    for (QWidget *field : std::initializer_list<QWidget *> { m_percent, m_duration, m_interval, m_retry })
        field->setEnabled(!running);
    m_table->setVisible(view);
    if (view)
        m_table->setContent(canaryColumns(*view), canaryRows(*view));
    showRemarks(view);
}

void CanaryPage::showRemarks(const Probe::CanaryView *view)
{
    const QList<CanaryLine> remarks = view ? canaryRemarks(*view) : QList<CanaryLine>();
    while (m_lines.size() < remarks.size()) {
        auto *line = new TextLine(textFont(0.96));
        line->setWordWrap(true);
        line->setTheme(m_theme);
        m_remarks->addWidget(line);
        m_lines.append(line);
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool used = i < remarks.size();
        m_lines.at(i)->setVisible(used);
        if (!used)
            continue;
        m_lines.at(i)->setGlyphTone(remarks.at(i).tone);
        m_lines.at(i)->say(remarks.at(i).text, Tone::Ink, remarks.at(i).glyph);
    }
}

} // namespace Signalbox::Widgets
