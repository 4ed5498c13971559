-- Who holds what a draft wants, nearest first. Another branch's bookings say only that somebody is busy.
SELECT r.kind, c.resource_id,
       coalesce(s.display_name, room.name, trim(k.first_name || ' ' || k.last_name), ''),
       lower(c.during), upper(c.during), a.branch_id <> :branch, a.id,
       CASE WHEN a.branch_id = :branch THEN trim(g.first_name || ' ' || g.last_name) ELSE '' END,
       CASE WHEN a.branch_id = :branch THEN b.display_name ELSE '' END,
       a.created_at
  FROM jsonb_to_recordset(CAST(:items AS jsonb)) AS i(guest int, staff_id bigint, room_id bigint, starts timestamptz,
         ends timestamptz, buffer_before int, buffer_after int, turnover int)
 CROSS JOIN LATERAL item_claims(:client, i.guest, i.staff_id, i.room_id, i.starts, i.ends,
                                i.buffer_before, i.buffer_after, i.turnover) wanted
  JOIN claim c ON c.resource_id = wanted.resource_id AND c.during && wanted.during
  JOIN appointment a ON a.id = c.appointment_id AND a.id <> :appointment
  JOIN resource r ON r.id = c.resource_id
  JOIN client g ON g.id = a.client_id
  JOIN staff b ON b.id = a.created_by
  LEFT JOIN staff s ON s.id = c.resource_id
  LEFT JOIN room ON room.id = c.resource_id
  LEFT JOIN client k ON k.id = c.resource_id
 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
 ORDER BY lower(c.during), r.kind DESC
 LIMIT 20
