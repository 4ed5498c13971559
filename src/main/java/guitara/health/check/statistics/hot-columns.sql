-- The columns that every screen of the desk asks by, with how many of their values the statistics keep (-1: as many as
-- the server's setting says). The list is that of the code behind seed 000 (P76: state, day and people of a booking; day,
-- person and flag of a working time; role and activity of a user), in this schema's words.
SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(a.attname) AS column,
       coalesce(a.attstattarget, -1)::int AS target,
       current_setting('default_statistics_target')::int AS shipped,
       greatest(c.reltuples, 0)::bigint AS rows, pg_relation_size(c.oid) AS bytes
  FROM (VALUES ('appointment', 'status'), ('appointment', 'business_date'), ('appointment', 'branch_id'),
               ('appointment', 'client_id'), ('appointment_item', 'staff_id'), ('appointment_item', 'service_id'),
               ('claim', 'resource_id'), ('claim', 'during'),
               ('availability', 'staff_id'), ('availability', 'during'), ('availability', 'kind'),
               ('account', 'status'), ('account_role', 'role_id')) AS hot(table_name, column_name)
  JOIN pg_namespace n ON n.nspname = ?
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = hot.table_name AND c.relkind = 'r'
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = hot.column_name AND NOT a.attisdropped
 ORDER BY 1, 2
