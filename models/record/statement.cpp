#include "models/record/statement.h"

#include "models/record/engine.h"
#include "models/record/record.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

#include <algorithm>

namespace privyseal {
namespace {

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

// Replaces every ":name" outside quotes by "?" and collects the names in order: positional binding works alike on
// every driver and lets a name stand twice.
QString positional(const QString& sql, QStringList* names)
{
    QString out;
    out.reserve(sql.size());
    QChar quote;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'\'' || c == u'"') {
            quote = c;
        } else if (c == u':' && i + 1 < sql.size() && isNameCharacter(sql[i + 1])) {
            qsizetype end = i + 1;
            while (end < sql.size() && isNameCharacter(sql[end]))
                ++end;
            names->append(sql.mid(i + 1, end - i - 1));
            out += u'?';
            i = end - 1;
            continue;
        }
        out += c;
    }
    return out;
}

} // namespace

QString Row::text(int column) const
{
    return isNull(column) ? QString() : m_engine.text(m_query, column);
}

QVariant Row::value(int column) const
{
    if (isNull(column))
        return {};
    const QVariant value = m_query.value(column);
    return value.typeId() == QMetaType::QString ? QVariant(m_engine.text(m_query, column)) : value;
}

Instant Row::instant(int column) const
{
    if (isNull(column))
        return {};
    const auto parsed = Instant::parse(m_query.value(column).toString());
    if (!parsed)
        noteDefect(column, "instant");
    return parsed.value_or(Instant());
}

QStringList Row::list(int column) const
{
    const auto parsed = listFromText(text(column));
    if (!parsed)
        noteDefect(column, "list of texts");
    return parsed.value_or(QStringList());
}

void Row::noteDefect(int column, const char* wanted) const
{
    if (!m_defect.isNull())
        return;
    const QSqlField field = m_query.record().field(column);
    m_defect = field.tableName() + u'.' + field.name() + u" holds no " + QLatin1String(wanted);
}

QString listText(const QStringList& values)
{
    if (values.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
}

std::optional<QStringList> listFromText(const QString& text)
{
    QStringList values;
    if (text.isNull())
        return values;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    const QJsonArray array = document.array();
    for (const QJsonValue& value : array) {
        if (!value.isString())
            return std::nullopt;
        values.append(value.toString());
    }
    return values;
}

namespace {

class StorageWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

} // namespace

Statement::Statement(const Record& record, const QString& sql) : m_engine(record.engine()), m_query(record.database()), m_sql(sql)
{
    const QString text = positional(sql, &m_names);
    m_isPrepared = m_engine.preparesAlways() || !m_names.isEmpty();
    // What comes over a wire is fetched whole, so that statements may run between the rows.
    m_query.setForwardOnly(m_engine.kind() == Engine::Kind::Sqlite);
    if (m_engine.isLost())
        m_defect = m_engine.lost(sql);
    else if (m_isPrepared && !m_query.prepare(text))
        m_defect = m_engine.error(m_query.lastError(), QStringLiteral("preparing ") + sql);
}

Statement& Statement::streamed()
{
    m_query.setForwardOnly(true);
    return *this;
}

Statement& Statement::bind(const QString& name, const QVariant& value)
{
    if (!m_names.contains(name))
        m_defect = Error{ErrorCode::Internal, QStringLiteral("Internal error: no placeholder %1").arg(name), m_sql};
    m_values.insert(name, value);
    return *this;
}

Statement& Statement::bindList(const QString& name, const QStringList& values)
{
    return bind(name, QVariant(listText(values)));
}

Result<void> Statement::start()
{
    if (m_defect)
        return tl::unexpected<Error>(*m_defect);
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const auto found = m_values.constFind(m_names[i]);
        if (found == m_values.constEnd())
            return fail(ErrorCode::Internal, QStringLiteral("Internal error: %1 is not bound").arg(m_names[i]), m_sql);
        const QString text = found->typeId() == QMetaType::QString ? found->toString() : QString();
        if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isNull() || c.unicode() >= 0xFFFE; }))
            return fail(ErrorCode::InputRejected, StorageWords::tr("A text holds a character that no record can keep (NUL, U+FFFE or U+FFFF); take it out."), m_sql);
        const bool null = found->isNull() || (found->typeId() == QMetaType::QString && text.isNull());
        m_query.bindValue(int(i), null ? QVariant(QMetaType(QMetaType::QString)) : text.isNull() ? *found : QVariant(m_engine.bound(text)));
    }
    if (m_engine.isLost())
        return tl::unexpected<Error>(m_engine.lost(m_sql));
    if (m_isPrepared ? !m_query.exec() : !m_query.exec(m_sql))
        return tl::unexpected<Error>(m_engine.error(m_query.lastError(), m_sql));
    return {};
}

Result<qint64> Statement::run()
{
    if (auto started = start(); !started)
        return tl::unexpected<Error>(started.error());
    const qint64 changed = m_query.numRowsAffected();
    m_query.finish();
    return changed;
}

Result<void> Statement::each(const std::function<bool(const Row&)>& visit)
{
    if (auto started = start(); !started)
        return started;
    const Row row(m_query, m_engine);
    while (m_query.next()) {
        if (!visit(row) || !row.defect().isNull())
            break;
    }
    const QSqlError error = m_query.lastError();
    m_query.finish();
    if (!row.defect().isNull())
        return fail(ErrorCode::RecordForeign, StorageWords::tr("The record holds a value that cannot be read, so this is not shown; restore a backup."),
                    row.defect() + u": " + m_sql);
    if (error.isValid())
        return tl::unexpected<Error>(m_engine.error(error, m_sql));
    return {};
}

} // namespace privyseal
