-- What is wrong with the bookings of a branch that are still to be given: a row per finding, in no order.
WITH home AS (
  SELECT timezone, business_day_cut FROM branch WHERE id = :branch
), visit AS MATERIALIZED (
  SELECT a.id, a.status, a.client_id, a.business_date, a.during, coalesce(a.override_reason, '') AS reason
    FROM appointment a
   WHERE a.branch_id = :branch AND a.business_date BETWEEN CAST(:today AS date) AND CAST(:last AS date)
     AND a.status IN ('PENDING', 'THERAPIST_CONFIRMED', 'DRIVER_CONFIRMED', 'CONFIRMED', 'ARRIVED')
     AND upper(a.during) > :now
), treatment AS MATERIALIZED (
  SELECT v.id, i.seq, i.service_id, i.staff_id, i.room_id, i.during, i.buffer_before, i.buffer_after, i.turnover,
         business_date(lower(i.during), home.timezone, home.business_day_cut) AS day
    FROM visit v
    JOIN appointment_item i ON i.appointment_id = v.id AND upper(i.during) > :now
   CROSS JOIN home
), working AS MATERIALIZED (
  SELECT w.staff_id, range_agg(w.during) AS at
    FROM working_time(ARRAY(SELECT DISTINCT staff_id FROM treatment WHERE staff_id IS NOT NULL),
                      tstzrange(:begins, :ends)) w
   WHERE w.branch_id = :branch
   GROUP BY w.staff_id
), absent AS MATERIALIZED (
  SELECT t.id, t.seq, min(concat_ws(': ', coalesce(n.name, x.type), nullif(x.reason, ''))) AS text
    FROM treatment t
    JOIN absence x ON x.staff_id = t.staff_id AND x.status = 'APPROVED' AND x.dates @> t.day
    LEFT JOIN code_list n ON n.list_code = 'ABSENCE_TYPE' AND n.code = x.type
   GROUP BY t.id, t.seq
), finding AS (
  SELECT 'ABSENT' AS kind, x.id, x.seq, x.text, CAST(0 AS bigint) AS other_id, CAST(NULL AS timestamptz) AS other_starts,
         CAST(NULL AS timestamptz) AS other_ends, 0 AS given, 0 AS asked
    FROM absent x
  UNION ALL
  -- Who is absent is not also said to be outside of working time.
  SELECT 'OUTSIDE_HOURS', t.id, t.seq, '', 0, lower(that_day.at), upper(that_day.at), 0, 0
    FROM treatment t
   CROSS JOIN home
    LEFT JOIN working w ON w.staff_id = t.staff_id
   CROSS JOIN LATERAL (
         SELECT range_merge(coalesce(w.at, '{}')
                  * tstzmultirange(tstzrange((t.day + home.business_day_cut) AT TIME ZONE home.timezone,
                                             (t.day + 1 + home.business_day_cut) AT TIME ZONE home.timezone))) AS at
         ) that_day
   WHERE t.staff_id IS NOT NULL AND NOT coalesce(w.at, '{}') @> t.during
     AND NOT EXISTS (SELECT FROM absent x WHERE x.id = t.id AND x.seq = t.seq)
  UNION ALL
  SELECT 'UNASSIGNED', t.id, t.seq, '', 0, NULL, NULL, 0, 0 FROM treatment t WHERE t.staff_id IS NULL
  UNION ALL
  SELECT 'BUFFER', t.id, t.seq, short.pause, 0, NULL, NULL, short.given, short.asked
    FROM treatment t
    JOIN service s ON s.id = t.service_id
   CROSS JOIN LATERAL (
         SELECT pause, given, asked
           FROM (VALUES ('BEFORE', t.buffer_before, s.buffer_before, t.staff_id),
                        ('AFTER', t.buffer_after, s.buffer_after, t.staff_id),
                        ('TURNOVER', t.turnover, s.turnover, t.room_id)) kept(pause, given, asked, whose)
          WHERE given < asked AND whose IS NOT NULL
          ORDER BY asked - given DESC, pause
          LIMIT 1) short
  UNION ALL
  -- The later booking is the one too many.
  SELECT 'DOUBLE_WISH', twice.id, 0, '', twice.other_id, twice.other_starts, NULL, 0, 0
    FROM (SELECT DISTINCT ON (later.id) later.id, earlier.id AS other_id, lower(earlier.during) AS other_starts
            FROM visit later
            JOIN visit earlier ON earlier.client_id = later.client_id AND earlier.id < later.id
           WHERE later.status <> 'ARRIVED'
             AND (earlier.status = 'PENDING' AND later.status = 'PENDING' AND earlier.during && later.during
                  OR earlier.business_date = later.business_date
                     AND EXISTS (SELECT FROM treatment one JOIN treatment two USING (service_id)
                                  WHERE one.id = earlier.id AND two.id = later.id))
           ORDER BY later.id, earlier.id) twice
)
SELECT f.kind, v.id, v.status, trim(c.first_name || ' ' || c.last_name), v.reason,
       t.seq, t.service_id, coalesce(t.staff_id, 0), lower(t.during), upper(t.during),
       f.text, f.other_id, coalesce(f.other_starts, lower(t.during)), coalesce(f.other_ends, lower(t.during)),
       f.given, f.asked
  FROM finding f
  JOIN visit v ON v.id = f.id
  JOIN client c ON c.id = v.client_id
 CROSS JOIN LATERAL (
       SELECT * FROM treatment t WHERE t.id = f.id AND f.seq IN (t.seq, 0) ORDER BY t.seq LIMIT 1) t
