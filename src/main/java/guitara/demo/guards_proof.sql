-- What the triggers check booking by booking, of all bookings at once: how many are not exactly their items, or hold
-- other claims than their items demand.
WITH items AS (
  SELECT appointment_id, tstzrange(min(lower(during)), max(upper(during))) AS during, sum(price) AS price
    FROM guitara.appointment_item
   GROUP BY appointment_id
), not_their_items AS (
  SELECT a.id
    FROM guitara.appointment a
    LEFT JOIN items i ON i.appointment_id = a.id
   WHERE i.price IS NULL OR i.during <> a.during OR i.price <> a.price
), demanded AS (
  SELECT a.id, d.resource_id, d.during
    FROM guitara.appointment a
    JOIN guitara.appointment_status s ON s.code = a.status AND s.holds_slot
   CROSS JOIN LATERAL guitara.demanded_claims(a.id) d
), held AS (
  SELECT appointment_id AS id, resource_id, during FROM guitara.claim
)
SELECT (SELECT count(*) FROM not_their_items)
     + (SELECT count(*) FROM (TABLE demanded EXCEPT TABLE held) missing)
     + (SELECT count(*) FROM (TABLE held EXCEPT TABLE demanded) needless)
