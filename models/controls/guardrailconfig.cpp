#include "models/controls/guardrailconfig.h"

#include "models/core/ids.h"
#include "models/trust/strictjson.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

struct GuardrailWords
{
    Q_DECLARE_TR_FUNCTIONS(Guardrails)
};

template <class Name> CanonicalJson* member(CanonicalJson::Object& document, const Name& name)
{
    const auto found = std::find_if(document.begin(), document.end(), [&](const auto& one) { return one.first == name; });
    return found == document.end() ? nullptr : &found->second;
}

const CanonicalJson::Array* texts(const CanonicalJson* value)
{
    const auto* all = value ? value->array() : nullptr;
    return all && std::all_of(all->begin(), all->end(), [](const CanonicalJson& one) { return one.text(); }) ? all : nullptr;
}

QStringList textsOf(const CanonicalJson* value)
{
    QStringList all;
    if (const auto* array = texts(value)) {
        for (const CanonicalJson& one : *array)
            all.append(*one.text());
    }
    return all;
}

// As it stands in the document; a dash where it does not.
QString written(const CanonicalJson* value)
{
    const auto bytes = value ? value->write() : Result<QByteArray>(QByteArrayLiteral("-"));
    return bytes ? QString::fromUtf8(*bytes) : QStringLiteral("?");
}

} // namespace

Result<QByteArray> canonicalGuardrails(QByteArrayView config)
{
    const auto read = readPlainDocument(config, longestGuardrailConfig);
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (!read->object())
        return fail(ErrorCode::InputRejected, GuardrailWords::tr("A configuration is a JSON object."));
    CanonicalJson::Object document = *read->object();
    if (!texts(member(document, QLatin1String("prompt_constraints"))))
        return fail(ErrorCode::InputRejected, GuardrailWords::tr("\"prompt_constraints\" has to be a list of texts."));
    CanonicalJson* tools = member(document, QLatin1String("tools"));
    if (!texts(tools))
        return fail(ErrorCode::InputRejected, GuardrailWords::tr("\"tools\" has to be a list of texts."));
    const CanonicalJson* model = member(document, QLatin1String("model"));
    if (!model || !model->text() || model->text()->trimmed().isEmpty())
        return fail(ErrorCode::InputRejected, GuardrailWords::tr("\"model\" has to be a text."));
    if (const CanonicalJson* parameters = member(document, QLatin1String("parameters")); !parameters || !parameters->object())
        return fail(ErrorCode::InputRejected, GuardrailWords::tr("\"parameters\" has to be an object."));
    CanonicalJson::Array sorted = *tools->array();
    std::sort(sorted.begin(), sorted.end(), [](const CanonicalJson& a, const CanonicalJson& b) { return *a.text() < *b.text(); });
    if (const auto twice = std::adjacent_find(sorted.begin(), sorted.end()); twice != sorted.end())
        return fail(ErrorCode::InputRejected, GuardrailWords::tr("\"tools\" names \"%1\" twice.").arg(*twice->text()));
    *tools = CanonicalJson(std::move(sorted));
    return CanonicalJson(std::move(document)).write();
}

Result<QString> guardrailFingerprint(QByteArrayView config)
{
    const auto canonical = canonicalGuardrails(config);
    if (!canonical)
        return tl::unexpected<Error>(canonical.error());
    return sha256Hex(*canonical);
}

QStringList guardrailChanges(const QByteArray& before, const QByteArray& after)
{
    const auto read = [](const QByteArray& config) {
        const auto json = readPlainDocument(config, longestGuardrailConfig);
        return json && json->object() ? *json->object() : CanonicalJson::Object();
    };
    CanonicalJson::Object old = read(before), next = read(after);
    QStringList changes;
    for (const auto& [name, called] : {std::pair("prompt_constraints", "constraint"), std::pair("tools", "tool")}) {
        QStringList gone = textsOf(member(old, QLatin1String(name)));
        QStringList added;
        for (const QString& one : textsOf(member(next, QLatin1String(name)))) {
            if (!gone.removeOne(one))
                added.append(one);
        }
        for (const QString& one : std::as_const(gone))
            changes.append(QStringLiteral("- %1 %2").arg(QLatin1String(called), one));
        for (const QString& one : std::as_const(added))
            changes.append(QStringLiteral("+ %1 %2").arg(QLatin1String(called), one));
    }
    QStringList names;
    for (const CanonicalJson::Object* object : {&old, &next}) {
        for (const auto& [name, value] : *object) {
            if (name != u"prompt_constraints" && name != u"tools" && !names.contains(name))
                names.append(name);
        }
    }
    names.sort();
    for (const QString& name : std::as_const(names)) {
        const QString from = written(member(old, name)), to = written(member(next, name));
        if (from != to)
            changes.append(QStringLiteral("%1 %2 -> %3").arg(name, from, to));
    }
    const bool isReordered = changes.isEmpty() && before != after;
    return isReordered ? QStringList{QStringLiteral("the order of the constraints")} : changes;
}

} // namespace privyseal
