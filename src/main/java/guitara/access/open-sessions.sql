SELECT s.id, s.station, s.face, s.with_pin, s.started_at, s.seen_at
  FROM admin.session s
 WHERE s.account_id = :account AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
 ORDER BY s.started_at DESC, s.id DESC
