SELECT outcome, moved FROM guitara.undo_client_merge(:merge, :actor, :workstation)
