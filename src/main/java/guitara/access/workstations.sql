SELECT CAST(w.role_name AS text) AS role_name, w.name, array_to_string(w.faces, ',') AS faces, w.created_at,
       w.code_until, w.enrolled_at, w.revoked_at
  FROM admin.workstation w
 ORDER BY w.revoked_at IS NOT NULL, w.enrolled_at IS NULL, w.created_at DESC, w.role_name
