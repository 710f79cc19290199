#include "models/trust/bodyreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {

BodyReader::BodyReader(const CanonicalJson& body) : BodyReader(body, QString(), std::make_shared<QString>()) {}

BodyReader::BodyReader(const CanonicalJson& body, QString path, std::shared_ptr<QString> fault)
    : m_members(body.object()), m_path(std::move(path)), m_fault(std::move(fault))
{
    if (m_members)
        m_asked.resize(m_members->size());
    else
        refuse(QString(), QStringLiteral("no object"));
}

void BodyReader::refuse(const QString& name, const QString& why)
{
    if (m_fault->isNull())
        *m_fault = QString(m_path + name + QStringLiteral(": ") + why);
}

const CanonicalJson* BodyReader::find(const char* name)
{
    const QLatin1String wanted(name);
    for (size_t i = 0; m_members && i < m_members->size(); ++i) {
        if ((*m_members)[i].first == wanted) {
            m_asked[i] = true;
            return &(*m_members)[i].second;
        }
    }
    refuse(wanted, QStringLiteral("missing"));
    return nullptr;
}

QString BodyReader::text(const char* name)
{
    const CanonicalJson* value = find(name);
    if (value && value->text())
        return *value->text();
    refuse(QLatin1String(name), QStringLiteral("no text"));
    return {};
}

QString BodyReader::textOrNull(const char* name)
{
    const CanonicalJson* value = find(name);
    if (value && value->text())
        return value->text()->isNull() ? QStringLiteral("") : *value->text();
    if (!value || !value->isNull())
        refuse(QLatin1String(name), QStringLiteral("neither text nor null"));
    return {};
}

qint64 BodyReader::integer(const char* name, qint64 least, qint64 most)
{
    const CanonicalJson* value = find(name);
    if (value && value->integer() && *value->integer() >= least && *value->integer() <= most)
        return *value->integer();
    refuse(QLatin1String(name), QStringLiteral("no integer from %1 to %2").arg(least).arg(most));
    return least;
}

bool BodyReader::boolean(const char* name)
{
    const CanonicalJson* value = find(name);
    if (value && value->boolean())
        return *value->boolean();
    refuse(QLatin1String(name), QStringLiteral("neither true nor false"));
    return false;
}

QStringList BodyReader::texts(const char* name)
{
    QStringList all;
    const CanonicalJson* value = find(name);
    const CanonicalJson::Array* items = value ? value->array() : nullptr;
    for (size_t i = 0; items && i < items->size(); ++i) {
        if (!(*items)[i].text()) {
            items = nullptr;
            break;
        }
        all.append(*(*items)[i].text());
    }
    if (!items)
        refuse(QLatin1String(name), QStringLiteral("no list of texts"));
    return items ? all : QStringList();
}

QMap<QString, QString> BodyReader::textMap(const char* name)
{
    QMap<QString, QString> all;
    const CanonicalJson* value = find(name);
    const CanonicalJson::Object* items = value ? value->object() : nullptr;
    for (size_t i = 0; items && i < items->size(); ++i) {
        const auto& [key, item] = (*items)[i];
        if (!item.text()) {
            items = nullptr;
            break;
        }
        all.insert(key, *item.text());
    }
    if (!items)
        refuse(QLatin1String(name), QStringLiteral("no object of texts"));
    return items ? all : QMap<QString, QString>();
}

QByteArray BodyReader::hex(const char* name, qsizetype bytes)
{
    return QByteArray::fromHex(hexText(name, bytes).toLatin1());
}

QString BodyReader::hexText(const char* name, qsizetype bytes)
{
    QString digits = text(name);
    const bool isHex = std::all_of(digits.begin(), digits.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    if (isHex && digits.size() == bytes * 2)
        return digits;
    refuse(QLatin1String(name), QStringLiteral("not %1 bytes in hex").arg(bytes));
    return {};
}

Instant BodyReader::instant(const char* name)
{
    const QString said = text(name);
    const auto read = Instant::parse(said);
    if (read && read->precision() == Instant::Precision::Full && read->iso() == said)
        return *read;
    refuse(QLatin1String(name), QStringLiteral("no instant in its usual form"));
    return {};
}

void BodyReader::object(const char* name, const std::function<void(BodyReader&)>& read)
{
    const CanonicalJson* value = find(name);
    if (!value)
        return;
    BodyReader inner(*value, QString(m_path + QLatin1String(name) + u'.'), m_fault);
    read(inner);
    inner.checkRest();
}

void BodyReader::objects(const char* name, const std::function<void(BodyReader&)>& read)
{
    const CanonicalJson* value = find(name);
    const CanonicalJson::Array* items = value ? value->array() : nullptr;
    if (!items) {
        refuse(QLatin1String(name), QStringLiteral("no list"));
        return;
    }
    for (size_t i = 0; i < items->size() && m_fault->isNull(); ++i) {
        BodyReader inner((*items)[i], QStringLiteral("%1%2.%3.").arg(m_path, QLatin1String(name)).arg(i), m_fault);
        read(inner);
        inner.checkRest();
    }
}

void BodyReader::members(const char* name, const std::function<void(const QString&, BodyReader&)>& read)
{
    const CanonicalJson* value = find(name);
    const CanonicalJson::Object* all = value ? value->object() : nullptr;
    if (!all) {
        refuse(QLatin1String(name), QStringLiteral("no object"));
        return;
    }
    for (size_t i = 0; i < all->size() && m_fault->isNull(); ++i) {
        const auto& [key, item] = (*all)[i];
        BodyReader inner(item, QStringLiteral("%1%2.%3.").arg(m_path, QLatin1String(name), key), m_fault);
        read(key, inner);
        inner.checkRest();
    }
}

void BodyReader::checkRest()
{
    for (size_t i = 0; m_members && i < m_members->size(); ++i) {
        if (!m_asked[i])
            refuse((*m_members)[i].first, QStringLiteral("unknown"));
    }
}

Result<void> BodyReader::end()
{
    checkRest();
    if (m_fault->isNull())
        return {};
    return fail(ErrorCode::BadSignature, QCoreApplication::translate("BodyReader", "What was signed is not of the form that this program knows."), *m_fault);
}

} // namespace privyseal
