#pragma once

#include "core/base/message.h"
#include "core/models/comparison.h"
#include "core/preflight/ask.h"
#include "core/probe/limiter.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <array>

namespace Signalbox::App {

class Stage;

/// Asks both sides for their models, checks the model map against them, and writes what a person chose into the service
/// file. Reads that file anew each time, so that what was changed meanwhile counts. Main thread; nothing blocks but the
/// file.
class ModelDesk final : public QObject
{
    Q_OBJECT
public:
    /// `stage` (started, or a service file's) and `clock` must outlive this.
    ModelDesk(const Stage &stage, Probe::Limiters limiters, const Clock &clock, QObject *parent = nullptr);

public Q_SLOTS:
    /// Does nothing while the sides are being asked.
    void ask();
    /// `readText`: the file as it was when the person chose. Another text there now, or a choice that cannot be
    /// written, changes nothing and is said.
    void write(const QByteArray &readText, const QList<Signalbox::Models::Choice> &choices);

Q_SIGNALS:
    void changed(const Signalbox::Models::ViewPtr &view);
    /// For the log and the journal: the map was written, or not.
    void said(Signalbox::Level level, const Signalbox::Message &message);

private:
    void askSide(Side side);
    void take(Side side, const Preflight::Reply &reply);
    void readFile();
    void checkAgain();
    void publish();

    const Stage &m_stage;
    const Probe::Limiters m_limiters;
    const Clock &m_clock;
    QNetworkAccessManager m_manager;
    Models::View m_view;
    Config::Service m_service; ///< as the file has it now
    std::array<Preflight::Ask *, 2> m_asks {}; ///< children; null: not under way
};

} // namespace Signalbox::App
