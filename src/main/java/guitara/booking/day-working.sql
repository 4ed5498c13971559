-- When the people of a branch work, are absent, or are held by another branch, on one business day.
SELECT 'WORKING', w.staff_id, lower(w.during), upper(w.during), ''
  FROM working_time(ARRAY(SELECT staff_id FROM staff_branch WHERE branch_id = :branch), tstzrange(:starts, :ends)) w
 WHERE w.branch_id = :branch
UNION ALL
SELECT 'ABSENT', x.staff_id, CAST(:starts AS timestamptz), CAST(:ends AS timestamptz),
       concat_ws(': ', coalesce(t.name, x.type), nullif(x.reason, ''))
  FROM staff_branch sb
  JOIN absence x ON x.staff_id = sb.staff_id AND x.status = 'APPROVED' AND x.dates @> CAST(:day AS date)
  LEFT JOIN code_list t ON t.list_code = 'ABSENCE_TYPE' AND t.code = x.type
 WHERE sb.branch_id = :branch
UNION ALL
SELECT 'ELSEWHERE', c.resource_id, lower(c.during), upper(c.during), ''
  FROM staff_branch sb
  JOIN claim c ON c.resource_id = sb.staff_id AND c.during && tstzrange(:starts, :ends)
  LEFT JOIN appointment a ON a.id = c.appointment_id
  LEFT JOIN blocked_time t ON t.id = c.blocked_time_id
 WHERE sb.branch_id = :branch AND coalesce(a.branch_id, t.branch_id) <> :branch
