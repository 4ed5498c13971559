-- How many pairs of values a sample has, and how many it would have if the second column had nothing to do with the
-- first: the same values dealt out anew.
WITH sample AS (
  SELECT %2$s AS a, %3$s AS b, row_number() OVER () AS nth, row_number() OVER (ORDER BY random()) AS dealt
    FROM (SELECT %2$s, %3$s FROM %1$s TABLESAMPLE SYSTEM (%4$s) WHERE %2$s IS NOT NULL AND %3$s IS NOT NULL LIMIT 3000) AS t
)
SELECT count(*) AS rows, count(DISTINCT x.a) AS firsts, count(DISTINCT x.b) AS seconds,
       count(DISTINCT (x.a, x.b)) AS pairs, count(DISTINCT (x.a, y.b)) AS by_chance
  FROM sample x JOIN sample y ON y.dealt = x.nth
