-- Bookings of a client that are not over and hold a slot.
SELECT count(*) AS bookings, min(lower(a.during)) AS next
  FROM appointment a
  JOIN appointment_status s ON s.code = a.status AND s.holds_slot
 WHERE a.client_id = :id AND upper(a.during) > :now
