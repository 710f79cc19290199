-- PostgreSQL's own: the two doors of a login that speaks for an agent. It has no right to any table; both doors run with the
-- rights of the record's owner and go by session_user, which no SET ROLE changes. Whole sentences with a code of class PS go
-- to whoever asked. Lower-case types: they are no columns of ours.

CREATE OR REPLACE FUNCTION privyseal.ask(action text, resource text, environment text, justification text, lifetime_s bigint DEFAULT 0, parameters text DEFAULT NULL)
RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '5s' AS
$door$
DECLARE
    longest CONSTANT integer := 4000;
    speaks_for text := (SELECT l.agent FROM privyseal.agent_login l WHERE l.login = session_user::text);
    new_id text := replace(gen_random_uuid()::text, '-', '');
    named jsonb;
    item record;
BEGIN
    IF speaks_for IS NULL THEN
        RAISE EXCEPTION 'This login speaks for no agent; the committee says with agent-login which one it is.' USING ERRCODE = 'PS002';
    END IF;
    IF btrim(coalesce(ask.action, '')) = '' OR btrim(coalesce(ask.resource, '')) = '' OR btrim(coalesce(ask.justification, '')) = '' THEN
        RAISE EXCEPTION 'A request needs an action, a resource and a justification.' USING ERRCODE = 'PS001';
    END IF;
    IF length(ask.action) > longest OR length(ask.resource) > longest OR length(ask.justification) > longest THEN
        RAISE EXCEPTION 'A text of a request has at most 4,000 characters.' USING ERRCODE = 'PS001';
    END IF;
    IF coalesce(ask.environment, '') NOT IN ('sandbox', 'shadow', 'production') THEN
        RAISE EXCEPTION 'The environment is sandbox, shadow or production.' USING ERRCODE = 'PS001';
    END IF;
    IF coalesce(ask.lifetime_s, 0) NOT BETWEEN 0 AND 315360000 THEN
        RAISE EXCEPTION 'A lifetime is not negative and at most ten years.' USING ERRCODE = 'PS001';
    END IF;
    IF ask.parameters IS NOT NULL THEN
        BEGIN
            IF octet_length(ask.parameters) <= 65536 THEN
                named := ask.parameters::jsonb;
            END IF;
        EXCEPTION WHEN OTHERS THEN
            named := NULL;
        END;
        IF named IS NULL OR jsonb_typeof(named) <> 'object' THEN
            RAISE EXCEPTION 'Parameters are one JSON object of at most 64 KiB.' USING ERRCODE = 'PS001';
        END IF;
        IF (SELECT count(*) FROM jsonb_object_keys(named)) > 64 THEN
            RAISE EXCEPTION 'A request has at most 64 parameters.' USING ERRCODE = 'PS001';
        END IF;
        FOR item IN SELECT p.key, p.value FROM jsonb_each(named) p LOOP
            IF jsonb_typeof(item.value) <> 'string' OR btrim(item.key) = '' OR length(item.key) > longest OR length(item.value #>> '{}') > longest THEN
                RAISE EXCEPTION 'A parameter needs a name and a text, each of at most 4,000 characters.' USING ERRCODE = 'PS001';
            END IF;
        END LOOP;
    END IF;
    -- One after the other from here on, so that nobody counts what another one is adding. This counter is the door's own: an
    -- agent that leaves its transaction open holds up no desk.
    INSERT INTO privyseal.change_counter AS c (topic, seq) VALUES ('asked', 1) ON CONFLICT (topic) DO UPDATE SET seq = c.seq + 1;
    IF (SELECT count(*) FROM privyseal.asked a WHERE a.login = session_user::text AND a.taken_at IS NULL) >= 100 THEN
        RAISE EXCEPTION 'This login has 100 requests that nobody has taken up yet; wait until the committee does.' USING ERRCODE = 'PS002';
    END IF;
    INSERT INTO privyseal.asked (id, login, agent, action, resource, environment, parameters, justification, lifetime_s, asked_at)
    VALUES (new_id, session_user::text, speaks_for, ask.action, ask.resource, ask.environment, named::text, ask.justification,
            coalesce(ask.lifetime_s, 0), to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
    PERFORM pg_notify('privyseal', 'requests');
    RETURN new_id;
END
$door$

REVOKE ALL ON FUNCTION privyseal.ask(text, text, text, text, bigint, text) FROM PUBLIC

CREATE OR REPLACE VIEW privyseal.my_requests WITH (security_barrier = true) AS
SELECT a.id, a.agent, a.action, a.resource, a.environment, a.parameters, a.justification, a.lifetime_s, a.asked_at,
       CASE WHEN a.taken_at IS NULL THEN 'asked' WHEN a.request IS NULL THEN 'refused' ELSE coalesce(r.status, 'refused') END AS state,
       a.request, coalesce(a.refusal, r.reason) AS reason, r.decided_at
FROM privyseal.asked a LEFT JOIN privyseal.request r ON r.id = a.request
WHERE a.login = session_user::text
