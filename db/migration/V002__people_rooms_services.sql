-- Who works, where, what is offered, and for whom.

CREATE TABLE guitara.staff (
  id             bigint PRIMARY KEY DEFAULT guitara.new_resource('STAFF') REFERENCES guitara.resource,
  code           text NOT NULL UNIQUE,
  first_name     text NOT NULL,
  last_name      text NOT NULL,
  display_name   text NOT NULL,
  person_type    text NOT NULL CHECK (person_type IN
                   ('OPERATOR', 'THERAPIST', 'DRIVER', 'FACULTY', 'RESIDENT', 'LEARNER', 'SUPPORT')),
  specialization text,
  pressure       text CHECK (pressure IN ('SOFT', 'MODERATE', 'HARD')),
  licence_no     text,
  plate_no       text,
  phone          text,
  email          text,
  home_branch_id bigint NOT NULL REFERENCES guitara.branch,
  joined_on      date,
  left_on        date,
  enabled        boolean NOT NULL DEFAULT true,
  version        int NOT NULL DEFAULT 1,
  CONSTRAINT therapist_has_licence CHECK (person_type <> 'THERAPIST' OR licence_no IS NOT NULL),
  CONSTRAINT driver_has_plate CHECK (person_type <> 'DRIVER' OR plate_no IS NOT NULL)
);

CREATE TABLE guitara.staff_branch (
  staff_id  bigint NOT NULL REFERENCES guitara.staff,
  branch_id bigint NOT NULL REFERENCES guitara.branch,
  PRIMARY KEY (staff_id, branch_id)
);
CREATE INDEX staff_branch_branch_idx ON guitara.staff_branch (branch_id, staff_id);

CREATE TABLE guitara.room (
  id        bigint PRIMARY KEY DEFAULT guitara.new_resource('ROOM') REFERENCES guitara.resource,
  branch_id bigint NOT NULL REFERENCES guitara.branch,
  code      text NOT NULL,
  name      text NOT NULL,
  sort      int NOT NULL DEFAULT 0,
  enabled   boolean NOT NULL DEFAULT true,
  CONSTRAINT room_code_key UNIQUE (branch_id, code)
);

CREATE TABLE guitara.service (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id        bigint REFERENCES guitara.branch,
  code             text NOT NULL,
  name             text NOT NULL,
  description      text NOT NULL DEFAULT '',
  category         text NOT NULL DEFAULT 'MASSAGE',
  minutes          int NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  buffer_before    int NOT NULL DEFAULT 0 CHECK (buffer_before BETWEEN 0 AND 240),
  buffer_after     int NOT NULL DEFAULT 0 CHECK (buffer_after BETWEEN 0 AND 240),
  turnover         int NOT NULL DEFAULT 0 CHECK (turnover BETWEEN 0 AND 240),
  needs_room       boolean NOT NULL DEFAULT true,
  price            numeric(12,2) NOT NULL CHECK (price >= 0),
  currency         char(3) NOT NULL DEFAULT 'PHP',
  enabled          boolean NOT NULL DEFAULT true,
  version          int NOT NULL DEFAULT 1
);
COMMENT ON COLUMN guitara.service.buffer_before IS 'minutes that the therapist is kept free before the treatment';
COMMENT ON COLUMN guitara.service.buffer_after IS 'minutes that the therapist is kept free after the treatment (rest, travel)';
COMMENT ON COLUMN guitara.service.turnover IS 'minutes that the room is kept free after the treatment (cleaning)';
CREATE UNIQUE INDEX service_name_key ON guitara.service (lower(name), branch_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX service_code_key ON guitara.service (code, branch_id) NULLS NOT DISTINCT;

CREATE TABLE guitara.staff_service (
  staff_id       bigint NOT NULL REFERENCES guitara.staff,
  service_id     bigint NOT NULL REFERENCES guitara.service,
  custom_price   numeric(12,2) CHECK (custom_price >= 0),
  custom_minutes int CHECK (custom_minutes BETWEEN 5 AND 720),
  enabled        boolean NOT NULL DEFAULT true,
  PRIMARY KEY (staff_id, service_id)
);
CREATE INDEX staff_service_service_idx ON guitara.staff_service (service_id) WHERE enabled;

CREATE SEQUENCE guitara.client_number_seq;

-- phone is E.164 or null, not unique: families share one (duplicates are warned of, not refused).
-- search: ' word word … #digits': words are matched at their beginning (' mar'), phone digits anywhere.
CREATE TABLE guitara.client (
  id                 bigint PRIMARY KEY DEFAULT guitara.new_resource('CLIENT') REFERENCES guitara.resource,
  number             bigint NOT NULL DEFAULT nextval('guitara.client_number_seq') UNIQUE,
  first_name         text NOT NULL CHECK (length(first_name) BETWEEN 1 AND 100),
  last_name          text NOT NULL DEFAULT '' CHECK (length(last_name) <= 100),
  phone              text CHECK (phone ~ '^\+[0-9]{7,15}$'),
  email              text CHECK (length(email) <= 254),
  address            text NOT NULL DEFAULT '' CHECK (length(address) <= 500),
  birth_date         date,
  notes              text NOT NULL DEFAULT '' CHECK (length(notes) <= 4000),
  allergy_note       text NOT NULL DEFAULT '' CHECK (length(allergy_note) <= 500),
  preferred_staff_id bigint REFERENCES guitara.staff,
  blocked_reason     text,
  archived_at        timestamptz,
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  version            int NOT NULL DEFAULT 1,
  intent             uuid UNIQUE,
  name_key           text COLLATE "C" NOT NULL GENERATED ALWAYS AS (guitara.fold(first_name || ' ' || last_name)) STORED,
  search             text NOT NULL GENERATED ALWAYS AS (
                       ' ' || guitara.fold(first_name || ' ' || last_name || ' ' || coalesce(email, ''))
                       || ' #' || coalesce(substr(phone, 2), '')) STORED
);
CREATE INDEX client_search_idx ON guitara.client USING gin (search guitara.gin_trgm_ops) WHERE archived_at IS NULL;
CREATE INDEX client_name_idx ON guitara.client (name_key, id) WHERE archived_at IS NULL;
CREATE INDEX client_phone_idx ON guitara.client (phone) WHERE phone IS NOT NULL;
CREATE INDEX client_email_idx ON guitara.client (lower(email)) WHERE email IS NOT NULL;
COMMENT ON COLUMN guitara.client.intent IS 'made by the desk that added it: sent again after a lost answer, it makes no second client';
COMMENT ON COLUMN guitara.client.name_key IS 'folded full name: lists are paged by it, and namesakes share it';

CREATE FUNCTION guitara.touch_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := OLD.version + 1;
  NEW.updated_at := now();
  RETURN NEW;
END $$;

CREATE TRIGGER client_touch BEFORE UPDATE ON guitara.client
  FOR EACH ROW EXECUTE FUNCTION guitara.touch_version();
