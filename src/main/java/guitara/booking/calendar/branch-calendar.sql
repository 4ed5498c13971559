-- What a branch's people and rooms do on some business days: one row of all treatments, and one per person or room and
-- kind for the rest. Minutes since the first day's beginning, and days since that day, as arrays, for thousands of small
-- numbers are sooner read than rows.
WITH asked AS MATERIALIZED (
  SELECT tstzrange(:starts, :ends) AS span, date_part('epoch', CAST(:starts AS timestamptz)) AS zero,
         CAST(:first AS date) AS first, CAST(:last AS date) AS last
), person AS MATERIALIZED (
  SELECT p.id,
         EXISTS (SELECT FROM staff_branch o WHERE o.staff_id = p.id AND o.branch_id <> :branch) AS elsewhere
    FROM staff_branch b
    JOIN staff p ON p.id = b.staff_id AND p.person_type = 'THERAPIST' AND p.enabled
   WHERE b.branch_id = :branch
), visit AS MATERIALIZED (
  SELECT a.id, a.business_date - CAST(:first AS date) AS day
    FROM appointment a
   WHERE a.branch_id = :branch AND a.business_date BETWEEN CAST(:first AS date) AND CAST(:last AS date)
     AND a.status NOT IN ('REJECTED', 'CANCELLED', 'AUTO_CANCELLED')
)
SELECT 'TREATMENT' AS kind, CAST(0 AS bigint) AS id, array_agg(v.id) AS visits, array_agg(v.day) AS days,
       array_agg(coalesce(i.staff_id, 0)) AS staff, array_agg(coalesce(i.room_id, 0)) AS rooms,
       array_agg(CAST(floor((date_part('epoch', lower(i.during)) - asked.zero) / 60) AS int)) AS begins,
       array_agg(CAST(ceil((date_part('epoch', upper(i.during)) - asked.zero) / 60) AS int)) AS ends,
       array_agg(i.buffer_before) AS before, array_agg(i.buffer_after) AS after, array_agg(i.turnover) AS turnover,
       '' AS text
  FROM asked, visit v
 -- OFFSET 0: visit by visit by the key. Joined, all treatments of all times would be read, however many there are.
 CROSS JOIN LATERAL (
   SELECT i.staff_id, i.room_id, i.during, i.buffer_before, i.buffer_after, i.turnover
     FROM appointment_item i WHERE i.appointment_id = v.id
   OFFSET 0) i
 UNION ALL
SELECT 'WORKING', w.staff_id, NULL, NULL, NULL, NULL,
       array_agg(CAST(ceil((date_part('epoch', lower(w.during)) - asked.zero) / 60) AS int)),
       array_agg(CAST(floor((date_part('epoch', upper(w.during)) - asked.zero) / 60) AS int)), NULL, NULL, NULL, ''
  FROM asked, working_time(ARRAY(SELECT id FROM person), asked.span) w
 WHERE w.branch_id = :branch
 GROUP BY w.staff_id
 UNION ALL
SELECT 'BLOCKED', t.resource_id, NULL, NULL, NULL, NULL,
       array_agg(CAST(floor((date_part('epoch', lower(t.during)) - asked.zero) / 60) AS int)),
       array_agg(CAST(ceil((date_part('epoch', upper(t.during)) - asked.zero) / 60) AS int)), NULL, NULL, NULL, ''
  FROM asked, blocked_time t
 WHERE t.branch_id = :branch AND t.business_date BETWEEN asked.first AND asked.last
 GROUP BY t.resource_id
 UNION ALL
-- Only who also works elsewhere can be held there: the claims of all others are this branch's, which are read above.
SELECT 'BLOCKED', c.resource_id, NULL, NULL, NULL, NULL,
       array_agg(CAST(floor((date_part('epoch', lower(c.during)) - asked.zero) / 60) AS int)),
       array_agg(CAST(ceil((date_part('epoch', upper(c.during)) - asked.zero) / 60) AS int)), NULL, NULL, NULL, ''
  FROM asked, person p
  JOIN claim c ON c.resource_id = p.id AND c.hold_id IS NULL
 WHERE p.elsewhere AND c.during && asked.span
   AND NOT EXISTS (SELECT FROM visit v WHERE v.id = c.appointment_id)
 GROUP BY c.resource_id
 UNION ALL
SELECT 'AWAY', x.staff_id, NULL, NULL, NULL, NULL,
       ARRAY[lower(x.dates) - asked.first], ARRAY[upper(x.dates) - asked.first], NULL, NULL, NULL,
       concat_ws(': ', coalesce(n.name, x.type), nullif(x.reason, ''))
  FROM asked, person p
  JOIN absence x ON x.staff_id = p.id AND x.status = 'APPROVED'
  LEFT JOIN code_list n ON n.list_code = 'ABSENCE_TYPE' AND n.code = x.type
 WHERE x.dates && daterange(asked.first, asked.last, '[]')
