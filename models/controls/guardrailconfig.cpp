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

CanonicalJson* member(CanonicalJson::Object& document, QLatin1String name)
{
    const auto found = std::find_if(document.begin(), document.end(), [&](const auto& one) { return one.first == name; });
    return found == document.end() ? nullptr : &found->second;
}

const CanonicalJson::Array* texts(const CanonicalJson* value)
{
    const auto* all = value ? value->array() : nullptr;
    return all && std::all_of(all->begin(), all->end(), [](const CanonicalJson& one) { return one.text(); }) ? all : nullptr;
}

} // namespace

Result<QString> guardrailFingerprint(QByteArrayView config)
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
    const auto canonical = CanonicalJson(std::move(document)).write();
    if (!canonical)
        return tl::unexpected<Error>(canonical.error());
    return sha256Hex(*canonical);
}

} // namespace privyseal
