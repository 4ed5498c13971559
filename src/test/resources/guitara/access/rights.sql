-- Every right that somebody has beside the owner of a thing: "role  right  object". Partitions have no rights of their own.
WITH place AS (
  SELECT oid, nspname FROM pg_namespace WHERE nspname IN ('guitara', 'desk', 'own', 'admin')
), given AS (
  SELECT x.grantee, c.relowner AS owner, x.privilege_type AS what,
         CASE c.relkind WHEN 'S' THEN 'sequence ' WHEN 'v' THEN 'view ' ELSE 'table ' END
         || place.nspname || '.' || c.relname AS object
    FROM pg_class c JOIN place ON place.oid = c.relnamespace CROSS JOIN LATERAL aclexplode(c.relacl) x
   WHERE NOT c.relispartition AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
  UNION ALL
  SELECT x.grantee, c.relowner, x.privilege_type,
         CASE c.relkind WHEN 'v' THEN 'view ' ELSE 'table ' END || place.nspname || '.' || c.relname
         || ' (' || string_agg(a.attname, ', ' ORDER BY a.attnum) || ')'
    FROM pg_class c JOIN place ON place.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
   CROSS JOIN LATERAL aclexplode(a.attacl) x
   WHERE NOT c.relispartition
   GROUP BY x.grantee, c.relowner, x.privilege_type, c.relkind, place.nspname, c.relname
  UNION ALL
  SELECT x.grantee, p.proowner, x.privilege_type,
         CASE WHEN e.extname IS NULL
              THEN 'function ' || place.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
                   || CASE WHEN p.prosecdef THEN ' as ' || pg_get_userbyid(p.proowner) ELSE '' END
              ELSE 'functions of extension ' || e.extname END
    FROM pg_proc p JOIN place ON place.oid = p.pronamespace
    LEFT JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
    LEFT JOIN pg_extension e ON e.oid = d.refobjid
   CROSS JOIN LATERAL aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x
  UNION ALL
  SELECT x.grantee, n.nspowner, x.privilege_type, 'schema ' || n.nspname
    FROM pg_namespace n CROSS JOIN LATERAL aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) x
   WHERE n.nspname IN ('guitara', 'desk', 'own', 'admin', 'public')
  UNION ALL
  SELECT x.grantee, l.lanowner, x.privilege_type, 'language ' || l.lanname
    FROM pg_language l CROSS JOIN LATERAL aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) x
   WHERE l.lanname = 'plpgsql'
  UNION ALL
  SELECT x.grantee, b.datdba, x.privilege_type, 'database'
    FROM pg_database b CROSS JOIN LATERAL aclexplode(coalesce(b.datacl, acldefault('d', b.datdba))) x
   WHERE b.datname = current_database()
  UNION ALL
  SELECT m.member, 0, 'MEMBER', 'role ' || pg_get_userbyid(m.roleid)
    FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
   WHERE r.rolname IN ('guitara_owner', 'guitara_own', 'guitara_keeper', 'guitara_watchdog', 'guitara_desk',
                       'guitara_kiosk', 'guitara_admin', 'guitara_migrator', 'guitara_workstation')
     -- Computers come and go.
     AND pg_get_userbyid(m.roleid) NOT LIKE 'guitara\_ws\_%'
  UNION ALL
  SELECT r.oid, 0, 'SIGN IN', 'server'
    FROM pg_roles r WHERE r.rolcanlogin AND r.rolname IN ('guitara_owner', 'guitara_own', 'guitara_keeper',
      'guitara_watchdog', 'guitara_desk', 'guitara_kiosk', 'guitara_admin', 'guitara_migrator', 'guitara_workstation')
)
SELECT line FROM (SELECT DISTINCT rpad(CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END, 20) || rpad(what, 12) || object
       AS line
  FROM given
 WHERE grantee <> owner
   AND (grantee = 0 OR pg_get_userbyid(grantee) LIKE 'guitara\_%' OR pg_get_userbyid(grantee) NOT LIKE 'pg\_%')
   AND NOT (SELECT r.rolsuper FROM pg_roles r WHERE r.oid = grantee UNION ALL SELECT false LIMIT 1)) lines
 ORDER BY line COLLATE "C"
