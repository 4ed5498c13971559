UPDATE guitara.maintenance_run
   SET ended_at = clock_timestamp(), result = ?, detail = ?, before_ms = ?, after_ms = ? WHERE id = ?
