<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AgentLook</name>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>some</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>over policy</source>
        <translation>über Richtlinie</translation>
    </message>
    <message>
        <source>approved and current</source>
        <translation>freigegeben und aktuell</translation>
    </message>
    <message>
        <source>no current one</source>
        <translation>keine aktuelle</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>abgewichen</translation>
    </message>
    <message>
        <source>Executes without an assessment</source>
        <translation>Führt ohne Bewertung aus</translation>
    </message>
    <message>
        <source>Shares a person&apos;s account</source>
        <translation>Nutzt das Konto einer Person</translation>
    </message>
    <message>
        <source>Find name, purpose, owner</source>
        <translation>Name, Zweck, Verantwortliche suchen</translation>
    </message>
    <message>
        <source>No agent is in this record yet. Drop an inventory file on the window to import it.</source>
        <translation>In dieser Akte ist noch kein Agent. Zum Importieren eine Inventardatei auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>No agent fits these filters.</source>
        <translation>Kein Agent entspricht diesen Filtern.</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
</context>
<context>
    <name>AgentService</name>
    <message>
        <source>There is no agent %1.</source>
        <translation>Es gibt keinen Agenten %1.</translation>
    </message>
    <message>
        <source>%1 is retired; a retired agent is not attested.</source>
        <translation>%1 ist stillgelegt; ein stillgelegter Agent wird nicht bestätigt.</translation>
    </message>
    <message>
        <source>%1 has no owner; name one before you attest it.</source>
        <translation>%1 hat keine verantwortliche Person; vor der Bestätigung eine benennen.</translation>
    </message>
    <message>
        <source>%1 has no account name; record its account before you attest it.</source>
        <translation>%1 hat keinen Kontonamen; vor der Bestätigung das Konto eintragen.</translation>
    </message>
    <message>
        <source>%1 is retired, and that is final; register a new agent instead.</source>
        <translation>%1 ist endgültig stillgelegt; stattdessen einen neuen Agenten registrieren.</translation>
    </message>
    <message>
        <source>A change needs the name of the person who makes it.</source>
        <translation>Eine Änderung braucht den Namen der Person, die sie macht.</translation>
    </message>
    <message>
        <source>A name has at most 200 characters.</source>
        <translation>Ein Name hat höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>A purpose has at most 2,000 characters.</source>
        <translation>Ein Zweck hat höchstens 2.000 Zeichen.</translation>
    </message>
    <message>
        <source>%1 is retired; nothing about it changes any more.</source>
        <translation>%1 ist stillgelegt; daran ändert sich nichts mehr.</translation>
    </message>
    <message>
        <source>Somebody changed %1 meanwhile; read it again.</source>
        <translation>Jemand hat %1 inzwischen geändert; lesen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Attest from 1 to %1 agents at once: what you sign has to be read.</source>
        <translation>Bestätigen Sie 1 bis %1 Agenten auf einmal: was Sie signieren, muss gelesen werden.</translation>
    </message>
    <message>
        <source>What the record says about these agents has changed since you read it; read it again.</source>
        <translation>Was die Akte über diese Agenten sagt, hat sich geändert, seit Sie es gelesen haben; lesen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Taking back a privilege needs a name and a reason.</source>
        <translation>Eine Berechtigung zu entziehen braucht einen Namen und einen Grund.</translation>
    </message>
    <message>
        <source>%1 holds no such privilege any more.</source>
        <translation>%1 hat keine solche Berechtigung mehr.</translation>
    </message>
    <message>
        <source>The committee gave this privilege by a signed decision; a member takes it back with a signature.</source>
        <translation>Der Ausschuss gab diese Berechtigung durch eine signierte Entscheidung; ein Mitglied entzieht sie mit einer Signatur.</translation>
    </message>
    <message>
        <source>%1 holds no credential %2.</source>
        <translation>%1 hat keine Zugangsdaten %2.</translation>
    </message>
    <message>
        <source>The credential %1 was revoked already.</source>
        <translation>Die Zugangsdaten %1 wurden schon widerrufen.</translation>
    </message>
    <message>
        <source>The revocation of %1 was ordered already.</source>
        <translation>Der Widerruf von %1 wurde schon angeordnet.</translation>
    </message>
    <message>
        <source>Nobody ordered the revocation of %1.</source>
        <translation>Niemand hat den Widerruf von %1 angeordnet.</translation>
    </message>
</context>
<context>
    <name>AgentTable</name>
    <message>
        <source>No end</source>
        <translation>Unbefristet</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1, over</source>
        <translation>%1, zu lang</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>ApprovalPolicy</name>
    <message>
        <source>The approval policy cannot be used: %1 is missing or wrong.</source>
        <translation>Die Freigaberichtlinie ist nicht verwendbar: %1 fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>The program&apos;s own approval policy is missing; install it again.</source>
        <translation>Die mitgelieferte Freigaberichtlinie des Programms fehlt; das Programm neu installieren.</translation>
    </message>
    <message>
        <source>The approval policy is not JSON (at character %1).</source>
        <translation>Die Freigaberichtlinie ist kein JSON (bei Zeichen %1).</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <source>Active agent</source>
        <translation>Aktiver Agent</translation>
    </message>
    <message>
        <source>Named active owner</source>
        <translation>Verantwortliche Person benannt und aktiv</translation>
    </message>
    <message>
        <source>No owner is named</source>
        <translation>Keine verantwortliche Person benannt</translation>
    </message>
    <message>
        <source>%1 has retired</source>
        <translation>%1 ist ausgeschieden</translation>
    </message>
    <message>
        <source>Dedicated account</source>
        <translation>Eigenes Konto</translation>
    </message>
    <message>
        <source>It shares a person&apos;s account</source>
        <translation>Nutzt das Konto einer Person</translation>
    </message>
    <message>
        <source>Not known whether it has one</source>
        <translation>Nicht bekannt, ob vorhanden</translation>
    </message>
    <message>
        <source>Risk assessment</source>
        <translation>Risikobewertung</translation>
    </message>
    <message>
        <source>%1 of 25, valid to %2</source>
        <translation>%1 von 25, gültig bis %2</translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht erforderlich</translation>
    </message>
    <message>
        <source>Lapsed %1</source>
        <translation>Abgelaufen am %1</translation>
    </message>
    <message>
        <source>None is approved</source>
        <translation>Keine freigegeben</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
    <message>
        <source>None is registered</source>
        <translation>Keine registriert</translation>
    </message>
    <message>
        <source>%1 has no fingerprint</source>
        <translation>%1 hat keinen Fingerabdruck</translation>
    </message>
    <message>
        <source>%1 has drifted</source>
        <translation>%1 weicht ab</translation>
    </message>
    <message>
        <source>%1 registered, no drift</source>
        <translation>%1 registriert, keine Abweichung</translation>
    </message>
    <message>
        <source>Test data</source>
        <translation>Testdaten</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <source>Scrubbed</source>
        <translation>Bereinigt</translation>
    </message>
    <message>
        <source>Not needed outside production</source>
        <translation>Außerhalb der Produktion nicht erforderlich</translation>
    </message>
    <message>
        <source>Tested on production data</source>
        <translation>Mit Produktionsdaten getestet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Lifetime in policy</source>
        <translation>Laufzeit nach Richtlinie</translation>
    </message>
    <message>
        <source>%1 of %2 allowed</source>
        <translation>%1 von erlaubten %2</translation>
    </message>
    <message>
        <source>%1, %2 allowed</source>
        <translation>%1, erlaubt %2</translation>
    </message>
    <message>
        <source>Authority named</source>
        <translation>Zuständigkeit benannt</translation>
    </message>
    <message>
        <source>There is no agent &quot;%1&quot; in the record.</source>
        <translation>In der Akte gibt es keinen Agenten „%1“.</translation>
    </message>
    <message>
        <source>The agent %1 is not active, so none of its privileges holds.</source>
        <translation>Der Agent %1 ist nicht aktiv, daher gilt keine seiner Berechtigungen.</translation>
    </message>
    <message>
        <source>Nobody has asked for this privilege.</source>
        <translation>Diese Berechtigung wurde nicht beantragt.</translation>
    </message>
    <message>
        <source>%1 was changed after it was filed, so no vote on it counts.</source>
        <translation>%1 wurde nach dem Einreichen geändert, daher zählt keine Stimme dazu.</translation>
    </message>
    <message>
        <source>%1 was rejected.</source>
        <translation>%1 wurde abgelehnt.</translation>
    </message>
    <message>
        <source>%1 is not in force: %2.</source>
        <translation>%1 ist nicht in Kraft: %2.</translation>
    </message>
    <message>
        <source>%1 expired before it was decided.</source>
        <translation>%1 ist vor der Entscheidung abgelaufen.</translation>
    </message>
    <message>
        <source>%1 does not have every signature that its risk needs now.</source>
        <translation>%1 hat nicht alle Signaturen, die das Risiko jetzt verlangt.</translation>
    </message>
    <message>
        <source>%1 was asked under another policy version; file it again.</source>
        <translation>%1 wurde unter einer anderen Richtlinienversion beantragt; bitte neu einreichen.</translation>
    </message>
    <message>
        <source>The privilege that %1 gave was taken back.</source>
        <translation>Die mit %1 erteilte Berechtigung wurde entzogen.</translation>
    </message>
    <message>
        <source>The privilege that %1 gave has run out.</source>
        <translation>Die mit %1 erteilte Berechtigung ist abgelaufen.</translation>
    </message>
    <message>
        <source>%1 was approved by every slot that its risk needs.</source>
        <translation>%1 wurde von allen Plätzen freigegeben, die das Risiko verlangt.</translation>
    </message>
    <message>
        <source>You only look</source>
        <translation>Nur Einsicht</translation>
    </message>
    <message>
        <source>You asked</source>
        <translation>Ihr eigener Antrag</translation>
    </message>
    <message>
        <source>You own it</source>
        <translation>Sie sind verantwortlich</translation>
    </message>
    <message>
        <source>You sponsor it</source>
        <translation>Sie sind Sponsor</translation>
    </message>
    <message>
        <source>You signed</source>
        <translation>Sie haben signiert</translation>
    </message>
    <message>
        <source>You voted</source>
        <translation>Sie haben abgestimmt</translation>
    </message>
    <message>
        <source>Changes asked</source>
        <translation>Änderungen verlangt</translation>
    </message>
    <message>
        <source>Not your role</source>
        <translation>Nicht Ihre Rolle</translation>
    </message>
    <message>
        <source>Others signed</source>
        <translation>Andere haben signiert</translation>
    </message>
    <message>
        <source>This request was imported; nothing can be decided on it.</source>
        <translation>Dieser Antrag wurde importiert; darüber lässt sich nicht entscheiden.</translation>
    </message>
    <message>
        <source>Changes were asked for; it waits for a new version.</source>
        <translation>Änderungen wurden verlangt; der Antrag wartet auf eine neue Version.</translation>
    </message>
    <message>
        <source>This request is closed: %1.</source>
        <translation>Dieser Antrag ist abgeschlossen: %1.</translation>
    </message>
    <message>
        <source>The time to decide has run out.</source>
        <translation>Die Zeit für die Entscheidung ist abgelaufen.</translation>
    </message>
    <message>
        <source>You are not an active member of the committee.</source>
        <translation>Sie sind kein aktives Mitglied des Ausschusses.</translation>
    </message>
    <message>
        <source>You asked for it.</source>
        <translation>Sie haben den Antrag gestellt.</translation>
    </message>
    <message>
        <source>You own this agent.</source>
        <translation>Sie sind für diesen Agenten verantwortlich.</translation>
    </message>
    <message>
        <source>You sponsor this agent.</source>
        <translation>Sie sind Sponsor dieses Agenten.</translation>
    </message>
    <message>
        <source>You have voted on this version.</source>
        <translation>Sie haben über diese Version bereits abgestimmt.</translation>
    </message>
    <message>
        <source>None of its slots is for your role.</source>
        <translation>Keiner der Plätze ist für Ihre Rolle vorgesehen.</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>stellt den Antrag</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>verantwortlich</translation>
    </message>
    <message>
        <source>sponsor</source>
        <translation>Sponsor</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>unbefristet</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Reach in %1</source>
        <translation>Reichweite in %1</translation>
    </message>
    <message>
        <source>%1 asked</source>
        <translation>%1 hat den Antrag gestellt</translation>
    </message>
    <message>
        <source>%1 filed the request</source>
        <translation>%1 hat den Antrag eingereicht</translation>
    </message>
    <message>
        <source>Version %1 filed</source>
        <translation>Version %1 eingereicht</translation>
    </message>
    <message numerus="yes">
        <source>Version %1 filed, %n vote(s) on version %2 void</source>
        <translation>
            <numerusform>Version %1 eingereicht, %n Stimme zu Version %2 ungültig</numerusform>
            <numerusform>Version %1 eingereicht, %n Stimmen zu Version %2 ungültig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 approved version %2</source>
        <translation>%1 hat Version %2 freigegeben</translation>
    </message>
    <message>
        <source>%1 rejected version %2</source>
        <translation>%1 hat Version %2 abgelehnt</translation>
    </message>
    <message>
        <source>%1 asked for changes to version %2</source>
        <translation>%1 hat Änderungen an Version %2 verlangt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no request &quot;%1&quot;.</source>
        <translation>Es gibt keinen Antrag „%1“.</translation>
    </message>
    <message>
        <source>Others have signed for your role.</source>
        <translation>Für Ihre Rolle haben bereits andere signiert.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not met: %1.</source>
        <translation>Nicht erfüllt: %1.</translation>
    </message>
    <message>
        <source>The agent %1 is suspended.</source>
        <translation>Der Agent %1 ist ausgesetzt.</translation>
    </message>
    <message>
        <source>The agent %1 is retired.</source>
        <translation>Der Agent %1 ist stillgelegt.</translation>
    </message>
    <message>
        <source>A lifetime of %1 is over the cap of %2 for this risk.</source>
        <translation>Die Laufzeit von %1 überschreitet die Obergrenze von %2 für dieses Risiko.</translation>
    </message>
    <message>
        <source>The policy names nobody who could approve this risk, so it is denied.</source>
        <translation>Die Richtlinie nennt keine Person, die dieses Risiko freigeben könnte; es ist daher gesperrt.</translation>
    </message>
    <message>
        <source>Nobody on the committee can sign for: %1.</source>
        <translation>Im Ausschuss kann niemand signieren für: %1.</translation>
    </message>
    <message>
        <source>The committee has too few people to fill every slot with somebody else.</source>
        <translation>Der Ausschuss hat zu wenige Mitglieder, um jeden Platz mit einer anderen Person zu besetzen.</translation>
    </message>
    <message>
        <source>an agent</source>
        <translation>einen Agenten</translation>
    </message>
    <message>
        <source>an action</source>
        <translation>eine Aktion</translation>
    </message>
    <message>
        <source>a resource</source>
        <translation>eine Ressource</translation>
    </message>
    <message>
        <source>a justification</source>
        <translation>eine Begründung</translation>
    </message>
    <message>
        <source>the person who asks</source>
        <translation>eine antragstellende Person</translation>
    </message>
    <message>
        <source>A request needs %1.</source>
        <translation>Ein Antrag braucht %1.</translation>
    </message>
    <message>
        <source>A text of a request has at most 4,000 characters.</source>
        <translation>Ein Text in einem Antrag hat höchstens 4.000 Zeichen.</translation>
    </message>
    <message>
        <source>The environment is sandbox, shadow or production.</source>
        <translation>Die Umgebung ist sandbox, shadow oder production.</translation>
    </message>
    <message>
        <source>A lifetime is not negative.</source>
        <translation>Eine Laufzeit ist nicht negativ.</translation>
    </message>
    <message>
        <source>A request has at most 64 parameters.</source>
        <translation>Ein Antrag hat höchstens 64 Parameter.</translation>
    </message>
    <message>
        <source>A parameter needs a name, and at most 4,000 characters.</source>
        <translation>Ein Parameter braucht einen Namen und hat höchstens 4.000 Zeichen.</translation>
    </message>
    <message>
        <source>Nobody decided in time.</source>
        <translation>Es wurde nicht rechtzeitig entschieden.</translation>
    </message>
    <message>
        <source>%1 was imported; nothing can be decided on it.</source>
        <translation>%1 wurde importiert; darüber lässt sich nicht entscheiden.</translation>
    </message>
    <message>
        <source>The time to decide on %1 has run out; it expired.</source>
        <translation>Die Zeit für die Entscheidung über %1 ist vorbei; der Antrag ist abgelaufen.</translation>
    </message>
    <message>
        <source>%1 is closed (%2) and never changes again.</source>
        <translation>%1 ist abgeschlossen (%2) und ändert sich nicht mehr.</translation>
    </message>
    <message>
        <source>Replaced by %1.</source>
        <translation>Ersetzt durch %1.</translation>
    </message>
    <message>
        <source>Only %1, who asked, may change this request.</source>
        <translation>Nur %1 als antragstellende Person darf diesen Antrag ändern.</translation>
    </message>
    <message>
        <source>A decision needs a reason.</source>
        <translation>Eine Entscheidung braucht einen Grund.</translation>
    </message>
    <message>
        <source>A reason has at most 4,000 characters.</source>
        <translation>Ein Grund hat höchstens 4.000 Zeichen.</translation>
    </message>
    <message>
        <source>Changes were asked for on %1; it waits for a new version.</source>
        <translation>Zu %1 wurden Änderungen verlangt; der Antrag wartet auf eine neue Version.</translation>
    </message>
    <message>
        <source>The time to decide on %1 has run out.</source>
        <translation>Die Zeit für die Entscheidung über %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>%1 was changed after it was filed; its requester must file it again.</source>
        <translation>%1 wurde nach dem Einreichen geändert; die antragstellende Person muss den Antrag neu einreichen.</translation>
    </message>
    <message>
        <source>%1 has a newer version than the one that you read; read it again.</source>
        <translation>%1 hat eine neuere Version als die von Ihnen gelesene; bitte erneut lesen.</translation>
    </message>
    <message>
        <source>%1 was asked under another policy version; its requester must file it again.</source>
        <translation>%1 wurde unter einer anderen Richtlinienversion beantragt; die antragstellende Person muss den Antrag neu einreichen.</translation>
    </message>
    <message>
        <source>%1 is not an active member of the committee.</source>
        <translation>%1 ist kein aktives Mitglied des Ausschusses.</translation>
    </message>
    <message>
        <source>%1 asked for it, so somebody else must decide.</source>
        <translation>%1 hat den Antrag gestellt, daher muss eine andere Person entscheiden.</translation>
    </message>
    <message>
        <source>%1 owns this agent, so somebody else must decide.</source>
        <translation>%1 ist für diesen Agenten verantwortlich, daher muss eine andere Person entscheiden.</translation>
    </message>
    <message>
        <source>%1 sponsors this agent, so somebody else must decide.</source>
        <translation>%1 ist Sponsor dieses Agenten, daher muss eine andere Person entscheiden.</translation>
    </message>
    <message>
        <source>%1 has voted on this version already.</source>
        <translation>%1 hat über diese Version bereits abgestimmt.</translation>
    </message>
    <message>
        <source>None of the slots of %1 is for a role of %2.</source>
        <translation>Keiner der Plätze von %1 ist für eine Rolle von %2 vorgesehen.</translation>
    </message>
    <message>
        <source>The slots that %1 could fill are filled by others.</source>
        <translation>Die Plätze, die %1 besetzen könnte, sind bereits mit anderen besetzt.</translation>
    </message>
    <message>
        <source>%1 cannot be approved yet. Not met: %2.</source>
        <translation>%1 kann noch nicht freigegeben werden. Nicht erfüllt: %2.</translation>
    </message>
    <message>
        <source>Only %1, who asked, may withdraw this request.</source>
        <translation>Nur %1 als antragstellende Person darf diesen Antrag zurückziehen.</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>Niedriges Risiko</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>Mittleres Risiko</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Hohes Risiko</translation>
    </message>
    <message>
        <source>Critical risk</source>
        <translation>Kritisches Risiko</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Blocked by policy</source>
        <translation>Durch Richtlinie gesperrt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Auslieferung</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>The guardrails %1 of the agent %2 have drifted, so its privileges are suspended.</source>
        <translation>Die Leitplanken %1 des Agenten %2 sind abgewichen, deshalb sind seine Berechtigungen ausgesetzt.</translation>
    </message>
    <message>
        <source>No risk assessment of the agent %1 is in force, so its privileges are suspended.</source>
        <translation>Für den Agenten %1 gilt keine Risikobewertung, deshalb sind seine Berechtigungen ausgesetzt.</translation>
    </message>
    <message>
        <source>The agent %1 is in the open incident %2, so its privileges are suspended.</source>
        <translation>Der Agent %1 ist am offenen Vorfall %2 beteiligt, deshalb sind seine Berechtigungen ausgesetzt.</translation>
    </message>
    <message>
        <source>Nobody is named for &quot;%1&quot;</source>
        <translation>Niemand ist für „%1“ benannt</translation>
    </message>
    <message>
        <source>Choose who you are first.</source>
        <translation>Bitte zuerst auswählen, wer Sie sind.</translation>
    </message>
    <message>
        <source>The parameters of this request cannot be read.</source>
        <translation>Die Parameter dieses Antrags sind nicht lesbar.</translation>
    </message>
    <message>
        <source>A login has a name.</source>
        <translation>Eine Anmeldung hat einen Namen.</translation>
    </message>
    <message>
        <source>There is no agent &quot;%1&quot;.</source>
        <translation>Es gibt keinen Agenten „%1“.</translation>
    </message>
    <message>
        <source>The login &quot;%1&quot; speaks for no agent.</source>
        <translation>Die Anmeldung „%1“ spricht für keinen Agenten.</translation>
    </message>
    <message>
        <source>The ledger is not the one that the signers of %1 had seen.</source>
        <translation>Das Hauptbuch ist nicht das, das die Unterzeichner von %1 gesehen hatten.</translation>
    </message>
    <message>
        <source>The committee of this record has not signed its roster yet, so nothing is approved.</source>
        <translation>Der Ausschuss dieser Akte hat seine Besetzungsliste noch nicht signiert, daher ist nichts freigegeben.</translation>
    </message>
    <message>
        <source>The ledger says that %1 ended without an approval.</source>
        <translation>Das Hauptbuch sagt, dass %1 ohne Freigabe geendet hat.</translation>
    </message>
    <message>
        <source>The committee has not signed its roster yet, so nobody can sign anything; see the page Record.</source>
        <translation>Der Ausschuss hat seine Besetzungsliste noch nicht signiert, daher kann niemand etwas signieren; siehe die Seite Akte.</translation>
    </message>
    <message>
        <source>The committee&apos;s roster expired at %1 and authorises nothing new; the committee has to sign the next one.</source>
        <translation>Die Besetzungsliste des Ausschusses ist am %1 abgelaufen und erlaubt nichts Neues; der Ausschuss muss die nächste signieren.</translation>
    </message>
    <message>
        <source>This key is not %1&apos;s; it belongs to another member.</source>
        <translation>Dieser Schlüssel gehört nicht %1, sondern einem anderen Mitglied.</translation>
    </message>
    <message>
        <source>This key is in force for nobody on the committee; it may have been retired or taken back.</source>
        <translation>Dieser Schlüssel gilt für niemanden im Ausschuss; vielleicht wurde er abgelöst oder entzogen.</translation>
    </message>
    <message>
        <source>The ledger says that %1 ended; it is not open, whatever its row says.</source>
        <translation>Das Hauptbuch sagt, dass %1 geendet hat; der Antrag ist nicht offen, was immer seine Zeile sagt.</translation>
    </message>
    <message>
        <source>What the record says about %1 has changed since you read it; read it again.</source>
        <translation>Was die Akte über %1 sagt, hat sich geändert, seit Sie es gelesen haben; lesen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The ledger says that this request ended; it is not open, whatever its row says.</source>
        <translation>Das Hauptbuch sagt, dass dieser Antrag geendet hat; er ist nicht offen, was immer seine Zeile sagt.</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger is not what was written.</source>
        <translation>Eintrag %1 des Hauptbuchs ist nicht der, der geschrieben wurde.</translation>
    </message>
    <message>
        <source>The vote %1 does not hold: %2</source>
        <translation>Die Stimme %1 hält nicht stand: %2</translation>
    </message>
    <message>
        <source>It is about another request.</source>
        <translation>Sie betrifft einen anderen Antrag.</translation>
    </message>
    <message>
        <source>The record says otherwise than what was signed.</source>
        <translation>Die Akte sagt etwas anderes, als signiert wurde.</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger tells of a vote that is not in the record any more.</source>
        <translation>Eintrag %1 des Hauptbuchs nennt eine Stimme, die nicht mehr in der Akte steht.</translation>
    </message>
    <message>
        <source>The ledger knows nothing of %1 as it stands, so no vote on it counts.</source>
        <translation>Das Hauptbuch kennt %1 in dieser Form nicht, daher zählt keine Stimme dazu.</translation>
    </message>
    <message>
        <source>The committee has not signed a roster yet, so nothing in this record is proved.</source>
        <translation>Der Ausschuss hat noch keine Besetzungsliste signiert, daher ist in dieser Akte nichts bewiesen.</translation>
    </message>
    <message>
        <source>The ledger does not go on from the checkpoint that was kept: the record was taken back or written anew.</source>
        <translation>Das Hauptbuch setzt den aufbewahrten Prüfpunkt nicht fort: Die Akte wurde zurückgesetzt oder neu geschrieben.</translation>
    </message>
    <message>
        <source>It says to stand on a decision and names no request.</source>
        <translation>Sie beruft sich auf eine Entscheidung und nennt keinen Antrag.</translation>
    </message>
    <message>
        <source>No roster names this member, who can sign nothing.</source>
        <translation>Keine Besetzungsliste nennt dieses Mitglied; es kann nichts signieren.</translation>
    </message>
    <message>
        <source>The row says otherwise than the rosters, which alone count.</source>
        <translation>Die Zeile sagt etwas anderes als die Besetzungslisten, die allein zählen.</translation>
    </message>
    <message>
        <source>The rosters name this member, and there is no row.</source>
        <translation>Die Besetzungslisten nennen dieses Mitglied, und es gibt keine Zeile.</translation>
    </message>
    <message>
        <source>The ledger tells of it, and it is not there as a filed request.</source>
        <translation>Das Hauptbuch nennt ihn, und er ist nicht als eingereichter Antrag da.</translation>
    </message>
    <message>
        <source>Its body is not the one that its digest stands for.</source>
        <translation>Ihr Inhalt ist nicht der, für den ihre Prüfsumme steht.</translation>
    </message>
    <message>
        <source>The ledger knows nothing of it.</source>
        <translation>Das Hauptbuch weiß nichts davon.</translation>
    </message>
    <message>
        <source>The ledger says that it was filed at another time.</source>
        <translation>Das Hauptbuch nennt eine andere Zeit der Einreichung.</translation>
    </message>
    <message>
        <source>It stands under another number than it says.</source>
        <translation>Sie steht unter einer anderen Nummer, als sie sagt.</translation>
    </message>
    <message>
        <source>It says that another one filed it than asked for the request.</source>
        <translation>Sie nennt jemand anderen als den, der den Antrag gestellt hat.</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger tells of a version that is not there any more.</source>
        <translation>Eintrag %1 des Hauptbuchs nennt eine Version, die nicht mehr da ist.</translation>
    </message>
    <message>
        <source>It is not signed and counts for nothing.</source>
        <translation>Sie ist nicht signiert und zählt nicht.</translation>
    </message>
    <message>
        <source>It says otherwise than what was signed: %1.</source>
        <translation>Sie sagt etwas anderes, als signiert wurde: %1.</translation>
    </message>
    <message>
        <source>Its signer saw another ledger than this one.</source>
        <translation>Wer sie signiert hat, sah ein anderes Hauptbuch als dieses.</translation>
    </message>
    <message>
        <source>It is not what was filed.</source>
        <translation>Er ist nicht der, der eingereicht wurde.</translation>
    </message>
    <message>
        <source>It stands in another version than the ledger says.</source>
        <translation>Er steht in einer anderen Version, als das Hauptbuch sagt.</translation>
    </message>
    <message>
        <source>It holds a word that no program of ours writes.</source>
        <translation>Er enthält ein Wort, das keines unserer Programme schreibt.</translation>
    </message>
    <message>
        <source>It says otherwise than what was signed and told: %1 (it should be &quot;%2&quot;).</source>
        <translation>Er sagt etwas anderes, als signiert und eingetragen wurde: %1 (es müsste „%2“ sein).</translation>
    </message>
    <message>
        <source>It names a request and says that it was imported.</source>
        <translation>Sie nennt einen Antrag und gibt an, importiert zu sein.</translation>
    </message>
    <message>
        <source>It says to stand on a decision that nobody took.</source>
        <translation>Sie beruft sich auf eine Entscheidung, die niemand getroffen hat.</translation>
    </message>
    <message>
        <source>It is not the privilege that was approved.</source>
        <translation>Sie ist nicht die Berechtigung, die freigegeben wurde.</translation>
    </message>
    <message>
        <source>It was taken back and says that it is in force.</source>
        <translation>Sie wurde entzogen und gibt an zu gelten.</translation>
    </message>
    <message>
        <source>It says &quot;%1&quot;, and nobody took it back.</source>
        <translation>Sie sagt „%1“, und niemand hat sie entzogen.</translation>
    </message>
    <message>
        <source>What was approved gave a privilege that is not there.</source>
        <translation>Die Freigabe gab eine Berechtigung, die nicht da ist.</translation>
    </message>
    <message>
        <source>A lifetime of %1 is over the %2 that breaking the glass gives at most.</source>
        <translation>Eine Laufzeit von %1 liegt über den %2, die ein Notfallzugriff höchstens gibt.</translation>
    </message>
    <message>
        <source>Break-glass %1 was not ratified</source>
        <translation>Der Notfallzugriff %1 wurde nicht bestätigt</translation>
    </message>
    <message>
        <source>Only what was given by breaking the glass is ratified or repudiated; %1 was not.</source>
        <translation>Nur ein Notfallzugriff wird nachträglich bestätigt oder verworfen; %1 war keiner.</translation>
    </message>
    <message>
        <source>%1 repudiated it: %2</source>
        <translation>%1 hat ihn verworfen: %2</translation>
    </message>
    <message>
        <source>Nobody ratified it within 24 hours.</source>
        <translation>Niemand hat ihn binnen 24 Stunden bestätigt.</translation>
    </message>
    <message>
        <source>%1 ratified version %2</source>
        <translation>%1 hat Version %2 nachträglich bestätigt</translation>
    </message>
    <message>
        <source>%1 repudiated version %2</source>
        <translation>%1 hat Version %2 nachträglich verworfen</translation>
    </message>
    <message>
        <source>What breaking the glass gave by %1 was repudiated.</source>
        <translation>Der Notfallzugriff %1 wurde verworfen.</translation>
    </message>
    <message>
        <source>%1 was given by breaking the glass.</source>
        <translation>%1 wurde als Notfallzugriff gegeben.</translation>
    </message>
    <message>
        <source>%1 was approved for %2, not for %3.</source>
        <translation>%1 wurde für %2 freigegeben, nicht für %3.</translation>
    </message>
    <message>
        <source>The committee&apos;s roster names no gate %1.</source>
        <translation>Die Besetzungsliste des Ausschusses nennt kein Tor %1.</translation>
    </message>
    <message>
        <source>The ticket is not signed by those who may make tickets.</source>
        <translation>Das Ticket ist nicht von denen signiert, die Tickets ausstellen dürfen.</translation>
    </message>
    <message>
        <source>The ticket&apos;s checkpoint is of another record.</source>
        <translation>Der Prüfpunkt des Tickets gehört zu einer anderen Akte.</translation>
    </message>
    <message>
        <source>The ticket does not prove that entry %1 stands in the ledger.</source>
        <translation>Das Ticket beweist nicht, dass Eintrag %1 im Hauptbuch steht.</translation>
    </message>
    <message>
        <source>The ticket holds no roster.</source>
        <translation>Das Ticket enthält keine Besetzungsliste.</translation>
    </message>
    <message>
        <source>The pinned file is no roster.</source>
        <translation>Die festgehaltene Datei ist keine Besetzungsliste.</translation>
    </message>
    <message>
        <source>The ticket is another committee&apos;s than the pinned roster.</source>
        <translation>Das Ticket gehört einem anderen Ausschuss als die festgehaltene Besetzungsliste.</translation>
    </message>
    <message>
        <source>The ticket&apos;s roster is version %1, older than the pinned version %2.</source>
        <translation>Die Besetzungsliste des Tickets hat Version %1 und ist älter als die festgehaltene Version %2.</translation>
    </message>
    <message>
        <source>The ticket&apos;s rosters begin after the pinned version %1; pin a newer one.</source>
        <translation>Die Besetzungslisten des Tickets beginnen nach der festgehaltenen Version %1; halten Sie eine neuere fest.</translation>
    </message>
    <message>
        <source>The ticket&apos;s rosters are others than the pinned one.</source>
        <translation>Die Besetzungslisten des Tickets sind andere als die festgehaltene.</translation>
    </message>
    <message>
        <source>That the record is fresh is not signed by those who may say so.</source>
        <translation>Dass die Akte aktuell ist, haben nicht die signiert, die das sagen dürfen.</translation>
    </message>
    <message>
        <source>The ticket holds another state of the record than the one that was said to be fresh.</source>
        <translation>Das Ticket enthält einen anderen Stand der Akte als den, der für aktuell erklärt wurde.</translation>
    </message>
    <message>
        <source>The ticket&apos;s checkpoint is signed by nobody on the committee.</source>
        <translation>Den Prüfpunkt des Tickets hat niemand aus dem Ausschuss signiert.</translation>
    </message>
    <message>
        <source>The ticket is from the future (%1); one of the two clocks is wrong.</source>
        <translation>Das Ticket kommt aus der Zukunft (%1); eine der beiden Uhren geht falsch.</translation>
    </message>
    <message>
        <source>The ticket ran out at %1.</source>
        <translation>Das Ticket lief um %1 ab.</translation>
    </message>
    <message>
        <source>That nothing was taken back was last said at %1, which is too long ago.</source>
        <translation>Dass nichts entzogen wurde, wurde zuletzt um %1 gesagt; das ist zu lange her.</translation>
    </message>
    <message>
        <source>The committee&apos;s roster expired at %1 and authorises nothing new.</source>
        <translation>Die Besetzungsliste des Ausschusses lief um %1 ab und erlaubt nichts Neues.</translation>
    </message>
    <message>
        <source>The ticket is for %1, not for %2.</source>
        <translation>Das Ticket ist für %1, nicht für %2.</translation>
    </message>
    <message>
        <source>The ticket is about %1, not about %2.</source>
        <translation>Im Ticket geht es um %1, nicht um %2.</translation>
    </message>
    <message>
        <source>A vote of the ticket does not hold: %1</source>
        <translation>Eine Stimme des Tickets hält nicht: %1</translation>
    </message>
    <message>
        <source>A vote of the ticket is about another request, or stands there twice.</source>
        <translation>Eine Stimme des Tickets betrifft einen anderen Antrag oder steht doppelt darin.</translation>
    </message>
    <message>
        <source>The ticket leaves out a vote that entry %1 of the ledger tells of.</source>
        <translation>Das Ticket lässt eine Stimme aus, von der Eintrag %1 des Hauptbuchs erzählt.</translation>
    </message>
    <message>
        <source>A ticket needs the signatures of %1 members whose duty is to say that the record is fresh.</source>
        <translation>Ein Ticket braucht die Signaturen von %1 Mitgliedern, deren Aufgabe es ist zu sagen, dass die Akte aktuell ist.</translation>
    </message>
    <message>
        <source>A ticket needs the key of a member.</source>
        <translation>Ein Ticket braucht den Schlüssel eines Mitglieds.</translation>
    </message>
    <message>
        <source>A ticket holds for at most 24 hours.</source>
        <translation>Ein Ticket gilt höchstens 24 Stunden.</translation>
    </message>
    <message>
        <source>An audience and a subject have from 1 to 500 characters.</source>
        <translation>Empfänger und Gegenstand haben 1 bis 500 Zeichen.</translation>
    </message>
    <message>
        <source>%1 is ratified already.</source>
        <translation>%1 ist schon bestätigt.</translation>
    </message>
    <message>
        <source>%1 was repudiated already.</source>
        <translation>%1 wurde schon verworfen.</translation>
    </message>
    <message>
        <source>The 24 hours to ratify %1 are over; an incident is open.</source>
        <translation>Die 24 Stunden zur Bestätigung von %1 sind um; ein Vorfall ist offen.</translation>
    </message>
    <message>
        <source>Breaking the glass was ratified.</source>
        <translation>Der Notfallzugriff wurde bestätigt.</translation>
    </message>
    <message>
        <source>Breaking the glass was repudiated.</source>
        <translation>Der Notfallzugriff wurde verworfen.</translation>
    </message>
    <message>
        <source>Nobody ratified it within 24 hours; an incident is open.</source>
        <translation>Niemand hat ihn binnen 24 Stunden bestätigt; ein Vorfall ist offen.</translation>
    </message>
    <message>
        <source>The privilege that %1 gave is suspended; only a fresh decision gives it back.</source>
        <translation>Die Berechtigung aus %1 ist ausgesetzt; nur eine neue Entscheidung gibt sie zurück.</translation>
    </message>
    <message>
        <source>Its signer had seen another ledger.</source>
        <translation>Wer sie signierte, hatte ein anderes Hauptbuch gesehen.</translation>
    </message>
    <message>
        <source>The row says otherwise than what was signed, which alone counts.</source>
        <translation>Die Zeile sagt anderes als das Signierte, das allein zählt.</translation>
    </message>
    <message>
        <source>Who answers for what is signed by the chair or an executive.</source>
        <translation>Wer wofür zuständig ist, signiert der Vorsitz oder ein Mitglied der Geschäftsleitung.</translation>
    </message>
    <message>
        <source>The policy knows no such action class or environment.</source>
        <translation>Die Richtlinie kennt keine solche Aktionsklasse oder Umgebung.</translation>
    </message>
    <message>
        <source>A name has at most 200 characters.</source>
        <translation>Ein Name hat höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>A deputy stands in for an owner; name one.</source>
        <translation>Eine Stellvertretung vertritt jemanden; nennen Sie, wen.</translation>
    </message>
    <message>
        <source>%1 cannot give authority to %1; somebody else has to sign that.</source>
        <translation>%1 kann %1 keine Zuständigkeit geben; das muss jemand anderes signieren.</translation>
    </message>
    <message>
        <source>Nobody is their own deputy.</source>
        <translation>Niemand vertritt sich selbst.</translation>
    </message>
    <message>
        <source>This authority would have lapsed already.</source>
        <translation>Diese Zuständigkeit wäre schon abgelaufen.</translation>
    </message>
    <message>
        <source>What the record says about it has changed since you read it; read it again.</source>
        <translation>Was die Akte darüber sagt, hat sich geändert, seit Sie es gelesen haben; lesen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nobody answers for it, so nothing of it can be approved.</source>
        <translation>Niemand ist dafür zuständig, daher kann davon nichts freigegeben werden.</translation>
    </message>
    <message>
        <source>%1 answered for it until %2; nothing of it can be approved.</source>
        <translation>%1 war bis %2 dafür zuständig; davon kann nichts freigegeben werden.</translation>
    </message>
    <message>
        <source>The guardrails of the agent %1 cannot be proved, so its privileges are suspended: %2</source>
        <translation>Die Leitplanken des Agenten %1 lassen sich nicht beweisen, daher sind seine Berechtigungen ausgesetzt: %2</translation>
    </message>
