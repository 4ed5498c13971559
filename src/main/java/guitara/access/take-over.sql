SELECT token, session_id, account_id, staff_id, name, login, with_factor, has_pin, expires_at, CAST(rights AS text)
  FROM take_over(:account, :pin, :face, :station, :leaving)
