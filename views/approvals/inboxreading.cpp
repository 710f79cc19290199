#include "views/approvals/inboxreading.h"

#include "models/approvals/approvalreader.h"
#include "models/committee/memberservice.h"

#include <algorithm>

namespace privyseal {
namespace {

bool contains(const QList<InboxRow>& rows, const QString& id)
{
    return std::any_of(rows.begin(), rows.end(), [&id](const InboxRow& row) { return row.request.id == id; });
}

Result<void> readRows(const ApprovalReader& reader, const QString& member, InboxReading& reading)
{
    auto rows = reader.inbox(member, reading.tab);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    reading.rows = std::move(*rows);
    reading.others.clear();
    if (reading.tab != InboxTab::Mine)
        return {};
    auto open = reader.inbox(member, InboxTab::AllOpen);
    if (!open)
        return tl::unexpected<Error>(open.error());
    std::copy_if(open->begin(), open->end(), std::back_inserter(reading.others), [](const InboxRow& row) { return !row.mine; });
    return {};
}

// Into the tab that holds the request; an old one may lie beyond what any list holds, then the tab asked for stays.
Result<void> findTab(const ApprovalReader& reader, const InboxQuestion& question, InboxReading& reading)
{
    if (auto read = readRows(reader, question.member, reading); !read)
        return read;
    const auto isThere = [&] { return contains(reading.rows, question.shown) || contains(reading.others, question.shown); };
    if (question.elsewhere != InboxQuestion::Elsewhere::Follow || isThere())
        return {};
    for (InboxTab tab : {InboxTab::Mine, InboxTab::AllOpen, InboxTab::Decided}) {
        reading.tab = tab;
        if (auto read = readRows(reader, question.member, reading); !read || isThere())
            return read;
    }
    reading.tab = question.tab;
    return readRows(reader, question.member, reading);
}

} // namespace

Result<Dossier> readDossier(Record& record, const Clock& clock, const QString& id, const QString& member)
{
    return ApprovalReader(record, clock).dossier(id, member);
}

Result<InboxReading> readInbox(Record& record, const Clock& clock, const InboxQuestion& question)
{
    const ApprovalReader reader(record, clock);
    InboxReading reading;
    reading.tab = question.tab;
    const auto counts = reader.counts(question.member);
    if (!counts)
        return tl::unexpected<Error>(counts.error());
    reading.counts = *counts;
    if (auto read = findTab(reader, question, reading); !read)
        return tl::unexpected<Error>(read.error());
    if (counts->mine > 0) {
        const auto first = reader.inbox(question.member, InboxTab::Mine, 1);
        if (!first)
            return tl::unexpected<Error>(first.error());
        if (!first->isEmpty())
            reading.nearest = first->first();
    }
    reading.memberName = question.member;
    if (!question.member.isEmpty()) {
        const auto member = MemberService(record, clock).find(question.member);
        if (member)
            reading.memberName = member->name;
        else if (member.error().code != ErrorCode::NotFound)
            return tl::unexpected<Error>(member.error());
    }
    const auto isThere = [&](const QString& id) { return contains(reading.rows, id) || contains(reading.others, id); };
    reading.shown = question.shown;
    if (reading.shown.isEmpty() || (question.elsewhere == InboxQuestion::Elsewhere::ShowFirst && !isThere(reading.shown)))
        reading.shown = !reading.rows.isEmpty() ? reading.rows.first().request.id : !reading.others.isEmpty() ? reading.others.first().request.id : QString();
    if (!reading.shown.isEmpty())
        reading.dossier = reader.dossier(reading.shown, question.member);
    return reading;
}

} // namespace privyseal
