SELECT m.id, m.at, coalesce(m.who, '') AS who, m.result::text AS result
  FROM admin.measurement m
 WHERE m.kind = :kind
 ORDER BY m.id DESC
 LIMIT :most
