#include "models/committee/forumrepository.h"

#include "models/record/collect.h"
#include "models/record/record.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Forum)
};

struct Kept
{
    QString id;
    QJsonObject body;
};

Result<QList<Kept>> kept(const Record& record, const QString& kind)
{
    Statement statement(record, QStringLiteral("SELECT id, body FROM kept_item WHERE kind = :kind ORDER BY id"));
    statement.bind(QStringLiteral("kind"), kind);
    return collect(statement, [](const Row& row) { return Kept{row.text(0), QJsonDocument::fromJson(row.text(1).toUtf8()).object()}; });
}

// A missing date is none; one that is no date is a fault of the record.
Result<Instant> dateOf(const Kept& item, const char* name)
{
    const QJsonValue value = item.body.value(QLatin1String(name));
    if (value.isUndefined() || value.isNull())
        return Instant();
    if (const auto read = value.isString() ? Instant::parse(value.toString()) : std::nullopt)
        return *read;
    return fail(ErrorCode::RecordForeign, Say::tr("\"%1\" of %2 is no date; import it again with one.").arg(QLatin1String(name), item.id));
}

QStringList textsOf(const Kept& item, const char* name)
{
    QStringList texts;
    const QJsonArray all = item.body.value(QLatin1String(name)).toArray();
    for (const QJsonValue& one : all)
        texts.append(one.toString());
    return texts;
}

QString textOf(const Kept& item, const char* name)
{
    return item.body.value(QLatin1String(name)).toString();
}

} // namespace

Result<QList<Training>> ForumRepository::training() const
{
    const auto rows = kept(m_record, QStringLiteral("training"));
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QList<Training> all;
    for (const Kept& row : *rows) {
        const auto completed = dateOf(row, "completed_at"), until = dateOf(row, "valid_until");
        if (!completed || !until)
            return tl::unexpected<Error>(!completed ? completed.error() : until.error());
        all.append({row.id, textOf(row, "member"), textOf(row, "course"), *completed, *until});
    }
    return all;
}

Result<QList<Meeting>> ForumRepository::meetings() const
{
    const auto rows = kept(m_record, QStringLiteral("meetings"));
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QList<Meeting> all;
    for (const Kept& row : *rows) {
        const auto date = dateOf(row, "date");
        if (!date)
            return tl::unexpected<Error>(date.error());
        const QJsonValue quorum = row.body.value(QStringLiteral("quorum_met"));
        all.append({row.id, *date, textsOf(row, "attendees"), textsOf(row, "agenda"), textsOf(row, "decisions"),
                    quorum.isBool() ? std::optional(quorum.toBool()) : std::nullopt, textOf(row, "minutes")});
    }
    std::stable_sort(all.begin(), all.end(), [](const Meeting& a, const Meeting& b) { return b.date < a.date; });
    return all;
}

} // namespace privyseal
