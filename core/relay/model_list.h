#pragma once

#include "core/base/message.h"
#include "core/base/redact.h"

#include <QByteArray>
#include <QStringList>

namespace Signalbox::Relay {

/// The models that a relay says it offers.
struct ModelList {
    QStringList ids; ///< sorted, each once; cleaned, at most 100 characters each
    bool complete = true; ///< false: there were more than `mostModels`; the rest is left out
    QString problem; ///< why the body was no list of models, as a part of a sentence; empty: it was one
    bool operator==(const ModelList &) const = default;

    [[nodiscard]] bool has(const QString &id) const { return ids.contains(id); }
};
constexpr qsizetype mostModels = 5000;

/// Reads the body of `GET /v1/models`: `{"object":"list","data":[{"id":…}]}`, and what relays make of it: `data` or
/// `models` as a list of objects or of names, or the bare list. Entries of another kind are left out. Never fails.
ModelList parseModelList(const QByteArray &body, const Redactor &redactor);

} // namespace Signalbox::Relay
