-- The settings named, in their own units and as a person would write them.
SELECT s.name, s.setting, coalesce(s.unit, '') AS unit, current_setting(s.name) AS told
  FROM pg_settings s
 WHERE s.name = ANY (string_to_array(?, ','))
 ORDER BY s.name
