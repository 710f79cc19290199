<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Approvals</name>
    <message numerus="yes">
        <source>Version %1 filed, %n vote(s) on version %2 void</source>
        <translation>
            <numerusform>Version %1 filed, %n vote on version %2 void</numerusform>
            <numerusform>Version %1 filed, %n votes on version %2 void</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message numerus="yes">
        <source>Assess %n agent(s)</source>
        <translation>
            <numerusform>Assess %n agent</numerusform>
            <numerusform>Assess %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop the unused privileges of %n agent(s)</source>
        <translation>
            <numerusform>Drop the unused privileges of %n agent</numerusform>
            <numerusform>Drop the unused privileges of %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n agent(s) an account of their own</source>
        <translation>
            <numerusform>Give %n agent an account of its own</numerusform>
            <numerusform>Give %n agents an account of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Narrow the wildcards of %n agent(s)</source>
        <translation>
            <numerusform>Narrow the wildcards of %n agent</numerusform>
            <numerusform>Narrow the wildcards of %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reissue the credentials of %n agent(s) within policy</source>
        <translation>
            <numerusform>Reissue the credentials of %n agent within policy</numerusform>
            <numerusform>Reissue the credentials of %n agents within policy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give the credentials of %n agent(s) an end</source>
        <translation>
            <numerusform>Give the credentials of %n agent an end</numerusform>
            <numerusform>Give the credentials of %n agents an end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have the production privileges of %n agent(s) decided anew</source>
        <translation>
            <numerusform>Have the production privileges of %n agent decided anew</numerusform>
            <numerusform>Have the production privileges of %n agents decided anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Register the guardrails of %n agent(s)</source>
        <translation>
            <numerusform>Register the guardrails of %n agent</numerusform>
            <numerusform>Register the guardrails of %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look into the drift of %n agent(s)</source>
        <translation>
            <numerusform>Look into the drift of %n agent</numerusform>
            <numerusform>Look into the drift of %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n agent(s) synthetic or scrubbed test data</source>
        <translation>
            <numerusform>Give %n agent synthetic or scrubbed test data</numerusform>
            <numerusform>Give %n agents synthetic or scrubbed test data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find out the test data of %n agent(s)</source>
        <translation>
            <numerusform>Find out the test data of %n agent</numerusform>
            <numerusform>Find out the test data of %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connect %n agent(s) to monitoring</source>
        <translation>
            <numerusform>Connect %n agent to monitoring</numerusform>
            <numerusform>Connect %n agents to monitoring</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm the revocations of %n agent(s)</source>
        <translation>
            <numerusform>Confirm the revocations of %n agent</numerusform>
            <numerusform>Confirm the revocations of %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renew the training of %n member(s)</source>
        <translation>
            <numerusform>Renew the training of %n member</numerusform>
            <numerusform>Renew the training of %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train %n member(s)</source>
        <translation>
            <numerusform>Train %n member</numerusform>
            <numerusform>Train %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The committee has not met with a quorum for %n day(s).</source>
        <translation>
            <numerusform>The committee has not met with a quorum for %n day.</numerusform>
            <numerusform>The committee has not met with a quorum for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>The ledger is another one than it was: its first %n entries were changed.</source>
        <translation>
            <numerusform>The ledger is another one than it was: its first entry was changed (%n).</numerusform>
            <numerusform>The ledger is another one than it was: its first %n entries were changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message numerus="yes">
        <source>%n incident(s) to contain.</source>
        <translation>
            <numerusform>%n incident to contain.</numerusform>
            <numerusform>%n incidents to contain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revocation(s) past the 15 minutes.</source>
        <translation>
            <numerusform>%n revocation past the 15 minutes.</numerusform>
            <numerusform>%n revocations past the 15 minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n KPI(s) met, none missed.</source>
        <translation>
            <numerusform>%n KPI met, none missed.</numerusform>
            <numerusform>%n KPIs met, none missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n KPI(s) met,</source>
        <translation>
            <numerusform>%n KPI met,</numerusform>
            <numerusform>%n KPIs met,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed.</source>
        <translation>
            <numerusform>%n missed.</numerusform>
            <numerusform>%n missed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%1, %2, %n more</source>
        <translation>
            <numerusform>%1, %2, %n more</numerusform>
            <numerusform>%1, %2, %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack an owner, an account or an attestation: %1</source>
        <translation>
            <numerusform>%n lacks an owner, an account or an attestation: %1</numerusform>
            <numerusform>%n lack an owner, an account or an attestation: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack a current assessment: %1</source>
        <translation>
            <numerusform>%n lacks a current assessment: %1</numerusform>
            <numerusform>%n lack a current assessment: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fail: %1 without an account of their own, %2 with a wildcard, %3 with unused privileges</source>
        <translation>
            <numerusform>%n fails: %1 without an account of its own, %2 with a wildcard, %3 with unused privileges</numerusform>
            <numerusform>%n fail: %1 without an account of their own, %2 with a wildcard, %3 with unused privileges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no end or no beginning</source>
        <translation>
            <numerusform>%n has no end or no beginning</numerusform>
            <numerusform>%n have no end or no beginning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reissue %n credential(s) within policy</source>
        <translation>
            <numerusform>Reissue %n credential within policy</numerusform>
            <numerusform>Reissue %n credentials within policy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlive policy, the longest by %1</source>
        <translation>
            <numerusform>%n outlives policy by %1</numerusform>
            <numerusform>%n outlive policy, the longest by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand on imported history or on no quorum that verifies</source>
        <translation>
            <numerusform>%n stands on imported history or on no quorum that verifies</numerusform>
            <numerusform>%n stand on imported history or on no quorum that verifies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportFrame</name>
    <message numerus="yes">
        <source>[%n more combining marks]</source>
        <translation>
            <numerusform>[%n more combining mark]</numerusform>
            <numerusform>[%n more combining marks]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%1 of %n within 15 min,</source>
        <translation>
            <numerusform>%1 of %n within 15 min,</numerusform>
            <numerusform>%1 of %n within 15 min,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) have no end yet.</source>
        <translation>
            <numerusform>%n alert has no end yet.</numerusform>
            <numerusform>%n alerts have no end yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active agent(s):</source>
        <translation>
            <numerusform>%n active agent:</numerusform>
            <numerusform>%n active agents:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revocation(s) stood past 15 minutes when this report was drawn.</source>
        <translation>
            <numerusform>%n revocation stood past 15 minutes when this report was drawn.</numerusform>
            <numerusform>%n revocations stood past 15 minutes when this report was drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Incidents, near misses and exercises detected in %1: %n.</source>
        <translation>
            <numerusform>Incidents, near misses and exercises detected in %1: %n.</numerusform>
            <numerusform>Incidents, near misses and exercises detected in %1: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejecting vote(s) were cast in this record in the period; one is enough to stop a request.</source>
        <translation>
            <numerusform>%n rejecting vote was cast in this record in the period; one is enough to stop a request.</numerusform>
            <numerusform>%n rejecting votes were cast in this record in the period; one is enough to stop a request.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::AgentRecordSection</name>
    <message numerus="yes">
        <source>%n in 12 months</source>
        <translation>
            <numerusform>%n in 12 months</numerusform>
            <numerusform>%n in 12 months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::AgentsPage</name>
    <message numerus="yes">
        <source>%n agent(s), %1 of them active.</source>
        <translation>
            <numerusform>%n agent, %1 of them active.</numerusform>
            <numerusform>%n agents, %1 of them active.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n agent(s) shown.</source>
        <translation>
            <numerusform>%1 of %n agent shown.</numerusform>
            <numerusform>%1 of %n agents shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can execute without an approved assessment.</source>
        <translation>
            <numerusform>%n can execute without an approved assessment.</numerusform>
            <numerusform>%n can execute without an approved assessment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has drifted guardrails.</source>
        <translation>
            <numerusform>%n has drifted guardrails.</numerusform>
            <numerusform>%n have drifted guardrails.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holds a credential longer than policy allows.</source>
        <translation>
            <numerusform>%n holds a credential longer than policy allows.</numerusform>
            <numerusform>%n hold a credential longer than policy allows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attest %n agent(s)</source>
        <translation>
            <numerusform>Attest %n agent</numerusform>
            <numerusform>Attest %n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::Application</name>
    <message numerus="yes">
        <source>%n row(s) were exported.</source>
        <translation>
            <numerusform>%n row was exported.</numerusform>
            <numerusform>%n rows were exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ApprovalsPage</name>
    <message numerus="yes">
        <source>%n request(s) are open. Choose who you are to see what waits for you.</source>
        <translation>
            <numerusform>%n request is open. Choose who you are to see what waits for you.</numerusform>
            <numerusform>%n requests are open. Choose who you are to see what waits for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing waits for your vote; %n request(s) are open.</source>
        <translation>
            <numerusform>Nothing waits for your vote; %n request is open.</numerusform>
            <numerusform>Nothing waits for your vote; %n requests are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for your vote.</source>
        <translation>
            <numerusform>%n request waits for your vote.</numerusform>
            <numerusform>%n requests wait for your vote.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::AuthorityCard</name>
    <message numerus="yes">
        <source>%n combination(s) nobody can approve</source>
        <translation>
            <numerusform>%n combination nobody can approve</numerusform>
            <numerusform>%n combinations nobody can approve</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ChangesSection</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::CheckpointsCard</name>
    <message numerus="yes">
        <source>%n in the record</source>
        <translation>
            <numerusform>%n in the record</numerusform>
            <numerusform>%n in the record</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ControlCard</name>
    <message numerus="yes">
        <source>%1 of %n agent(s)</source>
        <translation>
            <numerusform>%1 of %n agent</numerusform>
            <numerusform>%1 of %n agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n member(s)</source>
        <translation>
            <numerusform>%1 of %n member</numerusform>
            <numerusform>%1 of %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n</source>
        <translation>
            <numerusform>Show it</numerusform>
            <numerusform>Show the %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2: show the %n</source>
        <translation>
            <numerusform>%1: %2: show it</numerusform>
            <numerusform>%1: %2: show the %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ControlsPage</name>
    <message numerus="yes">
        <source>%n of 8 control(s) hold as far as wanted.</source>
        <translation>
            <numerusform>%n of 8 controls holds as far as wanted.</numerusform>
            <numerusform>%n of 8 controls hold as far as wanted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::DecideDialog</name>
    <message numerus="yes">
        <source>%n more vote(s) will be needed.</source>
        <translation>
            <numerusform>%n more vote will be needed.</numerusform>
            <numerusform>%n more votes will be needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ForumCard</name>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>and %n earlier</numerusform>
            <numerusform>and %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ImportDialog</name>
    <message numerus="yes">
        <source>%n row(s) cannot be taken</source>
        <translation>
            <numerusform>%n row cannot be taken</numerusform>
            <numerusform>%n rows cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know</source>
        <translation>
            <numerusform>%n thing to know</numerusform>
            <numerusform>%n things to know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be new.</source>
        <translation>
            <numerusform>%Ln row would be new.</numerusform>
            <numerusform>%Ln rows would be new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would change.</source>
        <translation>
            <numerusform>%Ln row would change.</numerusform>
            <numerusform>%Ln rows would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln row stays as it is.</numerusform>
            <numerusform>%Ln rows stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were written.</source>
        <translation>
            <numerusform>%Ln row was written.</numerusform>
            <numerusform>%Ln rows were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::InboxDelegate</name>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation>
            <numerusform>%n blocker</numerusform>
            <numerusform>%n blockers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::IncidentsPage</name>
    <message numerus="yes">
        <source>%n incident(s) open, all contained.</source>
        <translation>
            <numerusform>%n incident open, contained.</numerusform>
            <numerusform>%n incidents open, all contained.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) open, %1 of them not contained.</source>
        <translation>
            <numerusform>%n incident open, %1 of them not contained.</numerusform>
            <numerusform>%n incidents open, %1 of them not contained.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) shown.</source>
        <translation>
            <numerusform>%1 of %n row shown.</numerusform>
            <numerusform>%1 of %n rows shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::MembersCard</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::OverviewPage</name>
    <message numerus="yes">
        <source>%n, nearest deadline first</source>
        <translation>
            <numerusform>%n, nearest deadline first</numerusform>
            <numerusform>%n, nearest deadline first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::PlanCard</name>
    <message numerus="yes">
        <source>ends %1, in %n day(s)</source>
        <translation>
            <numerusform>ends %1, in %n day</numerusform>
            <numerusform>ends %1, in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::PlanItemCard</name>
    <message numerus="yes">
        <source>Show the %n</source>
        <translation>
            <numerusform>Show the %n</numerusform>
            <numerusform>Show the %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n agent(s)</source>
        <translation>
            <numerusform>Show %n agent</numerusform>
            <numerusform>Show %n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::PlanPage</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation>
            <numerusform>%n at risk</numerusform>
            <numerusform>%n at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::PlanTrack</name>
    <message numerus="yes">
        <source>Begins in %n day(s)</source>
        <translation>
            <numerusform>Begins in %n day</numerusform>
            <numerusform>Begins in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ProposalsCard</name>
    <message numerus="yes">
        <source>%1, signed by %2; %n more to sign</source>
        <translation>
            <numerusform>%1, signed by %2; %n more to sign</numerusform>
            <numerusform>%1, signed by %2; %n more to sign</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::RecordPage</name>
    <message numerus="yes">
        <source>%n member(s) sit on the committee.</source>
        <translation>
            <numerusform>%n member sits on the committee.</numerusform>
            <numerusform>%n members sit on the committee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::RecordTable</name>
    <message numerus="yes">
        <source>%Ln row(s) were exported.</source>
        <translation>
            <numerusform>%Ln row was exported.</numerusform>
            <numerusform>%Ln rows were exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s).</source>
        <translation>
            <numerusform>%1 of %Ln row.</numerusform>
            <numerusform>%1 of %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ReportPage</name>
    <message numerus="yes">
        <source>%n page(s) for %1.</source>
        <translation>
            <numerusform>%n page for %1.</numerusform>
            <numerusform>%n pages for %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::RiskCell</name>
    <message numerus="yes">
        <source>%1: %n agent(s)</source>
        <translation>
            <numerusform>%1: %n agent</numerusform>
            <numerusform>%1: %n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::RiskMatrixCard</name>
    <message numerus="yes">
        <source>%n without a score</source>
        <translation>
            <numerusform>%n without a score</numerusform>
            <numerusform>%n without a score</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::SignDialog</name>
    <message numerus="yes">
        <source>%n odd character(s), drawn as boxes:</source>
        <translation>
            <numerusform>%n odd character, drawn as boxes:</numerusform>
            <numerusform>%n odd characters, drawn as boxes:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::VerifyCard</name>
    <message numerus="yes">
        <source>%n entries in the ledger</source>
        <translation>
            <numerusform>%n entry in the ledger</numerusform>
            <numerusform>%n entries in the ledger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) do not hold</source>
        <translation>
            <numerusform>%n row does not hold</numerusform>
            <numerusform>%n rows do not hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in this record are not as they were signed.</source>
        <translation>
            <numerusform>%n thing in this record is not as it was signed.</numerusform>
            <numerusform>%n things in this record are not as they were signed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::WelcomePage</name>
    <message numerus="yes">
        <source>%n page(s), each answers one question</source>
        <translation>
            <numerusform>%n page, it answers one question</numerusform>
            <numerusform>%n pages, each answers one question</numerusform>
        </translation>
    </message>
</context>
</TS>
