#include "core/feed/sample.h"

namespace Signalbox {

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return QStringLiteral("ok");
    case Outcome::ClientError:
        return QStringLiteral("client_error");
    case Outcome::Unauthorized:
        return QStringLiteral("unauthorized");
    case Outcome::ModelMissing:
        return QStringLiteral("model_missing");
    case Outcome::Throttled:
        return QStringLiteral("throttled");
    case Outcome::QuotaExhausted:
        return QStringLiteral("quota_exhausted");
    case Outcome::ServerError:
        return QStringLiteral("server_error");
    case Outcome::NameError:
        return QStringLiteral("name_error");
    case Outcome::ConnectError:
        return QStringLiteral("connect_error");
    case Outcome::TlsError:
        return QStringLiteral("tls_error");
    case Outcome::TimedOut:
        return QStringLiteral("timed_out");
    case Outcome::CutStream:
        return QStringLiteral("cut_stream");
    case Outcome::Malformed:
        return QStringLiteral("malformed");
    case Outcome::Abandoned:
        return QStringLiteral("abandoned");
    case Outcome::ClientGone:
        return QStringLiteral("client_gone");
    }
    Q_UNREACHABLE();
}

bool isFailure(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
    case Outcome::ClientError:
    case Outcome::Throttled:
    case Outcome::ClientGone:
        return false;
    case Outcome::Unauthorized:
    case Outcome::ModelMissing:
    case Outcome::QuotaExhausted:
    case Outcome::ServerError:
    case Outcome::NameError:
    case Outcome::ConnectError:
    case Outcome::TlsError:
    case Outcome::TimedOut:
    case Outcome::CutStream:
    case Outcome::Malformed:
    case Outcome::Abandoned:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace Signalbox
