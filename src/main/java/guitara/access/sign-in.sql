SELECT token, session_id, account_id, staff_id, name, login, with_factor, has_pin, expires_at, CAST(rights AS text)
  FROM sign_in(:login, :password, :code, :face, :station, :leaving)