</context>
<context>
    <name>Assessments</name>
    <message>
        <source>There is no agent &quot;%1&quot;.</source>
        <translation>Es gibt keinen Agenten „%1“.</translation>
    </message>
    <message>
        <source>%1 is retired; a retired agent is not assessed.</source>
        <translation>%1 ist stillgelegt; ein stillgelegter Agent wird nicht bewertet.</translation>
    </message>
    <message>
        <source>There is no assessment &quot;%1&quot;.</source>
        <translation>Es gibt keine Bewertung „%1“.</translation>
    </message>
    <message>
        <source>Likelihood and impact go from 1 to 5.</source>
        <translation>Wahrscheinlichkeit und Auswirkung gehen von 1 bis 5.</translation>
    </message>
    <message>
        <source>Findings and mitigations have at most 4,000 characters each.</source>
        <translation>Befunde und Gegenmaßnahmen haben je höchstens 4.000 Zeichen.</translation>
    </message>
    <message>
        <source>An assessment names its author, in at most 200 characters.</source>
        <translation>Eine Bewertung nennt, wer sie verfasst hat, in höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>Say how likely it is that something goes wrong, and how bad it would be.</source>
        <translation>Geben Sie an, wie wahrscheinlich es ist, dass etwas schiefgeht, und wie schlimm es wäre.</translation>
    </message>
    <message>
        <source>Say what you found and what is done about it.</source>
        <translation>Geben Sie an, was Sie gefunden haben und was dagegen getan wird.</translation>
    </message>
    <message>
        <source>The assessment would have lapsed before anybody could review it.</source>
        <translation>Die Bewertung wäre abgelaufen, bevor jemand sie prüfen könnte.</translation>
    </message>
    <message>
        <source>An assessment holds for at most a year.</source>
        <translation>Eine Bewertung gilt höchstens ein Jahr.</translation>
    </message>
    <message>
        <source>The assessment %1 is not what it has to be for this (%2 instead of %3).</source>
        <translation>Die Bewertung %1 ist nicht, was sie dafür sein muss (%2 statt %3).</translation>
    </message>
    <message>
        <source>%1 wrote this assessment; a second person has to sign it.</source>
        <translation>%1 hat diese Bewertung verfasst; eine zweite Person muss sie signieren.</translation>
    </message>
    <message>
        <source>%1 answers for this agent; somebody else has to sign its assessment.</source>
        <translation>%1 verantwortet diesen Agenten; jemand anderes muss seine Bewertung signieren.</translation>
    </message>
    <message>
        <source>%1 already has an assessment under way (%2).</source>
        <translation>Für %1 ist schon eine Bewertung in Arbeit (%2).</translation>
    </message>
    <message>
        <source>What the record says about the assessment has changed since you read it; read it again.</source>
        <translation>Was die Akte über die Bewertung sagt, hat sich geändert, seit Sie es gelesen haben; lesen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Authority</name>
    <message>
        <source>The ledger was changed: entry %1 is not what was written.</source>
        <translation>Das Hauptbuch wurde geändert: Eintrag %1 ist nicht der, der geschrieben wurde.</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger tells of a signed document that is not in the record any more.</source>
        <translation>Eintrag %1 des Hauptbuchs nennt ein signiertes Dokument, das nicht mehr in der Akte steht.</translation>
    </message>
    <message>
        <source>A signed document stands in the record of which the ledger knows nothing.</source>
        <translation>In der Akte steht ein signiertes Dokument, von dem das Hauptbuch nichts weiß.</translation>
    </message>
    <message>
        <source>A roster stands in the record under another version or digest than its own.</source>
        <translation>Eine Besetzungsliste steht in der Akte unter einer anderen Version oder Prüfsumme als ihrer eigenen.</translation>
    </message>
    <message>
        <source>The roster is of another committee than the record.</source>
        <translation>Die Besetzungsliste gehört zu einem anderen Ausschuss als die Akte.</translation>
    </message>
    <message>
        <source>The list of what was taken back is not as it was signed.</source>
        <translation>Die Liste der Entzüge ist nicht so, wie sie signiert wurde.</translation>
    </message>
    <message>
        <source>The list of what was taken back is not signed by those who may take or give back.</source>
        <translation>Die Liste der Entzüge ist nicht von denen signiert, die entziehen oder zurückgeben dürfen.</translation>
    </message>
    <message>
        <source>A roster is signed with keys that had been taken back.</source>
        <translation>Eine Besetzungsliste ist mit Schlüsseln signiert, die entzogen waren.</translation>
    </message>
    <message>
        <source>Another record stands in the place of this one.</source>
        <translation>An der Stelle dieser Akte steht eine andere.</translation>
    </message>
    <message>
        <source>The record was taken back to an earlier state, or another one stands in its place: what it says of its committee is not what it said before.</source>
        <translation>Die Akte wurde auf einen früheren Stand zurückgesetzt, oder eine andere steht an ihrer Stelle: Was sie über ihren Ausschuss sagt, ist nicht, was sie vorher sagte.</translation>
    </message>
</context>
<context>
    <name>BodyReader</name>
    <message>
        <source>What was signed is not of the form that this program knows.</source>
        <translation>Was signiert wurde, hat nicht die Form, die dieses Programm kennt.</translation>
    </message>
</context>
<context>
    <name>CanonicalJson</name>
    <message>
        <source>This text cannot be put into the form that is signed.</source>
        <translation>Dieser Text lässt sich nicht in die Form bringen, die signiert wird.</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>ChangeFeed</name>
    <message>
        <source>There has been no answer for ten seconds.</source>
        <translation>Seit zehn Sekunden kommt keine Antwort.</translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Autonomy</source>
        <translation>Autonomie</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>Kann</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Ungenutzt</translation>
    </message>
    <message>
        <source>Longest credential</source>
        <translation>Längste Laufzeit</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Zuletzt aktiv</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Beantragt</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Antrag von</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Break-glass</source>
        <translation>Notfallfreigabe</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>Eingedämmt</translation>
    </message>
    <message>
        <source>Remediated</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Time to remediate</source>
        <translation>Zeit bis zur Behebung</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Feststellungen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personenbezogene Daten</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Revocation ordered</source>
        <translation>Entzug angeordnet</translation>
    </message>
    <message>
        <source>Canary denied</source>
        <translation>Kontrollaufruf abgewiesen</translation>
    </message>
    <message>
        <source>Time to revoke</source>
        <translation>Zeit bis zum Entzug</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wortlaut</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: privyseal [RECORD]
       privyseal report RECORD --out FILE.pdf [--as-of INSTANT] [--period month|quarter|year] [--letter]
       privyseal --version | --help
</source>
        <translation>Aufruf: privyseal [AKTE]
        privyseal report AKTE --out DATEI.pdf [--as-of ZEITPUNKT] [--period month|quarter|year] [--letter]
        privyseal --version | --help
</translation>
    </message>
    <message>
        <source>The report needs one record and --out FILE.pdf.</source>
        <translation>Der Bericht braucht eine Akte und --out DATEI.pdf.</translation>
    </message>
    <message>
        <source>The period is month, quarter or year.</source>
        <translation>Der Zeitraum ist month, quarter oder year.</translation>
    </message>
    <message>
        <source>--as-of needs an instant with a zone, such as 2026-09-16T09:42:00Z.</source>
        <translation>--as-of braucht einen Zeitpunkt mit Zeitzone, zum Beispiel 2026-09-16T09:42:00Z.</translation>
    </message>
    <message>
        <source>These options belong to the command report.</source>
        <translation>Diese Optionen gehören zum Befehl report.</translation>
    </message>
    <message>
        <source>Only one record can be opened.</source>
        <translation>Es lässt sich nur eine Akte öffnen.</translation>
    </message>
    <message>
        <source>This report is a PDF: name it FILE.pdf. HTML is written by privysealctl report.</source>
        <translation>Dieser Bericht ist ein PDF: DATEI.pdf als Namen angeben. HTML schreibt privysealctl report.</translation>
    </message>
</context>
<context>
    <name>Committee</name>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Engineering</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Vorsitz</translation>
    </message>
    <message>
        <source>There is no member &quot;%1&quot; on the committee.</source>
        <translation>Im Ausschuss gibt es kein Mitglied „%1“.</translation>
    </message>
    <message>
        <source>A member needs the name of a person.</source>
        <translation>Ein Mitglied braucht den Namen einer Person.</translation>
    </message>
    <message>
        <source>A member needs at least one role.</source>
        <translation>Ein Mitglied braucht mindestens eine Rolle.</translation>
    </message>
    <message>
        <source>%1 is on the committee already.</source>
        <translation>%1 ist bereits im Ausschuss.</translation>
    </message>
    <message>
        <source>%1 has retired already.</source>
        <translation>%1 ist bereits ausgeschieden.</translation>
    </message>
    <message>
        <source>The committee has signed a roster; members join and leave by its next version, which they sign.</source>
        <translation>Der Ausschuss hat eine Besetzungsliste signiert; Mitglieder kommen und gehen mit ihrer nächsten Version, die sie signieren.</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Risk assessment</source>
        <translation>Risikobewertung</translation>
    </message>
    <message>
        <source>Agents that can do harm, or are in production, have a current approved assessment.</source>
        <translation>Agenten, die Schaden anrichten können oder in Produktion sind, haben eine gültige freigegebene Bewertung.</translation>
    </message>
    <message>
        <source>No current approved assessment</source>
        <translation>Keine gültige freigegebene Bewertung</translation>
    </message>
    <message numerus="yes">
        <source>Assess %n agent(s)</source>
        <translation>
            <numerusform>%n Agenten bewerten</numerusform>
            <numerusform>%n Agenten bewerten</numerusform>
        </translation>
    </message>
    <message>
        <source>Least privilege</source>
        <translation>Geringste Berechtigung</translation>
    </message>
    <message>
        <source>Active agents have an account of their own, and no privilege that is a wildcard or unused for 90 days.</source>
        <translation>Aktive Agenten haben ein eigenes Konto und keine Berechtigung, die für alles gilt oder seit 90 Tagen ungenutzt ist.</translation>
    </message>
    <message>
        <source>A privilege is unused</source>
        <translation>Eine Berechtigung ist ungenutzt</translation>
    </message>
    <message>
        <source>A person&apos;s account is shared</source>
        <translation>Das Konto einer Person wird mitbenutzt</translation>
    </message>
    <message>
        <source>A privilege is a wildcard</source>
        <translation>Eine Berechtigung gilt für alles</translation>
    </message>
    <message numerus="yes">
        <source>Drop the unused privileges of %n agent(s)</source>
        <translation>
            <numerusform>Ungenutzte Berechtigungen von %n Agenten streichen</numerusform>
            <numerusform>Ungenutzte Berechtigungen von %n Agenten streichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n agent(s) an account of their own</source>
        <translation>
            <numerusform>%n Agenten ein eigenes Konto geben</numerusform>
            <numerusform>%n Agenten ein eigenes Konto geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Narrow the wildcards of %n agent(s)</source>
        <translation>
            <numerusform>Zu weite Berechtigungen von %n Agenten einengen</numerusform>
            <numerusform>Zu weite Berechtigungen von %n Agenten einengen</numerusform>
        </translation>
    </message>
    <message>
        <source>Short-lived tokens</source>
        <translation>Kurzlebige Tokens</translation>
    </message>
    <message>
        <source>Every live credential ends within its policy: tokens after 24 hours, others after 90 days.</source>
        <translation>Alle gültigen Zugangsdaten enden nach Vorschrift: Tokens nach 24 Stunden, andere nach 90 Tagen.</translation>
    </message>
    <message>
        <source>A credential lives longer than policy allows</source>
        <translation>Zugangsdaten leben länger, als die Vorschrift erlaubt</translation>
    </message>
    <message>
        <source>A credential has no end or no beginning</source>
        <translation>Zugangsdaten haben kein Ende oder keinen Beginn</translation>
    </message>
    <message numerus="yes">
        <source>Reissue the credentials of %n agent(s) within policy</source>
        <translation>
            <numerusform>Zugangsdaten von %n Agenten nach Vorschrift neu ausstellen</numerusform>
            <numerusform>Zugangsdaten von %n Agenten nach Vorschrift neu ausstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give the credentials of %n agent(s) an end</source>
        <translation>
            <numerusform>Zugangsdaten von %n Agenten befristen</numerusform>
            <numerusform>Zugangsdaten von %n Agenten befristen</numerusform>
        </translation>
    </message>
    <message>
        <source>Non-bypassable approvals</source>
        <translation>Unumgehbare Freigaben</translation>
    </message>
    <message>
        <source>Every active production privilege of an active agent stands on a signed quorum that verifies.</source>
        <translation>Jede aktive Produktionsberechtigung eines aktiven Agenten steht auf einem signierten Quorum, das sich prüfen lässt.</translation>
    </message>
    <message>
        <source>A production privilege stands on no signed decision</source>
        <translation>Eine Produktionsberechtigung steht auf keiner signierten Entscheidung</translation>
    </message>
    <message numerus="yes">
        <source>Have the production privileges of %n agent(s) decided anew</source>
        <translation>
            <numerusform>Produktionsberechtigungen von %n Agenten neu entscheiden lassen</numerusform>
            <numerusform>Produktionsberechtigungen von %n Agenten neu entscheiden lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
    <message>
        <source>Active agents run under registered guardrails, and were not seen with others.</source>
        <translation>Aktive Agenten laufen unter registrierten Leitplanken und wurden nicht mit anderen gesehen.</translation>
    </message>
    <message>
        <source>No guardrails are registered</source>
        <translation>Es sind keine Leitplanken registriert</translation>
    </message>
    <message>
        <source>Seen with other guardrails than registered</source>
        <translation>Mit anderen Leitplanken gesehen als registriert</translation>
    </message>
    <message numerus="yes">
        <source>Register the guardrails of %n agent(s)</source>
        <translation>
            <numerusform>Leitplanken von %n Agenten registrieren</numerusform>
            <numerusform>Leitplanken von %n Agenten registrieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look into the drift of %n agent(s)</source>
        <translation>
            <numerusform>Abweichung von %n Agenten klären</numerusform>
            <numerusform>Abweichung von %n Agenten klären</numerusform>
        </translation>
    </message>
    <message>
        <source>Safe test environments</source>
        <translation>Sichere Testumgebungen</translation>
    </message>
    <message>
        <source>Active agents are tested with synthetic or scrubbed data.</source>
        <translation>Aktive Agenten werden mit synthetischen oder bereinigten Daten getestet.</translation>
    </message>
    <message>
        <source>Tested with production data</source>
        <translation>Mit Produktionsdaten getestet</translation>
    </message>
    <message>
        <source>Nobody says what it is tested with</source>
        <translation>Niemand sagt, womit getestet wird</translation>
    </message>
    <message numerus="yes">
        <source>Give %n agent(s) synthetic or scrubbed test data</source>
        <translation>
            <numerusform>%n Agenten synthetische oder bereinigte Testdaten geben</numerusform>
            <numerusform>%n Agenten synthetische oder bereinigte Testdaten geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find out the test data of %n agent(s)</source>
        <translation>
            <numerusform>Testdaten von %n Agenten herausfinden</numerusform>
            <numerusform>Testdaten von %n Agenten herausfinden</numerusform>
        </translation>
    </message>
    <message>
        <source>Monitoring and alerting</source>
        <translation>Überwachung und Alarme</translation>
    </message>
    <message>
        <source>Active agents were heard of in the last 30 days, and no alert of theirs runs beyond the promise.</source>
        <translation>Von aktiven Agenten wurde in den letzten 30 Tagen gehört, und keiner ihrer Alarme läuft länger als versprochen.</translation>
    </message>
    <message>
        <source>Not heard of in the last 30 days</source>
        <translation>In den letzten 30 Tagen nichts gehört</translation>
    </message>
    <message>
        <source>An alert runs beyond the 15-minute promise</source>
        <translation>Ein Alarm läuft länger als die versprochenen 15 Minuten</translation>
    </message>
    <message numerus="yes">
        <source>Connect %n agent(s) to monitoring</source>
        <translation>
            <numerusform>%n Agenten an die Überwachung anschließen</numerusform>
            <numerusform>%n Agenten an die Überwachung anschließen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm the revocations of %n agent(s)</source>
        <translation>
            <numerusform>Entzug bei %n Agenten bestätigen</numerusform>
            <numerusform>Entzug bei %n Agenten bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Forum and training</source>
        <translation>Gremium und Schulung</translation>
    </message>
    <message>
        <source>Every member&apos;s training is valid, and the committee met with a quorum within the quarter.</source>
        <translation>Die Schulung jedes Mitglieds ist gültig, und der Ausschuss tagte im letzten Vierteljahr beschlussfähig.</translation>
    </message>
    <message>
        <source>A training has run out</source>
        <translation>Eine Schulung ist abgelaufen</translation>
    </message>
    <message>
        <source>No training was completed</source>
        <translation>Keine Schulung abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>Renew the training of %n member(s)</source>
        <translation>
            <numerusform>Schulung von %n Mitglied auffrischen</numerusform>
            <numerusform>Schulung von %n Mitgliedern auffrischen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train %n member(s)</source>
        <translation>
            <numerusform>%n Mitglied schulen</numerusform>
            <numerusform>%n Mitglieder schulen</numerusform>
        </translation>
    </message>
    <message>
        <source>The committee has not met with a quorum yet.</source>
        <translation>Der Ausschuss hat noch nie beschlussfähig getagt.</translation>
    </message>
    <message numerus="yes">
        <source>The committee has not met with a quorum for %n day(s).</source>
        <translation>
            <numerusform>Der Ausschuss hat seit %n Tag nicht beschlussfähig getagt.</numerusform>
            <numerusform>Der Ausschuss hat seit %n Tagen nicht beschlussfähig getagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The target of a control cannot be read; set it anew.</source>
        <translation>Das Ziel einer Kontrolle lässt sich nicht lesen; setzen Sie es neu.</translation>
    </message>
    <message>
        <source>A target is a percentage from 0 to 100.</source>
        <translation>Ein Ziel ist ein Prozentwert von 0 bis 100.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 überfällig</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>MMM yyyy</source>
        <comment>pattern of a date: d day, MMM month&apos;s short name, yyyy year, ddd weekday</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <comment>pattern of a date</comment>
        <translation>MMM yy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>pattern of a date</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>pattern of a date</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>pattern of a date</comment>
        <translation>ddd d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>DecisionProof</name>
    <message>
        <source>It is not signed.</source>
        <translation>Sie ist nicht signiert.</translation>
    </message>
    <message>
        <source>It was signed for another record.</source>
        <translation>Sie wurde für eine andere Akte signiert.</translation>
    </message>
    <message>
        <source>The ledger tells of it twice or otherwise.</source>
        <translation>Das Hauptbuch nennt sie zweimal oder anders.</translation>
    </message>
    <message>
        <source>The ledger knows nothing of it.</source>
        <translation>Das Hauptbuch weiß nichts davon.</translation>
    </message>
    <message>
        <source>It was signed under another roster than the one in force at that time.</source>
        <translation>Sie wurde unter einer anderen Besetzungsliste signiert als der damals geltenden.</translation>
    </message>
    <message>
        <source>The roster had expired when it was signed.</source>
        <translation>Die Besetzungsliste war abgelaufen, als sie signiert wurde.</translation>
    </message>
    <message>
        <source>It says another time than the ledger does.</source>
        <translation>Sie nennt eine andere Zeit als das Hauptbuch.</translation>
    </message>
    <message>
        <source>Its signer was not on the committee.</source>
        <translation>Wer sie signiert hat, war nicht im Ausschuss.</translation>
    </message>
    <message>
        <source>The signer&apos;s key was taken back.</source>
        <translation>Der Schlüssel, der sie signiert hat, wurde entzogen.</translation>
    </message>
    <message>
        <source>Its signature does not hold.</source>
        <translation>Ihre Signatur hält nicht stand.</translation>
    </message>
    <message>
        <source>It says that it saw more of the ledger than there was.</source>
        <translation>Sie gibt an, mehr vom Hauptbuch gesehen zu haben, als da war.</translation>
    </message>
