DO $$
DECLARE
  kept record;
BEGIN
  SELECT * INTO kept FROM guards_index;
  EXECUTE kept.definition;
  IF kept.remark IS NOT NULL THEN
    EXECUTE format('COMMENT ON INDEX guitara.client_search_idx IS %L', kept.remark);
  END IF;
END $$;
ALTER TABLE guitara.appointment ENABLE TRIGGER appointment_is_whole;
ALTER TABLE guitara.appointment_item ENABLE TRIGGER appointment_item_is_whole;
ALTER TABLE guitara.claim ENABLE TRIGGER claim_is_due;
