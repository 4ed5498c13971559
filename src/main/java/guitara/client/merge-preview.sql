-- Both entries of a merge and what would be kept, before anything is done: up to three rows.
WITH entry AS (
  SELECT CASE c.id WHEN :kept THEN 'KEPT' ELSE 'GONE' END AS part, c.id, c.number, c.version, c.first_name, c.last_name,
         c.phone, c.email, c.address, c.birth_date, c.notes, c.allergy_note, c.preferred_staff_id
    FROM client c
   WHERE c.id IN (:kept, :gone) AND c.archived_at IS NULL
  UNION ALL
  SELECT 'MERGED', c.id, c.number, c.version, c.first_name, c.last_name,
         m.phone, m.email, m.address, m.birth_date, m.notes, m.allergy_note, m.preferred_staff_id
    FROM client c
   CROSS JOIN LATERAL merged_client(:kept, :gone) m
   WHERE c.id = :kept
)
SELECT entry.*, p.display_name AS preferred_name, counted.bookings, counted.coming
  FROM entry
  LEFT JOIN staff p ON p.id = entry.preferred_staff_id
 CROSS JOIN LATERAL (
       SELECT count(*) AS bookings, count(*) FILTER (WHERE s.holds_slot AND upper(a.during) > :now) AS coming
         FROM appointment a
         JOIN appointment_status s ON s.code = a.status
        WHERE a.client_id = entry.id AND entry.part <> 'MERGED') counted
