#include "app/ctl/output.h"

#include "models/core/textsafety.h"

#include <QJsonDocument>

#include <cstdio>

namespace privyseal::ctl {
namespace {

void write(std::FILE* stream, const QByteArray& bytes)
{
    // A failure stays in the stream's error flag, where flush() finds it.
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

// Characters as a terminal counts them: combining marks take no place of their own.
qsizetype widthOf(const QString& text)
{
    qsizetype width = 0;
    for (const QChar c : text) {
        if (!c.isMark() && !c.isLowSurrogate())
            ++width;
    }
    return width;
}

QString padded(const QString& cell, qsizetype width, bool right)
{
    const QString space(qMax<qsizetype>(0, width - widthOf(cell)), u' ');
    return right ? QString(space + cell) : QString(cell + space);
}

} // namespace

QString Table::text() const
{
    if (rows.isEmpty())
        return {};
    QList<QStringList> shown{header};
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& cell : row)
            cells.append(visibleText(cell));
        shown.append(cells);
    }
    QList<qsizetype> widths(header.size(), 0);
    for (const QStringList& row : std::as_const(shown)) {
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = qMax(widths[i], widthOf(row.value(i)));
    }
    QString out;
    for (const QStringList& row : std::as_const(shown)) {
        QString line;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (i > 0)
                line += QStringLiteral("  ");
            line += padded(row.value(i), widths[i], numeric.contains(int(i)));
        }
        while (line.endsWith(u' '))
            line.chop(1);
        out += line + u'\n';
    }
    return out;
}

void Output::line(const QString& text) const
{
    const QString out = visibleText(text) + u'\n';
    write(stdout, out.toUtf8());
}

void Output::table(const Table& table) const
{
    write(stdout, table.text().toUtf8());
}

void Output::fields(const QList<std::pair<QString, QString>>& fields) const
{
    qsizetype width = 0;
    for (const auto& [name, value] : fields)
        width = qMax(width, value.isEmpty() ? 0 : widthOf(name));
    for (const auto& [name, value] : fields) {
        if (!value.isEmpty())
            line(padded(name, width, false) + QStringLiteral("  ") + value);
    }
}

void Output::document(const QJsonObject& json) const
{
    document(QJsonDocument(json).toJson(QJsonDocument::Indented));
}

void Output::document(const QByteArray& json) const
{
    write(stdout, json.endsWith('\n') ? json : json + '\n');
}

void Output::bytes(const QByteArray& bytes) const
{
    write(stdout, bytes);
}

void Output::diagnostic(const QString& text) const
{
    const QString out = QStringLiteral("privysealctl: ") + visibleText(text) + u'\n';
    write(stderr, out.toUtf8());
}

bool Output::flush() const
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace privyseal::ctl
