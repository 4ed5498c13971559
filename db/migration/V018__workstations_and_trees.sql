-- Workstations join by an administrator's one-time code, and administrators keep the trees.

CREATE TABLE guitara.workstation (
  role_name   name PRIMARY KEY,
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  faces       text[] NOT NULL CHECK (cardinality(faces) > 0 AND faces <@ ARRAY['desk', 'kiosk', 'admin']),
  code_until  timestamptz NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  created_by  bigint REFERENCES guitara.account,
  enrolled_at timestamptz,
  revoked_at  timestamptz
);
COMMENT ON TABLE guitara.workstation IS 'computers that joined a shared server: each has a database role of its own';
CREATE SEQUENCE guitara.workstation_seq;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON guitara.workstation
  FOR EACH ROW EXECUTE FUNCTION guitara.write_audit('role_name');

-- RFC 5802 and 7677: what the server keeps of a password, so that its text is in no statement and no log.
CREATE FUNCTION guitara.scram_verifier(p_password text) RETURNS text
  LANGUAGE plpgsql VOLATILE STRICT SET search_path = guitara, pg_temp
AS $$
DECLARE
  salt bytea := gen_random_bytes(16);
  secret bytea := convert_to(p_password, 'UTF8');
  round bytea := hmac(salt || '\x00000001'::bytea, secret, 'sha256');
  mixed bit(256) := ('x' || encode(round, 'hex'))::bit(256);
  salted bytea;
BEGIN
  FOR n IN 2 .. 4096 LOOP
    round := hmac(round, secret, 'sha256');
    mixed := mixed # ('x' || encode(round, 'hex'))::bit(256);
  END LOOP;
  salted := decode((SELECT string_agg(lpad(to_hex(substring(mixed FROM n * 32 + 1 FOR 32)::bit(32)::bigint), 8, '0'), ''
                                      ORDER BY n) FROM generate_series(0, 7) n), 'hex');
  RETURN 'SCRAM-SHA-256$4096:' || encode(salt, 'base64') || '$'
         || encode(sha256(hmac('Client Key'::bytea, salted, 'sha256')), 'base64') || ':'
         || encode(hmac('Server Key'::bytea, salted, 'sha256'), 'base64');
END $$;

-- A new computer: returns its role and a code for 15 minutes, which is that role's first password. It may come into this
-- database alone. Roles belong to the whole server: a number that another database's computer has is passed over.
CREATE FUNCTION guitara.invite_workstation(p_name text, p_faces text[]) RETURNS TABLE (role_name text, code text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  made text;
  secret text := new_code(20);
  verifier text := scram_verifier(secret);
  until timestamptz := clock_timestamp() + interval '15 minutes';
  face text;
BEGIN
  PERFORM require_confirmed('admin.workstations');
  LOOP
    made := 'guitara_ws_' || nextval('workstation_seq');
    BEGIN
      EXECUTE format('CREATE ROLE %I LOGIN CONNECTION LIMIT 20 PASSWORD %L VALID UNTIL %L', made, verifier, until);
      EXIT;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
  INSERT INTO workstation (role_name, name, faces, code_until, created_by)
  VALUES (made, p_name, p_faces, until, (this_session()).account_id);
  FOREACH face IN ARRAY p_faces LOOP
    EXECUTE format('GRANT %I TO %I', 'guitara_' || face, made);
  END LOOP;
  -- Whoever has a role's rights may end its connections, on servers too whose keeper lends that to nobody.
  EXECUTE format('GRANT %I TO guitara_keeper', made);
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), made);
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET search_path = desk, guitara, pg_temp', made, current_database());
  EXECUTE format('ALTER ROLE %I IN DATABASE %I SET idle_in_transaction_session_timeout = ''30s''', made, current_database());
  RETURN QUERY SELECT made, secret;
END $$;

