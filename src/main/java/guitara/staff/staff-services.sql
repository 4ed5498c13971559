SELECT staff_id, service_id, coalesce(custom_minutes, 0), coalesce(CAST(custom_price AS text), '')
  FROM staff_service
 WHERE enabled
