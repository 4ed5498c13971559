SELECT outcome, appointment_id
  FROM change_series(:intent, CAST(:changes AS jsonb), CAST(nullif(:hold, '') AS uuid), :actor, :workstation)
