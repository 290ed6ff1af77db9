#include "app/gui.h"

#include "app/desktop_notice.h"
#include "app/drill/drill_text.h"
#include "app/first_run.h"
#include "app/keys/key_window.h"
#include "app/keys/keychain.h"
#include "app/places.h"
#include "app/sandbox/fault_text.h"
#include "app/sandbox/scenario.h"
#include "app/signals.h"
#include "app/stage.h"
#include "core/base/message.h"
#include "widgets/control/deskbar.h"
#include "widgets/shell/drilldialog.h"
#include "widgets/shell/mainwindow.h"

#include <QApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace Signalbox::App {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Gui", text);
}

struct GuiOptions {
    Widgets::ThemeChoice theme = Widgets::ThemeChoice::System;
    QString grabFile;
    QString placesFile;
    milliseconds grabAfter { 5000 };
    std::optional<quint64> drillSeed; ///< of every drill; else each has one of its own
};

/// The window and what stands behind it.
class Gui final : public QObject
{
public:
    Gui(std::unique_ptr<Stage> stage, GuiOptions options, Commands::Streams streams)
        : m_options(std::move(options))
        , m_streams(streams)
        , m_composition(std::move(stage), CompositionOptions { .history = true, .program = QStringLiteral("window") })
    {
        connect(&m_signals, &StopSignals::stopRequested, this, [] { Commands::endLoop(Commands::ExitDone); });
        connect(&m_composition, &Composition::snapshotReady, &m_window, &Widgets::MainWindow::showSnapshot);
        connect(&m_window, &Widgets::MainWindow::intentRequested, &m_composition, &Composition::post);
        auto *desk = new Widgets::DeskBar(&m_window);
        m_window.addToolBar(desk);
        connect(&m_composition, &Composition::snapshotReady, desk,
                [desk](const Session::SnapshotPtr &snapshot) { desk->showSnapshot(*snapshot); });
        connect(desk, &Widgets::DeskBar::takeOverRequested, &m_composition,
                [this](const QString &reason) { m_composition.post(Session::Intents::TakeOver { reason }); });
        connect(&m_window, &Widgets::MainWindow::reportRequested, &m_composition, &Composition::makeReport);
        connect(&m_composition, &Composition::reportMade, this, &Gui::openReport);
        connect(&m_window, &Widgets::MainWindow::linkWanted, this,
                [](const QUrl &link) { QDesktopServices::openUrl(link); });
        connect(&m_window, &Widgets::MainWindow::keysWanted, this, [this](Side side) { m_keys.open(side); });
        m_window.setThemeChoice(m_options.theme);
        if (m_composition.stage().isSandbox()) {
            QList<Widgets::SandboxChoice> choices;
            for (const QString &name : Sandbox::scenarioNames())
                choices.append({ name, Sandbox::scenarioText(name), Sandbox::takesShares(name) });
            m_window.setSandbox(choices);
            connectSandbox();
        }
    }

    void start()
    {
        if (!m_options.placesFile.isEmpty())
            m_places = std::make_unique<Places>(m_window, m_options.placesFile);
        m_window.show();
        m_composition.start([this](const Done &started) {
            if (!started)
                return fail(started.error());
            if (m_options.grabFile.isEmpty() && m_composition.stage().service().notify.desktop) {
                m_desktop = std::make_unique<DesktopNotice>();
                connect(&m_composition, &Composition::snapshotReady, m_desktop.get(), &DesktopNotice::look);
            }
        });
        if (!m_options.grabFile.isEmpty())
            QTimer::singleShot(m_options.grabAfter, this, &Gui::grab);
    }

private:
    void connectSandbox()
    {
        const auto &menu = m_window.sandboxMenu();
        connect(&menu, &Widgets::SandboxMenu::userRateRequested, &m_composition, &Composition::setUserRate);
        connect(&menu, &Widgets::SandboxMenu::drillRequested, this, [this] {
            if (const Done started = m_composition.startDrill(seed()); !started)
                tell(QMessageBox::Information, started.error());
        });
        connect(&menu, &Widgets::SandboxMenu::drillFineRequested, &m_composition, &Composition::sayDrillFine);
        connect(&menu, &Widgets::SandboxMenu::drillGivenUp, &m_composition, &Composition::giveUpDrill);
        connect(&m_composition, &Composition::drillOver, this, &Gui::askWhatItWas);
    }

