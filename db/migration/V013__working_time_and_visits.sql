-- What is asked at each key press and for each way out, made cheaper: when people work, and when clients last came.

-- As before (see V003), but each different shift is turned into instants once a day and not once a person: looking up a
-- time zone and its rules is what takes the time.
CREATE OR REPLACE FUNCTION guitara.working_time(p_staff bigint[], p_window tstzrange)
  RETURNS TABLE (staff_id bigint, branch_id bigint, during tstzrange)
  LANGUAGE sql STABLE ROWS 50 SET search_path = guitara, pg_temp
AS $$
  WITH template AS MATERIALIZED (
    SELECT t.staff_id, t.branch_id, t.dow, t.starts, t.minutes, t.valid
      FROM weekly_template t
     WHERE t.staff_id = ANY (p_staff)
  ), shift AS MATERIALIZED (
    -- Within the hour that is left out when the clocks go forward, an end may lie before its beginning: no shift then.
    SELECT each.branch_id, each.dow, each.starts, each.minutes, at.day,
           tstzrange(at.begins, greatest(at.begins, at.ends)) AS during
      FROM (SELECT DISTINCT t.branch_id, t.dow, t.starts, t.minutes FROM template t) each
      JOIN branch b ON b.id = each.branch_id
      JOIN generate_series(lower(p_window)::date::timestamp - interval '2 days',
                           upper(p_window)::date::timestamp + interval '1 day', interval '1 day') AS midnight
        ON extract(isodow FROM midnight) = each.dow
     CROSS JOIN LATERAL (
       SELECT midnight::date AS day,
              (midnight + each.starts) AT TIME ZONE b.timezone AS begins,
              (midnight + each.starts + make_interval(mins => each.minutes)) AT TIME ZONE b.timezone AS ends
       -- OFFSET 0: worked out once, though used twice.
       OFFSET 0) at
  ), stretch AS (
    SELECT t.staff_id, t.branch_id, s.during
      FROM template t
      JOIN shift s ON s.branch_id = t.branch_id AND s.dow = t.dow AND s.starts = t.starts AND s.minutes = t.minutes
     WHERE t.valid @> s.day AND s.during && p_window
    UNION ALL
    SELECT a.staff_id, a.branch_id, a.during
      FROM availability a
     WHERE a.staff_id = ANY (p_staff) AND a.kind = 'AVAILABLE' AND a.during && p_window
  ), added AS (
    SELECT s.staff_id, s.branch_id, range_agg(s.during) AS at
      FROM stretch s
     GROUP BY s.staff_id, s.branch_id
  ), taken AS (
    SELECT a.staff_id, range_agg(a.during) AS at
      FROM availability a
     WHERE a.staff_id = ANY (p_staff) AND a.kind = 'UNAVAILABLE' AND a.during && p_window
     GROUP BY a.staff_id
  )
  SELECT added.staff_id, added.branch_id, part.during
    FROM added
    LEFT JOIN taken ON taken.staff_id = added.staff_id
   CROSS JOIN LATERAL unnest(added.at - coalesce(taken.at, '{}'::tstzmultirange)) AS part(during)
$$;

-- A client's last visit, asked of each that a search ranks: without it all bookings to come, cancelled or missed would
-- be read through first.
CREATE INDEX appointment_visit_idx ON guitara.appointment (client_id, lower(during) DESC)
  WHERE status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED');
