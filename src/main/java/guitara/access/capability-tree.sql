SELECT c.id, c.parent_id, c.code, c.name, c.cfor, c.enabled
  FROM admin.capability c
 ORDER BY c.sort, c.id
