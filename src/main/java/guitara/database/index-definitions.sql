-- Every usable index of the schema, of partitioned tables the one above; an exclusion constraint as such, because its index alone would exclude nothing.
SELECT index.relname, parent.relname,
       replace(coalesce((SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c
                          WHERE c.conindid = i.indexrelid AND c.contype = 'x'),
                        pg_get_indexdef(i.indexrelid)), 'guitara.', '')
  FROM pg_index i
  JOIN pg_class index ON index.oid = i.indexrelid
  JOIN pg_class parent ON parent.oid = i.indrelid
 WHERE index.relnamespace = to_regnamespace('guitara') AND i.indisvalid AND NOT index.relispartition
 ORDER BY parent.relname, index.relname