-- The computer itself, connected by its code, brings the verifier of its lasting password; the code is void from then on.
CREATE FUNCTION guitara.enrol(p_verifier text) RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  joined workstation%ROWTYPE;
BEGIN
  IF p_verifier !~ '^SCRAM-SHA-256\$[0-9]{4,6}:[A-Za-z0-9+/=]{16,64}\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$' THEN
    RAISE EXCEPTION 'this is no verifier' USING ERRCODE = '22023';
  END IF;
  UPDATE workstation w SET enrolled_at = clock_timestamp()
   WHERE w.role_name = session_user AND w.enrolled_at IS NULL AND w.revoked_at IS NULL
     AND w.code_until > clock_timestamp()
   RETURNING * INTO joined;
  IF joined.role_name IS NULL THEN
    RAISE EXCEPTION 'no invitation is open for this computer' USING ERRCODE = 'GD015';
  END IF;
  EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL ''infinity''', joined.role_name, p_verifier);
  RETURN joined.name;
END $$;

-- Ends the connections that a computer still has after it was shut out; their number, or -1 where the server's keeper has
-- not given the right to see them.
CREATE FUNCTION guitara.end_connections(p_role text) RETURNS int
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('admin.workstations');
  IF NOT EXISTS (SELECT FROM workstation w WHERE w.role_name = p_role AND w.revoked_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the workstation % is not shut out', p_role USING ERRCODE = '22023';
  END IF;
  BEGIN
    RETURN (SELECT count(*) FILTER (WHERE pg_terminate_backend(a.pid)) FROM pg_stat_activity a
             WHERE a.usename = p_role AND a.datname = current_database() AND a.pid <> pg_backend_pid());
  EXCEPTION WHEN insufficient_privilege THEN
    RETURN -1;
  END;
END $$;

-- Shuts a computer out: it cannot sign in again, whoever works there is signed out at once, and its connections end. One
-- that it opens before this is committed is left without any right; end_connections, called then, ends that too.
CREATE FUNCTION guitara.revoke_workstation(p_role text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  gone workstation%ROWTYPE;
  face text;
BEGIN
  PERFORM require_confirmed('admin.workstations');
  UPDATE workstation w SET revoked_at = clock_timestamp() WHERE w.role_name = p_role AND w.revoked_at IS NULL
  RETURNING * INTO gone;
  IF gone.role_name IS NULL THEN
    RAISE EXCEPTION 'there is no workstation %', p_role USING ERRCODE = '22023';
  END IF;
  -- A copy of a database names the computers of the one it was made from: they cannot come in here, and stay as they are.
  IF has_database_privilege(to_regrole(quote_ident(p_role))::oid, current_database(), 'CONNECT') THEN
    EXECUTE format('ALTER ROLE %I NOLOGIN', p_role);
    EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM %I', current_database(), p_role);
    FOREACH face IN ARRAY gone.faces LOOP
      EXECUTE format('REVOKE %I FROM %I', 'guitara_' || face, p_role);
    END LOOP;
  END IF;
  PERFORM end_connections(p_role);
  -- Last, for it may be the very computer that this is done on.
  UPDATE session s SET ended_at = clock_timestamp(), ended_why = 'REVOKED'
   WHERE s.workstation = p_role AND s.ended_at IS NULL;
END $$;

-- These make and change roles: their owner may, the schema's owner need not.
GRANT SELECT, INSERT, UPDATE ON guitara.workstation TO guitara_keeper;
GRANT SELECT, UPDATE ON guitara.session TO guitara_keeper;
GRANT USAGE ON SEQUENCE guitara.workstation_seq TO guitara_keeper;
GRANT EXECUTE ON FUNCTION guitara.require_confirmed(text), guitara.require(text), guitara.this_session(),
  guitara.new_code(int), guitara.scram_verifier(text) TO guitara_keeper;
ALTER FUNCTION guitara.invite_workstation(text, text[]) OWNER TO guitara_keeper;
ALTER FUNCTION guitara.enrol(text) OWNER TO guitara_keeper;
ALTER FUNCTION guitara.revoke_workstation(text) OWNER TO guitara_keeper;
ALTER FUNCTION guitara.end_connections(text) OWNER TO guitara_keeper;
GRANT EXECUTE ON FUNCTION guitara.invite_workstation(text, text[]), guitara.revoke_workstation(text),
  guitara.end_connections(text) TO guitara_admin;
GRANT EXECUTE ON FUNCTION guitara.enrol(text) TO guitara_desk, guitara_kiosk, guitara_admin;
CREATE VIEW admin.workstation AS
  SELECT * FROM guitara.workstation WHERE (SELECT guitara.has('admin.workstations'));
GRANT SELECT ON admin.workstation TO guitara_admin;

---- Trees -----------------------------------------------------------------------------------------------------------

-- Adds (p_id null) or changes a branch; GD010 where it would lie below itself.
CREATE FUNCTION guitara.save_branch(
    p_id bigint, p_code text, p_name text, p_identifier text, p_parent bigint, p_timezone text, p_enabled boolean)
  RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  saved bigint;
BEGIN
  PERFORM require_confirmed('admin.trees');
  -- A branch that is moved comes under whoever has rights above it: no matter for one branch alone.
  IF NOT has_everywhere('admin.trees') THEN
    RAISE EXCEPTION 'the right admin.trees is missing everywhere' USING ERRCODE = '42501', DETAIL = 'admin.trees';
  END IF;
  IF p_id IS NULL THEN
    INSERT INTO branch (code, name, identifier, parent_id, timezone, enabled)
    VALUES (p_code, p_name, p_identifier, p_parent, p_timezone, p_enabled) RETURNING id INTO saved;
  ELSE
    UPDATE branch b SET code = p_code, name = p_name, identifier = p_identifier, parent_id = p_parent,
                        timezone = p_timezone, enabled = p_enabled
     WHERE b.id = p_id RETURNING b.id INTO saved;
  END IF;
  RETURN saved;
END $$;

-- Adds (p_id null) or changes a capability. Moving one gives it to whoever has what is above it: so only somebody who has
-- all of it may (GD011). A code means one thing: no second one is made under another kind.
CREATE FUNCTION guitara.save_capability(
    p_id bigint, p_code text, p_name text, p_cfor text, p_parent bigint, p_enabled boolean) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  me bigint := (this_session()).account_id;
  saved bigint;
BEGIN
  PERFORM require_confirmed('admin.trees');
  LOCK TABLE account_role IN SHARE ROW EXCLUSIVE MODE;
  IF me IS NOT NULL AND EXISTS (
       SELECT FROM capability c WHERE p_id = ANY (c.path) AND c.code <> 'system'
          AND NOT EXISTS (SELECT FROM account_right r WHERE r.account_id = me AND r.capability = c.code
                             AND r.branch_id IS NULL))
     OR EXISTS (SELECT FROM capability c WHERE p_id = ANY (c.path) AND c.code = 'system')
     OR p_id IS NULL AND EXISTS (SELECT FROM capability c WHERE c.code = p_code) THEN
    RAISE EXCEPTION 'only what one has oneself can be given' USING ERRCODE = 'GD011';
  END IF;
  IF p_id IS NULL THEN
    INSERT INTO capability (code, name, cfor, parent_id, enabled) VALUES (p_code, p_name, p_cfor, p_parent, p_enabled)
    RETURNING id INTO saved;
  ELSE
    UPDATE capability c SET name = p_name, parent_id = p_parent, enabled = p_enabled
     WHERE c.id = p_id RETURNING c.id INTO saved;
  END IF;
  PERFORM administrator_stays();
  RETURN saved;
END $$;

GRANT EXECUTE ON FUNCTION guitara.save_branch(bigint, text, text, text, bigint, text, boolean),
  guitara.save_capability(bigint, text, text, text, bigint, boolean) TO guitara_admin;

-- Whoever shows these hears that they changed; sessions and their rights announce themselves (V014).
DO $$
DECLARE
  watched text;
BEGIN
  FOREACH watched IN ARRAY ARRAY['capability', 'role', 'role_capability', 'account', 'account_role', 'workstation']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON guitara.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION guitara.announce_table()', watched || '_announce', watched);
  END LOOP;
END $$;
