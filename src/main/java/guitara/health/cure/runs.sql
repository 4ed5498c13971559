SELECT id, started_at, ended_at, who, kind, object, result, detail, before_ms, after_ms, statements, undo, undone
  FROM guitara.maintenance_run
