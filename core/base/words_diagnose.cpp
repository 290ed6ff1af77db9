#include "core/base/wordings.h"

#include <QtGlobal>

namespace Signalbox {
namespace {

constexpr Wording ofDiagnosis[] = {
    { "history.works", QT_TRANSLATE_NOOP("Message", "the history is stored again") },
    { "history.problem", QT_TRANSLATE_NOOP("Message", "%problem") },
    { "path.nothing-goes-out", QT_TRANSLATE_NOOP("Message", "no packet goes out: %said") },
    { "path.nobody-answers", QT_TRANSLATE_NOOP("Message", "nobody on the way answers") },
    { "path.no-way-to-trace",
      QT_TRANSLATE_NOOP("Message", "tracing a path needs Linux (IP_RECVERR), or mtr: install it") },
    { "path.mtr-silent", QT_TRANSLATE_NOOP("Message", "mtr told of no hop") },
    { "vantage.no-result",
      QT_TRANSLATE_NOOP("Message", "its command printed no result of \"signalbox diagnose --json\"") },
    { "finding.failing", QT_TRANSLATE_NOOP("Message", "%side fails: %failed of %of measured requests, last: %said") },
    { "finding.shared-failing",
      QT_TRANSLATE_NOOP("Message", "both sides fail alike, so neither is to blame alone: %said") },
    { "finding.throttled",
      QT_TRANSLATE_NOOP("Message",
                        "%side limits our requests (429): %throttled of %of; its times say little until that ends") },
    { "finding.region",
      QT_TRANSLATE_NOOP("Message", "only region %name of %side is slow: %ms ms more than its fastest, mostly %part") },
    { "finding.address",
      QT_TRANSLATE_NOOP("Message", "only %name of %side is slow: %ms ms more than its fastest address, mostly %part") },
    { "finding.region-fails",
      QT_TRANSLATE_NOOP("Message",
                        "only region %name of %side fails: %failed of %of measured requests to it; %side's other "
                        "regions answer. Last: %said") },
    { "finding.address-fails",
      QT_TRANSLATE_NOOP("Message",
                        "only %name of %side fails: %failed of %of measured requests to it; %side's other addresses "
                        "answer. Last: %said") },
    { "finding.cold",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower on new connections only (%slow against %fast ms); on a warm one both are "
          "alike") },
    { "finding.network",
      QT_TRANSLATE_NOOP(
          "Message",
          "the way to %side is %ms ms longer than to %other: a connection takes %slow against %fast ms, and every "
          "answer as much more, on warm connections too; the network, not the relay") },
    { "finding.loss",
      QT_TRANSLATE_NOOP("Message",
                        "packets to %side get lost: %again of %of connections needed a second try, which costs a "
                        "second or more; the others are as fast as ever") },
    { "finding.retries",
      QT_TRANSLATE_NOOP("Message",
                        "%side ends connections before it answers: %again of %of health checks had to be sent again") },
    { "finding.slower-dns",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "looking up the name: the resolver, not the relay") },
    { "finding.slower-tcp",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "opening the connection: the path or a full host, not the model") },
    { "finding.slower-tls",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "the TLS handshake") },
    { "finding.slower-send",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "sending the request") },
    { "finding.slower-wait",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "waiting for the first byte: the relay or its upstream, not the network") },
    { "finding.slower-first_token",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it passes "
          "between the first byte and the first token: the model, not the network") },
    { "finding.slower-wait-alike",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it is "
          "waiting for the first byte; %alike: the relay or its upstream, not the network") },
    { "finding.slower-first_token-alike",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side is %ms ms slower than %other at the median (%slow against %fast ms); %percent % of it passes "
          "between the first byte and the first token; %alike: the model, not the network") },
    { "finding.alike-one", QT_TRANSLATE_NOOP("Message", "%first is alike on both sides") },
    { "finding.alike-two", QT_TRANSLATE_NOOP("Message", "%first and %second are alike on both sides") },
    { "finding.alike-three", QT_TRANSLATE_NOOP("Message", "%first, %second and %third are alike on both sides") },
    { "finding.alike-both-regions", QT_TRANSLATE_NOOP("Message", "both regions of %side alike (%names)") },
    { "finding.alike-regions", QT_TRANSLATE_NOOP("Message", "all %count regions of %side alike (%names)") },
    { "finding.part-dns", QT_TRANSLATE_NOOP("Message", "looking up the name") },
    { "finding.part-tcp", QT_TRANSLATE_NOOP("Message", "opening the connection") },
    { "finding.part-tls", QT_TRANSLATE_NOOP("Message", "the TLS handshake") },
    { "finding.part-send", QT_TRANSLATE_NOOP("Message", "sending the request") },
    { "finding.part-wait", QT_TRANSLATE_NOOP("Message", "waiting for the first byte") },
    { "finding.part-first_token", QT_TRANSLATE_NOOP("Message", "from the first byte to the first token") },
    { "finding.part-streaming", QT_TRANSLATE_NOOP("Message", "from token to token") },
    { "finding.streaming",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side streams slowly: %slow ms from token to token against %fast ms; the first token comes in time") },
    { "finding.streaming-late",
      QT_TRANSLATE_NOOP("Message",
                        "%side streams slowly: %slow ms from token to token against %fast ms; its first token comes "
                        "later, too: %first against %otherFirst ms at the median") },
    { "finding.tail",
      QT_TRANSLATE_NOOP(
          "Message",
          "most requests are alike, but one in twenty users of %side waits %slow ms or more, against %fast ms "
          "on %other") },
    { "finding.tail-measured",
      QT_TRANSLATE_NOOP("Message",
                        "most answers are alike, but %slow of %of from %side took more than %above ms until the first "
                        "token, against %otherSlow of %otherOf from %other; most of that is %part") },
    { "finding.tail-few",
      QT_TRANSLATE_NOOP("Message",
                        "%slow of %of answers from %side took more than %above ms until the first token, against "
                        "%otherSlow of %otherOf from %other; of so few that may be chance") },
    { "finding.shared",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are slow alike (%ms ms, mostly %part): something they share, not the candidate") },
    { "finding.shared-cold",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are slow alike on new connections only (%ms ms, mostly %part): something they "
                        "share, not the candidate; on warm ones they are as fast as ever") },
    { "finding.failing-more",
      QT_TRANSLATE_NOOP("Message",
                        "%side fails more than %other: %failed of %of measured requests against %otherFailed of "
                        "%otherOf, last: %said") },
    { "finding.some-failed",
      QT_TRANSLATE_NOOP(
          "Message",
          "%side failed %failed of %of measured requests, %other %otherFailed of %otherOf; that may still "
          "be chance") },
    { "finding.users-fail",
      QT_TRANSLATE_NOOP("Message",
                        "users' requests fail more on %side: %failed of %of, against %otherFailed of %otherOf on "
                        "%other") },
    { "finding.users-slow",
      QT_TRANSLATE_NOOP("Message",
                        "the slowest twentieth of users' requests takes %slow ms or more on %side, against %fast ms on "
                        "%other") },
    { "finding.both-slow",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are alike, and both slow: %blue and %green ms until the first token at the median, "
                        "which a health check calls degraded (above %limit ms in all); nothing was measured before to "
                        "compare with") },
    { "finding.tail-new",
      QT_TRANSLATE_NOOP(
          "Message",
          "one in ten of the new connections to %side takes %slow ms or more until the first token, against "
          "%fast ms on %other; of so few that may be chance") },
    { "finding.tail-warm",
      QT_TRANSLATE_NOOP(
          "Message",
          "one in ten of the warm requests to %side takes %slow ms or more until the first token, against "
          "%fast ms on %other; of so few that may be chance") },
    { "finding.users-slowest",
      QT_TRANSLATE_NOOP("Message",
                        "the slowest hundredth of users' requests takes %slow ms or more on %side, against %fast ms on "
                        "%other") },
    { "finding.own-machine",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are slow alike from here (%ms ms), and this machine itself began %late ms late, at "
                        "the median: it is too busy to measure with, and says nothing of the two") },
    { "finding.own-desk-elsewhere",
      QT_TRANSLATE_NOOP("Message",
                        "both sides are slow alike from here (%ms ms, mostly %part), and another host of the team sees "
                        "nothing of it: this desk or its link") },
    { "finding.own-desk",
      QT_TRANSLATE_NOOP(
          "Message",
          "both sides are slow alike from here (%ms ms, mostly %part), and users see nothing of it: this desk or "
          "its link") },
};

} // namespace

std::span<const Wording> diagnoseWordings()
{
    return ofDiagnosis;
}

} // namespace Signalbox
