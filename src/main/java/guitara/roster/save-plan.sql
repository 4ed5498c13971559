SELECT save_plan(:intent, :staff, :branch, CAST(:seen AS jsonb), CAST(:wanted AS jsonb), :actor, :workstation)
