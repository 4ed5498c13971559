SELECT format('%s.%I', c.relnamespace::regnamespace::text, c.relname), pg_table_size(c.oid), pg_indexes_size(c.oid), greatest(c.reltuples, 0)::bigint
  FROM pg_class c
 WHERE c.relnamespace = to_regnamespace(quote_ident(?)) AND c.relkind IN ('r', 'm')
 ORDER BY pg_total_relation_size(c.oid) DESC, 1
 LIMIT 40
