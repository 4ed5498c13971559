-- From where on something counts as ill in this house, where that differs from what is shipped.
CREATE TABLE guitara.health_threshold (
  code       text PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 100),
  value      double precision NOT NULL CHECK (value > 0 AND value < 'infinity'),
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  changed_by text NOT NULL
);
COMMENT ON TABLE guitara.health_threshold IS 'a limit that is not here is as shipped';

-- Nobody changes these words once they are there, so that nothing else would have them counted before they are asked for.
ANALYZE guitara.common_password;
