-- What lists of bookings are read by, page after page, and what the conflict panel looks through.

CREATE INDEX appointment_start_idx ON guitara.appointment (branch_id, lower(during), id);
CREATE INDEX appointment_pending_idx ON guitara.appointment (branch_id, lower(during), id) WHERE status = 'PENDING';
CREATE INDEX appointment_ended_idx ON guitara.appointment (branch_id, lower(during), id)
  WHERE status IN ('CANCELLED', 'AUTO_CANCELLED', 'REJECTED', 'NO_SHOW');
CREATE INDEX appointment_item_unassigned_idx ON guitara.appointment_item (lower(during), appointment_id)
  WHERE staff_id IS NULL;
