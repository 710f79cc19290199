#pragma once

// A committee, one healthy production agent and a clock that stands still, for the tests of approvals. It ends the program
// when it cannot be made.

#include "models/approvals/approvalservice.h"
#include "models/committee/memberservice.h"
#include "models/record/statement.h"
#include "support/committee.h"
#include "support/testrecord.h"

namespace privyseal::test {

[[nodiscard]] inline QString s(const char* text)
{
    return QString::fromUtf8(text);
}

// A committee, one healthy production agent, and a clock: high risk needs security + (legal or product).
class Scene
{
public:
    Scene()
    {
        MemberService members(made.record(), clock);
        const auto add = [&](const char* id, const char* name, const QList<Role>& roles) {
            if (!members.add({s(id), s(name), roles}))
                qFatal("no member %s", id);
        };
        add("sec", "Sue Security", {Role::Security});
        add("sec2", "Sid Security", {Role::Security});
        add("law", "Lea Legal", {Role::Legal});
        add("both", "Bo Both", {Role::Security, Role::Legal});
        add("prod", "Pia Product", {Role::Product});
        add("eng", "Eve Engineer", {Role::Engineering});
        add("auth", "Art Authority", {Role::Executive});
        foundWithSampleKeys(made.record(), clock);
        sql("INSERT INTO agent (id, name, owner, sponsor, environment, status, capabilities, test_data, account_name, "
            "account_dedicated) "
            "VALUES ('bot', 'bot', 'Olga Owner', 'Stan Sponsor', 'production', 'active', '[\"send_messages\"]', "
            "'scrubbed', 'svc-bot', 1)");
        sql("INSERT INTO assessment (id, agent, status, likelihood, impact, approved_at, valid_until) VALUES ('A1', "
            "'bot', 'approved', 3, 4, '2026-08-01', '2027-01-01')");
        sql("INSERT INTO guardrail (id, version, fingerprint, agents) VALUES ('G1', 'v7', 'abcd', '[\"bot\"]')");
        sql("INSERT INTO authority (id, action_class, environment, owner) VALUES ('U1', '*', 'production', 'Art "
            "Authority')");
    }
    void sql(const char* statement) { made.sql(s(statement)); }
    // "retire ID ID" and "role ID ROLE" by the next roster, a minute later; "leaves ID NAME" by two of them; anything else is SQL.
    void change(const QString& what)
    {
        const QStringList words = what.split(u' ');
        if (words.first() == u"leaves") { // "leaves ID NAME": was on the committee and is no more
            changeRoster(made.record(), clock, {s("eng"), s("prod")}, [&](Roster& next) { next.members.insert(words[1], {words.mid(2).join(u' '), {Role::Product}}); });
            return changeRoster(made.record(), clock, {s("eng"), s("prod")}, [&](Roster& next) { next.members.remove(words[1]); });
        }
        if (words.first() != u"retire" && words.first() != u"role")
            return made.sql(what);
        clock.advanceMs(60'000);
        changeRoster(made.record(), clock, {s("eng"), s("prod"), s("both"), s("law")}, [&](Roster& next) {
            for (const QString& id : words.mid(1)) {
                if (words.first() == u"role") {
                    next.members[words[1]].roles = {*roleFromText(words[2])};
                    break;
                }
                next.members.remove(id);
                next.keys.removeIf([&](const Roster::Key& key) { return key.member == id; });
                for (Roster::Duty* duty : {&next.root, &next.revocation, &next.freshness}) {
                    duty->members.removeAll(id);
                    duty->threshold = std::min(duty->threshold, int(duty->members.size()));
                }
            }
        });
    }
    ApprovalService service() { return ApprovalService(made.record(), clock); }
    NewRequest high() const
    {
        return {s("bot"), s("ledger:write"),  s("ledger"), s("production"),
                {},       s("Supplier run."), 8 * 3600,    s("Rita Requester")};
    }
    NewRequest critical() const
    {
        NewRequest fields = high();
        fields.action = s("iam:attach");
        return fields;
    }
    Request file(const NewRequest& fields)
    {
        const auto filed = service().file(fields);
        if (!filed)
            qFatal("%s", qPrintable(filed.error().message));
        return *filed;
    }
    Result<Request> vote(const Request& request, const char* member, Verdict verdict = Verdict::Approve)
    {
        auto desk = service();
        auto ballot = readBallot(desk, request.id, s(member), verdict);
        if (!ballot)
            return tl::unexpected<Error>(ballot.error());
        ballot->digest = request.digest; // of the version that the test has read
        return desk.decide(*ballot, sampleKey(s(member)));
    }
    Request now(const QString& id) { return service().dossier(id, {})->request; }
    qint64 number(const char* query)
    {
        return **Statement(made.record(), s(query)).first([](const Row& row) { return row.integer(0); });
    }
    GateAnswer gate(const NewRequest& fields)
    {
        return *service().gate({fields.agent, fields.action, fields.resource, fields.environment});
    }

    test::TestRecord made;
    FixedClock clock{test::testNow()};
};

} // namespace privyseal::test
