SELECT name, login, email, started_at, with_pin, expires_at, has_pin, factor_since, recovery_left FROM about_me()
