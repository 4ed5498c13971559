-- Every index of the schema, whether it is usable, and whether somebody is building it now. Two more look unfinished to
-- the server: what REINDEX CONCURRENTLY left (`_ccnew` the half-built copy, `_ccold` the replaced one), and the parent of
-- partitions of which one lacks its part.
SELECT format('%I.%I', n.nspname, c.relname) AS index,
       i.indisvalid AND i.indisready AND i.indislive AS valid,
       c.relkind = 'I' AS parent,
       c.relname ~ '_cc(new|old)[0-9]*$' AS leftover,
       EXISTS (SELECT FROM pg_stat_progress_create_index p
                WHERE p.datname = current_database() AND (p.index_relid = i.indexrelid OR p.relid = i.indrelid)) AS building
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = ?
 ORDER BY 1
