-- The roles, once per server; may be run again at any time, by a superuser or by a role with CREATEROLE.
--   guitara_owner        owns the schema and everything in it; nobody signs in as it
--   guitara_own          sees through row policies what belongs to the person who is signed in; nobody signs in as it
--   guitara_migrator     signs in to migrate, and becomes the owner by SET ROLE
--   guitara_desk, guitara_kiosk, guitara_admin
--                        what each face may ask for; nobody signs in as them
--   guitara_keeper       makes the roles of further workstations, through functions only; nobody signs in as it
--   guitara_watchdog     sees and ends sessions, through one function only; nobody signs in as it
--   guitara_workstation  signs in for the faces of this server's first computers, owns nothing
DO $$
DECLARE
  role record;
BEGIN
  FOR role IN
    SELECT * FROM (VALUES
      ('guitara_owner', 'NOLOGIN'),
      ('guitara_own', 'NOLOGIN'),
      ('guitara_desk', 'NOLOGIN'),
      ('guitara_kiosk', 'NOLOGIN'),
      ('guitara_admin', 'NOLOGIN'),
      ('guitara_keeper', 'NOLOGIN CREATEROLE'),
      ('guitara_watchdog', 'NOLOGIN'),
      -- Without the owner's rights until it asks for them, so that nothing is ever created under its own name.
      ('guitara_migrator', 'LOGIN NOINHERIT'),
      ('guitara_workstation', 'LOGIN INHERIT')) AS wanted (name, attributes)
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role.name) THEN
      EXECUTE format('CREATE ROLE %I %s', role.name, role.attributes);
    END IF;
  END LOOP;

  -- Since version 16 whoever creates a role may not act as it without a grant of its own.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
     AND NOT pg_has_role('guitara_owner', 'USAGE') THEN
    EXECUTE format('GRANT guitara_owner TO %I', current_user);
  END IF;

  -- Desks that run wild must leave room for the people who put it right.
  EXECUTE format('ALTER ROLE guitara_workstation CONNECTION LIMIT %s',
    greatest(10, current_setting('max_connections')::int - 20));
END
$$;

GRANT guitara_owner TO guitara_migrator;
-- The owner makes the views that guitara_own looks through, and hands its functions to the other two.
GRANT guitara_own, guitara_keeper, guitara_watchdog TO guitara_owner;
GRANT guitara_desk, guitara_kiosk, guitara_admin TO guitara_keeper WITH ADMIN OPTION;
GRANT guitara_desk, guitara_admin TO guitara_workstation;

-- Where the server's keeper may not give this away, the watchdog says that it cannot watch, and each check of the
-- database's health what it cannot see.
DO $$
BEGIN
  GRANT pg_read_all_stats, pg_signal_backend TO guitara_watchdog;
  GRANT pg_monitor TO guitara_owner;
EXCEPTION WHEN insufficient_privilege THEN
  NULL;
END
$$;
