#include "widgets/shell/sandboxmenu.h"

#include "widgets/status/textline.h"

#include <QActionGroup>

namespace Signalbox::Widgets {

namespace {

constexpr int sharesOffered[] = { 1, 2, 5, 10, 20, 30, 50, 75, 100 };
constexpr int ratesOffered[] = { 0, 5, 10, 20, 40, 80, 150, 300, 600, 1000 };

QString asMenuText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

SandboxMenu::SandboxMenu(QWidget *parent)
    : QMenu(parent)
    , m_names(new QActionGroup(this))
{
    setToolTipsVisible(true);
    setTitle(tr("Sandbox"));
    m_afterNames = addSeparator();
    m_rates = addShares(tr("Requests hit"), tr("as the fault has it"), "rate");
    m_users = addShares(tr("Users hit"), tr("all users"), "users");
    addUserRates();
    addSeparator();
    addDrill();
    connect(m_names, &QActionGroup::triggered, this,
            [this](const QAction *action) { request(action->data().toString()); });
    showScenario({});
}

QActionGroup *SandboxMenu::addShares(const QString &title, const QString &ofAll, const char *option)
{
    QMenu *const menu = addMenu(title);
    menu->setObjectName(QStringLiteral("sandbox-") + QLatin1String(option));
    auto *const group = new QActionGroup(this);
    const auto add = [menu, group](const QString &text, const QString &share) {
        QAction *const action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(share);
        group->addAction(action);
        return action;
    };
    add(ofAll, {})->setChecked(true);
    for (const int share : sharesOffered)
        add(tr("%1 %").arg(share), QStringLiteral(" %1=%2%").arg(QLatin1String(option)).arg(share));
    connect(group, &QActionGroup::triggered, this, &SandboxMenu::chooseAgain);
    return group;
}

void SandboxMenu::addUserRates()
{
    QMenu *const menu = addMenu(tr("Users send"));
    menu->setObjectName(QStringLiteral("sandbox-user-rate"));
    auto *const group = new QActionGroup(this); // what was chosen here is marked; at first nobody chose
    for (const int rate : ratesOffered) {
        QAction *const action = menu->addAction(rate == 0 ? tr("nothing (pause)") : tr("%1 requests/s").arg(rate));
        action->setData(rate);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, rate] { Q_EMIT userRateRequested(rate); });
    }
}

void SandboxMenu::addDrill()
{
    m_start = addAction(tr("Start a drill"), this, &SandboxMenu::drillRequested);
    m_start->setObjectName(QStringLiteral("drillStart"));
    m_start->setToolTip(plainToolTip(tr("Deploy as you would. A hidden fault may strike, or none. At the end you are "
                                        "told what it was and how long users suffered.")));
    m_fine = addAction(tr("Drill: nothing is wrong"), this, &SandboxMenu::drillFineRequested);
    m_fine->setObjectName(QStringLiteral("drillFine"));
    m_giveUp = addAction(tr("Drill: give up"), this, &SandboxMenu::drillGivenUp);
    m_giveUp->setObjectName(QStringLiteral("drillGiveUp"));
}

void SandboxMenu::setChoices(const QList<SandboxChoice> &choices)
{
    m_choices = choices;
    const auto old = m_names->actions();
    qDeleteAll(old);
    for (const SandboxChoice &choice : choices) {
        auto *const action = new QAction(asMenuText(choice.name), this);
        action->setData(choice.name);
        action->setCheckable(true);
        action->setToolTip(plainToolTip(choice.text));
        action->setStatusTip(choice.text);
        m_names->addAction(action);
        insertAction(m_afterNames, action);
    }
    m_shown.clear();
}

void SandboxMenu::showScenario(const QString &text)
{
    const bool drill = text == QLatin1String("drill");
    m_start->setVisible(!drill);
    m_fine->setVisible(drill);
    m_giveUp->setVisible(drill);
    m_shown = text;
    const auto names = m_names->actions();
    for (QAction *const action : names) {
        const QString name = action->data().toString();
        action->setChecked(text == name || text.startsWith(name + QLatin1Char(' ')));
    }
}

void SandboxMenu::chooseAgain()
{
    if (const QAction *const on = m_names->checkedAction())
        request(on->data().toString());
}

void SandboxMenu::request(const QString &name)
{
    const auto shareOf = [](const QActionGroup *group) {
        const QAction *const on = group->checkedAction();
        return on ? on->data().toString() : QString();
    };
    bool takesShares = false;
    for (const SandboxChoice &choice : std::as_const(m_choices)) {
        if (choice.name == name)
            takesShares = choice.takesShares;
    }
    Q_EMIT scenarioRequested(takesShares ? name + shareOf(m_rates) + shareOf(m_users) : name);
}

} // namespace Signalbox::Widgets
