-- One client with everything that the desk says about them; for one who was merged, whoever was kept.
WITH RECURSIVE heir AS (
  SELECT c.id, c.merged_into FROM client c WHERE c.id = :id
  UNION ALL
  SELECT c.id, c.merged_into FROM heir JOIN client c ON c.id = heir.merged_into
)
SELECT c.id, c.number, c.version, c.first_name, c.last_name, c.phone, c.email, c.address, c.birth_date, c.notes,
       c.allergy_note, c.preferred_staff_id, c.blocked_reason, c.archived_at, c.created_at,
       preferred.display_name AS preferred_name,
       past.visits, past.no_shows, past.cancellations, past.first_at, paid.spent,
       latest.at AS last_at, latest.staff_id AS last_staff_id, latest.staff_name AS last_staff_name,
       usual.service_id AS usual_id, usual.name AS usual_name, usual.times AS usual_times,
       unpaid.id AS unpaid_id, unpaid.at AS unpaid_at, unpaid.price AS unpaid_price, unpaid.currency AS unpaid_currency,
       merge.id AS merge_id, merge.name AS merge_name, merge.at AS merge_at, merge.by AS merge_by
  FROM client c
  LEFT JOIN staff preferred ON preferred.id = c.preferred_staff_id
 CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')) AS visits,
              count(*) FILTER (WHERE a.status = 'NO_SHOW') AS no_shows,
              count(*) FILTER (WHERE a.status = 'CANCELLED') AS cancellations,
              min(lower(a.during))
                FILTER (WHERE a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')) AS first_at
         FROM appointment a
        WHERE a.client_id = c.id) past
 -- A line for each currency, such as "PHP 1500.00".
 CROSS JOIN LATERAL (
       SELECT string_agg(currency || ' ' || total, E'\n' ORDER BY currency) AS spent
         FROM (SELECT a.currency, sum(a.price) AS total
                 FROM appointment a
                WHERE a.client_id = c.id AND a.status = 'COMPLETED'
                GROUP BY a.currency) sums) paid
  LEFT JOIN LATERAL (
       SELECT lower(a.during) AS at, i.staff_id, s.display_name AS staff_name
         FROM appointment a
         JOIN appointment_item i ON i.appointment_id = a.id AND i.guest = 1
         LEFT JOIN staff s ON s.id = i.staff_id
        WHERE a.client_id = c.id AND a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')
        ORDER BY lower(a.during) DESC, i.seq
        LIMIT 1) latest ON true
  -- The service of most of the last ten visits; of equals, the latest.
  LEFT JOIN LATERAL (
       SELECT i.service_id, v.name, count(*) AS times
         FROM (SELECT a.id, lower(a.during) AS at
                 FROM appointment a
                WHERE a.client_id = c.id AND a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')
                ORDER BY lower(a.during) DESC
                LIMIT 10) visit
         JOIN appointment_item i ON i.appointment_id = visit.id AND i.guest = 1
         JOIN service v ON v.id = i.service_id
        GROUP BY i.service_id, v.name
        ORDER BY count(*) DESC, max(visit.at) DESC
        LIMIT 1) usual ON true
  LEFT JOIN LATERAL (
       SELECT a.id, lower(a.during) AS at, a.price, a.currency
         FROM appointment a
        WHERE a.client_id = c.id AND a.status = 'AWAITING_PAYMENT'
        ORDER BY lower(a.during)
        LIMIT 1) unpaid ON true
  LEFT JOIN LATERAL (
       SELECT m.id, trim(g.first_name || ' ' || g.last_name) AS name, m.at, s.display_name AS by
         FROM client_merge m
         JOIN client g ON g.id = m.gone_id
         JOIN staff s ON s.id = m.by_staff_id
        WHERE m.kept_id = c.id AND m.undone_at IS NULL
        ORDER BY m.at DESC
        LIMIT 1) merge ON true
 WHERE c.id = (SELECT heir.id FROM heir WHERE heir.merged_into IS NULL)
