-- The conditions are put in by AuditTrail: only what is asked for, so that the planner sees which index serves.
SELECT l.at, l.id, l.action, l.table_name, l.row_key, l.account_id, a.name AS who,
       CAST(l.workstation AS text) AS workstation, l.station,
       CAST(l.before AS text) AS before, CAST(l.after AS text) AS after
  FROM (SELECT * FROM admin.audit_log l
         WHERE true /* conditions */
         ORDER BY l.at DESC, l.id DESC
         LIMIT :page) l
  LEFT JOIN admin.account a ON a.id = l.account_id
 ORDER BY l.at DESC, l.id DESC
