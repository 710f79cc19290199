#pragma once

// Reads Markdown agent definitions with YAML front matter (name, description, tools, model): one file, or all .md files below
// a folder. Format: https://docs.claude.com/en/docs/claude-code/sub-agents . No "tools" means all tools: one grant "*".
// Links are not followed; a file over 1 MiB or without front matter is skipped with a finding; front matter that is not YAML
// is read line by line, with a finding. Any thread.

#include "models/exchange/importer.h"
#include "models/exchange/sourcerow.h"

namespace privyseal {

using FindingVisitor = std::function<void(ImportFinding&& finding)>;

[[nodiscard]] std::optional<ReadFault> readClaudeAgents(const QString& path, const RowVisitor& visit, const FindingVisitor& find);

} // namespace privyseal
