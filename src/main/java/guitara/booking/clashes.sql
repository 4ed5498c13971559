-- Who holds what is wanted, nearest first; the caller puts in who or what that is, and when.
-- Another branch's bookings say only that somebody is busy.
SELECT r.kind, c.resource_id,
       coalesce(s.display_name, room.name, trim(k.first_name || ' ' || k.last_name), ''),
       lower(c.during), upper(c.during), source.branch_id IS DISTINCT FROM :branch, c.purpose, coalesce(a.id, 0),
       CASE WHEN source.branch_id = :branch
            THEN coalesce(trim(g.first_name || ' ' || g.last_name), nullif(t.title, ''), t.kind, '') ELSE '' END,
       CASE WHEN source.branch_id = :branch THEN b.display_name ELSE '' END,
       coalesce(a.created_at, t.created_at, now())
  FROM /*wanted*/
  JOIN claim c ON c.resource_id = wanted.resource_id AND c.during && wanted.during
  LEFT JOIN appointment a ON a.id = c.appointment_id
  LEFT JOIN blocked_time t ON t.id = c.blocked_time_id
  LEFT JOIN slot_hold h ON h.id = c.hold_id
 CROSS JOIN LATERAL (VALUES (coalesce(a.branch_id, t.branch_id, h.branch_id),
                             coalesce(a.created_by, t.created_by, h.held_by))) AS source(branch_id, staff_id)
  JOIN resource r ON r.id = c.resource_id
  LEFT JOIN staff b ON b.id = source.staff_id
  LEFT JOIN client g ON g.id = a.client_id
  LEFT JOIN staff s ON s.id = c.resource_id
  LEFT JOIN room ON room.id = c.resource_id
  LEFT JOIN client k ON k.id = c.resource_id
 WHERE a.id IS DISTINCT FROM :appointment AND t.id IS DISTINCT FROM :blocked
   AND (h.id IS NULL OR h.expires_at > now() AND h.id::text <> :hold)
 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
 ORDER BY lower(c.during), r.kind DESC
 LIMIT 20
