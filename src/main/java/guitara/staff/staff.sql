SELECT id, display_name, person_type, enabled AND left_on IS NULL, home_branch_id, coalesce(specialization, '')
  FROM staff
 ORDER BY display_name