</context>
<context>
    <name>DrillChart</name>
    <message>
        <source>Drills of the last 12 months</source>
        <translation>Übungen der letzten 12 Monate</translation>
    </message>
    <message>
        <source>Minutes from the start</source>
        <translation>Minuten ab Beginn</translation>
    </message>
    <message>
        <source>To the remedy</source>
        <translation>Bis zur Behebung</translation>
    </message>
    <message>
        <source>To containment</source>
        <translation>Bis zur Eindämmung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the day of a drill, its scenario</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>%1 s</source>
        <comment>a length of time</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a length of time</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a length of time</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a length of time</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>a length of time</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>a length of time</comment>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>Envelope</name>
    <message>
        <source>This is not a signed document of the kind that is wanted here.</source>
        <translation>Das ist kein signiertes Dokument der Art, die hier gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>it is not a list of names and values</source>
        <translation>es ist keine Liste aus Namen und Werten</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB; it was skipped.</source>
        <translation>Die Datei ist größer als 1 MiB; sie wurde übersprungen.</translation>
    </message>
    <message>
        <source>The file cannot be read; it was skipped.</source>
        <translation>Die Datei ist nicht lesbar; sie wurde übersprungen.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text; it was skipped.</source>
        <translation>Die Datei ist kein UTF-8-Text; sie wurde übersprungen.</translation>
    </message>
    <message>
        <source>The file has no front matter, so it is no agent; it was skipped.</source>
        <translation>Die Datei hat kein Front Matter und ist daher kein Agent; sie wurde übersprungen.</translation>
    </message>
    <message>
        <source>The front matter is not valid YAML (%1); it was read line by line.</source>
        <translation>Das Front Matter ist kein gültiges YAML (%1); es wurde zeilenweise gelesen.</translation>
    </message>
    <message>
        <source>The front matter gives no name.</source>
        <translation>Das Front Matter nennt keinen Namen.</translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation>Das ist weder eine Datei noch ein Ordner.</translation>
    </message>
    <message>
        <source>The map cannot be used: %1</source>
        <translation>Die Zuordnung ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an object.</source>
        <translation>„%1“ ist kein Objekt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text.</source>
        <translation>„%1“ ist kein Text.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation>„%1“ ist unverständlich.</translation>
    </message>
    <message>
        <source>The map takes &quot;%1&quot; from a column &quot;%2&quot; that the file does not have.</source>
        <translation>Die Zuordnung nimmt „%1“ aus einer Spalte „%2“, die in der Datei fehlt.</translation>
    </message>
    <message>
        <source>The row has %1 cells where the header has %2.</source>
        <translation>Die Zeile hat %1 Zellen, die Kopfzeile %2.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; holds &quot;%2&quot;, which the map does not translate.</source>
        <translation>Die Spalte „%1“ enthält „%2“; die Zuordnung übersetzt das nicht.</translation>
    </message>
    <message>
        <source>The map &quot;%1&quot; cannot be read.</source>
        <translation>Die Zuordnung „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>it is not an object.</source>
        <translation>sie ist kein Objekt.</translation>
    </message>
    <message>
        <source>&quot;kind&quot; is missing or not a kind that can be mapped.</source>
        <translation>„kind“ fehlt oder ist keine Art, die sich zuordnen lässt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a field of %2.</source>
        <translation>„%1“ ist kein Feld von %2.</translation>
    </message>
    <message>
        <source>The file is empty; a CSV file begins with a header.</source>
        <translation>Die Datei ist leer; eine CSV-Datei beginnt mit einer Kopfzeile.</translation>
    </message>
    <message>
        <source>The file holds a NUL byte; it is not text.</source>
        <translation>Die Datei enthält ein NUL-Byte; sie ist kein Text.</translation>
    </message>
    <message>
        <source>A row is longer than 4 MiB.</source>
        <translation>Eine Zeile ist länger als 4 MiB.</translation>
    </message>
    <message>
        <source>A quoted cell that begins in line %1 is never closed.</source>
        <translation>Eine Zelle in Anführungszeichen, die in Zeile %1 beginnt, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Something stands between a closing quote and the next comma.</source>
        <translation>Zwischen einem schließenden Anführungszeichen und dem nächsten Komma steht noch etwas.</translation>
    </message>
    <message>
        <source>A text is longer than 1 MiB.</source>
        <translation>Ein Text ist länger als 1 MiB.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>Der Text ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation>Die Datei lässt sich nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>The file could not be written; what stood there before is unchanged.</source>
        <translation>Die Datei konnte nicht geschrieben werden; der vorherige Inhalt ist unverändert.</translation>
    </message>
    <message>
        <source>There is nothing called &quot;%1&quot; to export.</source>
        <translation>„%1“ gibt es nicht zum Exportieren.</translation>
    </message>
    <message>
        <source>Name a file that ends in .json, .ndjson or .csv.</source>
        <translation>Eine Datei mit der Endung .json, .ndjson oder .csv angeben.</translation>
    </message>
    <message>
        <source>Name a file that ends in .json.</source>
        <translation>Eine Datei mit der Endung .json angeben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder; name a file.</source>
        <translation>„%1“ ist ein Ordner; eine Datei angeben.</translation>
    </message>
    <message>
        <source>Some rows cannot be taken, so nothing was written; see the list of them.</source>
        <translation>Einige Zeilen sind nicht übernehmbar, daher wurde nichts geschrieben; siehe deren Liste.</translation>
    </message>
    <message>
        <source>Name at least one file to import.</source>
        <translation>Mindestens eine Datei zum Importieren angeben.</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>There is no import for the kind &quot;%1&quot;.</source>
        <translation>Für die Art „%1“ gibt es keinen Import.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file.</source>
        <translation>„%1“ ist keine Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read; check its permissions.</source>
        <translation>„%1“ ist nicht lesbar; die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>A CSV register needs a map; name its file.</source>
        <translation>Ein CSV-Register braucht eine Zuordnung; deren Datei angeben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends neither in .json, .ndjson nor .csv.</source>
        <translation>„%1“ endet weder auf .json noch auf .ndjson oder .csv.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was written.</source>
        <translation>Der Import wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; stands twice in this file, with different content.</source>
        <translation>Die ID „%1“ kommt in dieser Datei zweimal mit unterschiedlichem Inhalt vor.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a capability that this program knows; it is kept.</source>
        <translation>„%1“ ist keine Fähigkeit, die dieses Programm kennt; der Eintrag bleibt erhalten.</translation>
    </message>
    <message>
        <source>The request &quot;%1&quot; was filed in this record; an import cannot change it.</source>
        <translation>Der Antrag „%1“ wurde in dieser Akte eingereicht; ein Import kann ihn nicht ändern.</translation>
    </message>
    <message>
        <source>This program does not know this part of the file; it is kept as it is.</source>
        <translation>Dieses Programm kennt diesen Teil der Datei nicht; er bleibt unverändert erhalten.</translation>
    </message>
    <message>
        <source>It refers to the agent &quot;%1&quot;, which the record does not know.</source>
        <translation>Verweist auf den Agenten „%1“, den die Akte nicht kennt.</translation>
    </message>
    <message>
        <source>A text holds half of a surrogate pair.</source>
        <translation>Ein Text enthält ein halbes Surrogatpaar.</translation>
    </message>
    <message>
        <source>A number is too large.</source>
        <translation>Eine Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>The file ends too early; it seems to be cut off.</source>
        <translation>Die Datei endet zu früh; sie scheint abgeschnitten zu sein.</translation>
    </message>
    <message>
        <source>Something stands after the end of the JSON text.</source>
        <translation>Nach dem Ende des JSON-Texts steht noch etwas.</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>Das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; stands twice.</source>
        <translation>Der Name „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>This is not a Privy Seal document.</source>
        <translation>Das ist kein Privy-Seal-Dokument.</translation>
    </message>
    <message>
        <source>A text holds a NUL character.</source>
        <translation>Ein Text enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is not a list.</source>
        <translation>Der Teil „%1“ ist keine Liste.</translation>
    </message>
    <message>
        <source>The format is not &quot;privyseal/1&quot;; this program cannot read it.</source>
        <translation>Das Format ist nicht „privyseal/1“; dieses Programm kann es nicht lesen.</translation>
    </message>
    <message>
        <source>The data is nested deeper than %1 levels.</source>
        <translation>Die Daten sind tiefer als %1 Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>The document does not say &quot;format&quot;: &quot;privyseal/1&quot;.</source>
        <translation>Im Dokument fehlt die Angabe &quot;format&quot;: &quot;privyseal/1&quot;.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; does not hold JSON.</source>
        <translation>Die Spalte „%1“ enthält kein JSON.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; does not hold a JSON object.</source>
        <translation>Die Spalte „%1“ enthält kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The header has a column without a name.</source>
        <translation>Die Kopfzeile hat eine Spalte ohne Namen.</translation>
    </message>
    <message>
        <source>The header names &quot;%1&quot; twice.</source>
        <translation>Die Kopfzeile nennt „%1“ zweimal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a character that cannot be stored (NUL, U+FFFE or U+FFFF).</source>
        <translation>„%1“ enthält ein Zeichen, das nicht gespeichert werden kann (NUL, U+FFFE oder U+FFFF).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list of texts.</source>
        <translation>„%1“ ist keine Liste von Texten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is none of: %3.</source>
        <translation>„%1“ ist „%2“; zulässig ist nur: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is not a date or an instant with a zone.</source>
        <translation>„%1“ ist „%2“; das ist weder ein Datum noch ein Zeitpunkt mit Zeitzone.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list.</source>
        <translation>„%1“ ist keine Liste.</translation>
    </message>
    <message>
        <source>Entry %1 of &quot;%2&quot; is not an object.</source>
        <translation>Eintrag %1 von „%2“ ist kein Objekt.</translation>
    </message>
    <message>
        <source>Entry %1 of &quot;%2&quot;: %3</source>
        <translation>Eintrag %1 von „%2“: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the id &quot;%2&quot; twice.</source>
        <translation>„%1“ enthält die ID „%2“ zweimal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false.</source>
        <translation>„%1“ ist weder true noch false.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>The row is not an object.</source>
        <translation>Die Zeile ist kein Objekt.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; to choose by.</source>
        <translation>Es gibt kein Feld „%1“, nach dem sich auswählen lässt.</translation>
    </message>
    <message>
        <source>This is not a place in the list: %1</source>
        <translation>Das ist keine Stelle in der Liste: %1</translation>
    </message>
    <message>
        <source>The limit is not a number above 0.</source>
        <translation>Die Obergrenze ist keine Zahl über 0.</translation>
    </message>
    <message>
        <source>The record holds nothing with the id &quot;%1&quot;.</source>
        <translation>Die Akte enthält nichts mit der ID „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of a kind that its name gives away; say which it is with --as (or in the list), such as --as agents.</source>
        <translation>Aus dem Namen „%1“ geht die Art nicht hervor; sie lässt sich mit --as (oder in der Liste) angeben, etwa --as agents.</translation>
    </message>
    <message>
        <source>There is nothing called &quot;%1&quot; to list; there are %2.</source>
        <translation>Auflisten lässt sich nichts namens „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>There is nothing called &quot;%1&quot; to show; there are %2.</source>
        <translation>Anzeigen lässt sich nichts namens „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>Line %1: &quot;%2&quot; is not an action class that this program knows; it is kept.</source>
        <translation>Zeile %1: „%2“ ist keine Aktionsklasse, die dieses Programm kennt; sie wird behalten.</translation>
    </message>
    <message>
        <source>The copying was cancelled; nothing was written.</source>
        <translation>Das Kopieren wurde abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The copy is not the same as the record, so it was not kept; the record itself is unchanged.</source>
        <translation>Die Kopie stimmt nicht mit der Akte überein und wurde deshalb verworfen; die Akte selbst ist unverändert.</translation>
    </message>
    <message>
        <source>This login may not read &quot;%1&quot;, so the record cannot be copied; ask for the reader role.</source>
        <translation>Diese Anmeldung darf „%1“ nicht lesen, deshalb lässt sich die Akte nicht kopieren; bitten Sie um die Leserolle.</translation>
    </message>
    <message>
        <source>The record&apos;s table &quot;%1&quot; is not as this program makes it, so it cannot be copied.</source>
        <translation>Die Tabelle „%1“ der Akte ist nicht so, wie dieses Programm sie anlegt, und lässt sich deshalb nicht kopieren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no whole number</source>
        <translation>„%1“ enthält keine ganze Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no text</source>
        <translation>„%1“ enthält keinen Text</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a text that is not valid</source>
        <translation>„%1“ enthält einen ungültigen Text</translation>
    </message>
    <message>
        <source>Row %L1 of &quot;%2&quot; cannot be copied: %3.</source>
        <translation>Zeile %L1 von „%2“ lässt sich nicht kopieren: %3.</translation>
    </message>
    <message>
        <source>A text in &quot;%1&quot; is too long for an index of a PostgreSQL server, so the record cannot be copied there.</source>
        <translation>Ein Text in „%1“ ist zu lang für einen Index eines PostgreSQL-Servers, deshalb lässt sich die Akte nicht dorthin kopieren.</translation>
    </message>
    <message>
        <source>A backup is a file; copy the record to bring it to a server.</source>
        <translation>Eine Sicherung ist eine Datei; kopieren Sie die Akte, um sie auf einen Server zu bringen.</translation>
    </message>
    <message>
        <source>There is no such folder to put the backup in.</source>
        <translation>Es gibt keinen solchen Ordner für die Sicherung.</translation>
    </message>
    <message>
        <source>Rows of &quot;%1&quot; exclude each other by the rules of that table, so the record cannot be copied.</source>
        <translation>Zeilen von „%1“ schließen einander nach den Regeln dieser Tabelle aus, daher kann die Akte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>The cursor of the ledger is the number of an entry.</source>
        <translation>Der Zeiger des Hauptbuchs ist die Nummer eines Eintrags.</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger is not what was written; verify names all that does not hold.</source>
        <translation>Eintrag %1 des Hauptbuchs ist nicht, was geschrieben wurde; verify nennt alles, was nicht hält.</translation>
    </message>
</context>
<context>
    <name>FactRows</name>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Risk assessments</source>
        <translation>Risikobewertungen</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zuständigkeiten</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>Version %1, %2</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation>Tag 0</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Storage settings</source>
        <translation>Speichereinstellungen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Published reports</source>
        <translation>Veröffentlichte Berichte</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Forum</name>
    <message>
        <source>&quot;%1&quot; of %2 is no date; import it again with one.</source>
        <translation>„%1“ von %2 ist kein Datum; importieren Sie es noch einmal mit einem.</translation>
    </message>
    <message>
        <source>The record knows of no training that %1 completed.</source>
        <translation>Die Akte kennt keine Schulung, die %1 abgeschlossen hat.</translation>
    </message>
    <message>
        <source>%1 (on %2)</source>
        <comment>course, day</comment>
        <translation>%1 (am %2)</translation>
    </message>
    <message>
        <source>The training of %1 has run out: %2.</source>
        <translation>Die Schulung von %1 ist abgelaufen: %2.</translation>
    </message>
    <message>
        <source>A course without a name</source>
        <translation>Ein Kurs ohne Namen</translation>
    </message>
</context>
<context>
    <name>Guardrails</name>
    <message>
        <source>A configuration is a JSON object.</source>
        <translation>Eine Konfiguration ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>&quot;prompt_constraints&quot; has to be a list of texts.</source>
        <translation>&quot;prompt_constraints&quot; muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>&quot;tools&quot; has to be a list of texts.</source>
        <translation>&quot;tools&quot; muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>&quot;model&quot; has to be a text.</source>
        <translation>&quot;model&quot; muss ein Text sein.</translation>
    </message>
    <message>
        <source>&quot;parameters&quot; has to be an object.</source>
        <translation>&quot;parameters&quot; muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>&quot;tools&quot; names &quot;%1&quot; twice.</source>
        <translation>&quot;tools&quot; nennt &quot;%1&quot; zweimal.</translation>
    </message>
    <message>
        <source>A fingerprint has 64 hexadecimal digits.</source>
        <translation>Ein Fingerabdruck hat 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>A sighting needs the name of who saw it.</source>
        <translation>Eine Sichtung braucht den Namen dessen, der sie gemacht hat.</translation>
    </message>
    <message>
        <source>There is no agent &quot;%1&quot;.</source>
        <translation>Es gibt keinen Agenten &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Guardrails are registered by a member from security or engineering.</source>
        <translation>Leitplanken registriert ein Mitglied aus Sicherheit oder Technik.</translation>
    </message>
    <message>
        <source>A configuration that is registered has at most 256 KiB.</source>
        <translation>Eine Konfiguration, die registriert wird, hat höchstens 256 KiB.</translation>
    </message>
    <message>
        <source>A set and its version have names of at most 100 characters.</source>
        <translation>Ein Satz und seine Version haben Namen von höchstens 100 Zeichen.</translation>
    </message>
    <message>
        <source>Version %1 of %2 was registered with another configuration; give this one a version of its own.</source>
        <translation>Version %1 von %2 wurde mit einer anderen Konfiguration registriert; geben Sie dieser eine eigene Version.</translation>
    </message>
    <message>
        <source>What the record says about these guardrails has changed since you read it; read it again.</source>
        <translation>Was die Akte über diese Leitplanken sagt, hat sich geändert, seit Sie es gelesen haben; lesen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>ImportKind</name>
    <message>
        <source>Privy Seal data</source>
        <translation>Privy-Seal-Daten</translation>
    </message>
    <message>
        <source>Agent definitions</source>
        <translation>Agentendefinitionen</translation>
    </message>
    <message>
        <source>Register by a map</source>
        <translation>Register mit Zuordnung</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Risk assessments</source>
        <translation>Risikobewertungen</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulungen</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zuständigkeiten</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Nicht erkannt</translation>
    </message>
</context>
<context>
    <name>IncidentLook</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>%1 since the alert; access is not yet shown to be gone.</source>
        <translation>%1 seit dem Alarm; noch nicht nachgewiesen, dass der Zugriff weg ist.</translation>
    </message>
    <message>
        <source>%1 from alert to canary denied.</source>
        <translation>%1 vom Alarm bis zum abgewiesenen Kontrollaufruf.</translation>
    </message>
    <message>
        <source>%1 from alert to confirmed revocation.</source>
        <translation>%1 vom Alarm bis zum bestätigten Entzug.</translation>
    </message>
    <message>
        <source>Find title, agent, id</source>
        <translation>Titel, Agent, ID suchen</translation>
    </message>
    <message>
        <source>No incident is in this record. Drop an incident register on the window to import one.</source>
        <translation>In dieser Akte ist kein Vorfall. Zum Importieren ein Vorfallregister auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>No incident fits these filters.</source>
        <translation>Kein Vorfall entspricht diesen Filtern.</translation>
    </message>
    <message>
        <source>Find rule, agent, id</source>
        <translation>Regel, Agent, ID suchen</translation>
    </message>
    <message>
        <source>No alert is in this record. Drop an export of your alerts on the window to import them.</source>
        <translation>In dieser Akte ist kein Alarm. Zum Importieren einen Export der Alarme auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>No alert fits these filters.</source>
        <translation>Kein Alarm entspricht diesen Filtern.</translation>
    </message>
    <message>
        <source>Find scenario, finding</source>
        <translation>Szenario, Feststellung suchen</translation>
    </message>
    <message>
        <source>No drill is in this record. Drop an export of your drills on the window to import them.</source>
        <translation>In dieser Akte ist keine Übung. Zum Importieren einen Export der Übungen auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>No drill fits these filters.</source>
        <translation>Keine Übung entspricht diesen Filtern.</translation>
    </message>
    <message>
        <source>Find agent, action, resource</source>
        <translation>Agent, Aktion, Ressource suchen</translation>
    </message>
    <message>
        <source>No request is in this record yet.</source>
        <translation>In dieser Akte ist noch kein Antrag.</translation>
    </message>
    <message>
        <source>Open Approvals</source>
        <translation>Freigaben öffnen</translation>
    </message>
    <message>
        <source>No request fits these filters.</source>
        <translation>Kein Antrag entspricht diesen Filtern.</translation>
    </message>
</context>
<context>
    <name>KeyFile</name>
    <message>
        <source>This is not a key file of Privy Seal.</source>
        <translation>Das ist keine Schlüsseldatei von Privy Seal.</translation>
    </message>
    <message>
        <source>Unlocking this key takes %1 MiB of free memory, which this computer does not have now.</source>
        <translation>Diesen Schlüssel zu entsperren braucht %1 MiB freien Speicher, den dieser Computer gerade nicht hat.</translation>
    </message>
    <message>
        <source>A key is of a member of a committee.</source>
        <translation>Ein Schlüssel gehört einem Mitglied eines Ausschusses.</translation>
    </message>
    <message>
        <source>This key file asks for more time or memory than a key file may.</source>
        <translation>Diese Schlüsseldatei verlangt mehr Zeit oder Speicher, als eine Schlüsseldatei darf.</translation>
    </message>
    <message>
        <source>The passphrase is not the one of this key.</source>
        <translation>Die Passphrase ist nicht die dieses Schlüssels.</translation>
    </message>
</context>
<context>
    <name>KeyRing</name>
    <message>
        <source>The folder %1 for keys cannot be made.</source>
        <translation>Der Ordner %1 für Schlüssel kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The key file %1 is for another record.</source>
        <translation>Die Schlüsseldatei %1 gehört zu einer anderen Akte.</translation>
    </message>
    <message>
        <source>The key file %1 is another member&apos;s: %2&apos;s.</source>
        <translation>Die Schlüsseldatei %1 gehört einem anderen Mitglied: %2.</translation>
    </message>
</context>
<context>
    <name>KpiWords</name>
    <message>
        <source>Requests for approval</source>
        <translation>Anträge auf Freigabe</translation>
    </message>
    <message>
        <source>Time to revoke, mean</source>
        <translation>Zeit bis zum Entzug, Mittel</translation>
    </message>
    <message>
        <source>Agents in production</source>
        <translation>Agenten in Produktion</translation>
    </message>
    <message>
        <source>Drills, last 365 days</source>
        <translation>Übungen, letzte 365 Tage</translation>
    </message>
    <message>
        <source>Agent-caused incidents</source>
        <translation>Vorfälle durch Agenten</translation>
    </message>
    <message>
        <source>Requests submitted in the period, without withdrawn ones. Blocked: 100 × (rejected + expired + blocked by policy) / (those + approved). Pending, changes asked, withdrawn, superseded and break-glass requests are left out of the ratio.</source>
        <translation>Im Zeitraum eingereichte Anträge ohne zurückgezogene. Blockiert: 100 × (abgelehnt + abgelaufen + durch Richtlinie gesperrt) / (diese + freigegeben). Offene, zurückgezogene und ersetzte Anträge, solche mit verlangten Änderungen und Notfallfreigaben bleiben im Anteil außer Betracht.</translation>
    </message>
    <message>
        <source>Mean minutes from the alert to the denied canary call, or to the revocation where there is no canary, over real alerts raised in the period that have ended. Drill alerts are left out.</source>
        <translation>Mittlere Minuten vom Alarm bis zum abgewiesenen Kontrollaufruf (canary) oder, wo es keinen gibt, bis zum Entzug, über echte Alarme, die im Zeitraum ausgelöst wurden und beendet sind. Übungsalarme bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>Share of active agents in sandbox, shadow and production, as the record knows them.</source>
        <translation>Anteil der aktiven Agenten in Sandbox, Schattenbetrieb und Produktion, wie die Akte sie kennt.</translation>
    </message>
    <message>
        <source>Drills completed in the 365 days up to the as-of instant; mean minutes from start to remediation over those that have one.</source>
        <translation>In den 365 Tagen bis zum Datenstand abgeschlossene Übungen; mittlere Minuten vom Beginn bis zur Behebung über die Übungen, für die es eine Behebung gibt.</translation>
    </message>
    <message>
        <source>Incidents caused by an agent&apos;s action that were detected in the period. Near misses, exercises and dismissed incidents do not count.</source>
        <translation>Durch die Handlung eines Agenten verursachte Vorfälle, die im Zeitraum erkannt wurden. Beinahe-Vorfälle, Übungen und verworfene Vorfälle zählen nicht.</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>The ledger was changed: entry %1 is not what was written.</source>
        <translation>Das Hauptbuch wurde geändert: Eintrag %1 ist nicht der, der geschrieben wurde.</translation>
    </message>
    <message>
        <source>The ledger is shorter than it was: entry %1 is gone. The record was taken back.</source>
        <translation>Das Hauptbuch ist kürzer als zuvor: Eintrag %1 fehlt. Die Akte wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>The ledger is another one than it was: entry %1 says something else. The record was taken back.</source>
        <translation>Das Hauptbuch ist ein anderes als zuvor: Eintrag %1 sagt etwas anderes. Die Akte wurde zurückgesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>The ledger is another one than it was: its first %n entries were changed.</source>
        <translation>
            <numerusform>Das Hauptbuch ist ein anderes als zuvor: Sein erster Eintrag wurde geändert (%n).</numerusform>
            <numerusform>Das Hauptbuch ist ein anderes als zuvor: Seine ersten %n Einträge wurden geändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerAudit</name>
    <message>
        <source>Entries %1 to %2 are missing.</source>
        <translation>Die Einträge %1 bis %2 fehlen.</translation>
    </message>
    <message>
        <source>It is no entry of a ledger: %1</source>
        <translation>Das ist kein Eintrag eines Hauptbuchs: %1</translation>
    </message>
    <message>
        <source>It stands in another place than it says.</source>
        <translation>Er steht an einer anderen Stelle, als er sagt.</translation>
    </message>
    <message>
        <source>It does not follow the entry before; one of the two was changed.</source>
        <translation>Er folgt nicht auf den Eintrag davor; einer von beiden wurde geändert.</translation>
    </message>
    <message>
        <source>It is older than the entry before.</source>
        <translation>Er ist älter als der Eintrag davor.</translation>
    </message>
    <message>
        <source>This user remembers %1 entries; the last %2 are gone: the record was taken back.</source>
        <translation>Dieser Benutzer erinnert sich an %1 Einträge; die letzten %2 fehlen: Die Akte wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>Up to here it is another ledger than this user remembers.</source>
        <translation>Bis hierher ist es ein anderes Hauptbuch als das, woran sich dieser Benutzer erinnert.</translation>
    </message>
    <message>
        <source>This checkpoint is of another record.</source>
        <translation>Dieser Prüfpunkt gehört zu einer anderen Akte.</translation>
    </message>
    <message>
        <source>No member of the committee has signed this checkpoint.</source>
        <translation>Kein Mitglied des Ausschusses hat diesen Prüfpunkt signiert.</translation>
    </message>
    <message>
        <source>The checkpoint that was signed at entry %1 is gone.</source>
        <translation>Der Prüfpunkt, der bei Eintrag %1 signiert wurde, fehlt.</translation>
    </message>
    <message>
        <source>It says another size than its row.</source>
        <translation>Er nennt eine andere Größe als seine Zeile.</translation>
    </message>
    <message>
        <source>The ledger is not the one that was signed here.</source>
        <translation>Das Hauptbuch ist nicht das, das hier signiert wurde.</translation>
    </message>
</context>
<context>
    <name>LedgerLook</name>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>Besetzungslisten</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Find in the ledger</source>
        <translation>Im Hauptbuch suchen</translation>
    </message>
    <message>
        <source>Nothing has been written to the ledger yet.</source>
        <translation>Im Hauptbuch steht noch nichts.</translation>
    </message>
    <message>
        <source>No entry fits.</source>
        <translation>Kein Eintrag passt.</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>This entry is not what was written.</source>
        <translation>Dieser Eintrag ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Roster in force</source>
        <translation>Besetzungsliste in Kraft</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Decision: approve</source>
        <translation>Entscheidung: freigeben</translation>
    </message>
    <message>
        <source>Decision: reject</source>
        <translation>Entscheidung: ablehnen</translation>
    </message>
    <message>
        <source>Decision: changes</source>
        <translation>Entscheidung: Änderungen</translation>
    </message>
    <message>
        <source>Decision: ratify</source>
        <translation>Entscheidung: bestätigen</translation>
    </message>
    <message>
        <source>Decision: repudiate</source>
        <translation>Entscheidung: verwerfen</translation>
    </message>
    <message>
        <source>Request filed</source>
        <translation>Antrag gestellt</translation>
    </message>
    <message>
        <source>Request revised</source>
        <translation>Antrag geändert</translation>
    </message>
    <message>
        <source>Blocked by policy</source>
        <translation>Durch Richtlinie gesperrt</translation>
    </message>
    <message>
        <source>Request superseded</source>
        <translation>Antrag ersetzt</translation>
    </message>
    <message>
        <source>Request withdrawn</source>
        <translation>Antrag zurückgezogen</translation>
    </message>
    <message>
        <source>Request expired</source>
        <translation>Antrag abgelaufen</translation>
    </message>
    <message>
        <source>Privilege suspended</source>
        <translation>Berechtigung ausgesetzt</translation>
    </message>
    <message>
        <source>Incident opened</source>
        <translation>Vorfall eröffnet</translation>
    </message>
    <message>
        <source>Ticket made</source>
        <translation>Ticket ausgestellt</translation>
    </message>
    <message>
        <source>Guardrails seen</source>
        <translation>Leitplanken gesehen</translation>
    </message>
    <message>
        <source>Agent attested</source>
        <translation>Agent bestätigt</translation>
    </message>
    <message>
        <source>Agent active again</source>
        <translation>Agent wieder aktiv</translation>
    </message>
    <message>
        <source>Agent suspended</source>
        <translation>Agent ausgesetzt</translation>
    </message>
    <message>
        <source>Agent retired</source>
        <translation>Agent stillgelegt</translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>%1 blockiert</translation>
    </message>
    <message>
        <source>n %1 decided</source>
        <translation>n %1 entschieden</translation>
    </message>
    <message>
        <source>The record holds no request yet</source>
        <translation>Die Akte enthält noch keinen Antrag</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>target ≤ %1 min</source>
        <translation>Ziel ≤ %1 min</translation>
    </message>
    <message>
        <source>n %1 ended</source>
        <translation>n %1 beendet</translation>
    </message>
    <message>
        <source>%1 open, %2 old</source>
        <translation>%1 offen, seit %2</translation>
    </message>
    <message>
        <source>The record holds no alert yet</source>
        <translation>Die Akte enthält noch keinen Alarm</translation>
    </message>
    <message>
        <source>%1% sandbox</source>
        <translation>%1&#xa0;% Sandbox</translation>
    </message>
    <message>
        <source>n %1 active</source>
        <translation>n %1 aktiv</translation>
    </message>
    <message>
        <source>The record holds no active agent</source>
        <translation>Die Akte enthält keinen aktiven Agenten</translation>
    </message>
    <message>
        <source>target ≥ %1</source>
        <translation>Ziel ≥ %1</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>The record holds no drill yet</source>
        <translation>Die Akte enthält noch keine Übung</translation>
    </message>
    <message>
        <source>mean to remedy %1 min</source>
        <translation>Behebung im Mittel %1 min</translation>
    </message>
    <message>
        <source>target ≤ %1</source>
        <translation>Ziel ≤ %1</translation>
    </message>
    <message>
        <source>The record holds no incident yet</source>
        <translation>Die Akte enthält noch keinen Vorfall</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Entzug</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) to contain.</source>
        <translation>
            <numerusform>%n Vorfall einzudämmen.</numerusform>
            <numerusform>%n Vorfälle einzudämmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revocation(s) past the 15 minutes.</source>
        <translation>
            <numerusform>%n Entzug seit mehr als 15 Minuten offen.</numerusform>
            <numerusform>%n Entzüge seit mehr als 15 Minuten offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No KPI can be judged yet.</source>
        <translation>Noch keine Kennzahl ist bewertbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n KPI(s) met, none missed.</source>
        <translation>
            <numerusform>%n Kennzahl erreicht, keine verfehlt.</numerusform>
            <numerusform>%n Kennzahlen erreicht, keine verfehlt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n KPI(s) met,</source>
        <translation>
            <numerusform>%n Kennzahl erreicht,</numerusform>
            <numerusform>%n Kennzahlen erreicht,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed.</source>
        <translation>
            <numerusform>%n verfehlt.</numerusform>
            <numerusform>%n verfehlt.</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Requests by outcome</source>
        <translation>Anträge nach Ergebnis</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>pro Monat</translation>
    </message>
    <message>
        <source>per month, %1</source>
        <translation>pro Monat, %1</translation>
    </message>
    <message>
        <source>Minutes to revoke</source>
        <translation>Minuten bis zum Entzug</translation>
    </message>
    <message>
        <source>%1 of %2 within · median %3 · p95 %4</source>
        <translation>%1 von %2 rechtzeitig · Median %3 · p95 %4</translation>
    </message>
    <message>
        <source>Environment mix</source>
        <translation>Verteilung der Umgebungen</translation>
    </message>
    <message>
        <source>Active agents</source>
        <translation>Aktive Agenten</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Schattenbetrieb</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>n %1 · %2 suspended left out</source>
        <translation>n %1 · ohne %2 ausgesetzte</translation>
    </message>
    <message>
        <source>Incidents per quarter</source>
        <translation>Vorfälle pro Quartal</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>%</source>
        <comment>the unit behind a figure</comment>
        <translation>%</translation>
    </message>
</context>
<context>
    <name>PageRepository</name>
    <message>
        <source>Too many rows are asked for by name; narrow the period or the filter.</source>
        <translation>Zu viele Zeilen sind einzeln angefordert; den Zeitraum oder den Filter enger fassen.</translation>
    </message>
    <message>
        <source>This table cannot be filtered that way.</source>
        <translation>Diese Tabelle lässt sich so nicht filtern.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Are we in control today?</source>
        <translation>Haben wir heute alles unter Kontrolle?</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>What waits for me, and may I sign it?</source>
        <translation>Was wartet auf mich, und darf ich es signieren?</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Who are they, what can they do?</source>
        <translation>Wer sind sie, was können sie?</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>What is burning, what is due?</source>
        <translation>Was brennt, was ist fällig?</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Where are we of 30/60/90?</source>
        <translation>Wo stehen wir bei 30/60/90?</translation>
    </message>
    <message>
        <source>Board report</source>
        <translation>Vorstandsbericht</translation>
    </message>
    <message>
        <source>What do I hand out?</source>
        <translation>Was lege ich vor?</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Akte</translation>
    </message>
    <message>
        <source>Can I trust this?</source>
        <translation>Kann ich dem trauen?</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Which of the eight controls hold, where not?</source>
        <translation>Welche der acht Kontrollen halten, wo nicht?</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Type the passphrase.</source>
        <translation>Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>A passphrase has no line ends, tabs or other control characters.</source>
        <translation>Eine Passphrase enthält keine Zeilenumbrüche, Tabulatoren oder andere Steuerzeichen.</translation>
    </message>
    <message>
        <source>A passphrase is no longer than %1 bytes.</source>
        <translation>Eine Passphrase ist höchstens %1 Bytes lang.</translation>
    </message>
    <message>
        <source>The passphrase is not text in UTF-8.</source>
        <translation>Die Passphrase ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>The passphrase is too short: take at least %1 characters.</source>
        <translation>Die Passphrase ist zu kurz: Nehmen Sie mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The passphrase is too easy to guess (%1 of %2 bits): take five words that have nothing to do with each other.</source>
        <translation>Die Passphrase ist zu leicht zu erraten (%1 von %2 Bit): Nehmen Sie fünf Wörter, die nichts miteinander zu tun haben.</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Q%1 %2</source>
        <comment>quarter and year</comment>
        <translation>Q%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>PlanOwnerWords</name>
    <message>
        <source>The plan has no item &quot;%1&quot;.</source>
        <translation>Der Plan hat keinen Punkt „%1“.</translation>
    </message>
    <message>
        <source>An owner is a name of at most %1 characters that can all be seen.</source>
        <translation>Verantwortlich ist ein Name aus höchstens %1 sichtbaren Zeichen.</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%1, %2, %n more</source>
        <translation>
            <numerusform>%1, %2, %n weiterer</numerusform>
            <numerusform>%1, %2, %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Run a tabletop drill</source>
        <translation>Planspielübung durchführen</translation>
    </message>
    <message>
        <source>No drill has been completed since day 0</source>
        <translation>Seit Tag 0 wurde keine Übung abgeschlossen</translation>
    </message>
    <message>
        <source>Drill %1 was completed</source>
        <translation>Übung %1 wurde abgeschlossen</translation>
    </message>
    <message>
        <source>Inventory agents and privileges</source>
        <translation>Agenten und Berechtigungen inventarisieren</translation>
    </message>
    <message>
        <source>All have an owner, an account and an attestation since day 0</source>
        <translation>Alle haben eine verantwortliche Person, ein Konto und eine Bestätigung seit Tag 0</translation>
    </message>
    <message numerus="yes">
        <source>%n lack an owner, an account or an attestation: %1</source>
        <translation>
            <numerusform>%n ohne verantwortliche Person, Konto oder Bestätigung: %1</numerusform>
            <numerusform>%n ohne verantwortliche Person, Konto oder Bestätigung: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Assess agents that execute</source>
        <translation>Ausführende Agenten bewerten</translation>
    </message>
    <message>
        <source>Every agent that executes or writes code is assessed</source>
        <translation>Jeder Agent, der ausführt oder Code schreibt, ist bewertet</translation>
    </message>
    <message numerus="yes">
        <source>%n lack a current assessment: %1</source>
        <translation>
            <numerusform>%n ohne aktuelle Bewertung: %1</numerusform>
            <numerusform>%n ohne aktuelle Bewertung: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Least-privilege accounts</source>
        <translation>Konten mit minimalen Rechten</translation>
    </message>
    <message>
        <source>Every active agent has an account of its own and no wildcard or unused privilege</source>
        <translation>Jeder aktive Agent hat ein eigenes Konto und keine Berechtigung mit Platzhalter oder ohne Nutzung</translation>
    </message>
    <message numerus="yes">
        <source>%n fail: %1 without an account of their own, %2 with a wildcard, %3 with unused privileges</source>
        <translation>
            <numerusform>%n erfüllt es nicht: %1 ohne eigenes Konto, %2 mit Platzhalter, %3 mit ungenutzten Berechtigungen</numerusform>
            <numerusform>%n erfüllen es nicht: %1 ohne eigenes Konto, %2 mit Platzhalter, %3 mit ungenutzten Berechtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Short credential lifetimes</source>
        <translation>Kurze Laufzeiten der Zugangsdaten</translation>
    </message>
    <message>
        <source>Every live credential ends within its policy</source>
        <translation>Alle gültigen Zugangsdaten enden innerhalb ihrer Richtlinie</translation>
    </message>
    <message numerus="yes">
        <source>%n have no end or no beginning</source>
        <translation>
            <numerusform>Ein Zugang ohne Ende oder Beginn</numerusform>
            <numerusform>%n Zugangsdaten ohne Ende oder Beginn</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed approvals in production</source>
        <translation>Signierte Freigaben in Produktion</translation>
    </message>
    <message>
        <source>Publish KPIs to the board</source>
        <translation>Kennzahlen dem Vorstand vorlegen</translation>
    </message>
    <message>
        <source>A board report was published since day 0</source>
        <translation>Seit Tag 0 wurde ein Vorstandsbericht veröffentlicht</translation>
    </message>
    <message>
        <source>No board report has been published since day 0</source>
        <translation>Seit Tag 0 wurde kein Vorstandsbericht veröffentlicht</translation>
    </message>
    <message>
        <source>The record holds nothing that this item counts</source>
        <translation>Die Akte enthält nichts, was dieser Punkt zählt</translation>
    </message>
    <message>
        <source>Attest the agents without owner, account or attestation (%1)</source>
        <translation>Agenten ohne verantwortliche Person, Konto oder Bestätigung bestätigen (%1)</translation>
    </message>
    <message>
        <source>Assess the agents that execute (%1)</source>
        <translation>Ausführende Agenten bewerten (%1)</translation>
    </message>
    <message>
        <source>Drop privileges unused for 90 days (%1 agents)</source>
        <translation>Seit 90 Tagen ungenutzte Berechtigungen entziehen (Agenten: %1)</translation>
    </message>
    <message>
        <source>Give agents an account of their own (%1)</source>
        <translation>Agenten ein eigenes Konto geben (%1)</translation>
    </message>
    <message>
        <source>Narrow wildcard privileges (%1 agents)</source>
        <translation>Berechtigungen mit Platzhalter einengen (Agenten: %1)</translation>
    </message>
    <message numerus="yes">
        <source>Reissue %n credential(s) within policy</source>
        <translation>
            <numerusform>Einen Zugang nach Richtlinie neu ausstellen</numerusform>
            <numerusform>%n Zugangsdaten nach Richtlinie neu ausstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run and complete a drill</source>
        <translation>Eine Übung durchführen und abschließen</translation>
    </message>
    <message>
        <source>Publish the board report</source>
        <translation>Den Vorstandsbericht veröffentlichen</translation>
    </message>
    <message>
        <source>The record does not say when its plan began.</source>
        <translation>Die Akte sagt nicht, wann ihr Plan begann.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation>weniger als eine Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n outlive policy, the longest by %1</source>
        <translation>
            <numerusform>ein Zugang überschreitet die Richtlinie um %1</numerusform>
            <numerusform>%n Zugangsdaten überschreiten die Richtlinie, am längsten um %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Every live production privilege stands on signatures that verify</source>
        <translation>Jede geltende Berechtigung in der Produktion beruht auf Signaturen, die standhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n stand on imported history or on no quorum that verifies</source>
        <translation>
            <numerusform>%n beruht auf importierter Geschichte oder auf keinem gültigen Quorum</numerusform>
            <numerusform>%n beruhen auf importierter Geschichte oder auf keinem gültigen Quorum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>There is a file of that name already; it was not touched.</source>
        <translation>Eine Datei dieses Namens gibt es schon; sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The file cannot be written; see whether its folder is there and has room.</source>
        <translation>Die Datei kann nicht geschrieben werden; prüfen Sie, ob ihr Ordner da ist und Platz hat.</translation>
    </message>
    <message>
        <source>Whether the file is on the disk cannot be said; write it again.</source>
        <translation>Ob die Datei auf dem Datenträger ist, lässt sich nicht sagen; schreiben Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no file of that name.</source>
        <translation>Eine Datei dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This is no file of the kind that is wanted here.</source>
        <translation>Das ist keine Datei der Art, die hier gebraucht wird.</translation>
    </message>
    <message>
        <source>Others may read or change this file; take that from them first (chmod 600).</source>
        <translation>Andere dürfen diese Datei lesen oder ändern; nehmen Sie ihnen das zuerst (chmod 600).</translation>
    </message>
