-- The roles of one record, for psql and for privysealctl: group roles without a login of their own, named after the database,
-- so that two records on one server share no rights. It may be run again at any time: roles that are there are kept, and
-- rights that these roles and PUBLIC were given beyond those below are taken back. After an upgrade the upgrading program
-- runs it again in the upgrade's own transaction. Default privileges would not do: they cannot know that a table to come is a
-- log, and would let writers change it until somebody takes that back.
--
--   @owner@    owns the schema and its tables; its members upgrade the record
--   @writer@   reads and writes; logs take new rows only
--   @reader@   reads
--   @agent@    asks by privyseal.ask() and reads its own by privyseal.my_requests; nothing else
--
-- Give a person a right with: GRANT "one of these" TO "the person's login".

SELECT pg_catalog.set_config('privyseal.owner_role', @owner_text@, true), pg_catalog.set_config('privyseal.writer_role', @writer_text@, true),
       pg_catalog.set_config('privyseal.reader_role', @reader_text@, true), pg_catalog.set_config('privyseal.agent_role', @agent_text@, true);

-- A role of that name that can log in or has power over the server was made for something else: it gets nothing.

DO $body$
DECLARE
    wanted text;
    present record;
BEGIN
    FOREACH wanted IN ARRAY ARRAY[current_setting('privyseal.owner_role'), current_setting('privyseal.writer_role'),
                                  current_setting('privyseal.reader_role'), current_setting('privyseal.agent_role')] LOOP
        SELECT * INTO present FROM pg_catalog.pg_roles WHERE rolname = wanted;
        IF NOT FOUND THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        ELSIF present.rolcanlogin OR present.rolsuper OR present.rolcreaterole OR present.rolcreatedb OR present.rolreplication OR present.rolbypassrls THEN
            RAISE EXCEPTION 'the role "%" is there already and was made for something else', wanted USING ERRCODE = 'duplicate_object';
        END IF;
    END LOOP;
END
$body$;

-- Whoever made the record stays one of its owners.

DO $body$
DECLARE
    owner text := current_setting('privyseal.owner_role');
    maker record;
    thing record;
BEGIN
    SELECT r.rolname, r.rolsuper INTO maker FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_roles r ON r.oid = n.nspowner WHERE n.nspname = 'privyseal';
    IF maker.rolname <> owner THEN
        IF NOT maker.rolsuper THEN
            EXECUTE format('GRANT %I TO %I', owner, maker.rolname);
        END IF;
        EXECUTE format('ALTER SCHEMA privyseal OWNER TO %I', owner);
    END IF;
    FOR thing IN SELECT c.relname, c.relkind FROM pg_catalog.pg_class c JOIN pg_catalog.pg_roles r ON r.oid = c.relowner
                 WHERE c.relnamespace = 'privyseal'::regnamespace AND c.relkind IN ('r', 'v') AND r.rolname <> owner LOOP
        EXECUTE format('ALTER %s privyseal.%I OWNER TO %I', CASE thing.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, thing.relname, owner);
    END LOOP;
    FOR thing IN SELECT p.oid::regprocedure AS signature FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_roles r ON r.oid = p.proowner
                 WHERE p.pronamespace = 'privyseal'::regnamespace AND r.rolname <> owner LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO %I', thing.signature, owner);
    END LOOP;
END
$body$;

REVOKE ALL ON SCHEMA privyseal FROM PUBLIC, @writer@, @reader@, @agent@;

REVOKE ALL ON ALL TABLES IN SCHEMA privyseal FROM PUBLIC, @writer@, @reader@, @agent@;

REVOKE ALL ON ALL ROUTINES IN SCHEMA privyseal FROM PUBLIC, @writer@, @reader@, @agent@;

GRANT USAGE ON SCHEMA privyseal TO @writer@, @reader@, @agent@;

GRANT SELECT ON ALL TABLES IN SCHEMA privyseal TO @writer@, @reader@;

GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA privyseal TO @writer@;

-- Logs take new rows only.

REVOKE UPDATE, DELETE ON @logs@ FROM @writer@;

-- The format is the owners' to change, and what agents asked is only taken up.

REVOKE INSERT, UPDATE, DELETE ON privyseal.record_format, privyseal.my_requests FROM @writer@;

REVOKE INSERT, UPDATE, DELETE ON privyseal.asked FROM @writer@;

GRANT UPDATE (taken_at, request, refusal) ON privyseal.asked TO @writer@;

GRANT EXECUTE ON FUNCTION privyseal.ask(text, text, text, text, bigint, text) TO @agent@;

GRANT SELECT ON privyseal.my_requests TO @agent@;

-- Who has none of these roles stays outside of the database, where this login may say so and does not lock itself out.

DO $body$
DECLARE
    here text := current_database();
BEGIN
    IF NOT (SELECT pg_has_role(current_user, datdba, 'USAGE') FROM pg_catalog.pg_database WHERE datname = here) THEN
        RETURN;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I, %I, %I, %I', here, current_setting('privyseal.owner_role'), current_setting('privyseal.writer_role'),
                   current_setting('privyseal.reader_role'), current_setting('privyseal.agent_role'));
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO %I, %I', here, current_setting('privyseal.owner_role'), current_setting('privyseal.writer_role'));
    EXECUTE format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', here);
    IF NOT has_database_privilege(session_user, here, 'CONNECT') THEN
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO PUBLIC', here);
    END IF;
END
$body$;