    void openReport(quint64 run, const QString &file, const QString &problem)
    {
        if (!problem.isEmpty()) {
            m_window.note(problem, false);
            return;
        }
        m_window.note(tr("The report of run %1 is in %2").arg(run).arg(file), true);
        QDesktopServices::openUrl(QUrl::fromLocalFile(file)); // without a browser the note says where it is
    }

    [[nodiscard]] quint64 seed() const
    {
        return m_options.drillSeed ? *m_options.drillSeed : QRandomGenerator::system()->generate();
    }

    void askWhatItWas()
    {
        QList<Widgets::DrillDialog::Choice> choices;
        for (const QString &name : drillChoices())
            choices.append({ name,
                             tr("Usually: %1 In a drill perhaps for some requests or users only.")
                                 .arg(Sandbox::scenarioText(name)) });
        auto *dialog = new Widgets::DrillDialog(choices, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &Widgets::DrillDialog::guessed, this, [this, dialog](const QString &name) {
            const DrillReport report = m_composition.revealDrill(name);
            dialog->reveal(drillLines(report));
        });
        dialog->standIn(m_window.spareRoom());
        dialog->show();
    }

    QMessageBox *tell(QMessageBox::Icon icon, const Error &error)
    {
        auto *box = new QMessageBox(icon, QStringLiteral("Signalbox"), error.text, QMessageBox::Close, &m_window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(error.detail);
        box->setWindowModality(Qt::NonModal); // a modal one would keep the shortcut of the way back from working
        box->show();
        return box;
    }

    void fail(const Error &error)
    {
        const int status = Commands::complain(error, m_streams);
        if (!m_options.grabFile.isEmpty()) {
            Commands::endLoop(status);
            return;
        }
        connect(tell(QMessageBox::Critical, error), &QMessageBox::finished, this,
                [status] { Commands::endLoop(status); });
    }

    void grab()
    {
        const bool saved = m_window.grab().save(m_options.grabFile, "PNG");
        if (!saved)
            m_streams.err << tr("the picture could not be written to %1").arg(m_options.grabFile) << Qt::endl;
        Commands::endLoop(saved ? Commands::ExitDone : Commands::ExitFailed);
    }

    const GuiOptions m_options;
    Commands::Streams m_streams;
    StopSignals m_signals;
    Composition m_composition;
    Widgets::MainWindow m_window;
    KeyWindow m_keys { m_composition, m_window };
    std::unique_ptr<Places> m_places;
    std::unique_ptr<DesktopNotice> m_desktop;
};

Result<GuiOptions> takeGui(Commands::Arguments &arguments)
{
    GuiOptions options;
    const auto theme = arguments.takeValue(QStringLiteral("theme"));
    const auto grab = arguments.takeValue(QStringLiteral("grab"));
    const auto after = arguments.takeValue(QStringLiteral("after"));
    const auto places = arguments.takeValue(QStringLiteral("places"));
    const auto seed = arguments.takeValue(QStringLiteral("seed"));
    for (const auto *value : { &theme, &grab, &after, &places, &seed }) {
        if (!*value)
            return value->error();
    }
    if (theme->has_value()) {
        if (**theme == QLatin1String("light"))
            options.theme = Widgets::ThemeChoice::Light;
        else if (**theme == QLatin1String("dark"))
            options.theme = Widgets::ThemeChoice::Dark;
        else
            return Error { QStringLiteral("usage"), tr("--theme: expected light or dark"), {} };
    }
    options.grabFile = grab->value_or(QString());
    options.placesFile = places->value_or(QString());
    if (seed->has_value()) {
        bool ok = false;
        options.drillSeed = (*seed)->toULongLong(&ok);
        if (!ok)
            return Error { QStringLiteral("usage"), tr("--seed: expected a whole number"), {} };
    }
    if (after->has_value()) {
        bool ok = false;
        const double secondsAfter = (*after)->toDouble(&ok);
        if (!ok || secondsAfter < 0 || secondsAfter > 86400)
            return Error { QStringLiteral("usage"), tr("--after: expected seconds, 0 to 86400"), {} };
        options.grabAfter = milliseconds(qint64(secondsAfter * 1000));
    }
    return options;
}

/// The guided form; when it has written a service file, the window on that.
class FirstWindow final : public QObject
{
public:
    FirstWindow(GuiOptions options, Commands::Streams streams)
        : m_options(std::move(options))
        , m_streams(streams)
        , m_keychain(desktopKeychain())
        , m_form(FirstRunDesk::suggestedFile())
        , m_desk(m_form, m_keychain)
    {
        const Widgets::Theme theme = Widgets::Theme::of(m_options.theme);
        Widgets::applyTheme(m_form, theme);
        m_form.setTheme(theme);
        connect(m_signals.get(), &StopSignals::stopRequested, this, [] { Commands::endLoop(Commands::ExitDone); });
        connect(&m_form, &QDialog::rejected, this, [] { Commands::endLoop(Commands::ExitUndecided); });
        connect(&m_form, &QDialog::accepted, this, &FirstWindow::open);
    }

