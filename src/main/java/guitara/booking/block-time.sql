SELECT outcome, blocked, left_out
  FROM block_time(:intent, :branch, CAST(:resources AS bigint[]), :kind, :title, CAST(:during AS tstzrange[]), :skip,
                  :actor, :workstation)
