SELECT a.id, a.version
  FROM intent n
  JOIN appointment a ON a.id = n.appointment_id
 WHERE n.id = :intent
