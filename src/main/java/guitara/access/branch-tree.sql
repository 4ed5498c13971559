SELECT b.id, b.parent_id, b.code, b.name, b.identifier, b.timezone, b.enabled
  FROM guitara.branch b
 ORDER BY lower(b.name), b.id
