#include "core/config/first_service.h"

#include "core/config/example.h"
#include "core/config/key_table.h"

#include <QStringList>

namespace Signalbox::Config {
namespace {

/// Sets one setting of the example: its line, "key = …" or "#key = …", is the first of that name below its heading.
void set(QStringList &lines, const QString &section, const QString &key, const QString &value)
{
    const QString heading = QStringLiteral("[%1]").arg(section);
    bool inside = section.isEmpty();
    for (QString &line : lines) {
        if (line.startsWith(QLatin1Char('[')))
            inside = line == heading;
        const bool found = inside
            && (line.startsWith(key + QStringLiteral(" = ")) || line.startsWith(u'#' + key + QStringLiteral(" = ")));
        if (!found)
            continue;
        line = QStringLiteral("%1 = %2").arg(key, value);
        return;
    }
}

} // namespace

QByteArray firstServiceFile(const FirstAnswers &answers)
{
    QStringList lines = exampleFile(QStringLiteral("relay")).split(QLatin1Char('\n'));
    set(lines, {}, QStringLiteral("name"), tomlString(answers.name));
    for (const Side side : { Side::Blue, Side::Green }) {
        const FirstAnswers::OfSide &of = answers.of(side);
        const QString section = QStringLiteral("environment.") + sideName(side);
        set(lines, section, QStringLiteral("urls"), QStringLiteral("[%1]").arg(tomlString(of.url)));
        set(lines, section, QStringLiteral("key"), tomlString(of.reference));
        set(lines, section, QStringLiteral("version"), tomlString(of.version));
        set(lines, section + QStringLiteral(".probe"), QStringLiteral("model"), tomlString(of.model));
    }
    set(lines, QStringLiteral("router"), QStringLiteral("listen"), tomlString(answers.listen));
    if (answers.sticky)
        set(lines, QStringLiteral("router"), QStringLiteral("mode"), QStringLiteral("\"sticky\""));
    return lines.join(QLatin1Char('\n')).toUtf8();
}

} // namespace Signalbox::Config
