#include "app/first_run.h"

#include "app/keys/key_rotation.h"
#include "core/config/resources.h"
#include "core/config/secret_store.h"
#include "core/router/haproxy/processes.h"
#include "core/router/haproxy/provisioner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace Signalbox::App {
namespace {

using Config::FirstAnswers;
using Widgets::FirstRun;

QString firstRunText(const char *text)
{
    return QCoreApplication::translate("FirstRun", text);
}

/// What is wrong with the settings whose path begins so, as the file's own check says it.
QString problemsOf(const Config::Loaded &loaded, const QStringList &sections)
{
    QStringList lines;
    for (const Config::Problem &problem : loaded.problems) {
        for (const QString &section : sections) {
            if (problem.severity == Config::Severity::Error && problem.key.startsWith(section))
                lines.append(
                    problem.key + u' ' + problem.text
                    + (problem.expected.isEmpty()
                           ? QString()
                           : firstRunText(QT_TRANSLATE_NOOP("FirstRun", "; expected %1")).arg(problem.expected)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

Config::Loaded parsed(const FirstAnswers &answers)
{
    return Config::parse(Config::firstServiceFile(answers), answers.file);
}

Config::SecretStore storeFor(const FirstAnswers &answers, Config::Keychain *keychain)
{
    return { QFileInfo(answers.file).absolutePath(), QProcessEnvironment::systemEnvironment(), keychain };
}

} // namespace

FirstRunDesk::FirstRunDesk(FirstRun &form, std::shared_ptr<Config::Keychain> keychain)
    : m_form(form)
    , m_keychain(std::move(keychain))
{
    connect(&form, &FirstRun::checkRequested, this, &FirstRunDesk::check);
    connect(&form, &FirstRun::writeRequested, this, &FirstRunDesk::write);
}

QString FirstRunDesk::suggestedFile()
{
    const QString directory
        = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/signalbox");
    QString file = directory + QStringLiteral("/relay.toml");
    for (int i = 2; QFileInfo::exists(file); ++i)
        file = directory + QStringLiteral("/relay-%1.toml").arg(i);
    return file;
}

void FirstRunDesk::check(FirstRun::Page page)
{
    const FirstAnswers answers = m_form.answers();
    switch (page) {
    case FirstRun::Service:
        return checkService(answers);
    case FirstRun::Blue:
        return checkSide(answers, Side::Blue);
    case FirstRun::Green:
        return checkSide(answers, Side::Green);
    case FirstRun::Router:
        return checkRouter(answers);
    case FirstRun::Summary:
    case FirstRun::pages:
        return;
    }
}

void FirstRunDesk::checkService(const FirstAnswers &answers)
{
    const QFileInfo file(answers.file);
    if (answers.file.isEmpty() || !file.isAbsolute())
        return m_form.showCheck(
            false, firstRunText(QT_TRANSLATE_NOOP("FirstRun", "Give the service file with its whole path, from /.")),
            true);
    if (file.exists() || file.isSymLink())
        return m_form.showCheck(
            false,
            firstRunText(QT_TRANSLATE_NOOP("FirstRun", "%1 exists already; it is not replaced. Choose another name."))
                .arg(answers.file),
            true);
    if (const QString problem = problemsOf(parsed(answers), { QStringLiteral("name") }); !problem.isEmpty())
        return m_form.showCheck(false, problem, true);
    m_form.showCheck(true, {});
}

Result<Secret> FirstRunDesk::keyOf(const FirstAnswers &answers, Side side) const
{
    const FirstAnswers::OfSide &of = answers.of(side);
    if (of.key.isEmpty())
        return storeFor(answers, m_keychain.get()).resolve({ of.reference });
    if (const QString problem = Config::keyProblem(of.key.reveal()); !problem.isEmpty())
        return Error { QStringLiteral("secret.malformed"),
                       firstRunText(QT_TRANSLATE_NOOP("FirstRun", "The key %1.")).arg(problem),
                       {} };
    return of.key;
}

void FirstRunDesk::checkSide(const FirstAnswers &answers, Side side)
{
    const Config::Loaded loaded = parsed(answers);
    const QString section = QStringLiteral("environment.") + sideName(side);
    if (const QString problem = problemsOf(loaded, { section }); !problem.isEmpty())
        return m_form.showCheck(false, problem, true);
    const auto key = keyOf(answers, side);
    if (!key)
        return m_form.showCheck(false, key.error().text, true);
    const auto target = Probe::targetsOf(loaded.service.environment(side), *key, {}).constFirst();
    m_check = std::make_unique<Probe::Check>(target, Probe::CheckBounds {}, m_clock, Redactor({ *key }));
    connect(m_check.get(), &Probe::Check::finished, this, [this, side](const Probe::CheckResult &result) {
        const bool fine = result.sample.outcome == Outcome::Ok;
        const auto took = result.sample.total.value_or(microseconds(0)).count() / 1000;
        m_form.showCheck(fine,
                         fine ? firstRunText(QT_TRANSLATE_NOOP("FirstRun", "%1 answered in %2 ms."))
                                    .arg(sideName(side).toUpper())
                                    .arg(took)
                              : firstRunText(QT_TRANSLATE_NOOP("FirstRun", "%1: %2"))
                                    .arg(sideName(side).toUpper(), words(result.message)));
    });
    m_check->start(m_manager, Probe::tlsFor({}), m_clock.now());
}

void FirstRunDesk::checkRouter(const FirstAnswers &answers)
{
    const Config::Loaded loaded = parsed(answers);
    if (const QString problem = problemsOf(loaded, { QStringLiteral("router"), QStringLiteral("environment") });
        !problem.isEmpty())
        return m_form.showCheck(false, problem, true);
    if (const auto haproxy = Router::HAProxy::findHaproxy(); !haproxy)
        return m_form.showCheck(false, haproxy.error().text);
    if (Router::HAProxy::isTaken(answers.listen))
        return m_form.showCheck(
            false,
            firstRunText(QT_TRANSLATE_NOOP("FirstRun", "Somebody listens on %1 already: choose another port."))
                .arg(answers.listen));
    m_form.showCheck(
        true, firstRunText(QT_TRANSLATE_NOOP("FirstRun", "HAProxy is here, and %1 is free.")).arg(answers.listen));
}

Done FirstRunDesk::storeKeys(const FirstAnswers &answers) const
{
    for (const FirstAnswers::OfSide &of : answers.sides) {
        if (of.key.isEmpty())
            continue;
        if (Done stored = storeFor(answers, m_keychain.get()).replace({ of.reference }, of.key); !stored)
            return stored;
    }
    return done();
}

/// Validated first; then the keys, without which the file would be of no use; then the file.
void FirstRunDesk::write()
{
    const FirstAnswers answers = m_form.answers();
    Config::Loaded loaded = parsed(answers);
    if (!loaded.ok()) {
        QStringList lines;
        for (const Config::Problem &problem : std::as_const(loaded.problems))
            lines.append(Config::problemText(problem));
        return m_form.showFailure(lines.join(QLatin1Char('\n')));
    }
    const QFileInfo file(answers.file);
    if (file.exists() || file.isSymLink())
        return m_form.showFailure(
            firstRunText(QT_TRANSLATE_NOOP("FirstRun", "%1 exists by now; it is not replaced.")).arg(answers.file));
    if (!QDir().mkpath(file.absolutePath()))
        return m_form.showFailure(
            firstRunText(QT_TRANSLATE_NOOP("FirstRun", "The directory %1 cannot be made.")).arg(file.absolutePath()));
    if (const Done stored = storeKeys(answers); !stored)
        return m_form.showFailure(firstRunText(QT_TRANSLATE_NOOP("FirstRun", "%1. The service file was not written."))
                                      .arg(stored.error().text));
    Config::openResources(loaded, QProcessEnvironment::systemEnvironment(), m_keychain.get());
    if (const QString problem = problemsOf(loaded, { QString() }); !problem.isEmpty())
        return m_form.showFailure(problem);
    QSaveFile out(answers.file);
    const QByteArray text = Config::firstServiceFile(answers);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(text) != text.size() || !out.commit())
        return m_form.showFailure(firstRunText(QT_TRANSLATE_NOOP("FirstRun", "%1 could not be written: %2"))
                                      .arg(answers.file, out.errorString()));
    m_form.accept();
}

} // namespace Signalbox::App
