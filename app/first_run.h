#pragma once

#include "app/commands/streams.h"
#include "core/base/clock.h"
#include "core/config/keychain.h"
#include "core/probe/check.h"
#include "widgets/firstrun/firstrun.h"

#include <QNetworkAccessManager>

#include <functional>
#include <memory>

namespace Signalbox::App {

/// What stands behind the guided form: checks each page live (a request to each relay, a free port, HAProxy itself),
/// and at the end stores the keys and writes the service file, which has validated by then. GUI thread.
class FirstRunDesk final : public QObject
{
public:
    /// `keychain` may be null.
    FirstRunDesk(Widgets::FirstRun &form, std::shared_ptr<Config::Keychain> keychain);

    /// "~/.config/signalbox/relay.toml", or one that is not there yet.
    static QString suggestedFile();

private:
    void check(Widgets::FirstRun::Page page);
    void checkService(const Config::FirstAnswers &answers);
    void checkSide(const Config::FirstAnswers &answers, Side side);
    void checkRouter(const Config::FirstAnswers &answers);
    void write();
    [[nodiscard]] Done storeKeys(const Config::FirstAnswers &answers) const;
    [[nodiscard]] Result<Secret> keyOf(const Config::FirstAnswers &answers, Side side) const;

    Widgets::FirstRun &m_form;
    std::shared_ptr<Config::Keychain> m_keychain;
    SystemClock m_clock;
    QNetworkAccessManager m_manager;
    std::unique_ptr<Probe::Check> m_check;
};

} // namespace Signalbox::App
