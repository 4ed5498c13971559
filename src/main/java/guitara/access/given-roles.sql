SELECT g.account_id, r.id AS role_id, r.name AS role_name, b.id AS branch_id, coalesce(b.name, '') AS branch_name
  FROM admin.account_role g
  JOIN admin.role r ON r.id = g.role_id
  LEFT JOIN guitara.branch b ON b.id = g.branch_id
 ORDER BY g.account_id, r.sort, r.id, b.name NULLS FIRST
