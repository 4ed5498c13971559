-- How the database came by what the desks' statements want, as it was when a release was first seen at work: a plan that
-- changes later is told of even while it is still fast.
CREATE TABLE guitara.plan_pin (
  release     text NOT NULL,
  statement   text NOT NULL,
  query       text NOT NULL,
  shape       text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (release, statement)
);
COMMENT ON COLUMN guitara.plan_pin.release IS 'the newest migration: with it come the statements that go with it';
COMMENT ON COLUMN guitara.plan_pin.statement IS 'MD5 of the query, which PostgreSQL has freed of all values';
COMMENT ON COLUMN guitara.plan_pin.shape IS 'nodes, tables and indexes from the top, a line each, without costs and rows';
