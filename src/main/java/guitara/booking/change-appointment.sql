SELECT outcome, version
  FROM change_appointment(:intent, :appointment, :version, CAST(:details AS jsonb), CAST(:items AS jsonb),
                          :actor, :workstation, CAST(nullif(:hold, '') AS uuid))
