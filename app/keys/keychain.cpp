#include "app/keys/keychain.h"

#ifdef SIGNALBOX_GUI

#include "core/base/bounded_thread.h"

#include <QFileInfo>

#include <qt6keychain/keychain.h>

#include <future>
#include <mutex>

namespace Signalbox::App {
namespace {

constexpr std::chrono::seconds patience(60); // the desktop may ask for a password

Error keychainError(const char *code, const QString &text)
{
    return { QLatin1String("secret.") + QLatin1String(code), text, {} };
}

QString elsewhere()
{
    return QStringLiteral("keep the key by env:, dotenv: or file: instead");
}

Error errorOf(const QKeychain::Job &job, const QString &name)
{
    const QString said = Redactor().clean(job.errorString(), 200);
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return keychainError("missing",
                             QStringLiteral("the keychain has no entry \"%1\" of signalbox; store it with "
                                            "\"signalbox key store\"")
                                 .arg(name));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return keychainError("no-keychain",
                             QStringLiteral("no keychain answers in this session (%1); %2").arg(said, elsewhere()));
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return keychainError("unreadable", QStringLiteral("the keychain refuses access: unlock it, and try again"));
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return keychainError("unreadable", QStringLiteral("the keychain failed (%1); %2").arg(said, elsewhere()));
}

bool hasSessionBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || (!runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus")));
}

/// QtKeychain answers by signals, in the thread of its first job: this object lives there for good.
class Worker final : public QObject
{
public:
    using Answer = std::shared_ptr<std::promise<Result<Secret>>>;

    void read(const QString &name, const Answer &answer)
    {
        auto *job = new QKeychain::ReadPasswordJob(QStringLiteral("signalbox"), this);
        begin(*job, name, [job, name, answer] {
            answer->set_value(job->error() == QKeychain::NoError ? Result<Secret>(Secret(job->textData()))
                                                                 : Result<Secret>(errorOf(*job, name)));
        });
    }
    void store(const QString &name, const Secret &secret, const Answer &answer)
    {
        auto *job = new QKeychain::WritePasswordJob(QStringLiteral("signalbox"), this);
        job->setTextData(secret.reveal());
        begin(*job, name, [job, name, answer] {
            answer->set_value(job->error() == QKeychain::NoError ? Result<Secret>(Secret())
                                                                 : Result<Secret>(errorOf(*job, name)));
        });
    }

private:
    template <typename Finished> void begin(QKeychain::Job &job, const QString &name, Finished finished)
    {
        job.setKey(name);
        job.setInsecureFallback(false);
        connect(&job, &QKeychain::Job::finished, this, finished);
        job.start();
    }
};

class DesktopKeychain final : public Config::Keychain
{
public:
    [[nodiscard]] Result<Secret> read(const QString &name) const override
    {
        return ask([name](Worker &worker, const Worker::Answer &answer) { worker.read(name, answer); });
    }
    [[nodiscard]] Done store(const QString &name, const Secret &secret) override
    {
        const auto stored
            = ask([name, secret](Worker &worker, const Worker::Answer &answer) { worker.store(name, secret, answer); });
        return stored ? done() : Done(stored.error());
    }

private:
    template <typename Call> [[nodiscard]] Result<Secret> ask(Call call) const
    {
        if (!hasSessionBus())
            return keychainError("no-keychain",
                                 QStringLiteral("there is no session bus here, so no keychain; %1").arg(elsewhere()));
        const auto answer = std::make_shared<std::promise<Result<Secret>>>();
        auto future = answer->get_future();
        QMetaObject::invokeMethod(
            &worker(), [worker = &worker(), call, answer] { call(*worker, answer); }, Qt::QueuedConnection);
        if (future.wait_for(patience) != std::future_status::ready)
            return keychainError(
                "unreadable",
                QStringLiteral("the keychain did not answer within %1 s; %2").arg(patience.count()).arg(elsewhere()));
        return future.get();
    }

    /// Made when first needed: most programs never ask.
    Worker &worker() const
    {
        std::call_once(m_started, [this] {
            m_worker = new Worker;
            m_thread = std::make_unique<BoundedThread>(QStringLiteral("keychain"), m_worker);
        });
        return *m_worker;
    }

    mutable std::once_flag m_started;
    mutable Worker *m_worker = nullptr; ///< belongs to the thread
    mutable std::unique_ptr<BoundedThread> m_thread;
};

} // namespace

std::shared_ptr<Config::Keychain> desktopKeychain()
{
    return std::make_shared<DesktopKeychain>();
}

} // namespace Signalbox::App

#else

namespace Signalbox::App {

std::shared_ptr<Config::Keychain> desktopKeychain()
{
    return nullptr;
}

} // namespace Signalbox::App

#endif
