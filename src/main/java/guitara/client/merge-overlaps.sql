-- Where two entries of one person are booked at one time: what somebody must settle before they can be merged.
SELECT lower(kept.during) AS kept_starts, upper(kept.during) AS kept_ends, kept.staff AS kept_staff,
       kept.id AS kept_id, lower(gone.during) AS gone_starts, upper(gone.during) AS gone_ends,
       gone.staff AS gone_staff, gone.id AS gone_id
  FROM claim held
  JOIN claim other ON other.resource_id = :kept AND other.during && held.during
 CROSS JOIN LATERAL (
       SELECT a.id, a.during, string_agg(DISTINCT p.display_name, ', ') AS staff
         FROM appointment a
         JOIN appointment_item i ON i.appointment_id = a.id
         LEFT JOIN staff p ON p.id = i.staff_id
        WHERE a.id = other.appointment_id
        GROUP BY a.id, a.during) kept
 CROSS JOIN LATERAL (
       SELECT a.id, a.during, string_agg(DISTINCT p.display_name, ', ') AS staff
         FROM appointment a
         JOIN appointment_item i ON i.appointment_id = a.id
         LEFT JOIN staff p ON p.id = i.staff_id
        WHERE a.id = held.appointment_id
        GROUP BY a.id, a.during) gone
 WHERE held.resource_id = :gone
 ORDER BY lower(held.during), lower(other.during)
 LIMIT 3
