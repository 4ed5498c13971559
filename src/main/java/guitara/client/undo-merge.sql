SELECT outcome, moved FROM undo_client_merge(:merge, :actor, :workstation)
