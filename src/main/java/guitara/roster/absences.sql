-- Absences of a person that have not ended before a day.
SELECT x.id, x.version, x.staff_id, lower(x.dates), upper(x.dates) - 1, x.type, x.status, x.reason
  FROM absence x
 WHERE x.staff_id = :staff AND upper(x.dates) > CAST(:since AS date) AND x.status <> 'CANCELLED'
 ORDER BY lower(x.dates), x.id