</context>
<context>
    <name>PrivateLock</name>
    <message>
        <source>Another program holds the file for too long, or it cannot be locked.</source>
        <translation>Ein anderes Programm hält die Datei zu lange, oder sie lässt sich nicht sperren.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>A record&apos;s name is a plain file path.</source>
        <translation>Der Name einer Akte ist ein einfacher Dateipfad.</translation>
    </message>
    <message>
        <source>This file is not a Privy Seal record.</source>
        <translation>Diese Datei ist keine Privy-Seal-Akte.</translation>
    </message>
    <message>
        <source>This record was written by a newer Privy Seal; update the program to open it.</source>
        <translation>Diese Akte wurde mit einer neueren Version von Privy Seal geschrieben; zum Öffnen das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>This record is of an older format; open it once with write access.</source>
        <translation>Diese Akte hat ein älteres Format; sie einmal mit Schreibzugriff öffnen.</translation>
    </message>
    <message>
        <source>There is a file of that name already; choose another name.</source>
        <translation>Eine Datei dieses Namens gibt es bereits; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The folder for the record cannot be made.</source>
        <translation>Der Ordner für die Akte lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The record cannot be written there; check the folder and its permissions.</source>
        <translation>Die Akte lässt sich dort nicht schreiben; den Ordner und seine Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>There is no record at that place.</source>
        <translation>An diesem Ort ist keine Akte.</translation>
    </message>
    <message>
        <source>This is not a file, so it is not a Privy Seal record.</source>
        <translation>Das ist keine Datei und daher keine Privy-Seal-Akte.</translation>
    </message>
    <message>
        <source>The record cannot be read; check its permissions.</source>
        <translation>Die Akte ist nicht lesbar; ihre Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>This file is empty, so it is not a Privy Seal record.</source>
        <translation>Diese Datei ist leer und daher keine Privy-Seal-Akte.</translation>
    </message>
    <message>
        <source>The record was opened for reading only.</source>
        <translation>Die Akte wurde schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>The file does not allow writing.</source>
        <translation>Die Datei lässt kein Schreiben zu.</translation>
    </message>
    <message>
        <source>The folder does not allow writing.</source>
        <translation>Der Ordner lässt kein Schreiben zu.</translation>
    </message>
    <message>
        <source>The disk does not allow writing.</source>
        <translation>Der Datenträger lässt kein Schreiben zu.</translation>
    </message>
    <message>
        <source>The copy does not verify; the record itself is unchanged.</source>
        <translation>Die Kopie besteht die Prüfung nicht; die Akte selbst ist unverändert.</translation>
    </message>
    <message>
        <source>The copy could not be written to the disk; the record itself is unchanged.</source>
        <translation>Die Kopie konnte nicht auf den Datenträger geschrieben werden; die Akte selbst ist unverändert.</translation>
    </message>
    <message>
        <source>Another program is holding the record; try again in a moment.</source>
        <translation>Ein anderes Programm belegt die Akte; bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was written. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll; es wurde nichts geschrieben. Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk could not be read or written; nothing was changed.</source>
        <translation>Der Datenträger war nicht lesbar oder nicht beschreibbar; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The record is open for reading only; nothing was written.</source>
        <translation>Die Akte ist schreibgeschützt geöffnet; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The file is damaged or not a Privy Seal record.</source>
        <translation>Die Datei ist beschädigt oder keine Privy-Seal-Akte.</translation>
    </message>
    <message>
        <source>The record cannot be opened; check the folder and its permissions.</source>
        <translation>Die Akte lässt sich nicht öffnen; den Ordner und seine Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Somebody else was faster; nothing was written.</source>
        <translation>Jemand anderes war schneller; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The record could not be read.</source>
        <translation>Die Akte konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This computer&apos;s database library does not take a safety setting that a record needs (%1).</source>
        <translation>Die Datenbankbibliothek dieses Computers übernimmt eine Sicherheitseinstellung nicht, die eine Akte braucht (%1).</translation>
    </message>
    <message>
        <source>The record holds a value that cannot be read, so this is not shown; restore a backup.</source>
        <translation>Die Akte enthält einen unlesbaren Wert, deshalb wird dies nicht gezeigt; eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>A change to this record was cut off and has to be undone before it can be read; open it once where it can be written.</source>
        <translation>Eine Änderung an dieser Akte wurde abgebrochen und muss rückgängig gemacht werden, bevor sie gelesen werden kann; öffnen Sie sie einmal dort, wo sie beschrieben werden kann.</translation>
    </message>
    <message>
        <source>A record in a file has no door for agents; only one on a PostgreSQL server has.</source>
        <translation>Eine Akte in einer Datei hat keinen Zugang für Agenten; nur eine auf einem PostgreSQL-Server hat ihn.</translation>
    </message>
    <message>
        <source>The connection to the server was lost while it was recording; whether the change was recorded is not known. Look before you repeat it.</source>
        <translation>Die Verbindung zum Server ging während des Aufzeichnens verloren; ob die Änderung aufgezeichnet wurde, ist nicht bekannt. Sehen Sie nach, bevor Sie sie wiederholen.</translation>
    </message>
    <message>
        <source>A text holds a null character, which no record can keep; take it out.</source>
        <translation>Ein Text enthält ein Nullzeichen, das keine Akte aufbewahren kann; entfernen Sie es.</translation>
    </message>
    <message>
        <source>This login speaks for another agent; nothing was asked.</source>
        <translation>Diese Anmeldung spricht für einen anderen Agenten; es wurde nichts beantragt.</translation>
    </message>
    <message>
        <source>The connection to the server was lost; nothing was written.</source>
        <translation>Die Verbindung zum Server ging verloren; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>A record on a server is copied to a file, not backed up.</source>
        <translation>Eine Akte auf einem Server wird in eine Datei kopiert, nicht gesichert.</translation>
    </message>
    <message>
        <source>The server wants a password; put it into the file that PGPASSFILE names, or give it when you open the record.</source>
        <translation>Der Server verlangt ein Passwort; schreiben Sie es in die Datei, die PGPASSFILE nennt, oder geben Sie es beim Öffnen der Akte an.</translation>
    </message>
    <message>
        <source>The server refuses this login; check the user and the password.</source>
        <translation>Der Server weist diese Anmeldung ab; prüfen Sie Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>There is no database of that name on the server.</source>
        <translation>Auf dem Server gibt es keine Datenbank dieses Namens.</translation>
    </message>
    <message>
        <source>This login may not use that database; ask whoever looks after the server.</source>
        <translation>Diese Anmeldung darf diese Datenbank nicht benutzen; fragen Sie, wer den Server betreut.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked: there is no root certificate; name it with sslrootcert.</source>
        <translation>Das Zertifikat des Servers lässt sich nicht prüfen: Es gibt kein Stammzertifikat; nennen Sie es mit sslrootcert.</translation>
    </message>
    <message>
        <source>The connection cannot be protected as the address asks; check the server&apos;s TLS and its certificate.</source>
        <translation>Die Verbindung lässt sich nicht so schützen, wie die Adresse es verlangt; prüfen Sie TLS und Zertifikat des Servers.</translation>
    </message>
    <message>
        <source>The server cannot be reached; check its name, the port and the network.</source>
        <translation>Der Server ist nicht erreichbar; prüfen Sie seinen Namen, den Port und das Netz.</translation>
    </message>
    <message>
        <source>The part that speaks to PostgreSQL servers is not installed (libqt6sql6-psql).</source>
        <translation>Der Teil, der mit PostgreSQL-Servern spricht, ist nicht installiert (libqt6sql6-psql).</translation>
    </message>
    <message>
        <source>The address leaves the host open and it turned out to be another computer; name the host.</source>
        <translation>Die Adresse lässt den Rechner offen, und es stellte sich ein anderer Computer heraus; nennen Sie den Rechner.</translation>
    </message>
    <message>
        <source>This server is too old; a record needs PostgreSQL 15 or newer.</source>
        <translation>Dieser Server ist zu alt; eine Akte braucht PostgreSQL 15 oder neuer.</translation>
    </message>
    <message>
        <source>This database does not keep texts in UTF-8, so it cannot hold a record.</source>
        <translation>Diese Datenbank bewahrt Texte nicht in UTF-8 auf und kann deshalb keine Akte enthalten.</translation>
    </message>
    <message>
        <source>There is no record in this database.</source>
        <translation>In dieser Datenbank gibt es keine Akte.</translation>
    </message>
    <message>
        <source>This login has no right to read the record; ask for the reader or the writer role.</source>
        <translation>Diese Anmeldung darf die Akte nicht lesen; bitten Sie um die Lese- oder die Schreibrolle.</translation>
    </message>
    <message>
        <source>The server is a copy that cannot be written.</source>
        <translation>Der Server ist eine Kopie, die sich nicht beschreiben lässt.</translation>
    </message>
    <message>
        <source>This login may read the record but not write it.</source>
        <translation>Diese Anmeldung darf die Akte lesen, aber nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no database of that name, and this login may not make one; ask whoever looks after the server.</source>
        <translation>Es gibt keine Datenbank dieses Namens, und diese Anmeldung darf keine anlegen; fragen Sie, wer den Server betreut.</translation>
    </message>
    <message>
        <source>There is a record in this database already; choose another one.</source>
        <translation>In dieser Datenbank gibt es schon eine Akte; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This login may not make a record in that database; ask whoever looks after the server.</source>
        <translation>Diese Anmeldung darf in dieser Datenbank keine Akte anlegen; fragen Sie, wer den Server betreut.</translation>
    </message>
    <message>
        <source>This database is not a Privy Seal record.</source>
        <translation>Diese Datenbank ist keine Privy-Seal-Akte.</translation>
    </message>
    <message>
        <source>The server found its data damaged; look at its log and restore a backup.</source>
        <translation>Der Server fand seine Daten beschädigt; sehen Sie in sein Protokoll und stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A role of that name was made for something else; name the database differently.</source>
        <translation>Eine Rolle dieses Namens wurde für etwas anderes angelegt; benennen Sie die Datenbank anders.</translation>
    </message>
    <message>
        <source>The address has to name the database, without control characters.</source>
        <translation>Die Adresse muss die Datenbank nennen, ohne Steuerzeichen.</translation>
    </message>
    <message>
        <source>A record in a file has no roles; only one on a PostgreSQL server has.</source>
        <translation>Eine Akte in einer Datei hat keine Rollen; nur eine auf einem PostgreSQL-Server hat sie.</translation>
    </message>
    <message>
        <source>This record is of an older format; somebody with its owner role has to open it once.</source>
        <translation>Diese Akte hat ein älteres Format; jemand mit ihrer Eigentümerrolle muss sie einmal öffnen.</translation>
    </message>
    <message>
        <source>A record cannot be made on a network file system (%1), where two writers at once could damage it; choose a folder of this computer, or share the record through PostgreSQL.</source>
        <translation>Auf einem Netzwerkdateisystem (%1), wo zwei gleichzeitige Schreiber sie beschädigen könnten, lässt sich keine Akte anlegen; wählen Sie einen Ordner dieses Computers oder teilen Sie die Akte über PostgreSQL.</translation>
    </message>
    <message>
        <source>The record lies on a network file system (%1), where two writers at once could damage it; copy it to this computer, or share it through PostgreSQL.</source>
        <translation>Die Akte liegt auf einem Netzwerkdateisystem (%1), wo zwei gleichzeitige Schreiber sie beschädigen könnten; kopieren Sie sie auf diesen Computer oder teilen Sie sie über PostgreSQL.</translation>
    </message>
    <message>
        <source>A text holds a character that no record can keep (NUL, U+FFFE or U+FFFF); take it out.</source>
        <translation>Ein Text enthält ein Zeichen, das keine Akte aufbewahren kann (NUL, U+FFFE oder U+FFFF); entfernen Sie es.</translation>
    </message>
    <message>
        <source>The server refuses this login over a connection without TLS; ask for TLS with sslmode, or check the user.</source>
        <translation>Der Server lehnt diese Anmeldung über eine Verbindung ohne TLS ab; verlangen Sie TLS mit sslmode oder prüfen Sie den Benutzer.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is made out to another name; use the name that stands in it.</source>
        <translation>Das Zertifikat des Servers ist auf einen anderen Namen ausgestellt; verwenden Sie den Namen, der darin steht.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not signed by the authority that you trust for it; ask whoever looks after the server before you go on.</source>
        <translation>Das Zertifikat des Servers ist nicht von der Stelle signiert, der Sie dafür vertrauen; fragen Sie, wer den Server betreut, bevor Sie weitermachen.</translation>
    </message>
</context>
<context>
    <name>RecordGrade</name>
    <message>
        <source>This record does not hold</source>
        <translation>Diese Akte hält nicht stand</translation>
    </message>
    <message>
        <source>%1 Nothing may be signed on it; compare it with a checkpoint or a backup.</source>
        <translation>%1 Darauf darf nichts signiert werden; vergleichen Sie sie mit einem Prüfpunkt oder einer Sicherung.</translation>
    </message>
    <message>
        <source>Not committee-grade: no roster is signed yet</source>
        <translation>Kein Ausschussniveau: noch keine Besetzungsliste signiert</translation>
    </message>
    <message>
        <source>Nothing can be approved in this record until its committee signs its first roster.</source>
        <translation>In dieser Akte kann nichts freigegeben werden, bis ihr Ausschuss seine erste Besetzungsliste signiert.</translation>
    </message>
    <message>
        <source>Not committee-grade: everybody has these keys</source>
        <translation>Kein Ausschussniveau: Diese Schlüssel hat jeder</translation>
    </message>
    <message>
        <source>This record trusts the keys of the sample, and their passphrases are printed: whoever likes can sign for anybody.</source>
        <translation>Diese Akte vertraut den Schlüsseln des Beispiels, deren Passphrasen abgedruckt sind: Wer will, kann für jeden signieren.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Not committee-grade: %1 change the roster</source>
        <translation>Kein Ausschussniveau: %1 ändern die Besetzungsliste</translation>
    </message>
    <message>
        <source>One member alone can change the roster, and with it everything.</source>
        <translation>Ein Mitglied allein kann die Besetzungsliste ändern und damit alles.</translation>
    </message>
    <message>
        <source>Committee-grade: %1 change the roster</source>
        <translation>Ausschussniveau: %1 ändern die Besetzungsliste</translation>
    </message>
</context>
<context>
    <name>ReportCharts</name>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>By policy</source>
        <translation>Durch Richtlinie</translation>
    </message>
    <message>
        <source>Alerts by minutes to the end; the last bar holds all longer ones</source>
        <translation>Alarme nach Minuten bis zum Ende; der letzte Balken umfasst alle längeren</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>15 min limit</source>
        <translation>Grenze 15 min</translation>
    </message>
    <message>
        <source>Minutes from start to remedy</source>
        <translation>Minuten vom Beginn bis zur Behebung</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Agent-caused</source>
        <translation>Durch Agenten</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>Beinahe-Vorfälle</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>Q%1</translation>
    </message>
    <message>
        <source>Sandbox %1%</source>
        <translation>Sandbox %1&#xa0;%</translation>
    </message>
    <message>
        <source>Shadow %1%</source>
        <translation>Schattenbetrieb %1&#xa0;%</translation>
    </message>
    <message>
        <source>Production %1%</source>
        <translation>Produktion %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ReportFrame</name>
    <message>
        <source>%1 · AI agent governance · %2</source>
        <translation>%1 · Governance der KI-Agenten · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>[%n more combining marks]</source>
        <translation>
            <numerusform>[ein weiteres kombinierendes Zeichen]</numerusform>
            <numerusform>[%n weitere kombinierende Zeichen]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPaper</name>
    <message>
        <source>AI agent governance</source>
        <translation>Governance der KI-Agenten</translation>
    </message>
    <message>
        <source>Confidential
%1</source>
        <translation>Vertraulich
%1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>What the board is asked to decide</source>
        <translation>Was der Vorstand entscheiden soll</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Plan 30/60/90, day %1</source>
        <translation>Plan 30/60/90, Tag %1</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>The record holds nothing to draw here.</source>
        <translation>Die Akte enthält nichts, was hier darzustellen wäre.</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>The report could not be written to “%1”. Choose another place or make room there.</source>
        <translation>Der Bericht konnte nicht nach „%1“ geschrieben werden. Einen anderen Ort wählen oder dort Platz schaffen.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>%1 blocked,</source>
        <translation>%1 blockiert,</translation>
    </message>
    <message>
        <source>None decided yet.</source>
        <translation>Noch nichts entschieden.</translation>
    </message>
    <message>
        <source>%1 of %2 decided: %3 rejected, %4 expired, %5 by policy. Left out of the ratio: %6 pending, %7 asked to change, %8 superseded, %9 break-glass.</source>
        <translation>%1 von %2 entschiedenen: %3 abgelehnt, %4 abgelaufen, %5 durch Richtlinie. Nicht im Anteil: %6 offen, %7 mit verlangten Änderungen, %8 ersetzt, %9 per Notfallfreigabe.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>No alert of the period has ended.</source>
        <translation>Kein Alarm des Zeitraums ist beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n within 15 min,</source>
        <translation>
            <numerusform>%1 von %n innerhalb von 15 min,</numerusform>
            <numerusform>%1 von %n innerhalb von 15 min,</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1, p95 %2. From alert to canary denied, or to confirmed where there is no canary.</source>
        <translation>Median %1, p95 %2. Vom Alarm bis zum abgewiesenen Kontrollaufruf (canary) oder, wo es keinen gibt, bis zur Bestätigung.</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) have no end yet.</source>
        <translation>
            <numerusform>%n Alarm hat noch kein Ende.</numerusform>
            <numerusform>%n Alarme haben noch kein Ende.</numerusform>
        </translation>
    </message>
    <message>
        <source>in production</source>
        <translation>in Produktion</translation>
    </message>
    <message numerus="yes">
        <source>%n active agent(s):</source>
        <translation>
            <numerusform>%n aktiver Agent:</numerusform>
            <numerusform>%n aktive Agenten:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in sandbox, %2 in shadow, %3 in production. Left out: %4 suspended, %5 retired.</source>
        <translation>%1 in Sandbox, %2 im Schattenbetrieb, %3 in Produktion. Nicht mitgezählt: %4 ausgesetzt, %5 stillgelegt.</translation>
    </message>
    <message>
        <source>%1 min mean to remedy,</source>
        <translation>Im Mittel %1 min bis zur Behebung,</translation>
    </message>
    <message>
        <source>over drills completed in the 365 days up to the as-of instant.</source>
        <translation>gezählt über die in den 365 Tagen bis zum Datenstand abgeschlossenen Übungen.</translation>
    </message>
    <message>
        <source>%1 in the period before.</source>
        <translation>%1 im Zeitraum davor.</translation>
    </message>
    <message>
        <source>Nothing is known of the period before.</source>
        <translation>Über den Zeitraum davor ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Near misses and exercises never count here (%1 near misses in the quarter). Dismissed incidents are left out.</source>
        <translation>Beinahe-Vorfälle und Übungen zählen hier nie (Beinahe-Vorfälle im Quartal: %1). Verworfene Vorfälle bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>of which blocked</source>
        <translation>davon blockiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>endete am %1</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet am %1</translation>
    </message>
    <message>
        <source>Everything is proven by the record.</source>
        <translation>Alles ist durch die Akte belegt.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Plan 30/60/90, day %1</source>
        <translation>Plan 30/60/90, Tag %1</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1, AI agent governance</source>
        <comment>an organisation</comment>
        <translation>%1, Governance der KI-Agenten</translation>
    </message>
    <message>
        <source>What the board is asked to decide</source>
        <translation>Was der Vorstand entscheiden soll</translation>
    </message>
    <message>
        <source>It was contained after %1.</source>
        <translation>Er wurde nach %1 eingedämmt.</translation>
    </message>
    <message>
        <source>It has not been contained, %1 after it was detected.</source>
        <translation>Er ist %1 nach der Erkennung noch nicht eingedämmt.</translation>
    </message>
    <message>
        <source>The record does not say when it was contained.</source>
        <translation>Die Akte sagt nicht, wann er eingedämmt wurde.</translation>
    </message>
    <message>
        <source>The agent&apos;s access was proven dead %1 after the alert.</source>
        <translation>Dass der Agent keinen Zugriff mehr hatte, war %1 nach dem Alarm nachgewiesen.</translation>
    </message>
    <message>
        <source>The agent&apos;s access has not been proven dead, %1 after the alert.</source>
        <translation>Dass der Agent keinen Zugriff mehr hat, ist %1 nach dem Alarm noch nicht nachgewiesen.</translation>
    </message>
    <message>
        <source>The incident is still open.</source>
        <translation>Der Vorfall ist noch offen.</translation>
    </message>
    <message>
        <source>It is contained and not yet resolved.</source>
        <translation>Der Vorfall ist eingedämmt und noch nicht gelöst.</translation>
    </message>
    <message>
        <source>It is resolved and not yet closed.</source>
        <translation>Der Vorfall ist gelöst und noch nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>Der Vorfall ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The gravest incident was “%1”, detected on %2.</source>
        <translation>Der schwerste Vorfall war „%1“, erkannt am %2.</translation>
    </message>
    <message>
        <source>The gravest incident was critical: “%1”, detected on %2.</source>
        <translation>Der schwerste Vorfall war von kritischer Schwere: „%1“, erkannt am %2.</translation>
    </message>
    <message>
        <source>The gravest incident was high: “%1”, detected on %2.</source>
        <translation>Der schwerste Vorfall war von hoher Schwere: „%1“, erkannt am %2.</translation>
    </message>
    <message>
        <source>The gravest incident was medium: “%1”, detected on %2.</source>
        <translation>Der schwerste Vorfall war von mittlerer Schwere: „%1“, erkannt am %2.</translation>
    </message>
    <message>
        <source>The gravest incident was low: “%1”, detected on %2.</source>
        <translation>Der schwerste Vorfall war von niedriger Schwere: „%1“, erkannt am %2.</translation>
    </message>
    <message>
        <source>Have the missing drills held: %1 were completed in the last 365 days where at least %2 are due.</source>
        <translation>Die fehlenden Übungen durchführen lassen: in den letzten 365 Tagen abgeschlossen %1, verlangt mindestens %2.</translation>
    </message>
    <message>
        <source>Shorten the time to revoke: it takes %1 on average where at most %2 minutes are allowed.</source>
        <translation>Die Zeit bis zum Entzug verkürzen: im Mittel %1, erlaubt sind höchstens %2 Minuten.</translation>
    </message>
    <message>
        <source>Decide what follows from %1 agent-caused incidents where at most %2 were the target.</source>
        <translation>Entscheiden, was aus den durch Agenten verursachten Vorfällen folgt: %1, das Ziel war höchstens %2.</translation>
    </message>
    <message>
        <source>Decide what follows from a missed target: %1, %2 where the target is %3.</source>
        <translation>Entscheiden, was aus einem verfehlten Ziel folgt: %1, %2 bei einem Ziel von %3.</translation>
    </message>
    <message>
        <source>No incident was recorded in %1.</source>
        <translation>Im Zeitraum %1 wurde kein Vorfall erfasst.</translation>
    </message>
    <message>
        <source>Of five figures %1 met their target, %2 missed it and %3 have none or no data.</source>
        <translation>Fünf Kennzahlen: %1 mit erreichtem Ziel, %2 mit verfehltem Ziel, %3 ohne Ziel oder ohne Daten.</translation>
    </message>
    <message>
        <source>Missed: %1.</source>
        <translation>Verfehlt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n revocation(s) stood past 15 minutes when this report was drawn.</source>
        <translation>
            <numerusform>Bei Erstellung dieses Berichts war %n Entzug seit mehr als 15 Minuten offen.</numerusform>
            <numerusform>Bei Erstellung dieses Berichts waren %n Entzüge seit mehr als 15 Minuten offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Require an assessment for every agent that executes or writes code: %1 of %2 lack one.</source>
        <translation>Für jeden Agenten, der ausführt oder Code schreibt, eine Bewertung verlangen: Sie fehlt bei %1 von %2.</translation>
    </message>
    <message>
        <source>Confirm or replace the owner of a lapsed authority (%1).</source>
        <translation>Die verantwortliche Person einer abgelaufenen Zuständigkeit bestätigen oder ersetzen (%1).</translation>
    </message>
    <message>
        <source>Confirm or replace the owners of %1 lapsed authorities, first %2.</source>
        <translation>Die Verantwortlichen für %1 abgelaufene Zuständigkeiten bestätigen oder ersetzen, zuerst %2.</translation>
    </message>
    <message>
        <source>Have credentials that outlive policy reissued: %1 of %2 live ones.</source>
        <translation>Zugangsdaten, die länger laufen, als die Richtlinie erlaubt, neu ausstellen lassen: %1 von %2 gültigen.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a reason and how many rows</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>Woher die Kennzahlen stammen</translation>
    </message>
    <message>
        <source>A period is half-open: it holds its first instant and not the first of the next one. What ended after the as-of instant counts as not yet ended. Missing data is never counted as zero.</source>
        <translation>Ein Zeitraum ist halboffen: Er enthält seinen ersten Zeitpunkt, nicht aber den ersten des folgenden. Was nach dem Datenstand endete, gilt als noch nicht beendet. Fehlende Daten zählen nie als null.</translation>
    </message>
    <message>
        <source>How it is counted</source>
        <translation>Wie gezählt wird</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Nicht mitgezählt</translation>
    </message>
    <message>
        <source>Percentiles are nearest ranks and means are arithmetic, rounded only for display. n is the number of rows that a figure, or the ratio beside it, rests on.</source>
        <translation>Perzentile folgen der Nearest-Rank-Methode, Mittelwerte sind arithmetisch; gerundet wird nur für die Anzeige. n ist die Anzahl der Zeilen, auf denen eine Kennzahl oder der Anteil daneben beruht.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message numerus="yes">
        <source>Incidents, near misses and exercises detected in %1: %n.</source>
        <translation>
            <numerusform>Im Zeitraum %1 erkannte Vorfälle, Beinahe-Vorfälle und Übungen: %n.</numerusform>
            <numerusform>Im Zeitraum %1 erkannte Vorfälle, Beinahe-Vorfälle und Übungen: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>To contain</source>
        <translation>Eindämmung nach</translation>
    </message>
    <message>
        <source>None was recorded.</source>
        <translation>Nichts erfasst.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht erfasst</translation>
    </message>
    <message>
        <source>By risk and outcome</source>
        <translation>Nach Risiko und Ergebnis</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>No request was submitted in the period.</source>
        <translation>Im Zeitraum wurde kein Antrag eingereicht.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Approvals, vetoes and break-glass</source>
        <translation>Freigaben, Vetos und Notfallfreigaben</translation>
    </message>
    <message>
        <source>Requests submitted in %1, by their state at the as-of instant. A timeout is expired: nobody approved it and nobody rejected it.</source>
        <translation>Im Zeitraum %1 eingereichte Anträge nach ihrem Zustand zum Datenstand. Ein Fristablauf gilt als abgelaufen: Niemand hat freigegeben, niemand hat abgelehnt.</translation>
    </message>
    <message>
        <source>Break-glass</source>
        <translation>Notfallfreigaben</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Nobody broke the glass in this period.</source>
        <translation>In diesem Zeitraum gab es keine Notfallfreigabe.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an action and a resource</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rejecting vote(s) were cast in this record in the period; one is enough to stop a request.</source>
        <translation>
            <numerusform>Im Zeitraum wurde in dieser Akte %n ablehnende Stimme abgegeben; eine genügt, um einen Antrag zu stoppen.</numerusform>
            <numerusform>Im Zeitraum wurden in dieser Akte %n ablehnende Stimmen abgegeben; eine genügt, um einen Antrag zu stoppen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Credentials that outlive policy</source>
        <translation>Zugangsdaten mit Laufzeit über der Richtlinie</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Every live credential ends within its policy.</source>
        <translation>Alle gültigen Zugangsdaten enden innerhalb ihrer Richtlinie.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Agents, privileges and credentials</source>
        <translation>Agenten, Berechtigungen und Zugangsdaten</translation>
    </message>
    <message>
        <source>As the record knows them at the as-of instant. Retired agents hold nothing here.</source>
        <translation>Wie die Akte sie zum Datenstand kennt. Was stillgelegte Agenten hatten, zählt hier nicht.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Active agents</source>
        <translation>Aktive Agenten</translation>
    </message>
    <message>
        <source>%1 sandbox, %2 shadow, %3 production</source>
        <translation>%1 Sandbox, %2 Schattenbetrieb, %3 Produktion</translation>
    </message>
    <message>
        <source>Suspended agents</source>
        <translation>Ausgesetzte Agenten</translation>
    </message>
    <message>
        <source>Agents without an account of their own</source>
        <translation>Agenten ohne eigenes Konto</translation>
    </message>
    <message>
        <source>Live privileges</source>
        <translation>Gültige Berechtigungen</translation>
    </message>
    <message>
        <source>%1 in production</source>
        <translation>%1 in Produktion</translation>
    </message>
    <message>
        <source>Privileges with a wildcard</source>
        <translation>Berechtigungen mit Platzhalter</translation>
    </message>
    <message>
        <source>%1 live privileges</source>
        <translation>%1 gültigen Berechtigungen</translation>
    </message>
    <message>
        <source>Privileges unused for more than 90 days</source>
        <translation>Seit mehr als 90 Tagen ungenutzte Berechtigungen</translation>
    </message>
    <message>
        <source>%1 live credentials</source>
        <translation>%1 gültigen Zugangsdaten</translation>
    </message>
    <message>
        <source>Lapsed authorities</source>
        <translation>Abgelaufene Zuständigkeiten</translation>
    </message>
    <message>
        <source>Action class</source>
        <translation>Aktionsklasse</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Plan 30/60/90</source>
        <translation>Plan 30/60/90</translation>
    </message>
    <message>
        <source>Day %1 since %2. Each item is proven by the record; nobody ticks it.</source>
        <translation>Tag %1 seit %2. Jeder Punkt wird durch die Akte belegt; niemand hakt ihn ab.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What moves it next</source>
        <translation>Was ihn als Nächstes voranbringt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Von, bis</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Published reports</source>
        <translation>Veröffentlichte Berichte</translation>
    </message>
    <message>
        <source>How to check this report</source>
        <translation>Wie sich dieser Bericht prüfen lässt</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>Datenstand</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Akte</translation>
    </message>
    <message>
        <source>SHA-256 of the bundle</source>
        <translation>SHA-256 des Bündels</translation>
    </message>
    <message>
        <source>not computed for a record of this size; the commands below give it</source>
        <translation>für eine Akte dieser Größe nicht berechnet; die folgenden Befehle liefern die Prüfsumme</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>What the record holds</source>
        <translation>Was die Akte enthält</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>These commands give the same figures, the same plan and the digest, as long as nothing was added to the record since.</source>
        <translation>Diese Befehle liefern dieselben Kennzahlen, denselben Plan und die Prüfsumme, solange der Akte seither nichts hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>Organisation without a name</source>
        <translation>Organisation ohne Namen</translation>
    </message>
    <message>
        <source>Board report</source>
        <translation>Vorstandsbericht</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>Datenstand %1</translation>
    </message>
    <message>
        <source>Five figures; no report was published before this one</source>
        <translation>Fünf Kennzahlen; vor diesem Bericht wurde keiner veröffentlicht</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Wichtigste Kennzahlen</translation>
    </message>
    <message>
        <source>%1, in UTC. How each figure is counted stands in section 2.</source>
        <translation>%1, in UTC. Wie jede Kennzahl gezählt wird, steht in Abschnitt 2.</translation>
    </message>
    <message>
        <source>The record can only be read here, so nothing can be published in it.</source>
        <translation>Die Akte ist hier nur lesbar, daher lässt sich in ihr nichts veröffentlichen.</translation>
    </message>
    <message>
        <source>A report is published by a member: choose who you are first.</source>
        <translation>Einen Bericht veröffentlicht ein Mitglied: Bitte zuerst auswählen, wer Sie sind.</translation>
    </message>
    <message>
        <source>The digest of the published file must be 64 lower-case hex digits.</source>
        <translation>Die Prüfsumme der veröffentlichten Datei muss aus 64 Hexadezimalziffern in Kleinschreibung bestehen.</translation>
    </message>
    <message>
        <source>Requests per month by outcome</source>
        <translation>Anträge pro Monat nach Ergebnis</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>By policy</source>
        <translation>Durch Richtlinie</translation>
    </message>
    <message>
        <source>Alerts by minutes to the end</source>
        <translation>Alarme nach Minuten bis zum Ende</translation>
    </message>
    <message>
        <source>Within 15 min</source>
        <translation>Innerhalb von 15 min</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Länger</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Schattenbetrieb</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Where active agents run</source>
        <translation>Wo aktive Agenten laufen</translation>
    </message>
    <message>
        <source>Minutes from start to remedy</source>
        <translation>Minuten vom Beginn bis zur Behebung</translation>
    </message>
    <message>
        <source>Incidents and near misses per quarter</source>
        <translation>Vorfälle und Beinahe-Vorfälle pro Quartal</translation>
    </message>
    <message>
        <source>Agent-caused</source>
        <translation>Durch Agenten</translation>
    </message>
    <message>
        <source>Near misses (line)</source>
        <translation>Beinahe-Vorfälle (Linie)</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1, %2 UTC</source>
        <translation>%1, %2 UTC</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>The agent&apos;s access was revoked %1 after the alert; no denied canary call proves it.</source>
        <translation>Der Zugriff des Agenten wurde %1 nach dem Alarm entzogen; kein abgewiesener Kontrollaufruf belegt es.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Five figures, and what changed since the report on %1 of %2</source>
        <translation>Fünf Kennzahlen und was sich seit dem Bericht über %1 vom %2 geändert hat</translation>
    </message>
    <message>
        <source>Five figures; no report was published on %1, so there is nothing to compare with</source>
        <translation>Fünf Kennzahlen; über %1 wurde kein Bericht veröffentlicht, es gibt also nichts zu vergleichen</translation>
    </message>
    <message>
        <source>No time to remedy is known.</source>
        <translation>Es ist keine Zeit bis zur Behebung bekannt.</translation>
    </message>
    <message>
        <source>Drills count that were completed in the 365 days up to the as-of instant.</source>
        <translation>Gezählt werden Übungen, die in den 365 Tagen bis zum Datenstand abgeschlossen wurden.</translation>
    </message>
    <message>
        <source>Nothing: no target is missed, no assessment is missing and no authority has lapsed.</source>
        <translation>Nichts: Kein Ziel ist verfehlt, keine Bewertung fehlt und keine Zuständigkeit ist abgelaufen.</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>asked to change</source>
        <translation>Änderungen verlangt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>break-glass</source>
        <translation>Notfallfreigabe</translation>
    </message>
    <message>
        <source>not yet revoked</source>
        <translation>noch nicht entzogen</translation>
    </message>
    <message>
        <source>in a drill</source>
        <translation>in einer Übung</translation>
    </message>
    <message>
        <source>ended before raised</source>
        <translation>vor dem Alarm beendet</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>stillgelegt</translation>
    </message>
    <message>
        <source>not completed</source>
        <translation>nicht abgeschlossen</translation>
    </message>
    <message>
        <source>near miss</source>
        <translation>Beinahe-Vorfall</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>of another cause</source>
        <translation>mit anderer Ursache</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n Agent</numerusform>
            <numerusform>%n Agenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a step of the plan: from percent, to percent</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zuständigkeiten</translation>
    </message>
    <message>
        <source>Whoever holds the record can compute every figure again. Who decided is proved by signatures, from the committee&apos;s first roster on; what was imported is as it was imported, and nobody has signed it.</source>
        <translation>Wer die Akte hat, kann jede Zahl nachrechnen. Wer entschieden hat, beweisen Signaturen, von der ersten Besetzungsliste des Ausschusses an; was importiert wurde, ist so, wie es importiert wurde, und niemand hat es signiert.</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>everything in %1</source>
        <translation>%1 (alles)</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>Ressourcen (alle)</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Schreiben in %1</translation>
    </message>
    <message>
        <source>Delete from %1</source>
        <translation>Löschen aus %1</translation>
    </message>
    <message>
        <source>Run commands on %1</source>
        <translation>Ausführen von Befehlen auf %1</translation>
    </message>
    <message>
        <source>Deploy to %1</source>
        <translation>Bereitstellen auf %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Export von %1</translation>
    </message>
    <message>
        <source>Send messages to %1</source>
        <translation>Senden von Nachrichten an %1</translation>
    </message>
    <message>
        <source>Spend money through %1</source>
        <translation>Ausgeben von Geld über %1</translation>
    </message>
    <message>
        <source>Change permissions of %1</source>
        <translation>Ändern von Zugriffsrechten für %1</translation>
    </message>
    <message>
        <source>Use %1 on %2</source>
        <translation>Nutzen von %1 auf %2</translation>
    </message>
    <message>
        <source>in production</source>
        <translation>in Produktion</translation>
    </message>
    <message>
        <source>in shadow</source>
        <translation>im Schattenbetrieb</translation>
    </message>
    <message>
        <source>in the sandbox</source>
        <translation>in der Sandbox</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>no time named</source>
        <translation>nicht angegeben</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>after: asks to, may</comment>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>write to %1</source>
        <comment>after: asks to, may</comment>
        <translation>Schreiben in %1</translation>
    </message>
    <message>
        <source>delete from %1</source>
        <comment>after: asks to, may</comment>
        <translation>Löschen aus %1</translation>
    </message>
    <message>
        <source>export %1</source>
        <comment>after: asks to, may</comment>
        <translation>Exportieren von %1</translation>
    </message>
    <message>
        <source>change permissions of %1</source>
        <comment>after: asks to, may</comment>
        <translation>Ändern der Rechte von %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Ausführen von %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <comment>after: asks to, may</comment>
        <translation>Ausführen von %1</translation>
    </message>
    <message>
        <source>run commands on %1</source>
        <comment>after: asks to, may</comment>
        <translation>Ausführen von Befehlen auf %1</translation>
    </message>
    <message>
        <source>deploy to %1</source>
        <comment>after: asks to, may</comment>
        <translation>Ausliefern nach %1</translation>
    </message>
    <message>
        <source>send messages to %1</source>
        <comment>after: asks to, may</comment>
        <translation>Senden von Nachrichten an %1</translation>
    </message>
    <message>
        <source>spend money through %1</source>
        <comment>after: asks to, may</comment>
        <translation>Ausgeben von Geld über %1</translation>
    </message>
    <message>
        <source>use %1 on %2</source>
        <comment>after: asks to, may</comment>
        <translation>Nutzen von %1 auf %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>what it does; the resource</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 asks to %2 %3 for %4.</source>
        <translation>%1 beantragt: %2, %3, Laufzeit %4.</translation>
    </message>
    <message>
        <source>%1 asks to %2 %3 for %4, with %5.</source>
        <translation>%1 beantragt: %2, %3, Laufzeit %4, mit %5.</translation>
    </message>
    <message>
        <source>%1 may %2 %3 for %4 from approval</source>
        <translation>%1 darf ab der Freigabe: %2, %3, Laufzeit %4</translation>
    </message>
    <message>
        <source>%1 may not %2 %3; one rejection ends the request</source>
        <translation>%1 darf nicht: %2, %3; eine Ablehnung beendet den Antrag</translation>
    </message>
    <message>
        <source>%1 has to be asked for anew before it may %2 %3</source>
        <translation>Für %1 ist neu zu beantragen: %2, %3</translation>
    </message>
    <message>
        <source>it was right that %1 could %2 %3 without waiting</source>
        <translation>es war richtig, dass %1 ohne zu warten %3 %2 durfte</translation>
    </message>
    <message>
        <source>%1 should not have been able to %2 %3</source>
        <translation>%1 hätte %3 nicht %2 dürfen</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>This is not a roster of a committee.</source>
        <translation>Das ist keine Besetzungsliste eines Ausschusses.</translation>
    </message>
