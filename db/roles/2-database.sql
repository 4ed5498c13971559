-- What the roles may do in one database; run inside it, after 1-roles.sql, as often as you like.
DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  -- CREATE lets the owner install the trusted extensions that the migrations ask for.
  EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO guitara_owner', current_database());
  -- Computer by computer, not face by face: one that was invited to another database of this server has no way in here.
  EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM guitara_desk, guitara_kiosk, guitara_admin', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO guitara_migrator, guitara_workstation', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO guitara_keeper WITH GRANT OPTION', current_database());

  -- pg_temp last, and the system's own names first: nobody can slip a table or function of his own in between.
  EXECUTE format('ALTER ROLE guitara_migrator IN DATABASE %I SET search_path = guitara, pg_temp', current_database());
  EXECUTE format('ALTER ROLE guitara_workstation IN DATABASE %I SET search_path = desk, guitara, pg_temp',
    current_database());
  EXECUTE format('ALTER ROLE guitara_workstation IN DATABASE %I SET idle_in_transaction_session_timeout = ''30s''',
    current_database());

  IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'guitara') THEN
    CREATE SCHEMA guitara AUTHORIZATION guitara_owner;
  END IF;
  REVOKE ALL ON SCHEMA guitara FROM PUBLIC;
  GRANT USAGE ON SCHEMA guitara TO guitara_own, guitara_desk, guitara_kiosk, guitara_admin;
  -- A function is handed over only to somebody who could have made it there.
  GRANT USAGE, CREATE ON SCHEMA guitara TO guitara_keeper, guitara_watchdog;
END
$$;

-- Only a superuser can take back what PostgreSQL gives everybody; elsewhere these doors stay open.
DO $$
DECLARE
  routine regprocedure;
  extension name;
BEGIN
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    RETURN;
  END IF;
  REVOKE ALL ON SCHEMA public FROM PUBLIC;

  -- Extensions that a server's packager has kept from owners; the others are installed by the migrations themselves.
  FOR extension IN
    SELECT DISTINCT name FROM pg_available_extension_versions
    WHERE name IN ('btree_gist', 'pg_trgm', 'unaccent', 'pgcrypto') AND superuser AND NOT trusted
  LOOP
    EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I WITH SCHEMA guitara', extension);
  END LOOP;
  -- Its functions belong to whoever installs it, who alone can close them: one call of crypt can keep a processor busy
  -- for days.
  CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA guitara;
  -- What the care of the database counts with, for its owner and for whoever watches over the server; no workstation
  -- learns from it what the others ask.
  CREATE SCHEMA IF NOT EXISTS care;
  REVOKE ALL ON SCHEMA care FROM PUBLIC;
  GRANT USAGE ON SCHEMA care TO guitara_owner, pg_monitor;
  FOR extension IN
    SELECT name FROM pg_available_extensions WHERE name IN ('pg_stat_statements', 'pgstattuple')
  LOOP
    EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I WITH SCHEMA care', extension);
  END LOOP;
  -- No DO blocks for workstations; functions and triggers written in it work for everybody as before.
  REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
  GRANT USAGE ON LANGUAGE plpgsql TO guitara_owner, guitara_migrator, guitara_keeper, guitara_watchdog;

  -- Advisory locks: a desk could stop all bookings with one. Flyway holds one while it migrates, as the owner.
  -- Sleeping: holds connections. Signals: desks share a role and could end each other's sessions. Large objects and
  -- messages into the log: fill the disk beside all tables. What others of one's role run: shows what their desks ask.
  FOR routine IN
    SELECT oid::regprocedure FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace
      AND (proname LIKE 'pg\_%advisory%' OR proname LIKE 'pg\_sleep%'
        OR proname LIKE 'lo\_%' OR proname IN ('lowrite', 'loread', 'pg_logical_emit_message')
        OR proname LIKE 'pg\_stat\_get\_backend\_%'
        OR proname IN ('pg_cancel_backend', 'pg_terminate_backend'))
       OR oid IN (SELECT d.objid FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
                   WHERE d.classid = 'pg_proc'::regclass AND d.deptype = 'e' AND e.extname = 'pgcrypto')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO guitara_owner, guitara_migrator, guitara_keeper, guitara_watchdog', routine);
  END LOOP;

  -- Other desks' running statements.
  REVOKE ALL ON pg_stat_activity FROM PUBLIC;
  REVOKE EXECUTE ON FUNCTION pg_stat_get_activity(integer) FROM PUBLIC;
  GRANT SELECT ON pg_stat_activity
    TO guitara_owner, guitara_migrator, guitara_keeper, guitara_watchdog, pg_monitor;
  GRANT EXECUTE ON FUNCTION pg_stat_get_activity(integer)
    TO guitara_owner, guitara_migrator, guitara_keeper, guitara_watchdog, pg_monitor;
END
$$;
