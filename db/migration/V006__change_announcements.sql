-- What keeps every screen live: one small notification per statement, with ids and days only, never personal data
-- (any role can LISTEN). A change of more than 50 rows is announced as branch and day alone.

CREATE FUNCTION guitara.announce(p_table text, p_branch bigint, p_days date[], p_ids bigint[]) RETURNS void
  LANGUAGE sql SET search_path = guitara, pg_temp
AS $$
  SELECT pg_notify('guitara', jsonb_build_object('table', p_table, 'branch', p_branch,
           'days', CASE WHEN cardinality(p_days) <= 50 THEN to_jsonb(p_days) ELSE '[]' END,
           'ids', CASE WHEN cardinality(p_ids) <= 50 THEN to_jsonb(p_ids) ELSE '[]' END)::text)
$$;

CREATE FUNCTION guitara.announce_inserted_appointments() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM announce('appointment', n.branch_id, array_agg(DISTINCT n.business_date), array_agg(n.id))
     FROM new_rows n GROUP BY n.branch_id;
  RETURN NULL;
END $$;

-- A move between days or branches concerns the screens of both.
CREATE FUNCTION guitara.announce_updated_appointments() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM announce('appointment', r.branch_id, array_agg(DISTINCT r.business_date), array_agg(DISTINCT r.id))
     FROM (SELECT branch_id, business_date, id FROM new_rows UNION SELECT branch_id, business_date, id FROM old_rows) r
    GROUP BY r.branch_id;
  RETURN NULL;
END $$;

CREATE TRIGGER appointment_announce_insert AFTER INSERT ON guitara.appointment
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION guitara.announce_inserted_appointments();
CREATE TRIGGER appointment_announce_update AFTER UPDATE ON guitara.appointment
  REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION guitara.announce_updated_appointments();

-- Tables that change rarely: their name alone is enough to drop what was cached of them.
CREATE FUNCTION guitara.announce_table() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM pg_notify('guitara', jsonb_build_object('table', TG_TABLE_NAME)::text);
  RETURN NULL;
END $$;

DO $$
DECLARE
  watched text;
BEGIN
  FOREACH watched IN ARRAY ARRAY['branch', 'code_list', 'staff', 'staff_branch', 'staff_service', 'room', 'service',
                                 'client', 'weekly_template', 'availability', 'absence']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON guitara.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION guitara.announce_table()', watched || '_announce', watched);
  END LOOP;
END $$;
