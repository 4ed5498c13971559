-- One client with everything that the desk says about them.
SELECT c.id, c.number, c.version, c.first_name, c.last_name, c.phone, c.email, c.address, c.birth_date, c.notes,
       c.allergy_note, c.preferred_staff_id, c.blocked_reason, c.archived_at,
       preferred.display_name AS preferred_name,
       past.visits, past.no_shows, past.cancellations,
       latest.at AS last_at, latest.staff_id AS last_staff_id, latest.staff_name AS last_staff_name,
       usual.service_id AS usual_id, usual.name AS usual_name, usual.times AS usual_times,
       unpaid.id AS unpaid_id, unpaid.at AS unpaid_at, unpaid.price AS unpaid_price, unpaid.currency AS unpaid_currency
  FROM guitara.client c
  LEFT JOIN guitara.staff preferred ON preferred.id = c.preferred_staff_id
 CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')) AS visits,
              count(*) FILTER (WHERE a.status = 'NO_SHOW') AS no_shows,
              count(*) FILTER (WHERE a.status = 'CANCELLED') AS cancellations
         FROM guitara.appointment a
        WHERE a.client_id = c.id) past
  LEFT JOIN LATERAL (
       SELECT lower(a.during) AS at, i.staff_id, s.display_name AS staff_name
         FROM guitara.appointment a
         JOIN guitara.appointment_item i ON i.appointment_id = a.id AND i.guest = 1
         LEFT JOIN guitara.staff s ON s.id = i.staff_id
        WHERE a.client_id = c.id AND a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')
        ORDER BY lower(a.during) DESC, i.seq
        LIMIT 1) latest ON true
  -- The service of most of the last ten visits; of equals, the latest.
  LEFT JOIN LATERAL (
       SELECT i.service_id, v.name, count(*) AS times
         FROM (SELECT a.id, lower(a.during) AS at
                 FROM guitara.appointment a
                WHERE a.client_id = c.id AND a.status IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')
                ORDER BY lower(a.during) DESC
                LIMIT 10) visit
         JOIN guitara.appointment_item i ON i.appointment_id = visit.id AND i.guest = 1
         JOIN guitara.service v ON v.id = i.service_id
        GROUP BY i.service_id, v.name
        ORDER BY count(*) DESC, max(visit.at) DESC
        LIMIT 1) usual ON true
  LEFT JOIN LATERAL (
       SELECT a.id, lower(a.during) AS at, a.price, a.currency
         FROM guitara.appointment a
        WHERE a.client_id = c.id AND a.status = 'AWAITING_PAYMENT'
        ORDER BY lower(a.during)
        LIMIT 1) unpaid ON true
 WHERE c.id = :id
