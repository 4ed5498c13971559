-- Constraints that were added without a look at the rows that were there already, with the question that counts those
-- that break them: no more than a thousand. The condition of a domain or a NOT NULL of PostgreSQL 18 has none of its own.
SELECT format('%s on %s', quote_ident(k.conname), k.conrelid::regclass) AS name, k.conrelid::regclass::text AS on_table,
       quote_ident(k.conname) AS short_name,
       has_table_privilege(k.conrelid, 'SELECT') AS child_seen,
       k.confrelid::regclass::text AS parent,
       k.confrelid = 0 OR has_table_privilege(CASE k.confrelid WHEN 0 THEN k.conrelid ELSE k.confrelid END, 'SELECT')
         AS parent_seen,
       'SELECT count(*) FROM (SELECT FROM ' || k.conrelid::regclass || ' c WHERE ' ||
       CASE k.contype
         WHEN 'f' THEN (
           SELECT string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ') || ' AND NOT EXISTS (SELECT FROM '
                  || k.confrelid::regclass || ' p WHERE ' || string_agg(format('p.%I = c.%I', b.attname, a.attname), ' AND ')
                  || ')'
             FROM unnest(k.conkey, k.confkey) u (mine, theirs)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.mine
             JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = u.theirs)
         WHEN 'c' THEN 'NOT (' || pg_get_expr(k.conbin, k.conrelid) || ')'
         ELSE (SELECT format('%I IS NULL', a.attname) FROM pg_attribute a
                WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1])
       END || ' LIMIT 1000) broken' AS question
  FROM pg_constraint k
 WHERE k.connamespace = to_regnamespace(quote_ident(?)) AND NOT k.convalidated AND k.conrelid <> 0
   AND k.conparentid = 0 AND k.contype IN ('f', 'c', 'n')
   AND coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true)
 ORDER BY 1
