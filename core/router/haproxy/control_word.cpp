#include "core/router/haproxy/control_word.h"

#include <QRegularExpression>

namespace Signalbox::Router::HAProxy {
namespace {

constexpr int longestName = 64;

} // namespace

QByteArray controlName(const QString &name)
{
    QByteArray out;
    const QString start = name.left(longestName);
    for (const QChar c : start) {
        const char16_t u = c.unicode();
        const bool fits = (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'.'
            || u == u'_' || u == u'-';
        out += fits ? char(u) : '_';
    }
    return out.isEmpty() ? QByteArrayLiteral("-") : out;
}

QString controlPattern()
{
    return QStringLiteral("^([0-9]{1,4}|10000)/(blue|green)/(random|sticky)/[A-Za-z0-9._-]{1,64}/[A-Za-z0-9._-]{1,64}"
                          "/[0-9]{1,15}/[0-9]{1,12}$");
}

QByteArray controlText(const ControlWord &word)
{
    const QByteArray mode = word.mode == SplitMode::Sticky ? QByteArrayLiteral("sticky") : QByteArrayLiteral("random");
    return QByteArray::number(word.greenShare.value()) + '/' + sideName(word.active).toLatin1() + '/' + mode + '/'
        + controlName(word.salt) + '/' + controlName(word.version) + '/' + QByteArray::number(word.epoch) + '/'
        + QByteArray::number(word.lease);
}

std::optional<ControlWord> parseControl(const QByteArray &text)
{
    static const QRegularExpression form(controlPattern());
    // "$" would forgive a newline at the end; the router has none there.
    if (text.contains('\n') || !form.match(QString::fromLatin1(text)).hasMatch())
        return std::nullopt;
    const QByteArrayList parts = text.split('/');
    ControlWord word;
    word.greenShare = Permyriad::of(parts[0].toInt());
    word.active = parts[1] == "green" ? Side::Green : Side::Blue;
    word.mode = parts[2] == "sticky" ? SplitMode::Sticky : SplitMode::Random;
    word.salt = QString::fromLatin1(parts[3]);
    word.version = QString::fromLatin1(parts[4]);
    word.epoch = parts[5].toULongLong();
    word.lease = parts[6].toLongLong();
    return word;
}

ControlWord builtInWord(Side active)
{
    ControlWord word;
    word.active = active;
    word.greenShare = active == Side::Green ? Permyriad::of(10000) : Permyriad::of(0);
    word.version = QStringLiteral("builtin");
    return word;
}

} // namespace Signalbox::Router::HAProxy
