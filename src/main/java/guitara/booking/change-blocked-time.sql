SELECT outcome, version
  FROM change_blocked_time(:intent, :blocked, :version, :resource, :kind, :title, tstzrange(:starts, :ends),
                           :actor, :workstation)
