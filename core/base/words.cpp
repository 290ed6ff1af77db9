#include "core/base/message.h"

#include <QCoreApplication>

namespace Signalbox {
namespace {

struct Wording {
    const char *code;
    const char *text; ///< English source text; %name is replaced by the argument of that name
};

// One line per message code, by room. The translator sees these texts under the context "Message".
constexpr Wording wordings[] = {
    // rollout
    {"rollout.started", QT_TRANSLATE_NOOP("Message", "run %run: deploy of %side %version begins, plan %plan")},
};

} // namespace

QString words(const Message &message)
{
    const QByteArray code = message.code.toLatin1();
    for (const Wording &wording : wordings) {
        if (code != wording.code)
            continue;
        const QString pattern = QCoreApplication::translate("Message", wording.text);
        QString out;
        out.reserve(pattern.size() + 32);
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            if (pattern.at(i) != QLatin1Char('%') || i + 1 >= pattern.size() || !pattern.at(i + 1).isLetter()) {
                out += pattern.at(i);
                continue;
            }
            qsizetype end = i + 1;
            while (end < pattern.size() && pattern.at(end).isLetterOrNumber())
                ++end;
            out += message.args.value(pattern.mid(i + 1, end - i - 1)).toString();
            i = end - 1;
        }
        return out;
    }
    QString out = message.code;
    for (auto it = message.args.cbegin(); it != message.args.cend(); ++it)
        out += QStringLiteral(" %1=%2").arg(it.key(), it.value().toString());
    return out;
}

} // namespace Signalbox
