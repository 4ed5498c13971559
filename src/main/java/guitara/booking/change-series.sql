SELECT outcome, appointment_id FROM change_series(:intent, CAST(:changes AS jsonb), :actor, :workstation)
