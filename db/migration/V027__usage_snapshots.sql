-- How often each index is used and how each table grows, counted by the program itself: the server forgets its own
-- counters at a crash, and then does not say since when it counts. Only the owner reads and writes them.

CREATE TABLE guitara.index_usage (
  index_name   text PRIMARY KEY,
  scans        bigint NOT NULL DEFAULT 0,
  counter      bigint NOT NULL,
  first_seen   timestamptz NOT NULL DEFAULT now(),
  last_seen    timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz
);
COMMENT ON COLUMN guitara.index_usage.scans IS 'since first_seen, across crashes and resets of the server''s counters';
COMMENT ON COLUMN guitara.index_usage.counter IS 'what the server''s counter showed at last_seen';
COMMENT ON COLUMN guitara.index_usage.last_used_at IS 'to the hour: when a snapshot found the counter moved';

CREATE TABLE guitara.table_usage (
  table_name  text PRIMARY KEY,
  reads       bigint NOT NULL DEFAULT 0,
  rows_read   bigint NOT NULL DEFAULT 0,
  counter     bigint NOT NULL,
  row_counter bigint NOT NULL,
  first_bytes bigint NOT NULL,
  bytes       bigint NOT NULL,
  first_seen  timestamptz NOT NULL DEFAULT now(),
  last_seen   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN guitara.table_usage.reads IS 'of the whole table, since first_seen, across crashes and resets';
COMMENT ON COLUMN guitara.table_usage.bytes IS 'with its indexes, at last_seen';

-- What a counter has moved since it was last seen. One that went down began anew, after a crash or a reset.
CREATE FUNCTION guitara.moved(p_before bigint, p_now bigint) RETURNS bigint
  LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN p_now < p_before THEN p_now ELSE p_now - p_before END $$;
REVOKE EXECUTE ON FUNCTION guitara.moved(bigint, bigint) FROM PUBLIC;

CREATE FUNCTION guitara.snapshot_usage() RETURNS int
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  seen int;
BEGIN
  DELETE FROM index_usage u WHERE NOT EXISTS (
    SELECT FROM pg_stat_user_indexes s WHERE s.schemaname = 'guitara' AND s.indexrelname = u.index_name);
  DELETE FROM table_usage u WHERE NOT EXISTS (
    SELECT FROM pg_stat_user_tables s WHERE s.schemaname = 'guitara' AND s.relname = u.table_name);
  INSERT INTO index_usage AS u (index_name, counter)
  SELECT s.indexrelname, s.idx_scan FROM pg_stat_user_indexes s WHERE s.schemaname = 'guitara'
  ON CONFLICT (index_name) DO UPDATE
     SET scans = u.scans + moved(u.counter, excluded.counter), counter = excluded.counter, last_seen = now(),
         last_used_at = CASE WHEN moved(u.counter, excluded.counter) > 0 THEN now() ELSE u.last_used_at END;
  GET DIAGNOSTICS seen = ROW_COUNT;
  INSERT INTO table_usage AS u (table_name, counter, row_counter, first_bytes, bytes)
  SELECT s.relname, s.seq_scan, s.seq_tup_read, pg_total_relation_size(s.relid), pg_total_relation_size(s.relid)
    FROM pg_stat_user_tables s WHERE s.schemaname = 'guitara'
  ON CONFLICT (table_name) DO UPDATE
     SET reads = u.reads + moved(u.counter, excluded.counter), counter = excluded.counter,
         rows_read = u.rows_read + moved(u.row_counter, excluded.row_counter), row_counter = excluded.row_counter,
         bytes = excluded.bytes, last_seen = now();
  RETURN seen;
END $$;
REVOKE EXECUTE ON FUNCTION guitara.snapshot_usage() FROM PUBLIC;

INSERT INTO guitara.job (code, name, cron, longest_wait) VALUES
  ('HEALTH_SNAPSHOT', 'Note how often indexes are used and how tables grow', '7 * * * *', interval '3 hours');
