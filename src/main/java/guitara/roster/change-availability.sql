SELECT change_availability(:intent, :staff, CAST(:gone AS jsonb), CAST(:wanted AS jsonb), :actor, :workstation)
