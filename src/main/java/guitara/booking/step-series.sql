SELECT outcome, appointment_id
  FROM step_series(:intent, CAST(:appointments AS bigint[]), :step, :reason, :actor, :workstation)
