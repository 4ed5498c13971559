SELECT outcome, moved
  FROM guitara.merge_clients(:intent, :kept, :keptVersion, :gone, :goneVersion, :actor, :workstation)
