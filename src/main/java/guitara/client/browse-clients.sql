-- Everybody by name, one page after a key.
SELECT c.id, c.number, c.first_name, c.last_name, c.phone, c.email, visit.at AS last_visit,
       0 AS tier, CAST(0 AS bigint) AS recency, c.name_key
  FROM client c
  LEFT JOIN LATERAL (
       SELECT lower(a.during) AS at
         FROM appointment a
        WHERE a.client_id = c.id AND a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')
        ORDER BY lower(a.during) DESC
        LIMIT 1) visit ON true
 WHERE c.archived_at IS NULL AND (c.name_key, c.id) > (:afterName, :afterId)
 ORDER BY c.name_key, c.id
 LIMIT :most