</context>
<context>
    <name>RosterChain</name>
    <message>
        <source>The first roster is missing: it can be trusted only from version 1 on.</source>
        <translation>Die erste Besetzungsliste fehlt: Ihr ist nur ab Version 1 zu trauen.</translation>
    </message>
    <message>
        <source>The first roster is not signed by as many of its members as it says itself.</source>
        <translation>Die erste Besetzungsliste ist nicht von so vielen ihrer Mitglieder signiert, wie sie selbst verlangt.</translation>
    </message>
    <message>
        <source>This roster is of another committee.</source>
        <translation>Diese Besetzungsliste gehört zu einem anderen Ausschuss.</translation>
    </message>
    <message>
        <source>This roster is not newer than the one in force.</source>
        <translation>Diese Besetzungsliste ist nicht neuer als die geltende.</translation>
    </message>
    <message>
        <source>This roster does not follow the one in force.</source>
        <translation>Diese Besetzungsliste folgt nicht auf die geltende.</translation>
    </message>
    <message>
        <source>This roster says that it is older than the one before it.</source>
        <translation>Diese Besetzungsliste gibt an, älter als die vorige zu sein.</translation>
    </message>
    <message>
        <source>This roster is not signed by enough members of the one in force.</source>
        <translation>Diese Besetzungsliste ist nicht von genügend Mitgliedern der geltenden signiert.</translation>
    </message>
    <message>
        <source>This roster is not signed by enough of its own members.</source>
        <translation>Diese Besetzungsliste ist nicht von genügend eigenen Mitgliedern signiert.</translation>
    </message>
</context>
<context>
    <name>RosterService</name>
    <message>
        <source>This roster is of another record&apos;s committee.</source>
        <translation>Diese Besetzungsliste gehört zum Ausschuss einer anderen Akte.</translation>
    </message>
    <message>
        <source>This record has no roster yet; its first one is version 1.</source>
        <translation>Diese Akte hat noch keine Besetzungsliste; ihre erste ist Version 1.</translation>
    </message>
    <message>
        <source>This roster does not follow version %1, which is in force; propose it anew.</source>
        <translation>Diese Besetzungsliste folgt nicht auf die geltende Version %1; schlagen Sie sie neu vor.</translation>
    </message>
    <message>
        <source>This roster expired at %1; propose it anew.</source>
        <translation>Diese Besetzungsliste ist am %1 abgelaufen; schlagen Sie sie neu vor.</translation>
    </message>
    <message>
        <source>This roster is from the future: it says that it was made at %1.</source>
        <translation>Diese Besetzungsliste kommt aus der Zukunft: Sie gibt an, am %1 erstellt zu sein.</translation>
    </message>
    <message>
        <source>This record has a roster already; propose the next one.</source>
        <translation>Diese Akte hat schon eine Besetzungsliste; schlagen Sie die nächste vor.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 ist zweimal genannt.</translation>
    </message>
    <message>
        <source>There is no such proposal; it may have come into force, or another one did.</source>
        <translation>Diesen Vorschlag gibt es nicht; vielleicht gilt er schon, oder ein anderer gilt.</translation>
    </message>
    <message>
        <source>The proposal was changed after it was made.</source>
        <translation>Der Vorschlag wurde nachträglich geändert.</translation>
    </message>
    <message>
        <source>This key belongs to nobody who signs rosters here.</source>
        <translation>Dieser Schlüssel gehört niemandem, der hier Besetzungslisten signiert.</translation>
    </message>
    <message>
        <source>A proposal needs the signature of at least one member who signs rosters.</source>
        <translation>Ein Vorschlag braucht die Signatur mindestens eines Mitglieds, das Besetzungslisten signiert.</translation>
    </message>
    <message>
        <source>Taking back needs the key of a member.</source>
        <translation>Ein Entzug braucht den Schlüssel eines Mitglieds.</translation>
    </message>
    <message>
        <source>Taking back or giving back needs a reason.</source>
        <translation>Entzug und Rückgabe brauchen einen Grund.</translation>
    </message>
    <message>
        <source>This record has no roster yet, so there is nothing that could be taken back.</source>
        <translation>Diese Akte hat noch keine Besetzungsliste, daher gibt es nichts zu entziehen.</translation>
    </message>
    <message>
        <source>This key belongs to no member of the committee.</source>
        <translation>Dieser Schlüssel gehört keinem Mitglied des Ausschusses.</translation>
    </message>
    <message>
        <source>Giving back needs the signatures of %1 members who sign rosters.</source>
        <translation>Eine Rückgabe braucht die Signaturen von %1 Mitgliedern, die Besetzungslisten signieren.</translation>
    </message>
    <message>
        <source>Taking back needs the signature of a member who may take back.</source>
        <translation>Ein Entzug braucht die Signatur eines Mitglieds, das entziehen darf.</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>The sample that comes with this program is damaged: a date cannot be read.</source>
        <translation>Die mitgelieferte Beispielakte ist beschädigt: Ein Datum ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The sample&apos;s request %1 did not go as it was written.</source>
        <translation>Der Antrag %1 der Beispielakte verlief nicht wie vorgesehen.</translation>
    </message>
    <message>
        <source>The sample that comes with this program is damaged.</source>
        <translation>Die mitgelieferte Beispielakte ist beschädigt.</translation>
    </message>
    <message>
        <source>The sample could not be written to the folder for temporary files.</source>
        <translation>Die Beispielakte konnte nicht in den Ordner für temporäre Dateien geschrieben werden.</translation>
    </message>
    <message>
        <source>The sample goes into a new record; this one is in use.</source>
        <translation>Die Beispieldaten kommen in eine neue Akte; diese ist bereits in Gebrauch.</translation>
    </message>
    <message>
        <source>The sample that comes with this program is damaged: %1 cannot be read.</source>
        <translation>Die mitgelieferte Beispielakte ist beschädigt: %1 ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>The connection to %1 is not encrypted (sslmode=disable): whoever sits in between can read and change everything; verify-full is safe.</source>
        <translation>Die Verbindung zu %1 ist nicht verschlüsselt (sslmode=disable): Wer dazwischen sitzt, kann alles lesen und ändern; verify-full ist sicher.</translation>
    </message>
    <message>
        <source>The connection to %1 may go without encryption (sslmode=%2): whoever sits in between can read and change everything; verify-full is safe.</source>
        <translation>Die Verbindung zu %1 kann unverschlüsselt sein (sslmode=%2): Wer dazwischen sitzt, kann alles lesen und ändern; verify-full ist sicher.</translation>
    </message>
    <message>
        <source>The connection to %1 is encrypted, but nobody checks who answers (sslmode=require): whoever sits in between can take the server&apos;s place; verify-full is safe.</source>
        <translation>Die Verbindung zu %1 ist verschlüsselt, aber niemand prüft, wer antwortet (sslmode=require): Wer dazwischen sitzt, kann sich als der Server ausgeben; verify-full ist sicher.</translation>
    </message>
    <message>
        <source>The connection to %1 is encrypted, but the server&apos;s name is not checked (sslmode=verify-ca): another server with a certificate of the same authority can take its place; verify-full is safe.</source>
        <translation>Die Verbindung zu %1 ist verschlüsselt, aber der Name des Servers wird nicht geprüft (sslmode=verify-ca): Ein anderer Server mit einem Zertifikat derselben Stelle kann sich als er ausgeben; verify-full ist sicher.</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>%1, service %2</source>
        <translation>%1, Dienst %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>The address of a record on a server looks like postgresql://user@host:port/database.</source>
        <translation>Die Adresse einer Akte auf einem Server sieht so aus: postgresql://user@host:port/database.</translation>
    </message>
    <message>
        <source>The server&apos;s address has a character that it cannot have: leave out line breaks, invisible characters and semicolons, and write a space as %20.</source>
        <translation>Die Adresse des Servers enthält ein unzulässiges Zeichen: Lassen Sie Zeilenumbrüche, unsichtbare Zeichen und Semikolons weg, und schreiben Sie ein Leerzeichen als %20.</translation>
    </message>
    <message>
        <source>A record lies on one server: name one host in its address.</source>
        <translation>Eine Akte liegt auf einem Server: Nennen Sie in ihrer Adresse einen Rechner.</translation>
    </message>
    <message>
        <source>Leave the password out of the server&apos;s address: it is taken from PGPASSFILE, from the service file or from the window that asks for it.</source>
        <translation>Lassen Sie das Passwort in der Adresse des Servers weg: Es kommt aus PGPASSFILE, aus der Dienstdatei oder aus dem Fenster, das danach fragt.</translation>
    </message>
    <message>
        <source>A percent sign in the server&apos;s address needs two hexadecimal digits after it.</source>
        <translation>Ein Prozentzeichen in der Adresse des Servers braucht zwei hexadezimale Ziffern danach.</translation>
    </message>
    <message>
        <source>The port in the server&apos;s address is a number from 1 to 65535.</source>
        <translation>Der Port in der Adresse des Servers ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The host in the server&apos;s address is a name of letters, digits, dots and hyphens, an IP address (IPv6 in brackets) or the absolute path of a socket folder.</source>
        <translation>Der Rechner in der Adresse des Servers ist ein Name aus Buchstaben, Ziffern, Punkten und Bindestrichen, eine IP-Adresse (IPv6 in Klammern) oder der absolute Pfad eines Socket-Ordners.</translation>
    </message>
    <message>
        <source>What stands in brackets in the server&apos;s address is no IPv6 address.</source>
        <translation>Was in der Adresse des Servers in Klammern steht, ist keine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>The parameter %1 in the server&apos;s address needs an absolute path.</source>
        <translation>Der Parameter %1 in der Adresse des Servers braucht einen absoluten Pfad.</translation>
    </message>
    <message>
        <source>The parameter sslmode in the server&apos;s address is disable, allow, prefer, require, verify-ca or verify-full.</source>
        <translation>Der Parameter sslmode in der Adresse des Servers ist disable, allow, prefer, require, verify-ca oder verify-full.</translation>
    </message>
    <message>
        <source>A server&apos;s address takes the parameters host, service, sslmode, sslrootcert, sslcert and sslkey and no others.</source>
        <translation>Die Adresse eines Servers nimmt die Parameter host, service, sslmode, sslrootcert, sslcert und sslkey und keine anderen.</translation>
    </message>
    <message>
        <source>The parameter %1 stands twice in the server&apos;s address.</source>
        <translation>Der Parameter %1 steht zweimal in der Adresse des Servers.</translation>
    </message>
    <message>
        <source>The server&apos;s address names no host: write it as postgresql://user@host/database.</source>
        <translation>Die Adresse des Servers nennt keinen Rechner: Schreiben Sie sie als postgresql://user@host/database.</translation>
    </message>
    <message>
        <source>The server&apos;s address names no database: write it as postgresql://user@host/database.</source>
        <translation>Die Adresse des Servers nennt keine Datenbank: Schreiben Sie sie als postgresql://user@host/database.</translation>
    </message>
</context>
<context>
    <name>SignedNote</name>
    <message>
        <source>This is not a signed checkpoint.</source>
        <translation>Das ist kein signierter Prüfpunkt.</translation>
    </message>
</context>
<context>
    <name>SigningKey</name>
    <message>
        <source>This is not a signing key.</source>
        <translation>Das ist kein Signierschlüssel.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>The ledger is shorter than a checkpoint that was signed of it: the record was taken back.</source>
        <translation>Das Hauptbuch ist kürzer als ein Prüfpunkt, der davon signiert wurde: Die Akte wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind the record, which was written at %1; set the clock first.</source>
        <translation>Die Uhr dieses Computers geht der Akte nach, in die am %1 geschrieben wurde; stellen Sie zuerst die Uhr.</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>The record says otherwise than what was signed.</source>
        <translation>Die Akte sagt anderes, als signiert wurde.</translation>
    </message>
    <message>
        <source>The committee has not signed its roster yet, so nobody can sign anything; see the page Record.</source>
        <translation>Der Ausschuss hat seine Besetzungsliste noch nicht signiert, daher kann niemand etwas signieren; siehe die Seite Akte.</translation>
    </message>
    <message>
        <source>The committee&apos;s roster has expired and authorises nothing new; the committee has to sign the next one.</source>
        <translation>Die Besetzungsliste des Ausschusses ist abgelaufen und ermächtigt zu nichts Neuem; der Ausschuss muss die nächste signieren.</translation>
    </message>
    <message>
        <source>This key is not in force for %1.</source>
        <translation>Dieser Schlüssel gilt nicht für %1.</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger is not what was written.</source>
        <translation>Eintrag %1 des Hauptbuchs ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The committee has no roster.</source>
        <translation>Der Ausschuss hat keine Besetzungsliste.</translation>
    </message>
    <message>
        <source>The statement %1 does not hold: %2</source>
        <translation>Die Erklärung %1 hält nicht stand: %2</translation>
    </message>
    <message>
        <source>It is there twice.</source>
        <translation>Sie steht zweimal da.</translation>
    </message>
    <message>
        <source>Entry %1 of the ledger tells of a statement that does not stand in the record.</source>
        <translation>Eintrag %1 des Hauptbuchs berichtet von einer Erklärung, die nicht in der Akte steht.</translation>
    </message>
    <message>
        <source>A signature needs a reason.</source>
        <translation>Eine Signatur braucht einen Grund.</translation>
    </message>
    <message>
        <source>What is to be signed is too long.</source>
        <translation>Was signiert werden soll, ist zu lang.</translation>
    </message>
    <message>
        <source>Only a member whom the committee&apos;s roster names can sign.</source>
        <translation>Signieren kann nur, wen die Besetzungsliste des Ausschusses nennt.</translation>
    </message>
</context>
<context>
    <name>StrictJson</name>
    <message>
        <source>This is not in the form in which something is signed.</source>
        <translation>Das hat nicht die Form, in der etwas signiert wird.</translation>
    </message>
    <message>
        <source>The document is too long.</source>
        <translation>Das Dokument ist zu lang.</translation>
    </message>
    <message>
        <source>The document is not JSON that has only one meaning.</source>
        <translation>Das Dokument ist kein eindeutiges JSON.</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Cancelled; the export was not finished.</source>
        <translation>Abgebrochen; der Export wurde nicht abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>%1 (s)</source>
        <translation>%1 (s)</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Nothing was left behind; choose another place.</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1. Es blieb nichts zurück; bitte einen anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>TargetWords</name>
    <message>
        <source>The record&apos;s target of &quot;%1&quot; is &quot;%2&quot;, which is no number from 0 to %3. Change the target.</source>
        <translation>Das Ziel der Akte für „%1“ ist „%2“, keine Zahl von 0 bis %3. Das Ziel ändern.</translation>
    </message>
    <message>
        <source>This target is a number from 0 to %1.</source>
        <translation>Dieses Ziel ist eine Zahl von 0 bis %1.</translation>
    </message>
</context>
<context>
    <name>TextSafety</name>
    <message>
        <source>controls a terminal instead of being shown</source>
        <translation>steuert ein Terminal, statt angezeigt zu werden</translation>
    </message>
    <message>
        <source>moves the text around it</source>
        <translation>verschiebt den umgebenden Text</translation>
    </message>
    <message>
        <source>is invisible</source>
        <translation>ist unsichtbar</translation>
    </message>
    <message>
        <source>is a letter of another script than its word</source>
        <translation>stammt aus einer anderen Schrift als das übrige Wort</translation>
    </message>
    <message>
        <source>has no agreed meaning</source>
        <translation>hat keine festgelegte Bedeutung</translation>
    </message>
</context>
<context>
    <name>TicketBody</name>
    <message>
        <source>All that proves this approval is longer than a ticket may be.</source>
        <translation>Alles, was diese Freigabe beweist, ist länger, als ein Ticket sein darf.</translation>
    </message>
</context>
<context>
    <name>TrustMemory</name>
    <message>
        <source>What was remembered of this record cannot be read, so nothing can be trusted; see %1.</source>
        <translation>Was von dieser Akte gemerkt war, kann nicht gelesen werden, daher ist nichts vertrauenswürdig; siehe %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made, so nothing can be remembered of this record.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden, daher kann von dieser Akte nichts gemerkt werden.</translation>
    </message>
    <message>
        <source>Another record stood at this place when it was last read; if that is meant, forget the old one first.</source>
        <translation>An dieser Stelle stand beim letzten Lesen eine andere Akte; wenn das so sein soll, vergessen Sie zuerst die alte.</translation>
    </message>
    <message>
        <source>What was seen of this record cannot be remembered; see the folder %1.</source>
        <translation>Was von dieser Akte gesehen wurde, kann nicht gemerkt werden; siehe den Ordner %1.</translation>
    </message>
    <message>
        <source>The file %1 cannot be removed.</source>
        <translation>Die Datei %1 kann nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>VerifierState</name>
    <message>
        <source>The file %1 cannot be read or written as it has to be, so nothing is allowed.</source>
        <translation>Die Datei %1 lässt sich nicht wie nötig lesen oder schreiben, deshalb ist nichts erlaubt.</translation>
    </message>
    <message>
        <source>The ticket tells of an earlier state of the record than was heard of before, or of another record.</source>
        <translation>Das Ticket erzählt von einem früheren Stand der Akte, als schon bekannt war, oder von einer anderen Akte.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind the last check, which was at %1; set the clock first.</source>
        <translation>Die Uhr dieses Rechners liegt hinter der letzten Prüfung um %1; stellen Sie zuerst die Uhr.</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Schattenbetrieb</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesend</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Stillgelegt</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <source>Scrubbed</source>
        <translation>Bereinigt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Write code</source>
        <translation>Code schreiben</translation>
    </message>
    <message>
        <source>Change permissions</source>
        <translation>Zugriffsrechte ändern</translation>
    </message>
    <message>
        <source>Access production data</source>
        <translation>Auf Produktionsdaten zugreifen</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>Daten exportieren</translation>
    </message>
    <message>
        <source>Spend money</source>
        <translation>Geld ausgeben</translation>
    </message>
    <message>
        <source>Send messages</source>
        <translation>Nachrichten senden</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Signed decision</source>
        <translation>Signierte Entscheidung</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>Nicht registriert</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Drifted</source>
        <translation>Abgewichen</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>Beinahe-Vorfall</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Agent action</source>
        <translation>Aktion eines Agenten</translation>
    </message>
    <message>
        <source>Human</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>Eingedämmt</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>No encryption</source>
        <translation>Keine Verschlüsselung</translation>
    </message>
    <message>
        <source>Encryption only if the server insists</source>
        <translation>Verschlüsselung nur, wenn der Server darauf besteht</translation>
    </message>
    <message>
        <source>Encryption if the server can</source>
        <translation>Verschlüsselung, wenn der Server es kann</translation>
    </message>
    <message>
        <source>Encryption, whoever answers</source>
        <translation>Verschlüsselung, wer auch immer antwortet</translation>
    </message>
    <message>
        <source>Encryption, certificate checked</source>
        <translation>Verschlüsselung, Zertifikat geprüft</translation>
    </message>
    <message>
        <source>Encryption, certificate and server name checked</source>
        <translation>Verschlüsselung, Zertifikat und Servername geprüft</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>Geringes Risiko</translation>
    </message>
    <message>
        <source>Moderate risk</source>
        <translation>Mäßiges Risiko</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Hohes Risiko</translation>
    </message>
    <message>
        <source>Severe risk</source>
        <translation>Schweres Risiko</translation>
    </message>
</context>
<context>
    <name>WorkWords</name>
    <message>
        <source>Confirm that %1 has lost its access</source>
        <translation>Bestätigen, dass %1 keinen Zugriff mehr hat</translation>
    </message>
    <message>
        <source>Contain: %1</source>
        <translation>Eindämmen: %1</translation>
    </message>
    <message>
        <source>Decide: %1, %2</source>
        <translation>Entscheiden: %1, %2</translation>
    </message>
    <message>
        <source>Rotate %1 of %2</source>
        <translation>%1 von %2 erneuern</translation>
    </message>
    <message>
        <source>Rotate or revoke %1 of %2: it has ended</source>
        <translation>%1 von %2 erneuern oder entziehen: abgelaufen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Privy Seal is open already; its window was brought forward.</source>
        <translation>Privy Seal ist bereits geöffnet; das Fenster wurde nach vorn geholt.</translation>
    </message>
