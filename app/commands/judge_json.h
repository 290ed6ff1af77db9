#pragma once

#include "core/judge/values.h"
#include "core/session/judge_view.h"

#include <QJsonObject>

namespace Signalbox::Commands {

/// A verdict as `signalbox judge --json` prints it.
QJsonObject verdictJson(const Judge::Verdict &verdict, double alpha);

/// The judge of an open or last run, as status, watch and deploy tell it: verdictJson with `open`, `side`, `left`, and
/// movers with user and model. Null: nothing was judged yet.
QJsonValue judgeJson(const Session::JudgeView *view);

} // namespace Signalbox::Commands
