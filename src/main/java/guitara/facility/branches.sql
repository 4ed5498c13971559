SELECT id, code, name, timezone, opens, closes, business_day_cut, slot_minutes, CAST(currency AS text), travel_minutes
  FROM branch
 WHERE enabled AND identifier = 'SITE'
 ORDER BY name
