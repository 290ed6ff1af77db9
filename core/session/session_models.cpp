#include "core/session/session.h"

namespace Signalbox::Session {

void Session::carryOutIntent(const Intents::CompareModels &)
{
    Q_EMIT modelsRequested();
}

void Session::carryOutIntent(const Intents::WriteModelMap &intent)
{
    Q_EMIT modelMapRequested(intent.readText, intent.choices);
}

void Session::takeModels(const Models::ViewPtr &view)
{
    m_models = view;
    m_publishDue = true;
}

} // namespace Signalbox::Session
