#include "core/journal/anchor.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

namespace Signalbox::Journal {
namespace {

constexpr int checkDigits = 8;

// A line that was half written, by whatever mishap, must not accuse the journal.
QByteArray checkOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(checkDigits);
}

} // namespace

std::optional<Anchor> anchorFromText(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\A0*([1-9][0-9]{0,17}):([0-9a-fA-F]{64})\\z"));
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return Anchor { match.captured(1).toULongLong(), match.captured(2).toLatin1().toLower() };
}

QString anchorText(const Anchor &anchor)
{
    return QStringLiteral("%1:%2").arg(anchor.id).arg(QString::fromLatin1(anchor.hash));
}

QString anchorFileOf(const QString &journal)
{
    return journal + QStringLiteral(".anchor");
}

void writeAnchor(const QString &file, const Anchor &anchor)
{
    QFile out(file);
    if (!out.open(QIODevice::ReadWrite | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        return;
    const QByteArray text = QByteArray::number(anchor.id).rightJustified(18, '0') + ':' + anchor.hash;
    out.write(text + ' ' + checkOf(text) + '\n');
}

std::optional<Anchor> readAnchor(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray line = in.read(200).trimmed();
    const qsizetype space = line.indexOf(' ');
    if (space < 0 || checkOf(line.left(space)) != line.mid(space + 1))
        return std::nullopt;
    return anchorFromText(QString::fromLatin1(line.left(space)));
}

} // namespace Signalbox::Journal
