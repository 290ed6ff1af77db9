#pragma once

#include "widgets/status/wording.h"

/// The part of a finding that the figures tell, and words that it shares with the rest.
namespace Signalbox::Widgets {

/// What the figures show, most urgent first; only facts of the last minute, never a verdict. Empty detail: nothing.
/// Where the active side fails it names the way out, if nothing is known against the other side.
Finding figuresFinding(const Session::Snapshot &s, Instant now, SlowSide slow);
/// To be followed by a full stop.
QString withoutStop(QString sentence);
/// A text of sentences whose parts may end with a mark of their own: "provider slow?", and no full stop after it.
QString withOneStop(QString text);
/// The reason of a state, without a full stop.
QString whyText(const Message &message);
/// The words of a message as a sentence of their own.
QString sentenceText(const Message &message);

} // namespace Signalbox::Widgets
