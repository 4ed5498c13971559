-- What was measured from the administration, and what somebody ticked by hand on the checklists. Both are written and
-- read by whoever may cure the database, and nobody else.
CREATE TABLE guitara.measurement (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('BENCH', 'LOAD')),
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  account_id bigint REFERENCES guitara.account,
  machine    text NOT NULL CHECK (length(machine) <= 300),
  result     jsonb NOT NULL CHECK (jsonb_typeof(result) = 'object' AND length(result::text) <= 100000)
);
CREATE INDEX measurement_account_id_idx ON guitara.measurement (account_id);
COMMENT ON COLUMN guitara.measurement.machine IS 'where it was measured: system, cores, memory, Java, server';
COMMENT ON COLUMN guitara.measurement.result IS 'figures and counts as the screen shows them; nothing of any booking';

CREATE TABLE guitara.checklist_tick (
  item       text PRIMARY KEY CHECK (item ~ '^[0-9]{3}-[0-9]{1,2}$'),
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  account_id bigint REFERENCES guitara.account
);
CREATE INDEX checklist_tick_account_id_idx ON guitara.checklist_tick (account_id);
COMMENT ON COLUMN guitara.checklist_tick.item IS 'number of the seed document and of its line, such as 000-9';

-- Asked before something is measured that costs everybody time: by somebody who may, and who proved just now who it is.
CREATE FUNCTION guitara.may_measure() RETURNS void
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require_confirmed('health.cure');
END $$;

-- Keeps what was measured; of each kind the youngest 200.
CREATE FUNCTION guitara.keep_measurement(p_kind text, p_machine text, p_result jsonb) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  kept bigint;
BEGIN
  PERFORM require('health.cure');
  INSERT INTO measurement (kind, account_id, machine, result)
    VALUES (p_kind, (this_session()).account_id, left(p_machine, 300), p_result) RETURNING id INTO kept;
  DELETE FROM measurement m WHERE m.kind = p_kind
     AND m.id <= (SELECT o.id FROM measurement o WHERE o.kind = p_kind ORDER BY o.id DESC OFFSET 200 LIMIT 1);
  RETURN kept;
END $$;

CREATE FUNCTION guitara.tick_checklist(p_item text, p_ticked boolean) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('health.cure');
  DELETE FROM checklist_tick t WHERE t.item = p_item;
  IF p_ticked THEN
    INSERT INTO checklist_tick (item, account_id) VALUES (p_item, (this_session()).account_id);
  END IF;
END $$;

CREATE VIEW admin.measurement AS
  SELECT m.id, m.kind, m.at, a.name AS who, m.machine, m.result
    FROM guitara.measurement m LEFT JOIN guitara.account a ON a.id = m.account_id
   WHERE (SELECT guitara.has('health.cure'));
CREATE VIEW admin.checklist_tick AS
  SELECT t.item, t.at, a.name AS who
    FROM guitara.checklist_tick t LEFT JOIN guitara.account a ON a.id = t.account_id
   WHERE (SELECT guitara.has('health.cure'));
GRANT SELECT ON admin.measurement, admin.checklist_tick TO guitara_admin;
GRANT EXECUTE ON FUNCTION guitara.may_measure(), guitara.keep_measurement(text, text, jsonb),
  guitara.tick_checklist(text, boolean) TO guitara_admin;
