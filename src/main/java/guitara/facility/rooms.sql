SELECT id, branch_id, name, sort, enabled
  FROM room
 ORDER BY sort, name
