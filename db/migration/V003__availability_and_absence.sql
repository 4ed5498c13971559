-- When people work. None of this claims anything: a sick call must never be refused because bookings exist.

CREATE TABLE guitara.weekly_template (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id  bigint NOT NULL REFERENCES guitara.staff,
  branch_id bigint NOT NULL REFERENCES guitara.branch,
  dow       int NOT NULL CHECK (dow BETWEEN 1 AND 7),
  starts    time NOT NULL,
  minutes   int NOT NULL CHECK (minutes BETWEEN 15 AND 1440),
  valid     daterange NOT NULL DEFAULT daterange(NULL, NULL)
);
COMMENT ON COLUMN guitara.weekly_template.dow IS 'ISO day of week of the business day, 1 = Monday';
COMMENT ON COLUMN guitara.weekly_template.minutes IS 'length, so that a shift past midnight needs no end before its start';
CREATE INDEX weekly_template_staff_idx ON guitara.weekly_template (staff_id, dow);

CREATE TABLE guitara.availability (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id  bigint NOT NULL REFERENCES guitara.staff,
  branch_id bigint NOT NULL REFERENCES guitara.branch,
  during    tstzrange NOT NULL CHECK (NOT isempty(during) AND upper(during) - lower(during) <= interval '24 hours'),
  kind      text NOT NULL CHECK (kind IN ('AVAILABLE', 'UNAVAILABLE')),
  note      text NOT NULL DEFAULT '',
  CONSTRAINT availability_no_overlap EXCLUDE USING gist (staff_id WITH =, kind WITH =, during WITH &&)
);
COMMENT ON TABLE guitara.availability IS
  'single exceptions to the weekly template: AVAILABLE adds (also on a day without a template), UNAVAILABLE takes away';

CREATE TABLE guitara.absence (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id   bigint NOT NULL REFERENCES guitara.staff,
  dates      daterange NOT NULL CHECK (NOT isempty(dates) AND NOT lower_inf(dates) AND NOT upper_inf(dates)),
  type       text NOT NULL,
  status     text NOT NULL DEFAULT 'APPROVED' CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED', 'CANCELLED')),
  reason     text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by bigint REFERENCES guitara.staff
);
COMMENT ON COLUMN guitara.absence.dates IS 'business days';
CREATE INDEX absence_staff_dates_idx ON guitara.absence USING gist (staff_id, dates) WHERE status = 'APPROVED';

-- When people work at a branch, within a window: templates and additions, less what was taken away.
-- One row per unbroken stretch. Wall-clock times of the branch's zone, so a shift keeps its hours on clock-change days.
CREATE FUNCTION guitara.working_time(p_staff bigint[], p_window tstzrange)
  RETURNS TABLE (staff_id bigint, branch_id bigint, during tstzrange)
  LANGUAGE sql STABLE ROWS 50 SET search_path = guitara, pg_temp
AS $$
  WITH stretch AS (
    -- Within the hour that is left out when the clocks go forward, an end may lie before its beginning: no shift then.
    SELECT t.staff_id, t.branch_id,
           tstzrange((day.at + t.starts) AT TIME ZONE b.timezone,
                     greatest((day.at + t.starts) AT TIME ZONE b.timezone,
                              (day.at + t.starts + make_interval(mins => t.minutes)) AT TIME ZONE b.timezone)) AS during
      FROM generate_series(lower(p_window)::date::timestamp - interval '2 days',
                           upper(p_window)::date::timestamp + interval '1 day', interval '1 day') AS day(at)
      JOIN weekly_template t ON t.dow = extract(isodow FROM day.at) AND t.valid @> day.at::date
      JOIN branch b ON b.id = t.branch_id
     WHERE t.staff_id = ANY (p_staff)
    UNION ALL
    SELECT a.staff_id, a.branch_id, a.during
      FROM availability a
     WHERE a.staff_id = ANY (p_staff) AND a.kind = 'AVAILABLE' AND a.during && p_window
  ), added AS (
    SELECT s.staff_id, s.branch_id, range_agg(s.during) AS at
      FROM stretch s
     WHERE s.during && p_window
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
