#include "core/golden/golden.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace Signalbox::Golden {
namespace {

constexpr int fewestLetters = 2;
constexpr double wordsNeeded = 0.12; ///< of all words: frequent ones of the language

struct Letters {
    int all = 0;
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int cyrillic = 0;
    int latin = 0;
    int vietnamese = 0; ///< Latin letters with marks that hardly any other language has
};

bool isVietnamese(char32_t c)
{
    return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x0111 || c == 0x0110 || c == 0x01A1 || c == 0x01A0 || c == 0x01B0
        || c == 0x01AF || c == 0x0103 || c == 0x0102;
}

Letters lettersOf(const QString &text)
{
    Letters letters;
    const QList<uint> points = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const uint c : points) {
        if (!QChar::isLetter(c))
            continue;
        ++letters.all;
        switch (QChar::script(c)) {
        case QChar::Script_Han:
            ++letters.han;
            break;
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            ++letters.kana;
            break;
        case QChar::Script_Hangul:
            ++letters.hangul;
            break;
        case QChar::Script_Cyrillic:
            ++letters.cyrillic;
            break;
        case QChar::Script_Latin:
            ++letters.latin;
            letters.vietnamese += isVietnamese(c) ? 1 : 0;
            break;
        default:
            break;
        }
    }
    return letters;
}

/// The words that every text of some length has.
const QMap<QString, QSet<QString>> &frequentWords()
{
    const auto set = [](const char *text) {
        const QStringList list = QString::fromUtf8(text).split(u' ');
        return QSet<QString>(list.begin(), list.end());
    };
    static const QMap<QString, QSet<QString>> words {
        { QStringLiteral("en"),
          set("the of and to a in is are it that for you on with as this be at by not or have i from an was we your "
              "can "
              "will how what there") },
        { QStringLiteral("de"),
          set("der die das und ist ein eine zu in nicht mit den von sie es ich im auf für dem sich auch wie wir") },
        { QStringLiteral("es"),
          set("el la de que y en un una es los las por con para no se del su al lo como más está") },
        { QStringLiteral("fr"),
          set("le la les de et est un une des en que pour dans ce qui il pas sur je vous au avec du nous à") },
    };
    return words;
}

/// Neighbours share some words: the language that has the most of them it is.
bool hasFrequentWords(const QString &text, const QString &code)
{
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}]+"));
    const QStringList found = text.toLower().split(gap, Qt::SkipEmptyParts);
    const auto hits = [&found](const QSet<QString> &known) {
        return std::count_if(found.begin(), found.end(), [&](const QString &word) { return known.contains(word); });
    };
    const auto own = hits(frequentWords().value(code));
    for (const QSet<QString> &other : frequentWords()) {
        if (hits(other) > own)
            return false;
    }
    return double(own) >= wordsNeeded * double(found.size());
}

} // namespace

QStringList languages()
{
    return { QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("es"),
             QStringLiteral("fr"), QStringLiteral("vi"), QStringLiteral("zh"),
             QStringLiteral("ja"), QStringLiteral("ko"), QStringLiteral("ru") };
}

std::optional<bool> isInLanguage(const QString &text, const QString &code)
{
    const Letters letters = lettersOf(text);
    if (letters.all < fewestLetters)
        return std::nullopt;
    const auto share = [&letters](int part) { return double(part) / letters.all; };
    if (code == QLatin1String("zh"))
        return share(letters.han) > 0.5 && letters.kana == 0;
    if (code == QLatin1String("ja"))
        return share(letters.kana) > 0.1 && share(letters.kana + letters.han) > 0.5;
    if (code == QLatin1String("ko"))
        return share(letters.hangul) > 0.5;
    if (code == QLatin1String("ru"))
        return share(letters.cyrillic) > 0.5;
    if (share(letters.latin) <= 0.5)
        return false;
    const bool vietnamese = share(letters.vietnamese) > 0.05;
    if (code == QLatin1String("vi"))
        return vietnamese;
    return !vietnamese && hasFrequentWords(text, code);
}

} // namespace Signalbox::Golden