    void start()
    {
        QGuiApplication::setQuitOnLastWindowClosed(false); // between the form and the window there is none
        m_form.show();
        if (!m_options.grabFile.isEmpty())
            QTimer::singleShot(m_options.grabAfter, this, [this] {
                Commands::endLoop(m_form.grab().save(m_options.grabFile, "PNG") ? Commands::ExitDone
                                                                                : Commands::ExitFailed);
            });
    }

private:
    void open()
    {
        auto stage = Stage::make({ .configFile = m_form.answers().file }, m_keychain);
        if (!stage) {
            Commands::endLoop(Commands::complain(stage.error(), m_streams));
            return;
        }
        m_streams.out << tr("wrote %1; next time: signalbox gui --config %1").arg(m_form.answers().file) << Qt::endl;
        m_signals.reset();
        m_gui = std::make_unique<Gui>(std::move(*stage), m_options, m_streams);
        m_gui->start();
        QGuiApplication::setQuitOnLastWindowClosed(true);
    }

    const GuiOptions m_options;
    Commands::Streams m_streams;
    std::unique_ptr<StopSignals> m_signals = std::make_unique<StopSignals>(); ///< until the window has its own
    std::shared_ptr<Config::Keychain> m_keychain;
    Widgets::FirstRun m_form;
    FirstRunDesk m_desk;
    std::unique_ptr<Gui> m_gui;
};

/// Without --config and --sandbox there is no service yet.
bool namesAService(const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [](const QString &word) {
        return word.startsWith(QLatin1String("--config")) || word.startsWith(QLatin1String("--sandbox"));
    });
}

Commands::Started runFirst(Commands::Arguments arguments, Commands::Streams streams)
{
    auto options = takeGui(arguments);
    if (!options)
        return Commands::complain(options.error(), streams);
    if (const auto rest = arguments.finish(0); !rest)
        return Commands::complain(rest.error(), streams);
    auto first = std::make_unique<FirstWindow>(*options, streams);
    first->start();
    return first;
}

} // namespace

Commands::Started runGui(Commands::Arguments arguments, Commands::Streams streams)
{
    if (!namesAService(arguments.words()))
        return runFirst(std::move(arguments), streams);
    const auto service = arguments.takeService();
    if (!service)
        return Commands::complain(service.error(), streams);
    auto options = takeGui(arguments);
    if (!options)
        return Commands::complain(options.error(), streams);
    if (const auto rest = arguments.finish(0); !rest)
        return Commands::complain(rest.error(), streams);
    auto stage = Commands::stageFor(*service);
    if (!stage)
        return Commands::complain(stage.error(), streams);
    auto gui = std::make_unique<Gui>(std::move(*stage), *options, streams);
    gui->start();
    return gui;
}

} // namespace Signalbox::App
