-- Who and what can be asked for a treatment between two instants, a row per person, room and guest: what they offer of
-- what is wanted, when they work, are busy and are away. Pairs of minutes since the window's start, and of days since
-- its first business day: a few thousand small numbers are sooner written and read than as many instants, and as
-- arrays they travel in binary once the statement is prepared.
WITH asked AS MATERIALIZED (
  SELECT CAST(:services AS bigint[]) AS services, tstzrange(:starts, :ends) AS span,
         date_part('epoch', CAST(:starts AS timestamptz)) AS zero, CAST(:day AS date) AS day
), kept AS MATERIALIZED (
  SELECT i.staff_id, i.room_id, i.service_id FROM appointment_item i
   WHERE i.appointment_id = :appointment
), here AS MATERIALIZED (
  SELECT b.staff_id AS id FROM staff_branch b JOIN staff p ON p.id = b.staff_id
   WHERE b.branch_id = :branch AND p.enabled AND p.left_on IS NULL
   UNION
  SELECT staff_id FROM kept WHERE staff_id IS NOT NULL
), person AS MATERIALIZED (
  SELECT o.staff_id AS id, array_agg(o.service_id) AS services
    FROM asked, here JOIN staff_service o ON o.staff_id = here.id AND o.enabled
   WHERE o.service_id = ANY (asked.services)
   GROUP BY o.staff_id
), working AS (
  SELECT w.staff_id, array_agg(CAST(ceil((date_part('epoch', lower(w.during)) - asked.zero) / 60) AS int)) AS begins,
         array_agg(CAST(floor((date_part('epoch', upper(w.during)) - asked.zero) / 60) AS int)) AS ends
    FROM asked, working_time(ARRAY(SELECT id FROM person), asked.span) w
   WHERE w.branch_id = :branch
   GROUP BY w.staff_id
), away AS (
  SELECT x.staff_id, array_agg(lower(x.dates) - asked.day) AS begins, array_agg(upper(x.dates) - asked.day) AS ends
    FROM asked, person JOIN absence x ON x.staff_id = person.id AND x.status = 'APPROVED'
   WHERE x.dates && daterange(asked.day, CAST(upper(asked.span) AS date) + 1)
   GROUP BY x.staff_id
), needed AS MATERIALIZED (
  SELECT 'STAFF' AS kind, p.id, p.services AS words, w.begins AS works_from, w.ends AS works_to,
         a.begins AS away_from, a.ends AS away_to
    FROM person p
    LEFT JOIN working w ON w.staff_id = p.id
    LEFT JOIN away a ON a.staff_id = p.id
   UNION ALL
  SELECT 'ROOM', r.id, NULL, NULL, NULL, NULL, NULL FROM room r
   WHERE r.enabled AND r.branch_id = :branch OR r.id IN (SELECT room_id FROM kept)
   UNION ALL
  SELECT 'CLIENT', CAST(:client AS bigint), NULL, NULL, NULL, NULL, NULL
)
SELECT n.kind, n.id, n.words, n.works_from, n.works_to, b.begins AS busy_from, b.ends AS busy_to, n.away_from, n.away_to
  FROM needed n
 CROSS JOIN asked
 CROSS JOIN LATERAL (
  SELECT array_agg(CAST(floor((date_part('epoch', lower(c.during)) - asked.zero) / 60) AS int)) AS begins,
         array_agg(CAST(ceil((date_part('epoch', upper(c.during)) - asked.zero) / 60) AS int)) AS ends
    FROM claim c
   WHERE c.resource_id = n.id AND c.during && asked.span
     -- A booking that is being changed does not stand in its own way, nor does the hold of the form that asks.
     AND c.appointment_id IS DISTINCT FROM :appointment
     -- Asked of the few holds only: joined, it would be asked of thousands of bookings.
     AND (c.hold_id IS NULL OR NOT EXISTS (
       SELECT FROM slot_hold h
        WHERE h.id = c.hold_id AND (h.expires_at <= now() OR h.id = CAST(nullif(:hold, '') AS uuid))))
 ) b
 UNION ALL
SELECT 'SERVICE', s.id, ARRAY[CAST(s.needs_room AS int), s.buffer_before, s.buffer_after, s.turnover],
       NULL, NULL, NULL, NULL, NULL, NULL
  FROM asked, service s
 WHERE s.id = ANY (asked.services)
   AND (s.enabled AND (s.branch_id IS NULL OR s.branch_id = :branch) OR s.id IN (SELECT service_id FROM kept))
 UNION ALL
SELECT 'BEGINS', a.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM appointment a
 WHERE a.id = :appointment AND lower(a.during) = :wanted