</context>
<context>
    <name>privyseal::AgentDetail</name>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>wildcard</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>unused %1 d</source>
        <translation>seit %1 d ungenutzt</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>ungenutzt</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>age against policy limit</source>
        <translation>Alter gegen Grenze der Richtlinie</translation>
    </message>
    <message>
        <source>Attest...</source>
        <translation>Bestätigen...</translation>
    </message>
    <message>
        <source>The record was opened for reading only.</source>
        <translation>Die Akte wurde schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Attest %1...</source>
        <translation>%1 bestätigen...</translation>
    </message>
    <message>
        <source>In incident %1</source>
        <translation>In Vorfall %1</translation>
    </message>
    <message>
        <source>The record names no purpose.</source>
        <translation>Die Akte nennt keinen Zweck.</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, %2 suspended, by last use</source>
        <translation>%1, davon %2 ausgesetzt, nach letzter Nutzung</translation>
    </message>
    <message>
        <source>%1, by last use</source>
        <translation>%1, nach letzter Nutzung</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>The record knows no use.</source>
        <translation>Die Akte kennt keine Nutzung.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>approved to %1</source>
        <translation>freigegeben bis %1</translation>
    </message>
    <message>
        <source>%1 of 25, %2</source>
        <translation>%1 von 25, %2</translation>
    </message>
    <message>
        <source>Guardrails</source>
        <translation>Leitplanken</translation>
    </message>
    <message>
        <source>%1, seen %2</source>
        <translation>%1, beobachtet %2</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>%1 open, %2 in all</source>
        <translation>%1 offen, %2 insgesamt</translation>
    </message>
    <message>
        <source>%1, none open</source>
        <translation>%1, keiner offen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>%1, shared with a person</source>
        <translation>%1, mit einer Person geteilt</translation>
    </message>
    <message>
        <source>Attested</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Granted by %1.</source>
        <translation>Gewährt durch %1.</translation>
    </message>
    <message>
        <source>Granted %1 by %2.</source>
        <translation>Gewährt %1 durch %2.</translation>
    </message>
    <message>
        <source>Granted by a signed decision.</source>
        <translation>Gewährt durch eine signierte Entscheidung.</translation>
    </message>
    <message>
        <source>Granted %1 by a signed decision.</source>
        <translation>Gewährt %1 durch eine signierte Entscheidung.</translation>
    </message>
    <message>
        <source>Known from an import.</source>
        <translation>Bekannt aus einem Import.</translation>
    </message>
    <message>
        <source>Granted %1, as an import says.</source>
        <translation>Gewährt %1, wie ein Import sagt.</translation>
    </message>
    <message>
        <source>No decision stands behind it.</source>
        <translation>Keine Entscheidung steht dahinter.</translation>
    </message>
    <message>
        <source>Granted %1; no decision stands behind it.</source>
        <translation>Gewährt %1; keine Entscheidung steht dahinter.</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Hält nicht stand</translation>
    </message>
    <message>
        <source>Reopened by an incident</source>
        <translation>Durch einen Vorfall wieder offen</translation>
    </message>
    <message>
        <source>It was imported; nobody signed it here.</source>
        <translation>Sie wurde importiert; hier hat sie niemand signiert.</translation>
    </message>
    <message>
        <source>%1 signed it on %2.</source>
        <translation>%1 hat sie am %2 signiert.</translation>
    </message>
    <message>
        <source>Go on with the draft...</source>
        <translation>Entwurf fortsetzen...</translation>
    </message>
    <message>
        <source>Assess anew...</source>
        <translation>Neu bewerten...</translation>
    </message>
    <message>
        <source>Assess...</source>
        <translation>Bewerten...</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>%1 of 25, by %2</source>
        <translation>%1 von 25, von %2</translation>
    </message>
    <message>
        <source>Approve...</source>
        <translation>Freigeben...</translation>
    </message>
    <message>
        <source>Reject...</source>
        <translation>Ablehnen...</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Edit...</source>
        <translation>Bearbeiten...</translation>
    </message>
    <message>
        <source>Register...</source>
        <translation>Registrieren...</translation>
    </message>
    <message>
        <source>Register a version...</source>
        <translation>Version registrieren...</translation>
    </message>
    <message>
        <source>Change %1 %2</source>
        <translation>%1 %2 ändern</translation>
    </message>
    <message>
        <source>&amp;Request a narrower one...</source>
        <translation>&amp;Engere beantragen...</translation>
    </message>
    <message>
        <source>&amp;Take back...</source>
        <translation>E&amp;ntziehen...</translation>
    </message>
</context>
<context>
    <name>privyseal::AgentDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>The agent was not changed.</source>
        <translation>Der Agent wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Edit an agent</source>
        <translation>Einen Agenten bearbeiten</translation>
    </message>
    <message>
        <source>What the record says of %1</source>
        <translation>Was die Akte über %1 sagt</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>Ve&amp;rantwortlich</translation>
    </message>
    <message>
        <source>A person by name, never a team</source>
        <translation>Eine Person mit Namen, nie ein Team</translation>
    </message>
    <message>
        <source>S&amp;ponsor</source>
        <translation>S&amp;ponsor</translation>
    </message>
    <message>
        <source>Who wants it to run</source>
        <translation>Wer will, dass er läuft</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Team</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>The account that it signs in with</source>
        <translation>Das Konto, mit dem er sich anmeldet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Sein eigenes</translation>
    </message>
    <message>
        <source>Shared with a person</source>
        <translation>Mit einer Person geteilt</translation>
    </message>
    <message>
        <source>The account is</source>
        <translation>Das Konto ist</translation>
    </message>
    <message>
        <source>Test &amp;data</source>
        <translation>Test&amp;daten</translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation>Z&amp;weck</translation>
    </message>
    <message>
        <source>Where it stands on the ladder and what it may do changes only by a decision.</source>
        <translation>Wo er auf der Leiter steht und was er darf, ändert sich nur durch eine Entscheidung.</translation>
    </message>
</context>
<context>
    <name>privyseal::AgentRecordSection</name>
    <message>
        <source>Agent&apos;s record</source>
        <translation>Bilanz des Agenten</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Requests, 12 months</source>
        <translation>Anträge, 12 Monate</translation>
    </message>
    <message>
        <source>%1, of which %2 approved</source>
        <translation>%1, davon %2 freigegeben</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>none in 12 months</source>
        <translation>keine in 12 Monaten</translation>
    </message>
    <message numerus="yes">
        <source>%n in 12 months</source>
        <translation>
            <numerusform>%n in 12 Monaten</numerusform>
            <numerusform>%n in 12 Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs in</source>
        <translation>Läuft in</translation>
    </message>
</context>
<context>
    <name>privyseal::AgentsPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Beyond the sandbox</source>
        <translation>Außerhalb der Sandbox</translation>
    </message>
    <message>
        <source>Unassessed executors</source>
        <translation>Ausführende ohne Bewertung</translation>
    </message>
    <message>
        <source>Over-long credentials</source>
        <translation>Zugangsdaten mit zu langer Laufzeit</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Choose an agent to see its privileges and credentials.</source>
        <translation>Einen Agenten auswählen, um Berechtigungen und Zugangsdaten zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Attest selected agents...</source>
        <translation>Ausgewählte Agenten be&amp;stätigen...</translation>
    </message>
    <message>
        <source>&amp;Request privilege...</source>
        <translation>Berechtigung beantra&amp;gen...</translation>
    </message>
    <message>
        <source>This agent is no longer in the record.</source>
        <translation>Dieser Agent ist nicht mehr in der Akte.</translation>
    </message>
    <message>
        <source>The agents could not be read.</source>
        <translation>Die Agenten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This record knows no agent yet.</source>
        <translation>Diese Akte kennt noch keinen Agenten.</translation>
    </message>
    <message>
        <source>None of the active ones breaks a rule.</source>
        <translation>Kein aktiver Agent verstößt gegen eine Regel.</translation>
    </message>
    <message>
        <source>Choose who you are first.</source>
        <translation>Bitte zuerst auswählen, wer Sie sind.</translation>
    </message>
    <message>
        <source>An attestation names who gives it; choose yourself at the foot of the sidebar.</source>
        <translation>Eine Bestätigung nennt die Person, die sie abgibt; bitte unten in der Seitenleiste sich selbst auswählen.</translation>
    </message>
    <message>
        <source>Nothing was attested.</source>
        <translation>Es wurde nichts bestätigt.</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Request privilege...</source>
        <translation>Berechtigung beantragen...</translation>
    </message>
    <message>
        <source>The record was opened for reading only.</source>
        <translation>Die Akte wurde schreibgeschützt geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s), %1 of them active.</source>
        <translation>
            <numerusform>%n Agent, davon %1 aktiv.</numerusform>
            <numerusform>%n Agenten, davon %1 aktiv.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n agent(s) shown.</source>
        <translation>
            <numerusform>%1 von %n Agent wird gezeigt.</numerusform>
            <numerusform>%1 von %n Agenten werden gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can execute without an approved assessment.</source>
        <translation>
            <numerusform>%n kann ohne freigegebene Bewertung ausführen.</numerusform>
            <numerusform>%n können ohne freigegebene Bewertung ausführen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has drifted guardrails.</source>
        <translation>
            <numerusform>%n hat abgewichene Leitplanken.</numerusform>
            <numerusform>%n haben abgewichene Leitplanken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holds a credential longer than policy allows.</source>
        <translation>
            <numerusform>%n hat Zugangsdaten länger, als die Richtlinie erlaubt.</numerusform>
            <numerusform>%n haben Zugangsdaten länger, als die Richtlinie erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft was discarded.</source>
        <translation>Der Entwurf wurde verworfen.</translation>
    </message>
    <message>
        <source>Until you go elsewhere it can be brought back.</source>
        <translation>Bis Sie woanders hingehen, lässt er sich zurückholen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>A change names who makes it; choose yourself at the foot of the sidebar.</source>
        <translation>Eine Änderung nennt, wer sie macht; wählen Sie sich unten in der Seitenleiste.</translation>
    </message>
    <message>
        <source>Nothing was changed back.</source>
        <translation>Nichts wurde zurückgeändert.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1 wurde geändert.</translation>
    </message>
    <message>
        <source>Until you go elsewhere it can be changed back.</source>
        <translation>Bis Sie woanders hingehen, lässt es sich zurückändern.</translation>
    </message>
    <message>
        <source>Sign an attestation</source>
        <translation>Eine Bestätigung signieren</translation>
    </message>
    <message>
        <source>Attest %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message numerus="yes">
        <source>Attest %n agent(s)</source>
        <translation>
            <numerusform>%n Agenten bestätigen</numerusform>
            <numerusform>%n Agenten bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <source>you have seen them, their accounts and their privileges, and they are right as the record has them</source>
        <translation>Sie haben sie, ihre Konten und ihre Berechtigungen gesehen, und sie stimmen so, wie sie in der Akte stehen</translation>
    </message>
    <message>
        <source>Attest and &amp;sign</source>
        <translation>Bestätigen und &amp;signieren</translation>
    </message>
