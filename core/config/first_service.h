#pragma once

#include "core/base/redact.h"
#include "core/config/service.h"

#include <QByteArray>

#include <array>

namespace Signalbox::Config {

/// What the first run asks. Keys are for the live check and their store; the file gets references only.
struct FirstAnswers {
    struct OfSide {
        QString url; ///< base URL
        QString reference; ///< "dotenv:.env#BLUE_KEY"
        Secret key; ///< empty: it is there already
        QString model = QStringLiteral("gpt-4o-mini"); ///< that health checks ask
        QString version = QStringLiteral("v1");
        bool operator==(const OfSide &) const = default;
    };
    QString name = QStringLiteral("relay");
    QString file; ///< absolute; to be written
    std::array<OfSide, 2> sides;
    QString listen = QStringLiteral("127.0.0.1:8080");
    bool sticky = false;
    bool operator==(const FirstAnswers &) const = default;

    [[nodiscard]] const OfSide &of(Side side) const { return sides[size_t(side)]; }
    [[nodiscard]] OfSide &of(Side side) { return sides[size_t(side)]; }
};

/// The commented service file of `signalbox init` with these answers in it. Not checked: parse() says what is wrong
/// with it. Pure.
QByteArray firstServiceFile(const FirstAnswers &answers);

} // namespace Signalbox::Config
