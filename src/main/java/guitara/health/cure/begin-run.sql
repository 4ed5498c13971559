INSERT INTO guitara.maintenance_run (who, kind, object, statements, undo)
VALUES (?, ?, ?, ?, ?) RETURNING id
