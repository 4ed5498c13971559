-- Somebody who measures, where the data are nobody's invention: a receptionist without a home in any roster.
WITH person AS (
  INSERT INTO guitara.staff (code, first_name, last_name, display_name, person_type, home_branch_id)
  SELECT 'SPEED', 'Speed', 'Measurement', 'Speed measurement', 'OPERATOR', (SELECT min(id) FROM guitara.branch)
   WHERE NOT EXISTS (SELECT FROM guitara.staff WHERE code = 'SPEED')
  RETURNING id
), account AS (
  INSERT INTO guitara.account (staff_id, login, name, status, password_hash)
  SELECT p.id, 'speed-measurement', 'Speed measurement', 'ACTIVE', guitara.new_secret_hash(?)
    FROM (SELECT id FROM person UNION ALL SELECT id FROM guitara.staff WHERE code = 'SPEED') p
  ON CONFLICT (staff_id) DO UPDATE SET status = 'ACTIVE', password_hash = excluded.password_hash
  RETURNING id
)
INSERT INTO guitara.account_role (account_id, role_id)
SELECT a.id, r.id FROM account a, guitara.role r WHERE r.code = 'RECEPTIONIST'
ON CONFLICT DO NOTHING
