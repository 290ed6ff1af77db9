#include "core/config/value_reader.h"

#include "core/config/duration.h"
#include "core/config/link_rules.h"
#include "core/config/regular_file.h"
#include "core/config/secret_ref.h"
#include "core/config/url_rules.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace Signalbox::Config {

namespace {

constexpr int mostKept = 5000; // hundredths of a percent

// The whole text must fit. Patterns come from the key table, so they are valid.
bool fits(const QString &text, QLatin1String pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

QString below(const QString &path, const QString &name)
{
    return path + QLatin1Char('.') + shownKey(name);
}

} // namespace

ValueReader::ValueReader(QString file, PathBase base, QList<Problem> &problems)
    : m_file(std::move(file))
    , m_base(std::move(base))
    , m_problems(problems)
{
}

void ValueReader::report(const TomlNode &node, const QString &path, const QString &text, const QString &expected)
{
    m_problems.append({ m_file, node.line, node.column, path, text, expected });
}

void ValueReader::wrongType(const Key &key, const TomlNode &node, const QString &path)
{
    report(node, path, QStringLiteral("is %1").arg(tomlTypeName(node.type)), expectedText(key));
}

std::optional<QString> ValueReader::textIn(const Key &key, const TomlNode &node, const QString &path)
{
    if (node.type == TomlNode::Type::Text)
        return node.text;
    wrongType(key, node, path);
    return std::nullopt;
}

void ValueReader::read(const Key &key, const TomlNode &node, const QString &path, Draft &draft)
{
    const Place place = key.place ? key.place(draft) : Place();
    switch (key.kind) {
    case Kind::Text:
        return readText(key, node, path, *std::get<QString *>(place));
    case Kind::Word:
    case Kind::GateWord:
        return readWord(key, node, path, place);
    case Kind::Whole:
        return readWhole(key, node, path, *std::get<int *>(place));
    case Kind::Number:
        return readNumber(key, node, path, *std::get<double *>(place));
    case Kind::Switch:
        if (node.type != TomlNode::Type::Switch)
            return wrongType(key, node, path);
        *std::get<bool *>(place) = node.on;
        return;
    case Kind::Duration:
        return readDuration(key, node, path, *std::get<milliseconds *>(place));
    case Kind::Share:
    case Kind::Rest:
        return readShare(key, node, path, *std::get<Permyriad *>(place));
    case Kind::Address:
        return readAddress(key, node, path, std::get<AddressPlace>(place));
    case Kind::Reference:
    case Kind::FileReference:
        return readReference(key, node, path, *std::get<SecretRef *>(place));
    case Kind::FilePath:
        return readFilePath(key, node, path, *std::get<QString *>(place));
    case Kind::Urls:
        return readUrls(key, node, path, *std::get<QList<BaseUrl> *>(place));
    case Kind::Headers:
        return readHeaders(key, node, path, *std::get<QMap<QString, QString> *>(place));
    case Kind::Names:
        return readNames(key, node, path, *std::get<QMap<QString, QString> *>(place));
    case Kind::Link:
        return readLink(key, node, path, *std::get<QString *>(place));
    case Kind::NotBuilt:
        return report(node, path, key.doc, {});
    }
}

void ValueReader::readText(const Key &key, const TomlNode &node, const QString &path, QString &to)
{
    const auto text = textIn(key, node, path);
    if (!text)
        return;
    if (looksLikeSecret(*text))
        report(node, path, QStringLiteral("is shaped like a key (not shown)"),
               QStringLiteral("no secret here; secrets are kept by reference"));
    else if (!fits(*text, key.pattern))
        report(node, path, QStringLiteral("does not accept %1").arg(shownText(*text)), expectedText(key));
    else
        to = *text;
}

void ValueReader::readWord(const Key &key, const TomlNode &node, const QString &path, const Place &place)
{
    const auto text = textIn(key, node, path);
    if (!text)
        return;
    if (!key.words.contains(*text)) {
        const bool later = key.later.contains(*text);
        const QString problem = later ? QStringLiteral("%1 is not built yet") : QStringLiteral("does not know %1");
        return report(node, path, problem.arg(shownText(*text)), expectedText(key));
    }
    if (auto *const *word = std::get_if<QString *>(&place))
        **word = *text;
    else if (auto *const *mode = std::get_if<Router::SplitMode *>(&place))
        **mode = *text == QLatin1String("sticky") ? Router::SplitMode::Sticky : Router::SplitMode::Random;
    else if (auto *const *side = std::get_if<Side *>(&place))
        **side = sideFromName(*text).value_or(**side);
    else if (const auto *gate = std::get_if<GatePlace>(&place))
        gate->gates->insert(gate->gate, gateActionFromName(*text).value_or(GateAction::RollBack));
}

void ValueReader::readWhole(const Key &key, const TomlNode &node, const QString &path, int &to)
{
    if (node.type != TomlNode::Type::Whole)
        return wrongType(key, node, path);
    if (node.number < key.least || node.number > key.most)
        return report(node, path, QStringLiteral("is out of range"), expectedText(key));
    to = int(node.whole);
}

void ValueReader::readNumber(const Key &key, const TomlNode &node, const QString &path, double &to)
{
    if (node.type != TomlNode::Type::Whole && node.type != TomlNode::Type::Number)
        return wrongType(key, node, path);
    // Written so that "nan" is out of range too.
    if (!(node.number >= key.least && node.number <= key.most))
        return report(node, path, QStringLiteral("is out of range"), expectedText(key));
    to = node.number;
}

void ValueReader::readDuration(const Key &key, const TomlNode &node, const QString &path, milliseconds &to)
{
    if (node.type == TomlNode::Type::Whole || node.type == TomlNode::Type::Number)
        return report(node, path, QStringLiteral("is a number without a unit"), expectedText(key));
    const auto text = textIn(key, node, path);
    if (!text)
        return;
    const auto duration = durationFromText(*text);
    if (!duration)
        return report(node, path, QStringLiteral("%1 is not a duration").arg(shownText(*text)), expectedText(key));
    if (double(duration->count()) < key.least || double(duration->count()) > key.most)
        return report(node, path, QStringLiteral("%1 is out of range").arg(shownText(*text)), expectedText(key));
    to = *duration;
}

void ValueReader::readShare(const Key &key, const TomlNode &node, const QString &path, Permyriad &to)
{
    std::optional<Permyriad> share;
    QString shown;
    if (node.type == TomlNode::Type::Text) {
        share = Permyriad::fromPercentText(node.text);
        shown = shownText(node.text);
    } else if (node.type == TomlNode::Type::Whole || node.type == TomlNode::Type::Number) {
        shown = QString::number(node.number, 'g', 10);
        const double hundredths = node.number * 100;
        // 12.34 * 100 is not 1234 in binary; a third decimal is further off than that.
        if (hundredths >= 0 && hundredths <= 10000 && std::abs(hundredths - std::round(hundredths)) < 1e-6)
            share = Permyriad::of(int(std::lround(hundredths)));
    } else {
        return wrongType(key, node, path);
    }
    const bool fits = share && (key.kind == Kind::Rest ? share->value() <= mostKept : share->value() > 0);
    if (!fits) {
        const QString text = key.kind == Kind::Rest ? QStringLiteral("%1 is not a share that can be kept")
                                                    : QStringLiteral("%1 is not a step's share");
        return report(node, path, text.arg(shown), expectedText(key));
    }
    to = *share;
}

void ValueReader::readAddress(const Key &key, const TomlNode &node, const QString &path, const AddressPlace &to)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A(?:\\[([0-9A-Fa-f:.]+)\\]|([A-Za-z0-9.-]+)):([0-9]{1,5})\\z"));
    const auto text = textIn(key, node, path);
    if (!text)
        return;
    const QRegularExpressionMatch match = shape.match(*text);
    const QString host = match.captured(1) + match.captured(2);
    const QHostAddress address(host);
    const bool six = !match.captured(1).isEmpty();
    const bool known = host == QLatin1String("localhost")
        || (!address.isNull() && (address.protocol() == QHostAddress::IPv6Protocol) == six);
    const int port = match.captured(3).toInt();
    if (!match.hasMatch() || !known)
        return report(node, path, QStringLiteral("%1 is not an address of this machine").arg(shownText(*text)),
                      expectedText(key));
    if (port < key.least || port > key.most)
        return report(node, path, QStringLiteral("port %1 is out of range").arg(port),
                      QStringLiteral("a port from 1 to 65535"));
    *to.host = host == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : host;
    *to.port = port;
}

