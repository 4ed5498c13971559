-- What the people of a branch did lately, a row each: whose turn it is. No-shows and what was called off are no work.
SELECT i.staff_id,
       count(DISTINCT a.id) FILTER (WHERE a.business_date = :day AND (s.holds_slot OR s.code = 'COMPLETED')) AS today,
       count(DISTINCT a.id) FILTER (WHERE lower(i.during) >= CAST(:now AS timestamptz) - interval '7 days'
                                      AND s.code IN ('IN_PROGRESS', 'AWAITING_PAYMENT', 'COMPLETED')) AS week,
       max(upper(i.during)) FILTER (WHERE upper(i.during) <= :now AND (s.holds_slot OR s.code = 'COMPLETED')) AS last_end
  FROM staff_branch b
  JOIN appointment_item i ON i.staff_id = b.staff_id
   AND lower(i.during) >= CAST(:now AS timestamptz) - interval '8 days' AND lower(i.during) < :ends
  JOIN appointment a ON a.id = i.appointment_id
  JOIN appointment_status s ON s.code = a.status
 WHERE b.branch_id = :branch
 GROUP BY i.staff_id
