#pragma once

#include <QList>
#include <QMenu>

class QActionGroup;

namespace Signalbox::Widgets {

/// One fault of the sandbox, as its menu offers it.
struct SandboxChoice {
    QString name;
    QString text; ///< one sentence, plain text
    bool takesShares = true; ///< can hit a share of requests and users
    bool operator==(const SandboxChoice &) const = default;
};

/// The Sandbox menu: every fault by name, the share of requests and of users that it hits, how many requests a second
/// the users send, and drills. Knows no sandbox: what is chosen comes out as signals. GUI thread.
class SandboxMenu : public QMenu
{
    Q_OBJECT
public:
    explicit SandboxMenu(QWidget *parent = nullptr);

    /// Fills the list of faults; the first actions are these.
    void setChoices(const QList<SandboxChoice> &choices);
    [[nodiscard]] bool isEmptyOfChoices() const { return m_choices.isEmpty(); }
    /// Marks what is on: a fault text ("green-errors rate=30% users=10%"), or "drill" while one runs.
    void showScenario(const QString &text);

Q_SIGNALS:
    /// A fault text with the shares that are set.
    void scenarioRequested(const QString &text);
    void userRateRequested(double perSecond);
    void drillRequested();
    void drillFineRequested(); ///< "nothing is wrong"
    void drillGivenUp();

private:
    QActionGroup *addShares(const QString &title, const QString &ofAll, const char *option);
    void addUserRates();
    void addDrill();
    void chooseAgain();
    void request(const QString &name);

    QList<SandboxChoice> m_choices;
    QActionGroup *m_names;
    QActionGroup *m_rates;
    QActionGroup *m_users;
    QAction *m_afterNames = nullptr;
    QAction *m_start = nullptr;
    QAction *m_fine = nullptr;
    QAction *m_giveUp = nullptr;
    QString m_shown;
};

} // namespace Signalbox::Widgets