void ValueReader::readReference(const Key &key, const TomlNode &node, const QString &path, SecretRef &to)
{
    const auto text = textIn(key, node, path);
    if (!text || (text->isEmpty() && !key.required))
        return;
    const auto place = secretPlace({ *text });
    if (!place)
        return report(node, path, place.error().text, expectedText(key));
    if (key.kind == Kind::FileReference && place->kind != SecretPlace::Kind::File)
        return report(node, path, QStringLiteral("is not a file"), QStringLiteral("file:PATH"));
    to.text = *text;
}

void ValueReader::readFilePath(const Key &key, const TomlNode &node, const QString &path, QString &to)
{
    const auto text = textIn(key, node, path);
    if (!text || text->isEmpty())
        return;
    if (!fits(*text, QLatin1String("[^\\p{C}]{1,1000}")))
        return report(node, path, QStringLiteral("is not a path"), expectedText(key));
    to = resolvedPath(*text, m_base.directory, m_base.home);
}

void ValueReader::readUrls(const Key &key, const TomlNode &node, const QString &path, QList<BaseUrl> &to)
{
    constexpr size_t mostUrls = 32;
    if (node.type != TomlNode::Type::List)
        return wrongType(key, node, path);
    if (node.children.empty() || node.children.size() > mostUrls)
        return report(node, path, QStringLiteral("has %1 entries").arg(node.children.size()),
                      QStringLiteral("1 to 32 base URLs"));
    for (size_t i = 0; i < node.children.size(); ++i)
        readUrlItem(key, node.children[i], QStringLiteral("%1[%2]").arg(path).arg(i), to);
}

