#include "models/exchange/claudeagents.h"

#include "models/exchange/nativerow.h"
#include "models/exchange/say.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <yaml-cpp/yaml.h>

namespace privyseal {
namespace {

constexpr qint64 maxFileBytes = 1024 * 1024;

struct FrontMatter
{
    QString name;
    QString description;
    QString model;
    std::optional<QStringList> tools; // nullopt: not named, so all of them
    QString fault;                    // why YAML refused it; then it was read line by line
};

// The lines between the two "---"; nullopt where there are none.
std::optional<QString> frontMatterOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A\\x{FEFF}?---[ \\t]*\\r?\\n(.*?)^---[ \\t]*\\r?$"),
                                            QRegularExpression::DotMatchesEverythingOption | QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

QStringList toolsOf(const QString& text)
{
    QStringList tools;
    QString tool;
    int depth = 0; // a comma inside Bash(git:*, npm:*) does not separate
    for (const QChar c : QString(text + u',')) {
        depth += c == u'(' ? 1 : c == u')' && depth > 0 ? -1 : 0;
        if (c != u',' || depth > 0) {
            tool += c;
            continue;
        }
        if (!tool.trimmed().isEmpty())
            tools.append(tool.trimmed());
        tool.clear();
    }
    return tools;
}

QString scalarOf(const YAML::Node& node)
{
    return node && node.IsScalar() ? QString::fromStdString(node.Scalar()).trimmed() : QString();
}

FrontMatter strictly(const QString& text)
{
    FrontMatter matter;
    try {
        const YAML::Node root = YAML::Load(text.toStdString());
        if (!root.IsMap()) {
            matter.fault = Say::tr("it is not a list of names and values");
            return matter;
        }
        matter.name = scalarOf(root["name"]);
        matter.description = scalarOf(root["description"]);
        matter.model = scalarOf(root["model"]);
        const YAML::Node tools = root["tools"];
        if (tools && tools.IsSequence()) {
            matter.tools = QStringList();
            for (const YAML::Node& tool : tools)
                matter.tools->append(scalarOf(tool));
        } else if (tools && tools.IsScalar()) {
            matter.tools = toolsOf(scalarOf(tools));
        }
    } catch (const YAML::Exception& exception) {
        matter = {};
        matter.fault = QString::fromStdString(exception.msg);
    }
    return matter;
}

// "key: value" by line; a value may hold anything, colons included.
FrontMatter leniently(const QString& text, const QString& fault)
{
    FrontMatter matter;
    matter.fault = fault;
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        const qsizetype colon = line.indexOf(u':');
        if (colon < 1 || line[0].isSpace())
            continue;
        const QString key = line.left(colon).trimmed();
        QString value = line.mid(colon + 1).trimmed();
        if (value.size() >= 2 && (value[0] == u'"' || value[0] == u'\'') && value.endsWith(value[0]))
            value = value.mid(1, value.size() - 2);
        if (key == u"name")
            matter.name = value;
        else if (key == u"description")
            matter.description = value;
        else if (key == u"model")
            matter.model = value;
        else if (key == u"tools" && !value.isEmpty())
            matter.tools = toolsOf(value);
    }
    return matter;
}

// What a tool lets an agent do. https://docs.claude.com/en/docs/claude-code/settings (tools available)
QStringList capabilitiesOf(const QStringList& tools)
{
    const auto has = [&](const QStringList& names) {
        return std::any_of(tools.cbegin(), tools.cend(), [&](const QString& tool) { return tool == u"*" || names.contains(tool.section(u'(', 0, 0)); });
    };
    QStringList capabilities;
    if (has({QStringLiteral("Write"), QStringLiteral("Edit"), QStringLiteral("MultiEdit"), QStringLiteral("NotebookEdit")}))
        capabilities.append(QStringLiteral("write_code"));
    if (has({QStringLiteral("Bash")}))
        capabilities.append(QStringLiteral("execute"));
    return capabilities;
}

JsonValue agentOf(const FrontMatter& matter)
{
    const QStringList tools = matter.tools.value_or(QStringList{QStringLiteral("*")});
    JsonValue grants = JsonValue::array();
    for (const QString& tool : tools) {
        JsonValue grant = JsonValue::object();
        grant.set(QStringLiteral("action"), JsonValue::ofText(tool));
        grant.set(QStringLiteral("resource"), JsonValue::ofText(QStringLiteral("*")));
        grant.set(QStringLiteral("environment"), JsonValue::ofText(QStringLiteral("sandbox")));
        grants.append(std::move(grant));
    }
    JsonValue agent = JsonValue::object();
    agent.set(QStringLiteral("id"), JsonValue::ofText(QStringLiteral("claude-agents:") + matter.name));
    agent.set(QStringLiteral("name"), JsonValue::ofText(matter.name));
    agent.set(QStringLiteral("purpose"), JsonValue::ofText(matter.description));
    agent.set(QStringLiteral("vendor"), JsonValue::ofText(QStringLiteral("Anthropic")));
    agent.set(QStringLiteral("model"), JsonValue::ofText(matter.model));
    agent.set(QStringLiteral("environment"), JsonValue::ofText(QStringLiteral("sandbox")));
    agent.set(QStringLiteral("capabilities"), JsonValue::ofTexts(capabilitiesOf(tools)));
    agent.set(QStringLiteral("source"), JsonValue::ofText(QStringLiteral("claude-agents")));
    agent.set(QStringLiteral("grants"), std::move(grants));
    return agent;
}

// The text of one file; a sentence where it is not taken.
tl::expected<QString, QString> textOf(const QString& path)
{
    QFile file(path);
    if (file.size() > maxFileBytes)
        return tl::unexpected<QString>(Say::tr("The file is larger than 1 MiB; it was skipped."));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected<QString>(Say::tr("The file cannot be read; it was skipped."));
    const QByteArray bytes = file.read(maxFileBytes + 1);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError() || bytes.contains('\0'))
        return tl::unexpected<QString>(Say::tr("The file is not UTF-8 text; it was skipped."));
    return text;
}