</context>
<context>
    <name>privyseal::Application</name>
    <message>
        <source>%1 was not opened.</source>
        <translation>%1 wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Making the sample record, a few seconds.</source>
        <translation>Die Beispielakte wird angelegt, das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>The sample was not made.</source>
        <translation>Die Beispielakte wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>Day 0 is not a date.</source>
        <translation>Tag 0 ist kein Datum.</translation>
    </message>
    <message>
        <source>Open a record</source>
        <translation>Akte öffnen</translation>
    </message>
    <message>
        <source>Privy Seal records (*.privyseal);;All files (*)</source>
        <translation>Privy-Seal-Akten (*.privyseal);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Data (*.json *.ndjson *.csv *.md);;All files (*)</source>
        <translation>Daten (*.json *.ndjson *.csv *.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export all data</source>
        <translation>Alle Daten exportieren</translation>
    </message>
    <message>
        <source>Privy Seal data (*.json)</source>
        <translation>Privy-Seal-Daten (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were exported.</source>
        <translation>
            <numerusform>%n Zeile wurde exportiert.</numerusform>
            <numerusform>%n Zeilen wurden exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Es wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>Privy Seal</source>
        <translation>Privy Seal</translation>
    </message>
    <message>
        <source>Opening %1.</source>
        <translation>%1 wird geöffnet.</translation>
    </message>
    <message>
        <source>The record is open; its password was not kept.</source>
        <translation>Die Akte ist offen; ihr Passwort wurde nicht aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>privyseal::ApprovalsPage</name>
    <message>
        <source>New request...</source>
        <translation>Neuer Antrag...</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Alle offenen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>The requests could not be read.</source>
        <translation>Die Anträge konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Open, not yours to vote</source>
        <translation>Offen, nicht von Ihnen zu entscheiden</translation>
    </message>
    <message>
        <source>No request has been decided yet.</source>
        <translation>Es wurde noch kein Antrag entschieden.</translation>
    </message>
    <message>
        <source>No request is open.</source>
        <translation>Kein Antrag ist offen.</translation>
    </message>
    <message>
        <source>Choose a request to see what it asks for.</source>
        <translation>Einen Antrag auswählen, um zu sehen, was beantragt wird.</translation>
    </message>
    <message>
        <source>Mine %1</source>
        <translation>Meine %1</translation>
    </message>
    <message>
        <source>All open %1</source>
        <translation>Alle offenen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are open. Choose who you are to see what waits for you.</source>
        <translation>
            <numerusform>%n Antrag ist offen. Auswählen, wer Sie sind, um zu sehen, was auf Sie wartet.</numerusform>
            <numerusform>%n Anträge sind offen. Auswählen, wer Sie sind, um zu sehen, was auf Sie wartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits: no request is open.</source>
        <translation>Nichts wartet: Kein Antrag ist offen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing waits for your vote; %n request(s) are open.</source>
        <translation>
            <numerusform>Nichts wartet auf Ihre Stimme; %n Antrag ist offen.</numerusform>
            <numerusform>Nichts wartet auf Ihre Stimme; %n Anträge sind offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for your vote.</source>
        <translation>
            <numerusform>%n Antrag wartet auf Ihre Stimme.</numerusform>
            <numerusform>%n Anträge warten auf Ihre Stimme.</numerusform>
        </translation>
    </message>
    <message>
        <source>The nearest must be decided within %1.</source>
        <translation>Die nächste Entscheidung ist innerhalb von %1 fällig.</translation>
    </message>
    <message>
        <source>The request was not withdrawn.</source>
        <translation>Der Antrag wurde nicht zurückgezogen.</translation>
    </message>
    <message>
        <source>Choose who you are first.</source>
        <translation>Bitte zuerst auswählen, wer Sie sind.</translation>
    </message>
    <message>
        <source>A request names who asks; choose yourself at the foot of the sidebar.</source>
        <translation>Ein Antrag nennt die antragstellende Person; bitte unten in der Seitenleiste sich selbst auswählen.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle anzeigen</translation>
    </message>
    <message>
        <source>This record is open for reading only.</source>
        <translation>Diese Akte ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show as inbox</source>
        <translation>Als Eingang anzeigen</translation>
    </message>
    <message>
        <source>No request can be filed in it.</source>
        <translation>In ihr lässt sich kein Antrag einreichen.</translation>
    </message>
</context>
<context>
    <name>privyseal::AssessmentActions</name>
    <message>
        <source>Choose who you are first.</source>
        <translation>Wählen Sie zuerst, wer Sie sind.</translation>
    </message>
    <message>
        <source>An assessment names who writes it; choose yourself at the foot of the sidebar.</source>
        <translation>Eine Bewertung nennt, wer sie schreibt; wählen Sie sich unten in der Seitenleiste.</translation>
    </message>
    <message>
        <source>The draft was not brought back.</source>
        <translation>Der Entwurf wurde nicht zurückgeholt.</translation>
    </message>
    <message>
        <source>The assessment stays in review.</source>
        <translation>Die Bewertung bleibt in Prüfung.</translation>
    </message>
    <message>
        <source>You cannot sign this assessment.</source>
        <translation>Sie können diese Bewertung nicht signieren.</translation>
    </message>
    <message>
        <source>the agent may be approved for what needs an assessment</source>
        <translation>für den Agenten darf freigegeben werden, was eine Bewertung braucht</translation>
    </message>
    <message>
        <source>it goes back to whoever wants to write the next one</source>
        <translation>wer will, kann die nächste schreiben</translation>
    </message>
    <message>
        <source>Sign an assessment</source>
        <translation>Eine Bewertung signieren</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>Approve and &amp;sign</source>
        <translation>Freigeben und &amp;signieren</translation>
    </message>
    <message>
        <source>Reject and &amp;sign</source>
        <translation>Ablehnen und &amp;signieren</translation>
    </message>
</context>
<context>
    <name>privyseal::AssessmentDialog</name>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a number of a scale and its word</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Ask for &amp;review</source>
        <translation>&amp;Prüfung erbitten</translation>
    </message>
    <message>
        <source>The assessment was not saved.</source>
        <translation>Die Bewertung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Assess an agent&apos;s risk</source>
        <translation>Das Risiko eines Agenten bewerten</translation>
    </message>
    <message>
        <source>What can go wrong with %1, and what is done about it?</source>
        <translation>Was kann mit %1 schiefgehen, und was wird dagegen getan?</translation>
    </message>
    <message>
        <source>You write it as %1; a second person, who does not answer for the agent, has to sign it.</source>
        <translation>Sie schreiben sie als %1; eine zweite Person, die den Agenten nicht verantwortet, muss sie signieren.</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>selten</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>fast sicher</translation>
    </message>
    <message>
        <source>negligible</source>
        <translation>unerheblich</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>major</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>&amp;Likelihood</source>
        <translation>&amp;Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>&amp;Impact</source>
        <translation>&amp;Auswirkung</translation>
    </message>
    <message>
        <source>What it can reach, what went wrong before, what nobody would notice</source>
        <translation>Was er erreichen kann, was schon schiefging, was niemand bemerken würde</translation>
    </message>
    <message>
        <source>What limits it, who looks, how it is stopped</source>
        <translation>Was ihn begrenzt, wer hinsieht, wie man ihn anhält</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>&amp;Mitigations</source>
        <translation>&amp;Gegenmaßnahmen</translation>
    </message>
    <message>
        <source>&amp;Valid until</source>
        <translation>Gültig b&amp;is</translation>
    </message>
    <message>
        <source>&amp;Save draft</source>
        <translation>Entwurf &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Discard draft</source>
        <translation>Entwurf &amp;verwerfen</translation>
    </message>
    <message>
        <source>%1 of 25, %2</source>
        <translation>%1 von 25, %2</translation>
    </message>
    <message>
        <source>No score yet</source>
        <translation>Noch keine Bewertung</translation>
    </message>
    <message>
        <source>likelihood and impact</source>
        <translation>Wahrscheinlichkeit und Auswirkung</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>mitigations</source>
        <translation>Gegenmaßnahmen</translation>
    </message>
    <message>
        <source>Findings and mitigations have at most 4,000 characters each.</source>
        <translation>Befunde und Gegenmaßnahmen haben je höchstens 4.000 Zeichen.</translation>
    </message>
    <message>
        <source>It is complete; a second person can review it.</source>
        <translation>Sie ist vollständig; eine zweite Person kann sie prüfen.</translation>
    </message>
    <message>
        <source>Before somebody can review it: %1.</source>
        <translation>Bevor jemand sie prüfen kann: %1.</translation>
    </message>
</context>
<context>
    <name>privyseal::AuthorityActions</name>
    <message>
        <source>%1 in %2</source>
        <comment>an action class, an environment</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Sign who answers</source>
        <translation>Zuständigkeit signieren</translation>
    </message>
    <message>
        <source>nobody answers for it any more</source>
        <translation>niemand ist mehr dafür zuständig</translation>
    </message>
    <message>
        <source>%1 answers for it</source>
        <translation>%1 ist dafür zuständig</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>&amp;Signieren</translation>
    </message>
</context>
<context>
    <name>privyseal::AuthorityCard</name>
    <message>
        <source>somebody answers</source>
        <translation>jemand ist zuständig</translation>
    </message>
    <message>
        <source>ends within 30 days</source>
        <translation>endet binnen 30 Tagen</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>nobody could approve it</source>
        <translation>niemand könnte es freigeben</translation>
    </message>
    <message>
        <source>nobody answers</source>
        <translation>niemand ist zuständig</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>by a wider entry</source>
        <translation>durch einen weiteren Eintrag</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <comment>an action class, an environment, a name</comment>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>deputy %1</source>
        <translation>Stellvertretung %1</translation>
    </message>
    <message>
        <source>imported, not signed</source>
        <translation>importiert, nicht signiert</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>Authority map</source>
        <translation>Zuständigkeiten</translation>
    </message>
    <message>
        <source>who answers for which action where</source>
        <translation>wer für welche Aktion wo zuständig ist</translation>
    </message>
    <message>
        <source>The authority map does not hold.</source>
        <translation>Die Zuständigkeiten halten nicht stand.</translation>
    </message>
    <message numerus="yes">
        <source>%n combination(s) nobody can approve</source>
        <translation>
            <numerusform>%n Kombination, die niemand freigeben kann</numerusform>
            <numerusform>%n Kombinationen, die niemand freigeben kann</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::AuthorityDialog</name>
    <message>
        <source>Read and &amp;sign...</source>
        <translation>Lesen und &amp;signieren...</translation>
    </message>
    <message>
        <source>This cannot be signed.</source>
        <translation>Das kann nicht signiert werden.</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Wer ist zuständig</translation>
    </message>
    <message>
        <source>Who answers for %1 in %2?</source>
        <translation>Wer ist für %1 in %2 zuständig?</translation>
    </message>
    <message>
        <source>Nobody: a wider entry answers, or nothing can be approved</source>
        <translation>Niemand: ein weiterer Eintrag gilt, oder nichts kann freigegeben werden</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Zuständig</translation>
    </message>
    <message>
        <source>&amp;Deputy</source>
        <translation>S&amp;tellvertretung</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The chair or an executive signs it, and nobody gives authority to themselves.</source>
        <translation>Der Vorsitz oder ein Mitglied der Geschäftsleitung signiert es, und niemand gibt sich selbst Zuständigkeit.</translation>
    </message>
</context>
<context>
    <name>privyseal::Banner</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
</context>
<context>
    <name>privyseal::Card</name>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>privyseal::ChangesSection</name>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>reach grows</source>
        <translation>Reichweite wächst</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 anzeigen</translation>
    </message>
</context>
<context>
    <name>privyseal::ChartCard</name>
    <message>
        <source>Nothing happened in this period.</source>
        <translation>In diesem Zeitraum ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save image...</source>
        <translation>&amp;Bild speichern...</translation>
    </message>
    <message>
        <source>Save the image of %1</source>
        <translation>Bild von %1 speichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
</context>
<context>
    <name>privyseal::ChartView</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>privyseal::CheckpointsCard</name>
    <message>
        <source>Checkpoints</source>
        <translation>Prüfpunkte</translation>
    </message>
    <message>
        <source>Nobody has signed the ledger yet.</source>
        <translation>Noch niemand hat das Hauptbuch signiert.</translation>
    </message>
    <message>
        <source>Export checkpoint...</source>
        <translation>Prüfpunkt ausgeben...</translation>
    </message>
    <message>
        <source>Signs the ledger as it is now. Keep the file where nobody who can write to the record can: it shows whether the record was taken back.</source>
        <translation>Signiert das Hauptbuch, wie es jetzt ist. Bewahren Sie die Datei dort auf, wo niemand hinkommt, der in die Akte schreiben kann: Sie zeigt, ob die Akte zurückgesetzt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n in the record</source>
        <translation>
            <numerusform>%n in der Akte</numerusform>
            <numerusform>%n in der Akte</numerusform>
        </translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>nobody here</source>
        <translation>niemandem von hier</translation>
    </message>
</context>
<context>
    <name>privyseal::CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>A page, or the name or id of an agent, request or incident</source>
        <translation>Eine Seite oder Name oder ID eines Agenten, Antrags oder Vorfalls</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing has this name or id.</source>
        <translation>Nichts hat diesen Namen oder diese ID.</translation>
    </message>
</context>
<context>
    <name>privyseal::ConditionsSection</name>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>%1 of %2 conditions met</source>
        <translation>%1 von %2 Bedingungen erfüllt</translation>
    </message>
    <message>
        <source>Open agent</source>
        <translation>Agent öffnen</translation>
    </message>
    <message>
        <source>Open authority map</source>
        <translation>Zuständigkeiten öffnen</translation>
    </message>
</context>
<context>
    <name>privyseal::ControlCard</name>
    <message>
        <source>Met</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Coverage of %1</source>
        <translation>Abdeckung: %1</translation>
    </message>
    <message>
        <source>nothing to count</source>
        <translation>nichts zu zählen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n agent(s)</source>
        <translation>
            <numerusform>%1 von %n Agent</numerusform>
            <numerusform>%1 von %n Agenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n member(s)</source>
        <translation>
            <numerusform>%1 von %n Mitglied</numerusform>
            <numerusform>%1 von %n Mitgliedern</numerusform>
        </translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>up %1 points in 30 days</source>
        <translation>%1 Punkte mehr in 30 Tagen</translation>
    </message>
    <message>
        <source>down %1 points in 30 days</source>
        <translation>%1 Punkte weniger in 30 Tagen</translation>
    </message>
    <message>
        <source>as 30 days ago</source>
        <translation>wie vor 30 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n</source>
        <translation>
            <numerusform>Diesen zeigen</numerusform>
            <numerusform>Die %n zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2: show the %n</source>
        <translation>
            <numerusform>%1: %2: diesen zeigen</numerusform>
            <numerusform>%1: %2: die %n zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ControlsPage</name>
    <message>
        <source>What would help most</source>
        <translation>Was am meisten helfen würde</translation>
    </message>
    <message>
        <source>the control furthest from its target first</source>
        <translation>die Kontrolle zuerst, die am weitesten vom Ziel ist</translation>
    </message>
    <message>
        <source>The controls could not be read.</source>
        <translation>Die Kontrollen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This record has nothing yet that the controls count.</source>
        <translation>Diese Akte enthält noch nichts, was die Kontrollen zählen.</translation>
    </message>
    <message>
        <source>All eight controls hold.</source>
        <translation>Alle acht Kontrollen halten.</translation>
    </message>
    <message numerus="yes">
        <source>%n of 8 control(s) hold as far as wanted.</source>
        <translation>
            <numerusform>%n von 8 Kontrollen hält so weit wie gewünscht.</numerusform>
            <numerusform>%n von 8 Kontrollen halten so weit wie gewünscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Furthest from its target: %1.</source>
        <translation>Am weitesten vom Ziel: %1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
</context>
<context>
    <name>privyseal::Countdown</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>privyseal::CreateWizard</name>
    <message>
        <source>Create a record</source>
        <translation>Akte anlegen</translation>
    </message>
    <message>
        <source>Create the record</source>
        <translation>Akte anlegen</translation>
    </message>
</context>
<context>
    <name>privyseal::CredentialList</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>revoked %1</source>
        <translation>entzogen %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message>
        <source>no end, policy allows %1</source>
        <translation>unbefristet, Richtlinie erlaubt %1</translation>
    </message>
    <message>
        <source>%1, over the limit of %2</source>
        <translation>%1, über der Grenze von %2</translation>
    </message>
    <message>
        <source>issue not known, ends %1</source>
        <translation>Ausstellung unbekannt, endet %1</translation>
    </message>
    <message>
        <source>%1 of %2, ends %3</source>
        <translation>%1 von %2, endet %3</translation>
    </message>
    <message>
        <source>Confirm revocation...</source>
        <translation>Widerruf bestätigen...</translation>
    </message>
    <message>
        <source>Revoke...</source>
        <translation>Widerrufen...</translation>
    </message>
    <message>
        <source>Revoke %1</source>
        <translation>%1 widerrufen</translation>
    </message>
    <message>
        <source>The record names no credential.</source>
        <translation>Die Akte nennt keine Zugangsdaten.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>privyseal::DayPage</name>
    <message>
        <source>Day 0</source>
        <translation>Tag 0</translation>
    </message>
    <message>
        <source>The day on which your 30/60/90 plan starts. The plan counts its deadlines from here.</source>
        <translation>Der Tag, an dem Ihr 30/60/90-Plan beginnt. Ab hier zählt der Plan seine Fristen.</translation>
    </message>
    <message>
        <source>&amp;Day 0</source>
        <translation>&amp;Tag 0</translation>
    </message>
    <message>
        <source>The record was not made.</source>
        <translation>Die Akte wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>The record is being made.</source>
        <translation>Die Akte wird angelegt.</translation>
    </message>
</context>
<context>
    <name>privyseal::DecideDialog</name>
    <message>
        <source>Approve %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>Ask for changes to %1</source>
        <translation>Änderungen an %1 verlangen</translation>
    </message>
    <message>
        <source>This completes the quorum.</source>
        <translation>Damit ist das Quorum vollständig.</translation>
    </message>
    <message numerus="yes">
        <source>%n more vote(s) will be needed.</source>
        <translation>
            <numerusform>%n weitere Stimme wird nötig sein.</numerusform>
            <numerusform>%n weitere Stimmen werden nötig sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide within</source>
        <translation>Entscheidungsfrist</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>Approve REQ-1; what that means</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Ratify %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>Repudiate %1</source>
        <translation>%1 verwerfen</translation>
    </message>
    <message>
        <source>Approve and &amp;sign</source>
        <translation>Freigeben und &amp;signieren</translation>
    </message>
    <message>
        <source>Reject and &amp;sign</source>
        <translation>Ablehnen und &amp;signieren</translation>
    </message>
    <message>
        <source>Ask for changes and &amp;sign</source>
        <translation>Änderungen verlangen und &amp;signieren</translation>
    </message>
    <message>
        <source>Ratify and &amp;sign</source>
        <translation>Bestätigen und &amp;signieren</translation>
    </message>
    <message>
        <source>Repudiate and &amp;sign</source>
        <translation>Verwerfen und &amp;signieren</translation>
    </message>
    <message>
        <source>Sign a decision</source>
        <translation>Eine Entscheidung signieren</translation>
    </message>
    <message>
        <source>You sign as %1.</source>
        <translation>Sie signieren als %1.</translation>
    </message>
    <message>
        <source>Your signature alone gives it at once; the others are asked to ratify it within 24 hours.</source>
        <translation>Ihre Signatur allein gibt es sofort; die anderen werden gebeten, es binnen 24 Stunden zu bestätigen.</translation>
    </message>
    <message>
        <source>Ratify within</source>
        <translation>Zu bestätigen in</translation>
    </message>
</context>
<context>
    <name>privyseal::DecisionTextView</name>
    <message>
        <source>The text that is decided on</source>
        <translation>Der Text, über den entschieden wird</translation>
    </message>
</context>
<context>
    <name>privyseal::DiffTable</name>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Grows</source>
        <translation>Wächst</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Last used %1</source>
        <translation>Zuletzt genutzt %1</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Nie genutzt</translation>
    </message>
    <message>
        <source>Privilege</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>If approved</source>
        <translation>Bei Freigabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>privyseal::DrillPane</name>
    <message>
        <source>The image was not saved.</source>
        <translation>Das Bild wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>No drill in these twelve months.</source>
        <translation>Keine Übung in diesen zwölf Monaten.</translation>
    </message>
    <message>
        <source>The drills of these twelve months name no times.</source>
        <translation>Die Übungen dieser zwölf Monate nennen keine Zeiten.</translation>
    </message>
</context>
<context>
    <name>privyseal::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 chosen row</source>
        <translation>1 ausgewählte Zeile</translation>
    </message>
    <message>
        <source>%1 chosen rows</source>
        <translation>%1 ausgewählte Zeilen</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>beliebige Zeit</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
</context>
<context>
    <name>privyseal::FilterChip</name>
    <message>
        <source>Filter %1</source>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>privyseal::ForumCard</name>
    <message>
        <source>No training completed</source>
        <translation>Keine Schulung abgeschlossen</translation>
    </message>
    <message>
        <source>%1 ran out on %2</source>
        <comment>course, day</comment>
        <translation>%1 abgelaufen am %2</translation>
    </message>
    <message>
        <source>Holds without an end</source>
        <translation>Gilt ohne Ende</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>Endet am %1</translation>
    </message>
    <message>
        <source>Holds until %1</source>
        <translation>Gilt bis %1</translation>
    </message>
    <message>
        <source>Quorum not noted</source>
        <translation>Beschlussfähigkeit nicht vermerkt</translation>
    </message>
    <message>
        <source>Quorum met</source>
        <translation>Beschlussfähig</translation>
    </message>
    <message>
        <source>No quorum</source>
        <translation>Nicht beschlussfähig</translation>
    </message>
    <message>
        <source>The committee as a forum</source>
        <translation>Der Ausschuss als Forum</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>The committee has no member yet.</source>
        <translation>Der Ausschuss hat noch kein Mitglied.</translation>
    </message>
    <message>
        <source>The record knows of no meeting. Import the register of meetings to see them here.</source>
        <translation>Die Akte kennt keine Sitzung. Importieren Sie das Verzeichnis der Sitzungen, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>no agenda</source>
        <translation>keine Tagesordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n anwesend</numerusform>
            <numerusform>%n anwesend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>und %n frühere</numerusform>
            <numerusform>und %n frühere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::GuardrailActions</name>
    <message>
        <source>The guardrails could not be read.</source>
        <translation>Die Leitplanken konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Sign guardrails</source>
        <translation>Leitplanken signieren</translation>
    </message>
    <message>
        <source>Register %1 of %2</source>
        <translation>%1 von %2 registrieren</translation>
    </message>
    <message>
        <source>privileges of agents that run with others are suspended</source>
        <translation>Berechtigungen von Agenten, die mit anderen laufen, werden ausgesetzt</translation>
    </message>
    <message>
        <source>Register and &amp;sign</source>
        <translation>Registrieren und &amp;signieren</translation>
    </message>
</context>
<context>
    <name>privyseal::GuardrailDialog</name>
    <message>
        <source>Read and &amp;sign...</source>
        <translation>Lesen und &amp;signieren...</translation>
    </message>
    <message>
        <source>This cannot be signed.</source>
        <translation>Das kann nicht signiert werden.</translation>
    </message>
    <message>
        <source>Register guardrails</source>
        <translation>Leitplanken registrieren</translation>
    </message>
    <message>
        <source>Within which bounds does %1 run?</source>
        <translation>In welchen Grenzen läuft %1?</translation>
    </message>
    <message>
        <source>Ids of the agents that it binds, with commas between</source>
        <translation>Kennungen der Agenten, die er bindet, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>S&amp;et</source>
        <translation>Sat&amp;z</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>&amp;Agents</source>
        <translation>&amp;Agenten</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>&amp;Konfiguration</translation>
    </message>
    <message>
        <source>&amp;Open file...</source>
        <translation>Datei &amp;öffnen...</translation>
    </message>
    <message>
        <source>For example v1</source>
        <translation>Zum Beispiel v1</translation>
    </message>
    <message>
        <source>%1 is registered now</source>
        <translation>%1 ist jetzt registriert</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>Eine Konfiguration öffnen</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>JSON-Dateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file was not opened.</source>
        <translation>Die Datei wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>It is longer than 256 KiB.</source>
        <translation>Sie ist länger als 256 KiB.</translation>
    </message>
    <message>
        <source>The configuration that the agent runs with, as JSON.</source>
        <translation>Die Konfiguration, mit der der Agent läuft, als JSON.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
</context>
<context>
    <name>privyseal::HistorySection</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>privyseal::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Rows that are off</source>
        <translation>Fehlerhafte Zeilen</translation>
    </message>
    <message>
        <source>Use a map...</source>
        <translation>Zuordnung verwenden...</translation>
    </message>
    <message>
        <source>A map says which column of a CSV register means what.</source>
        <translation>Eine Zuordnung legt fest, welche Spalte eines CSV-Registers was bedeutet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading; nothing is written yet.</source>
        <translation>Wird gelesen; noch wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Writing; all of it or nothing.</source>
        <translation>Wird geschrieben; alles oder nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken</source>
        <translation>
            <numerusform>%n Zeile ist nicht übernehmbar</numerusform>
            <numerusform>%n Zeilen sind nicht übernehmbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to know</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be imported as it is.</source>
        <translation>So lässt sich nichts importieren.</translation>
    </message>
    <message>
        <source>The record is unchanged. Mend the file, then import it again.</source>
        <translation>Die Akte ist unverändert. Die Datei berichtigen, dann erneut importieren.</translation>
    </message>
    <message>
        <source>All of this is in the record already.</source>
        <translation>All das ist bereits in der Akte.</translation>
    </message>
    <message>
        <source>The map of this register</source>
        <translation>Die Zuordnung dieses Registers</translation>
    </message>
    <message>
        <source>Maps (*.json)</source>
        <translation>Zuordnungen (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be new.</source>
        <translation>
            <numerusform>%Ln Zeile wäre neu.</numerusform>
            <numerusform>%Ln Zeilen wären neu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would change.</source>
        <translation>
            <numerusform>%Ln Zeile würde geändert.</numerusform>
            <numerusform>%Ln Zeilen würden geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay as they are.</source>
        <translation>
            <numerusform>%Ln Zeile bleibt, wie sie ist.</numerusform>
            <numerusform>%Ln Zeilen bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were written.</source>
        <translation>
            <numerusform>%Ln Zeile wurde geschrieben.</numerusform>
            <numerusform>%Ln Zeilen wurden geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ImportFilesModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
</context>
<context>
    <name>privyseal::ImportProblemsModel</name>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What is off</source>
        <translation>Was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>privyseal::InboxDelegate</name>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation>
            <numerusform>%n Hindernis</numerusform>
            <numerusform>%n Hindernisse</numerusform>
        </translation>
    </message>
    <message>
        <source>No risk class</source>
        <translation>Keine Risikoklasse</translation>
    </message>
    <message>
        <source>%1 of %2 signed</source>
        <translation>%1 von %2 signiert</translation>
    </message>
    <message>
        <source>break-glass, to ratify</source>
        <translation>Notfallzugriff, zu bestätigen</translation>
    </message>
</context>
<context>
    <name>privyseal::InboxModel</name>
    <message>
        <source>%1, %2, %3, %4, %5 of %6 signed</source>
        <translation>%1, %2, %3, %4, %5 von %6 signiert</translation>
    </message>
</context>
<context>
    <name>privyseal::IncidentDetail</name>
    <message>
        <source>Revoke clock</source>
        <translation>Entzugsuhr</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>Contained %1 after it was detected: %2 to %3.</source>
        <translation>Eingedämmt %1 nach der Erkennung: %2 bis %3.</translation>
    </message>
    <message>
        <source>Detected %1, contained %2.</source>
        <translation>Erkannt %1, eingedämmt %2.</translation>
    </message>
    <message>
        <source>Not contained yet: %1 since it was detected, %2.</source>
        <translation>Noch nicht eingedämmt: %1 seit der Erkennung, %2.</translation>
    </message>
    <message>
        <source>Detected %1. The record does not say when it was contained.</source>
        <translation>Erkannt %1. Die Akte sagt nicht, wann der Vorfall eingedämmt wurde.</translation>
    </message>
    <message>
        <source>The record holds no summary.</source>
        <translation>Die Akte enthält keine Zusammenfassung.</translation>
    </message>
    <message>
        <source>no alert belongs to this incident</source>
        <translation>zu diesem Vorfall gehört kein Alarm</translation>
    </message>
    <message>
        <source>minutes since the alert</source>
        <translation>Minuten seit dem Alarm</translation>
    </message>
    <message>
        <source>Show all %1 alerts</source>
        <translation>Alle %1 Alarme zeigen</translation>
    </message>
    <message>
        <source>Rule “%1” raised %2</source>
        <translation>Regel „%1“ hat %2 ausgelöst</translation>
    </message>
    <message>
        <source>%1 acknowledged</source>
        <translation>%1 zur Kenntnis genommen</translation>
    </message>
    <message>
        <source>Revocation ordered for %1</source>
        <translation>Entzug angeordnet für %1</translation>
    </message>
    <message>
        <source>Revocation confirmed for %1</source>
        <translation>Entzug bestätigt für %1</translation>
    </message>
    <message>
        <source>Canary call denied, %1 after the alert</source>
        <translation>Kontrollaufruf abgewiesen, %1 nach dem Alarm</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>Eingedämmt</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>newest first; the bold line: from detection to containment</source>
        <translation>neueste zuerst; die fette Linie: von der Erkennung bis zur Eindämmung</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
</context>
<context>
    <name>privyseal::IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Caused by agents</source>
        <translation>Durch Agenten</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>Beinahe-Vorfälle</translation>
    </message>
    <message>
        <source>&amp;Open in Approvals</source>
        <translation>In Freigaben &amp;öffnen</translation>
    </message>
    <message>
        <source>Choose an alert to see its revoke clock.</source>
        <translation>Einen Alarm auswählen, um seine Entzugsuhr zu sehen.</translation>
    </message>
    <message>
        <source>Choose an incident to see how it went.</source>
        <translation>Einen Vorfall auswählen, um seinen Ablauf zu sehen.</translation>
    </message>
    <message>
        <source>This one is no longer in the record.</source>
        <translation>Dieser Eintrag ist nicht mehr in der Akte.</translation>
    </message>
    <message>
        <source>The incidents could not be read.</source>
        <translation>Die Vorfälle konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing burns: no incident is open.</source>
        <translation>Nichts brennt: Kein Vorfall ist offen.</translation>
    </message>
    <message>
        <source>1 incident is open and not contained: %1.</source>
        <translation>1 Vorfall ist offen und nicht eingedämmt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) open, all contained.</source>
        <translation>
            <numerusform>%n Vorfall offen, eingedämmt.</numerusform>
            <numerusform>%n Vorfälle offen, alle eingedämmt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) open, %1 of them not contained.</source>
        <translation>
            <numerusform>%n Vorfall offen, davon %1 nicht eingedämmt.</numerusform>
            <numerusform>%n Vorfälle offen, davon %1 nicht eingedämmt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) shown.</source>
        <translation>
            <numerusform>%1 von %n Zeile wird gezeigt.</numerusform>
            <numerusform>%1 von %n Zeilen werden gezeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::KeyRow</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlocks the key of %1 for this one signature.</source>
        <translation>Entsperrt den Schlüssel von %1 für diese eine Signatur.</translation>
    </message>
    <message>
        <source>Choose &amp;key...</source>
        <translation>&amp;Schlüssel wählen...</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>Key files (*.key);;All files (*)</source>
        <translation>Schlüsseldateien (*.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Key file %1</source>
        <translation>Schlüsseldatei %1</translation>
    </message>
    <message>
        <source>Key %1 on this machine</source>
        <translation>Schlüssel %1 auf diesem Rechner</translation>
    </message>
    <message>
        <source>No key file of yours is on this machine.</source>
        <translation>Auf diesem Rechner liegt keine Schlüsseldatei von Ihnen.</translation>
    </message>
</context>
<context>
    <name>privyseal::Keychain</name>
    <message>
        <source>The keychain stayed closed: type the password when it is asked for.</source>
        <translation>Der Schlüsselbund blieb geschlossen: Geben Sie das Passwort ein, wenn danach gefragt wird.</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used: type the password when it is asked for, or put it into PGPASSFILE.</source>
        <translation>Dieser Computer hat keinen nutzbaren Schlüsselbund: Geben Sie das Passwort ein, wenn danach gefragt wird, oder schreiben Sie es in PGPASSFILE.</translation>
    </message>
    <message>
        <source>The keychain does not answer: type the password when it is asked for.</source>
        <translation>Der Schlüsselbund antwortet nicht: Geben Sie das Passwort ein, wenn danach gefragt wird.</translation>
    </message>
</context>
<context>
    <name>privyseal::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Each member types a passphrase that nobody else sees. It locks the key that signs their decisions; the record never holds a key.</source>
        <translation>Jedes Mitglied gibt eine Passphrase ein, die sonst niemand sieht. Sie verschließt den Schlüssel, der seine Entscheidungen signiert; die Akte enthält nie einen Schlüssel.</translation>
    </message>
    <message>
        <source>&amp;All members are here: they sign their first roster now</source>
        <translation>&amp;Alle Mitglieder sind da: Sie signieren jetzt ihre erste Besetzungsliste</translation>
    </message>
    <message>
        <source>Sign &amp;later</source>
        <translation>Spä&amp;ter signieren</translation>
    </message>
    <message>
        <source>Nothing can be decided in this record until its members have signed a roster, each with a key of their own: see &quot;key new&quot; and &quot;roster propose&quot; of privysealctl.</source>
        <translation>In dieser Akte lässt sich nichts entscheiden, bis ihre Mitglieder eine Besetzungsliste signiert haben, jedes mit eigenem Schlüssel: siehe „key new“ und „roster propose“ von privysealctl.</translation>
    </message>
    <message>
        <source>&amp;Members that change the roster together</source>
        <translation>&amp;Mitglieder, die die Liste gemeinsam ändern</translation>
    </message>
    <message>
        <source>This computer has little memory: lock the keys with 256 MiB instead of 1 GiB</source>
        <translation>Dieser Rechner hat wenig Speicher: Schlüssel mit 256 MiB statt 1 GiB verschließen</translation>
    </message>
    <message>
        <source>Whoever steals a key file can then try passphrases some five times as fast.</source>
        <translation>Wer eine Schlüsseldatei stiehlt, kann Passphrasen dann etwa fünfmal so schnell durchprobieren.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Passphrase von %1</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Passphrase of %1, once more</source>
        <translation>Passphrase von %1, noch einmal</translation>
    </message>
    <message>
        <source>Strong enough; type it once more.</source>
        <translation>Stark genug; geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>No one alone can change who decides.</source>
        <translation>Niemand allein kann ändern, wer entscheidet.</translation>
    </message>
    <message>
        <source>One member alone can then change everything: the record says on every page that it is not committee-grade.</source>
        <translation>Ein Mitglied allein kann dann alles ändern: Die Akte sagt auf jeder Seite, dass sie nicht auf Ausschussniveau ist.</translation>
    </message>
    <message>
        <source>Strong enough.</source>
        <translation>Stark genug.</translation>
    </message>
</context>
<context>
    <name>privyseal::KpiCard</name>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>%1: not read. %2</source>
        <translation>%1: nicht gelesen. %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>being read anew</source>
        <translation>wird neu gelesen</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
</context>
<context>
    <name>privyseal::LadderView</name>
    <message>
        <source>Prod. read-only</source>
        <translation>Prod. lesend</translation>
    </message>
    <message>
        <source>Ladder: %1, rung %2 of %3</source>
        <translation>Stufen: %1, Stufe %2 von %3</translation>
    </message>
    <message>
        <source>Ladder: in production, the record names no autonomy</source>
        <translation>Stufen: in Produktion, die Akte nennt keine Autonomie</translation>
    </message>
</context>
<context>
    <name>privyseal::MainWindow</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Welcome - Privy Seal</source>
        <translation>Willkommen - Privy Seal</translation>
    </message>
    <message>
        <source>%1 - %2 - Privy Seal</source>
        <translation>%1 - %2 - Privy Seal</translation>
    </message>
    <message>
        <source>Nobody, I only read</source>
        <translation>Niemand, nur Einsicht</translation>
    </message>
    <message>
        <source>Members...</source>
        <translation>Mitglieder...</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>Datenstand %1</translation>
    </message>
    <message>
        <source>No record open</source>
        <translation>Keine Akte geöffnet</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Schreibgeschützt geöffnet</translation>
    </message>
    <message>
        <source>Open, changes are saved as they are made</source>
        <translation>Geöffnet, Änderungen werden sofort gespeichert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Privy Seal</source>
        <translation>Über Privy Seal</translation>
    </message>
    <message>
        <source>Privy Seal %1</source>
        <translation>Privy Seal %1</translation>
    </message>
    <message>
        <source>Decide what your AI agents may do, and prove who decided.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Entscheiden, was Ihre KI-Agenten dürfen, und belegen, wer entschieden hat.

Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>privyseal::MemberDialog</name>
    <message>
        <source>Add a member</source>
        <translation>Mitglied hinzufügen</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>Mitglied hinzufügen</translation>
    </message>
    <message>
        <source>The member was not added.</source>
        <translation>Das Mitglied wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Propose...</source>
        <translation>Vorschlagen...</translation>
    </message>
    <message>
        <source>Public &amp;key</source>
        <translation>Öffentlicher &amp;Schlüssel</translation>
    </message>
    <message>
        <source>The 64 digits that &quot;privysealctl key new&quot; printed for them; without it they cannot sign</source>
        <translation>Die 64 Ziffern, die „privysealctl key new“ dafür ausgab; ohne ihn kann das Mitglied nicht signieren</translation>
    </message>
</context>
<context>
    <name>privyseal::MemberFields</name>
    <message>
        <source>&amp;Person or office</source>
        <translation>&amp;Person oder Amt</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
</context>
<context>
    <name>privyseal::MembersCard</name>
    <message>
        <source>Add...</source>
        <translation>Hinzufügen...</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Mitglied hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can decide a request yet.</source>
        <translation>Noch kann niemand über einen Antrag entscheiden.</translation>
    </message>
    <message>
        <source>Add the first member</source>
        <translation>Das erste Mitglied hinzufügen</translation>
    </message>
    <message>
        <source>acts in this window</source>
        <translation>handelt in diesem Fenster</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>retired %1</source>
        <translation>ausgeschieden %1</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>Aktionen für %1</translation>
    </message>
    <message>
        <source>Retire...</source>
        <translation>Ausscheiden lassen...</translation>
    </message>
    <message>
        <source>This record is open for reading only.</source>
        <translation>Diese Akte ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Members and keys</source>
        <translation>Mitglieder und Schlüssel</translation>
    </message>
    <message>
        <source>%1 of %2 change the roster</source>
        <translation>%1 von %2 ändern die Liste</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
</context>
<context>
    <name>privyseal::MembersPage</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Who decides on the governance committee. A critical request needs security, legal and the owner of the action; you can add members later too.</source>
        <translation>Wer im Governance-Ausschuss entscheidet. Ein kritischer Antrag braucht Sicherheit, Recht und die für die Aktion verantwortliche Person; Mitglieder lassen sich auch später hinzufügen.</translation>
    </message>
    <message>
        <source>Add to the committee</source>
        <translation>In den Ausschuss aufnehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A member needs at least one role.</source>
        <translation>Ein Mitglied braucht mindestens eine Rolle.</translation>
    </message>
    <message>
        <source>%1 stands in the list already.</source>
        <translation>%1 steht schon in der Liste.</translation>
    </message>
    <message>
        <source>The member was not added.</source>
        <translation>Das Mitglied wurde nicht hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>privyseal::NeedsYouList</name>
    <message>
        <source>Needs you now</source>
        <translation>Wartet auf Sie</translation>
    </message>
</context>
<context>
    <name>privyseal::NewRequestDialog</name>
    <message>
        <source>Request a privilege</source>
        <translation>Berechtigung beantragen</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>A&amp;gent</translation>
    </message>
    <message>
        <source>The agent&apos;s id</source>
        <translation>Die ID des Agenten</translation>
    </message>
    <message>
        <source>A&amp;ction</source>
        <translation>&amp;Aktion</translation>
    </message>
    <message>
        <source>For example payments:ledger.write</source>
        <translation>Zum Beispiel payments:ledger.write</translation>
    </message>
    <message>
        <source>&amp;Resource</source>
        <translation>&amp;Ressource</translation>
    </message>
    <message>
        <source>For example erp-core/payments/ledger</source>
        <translation>Zum Beispiel erp-core/payments/ledger</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Schattenbetrieb</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>&amp;Parameter</translation>
    </message>
    <message>
        <source>Optional, for example max_rows=2000</source>
        <translation>Optional, zum Beispiel max_rows=2000</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Unit of the lifetime</source>
        <translation>Einheit der Laufzeit</translation>
    </message>
    <message>
        <source>&amp;Lifetime</source>
        <translation>&amp;Laufzeit</translation>
    </message>
    <message>
        <source>What it is for, in a sentence that an approver can judge</source>
        <translation>Wofür sie gebraucht wird, in einem Satz, der sich bei der Freigabe beurteilen lässt</translation>
    </message>
    <message>
        <source>&amp;Justification</source>
        <translation>&amp;Begründung</translation>
    </message>
    <message>
        <source>File request</source>
        <translation>Antrag einreichen</translation>
    </message>
    <message>
        <source>The request was not filed.</source>
        <translation>Der Antrag wurde nicht eingereicht.</translation>
    </message>
    <message>
        <source>&amp;Break the glass: one signature gives it at once, for 60 minutes at most</source>
        <translation>&amp;Notfallzugriff: eine Signatur gibt es sofort, für höchstens 60 Minuten</translation>
    </message>
    <message>
        <source>The text that is signed names everybody who is passed over. They have 24 hours to ratify it; else an incident opens by itself.</source>
        <translation>Der signierte Text nennt alle, die übergangen werden. Sie haben 24 Stunden zur Bestätigung; sonst öffnet sich von selbst ein Vorfall.</translation>
    </message>
</context>
<context>
    <name>privyseal::OrganisationPage</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Whose AI agents are governed, and where the record is kept.</source>
        <translation>Um wessen KI-Agenten es geht und wo die Akte liegt.</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Auswählen...</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Where the record is kept</source>
        <translation>Wo die Akte liegt</translation>
    </message>
    <message>
        <source>Privy Seal records (*.privyseal)</source>
        <translation>Privy-Seal-Akten (*.privyseal)</translation>
    </message>
</context>
<context>
    <name>privyseal::OverviewPage</name>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Board report</source>
        <translation>Vorstandsbericht</translation>
    </message>
    <message>
        <source>Formula...</source>
        <translation>Formel...</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Zeilen anzeigen</translation>
    </message>
    <message>
        <source>Needs you now</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>No request in these twelve months.</source>
        <translation>Kein Antrag in diesen zwölf Monaten.</translation>
    </message>
    <message>
        <source>No alert has ended in this period.</source>
        <translation>In diesem Zeitraum ist kein Alarm beendet worden.</translation>
    </message>
    <message>
        <source>No agent is active.</source>
        <translation>Kein Agent ist aktiv.</translation>
    </message>
    <message>
        <source>No incident in these six quarters.</source>
        <translation>Kein Vorfall in diesen sechs Quartalen.</translation>
    </message>
    <message>
        <source>Quarter: %1</source>
        <translation>Quartal: %1</translation>
    </message>
    <message>
        <source>Month: %1</source>
        <translation>Monat: %1</translation>
    </message>
    <message>
        <source>Year: %1</source>
        <translation>Jahr: %1</translation>
    </message>
    <message>
        <source>The figures could not be read.</source>
        <translation>Die Kennzahlen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The figures below are of %1.</source>
        <translation>Die Kennzahlen unten haben den Stand %1.</translation>
    </message>
    <message>
        <source>Figures could not be read.</source>
        <translation>Kennzahlen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing needs you now.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Change target...</source>
        <translation>Ziel ändern...</translation>
    </message>
    <message>
        <source>This record is open for reading only.</source>
        <translation>Diese Akte ist schreibgeschützt geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n, nearest deadline first</source>
        <translation>
            <numerusform>%n, nächste Frist zuerst</numerusform>
            <numerusform>%n, nächste Frist zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>%n anzeigen</numerusform>
            <numerusform>Alle %n anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows behind the figure could not be read.</source>
        <translation>Die Zeilen hinter der Kennzahl konnten nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>privyseal::OwnerDialog</name>
    <message>
        <source>Owner: %1</source>
        <translation>Verantwortlich: %1</translation>
    </message>
    <message>
        <source>&amp;Owner: a member, or another person&apos;s name</source>
        <translation>&amp;Verantwortlich: ein Mitglied oder der Name einer anderen Person</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>Verantwortung ändern</translation>
    </message>
    <message>
        <source>The owner was not changed.</source>
        <translation>Die Verantwortung wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The members could not be read. A name can still be typed.</source>
        <translation>Die Mitglieder konnten nicht gelesen werden. Ein Name kann trotzdem eingegeben werden.</translation>
    </message>
</context>
<context>
    <name>privyseal::PageHost</name>
    <message>
        <source>This page could not be made; the record and the other pages are not touched.</source>
        <translation>Diese Seite konnte nicht erstellt werden; die Akte und die übrigen Seiten sind nicht betroffen.</translation>
    </message>
    <message>
        <source>This record is open for reading only.</source>
        <translation>Diese Akte ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>%1 Figures and reports work; nothing can be decided or changed.</source>
        <translation>%1 Kennzahlen und Berichte funktionieren; entscheiden oder ändern lässt sich nichts.</translation>
    </message>
    <message>
        <source>The record cannot be read at the moment.</source>
        <translation>Die Akte ist zurzeit nicht lesbar.</translation>
    </message>
    <message>
        <source>The way to the server is not fully protected.</source>
        <translation>Der Weg zum Server ist nicht ganz geschützt.</translation>
    </message>
    <message>
        <source>%1 Privy Seal keeps trying to connect.</source>
        <translation>%1 Privy Seal versucht weiter, sich zu verbinden.</translation>
    </message>
</context>
<context>
    <name>privyseal::PlanCard</name>
    <message>
        <source>ended %1</source>
        <translation>endete %1</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>endet heute</translation>
    </message>
    <message numerus="yes">
        <source>ends %1, in %n day(s)</source>
        <translation>
            <numerusform>endet %1, in %n Tag</numerusform>
            <numerusform>endet %1, in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>30/60/90 plan</source>
        <translation>30/60/90-Plan</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>day %1 of 90</source>
        <translation>Tag %1 von 90</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>privyseal::PlanItemCard</name>
    <message>
        <source>Actions for %1</source>
        <translation>Aktionen für %1</translation>
    </message>
    <message>
        <source>Change owner...</source>
        <translation>Verantwortung ändern...</translation>
    </message>
    <message>
        <source>This record is open for reading only.</source>
        <translation>Diese Akte ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>nothing to count</source>
        <translation>nichts zu zählen</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Niemand verantwortlich</translation>
    </message>
    <message>
        <source>%1 · due %2 · computed</source>
        <translation>%1 · fällig %2 · berechnet</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n</source>
        <translation>
            <numerusform>%n anzeigen</numerusform>
            <numerusform>%n anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n agent(s)</source>
        <translation>
            <numerusform>%n Agenten anzeigen</numerusform>
            <numerusform>%n Agenten anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show drills</source>
        <translation>Übungen anzeigen</translation>
    </message>
    <message>
        <source>Prepare report</source>
        <translation>Bericht vorbereiten</translation>
    </message>
    <message>
        <source>Show agents</source>
        <translation>Agenten anzeigen</translation>
    </message>
</context>
<context>
    <name>privyseal::PlanPage</name>
    <message>
        <source>What moves the needle</source>
        <translation>Was am meisten bewirkt</translation>
    </message>
    <message>
        <source>largest gain for the nearest deadline first</source>
        <translation>größter Gewinn für die nächste Frist zuerst</translation>
    </message>
    <message>
        <source>The plan could not be read.</source>
        <translation>Der Plan konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Day %1 of 90: %2 of %3 items are done</source>
        <translation>Tag %1 von 90: %2 von %3 Punkten erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n verspätet</numerusform>
            <numerusform>%n verspätet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation>
            <numerusform>%n gefährdet</numerusform>
            <numerusform>%n gefährdet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>Burn-up</source>
        <translation>Burn-up</translation>
    </message>
    <message>
        <source>mean of the items</source>
        <translation>Mittel der Punkte</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>%1 → %2%</source>
        <comment>from percent, to percent</comment>
        <translation>%1 → %2&#xa0;%</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Anzeigen: %1</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The record holds nothing that the plan counts yet.</source>
        <translation>Die Akte enthält noch nichts, was der Plan zählt.</translation>
    </message>
</context>
<context>
    <name>privyseal::PlanTrack</name>
    <message>
        <source>Day %1 of 90</source>
        <translation>Tag %1 von 90</translation>
    </message>
    <message numerus="yes">
        <source>Begins in %n day(s)</source>
        <translation>
            <numerusform>Beginnt in %n Tag</numerusform>
            <numerusform>Beginnt in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Today, day %1, past the plan</source>
        <translation>Heute, Tag %1, nach Planende</translation>
    </message>
    <message>
        <source>Today, day %1</source>
        <translation>Heute, Tag %1</translation>
    </message>
</context>
<context>
    <name>privyseal::ProgressBar6</name>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>privyseal::PromisesDialog</name>
    <message>
        <source>What is guaranteed, and what is not</source>
        <translation>Was garantiert ist und was nicht</translation>
    </message>
    <message>
        <source>An agent that may file requests</source>
        <translation>Ein Agent, der Anträge stellen darf</translation>
    </message>
    <message>
        <source>It can ask. It cannot decide, and cannot change a request once it is filed.</source>
        <translation>Er kann fragen. Er kann nicht entscheiden und einen gestellten Antrag nicht ändern.</translation>
    </message>
    <message>
        <source>An agent that runs as your own user</source>
        <translation>Ein Agent, der als Ihr eigener Benutzer läuft</translation>
    </message>
    <message>
        <source>Locked keys are of no use to it; what it edits is found.</source>
        <translation>Verschlossene Schlüssel nützen ihm nichts; was er ändert, wird gefunden.</translation>
    </message>
    <message>
        <source>It can log keys, drive this window or replace the program while a key is unlocked. Let agents run as another user, and ask for two or more members on different computers.</source>
        <translation>Er kann Tasten mitlesen, dieses Fenster steuern oder das Programm ersetzen, während ein Schlüssel offen ist. Lassen Sie Agenten als anderer Benutzer laufen, und verlangen Sie zwei oder mehr Mitglieder an verschiedenen Rechnern.</translation>
    </message>
    <message>
        <source>Somebody who can write to the database</source>
        <translation>Jemand, der in die Datenbank schreiben kann</translation>
    </message>
    <message>
        <source>A forged or altered decision, request, roster or entry of the ledger is found, and the gate says no.</source>
        <translation>Gefälschte oder geänderte Entscheidungen, Anträge, Besetzungslisten oder Einträge des Hauptbuchs werden gefunden, und das Tor sagt nein.</translation>
    </message>
    <message>
        <source>They can delete it or make it say no. Who reads a record that was wholly taken back for the first time sees no difference: keep checkpoints elsewhere.</source>
        <translation>Er kann sie löschen oder nein sagen lassen. Wer eine ganz zurückgesetzte Akte zum ersten Mal liest, sieht keinen Unterschied: Bewahren Sie Prüfpunkte anderswo auf.</translation>
    </message>
    <message>
        <source>A thief of the computer or the file</source>
        <translation>Ein Dieb des Rechners oder der Datei</translation>
    </message>
    <message>
        <source>No key that signs: keys are locked and never in the record.</source>
        <translation>Kein Schlüssel, der signiert: Schlüssel sind verschlossen und nie in der Akte.</translation>
    </message>
    <message>
        <source>The content can be read. Use disk encryption.</source>
        <translation>Der Inhalt ist lesbar. Verschlüsseln Sie den Datenträger.</translation>
    </message>
    <message>
        <source>One member who means ill</source>
        <translation>Ein Mitglied mit böser Absicht</translation>
    </message>
    <message>
        <source>They cannot meet a quorum of two alone, nor be two people.</source>
        <translation>Es kann ein Quorum von zwei nicht allein erfüllen und nicht zwei Personen sein.</translation>
    </message>
    <message>
        <source>Members who agree to deceive can. A roster that one member alone can change is not committee-grade, and says so.</source>
        <translation>Mitglieder, die gemeinsam täuschen, können es. Eine Liste, die ein Mitglied allein ändern kann, ist nicht auf Ausschussniveau und sagt das.</translation>
    </message>
    <message>
        <source>A hostile file that is imported</source>
        <translation>Eine feindliche Datei, die importiert wird</translation>
    </message>
    <message>
        <source>It runs no code, reads no file, makes nothing hang and authorises nothing.</source>
        <translation>Sie führt keinen Code aus, liest keine Datei, lässt nichts hängen und erlaubt nichts.</translation>
    </message>
    <message>
        <source>Who looks after the pipeline</source>
        <translation>Wer die Pipeline betreut</translation>
    </message>
    <message>
        <source>A ticket holds once, for one gate, one subject and a short time.</source>
        <translation>Ein Ticket gilt einmal, für ein Tor, einen Gegenstand und kurze Zeit.</translation>
    </message>
    <message>
        <source>They can take the gate out of the pipeline. And a ticket does not see what is taken back after it was made: a promise of 15 minutes needs tickets, or a --max-age, of at most 15 minutes.</source>
        <translation>Er kann das Tor aus der Pipeline nehmen. Und ein Ticket sieht nicht, was nach seiner Ausstellung entzogen wird: Ein Versprechen von 15 Minuten braucht Tickets oder ein --max-age von höchstens 15 Minuten.</translation>
    </message>
    <message>
        <source>Whoever can write to the database, but holds no member&apos;s key, cannot make the gate say yes. A status is a copy; what counts is recomputed from signatures every time.</source>
        <translation>Wer in die Datenbank schreiben kann, aber keinen Schlüssel eines Mitglieds hat, kann das Tor nicht ja sagen lassen. Ein Status ist eine Abschrift; was zählt, wird jedes Mal aus Signaturen neu berechnet.</translation>
    </message>
    <message>
        <source>Against whom</source>
        <translation>Gegen wen</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>Was hält</translation>
    </message>
    <message>
        <source>What we do not promise</source>
        <translation>Was wir nicht versprechen</translation>
    </message>
</context>
<context>
    <name>privyseal::ProposalsCard</name>
    <message>
        <source>Waits for signatures</source>
        <translation>Wartet auf Signaturen</translation>
    </message>
    <message>
        <source>Roster version %1</source>
        <translation>Besetzungsliste Version %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, signed by %2; %n more to sign</source>
        <translation>
            <numerusform>%1, signiert von %2; %n fehlt noch</numerusform>
            <numerusform>%1, signiert von %2; %n fehlen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>Read and sign...</source>
        <translation>Lesen und signieren...</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>Actions for the proposal</source>
        <translation>Aktionen für den Vorschlag</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Choose who you are first.</source>
        <translation>Bitte zuerst auswählen, wer Sie sind.</translation>
    </message>
</context>
<context>
    <name>privyseal::QuorumSection</name>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>%1 of %2 signed</source>
        <translation>%1 von %2 signiert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1 rejected, which vetoes all</source>
        <translation>%1 hat abgelehnt; dieses Veto gilt für alle</translation>
    </message>
    <message>
        <source>%1 approved</source>
        <translation>%1 hat freigegeben</translation>
    </message>
    <message>
        <source>Open to %1</source>
        <translation>Offen für %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>You can sign</source>
        <translation>Sie können signieren</translation>
    </message>
    <message>
        <source>Nobody can fill this place</source>
        <translation>Niemand kann diesen Platz besetzen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a person (why not allowed)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not allowed: %1</source>
        <translation>Nicht zulässig: %1</translation>
    </message>
</context>
<context>
    <name>privyseal::QuorumSlotWidget</name>
    <message>
        <source>Signed</source>
        <translation>Signiert</translation>
    </message>
    <message>
        <source>You can sign</source>
        <translation>Sie können signieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>privyseal::ReadFrame</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>privyseal::RecordPage</name>
    <message>
        <source>Check the storage now</source>
        <translation>Speicher jetzt prüfen</translation>
    </message>
    <message>
        <source>Back up...</source>
        <translation>Sichern...</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Was sie enthält</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Diese Akte</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>kept outside the record</source>
        <translation>außerhalb der Akte aufbewahrt</translation>
    </message>
    <message>
        <source>Nobody sits on the committee.</source>
        <translation>Der Ausschuss hat noch kein Mitglied.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) sit on the committee.</source>
        <translation>
            <numerusform>Der Ausschuss hat ein Mitglied.</numerusform>
            <numerusform>Der Ausschuss hat %n Mitglieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Retire a member</source>
        <translation>Mitglied ausscheiden lassen</translation>
    </message>
    <message>
        <source>Retire %1?</source>
        <translation>%1 ausscheiden lassen?</translation>
    </message>
    <message>
        <source>A retired member decides nothing any more. What was decided stays in the record, and this cannot be undone.</source>
        <translation>Ein ausgeschiedenes Mitglied entscheidet nichts mehr. Was entschieden wurde, bleibt in der Akte; dies lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ausscheiden lassen</translation>
    </message>
    <message>
        <source>The member was not retired.</source>
        <translation>Das Ausscheiden wurde nicht eingetragen.</translation>
    </message>
    <message>
        <source>Writing and verifying a copy.</source>
        <translation>Eine Kopie wird geschrieben und geprüft.</translation>
    </message>
    <message>
        <source>No backup was made from this computer. Keep one on another disk.</source>
        <translation>Von diesem Computer aus wurde keine Sicherung angelegt. Es empfiehlt sich eine auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>The last backup was written and verified %1: %2</source>
        <translation>Die letzte Sicherung wurde %1 geschrieben und geprüft: %2</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Ort der Sicherung</translation>
    </message>
    <message>
        <source>Privy Seal records (*.privyseal)</source>
        <translation>Privy-Seal-Akten (*.privyseal)</translation>
    </message>
    <message>
        <source>No backup was written.</source>
        <translation>Es wurde keine Sicherung geschrieben.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Akte</translation>
    </message>
    <message>
        <source>Verify the record now</source>
        <translation>Akte jetzt prüfen</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hauptbuch</translation>
    </message>
    <message>
        <source>This record has not been verified in this window.</source>
        <translation>Diese Akte wurde in diesem Fenster noch nicht geprüft.</translation>
    </message>
    <message>
        <source>This record verifies: every entry, signature and status was recomputed.</source>
        <translation>Diese Akte hält: Jeder Eintrag, jede Signatur und jeder Status wurde neu berechnet.</translation>
    </message>
    <message>
        <source>This record does not hold: sign nothing in it and find out why.</source>
        <translation>Diese Akte hält nicht: Signieren Sie nichts darin und finden Sie heraus, warum.</translation>
    </message>
    <message>
        <source>%1 The storage could not be checked.</source>
        <translation>%1 Der Speicher ließ sich nicht prüfen.</translation>
    </message>
    <message>
        <source>%1 The storage is not sound: take the last backup and find out why.</source>
        <translation>%1 Der Speicher ist nicht in Ordnung: Nehmen Sie die letzte Sicherung und finden Sie heraus, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::RecordTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>As CSV...</source>
        <translation>Als CSV...</translation>
    </message>
    <message>
        <source>As JSON...</source>
        <translation>Als JSON...</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>The newest state was not read.</source>
        <translation>Der neueste Stand wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>Es wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>The table was not exported.</source>
        <translation>Die Tabelle wurde nicht exportiert.</translation>
    </message>
    <message>
        <source>They are in %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
    <message>
        <source>Exporting to %1.</source>
        <translation>Export nach %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were exported.</source>
        <translation>
            <numerusform>%Ln Zeile wurde exportiert.</numerusform>
            <numerusform>%Ln Zeilen wurden exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s).</source>
        <translation>
            <numerusform>%1 von %Ln Zeile.</numerusform>
            <numerusform>%1 von %Ln Zeilen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::ReportPage</name>
    <message>
        <source>Export PDF...</source>
        <translation>PDF exportieren...</translation>
    </message>
    <message>
        <source>Export HTML...</source>
        <translation>HTML exportieren...</translation>
    </message>
    <message>
        <source>Publish...</source>
        <translation>Veröffentlichen...</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>Länge des Zeitraums</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>Datenstand</translation>
    </message>
    <message>
        <source>As of now</source>
        <translation>Stand jetzt</translation>
    </message>
    <message>
        <source>As of the end of the period</source>
        <translation>Stand am Ende des Zeitraums</translation>
    </message>
    <message>
        <source>As of a date</source>
        <translation>Stand an einem Datum</translation>
    </message>
    <message>
        <source>Last day of the data, in UTC</source>
        <translation>Letzter Tag der Daten, in UTC</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>The report was not built. Nothing was changed.</source>
        <translation>Der Bericht wurde nicht erstellt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Board report</source>
        <translation>Vorstandsbericht</translation>
    </message>
    <message>
        <source>The report could not be built.</source>
        <translation>Der Bericht konnte nicht erstellt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) for %1.</source>
        <translation>
            <numerusform>Eine Seite für %1.</numerusform>
            <numerusform>%n Seiten für %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The last report was published on %2.</source>
        <translation>%1 Der letzte Bericht wurde am %2 veröffentlicht.</translation>
    </message>
    <message>
        <source>%1 No report has been published yet.</source>
        <translation>%1 Es wurde noch kein Bericht veröffentlicht.</translation>
    </message>
    <message>
        <source>Writes the PDF and records its digest in your name</source>
        <translation>Schreibt das PDF und trägt dessen Prüfsumme in Ihrem Namen ein</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht funktioniert.</translation>
    </message>
    <message>
        <source>Where the report goes</source>
        <translation>Ort des Berichts</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>HTML document (*.html)</source>
        <translation>HTML-Dokument (*.html)</translation>
    </message>
    <message>
        <source>board-report-%1.%2</source>
        <translation>vorstandsbericht-%1.%2</translation>
    </message>
    <message>
        <source>The report was written.</source>
        <translation>Der Bericht wurde geschrieben.</translation>
    </message>
    <message>
        <source>The report could not be written there. Choose another place or make room.</source>
        <translation>Der Bericht konnte dort nicht geschrieben werden. Einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>A report is published by a member: choose who you are first. Nothing was written.</source>
        <translation>Einen Bericht veröffentlicht ein Mitglied: Bitte zuerst auswählen, wer Sie sind. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The PDF was written but could not be read back, so it is not recorded as published.</source>
        <translation>Das PDF wurde geschrieben, ließ sich aber nicht zurücklesen; es ist daher nicht als veröffentlicht eingetragen.</translation>
    </message>
    <message>
        <source>Published as %1.</source>
        <translation>Veröffentlicht als %1.</translation>
    </message>
    <message>
        <source>The record keeps the digest of %1.</source>
        <translation>Die Akte bewahrt die Prüfsumme von %1 auf.</translation>
    </message>
