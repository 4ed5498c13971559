SELECT outcome, expires_at
  FROM hold_slot(:hold, :branch, :appointment, CAST(:items AS jsonb), :actor, :workstation)
