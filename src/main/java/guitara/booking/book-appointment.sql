-- The intent, the booking and its treatments in one statement; no row comes back where the intent was done before.
WITH once AS (
  INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
  VALUES (:intent, nextval('appointment_id_seq'), 'BOOK', :actor, :workstation)
  ON CONFLICT DO NOTHING
  RETURNING appointment_id
), booked AS (
  INSERT INTO appointment (id, branch_id, client_id, status, during, place, address, group_size, price,
                           currency, notes, override_reason, created_by, updated_by)
  SELECT once.appointment_id, :branch, :client, :status, tstzrange(:starts, :ends), :place, :address, :guests, :price,
         :currency, :notes, nullif(:reason, ''), :actor, :actor
    FROM once
  RETURNING id
), treated AS (
  INSERT INTO appointment_item (appointment_id, seq, guest, service_id, staff_id, room_id, during,
                                buffer_before, buffer_after, turnover, price)
  SELECT booked.id, i.seq, i.guest, i.service_id, i.staff_id, i.room_id, tstzrange(i.starts, i.ends),
         i.buffer_before, i.buffer_after, i.turnover, i.price
    FROM booked,
         jsonb_to_recordset(CAST(:items AS jsonb)) AS i(seq int, guest int, service_id bigint, staff_id bigint,
           room_id bigint, starts timestamptz, ends timestamptz, buffer_before int, buffer_after int, turnover int,
           price numeric)
)
SELECT id FROM booked
