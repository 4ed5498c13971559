SELECT id, coalesce(branch_id, 0), code, name, minutes, buffer_before, buffer_after, turnover,
       needs_room, price, CAST(currency AS text), enabled
  FROM service
 ORDER BY name
