#include "core/router/haproxy/config_text.h"

namespace Signalbox::Router::HAProxy {

QString quotedWord(const QString &value)
{
    QString inner = value;
    inner.replace(u'\'', QStringLiteral("'\"'\"'"));
    return u'\'' + inner + u'\'';
}

QString quotedFormat(const QString &value)
{
    QString inner = value;
    inner.replace(u'%', QStringLiteral("%%"));
    return quotedWord(inner);
}

bool isPrintable(QStringView value)
{
    for (const QChar c : value) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e)
            return false;
    }
    return true;
}

QString fillTemplate(const QString &text, const QMap<QString, QString> &values)
{
    QString out;
    qsizetype at = 0;
    while (true) {
        const qsizetype open = text.indexOf(QLatin1String("{{"), at);
        if (open < 0)
            return out += QStringView(text).mid(at);
        const qsizetype close = text.indexOf(QLatin1String("}}"), open);
        Q_ASSERT(close > open);
        const QString name = text.mid(open + 2, close - open - 2);
        Q_ASSERT_X(values.contains(name), "fillTemplate", qPrintable(name));
        out += QStringView(text).mid(at, open - at);
        out += values.value(name);
        at = close + 2;
    }
}

QString configTemplate()
{
    return QStringLiteral(
        R"(# Written by Signalbox for the service {{service}}. It is rewritten: change the service file instead.
global
    maxconn {{maxconn}}
    nbthread {{threads}}
    hard-stop-after 30m
    stats socket {{admin}} mode 600 level admin expose-fd listeners
    stats timeout 1h
    log ring@reqlog len 2048 format raw local0 info
    ssl-default-server-options ssl-min-ver TLSv1.2
    ssl-server-verify required
    # bodies up to here can be read for model and stream
    tune.bufsize 65536
    tune.http.maxhdr 128
{{resolvers}}
ring reqlog
    description "one JSON line per finished request"
    format raw
    maxlen 2048
    size 8388608

defaults
    mode http
    log global
    # without it the first bytes of a stream wait some 200 ms
    option http-no-delay
    option http-keep-alive
    # at a reload a kept connection is closed by its next answer, never under a request that is on its way
    option idle-close-on-response
    # a client that gives up frees the upstream at once
    option abortonclose
    option redispatch 1
    option dontlognull
    no option http-buffer-request
    http-reuse safe
    timeout connect 3s
    timeout client 10m
    timeout client-fin 5s
    timeout server 10m
    timeout tunnel 1h
    timeout http-request 30s
    timeout http-keep-alive 60s
    timeout queue 5s
    timeout check 3s

frontend users
    bind {{bind}}
    unique-id-format %[uuid()]
    http-request set-var(txn.t0)   date(0,ms)

    # 1. the control word, one entry: share of green/active/mode/salt/version/epoch/lease in seconds
    http-request set-var(txn.ctl)  str(ctl),map_str({{map.ctl}},-)
    acl ctl_ok var(txn.ctl) -m reg {{pattern}}
    http-request set-var(txn.why)  str(default) if !ctl_ok
    http-request set-var(txn.ctl)  str({{builtin}}) if !ctl_ok
    http-request set-var(txn.pct)  var(txn.ctl),field(1,/),add(0)
    http-request set-var(txn.act)  var(txn.ctl),field(2,/)
    http-request set-var(txn.salt) var(txn.ctl),field(4,/)
    http-request set-var(txn.ver)  var(txn.ctl),field(5,/)
    http-request set-var(txn.ep)   var(txn.ctl),field(6,/)
    http-request set-var(txn.len)  var(txn.ctl),field(7,/),add(0)
    http-request set-var(txn.side) var(txn.act)
    acl act_blue var(txn.act) -m str blue
    # a lease that nobody renewed: the active side carries everything, and goes on to until there is an order with
    # another number. Once given back, a renewal that comes late revives nothing
    acl leased    var(txn.len) -m int gt 0
    http-request set-var(txn.until) str(lease),map_str({{map.lease}},0),add(0) if leased
    acl ran_out   date,sub(txn.until) ge 0
    acl gave_back var(txn.ep),in_table(lapses)
    http-request set-var(txn.lapsed) int(1) if leased ran_out or leased gave_back
    acl lapsed    var(txn.lapsed) -m found
    http-request track-sc2 var(txn.ep) table lapses if lapsed

    # 2. who asks: <sha256 of the key> <client id>
    http-request set-var(txn.dig)  http_auth_bearer,sha2(256),hex,lower
    http-request set-var(txn.cid)  var(txn.dig),map_str({{map.clients}})
    acl known   var(txn.cid) -m found
{{auth}}
    # 3. what is asked: only what the API has, nothing that climbs out of its path
    acl api_path  path_beg /v1/
    acl climbing  path -m sub /..
    acl climbing  path,url_dec -m sub /..
    http-request set-var(txn.why)  str(path) if !api_path or climbing
    http-request return status 404 content-type application/json string '{"error":{"message":"Unknown request URL: only paths below /v1/ are served.","type":"invalid_request_error","param":null,"code":"unknown_url"}}' if !api_path or climbing

    # 4. only listed POST paths are split; the others belong to one key and stay with the active side
    http-request set-var(txn.cls)  path,map_str({{map.paths}}) if METH_POST
    acl listed  var(txn.cls) -m found
    acl is_resp var(txn.cls) -m str responses
    acl is_json req.fhdr(content-type) -i -m beg application/json
    http-request wait-for-body time 2m if listed is_json
    http-request set-var(txn.model)  req.body,json_query('$.model')  if listed is_json
    # a word of ours: whatever else a client writes there would stand in the log as it is
    acl streams req.body,json_query('$.stream') -m bool
    http-request set-var(txn.stream) str(true) if listed is_json streams
    http-request set-var(txn.blen)   req.body_len if listed is_json
    http-request set-var(txn.bsz)    req.body_size if listed is_json
    acl cut     var(txn.blen),sub(txn.bsz) lt 0
    acl chunked req.fhdr(transfer-encoding) -m found
    acl follows req.body,json_query('$.previous_response_id') -m found
    acl follows req.body,json_query('$.conversation') -m found
    acl follows req.body,json_query('$.conversation.id') -m found
    http-request set-var(txn.split) int(1) if listed
    http-request unset-var(txn.split) if is_resp cut or is_resp follows or is_resp chunked or is_resp !is_json
    acl split   var(txn.split) -m found

    # 5. the side: forced by secret, pinned, or by the dice
    acl decided var(txn.why) -m found
    acl force_may req.fhdr(x-canary-secret),sha2(256),hex,lower,map_str({{map.force}}) -m found
    acl force_hdr req.fhdr(x-canary) -m reg ^(blue|green)$
    http-request set-var(txn.side) req.fhdr(x-canary) if !decided force_may force_hdr
    http-request set-var(txn.why)  str(forced) if !decided force_may force_hdr
    http-request set-var(txn.why)  str(pinned) if !decided !split
    http-request set-var(txn.why)  str(expired) if !decided lapsed
    acl sticky  var(txn.ctl),field(3,/) -m str sticky
    http-request set-var(txn.skey) var(txn.dig)
    http-request set-var(txn.skey) var(txn.cid) if known
    acl haskey  var(txn.skey) -m len gt 0
    http-request set-var(txn.dice) rand(10000) if !decided
    http-request set-var(txn.dice) var(txn.skey),concat(/,txn.salt),xxh32(20871),mod(10000) if !decided sticky haskey
    http-request set-var(txn.why)  str(sticky) if !decided sticky haskey
    http-request set-var(txn.why)  str(rand)   if !decided
    acl rolled  var(txn.why) -m str rand sticky
    http-request set-var(txn.side) str(blue)   if rolled
    http-request set-var(txn.side) str(green)  if rolled { var(txn.dice),sub(txn.pct) lt 0 }
    # what the dice chose under this order, before any failover: the observed split
    http-request set-var(txn.roll) var(txn.side),concat(/,txn.ep) if rolled
    acl expired var(txn.why) -m str expired
    http-request set-var(txn.roll) var(txn.side),concat(/,txn.ep,/lapsed) if expired
    http-request track-sc1 var(txn.roll) table rolls if rolled or expired
{{guard}}
    # 6. a candidate without a usable server gives to the active side; never the other way, never for forced tests
    acl on_blue    var(txn.side) -m str blue
    acl forced     var(txn.why) -m str forced
    # (server by server: a worker that finishes after a reload counts none of its servers, be they well)
{{up}}    acl over_blue  var(txn.fo) -m str blue
    acl over_green var(txn.fo) -m str green
    http-request set-var(txn.fo)   str(blue)  if !forced act_blue !on_blue !green_up blue_up
    http-request set-var(txn.fo)   str(green) if !forced !act_blue on_blue !blue_up green_up
    http-request set-var(txn.why)  str(failover) if over_blue or over_green
    http-request set-var(txn.side) var(txn.fo)   if over_blue or over_green

    # forced tests are nobody's traffic: not counted
    http-request track-sc0 var(txn.side) table sides if !forced
    http-request del-header x-canary
    http-request del-header x-canary-secret
    http-request del-header openai-organization
    http-request del-header openai-project
    http-response sc-inc-gpc0(0) if { status 429 }
    http-response set-var(txn.rid) res.fhdr(x-request-id)
    # what the relay says of its limits: by OpenAI's names, else by the plain ones
    http-response set-var(txn.rll) res.fhdr(x-ratelimit-limit)
    http-response set-var(txn.rlr) res.fhdr(x-ratelimit-remaining)
    http-response set-var(txn.rll) res.fhdr(x-ratelimit-limit-requests) if { res.fhdr(x-ratelimit-limit-requests) -m found }
    http-response set-var(txn.rlr) res.fhdr(x-ratelimit-remaining-requests) if { res.fhdr(x-ratelimit-remaining-requests) -m found }
    http-response set-var(txn.tll) res.fhdr(x-ratelimit-limit-tokens)
    http-response set-var(txn.tlr) res.fhdr(x-ratelimit-remaining-tokens)
    http-response set-header x-env %[var(txn.side)]
    http-response set-header x-config-version {{version.blue}}  if { var(txn.side) -m str blue }
    http-response set-header x-config-version {{version.green}} if { var(txn.side) -m str green }
    # of the candidate as it was deployed: the service file may have changed since
    http-response set-header x-config-version %[var(txn.ver)] if !{ var(txn.side),strcmp(txn.act) eq 0 } !{ var(txn.ver) -m str -- - builtin }
    # t is when the rules saw the request; t - TR is its first byte; -1 is a phase that was never reached
    log-format '{"t":"%[var(txn.t0)]","id":"%ID","side":"%[var(txn.side)]","why":"%[var(txn.why)]","ep":"%[var(txn.ep)]","srv":"%s","st":%ST,"TR":%TR,"Tw":%Tw,"Tc":%Tc,"Tr":%Tr,"Ta":%Ta,"up":%U,"by":%B,"rc":"%rc","end":"%tsc","cid":"%[var(txn.cid),json(utf8s)]","model":"%[var(txn.model),bytes(0,80),json(utf8s)]","stream":"%[var(txn.stream)]","rid":"%[var(txn.rid),bytes(0,64),json(utf8s)]","rll":"%[var(txn.rll),bytes(0,16),json(utf8s)]","rlr":"%[var(txn.rlr),bytes(0,16),json(utf8s)]","tll":"%[var(txn.tll),bytes(0,16),json(utf8s)]","tlr":"%[var(txn.tlr),bytes(0,16),json(utf8s)]"}'
    use_backend side_%[var(txn.side)]
{{backends}}{{metrics}}
# per side: begun, open now, throttled; lost on reload
backend sides
    stick-table type string len 16 size 16 expire 24h store conn_cur,gpc0,http_req_cnt

# per side and order: what the dice chose, or, with /lapsed, who got all
backend rolls
    stick-table type string len 40 size 1k expire 24h store http_req_cnt

# orders whose lease ran out while users came
backend lapses
    stick-table type string len 20 size 64 expire 24h store http_req_cnt
)");
}

QString backendTemplate()
{
    return QStringLiteral(R"(
backend side_{{side}}
    balance leastconn
    # the server's name is the upstream's host: it becomes Host, and for TLS the name asked for and verified
    http-send-name-header Host
{{key}}{{headers}}    http-request replace-path ^/v1(/.*)$ {{prefix}}\1
    retries 2
    # nothing wider: a retry after the request was sent would send a paid request twice
    retry-on conn-failure
    default-server init-addr last,libc,none {{serverOptions}} check inter 2s fastinter 500ms downinter 1s fall 2 rise 1 observe layer4 error-limit 5 on-error sudden-death maxconn 1000 pool-purge-delay 30s
{{servers}})");
}

} // namespace Signalbox::Router::HAProxy
