SELECT id, code, name, timezone, opens, closes, business_day_cut, slot_minutes, CAST(currency AS text), travel_minutes,
       CAST(phone_region AS text)
  FROM branch
 WHERE enabled AND identifier = 'SITE'
 ORDER BY name
