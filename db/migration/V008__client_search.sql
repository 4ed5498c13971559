-- Search over a million clients in milliseconds, and where a branch's phone numbers belong.

-- Numbers typed without a country code belong to the branch's country (ISO 3166).
ALTER TABLE guitara.branch
  ADD COLUMN phone_region char(2) NOT NULL DEFAULT 'PH' CHECK (phone_region ~ '^[A-Z]{2}$');

-- Of an e-mail address only the local part is searched by words: "gmail" and "com" would be in every row. A whole
-- address is found by its beginning. PostgreSQL 15 and 16 cannot change what a column is generated from.
ALTER TABLE guitara.client DROP COLUMN search;
ALTER TABLE guitara.client ADD COLUMN search text NOT NULL GENERATED ALWAYS AS (
  ' ' || guitara.fold(first_name || ' ' || last_name || ' ' || split_part(coalesce(email, ''), '@', 1))
  || ' #' || coalesce(substr(phone, 2), '')) STORED;
-- Without fastupdate: a list of pending entries would have to be read through by each search.
CREATE INDEX client_search_idx ON guitara.client USING gin (search guitara.gin_trgm_ops) WITH (fastupdate = off)
  WHERE archived_at IS NULL;

CREATE INDEX client_last_name_idx
  ON guitara.client ((guitara.fold(last_name || ' ' || first_name) COLLATE "C"), id) WHERE archived_at IS NULL;

-- Collated as bytes, so that it also finds by the beginning, on every server.
DROP INDEX guitara.client_email_idx;
CREATE INDEX client_email_idx ON guitara.client ((lower(email) COLLATE "C")) WHERE email IS NOT NULL;
DROP INDEX guitara.client_phone_idx;
CREATE INDEX client_phone_idx ON guitara.client ((phone COLLATE "C")) WHERE phone IS NOT NULL;
