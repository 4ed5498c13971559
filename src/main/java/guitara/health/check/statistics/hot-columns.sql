-- The columns that every screen of the desk asks by, with how many of their values the statistics keep (-1: as many as
-- the server's setting says).
SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(h.attribute) AS column, h.target,
       current_setting('default_statistics_target')::int AS shipped,
       greatest(c.reltuples, 0)::bigint AS rows
  FROM guitara.hot_columns() h
  JOIN pg_class c ON c.oid = h.relation
  JOIN pg_namespace n ON n.oid = c.relnamespace
 ORDER BY 1, 2
