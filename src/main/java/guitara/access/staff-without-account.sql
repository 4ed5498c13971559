SELECT s.id, s.code, s.display_name AS name
  FROM admin.staff s
 WHERE s.enabled AND NOT EXISTS (SELECT FROM admin.account a WHERE a.staff_id = s.id)
 ORDER BY lower(s.display_name), s.id
