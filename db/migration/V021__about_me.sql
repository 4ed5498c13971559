-- What a person may know of their own account. Of recovery codes only how many are left: nobody keeps them readable.

CREATE FUNCTION guitara.about_me() RETURNS TABLE (
    name text, login text, email text, started_at timestamptz, with_pin boolean, expires_at timestamptz,
    has_pin boolean, factor_since timestamptz, recovery_left bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
  SELECT a.name, a.login, a.email, s.started_at, s.with_pin, s.expires_at, a.pin_hash IS NOT NULL, a.factor_since,
         (SELECT count(*) FROM one_time_code c
           WHERE c.account_id = a.id AND c.purpose = 'RECOVERY' AND c.used_at IS NULL)
    FROM this_session() s JOIN account a ON a.id = my_account() AND a.id = s.account_id
$$;

CREATE FUNCTION guitara.my_roles() RETURNS TABLE (role_id bigint, role_name text, branch_id bigint, branch_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
  SELECT r.id, r.name, b.id, b.name
    FROM account_role g JOIN role r ON r.id = g.role_id LEFT JOIN branch b ON b.id = g.branch_id
   WHERE g.account_id = my_account()
   ORDER BY r.sort, r.id, b.name NULLS FIRST
$$;

GRANT EXECUTE ON FUNCTION guitara.about_me(), guitara.my_roles() TO guitara_desk, guitara_admin;
