SELECT appointment_id, version
  FROM book_series(:intent, :branch, CAST(:rule AS jsonb), CAST(:bookings AS jsonb), :status,
                   CAST(nullif(:hold, '') AS uuid), :actor, :workstation)
