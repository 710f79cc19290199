#pragma once

// A committee, one healthy production agent and a clock that stands still, for the tests of approvals. It ends the program
// when it cannot be made.

#include "models/approvals/approvalservice.h"
#include "models/committee/memberservice.h"
#include "models/record/statement.h"
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
    ApprovalService service() { return ApprovalService(made.record(), clock, *Policy::builtIn()); }
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
        return service().decide(request.id, s(member), verdict, s("Read and checked."), request.digest);
    }
    Request now(const QString& id) { return service().dossier(id, {})->request; }
    qint64 number(const char* query)
    {
        return **Statement(made.record(), s(query)).first([](const Row& row) { return row.integer(0); });
    }
    GateAnswer gate(const NewRequest& fields)
    {
        return *service().gate(fields.agent, fields.action, fields.resource, fields.environment);
    }

    test::TestRecord made;
    FixedClock clock{test::testNow()};
};

} // namespace privyseal::test
