#include "core/report/replay.h"
#include "core/report/report_html.h"
#include "core/rollout/recorded.h"
#include "core/session/marks.h"
#include "tests/fuzz/promise.h"

#include <QXmlStreamReader>

#include <cstdint>

using namespace Signalbox;

namespace {

Journal::Kind kindOf(const QString &code)
{
    if (code == QLatin1String("rollout.event"))
        return Journal::Kind::Event;
    if (code == QLatin1String(Report::figuresCode))
        return Journal::Kind::Figures;
    if (code == QLatin1String(Report::snapshotCode))
        return Journal::Kind::Snapshot;
    if (code.startsWith(QLatin1String("order.")))
        return Journal::Kind::Order;
    return code.startsWith(QLatin1String("run.")) ? Journal::Kind::Run : Journal::Kind::Log;
}

/// What a console does that follows the rollout of another.
void follow(const QList<Journal::Record> &records)
{
    Rollout::State state;
    for (const Journal::Record &record : records) {
        const QVariantMap &args = record.content.args;
        if (const auto plan = Rollout::planFrom(args.value(QStringLiteral("plan")).toMap()))
            state.plan = *plan;
        const auto event = Rollout::eventFrom(args.value(QStringLiteral("event")).toMap(), Instant {});
        if (!event)
            continue;
        (void)Rollout::toVariant(*event, Instant {});
        Rollout::Transition next = Rollout::transition(state, *event);
        state = std::move(next.state);
        (void)Journal::argsToText(Rollout::decisionsOf(state));
        (void)Rollout::effectNames(next.effects);
    }
}

void promisePage(const Report::RunStory &story)
{
    const QString key = QStringLiteral("sk-planted-0123456789");
    const QByteArray page = Report::reportHtml(
        { .service = QStringLiteral("chat"), .story = story, .chain = Error { QStringLiteral("none"), {}, {} } },
        Redactor({ Secret(key) }));
    Fuzz::promise(!page.contains(key.toUtf8()), "no key in a report");
    QXmlStreamReader xml(page);
    while (!xml.atEnd())
        Fuzz::promise(xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("script"),
                      "a report has no script");
    Fuzz::promise(!xml.hasError(), "a report is well-formed");
}

} // namespace

/// Records of a journal of another version or of another desk, a line each: the code, and the arguments as they are
/// stored.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QList<Journal::Record> records;
    QList<LogEntry> lines;
    for (const QByteArray &line : bytes.split('\n')) {
        const qsizetype space = line.indexOf(' ');
        if (space <= 0)
            continue;
        Journal::Record record { .id = quint64(records.size()) + 1 };
        record.argsText = QString::fromUtf8(line.mid(space + 1));
        record.content.at = WallTime(milliseconds(1795401000000 + records.size() * 1000));
        record.content.code = QString::fromUtf8(line.left(space));
        record.content.kind = kindOf(record.content.code);
        record.content.args = Journal::argsFromText(record.argsText);
        record.content.run = 1;
        records.append(record);
        lines.append(Journal::toLogEntry(record));
        Fuzz::promise(words(lines.constLast().message).size() <= 200'000, "a sentence is bounded");
    }
    const Report::Replay replay = Report::replay(records);
    Fuzz::promise(replay.events <= quint64(records.size()), "an event is run once");
    follow(records);
    if (const auto story = Report::storyOf(1, records))
        promisePage(*story);
    Fuzz::promise(Session::marksOf(lines).size() <= Session::marksKept, "marks are bounded");
    return 0;
}
