#include "models/trust/papertext.h"

#include <QDateTime>

namespace privyseal::papertext {
namespace {

constexpr int labelWidth = 16;
constexpr int measure = 72; // characters of a line of free text

QStringList wrapped(const QString& text)
{
    QStringList lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString& paragraph : paragraphs) {
        QString rest = paragraph;
        while (rest.size() > measure) {
            qsizetype cut = rest.lastIndexOf(u' ', measure);
            cut = cut <= 0 ? measure : cut + 1;
            lines.append(rest.left(cut));
            rest = rest.mid(cut);
        }
        lines.append(rest);
    }
    return lines;
}

} // namespace

void addField(QStringList& lines, const QString& label, const QString& value)
{
    const QStringList parts = wrapped(value);
    for (qsizetype i = 0; i < parts.size(); ++i)
        lines.append((i == 0 ? label : QString()).leftJustified(labelWidth) + parts[i]);
}

QString orDash(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

QString utc(Instant at)
{
    return at.isValid() ? at.utc().toString(u"yyyy-MM-dd HH:mm:ss") + QStringLiteral(" UTC") : QStringLiteral("-");
}

QString grouped(const QString& hex)
{
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += 8)
        groups.append(hex.mid(i, 8));
    return groups.join(u' ');
}

} // namespace privyseal::papertext
