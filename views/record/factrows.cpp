#include "views/record/factrows.h"

#include "views/common/clearlayout.h"
#include "views/common/format.h"
#include "views/common/textlabel.h"

#include <QCoreApplication>
#include <QDir>
#include <QGridLayout>
#include <QLocale>

namespace privyseal {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(FactRows)
};

QString kindName(const QString& kind)
{
    const std::pair<const char*, QString> names[] = {
        {"agents", Words::tr("Agents")},         {"grants", Words::tr("Privileges")}, {"credentials", Words::tr("Credentials")},
        {"requests", Words::tr("Requests")},     {"decisions", Words::tr("Decisions")},     {"incidents", Words::tr("Incidents")},
        {"alerts", Words::tr("Alerts")},         {"drills", Words::tr("Drills")},           {"assessments", Words::tr("Risk assessments")},
        {"guardrails", Words::tr("Guardrails")}, {"authorities", Words::tr("Authorities")},  {"members", Words::tr("Members")},
        {"reports", Words::tr("Published reports")}};
    for (const auto& [known, name] : names) {
        if (kind == QLatin1String(known))
            return name;
    }
    return kind;
}

TextLabel* value(const QString& text)
{
    auto* label = new TextLabel(text, FontRole::Body);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

void fillFacts(QGridLayout* grid, const RecordFacts& facts, const RecordLocation& location, const Instant& now)
{
    clearLayout(grid);
    grid->setHorizontalSpacing(Space::page);
    grid->setColumnStretch(1, 1);
    int line = 0;
    const auto add = [&](const QString& name, QWidget* shown) {
        grid->addWidget(new TextLabel(name, FontRole::Body, Token::Text2), line, 0, Qt::AlignTop);
        grid->addWidget(shown, line++, 1);
    };
    const QTimeZone zone = QTimeZone::systemTimeZone();
    add(Words::tr("Organisation"), value(facts.organisation));
    add(location.isServer() ? Words::tr("Server") : Words::tr("File"), value(location.isServer() ? location.path : QDir::toNativeSeparators(location.path)));
    add(Words::tr("Size"), value(QLocale().formattedDataSize(facts.bytes)));
    add(Words::tr("Format"), value(Words::tr("version %1, %2").arg(facts.schema).arg(facts.engine)));
    add(Words::tr("Made"), value(facts.createdAt.isValid() ? format::moment(facts.createdAt, now, zone) : QStringLiteral("-")));
    add(Words::tr("Day 0"), value(facts.day0.isValid() ? format::moment(facts.day0, now, zone) : QStringLiteral("-")));
    add(Words::tr("Identity"), value(facts.recordId));
    QStringList settings;
    for (const RecordFacts::Setting& setting : facts.settings)
        settings.append(setting.name + u'=' + setting.value);
    add(Words::tr("Storage settings"), value(settings.join(QStringLiteral(", "))));
}

void fillRowCounts(QGridLayout* grid, const RecordFacts& facts)
{
    clearLayout(grid);
    grid->setHorizontalSpacing(Space::page);
    const int perColumn = int(facts.rows.size() + 1) / 2;
    for (int i = 0; i < facts.rows.size(); ++i) {
        const int column = i / perColumn * 2;
        grid->addWidget(new TextLabel(kindName(facts.rows[i].kind), FontRole::Body, Token::Text2), i % perColumn, column);
        auto* count = new TextLabel(format::count(facts.rows[i].count), FontRole::Body);
        count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(count, i % perColumn, column + 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
}

} // namespace privyseal
