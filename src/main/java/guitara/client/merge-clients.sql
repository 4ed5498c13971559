SELECT outcome, moved
  FROM merge_clients(:intent, :kept, :keptVersion, :gone, :goneVersion, :actor, :workstation)