</context>
<context>
    <name>privyseal::ReportPreview</name>
    <message>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>privyseal::RequestActions</name>
    <message>
        <source>Withdraw %1</source>
        <translation>%1 zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw this request? It ends for good; you can file a new one.</source>
        <translation>Diesen Antrag zurückziehen? Er endet damit endgültig; ein neuer kann eingereicht werden.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
</context>
<context>
    <name>privyseal::RequestPane</name>
    <message>
        <source>Decide within</source>
        <translation>Entscheidungsfrist</translation>
    </message>
    <message>
        <source>Withdraw...</source>
        <translation>Zurückziehen...</translation>
    </message>
    <message>
        <source>Ask for changes...</source>
        <translation>Änderungen verlangen...</translation>
    </message>
    <message>
        <source>Reject...</source>
        <translation>Ablehnen...</translation>
    </message>
    <message>
        <source>Approve...</source>
        <translation>Freigeben...</translation>
    </message>
    <message>
        <source>%1 · version %2 · filed %3 by %4</source>
        <translation>%1 · Version %2 · eingereicht %3 von %4</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>No justification was given.</source>
        <translation>Es wurde keine Begründung angegeben.</translation>
    </message>
    <message>
        <source>by %1, then expired</source>
        <translation>bis %1, danach abgelaufen</translation>
    </message>
    <message>
        <source>This request has ended: %1.</source>
        <translation>Dieser Antrag ist abgeschlossen: %1.</translation>
    </message>
    <message>
        <source>This request has ended: %1. Reason: %2</source>
        <translation>Dieser Antrag ist abgeschlossen: %1. Grund: %2</translation>
    </message>
    <message>
        <source>Nothing can be decided: the record is open for reading only.</source>
        <translation>Es lässt sich nichts entscheiden: Die Akte ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Approve is off: %1</source>
        <translation>Freigeben ist nicht möglich: %1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Break-glass</source>
        <translation>Notfallzugriff</translation>
    </message>
    <message>
        <source>Ratify within</source>
        <translation>Zu bestätigen in</translation>
    </message>
    <message>
        <source>by %1, then an incident</source>
        <translation>bis %1, dann ein Vorfall</translation>
    </message>
    <message>
        <source>Ratify...</source>
        <translation>Bestätigen...</translation>
    </message>
    <message>
        <source>Repudiate...</source>
        <translation>Verwerfen...</translation>
    </message>
    <message>
        <source>Ratify is off: %1</source>
        <translation>Bestätigen ist aus: %1</translation>
    </message>
    <message>
        <source>Given by breaking the glass. Where the others do not ratify it in time, an incident opens by itself.</source>
        <translation>Als Notfallzugriff gegeben. Bestätigen ihn die anderen nicht rechtzeitig, öffnet sich von selbst ein Vorfall.</translation>
    </message>
</context>
<context>
    <name>privyseal::RevokeActions</name>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Nichts wurde entzogen.</translation>
    </message>
    <message>
        <source>Take back a privilege</source>
        <translation>Eine Berechtigung entziehen</translation>
    </message>
    <message>
        <source>Why is &quot;%1&quot; taken back? It ends for good; a new one takes a request.</source>
        <translation>Warum wird „%1“ entzogen? Sie endet endgültig; eine neue braucht einen Antrag.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Entziehen</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>%1 entziehen</translation>
    </message>
    <message>
        <source>it ends at once, everywhere</source>
        <translation>sie endet sofort, überall</translation>
    </message>
    <message>
        <source>Take back and &amp;sign</source>
        <translation>Entziehen und &amp;signieren</translation>
    </message>
    <message>
        <source>Revoke a credential</source>
        <translation>Zugangsdaten widerrufen</translation>
    </message>
    <message>
        <source>Was %1 revoked, and have you seen that it is refused?</source>
        <translation>Wurde %1 widerrufen, und haben Sie gesehen, dass es abgewiesen wird?</translation>
    </message>
    <message>
        <source>Order the revocation of %1?</source>
        <translation>Den Widerruf von %1 anordnen?</translation>
    </message>
    <message>
        <source>The clock stops now.</source>
        <translation>Die Uhr hält jetzt an.</translation>
    </message>
    <message>
        <source>The clock of 15 minutes starts now; revoke it where it was issued, then confirm it here.</source>
        <translation>Die Uhr von 15 Minuten läuft ab jetzt; widerrufen Sie dort, wo es ausgestellt wurde, und bestätigen Sie es dann hier.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Nothing was revoked.</source>
        <translation>Nichts wurde widerrufen.</translation>
    </message>
</context>
<context>
    <name>privyseal::RevokeClock</name>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Angeordnet</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Canary denied</source>
        <translation>Kontrollaufruf abgewiesen</translation>
    </message>
    <message>
        <source>Revoke clock of %1</source>
        <translation>Entzugsuhr von %1</translation>
    </message>
    <message>
        <source>15 min limit</source>
        <translation>Grenze 15 min</translation>
    </message>
</context>
<context>
    <name>privyseal::RiskCell</name>
    <message>
        <source>Likelihood %1, impact %2, %3</source>
        <translation>Wahrscheinlichkeit %1, Auswirkung %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n agent(s)</source>
        <translation>
            <numerusform>%1: %n Agent</numerusform>
            <numerusform>%1: %n Agenten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::RiskMatrixCard</name>
    <message>
        <source>Risk matrix</source>
        <translation>Risikomatrix</translation>
    </message>
    <message>
        <source>agents by their current assessment</source>
        <translation>Agenten nach ihrer gültigen Bewertung</translation>
    </message>
    <message>
        <source>No agent has a current risk assessment.</source>
        <translation>Kein Agent hat eine gültige Risikobewertung.</translation>
    </message>
    <message>
        <source>Likelihood %1</source>
        <translation>Wahrscheinlichkeit %1</translation>
    </message>
    <message>
        <source>Impact %1</source>
        <translation>Auswirkung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n without a score</source>
        <translation>
            <numerusform>%n ohne Wert</numerusform>
            <numerusform>%n ohne Wert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>privyseal::SampleTimeline</name>
    <message>
        <source>An agent posts a fix on the forum</source>
        <translation>Ein Agent veröffentlicht eine Lösung im Forum</translation>
    </message>
    <message>
        <source>An engineer follows it; 1,840 accounts can read</source>
        <translation>Eine Person aus der Technik folgt ihr; 1.840 Konten können lesen</translation>
    </message>
    <message>
        <source>A rule notices</source>
        <translation>Eine Regel schlägt an</translation>
    </message>
    <message>
        <source>Token proven dead</source>
        <translation>Token nachweislich ungültig</translation>
    </message>
    <message>
        <source>An agent posts a fix at 08:58, an engineer follows it at 09:03, a rule notices at 11:02, the token is proven dead at 11:11. Access stood open for 2 hours and 4 minutes.</source>
        <translation>Ein Agent veröffentlicht um 08:58 eine Lösung, eine Person aus der Technik folgt ihr um 09:03, eine Regel schlägt um 11:02 an, das Token ist um 11:11 nachweislich ungültig. Der Zugriff stand 2 Stunden und 4 Minuten lang offen.</translation>
    </message>
    <message>
        <source>Access open for 2 h 04 min</source>
        <translation>Zugriff offen für 2 h 04 min</translation>
    </message>
</context>
<context>
    <name>privyseal::ServerDialog</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open a record on a server</source>
        <translation>Eine Akte auf einem Server öffnen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>A name, an IP address, a socket folder or a whole postgresql:// address</source>
        <translation>Ein Name, eine IP-Adresse, ein Socket-Ordner oder eine ganze postgresql://-Adresse</translation>
    </message>
    <message>
        <source>As usual: 5432</source>
        <translation>Wie üblich: 5432</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>D&amp;ienst</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>&amp;Root certificate</source>
        <translation>&amp;Stammzertifikat</translation>
    </message>
    <message>
        <source>Clien&amp;t certificate</source>
        <translation>Clien&amp;t-Zertifikat</translation>
    </message>
    <message>
        <source>C&amp;lient key</source>
        <translation>C&amp;lient-Schlüssel</translation>
    </message>
    <message>
        <source>P&amp;assword</source>
        <translation>P&amp;asswort</translation>
    </message>
    <message>
        <source>Left empty, it is taken from PGPASSFILE or the service file.</source>
        <translation>Bleibt es leer, kommt es aus PGPASSFILE oder der Dienstdatei.</translation>
    </message>
    <message>
        <source>&amp;Keep it in this computer&apos;s keychain</source>
        <translation>Im S&amp;chlüsselbund dieses Computers aufbewahren</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Auswählen...</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Die Datei auswählen</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <translation>Wie üblich: %1</translation>
    </message>
    <message>
        <source>The connection would not be safe.</source>
        <translation>Die Verbindung wäre nicht sicher.</translation>
    </message>
    <message>
        <source>The record was not opened.</source>
        <translation>Die Akte wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Enter the host of the server.</source>
        <translation>Geben Sie den Rechner des Servers ein.</translation>
    </message>
    <message>
        <source>Enter the name of the database.</source>
        <translation>Geben Sie den Namen der Datenbank ein.</translation>
    </message>
    <message>
        <source>Enter the whole path of the file, beginning with a slash.</source>
        <translation>Geben Sie den ganzen Pfad der Datei ein, beginnend mit einem Schrägstrich.</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>Wird geöffnet...</translation>
    </message>
</context>
<context>
    <name>privyseal::Sidebar</name>
    <message>
        <source>Go to...</source>
        <translation>Gehe zu...</translation>
    </message>
    <message>
        <source>Find pages, agents, requests and incidents (Ctrl+K)</source>
        <translation>Seiten, Agenten, Anträge und Vorfälle suchen (Strg+K)</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Niemand ausgewählt</translation>
    </message>
    <message>
        <source>Choose who acts here</source>
        <translation>Auswählen, wer hier handelt</translation>
    </message>
    <message>
        <source>Nobody acts here; choose a member</source>
        <translation>Niemand handelt hier; ein Mitglied auswählen</translation>
    </message>
    <message>
        <source>%1 acts here, %2</source>
        <translation>%1 handelt hier, %2</translation>
    </message>
</context>
<context>
    <name>privyseal::SidebarButton</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1, %2 wartend</translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
    <message>
        <source>%1. How many wait could not be read. %2</source>
        <translation>%1. Wie viele warten, konnte nicht gelesen werden. %2</translation>
    </message>
</context>
<context>
    <name>privyseal::SignDialog</name>
    <message>
        <source>Before you sign:</source>
        <translation>Bevor Sie signieren:</translation>
    </message>
    <message>
        <source>%1 in line %2 (%3)</source>
        <comment>code point, line, why</comment>
        <translation>%1 in Zeile %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n odd character(s), drawn as boxes:</source>
        <translation>
            <numerusform>%n auffälliges Zeichen, als Kästchen dargestellt:</numerusform>
            <numerusform>%n auffällige Zeichen, als Kästchen dargestellt:</numerusform>
        </translation>
    </message>
    <message>
        <source>Show next</source>
        <translation>Nächstes zeigen</translation>
    </message>
    <message>
        <source>The text you sign</source>
        <translation>Der Text, den Sie signieren</translation>
    </message>
    <message>
        <source>Lines 1 to %1 of %1, nothing left out</source>
        <translation>Zeilen 1 bis %1 von %1, nichts ausgelassen</translation>
    </message>
    <message>
        <source>Fingerprint of this text</source>
        <translation>Fingerabdruck dieses Textes</translation>
    </message>
    <message>
        <source>Why you decide so; it stays in the record</source>
        <translation>Warum Sie so entscheiden; das bleibt in der Akte</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Enter does not sign.</source>
        <translation>Die Eingabetaste signiert nicht.</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Es wurde nichts eingetragen.</translation>
    </message>
    <message>
        <source>Unlocking and signing...</source>
        <translation>Wird entsperrt und signiert...</translation>
    </message>
</context>
<context>
    <name>privyseal::SignFlow</name>
    <message>
        <source>%1: %2.</source>
        <comment>what is signed; what that means</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>You sign as %1.</source>
        <translation>Sie signieren als %1.</translation>
    </message>
</context>
<context>
    <name>privyseal::SignTextDialog</name>
    <message>
        <source>The text you sign</source>
        <translation>Der Text, den Sie signieren</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
</context>
<context>
    <name>privyseal::StateStack</name>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading. What is shown is as of %1.</source>
        <translation>Wird gelesen. Gezeigt ist der Stand %1.</translation>
    </message>
</context>
<context>
    <name>privyseal::StorageCard</name>
    <message>
        <source>Pages and indexes</source>
        <translation>Seiten und Indizes</translation>
    </message>
    <message>
        <source>Storage settings</source>
        <translation>Speichereinstellungen</translation>
    </message>
    <message>
        <source>Decision log</source>
        <translation>Entscheidungsprotokoll</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>What this does not show</source>
        <translation>Was dies nicht zeigt</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>in this window</source>
        <translation>in diesem Fenster</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>the whole file is read</source>
        <translation>die ganze Datei wird gelesen</translation>
    </message>
    <message>
        <source>Storage is sound</source>
        <translation>Speicher ist intakt</translation>
    </message>
    <message>
        <source>Storage is not sound</source>
        <translation>Speicher ist nicht intakt</translation>
    </message>
    <message>
        <source>%1, in %2 s</source>
        <translation>%1, in %2 s</translation>
    </message>
    <message>
        <source>every page and index agrees</source>
        <translation>alle Seiten und Indizes stimmen überein</translation>
    </message>
    <message>
        <source>a commit survives power loss</source>
        <translation>ein Schreibvorgang übersteht Stromausfall</translation>
    </message>
    <message>
        <source>not as required: %1</source>
        <translation>nicht wie verlangt: %1</translation>
    </message>
    <message>
        <source>refuses change and deletion by accident</source>
        <translation>verweigert versehentliches Ändern und Löschen</translation>
    </message>
    <message>
        <source>can be changed: %1</source>
        <translation>änderbar: %1</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Whoever looks after the server can delete rows and read them all, but cannot sign for anybody.</source>
        <translation>Wer den Server betreut, kann Zeilen löschen und alle lesen, aber für niemanden signieren.</translation>
    </message>
    <message>
        <source>Anyone who can write the file can delete rows, and who has the file reads it all; nobody can sign for another.</source>
        <translation>Wer in die Datei schreiben kann, kann Zeilen löschen, und wer die Datei hat, liest alles; niemand kann für andere signieren.</translation>
    </message>
</context>
<context>
    <name>privyseal::TableView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Spalten</translation>
    </message>
</context>
<context>
    <name>privyseal::TargetDialog</name>
    <message>
        <source>Largest share of decided requests that may be blocked, in percent</source>
        <translation>Höchster Anteil blockierter an den entschiedenen Anträgen, in Prozent</translation>
    </message>
    <message>
        <source>Longest mean time to revoke, in minutes</source>
        <translation>Längste mittlere Zeit bis zum Entzug, in Minuten</translation>
    </message>
    <message>
        <source>Largest share of active agents in production, in percent</source>
        <translation>Höchster Anteil aktiver Agenten in Produktion, in Prozent</translation>
    </message>
    <message>
        <source>Fewest drills completed in 365 days</source>
        <translation>Mindestzahl abgeschlossener Übungen in 365 Tagen</translation>
    </message>
    <message>
        <source>Most agent-caused incidents in a period</source>
        <translation>Höchstzahl von Vorfällen durch Agenten in einem Zeitraum</translation>
    </message>
    <message>
        <source>As usual: at most 15 minutes</source>
        <translation>Wie üblich: höchstens 15 Minuten</translation>
    </message>
    <message>
        <source>As usual: at least 4 a year</source>
        <translation>Wie üblich: mindestens 4 im Jahr</translation>
    </message>
    <message>
        <source>As usual: no more than in the period before</source>
        <translation>Wie üblich: nicht mehr als im Zeitraum davor</translation>
    </message>
    <message>
        <source>As usual: no target</source>
        <translation>Wie üblich: kein Ziel</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>The target could not be read.</source>
        <translation>Das Ziel konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>This number:</source>
        <translation>Diese Zahl:</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>The target was not changed.</source>
        <translation>Das Ziel wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>privyseal::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>privyseal::TrustDesk</name>
    <message>
        <source>Sign a roster</source>
        <translation>Besetzungsliste signieren</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Nothing was signed.</source>
        <translation>Nichts wurde signiert.</translation>
    </message>
    <message>
        <source>The proposal was not discarded.</source>
        <translation>Der Vorschlag wurde nicht verworfen.</translation>
    </message>
    <message>
        <source>Where the checkpoint goes</source>
        <translation>Wohin der Prüfpunkt kommt</translation>
    </message>
    <message>
        <source>Checkpoints (*.checkpoint)</source>
        <translation>Prüfpunkte (*.checkpoint)</translation>
    </message>
    <message>
        <source>Sign a checkpoint</source>
        <translation>Prüfpunkt signieren</translation>
    </message>
    <message>
        <source>Sign and write</source>
        <translation>Signieren und schreiben</translation>
    </message>
    <message>
        <source>No checkpoint was written.</source>
        <translation>Kein Prüfpunkt wurde geschrieben.</translation>
    </message>
    <message>
        <source>Such a committee could not work: too few members with keys would be left to change the roster.</source>
        <translation>Ein solcher Ausschuss wäre nicht arbeitsfähig: Zu wenige Mitglieder mit Schlüsseln blieben, um die Liste zu ändern.</translation>
    </message>
    <message>
        <source>Propose a roster</source>
        <translation>Besetzungsliste vorschlagen</translation>
    </message>
    <message>
        <source>Sign and propose</source>
        <translation>Signieren und vorschlagen</translation>
    </message>
    <message>
        <source>Nothing was proposed.</source>
        <translation>Nichts wurde vorgeschlagen.</translation>
    </message>
    <message>
        <source>The member was not retired.</source>
        <translation>Das Mitglied wurde nicht verabschiedet.</translation>
    </message>
</context>
<context>
    <name>privyseal::VerifyCard</name>
    <message>
        <source>%1 %2: %3</source>
        <comment>table, key, what does not hold</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hauptbuch</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signaturen</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Besetzungsliste</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>Prüfpunkte</translation>
    </message>
    <message>
        <source>Fingerprint of the first roster, to compare aloud</source>
        <translation>Fingerabdruck der ersten Besetzungsliste, zum Vorlesen</translation>
    </message>
    <message>
        <source>What is guaranteed, and what is not</source>
        <translation>Was garantiert ist und was nicht</translation>
    </message>
    <message>
        <source>It cannot be told.</source>
        <translation>Er lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The committee has not signed a roster yet.</source>
        <translation>Der Ausschuss hat noch keine Besetzungsliste signiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the ledger</source>
        <translation>
            <numerusform>%n Eintrag im Hauptbuch</numerusform>
            <numerusform>%n Einträge im Hauptbuch</numerusform>
        </translation>
    </message>
    <message>
        <source>Roster %1, valid to %2. Gates for tickets: %3.</source>
        <translation>Besetzungsliste %1, gültig bis %2. Tore für Tickets: %3.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>in this window</source>
        <translation>in diesem Fenster</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht angesehen</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>%1 requests and entries so far</source>
        <translation>bisher %1 Anträge und Einträge</translation>
    </message>
    <message>
        <source>every entry, signature and status</source>
        <translation>jeder Eintrag, jede Signatur, jeder Status</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The record was not verified.</source>
        <translation>Die Akte wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>It does not hold</source>
        <translation>Sie hält nicht</translation>
    </message>
    <message>
        <source>%1, in %2 s</source>
        <translation>%1, in %2 s</translation>
    </message>
    <message>
        <source>%1 entries in order, root %2</source>
        <translation>%1 Einträge in Ordnung, Wurzel %2</translation>
    </message>
    <message>
        <source>%1 of %1 votes are signed by members</source>
        <translation>%1 von %1 Stimmen sind von Mitgliedern signiert</translation>
    </message>
    <message>
        <source>%1 requests recomputed, none differs</source>
        <translation>%1 Anträge neu berechnet, keiner weicht ab</translation>
    </message>
    <message>
        <source>version %1, every one signed by those before it</source>
        <translation>Version %1, jede von den Vorgängern signiert</translation>
    </message>
    <message>
        <source>%1 consistent, none goes back</source>
        <translation>%1 stimmig, keiner geht zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) do not hold</source>
        <translation>
            <numerusform>%n Zeile hält nicht</numerusform>
            <numerusform>%n Zeilen halten nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in this record are not as they were signed.</source>
        <translation>
            <numerusform>%n Sache in dieser Akte ist nicht, wie sie signiert wurde.</numerusform>
            <numerusform>%n Dinge in dieser Akte sind nicht, wie sie signiert wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign nothing in it. Compare it with a backup and with a checkpoint that was kept elsewhere: %1</source>
        <translation>Signieren Sie nichts darin. Vergleichen Sie sie mit einer Sicherung und mit einem Prüfpunkt von anderswo: %1</translation>
    </message>
</context>
<context>
    <name>privyseal::WelcomePage</name>
    <message>
        <source>Decide what your AI agents may do, and prove who decided.</source>
        <translation>Entscheiden, was Ihre KI-Agenten dürfen, und belegen, wer entschieden hat.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispielakte öffnen</translation>
    </message>
    <message>
        <source>A made-up company with some sixty agents, a year of decisions and one incident. You may change anything in it.</source>
        <translation>Ein erfundenes Unternehmen mit rund sechzig Agenten, einem Jahr voller Entscheidungen und einem Vorfall. Alles darin darf geändert werden.</translation>
    </message>
    <message>
        <source>Create a record...</source>
        <translation>Akte anlegen...</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Day 0</source>
        <translation>Tag 0</translation>
    </message>
    <message>
        <source>Open a record...</source>
        <translation>Akte öffnen...</translation>
    </message>
    <message>
        <source>A record is one file. You can also drop it on this window.</source>
        <translation>Eine Akte ist eine einzige Datei. Sie lässt sich auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>A record is one file on your disk, or a database on a server of your organisation. Privy Seal sends nothing anywhere else.</source>
        <translation>Eine Akte ist eine Datei auf Ihrem Datenträger oder eine Datenbank auf einem Server Ihrer Organisation. Sonst sendet Privy Seal nichts irgendwohin.</translation>
    </message>
    <message>
        <source>What the sample shows</source>
        <translation>Was die Beispielakte zeigt</translation>
    </message>
    <message>
        <source>One suggestion, followed in good faith, opened internal data for about two hours. See what the committee knew and did.</source>
        <translation>Ein Vorschlag, in gutem Glauben befolgt, öffnete interne Daten für etwa zwei Stunden. Sehen Sie, was der Ausschuss wusste und tat.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), each answers one question</source>
        <translation>
            <numerusform>Eine Seite, die eine Frage beantwortet</numerusform>
            <numerusform>%n Seiten, jede beantwortet eine Frage</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+K finds pages, agents, requests and incidents.</source>
        <translation>Strg+K findet Seiten, Agenten, Anträge und Vorfälle.</translation>
    </message>
    <message>
        <source>Open a record on a server...</source>
        <translation>Eine Akte auf einem Server öffnen...</translation>
    </message>
    <message>
        <source>For your own company. Four steps, about ten minutes.</source>
        <translation>Für Ihr eigenes Unternehmen. Vier Schritte, etwa zehn Minuten.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Its members&apos; passphrases are public, so that you can sign as any of them: “%1”, and so on with each member&apos;s id. Its record says so on every page.</source>
        <translation>Die Passphrasen ihrer Mitglieder sind öffentlich, damit Sie als jedes davon signieren können: „%1“ und so fort mit der Kennung jedes Mitglieds. Die Akte sagt das auf jeder Seite.</translation>
    </message>
</context>
<context>
    <name>privyseal::WindowMenus</name>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Akte</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Navigation</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Extras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Create a record...</source>
        <translation>Akte an&amp;legen...</translation>
    </message>
    <message>
        <source>&amp;Open a record...</source>
        <translation>Akte &amp;öffnen...</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>&amp;Beispielakte öffnen</translation>
    </message>
    <message>
        <source>Open &amp;again</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Import...</source>
        <translation>&amp;Importieren...</translation>
    </message>
    <message>
        <source>&amp;Export all data...</source>
        <translation>Alle Daten &amp;exportieren...</translation>
    </message>
    <message>
        <source>&amp;Back up...</source>
        <translation>&amp;Sichern...</translation>
    </message>
    <message>
        <source>C&amp;lose the record</source>
        <translation>Akte s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Neu &amp;einlesen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Go to...</source>
        <translation>&amp;Gehe zu...</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Act as</source>
        <translation>&amp;Handeln als</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Privy Seal</source>
        <translation>&amp;Über Privy Seal</translation>
    </message>
    <message>
        <source>Open a record on a se&amp;rver...</source>
        <translation>Eine Akte auf einem Se&amp;rver öffnen...</translation>
    </message>
    <message>
        <source>What is &amp;guaranteed, and what is not</source>
        <translation>Was &amp;garantiert ist und was nicht</translation>
    </message>
</context>
</TS>
