-- All shifts of a person; far days stand for always.
SELECT t.branch_id, t.dow, t.starts, t.minutes, coalesce(lower(t.valid), DATE '0001-01-01'),
       coalesce(upper(t.valid), DATE '9999-12-31'), t.cycle, t.week, t.anchor
  FROM weekly_template t
 WHERE t.staff_id = :staff
 ORDER BY t.branch_id, lower(t.valid) NULLS FIRST, t.week, t.dow, t.starts
