#include "app/ctl/context.h"

#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace privyseal::ctl {
namespace {

Q_LOGGING_CATEGORY(log, "privyseal.ctl", QtInfoMsg)

} // namespace

RecordLocation Context::location() const
{
    if (!recordOption.empty())
        return {toText(recordOption)};
    const QString fromEnvironment = qEnvironmentVariable("PRIVYSEAL_RECORD");
    if (!fromEnvironment.isEmpty())
        return {fromEnvironment};
    return {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/privyseal/record.privyseal")};
}

Result<std::unique_ptr<Record>> Context::open() const
{
    const RecordLocation place = location();
    auto record = Record::open(place);
    if (!record) {
        Error error = record.error();
        // Which record it was matters: it may have come from the environment.
        error.message = QStringLiteral("%1 (%2)").arg(error.message, place.path);
        return tl::unexpected<Error>(error);
    }
    if (const QString warning = (*record)->warning(); !warning.isEmpty())
        output.diagnostic(QStringLiteral("Warning: ") + warning);
    return record;
}

int Context::failed(const Error& error) const
{
    qCDebug(log, "%s", qUtf8Printable(error.detail));
    return failed(exitCode(error.code), error.message);
}

int Context::failed(int exit, const QString& message) const
{
    output.diagnostic(message);
    if (json)
        output.document(QJsonObject{{QStringLiteral("error"), QJsonObject{{QStringLiteral("exit"), exit},
                                                                          {QStringLiteral("message"), message}}}});
    return exit;
}

Result<Instant> instantOption(const std::string& text, const QString& option)
{
    const auto instant = Instant::parse(toText(text));
    if (!instant)
        return fail(ErrorCode::Usage,
                    QStringLiteral("%1 needs a date such as 2026-09-16 or an instant with a zone such as 2026-09-16T09:42:00Z.").arg(option));
    return *instant;
}

Result<Instant> asOfOption(const std::string& text, const Clock& clock)
{
    if (text.empty())
        return clock.now();
    auto instant = instantOption(text, QStringLiteral("--as-of"));
    if (!instant)
        return instant;
    return Instant::fromMsUtc(instant->ms());
}

} // namespace privyseal::ctl
