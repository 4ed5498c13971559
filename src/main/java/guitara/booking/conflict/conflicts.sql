-- What is wrong with the bookings of a branch that are still to be given: a row per finding, in no order.
-- Thousands of treatments are looked through, so nothing here compares each with each, whatever the planner expects.
WITH home AS (
  SELECT timezone, business_day_cut FROM branch WHERE id = :branch
), away AS MATERIALIZED (
  SELECT x.staff_id, x.dates, concat_ws(': ', coalesce(n.name, x.type), nullif(x.reason, '')) AS text
    FROM absence x
    LEFT JOIN code_list n ON n.list_code = 'ABSENCE_TYPE' AND n.code = x.type
   WHERE x.status = 'APPROVED' AND x.dates && daterange(CAST(:today AS date), CAST(:last AS date) + 2)
), visit AS MATERIALIZED (
  SELECT a.id, a.status, a.client_id, a.business_date, a.during, coalesce(a.override_reason, '') AS reason,
         count(*) OVER (PARTITION BY a.client_id) AS of_client
    FROM appointment a
   WHERE a.branch_id = :branch AND a.business_date BETWEEN CAST(:today AS date) AND CAST(:last AS date)
     AND a.status IN ('PENDING', 'THERAPIST_CONFIRMED', 'DRIVER_CONFIRMED', 'CONFIRMED', 'ARRIVED')
     AND upper(a.during) > :now
), treatment AS MATERIALIZED (
  SELECT v.id, v.status, v.client_id, v.reason, v.of_client, i.seq, i.service_id, i.staff_id, i.room_id, i.during,
         i.buffer_before, i.buffer_after, i.turnover, day.at AS day,
         (SELECT min(x.text) FROM away x WHERE x.staff_id = i.staff_id AND x.dates @> day.at) AS absence
    FROM visit v
   CROSS JOIN home
    JOIN appointment_item i ON i.appointment_id = v.id AND upper(i.during) > :now
   CROSS JOIN LATERAL (SELECT business_date(lower(i.during), home.timezone, home.business_day_cut) AS at) day
), working AS MATERIALIZED (
  SELECT w.staff_id, range_agg(w.during) AS at
    FROM working_time(ARRAY(SELECT DISTINCT staff_id FROM treatment WHERE staff_id IS NOT NULL),
                      tstzrange(:begins, :ends)) w
   WHERE w.branch_id = :branch
   GROUP BY w.staff_id
), often AS MATERIALIZED (
  SELECT id, status, client_id, business_date, during FROM visit WHERE of_client > 1
), wished AS MATERIALIZED (
  SELECT id, status, client_id, reason, seq, service_id, staff_id, during FROM treatment WHERE of_client > 1
), finding AS (
  SELECT 'ABSENT' AS kind, t.id, t.status, t.client_id, t.reason, t.seq, t.service_id, t.staff_id, t.during,
         t.absence AS text, CAST(0 AS bigint) AS other_id, CAST(NULL AS timestamptz) AS other_starts,
         CAST(NULL AS timestamptz) AS other_ends, 0 AS given, 0 AS asked
    FROM treatment t
   WHERE t.absence IS NOT NULL
  UNION ALL
  -- Who is absent is not also said to be outside of working time.
  SELECT 'OUTSIDE_HOURS', t.id, t.status, t.client_id, t.reason, t.seq, t.service_id, t.staff_id, t.during,
         '', 0, lower(that_day.at), upper(that_day.at), 0, 0
    FROM treatment t
   CROSS JOIN home
    LEFT JOIN working w ON w.staff_id = t.staff_id
   CROSS JOIN LATERAL (
         SELECT range_merge(coalesce(w.at, '{}')
                  * tstzmultirange(tstzrange((t.day + home.business_day_cut) AT TIME ZONE home.timezone,
                                             (t.day + 1 + home.business_day_cut) AT TIME ZONE home.timezone))) AS at
         ) that_day
   WHERE t.staff_id IS NOT NULL AND t.absence IS NULL AND NOT coalesce(w.at, '{}') @> t.during
  UNION ALL
  SELECT 'UNASSIGNED', t.id, t.status, t.client_id, t.reason, t.seq, t.service_id, t.staff_id, t.during,
         '', 0, NULL, NULL, 0, 0
    FROM treatment t
   WHERE t.staff_id IS NULL
  UNION ALL
  SELECT 'BUFFER', t.id, t.status, t.client_id, t.reason, t.seq, t.service_id, t.staff_id, t.during,
         short.pause, 0, NULL, NULL, short.given, short.asked
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
  SELECT 'DOUBLE_WISH', t.id, t.status, t.client_id, t.reason, t.seq, t.service_id, t.staff_id, t.during,
         '', twice.other_id, twice.other_starts, NULL, 0, 0
    FROM (SELECT DISTINCT ON (later.id) later.id, earlier.id AS other_id, lower(earlier.during) AS other_starts
            FROM often later
            JOIN often earlier ON earlier.client_id = later.client_id AND earlier.id < later.id
           WHERE later.status <> 'ARRIVED'
             AND (earlier.status = 'PENDING' AND later.status = 'PENDING' AND earlier.during && later.during
                  OR earlier.business_date = later.business_date
                     AND EXISTS (SELECT FROM wished one JOIN wished two USING (service_id)
                                  WHERE one.id = earlier.id AND two.id = later.id))
           ORDER BY later.id, earlier.id) twice
    JOIN (SELECT DISTINCT ON (id) * FROM wished ORDER BY id, seq) t ON t.id = twice.id
)
SELECT f.kind, f.id, f.status, trim(c.first_name || ' ' || c.last_name), f.reason, f.seq, f.service_id,
       coalesce(f.staff_id, 0), lower(f.during), upper(f.during), f.text, f.other_id,
       coalesce(f.other_starts, lower(f.during)), coalesce(f.other_ends, lower(f.during)), f.given, f.asked
  FROM finding f
  JOIN client c ON c.id = f.client_id
