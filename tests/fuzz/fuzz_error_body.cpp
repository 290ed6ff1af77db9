#include "core/golden/golden.h"
#include "core/preflight/facts.h"
#include "core/relay/answer.h"
#include "core/relay/classify.h"
#include "core/relay/error_body.h"
#include "core/relay/model_list.h"
#include "tests/fuzz/promise.h"

#include <cmath>
#include <cstdint>

using namespace Signalbox;
using namespace Signalbox::Relay;

namespace {

const QString key = QStringLiteral("sk-planted-0123456789");

void promiseText(const QString &text, qsizetype longest)
{
    Fuzz::promise(Fuzz::isPlain(text), "texts of an answer are plain");
    Fuzz::promise(text.size() <= longest, "texts of an answer are bounded");
    Fuzz::promise(!text.contains(key), "no key in texts of an answer");
}

} // namespace

/// The first two bytes make the HTTP status, the rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const int status = 100 + (data[0] * 256 + data[1]) % 900;
    const QByteArray body(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));
    const Redactor redactor({ Secret(key) });
    const ErrorBody error = parseErrorBody(body, redactor);
    promiseText(error.message, 241); // and an ellipsis
    promiseText(error.code, 241);
    promiseText(error.type, 241);
    const Answer answer = parseAnswer(body, redactor);
    for (const QString &text : { answer.id, answer.model, answer.finishReason, words(answer.problem) })
        promiseText(text, 501);
    const ModelList models = parseModelList(body, redactor);
    Fuzz::promise(models.ids.size() <= mostModels, "a list of models is bounded");
    for (const QString &id : models.ids)
        promiseText(id, 101);
    promiseText(models.problem, 501);
    for (const auto &figure : { Preflight::quotaOf(body).left, Preflight::quotaOf(body).limit })
        Fuzz::promise(!figure || std::isfinite(*figure), "a quota is a number");
    const Config::GoldenPrompt json { .json = true };
    const Config::GoldenPrompt spanish { .language = QStringLiteral("es") };
    for (const Config::GoldenPrompt &prompt : { json, spanish })
        promiseText(words(Golden::mismatch(prompt, body, redactor)), 501);
    const Classification failed = classify({ .status = status, .error = error });
    const Classification fine = classify({ .status = 200, .answer = answer });
    Fuzz::promise(Fuzz::isPlain(words(failed.message)) && Fuzz::isPlain(words(fine.message)), "sentences are plain");
    Fuzz::promise(status >= 200 || failed.outcome != Outcome::Ok, "no success without a success status");
    Fuzz::promise(fine.outcome != Outcome::Ok || answer.content == Content::Whole, "only a whole answer is fine");
    return 0;
}
