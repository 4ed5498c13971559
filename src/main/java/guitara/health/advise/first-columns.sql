-- By which column each usable index of the schema can be entered, the whole ones only: a partial one serves who it is for.
SELECT t.relname AS table, a.attname AS column
  FROM pg_index i
  JOIN pg_class t ON t.oid = i.indrelid
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
 WHERE t.relnamespace = to_regnamespace(quote_ident(?)) AND i.indisvalid AND i.indpred IS NULL
