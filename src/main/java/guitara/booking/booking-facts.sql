-- Everything the rules ask about one draft, as one document: one round trip in the booking's transaction.
WITH item AS (
  SELECT *
    FROM jsonb_to_recordset(CAST(:items AS jsonb)) AS i(seq int, service_id bigint, staff_id bigint, room_id bigint,
                                                        starts timestamptz, ends timestamptz)
), home AS (
  SELECT id, timezone, business_day_cut FROM branch WHERE id = :branch
), visit AS (
  SELECT tstzrange(min(starts), max(ends)) AS during FROM item
), before AS (
  SELECT a.id, lower(a.during) AS starts FROM appointment a WHERE a.id = :appointment
), kept AS (
  SELECT i.service_id, i.staff_id, i.room_id FROM appointment_item i JOIN before b ON b.id = i.appointment_id
)
SELECT CAST(jsonb_build_object(
  'client', (SELECT jsonb_build_object('name', trim(c.first_name || ' ' || c.last_name),
                                       'archived', c.archived_at IS NOT NULL,
                                       'blockedReason', coalesce(c.blocked_reason, ''))
               FROM client c WHERE c.id = :client),
  'before', (SELECT starts FROM before),
  'services', coalesce((
     SELECT jsonb_agg(jsonb_build_object(
              'id', s.id, 'name', s.name,
              'offered', s.enabled AND (s.branch_id IS NULL OR s.branch_id = home.id)
                         OR s.id IN (SELECT service_id FROM kept),
              'needsRoom', s.needs_room, 'bufferBefore', s.buffer_before, 'bufferAfter', s.buffer_after,
              'turnover', s.turnover))
       FROM service s, home WHERE s.id IN (SELECT service_id FROM item)), '[]'),
  'staff', coalesce((
     SELECT jsonb_agg(jsonb_build_object(
              'id', p.id, 'name', p.display_name,
              'here', p.enabled AND p.left_on IS NULL
                      AND EXISTS (SELECT FROM staff_branch b WHERE b.staff_id = p.id AND b.branch_id = home.id)
                      OR p.id IN (SELECT staff_id FROM kept),
              'services', (SELECT coalesce(jsonb_agg(o.service_id), '[]') FROM staff_service o
                            WHERE o.staff_id = p.id AND o.enabled)))
       FROM staff p, home WHERE p.id IN (SELECT staff_id FROM item)), '[]'),
  'rooms', coalesce((
     SELECT jsonb_agg(jsonb_build_object(
              'id', r.id, 'name', r.name,
              'here', r.enabled AND r.branch_id = home.id OR r.id IN (SELECT room_id FROM kept)))
       FROM room r, home WHERE r.id IN (SELECT room_id FROM item)), '[]'),
  'working', coalesce((
     SELECT jsonb_agg(jsonb_build_object('staffId', w.staff_id, 'start', lower(w.during), 'end', upper(w.during)))
       FROM visit, working_time(ARRAY(SELECT DISTINCT staff_id FROM item WHERE staff_id IS NOT NULL), visit.during) w
      WHERE w.branch_id = :branch), '[]'),
  'absences', coalesce((
     SELECT jsonb_agg(jsonb_build_object('staffId', x.staff_id, 'seq', i.seq, 'type', x.type, 'reason', x.reason))
       FROM item i, home, absence x
      WHERE x.staff_id = i.staff_id AND x.status = 'APPROVED'
        AND x.dates @> business_date(i.starts, home.timezone, home.business_day_cut)), '[]')
) AS text)