void ValueReader::readUrlItem(const Key &key, const TomlNode &node, const QString &path, QList<BaseUrl> &to)
{
    const TomlNode *text = &node;
    QString region;
    if (node.type == TomlNode::Type::Table) {
        for (const TomlNode &entry : node.children) {
            if (entry.key == QLatin1String("region") && entry.type == TomlNode::Type::Text
                && fits(entry.text, QLatin1String("[^\\p{C}]{0,40}")) && !looksLikeSecret(entry.text))
                region = entry.text;
            else if (entry.key != QLatin1String("url"))
                report(entry, below(path, entry.key), QStringLiteral("does not fit here"),
                       QStringLiteral("{ url = \"https://…\", region = \"…\" }"));
        }
        text = node.find(u"url");
        if (!text)
            return report(node, path + QStringLiteral(".url"), QStringLiteral("is missing"), expectedText(key));
    }
    if (text->type != TomlNode::Type::Text)
        return wrongType(key, *text, path);
    const CheckedUrl checked = checkedBaseUrl(text->text);
    if (!checked.problem.isEmpty())
        return report(*text, path, checked.problem, checked.expected);
    for (const BaseUrl &before : std::as_const(to)) {
        if (before.url == checked.url)
            return report(*text, path, QStringLiteral("stands in the list twice"), QStringLiteral("different URLs"));
        if (before.url.scheme() != checked.url.scheme() || before.url.path() != checked.url.path())
            return report(*text, path, QStringLiteral("differs from the first URL in scheme or path"),
                          QStringLiteral("URLs that differ in host and port only"));
    }
    to.append({ checked.url, region });
}

void ValueReader::readHeaders(const Key &key, const TomlNode &node, const QString &path, QMap<QString, QString> &to)
{
    if (node.type != TomlNode::Type::Table)
        return wrongType(key, node, path);
    for (const TomlNode &entry : node.children) {
        if (entry.type != TomlNode::Type::Text) {
            wrongType(key, entry, below(path, entry.key));
            continue;
        }
        QString problem = headerProblem(entry.key, entry.text);
        const auto sameName = [&](const QString &name) { return name.compare(entry.key, Qt::CaseInsensitive) == 0; };
        if (problem.isEmpty() && std::any_of(to.keyBegin(), to.keyEnd(), sameName))
            problem = QStringLiteral("stands there twice: case does not matter");
        if (problem.isEmpty())
            to.insert(entry.key, entry.text);
        else
            report(entry, below(path, entry.key), problem, QStringLiteral("an extra request header without secrets"));
    }
}

void ValueReader::readNames(const Key &key, const TomlNode &node, const QString &path, QMap<QString, QString> &to)
{
    static constexpr QLatin1String name("[A-Za-z0-9._:/@+-]{1,100}");
    if (node.type != TomlNode::Type::Table)
        return wrongType(key, node, path);
    for (const TomlNode &entry : node.children) {
        if (entry.type == TomlNode::Type::Text && fits(entry.key, name) && fits(entry.text, name)
            && !looksLikeSecret(entry.text) && !looksLikeSecret(entry.key))
            to.insert(entry.key, entry.text);
        else
            report(entry, below(path, entry.key), QStringLiteral("is not a pair of model names"),
                   QStringLiteral("\"asked\" = \"served\", such as \"gpt-4.1\" = \"gpt-4o\""));
    }
}

void ValueReader::readLink(const Key &key, const TomlNode &node, const QString &path, QString &to)
{
    const auto text = textIn(key, node, path);
    if (!text || text->isEmpty())
        return;
    if (const QString problem = linkProblem(*text); !problem.isEmpty())
        return report(node, path, problem, expectedText(key));
    to = *text;
}

} // namespace Signalbox::Config
