SELECT id, display_name, person_type, enabled AND left_on IS NULL
  FROM staff
 ORDER BY display_name
