-- The board tells of every client how often they did not come. Counted from the index alone: few bookings are in it, and
-- the branch, which the rights ask for, is too.
CREATE INDEX appointment_no_show_idx ON guitara.appointment (client_id, branch_id) WHERE status = 'NO_SHOW';
