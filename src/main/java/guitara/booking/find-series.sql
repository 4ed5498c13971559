SELECT unit, every, array_to_string(weekdays, ','), monthly, coalesce(times, 0), coalesce(CAST(until AS text), '')
  FROM series
 WHERE id = :series
