-- Accounts of the invented house, for whoever has none: everybody signs in by first name (a number behind it where two share
-- one), all with the same published password and PIN. Once hashed for all: bcrypt is slow on purpose.
WITH secret AS MATERIALIZED (
  SELECT guitara.new_secret_hash(?) AS password_hash, guitara.new_secret_hash(?) AS pin_hash
   WHERE EXISTS (SELECT FROM guitara.staff s
                  WHERE s.enabled AND NOT EXISTS (SELECT FROM guitara.account a WHERE a.staff_id = s.id))
), person AS (
  SELECT s.id, s.display_name AS name, s.person_type, s.home_branch_id,
         replace(guitara.fold(s.first_name), ' ', '') AS word,
         row_number() OVER (PARTITION BY guitara.fold(s.first_name) ORDER BY s.id) AS nth
    FROM guitara.staff s
   WHERE s.enabled AND NOT EXISTS (SELECT FROM guitara.account a WHERE a.staff_id = s.id)
), made AS (
  INSERT INTO guitara.account (staff_id, login, name, status, password_hash, pin_hash)
  SELECT p.id, left(p.word, 24) || CASE WHEN p.nth > 1 OR length(p.word) < 3 THEN p.nth::text || '.' ELSE '' END
                || CASE WHEN length(p.word) < 3 THEN 'staff' ELSE '' END,
         p.name, 'ACTIVE', secret.password_hash, secret.pin_hash
    FROM person p, secret
  UNION ALL
  SELECT NULL, 'admin', 'Administrator', 'ACTIVE', secret.password_hash, secret.pin_hash
    FROM secret WHERE NOT EXISTS (SELECT FROM guitara.account WHERE staff_id IS NULL)
  ON CONFLICT DO NOTHING
  RETURNING id, staff_id
)
INSERT INTO guitara.account_role (account_id, role_id)
SELECT made.id, r.id
  FROM made
  LEFT JOIN person p ON p.id = made.staff_id
  JOIN guitara.role r ON r.code = CASE p.person_type
         WHEN 'OPERATOR' THEN CASE p.word WHEN 'cora' THEN 'MANAGER' ELSE 'RECEPTIONIST' END WHEN 'THERAPIST' THEN 'THERAPIST'
         WHEN 'DRIVER' THEN 'DRIVER' WHEN 'SUPPORT' THEN 'SUPPORT' WHEN 'FACULTY' THEN 'SUPERVISOR'
         ELSE CASE WHEN p.id IS NULL THEN 'ADMIN' ELSE 'TRAINEE' END END
