#pragma once

#include <QStringList>

/// The journal's tables, version by version. Internal to the room.
namespace Signalbox::Journal {

/// What this version writes.
constexpr int schemaVersion = 2;
constexpr int applicationId = 0x5369676e; // "Sign"

/// The statements that lead from schema `version` to the next; from 0, which is an empty file, to 1. A step that was
/// ever released is never changed: journals of that version are brought on by the steps after it.
QStringList stepFromSchema(int version);

} // namespace Signalbox::Journal
