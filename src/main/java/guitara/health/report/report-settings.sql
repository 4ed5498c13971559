-- Only numbers and choices: words could name hosts, paths and people.
SELECT name, current_setting(name)
  FROM pg_settings
 WHERE vartype IN ('bool', 'integer', 'real', 'enum')
   AND source IN ('configuration file', 'command line', 'database', 'user', 'database user', 'environment variable')
   AND name <> 'port'
 ORDER BY name
