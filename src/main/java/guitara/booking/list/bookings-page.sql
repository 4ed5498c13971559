-- One page of a branch's bookings: which ones first, by their index, then what their lines say.
-- The caller puts in what the view and the filter ask for, after which line, and the order.
WITH page AS MATERIALIZED (
  SELECT a.id, a.version, a.status, a.during, a.client_id, c.first_name, c.last_name, c.name_key, a.place, a.price,
         a.currency, a.created_at, a.ended_reason
    FROM appointment a
    JOIN client c ON c.id = a.client_id
   WHERE a.branch_id = :branch/*conditions*/
   ORDER BY /*order*/
   LIMIT :most
)
SELECT a.id, a.version, a.status, lower(a.during), upper(a.during), a.client_id,
       trim(a.first_name || ' ' || a.last_name), a.name_key, a.place, a.price, CAST(a.currency AS text), a.created_at,
       coalesce(a.ended_reason, ''),
       (SELECT string_agg(i.service_id || ':' || coalesce(i.staff_id, 0) || ':' || coalesce(i.room_id, 0), ' '
                          ORDER BY i.seq)
          FROM appointment_item i WHERE i.appointment_id = a.id)
  FROM page a
 ORDER BY /*listed*/
