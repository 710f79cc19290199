#include "views/reports/pdfoutline.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace privyseal {
namespace {

// What the update needs to know of the file.
struct PdfParts
{
    qint64 table = 0;     // of the cross-reference table
    int size = 0;         // objects, the free one too
    int root = 0;
    QByteArray info;      // "1 0 R", or empty
    QByteArray catalog;   // what stands between << and >>
    QList<QByteArray> pages; // "6 0 R"
};

std::optional<QByteArray> firstIn(const QByteArray& text, const char* pattern)
{
    const auto match = QRegularExpression(QLatin1String(pattern), QRegularExpression::DotMatchesEverythingOption).match(QString::fromLatin1(text));
    return match.hasMatch() ? std::optional(match.captured(1).toLatin1()) : std::nullopt;
}

// The dictionary of an object, found by the cross-reference table; entries have 20 bytes each.
std::optional<QByteArray> dictionaryOf(const QByteArray& pdf, qint64 firstEntry, int object)
{
    bool ok = false;
    const qint64 offset = pdf.mid(firstEntry + 20LL * object, 10).toLongLong(&ok);
    const qsizetype end = ok ? pdf.indexOf("endobj", offset) : -1;
    return end < 0 ? std::nullopt : firstIn(pdf.mid(offset, end - offset), "<<(.*)>>");
}

std::optional<PdfParts> partsOf(const QByteArray& pdf)
{
    PdfParts parts;
    const qsizetype trailerAt = pdf.lastIndexOf("trailer");
    if (trailerAt < 0)
        return std::nullopt;
    const QByteArray trailer = pdf.mid(trailerAt);
    const auto table = firstIn(trailer, "startxref\\s+(\\d+)"), size = firstIn(trailer, "/Size\\s+(\\d+)"), root = firstIn(trailer, "/Root\\s+(\\d+)\\s+0\\s+R");
    if (!table || !size || !root)
        return std::nullopt;
    parts.table = table->toLongLong();
    parts.size = size->toInt();
    parts.root = root->toInt();
    parts.info = firstIn(trailer, "/Info\\s+(\\d+\\s+0\\s+R)").value_or(QByteArray());
    const QByteArray head = "xref\n0 " + *size + '\n';
    if (pdf.mid(parts.table, head.size()) != head)
        return std::nullopt;
    const qint64 firstEntry = parts.table + head.size();
    const auto catalog = dictionaryOf(pdf, firstEntry, parts.root);
    const auto tree = catalog ? firstIn(*catalog, "/Pages\\s+(\\d+)\\s+0\\s+R") : std::nullopt;
    const auto pages = tree ? dictionaryOf(pdf, firstEntry, tree->toInt()) : std::nullopt;
    const auto kids = pages ? firstIn(*pages, "/Kids\\s*\\[([^\\]]*)\\]") : std::nullopt;
    if (!kids)
        return std::nullopt;
    parts.catalog = *catalog;
    auto each = QRegularExpression(QStringLiteral("\\d+\\s+0\\s+R")).globalMatch(QString::fromLatin1(*kids));
    while (each.hasNext())
        parts.pages.append(each.next().captured().toLatin1());
    return parts;
}

// A text string in UTF-16 with its mark, as hexadecimal digits: nothing in it needs escaping.
QByteArray textString(const QString& text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

QByteArray reference(const char* name, int object)
{
    return QByteArray("/") + name + ' ' + QByteArray::number(object) + " 0 R\n";
}

// The entry of one mark; `first` is the object number of mark 0, `outline` that of the whole.
QByteArray entryOf(const QList<PdfBookmark>& marks, int index, int outline, int first, const PdfParts& parts, double pageHeight)
{
    const PdfBookmark& mark = marks[index];
    const auto sibling = [&](int step) {
        for (int i = index + step; i >= 0 && i < marks.size() && marks[i].level >= mark.level; i += step) {
            if (marks[i].level == mark.level)
                return i;
        }
        return -1;
    };
    int parent = index;
    while (parent >= 0 && marks[parent].level >= mark.level)
        --parent;
    int lastChild = index;
    while (lastChild + 1 < marks.size() && marks[lastChild + 1].level > mark.level)
        ++lastChild;
    QByteArray entry = "/Title " + textString(mark.title) + '\n' + reference("Parent", parent < 0 ? outline : first + parent);
    if (const int next = sibling(1); next >= 0)
        entry += reference("Next", first + next);
    if (const int before = sibling(-1); before >= 0)
        entry += reference("Prev", first + before);
    if (lastChild > index)
        entry += reference("First", first + index + 1) + reference("Last", first + lastChild) + "/Count " + QByteArray::number(lastChild - index) + '\n';
    return entry + "/Dest [" + parts.pages[mark.page] + " /XYZ 0 " + QByteArray::number(pageHeight - mark.top, 'f', 1) + " null]\n";
}

} // namespace

Result<QByteArray> withBookmarks(const QByteArray& pdf, const QList<PdfBookmark>& marks, double pageHeight)
{
    if (marks.isEmpty())
        return pdf;
    const auto parts = partsOf(pdf);
    const bool known = parts && marks.first().level == 0
                       && std::all_of(marks.cbegin(), marks.cend(), [&](const PdfBookmark& mark) { return mark.page >= 0 && mark.page < parts->pages.size(); });
    if (!known)
        return fail(ErrorCode::StorageFailed, QStringLiteral("the structure of the PDF is not known, so it can have no bookmarks"));
    QByteArray made = pdf;
    if (!made.endsWith('\n'))
        made += '\n';
    QList<std::pair<int, qint64>> offsets;
    const auto add = [&](int object, const QByteArray& dictionary) {
        offsets.append({object, made.size()});
        made += QByteArray::number(object) + " 0 obj\n<<\n" + dictionary + ">>\nendobj\n";
    };
    const int outline = parts->size, first = outline + 1;
    add(parts->root, parts->catalog.trimmed() + '\n' + reference("Outlines", outline) + "/PageMode /UseOutlines\n");
    qsizetype lastTop = 0;
    for (qsizetype i = 0; i < marks.size(); ++i)
        lastTop = marks[i].level == 0 ? i : lastTop;
    add(outline, "/Type /Outlines\n" + reference("First", first) + reference("Last", first + int(lastTop)) + "/Count " + QByteArray::number(marks.size()) + '\n');
    for (int i = 0; i < marks.size(); ++i)
        add(first + i, entryOf(marks, i, outline, first, *parts, pageHeight));
    const qint64 table = made.size();
    made += "xref\n";
    for (const auto& [object, offset] : std::as_const(offsets)) // a section of one each: simple, and few
        made += QByteArray::number(object) + " 1\n" + QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    made += "trailer\n<<\n/Size " + QByteArray::number(first + marks.size()) + "\n/Root " + QByteArray::number(parts->root) + " 0 R\n"
            + (parts->info.isEmpty() ? QByteArray() : "/Info " + parts->info + '\n') + "/Prev " + QByteArray::number(parts->table) + "\n>>\nstartxref\n"
            + QByteArray::number(table) + "\n%%EOF\n";
    return made;
}

} // namespace privyseal