bool readOne(const QString& path, const QString& shownName, const RowVisitor& visit, const FindingVisitor& find)
{
    const auto text = textOf(path);
    if (!text) {
        find({QStringLiteral("skipped_file"), shownName, text.error()});
        return true;
    }
    const auto front = frontMatterOf(*text);
    if (!front) {
        find({QStringLiteral("skipped_file"), shownName, Say::tr("The file has no front matter, so it is no agent; it was skipped.")});
        return true;
    }
    FrontMatter matter = strictly(*front);
    if (!matter.fault.isEmpty()) {
        matter = leniently(*front, matter.fault);
        find({QStringLiteral("lenient_yaml"), shownName, Say::tr("The front matter is not valid YAML (%1); it was read line by line.").arg(shown(matter.fault))});
    }
    SourceRow row;
    row.part = QStringLiteral("agents");
    row.line = 1;
    row.file = shownName;
    row.source = QStringLiteral("claude-agents");
    if (matter.name.isEmpty())
        row.fault = Say::tr("The front matter gives no name.");
    else
        row.value = agentOf(matter);
    return visit(std::move(row));
}

} // namespace

std::optional<ReadFault> readClaudeAgents(const QString& path, const RowVisitor& visit, const FindingVisitor& find)
{
    const QFileInfo info(path);
    if (info.isFile()) {
        readOne(path, info.fileName(), visit, find);
        return std::nullopt;
    }
    if (!info.isDir())
        return ReadFault{0, Say::tr("This is neither a file nor a folder.")};
    QStringList files;
    QDirIterator walk(path, {QStringLiteral("*.md")}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    files.sort();
    for (const QString& file : std::as_const(files)) {
        if (!readOne(file, QDir(path).relativeFilePath(file), visit, find))
            break;
    }
    return std::nullopt;
}

} // namespace privyseal
