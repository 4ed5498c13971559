SELECT a.id, a.status, lower(i.during), i.staff_id
  FROM appointment a JOIN appointment_item i ON i.appointment_id = a.id
 WHERE a.id = ANY (?)
