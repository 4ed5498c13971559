-- Who may be the same person: same phone, same e-mail, or same name unless the birth dates say otherwise.
-- A single name alone makes nobody alike, and nobody is alike to what the same intent has just added.
WITH alike AS (
  SELECT id, 'PHONE' AS likeness FROM client
   WHERE archived_at IS NULL AND phone COLLATE "C" = :phone
  UNION ALL
  SELECT id, 'EMAIL' FROM client
   WHERE archived_at IS NULL AND email IS NOT NULL AND lower(email) COLLATE "C" = lower(:email)
  UNION ALL
  SELECT id, 'NAME' FROM client
   WHERE archived_at IS NULL AND name_key = guitara.fold(:name) AND guitara.fold(:name) LIKE '% %'
     AND coalesce(birth_date = CAST(nullif(:birthDate, '') AS date), true)
)
SELECT c.id, c.number, c.first_name, c.last_name, c.phone, c.email, visit.at AS last_visit, found.likenesses
  FROM (SELECT id, count(*) AS strength, string_agg(likeness, ',') AS likenesses
          FROM alike
         WHERE id <> :self
           AND NOT EXISTS (SELECT FROM client own WHERE own.id = alike.id AND own.intent = CAST(nullif(:intent, '') AS uuid))
         GROUP BY id
         ORDER BY count(*) DESC, id
         LIMIT 5) found
  JOIN client c ON c.id = found.id
  LEFT JOIN LATERAL (
       SELECT lower(a.during) AS at
         FROM appointment a
        WHERE a.client_id = c.id AND a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')
        ORDER BY lower(a.during) DESC
        LIMIT 1) visit ON true
 ORDER BY found.strength DESC, found.id
