SELECT outcome, saved, saved_version
  FROM save_absence(:intent, :absence, :version, :staff, CAST(:first AS date), CAST(:last AS date), :type, :status,
                    :reason, :actor, :workstation)
