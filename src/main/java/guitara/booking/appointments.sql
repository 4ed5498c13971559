-- Bookings with their treatments, a row per treatment; the caller adds which.
SELECT a.id, a.version, a.status, a.branch_id, a.client_id, trim(c.first_name || ' ' || c.last_name),
       NOT EXISTS (SELECT FROM appointment e WHERE e.client_id = a.client_id AND lower(e.during) < lower(a.during)
                      AND e.status IN ('COMPLETED', 'AWAITING_PAYMENT', 'IN_PROGRESS')),
       (SELECT count(*) FROM appointment n WHERE n.client_id = a.client_id AND n.status = 'NO_SHOW'),
       c.allergy_note, a.place, a.address, a.notes, coalesce(a.override_reason, ''), a.price, CAST(a.currency AS text),
       b.display_name, a.created_at, coalesce(a.ended_reason, ''),
       coalesce(CAST(a.series_id AS text), ''),
       i.seq, i.guest, i.service_id, coalesce(i.staff_id, 0), coalesce(i.room_id, 0), lower(i.during), upper(i.during),
       i.buffer_before, i.buffer_after, i.turnover, i.price
  FROM appointment a
  JOIN appointment_item i ON i.appointment_id = a.id
  JOIN client c ON c.id = a.client_id
  JOIN staff b ON b.id = a.created_by
