-- Clients found while somebody types: one statement per key press, driven by indexes also at a million clients.
-- Patterns are folded by the function that folds the names, so nothing typed can mean anything to LIKE. Every CTE is
-- MATERIALIZED: planned for all its rows (so by index), yet read only as far as the limits below ask. What begins as
-- typed comes by B-trees; only where that is little does the trigram index answer, whose cost grows with what it finds.
WITH exact AS MATERIALIZED (
  SELECT id FROM client WHERE archived_at IS NULL AND phone COLLATE "C" = :phone
  UNION ALL
  SELECT id FROM client WHERE archived_at IS NULL AND number = :number
), starting AS MATERIALIZED (
  (SELECT id FROM client
    WHERE archived_at IS NULL
      AND name_key >= guitara.fold(:start) AND name_key < guitara.fold(:start) || chr(1114111) AND :start <> ''
    ORDER BY name_key, id
    LIMIT 100)
  UNION ALL
  (SELECT id FROM client
    WHERE archived_at IS NULL
      AND guitara.fold(last_name || ' ' || first_name) COLLATE "C" >= guitara.fold(:start)
      AND guitara.fold(last_name || ' ' || first_name) COLLATE "C" < guitara.fold(:start) || chr(1114111)
      AND :start <> ''
    ORDER BY guitara.fold(last_name || ' ' || first_name) COLLATE "C", id
    LIMIT 100)
  UNION ALL
  (SELECT id FROM client
    WHERE archived_at IS NULL AND :phoneStart <> ''
      AND phone COLLATE "C" >= :phoneStart AND phone COLLATE "C" < :phoneStart || ':'
    LIMIT 100)
), recent AS MATERIALIZED (
  SELECT c.id
    FROM (SELECT client_id FROM appointment ORDER BY id DESC LIMIT 150) a
   -- OFFSET 0: one by one by key; joined as a whole, all that match would be read.
   CROSS JOIN LATERAL (SELECT id, search, email FROM client
                        WHERE id = a.client_id AND archived_at IS NULL OFFSET 0) c
   WHERE true /*patterns*/
), matching AS MATERIALIZED (
  SELECT id FROM client c WHERE archived_at IS NULL /*patterns*/
), candidate AS (
  SELECT id FROM exact
  UNION
  SELECT id FROM starting
  UNION
  -- More begin so than are ranked: those who came lately must be among them.
  SELECT id FROM recent WHERE (SELECT count(*) FROM starting) >= 100
  UNION
  (SELECT id FROM matching WHERE (SELECT count(*) FROM starting) < 100 LIMIT 100)
)
SELECT c.id, c.number, c.first_name, c.last_name, c.phone, c.email, visit.at AS last_visit,
       rank.tier, rank.recency, c.name_key
  FROM candidate
  JOIN client c ON c.id = candidate.id
  LEFT JOIN LATERAL (
       SELECT lower(a.during) AS at
         FROM appointment a
        WHERE a.client_id = c.id AND a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')
        ORDER BY lower(a.during) DESC
        LIMIT 1) visit ON true
 CROSS JOIN LATERAL (
       SELECT CASE WHEN EXISTS (SELECT FROM exact WHERE exact.id = c.id) THEN 0
                   WHEN :first <> '' AND starts_with(c.name_key, guitara.fold(:first)) THEN 1
                   ELSE 2 END AS tier,
              coalesce(-extract(epoch FROM visit.at)::bigint, 0) AS recency) rank
 WHERE (rank.tier, rank.recency, c.name_key, c.id) > (:afterTier, :afterRecency, :afterName, :afterId)
 ORDER BY rank.tier, rank.recency, c.name_key, c.id
 LIMIT :most
