-- Blocked time and holds that live, of one business day of one branch: a row per claim.
SELECT 'BLOCK', t.id, t.version, t.kind, t.title, CAST(t.series AS text),
       EXISTS (SELECT FROM blocked_time later WHERE later.series = t.series AND lower(later.during) > lower(t.during)),
       t.resource_id, lower(t.during), upper(t.during), s.display_name, '', t.created_at
  FROM blocked_time t
  JOIN staff s ON s.id = t.created_by
 WHERE t.branch_id = :branch AND t.business_date = :day
UNION ALL
SELECT 'HOLD', 0, 0, '', '', CAST(h.id AS text), false,
       c.resource_id, lower(c.during), upper(c.during), s.display_name, h.workstation, h.expires_at
  FROM slot_hold h
  JOIN claim c ON c.hold_id = h.id
  JOIN staff s ON s.id = h.held_by
 WHERE h.branch_id = :branch AND h.business_date = :day AND h.expires_at > now()
 ORDER BY 9, 2
