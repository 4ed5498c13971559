-- How many pairs of values a sample has, and how many it would have if the second column had nothing to do with the
-- first: the same values dealt out anew.
WITH sample AS MATERIALIZED (
  SELECT t.%2$s AS a, t.%3$s AS b, row_number() OVER () AS nth
    FROM (SELECT %2$s, %3$s FROM %1$s TABLESAMPLE SYSTEM (%4$s) WHERE %2$s IS NOT NULL AND %3$s IS NOT NULL LIMIT 3000) AS t
), dealt AS MATERIALIZED (
  SELECT s.b, row_number() OVER (ORDER BY random()) AS nth FROM sample s
)
SELECT count(*) AS rows, count(DISTINCT s.a) AS firsts, count(DISTINCT s.b) AS seconds,
       count(DISTINCT (s.a, s.b)) AS pairs, count(DISTINCT (s.a, d.b)) AS by_chance
  FROM sample s JOIN dealt d ON d.nth = s.nth
