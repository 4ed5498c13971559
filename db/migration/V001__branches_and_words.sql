-- The ground: extensions, text folding for searches, resources, code lists and branches.
-- Everything belongs to guitara_owner in schema guitara; the faces get their rights in V007.

-- PUBLIC gets nothing: each function is granted by name in V007.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA guitara;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA guitara;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA guitara;

-- "Ñoño O'Hara-Cruz" and "nono ohara cruz" must find each other: lower case, no accents, words only.
-- IMMUTABLE although unaccent is STABLE: its dictionary is fixed by name here, so that indexes may use it.
CREATE FUNCTION guitara.fold(text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN trim(regexp_replace(
  lower(guitara.unaccent('guitara.unaccent'::regdictionary, replace($1, '''', ''))), '[^[:alnum:]]+', ' ', 'g'));

-- Everything that can be busy. Staff, rooms and clients share their id with their resource, so a claim reads by itself.
CREATE TABLE guitara.resource (
  id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('STAFF', 'ROOM', 'VEHICLE', 'EQUIPMENT', 'CLIENT'))
);

CREATE FUNCTION guitara.new_resource(p_kind text) RETURNS bigint
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$ INSERT INTO resource (kind) VALUES (p_kind) RETURNING id $$;

CREATE TABLE guitara.branch (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code              text NOT NULL UNIQUE,
  name              text NOT NULL,
  identifier        text NOT NULL DEFAULT 'SITE'
                    CHECK (identifier IN ('CLIENT', 'CUSTOMER', 'REGION', 'SITE', 'DEPARTMENT', 'WAREHOUSE')),
  parent_id         bigint REFERENCES guitara.branch,
  timezone          text NOT NULL DEFAULT 'Asia/Manila'
                    CHECK (TIMESTAMP '2000-01-01' AT TIME ZONE timezone IS NOT NULL),
  opens             time NOT NULL DEFAULT '13:00',
  closes            time NOT NULL DEFAULT '01:00',
  business_day_cut  time NOT NULL DEFAULT '05:00',
  slot_minutes      int NOT NULL DEFAULT 30 CHECK (slot_minutes BETWEEN 5 AND 240),
  currency          char(3) NOT NULL DEFAULT 'PHP',
  travel_minutes    int NOT NULL DEFAULT 30 CHECK (travel_minutes BETWEEN 0 AND 240),
  therapists_answer boolean NOT NULL DEFAULT false,
  address           text NOT NULL DEFAULT '',
  zone_code         text,
  enabled           boolean NOT NULL DEFAULT true
);
COMMENT ON COLUMN guitara.branch.closes IS 'at or before opens means: on the next calendar day';
COMMENT ON COLUMN guitara.branch.business_day_cut IS 'local time at which one business day ends and the next begins';
COMMENT ON COLUMN guitara.branch.travel_minutes IS 'kept free before and after a treatment at an address, where the service asks for less';
COMMENT ON COLUMN guitara.branch.therapists_answer IS 'bookings wait for their therapists'' answers (machine M1, long form)';

CREATE TABLE guitara.code_list (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  list_code text NOT NULL,
  code      text NOT NULL,
  name      text NOT NULL,
  parent_id bigint REFERENCES guitara.code_list,
  branch_id bigint REFERENCES guitara.branch,
  sort      int NOT NULL DEFAULT 0,
  enabled   boolean NOT NULL DEFAULT true,
  CONSTRAINT code_list_code_key UNIQUE NULLS NOT DISTINCT (list_code, code, branch_id)
);

-- The business day that an instant belongs to: work past midnight stays with the evening it began.
CREATE FUNCTION guitara.business_date(p_at timestamptz, p_timezone text, p_cut time) RETURNS date
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ((p_at AT TIME ZONE p_timezone) - (p_cut - TIME '00:00'))::date;
