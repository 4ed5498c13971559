SELECT a.id, a.staff_id, coalesce(s.code, '') AS staff_code, a.login, coalesce(a.email, '') AS email, a.name, a.status,
       a.has_pin, a.factor_since, a.last_sign_in_at, a.created_at, a.locked_until,
       (SELECT count(*) FROM admin.session o
         WHERE o.account_id = a.id AND o.ended_at IS NULL AND o.expires_at > clock_timestamp()) AS open_sessions
  FROM admin.account a
  LEFT JOIN admin.staff s ON s.id = a.staff_id
 ORDER BY lower(a.name), a.id
