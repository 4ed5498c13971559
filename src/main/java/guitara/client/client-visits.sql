-- One page of a client's bookings: those to come on the first page, all others newest first after a key.
WITH coming AS MATERIALIZED (
  SELECT a.id, 0 AS part
    FROM appointment a
    JOIN appointment_status s ON s.code = a.status AND s.holds_slot
   WHERE a.client_id = :client AND :comingMost > 0
     -- No visit is longer than a day: by this the index finds those that are not over.
     AND lower(a.during) > CAST(:now AS timestamptz) - interval '24 hours' AND upper(a.during) > :now
   ORDER BY lower(a.during), a.id
   LIMIT :comingMost
), past AS MATERIALIZED (
  SELECT a.id, 1 AS part
    FROM appointment a
    JOIN appointment_status s ON s.code = a.status
   WHERE a.client_id = :client AND lower(a.during) <= :afterAt AND (lower(a.during), a.id) < (:afterAt, :afterId)
     AND NOT (s.holds_slot AND upper(a.during) > :now)
   ORDER BY lower(a.during) DESC, a.id DESC
   LIMIT :most
)
SELECT listed.part, a.id, lower(a.during) AS starts, upper(a.during) AS ends, a.price, a.currency, a.status,
       a.ended_reason, treated.services, treated.staff
  FROM (SELECT * FROM coming UNION ALL SELECT * FROM past) listed
  JOIN appointment a ON a.id = listed.id
 CROSS JOIN LATERAL (
       SELECT string_agg(v.name, ' + ' ORDER BY i.seq) AS services, string_agg(DISTINCT p.display_name, ', ') AS staff
         FROM appointment_item i
         JOIN service v ON v.id = i.service_id
         LEFT JOIN staff p ON p.id = i.staff_id
        WHERE i.appointment_id = a.id) treated
 ORDER BY listed.part, CASE listed.part WHEN 0 THEN lower(a.during) END, lower(a.during) DESC, a.id DESC
