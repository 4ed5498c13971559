-- Clients found while somebody types: one statement per key press, driven by indexes also at a million clients.
-- Patterns are folded by the function that folds the names, so nothing typed can mean anything to LIKE. What was typed
-- is asked by SELECTs of their own: it is folded once, and the plan is the same whatever was typed, so that the server
-- soon keeps it (planning takes longer than many an answer). Every CTE is MATERIALIZED: planned for all its rows (so by
-- index), yet read only as far as the limits below ask. A hundred are ranked. What begins as typed comes by B-trees.
-- Initials are soon met among the names that begin with the first. Only where all that is less than a hundred does the
-- trigram index answer, whose cost grows with what it finds.
WITH typed AS MATERIALIZED (
  SELECT guitara.fold(:start) AS start, guitara.fold(:first) AS first, CAST(:phoneStart AS text) AS phone_start
), exact AS MATERIALIZED (
  SELECT id FROM guitara.client WHERE archived_at IS NULL AND phone COLLATE "C" = :phone
  UNION ALL
  SELECT id FROM guitara.client WHERE archived_at IS NULL AND number = :number
), named AS MATERIALIZED (
  SELECT id FROM guitara.client
   WHERE archived_at IS NULL AND (SELECT start FROM typed) <> ''
     AND name_key >= (SELECT start FROM typed) AND name_key < (SELECT start || chr(1114111) FROM typed)
   ORDER BY name_key, id
   LIMIT 100
), starting AS MATERIALIZED (
  SELECT id FROM named
  UNION ALL
  (SELECT id FROM guitara.client
    WHERE archived_at IS NULL AND (SELECT start FROM typed) <> ''
      AND guitara.fold(last_name || ' ' || first_name) COLLATE "C" >= (SELECT start FROM typed)
      AND guitara.fold(last_name || ' ' || first_name) COLLATE "C" < (SELECT start || chr(1114111) FROM typed)
    ORDER BY guitara.fold(last_name || ' ' || first_name) COLLATE "C", id
    LIMIT 100 - (SELECT count(*) FROM named))
  UNION ALL
  (SELECT id FROM guitara.client
    WHERE archived_at IS NULL AND (SELECT phone_start FROM typed) <> ''
      AND phone COLLATE "C" >= (SELECT phone_start FROM typed)
      AND phone COLLATE "C" < (SELECT phone_start || ':' FROM typed)
    ORDER BY phone COLLATE "C"
    LIMIT 100)
), common AS MATERIALIZED (
  SELECT c.id
    FROM (SELECT id, ' ' || name_key AS search, NULL AS email FROM guitara.client
           WHERE archived_at IS NULL
             AND name_key >= (SELECT first FROM typed) AND name_key < (SELECT first || chr(1114111) FROM typed)
           ORDER BY name_key, id
           LIMIT :looked) c
   WHERE (SELECT start <> '' AND start <> first FROM typed) AND (SELECT count(*) FROM starting) < 100 /*patterns*/
   LIMIT 100
), near AS MATERIALIZED (
  SELECT id FROM starting
  UNION
  SELECT id FROM common
), recent AS MATERIALIZED (
  SELECT c.id
    FROM (SELECT client_id FROM guitara.appointment ORDER BY id DESC LIMIT 150) a
   -- OFFSET 0: one by one by key; joined as a whole, all that match would be read.
   CROSS JOIN LATERAL (SELECT id, search, email FROM guitara.client
                        WHERE id = a.client_id AND archived_at IS NULL OFFSET 0) c
   WHERE true /*patterns*/
   LIMIT 40
), matching AS MATERIALIZED (
  SELECT id FROM guitara.client c WHERE archived_at IS NULL /*patterns*/
), candidate AS (
  SELECT id FROM exact
  UNION
  SELECT id FROM near
  UNION
  -- More match than are ranked: those who came lately must be among them.
  SELECT id FROM recent WHERE (SELECT count(*) FROM near) >= 100
  UNION
  (SELECT id FROM matching WHERE (SELECT count(*) FROM near) < 100 LIMIT 100)
)
SELECT c.id, c.number, c.first_name, c.last_name, c.phone, c.email, visit.at AS last_visit,
       rank.tier, rank.recency, c.name_key
  FROM candidate
  JOIN guitara.client c ON c.id = candidate.id
  LEFT JOIN LATERAL (
       SELECT lower(a.during) AS at
         FROM guitara.appointment a
        WHERE a.client_id = c.id AND a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')
        ORDER BY lower(a.during) DESC
        LIMIT 1) visit ON true
 CROSS JOIN LATERAL (
       SELECT CASE WHEN EXISTS (SELECT FROM exact WHERE exact.id = c.id) THEN 0
                   WHEN (SELECT first FROM typed) <> '' AND starts_with(c.name_key, (SELECT first FROM typed)) THEN 1
                   ELSE 2 END AS tier,
              coalesce(-extract(epoch FROM visit.at)::bigint, 0) AS recency) rank
 WHERE (rank.tier, rank.recency, c.name_key, c.id) > (:afterTier, :afterRecency, :afterName, :afterId)
 ORDER BY rank.tier, rank.recency, c.name_key, c.id
 LIMIT :most
