package guitara.access.attack;

/// Guards taken out, for twins: what the database would be without them.
final class Opened {

  /// Everybody may do everything somewhere.
  static final String HAS = """
      CREATE OR REPLACE FUNCTION guitara.has(p_capability text) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
      """;

  /// Whoever has a right anywhere has it everywhere.
  static final String HAS_AT = """
      CREATE OR REPLACE FUNCTION guitara.has(p_capability text, p_branch bigint) RETURNS boolean LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = guitara AS 'SELECT has(p_capability)';
      """;

  /// Rights are asked for, and the answer is not listened to.
  static final String REQUIRE = """
      CREATE OR REPLACE FUNCTION guitara.require(p_capability text) RETURNS void LANGUAGE sql STABLE AS 'SELECT';
      CREATE OR REPLACE FUNCTION guitara.require(p_capability text, p_branch bigint) RETURNS void
        LANGUAGE sql STABLE AS 'SELECT';
      """;

  /// Every connection passes for the owner's.
  static final String TRUSTED = """
      CREATE OR REPLACE FUNCTION guitara.trusted() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
      """;

  /// A token counts by being one: whosoever, wherever and whenever.
  static final String TOKEN = """
      CREATE OR REPLACE FUNCTION guitara.has(p_capability text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = guitara
        AS $$ SELECT EXISTS (SELECT FROM session WHERE token_hash = sha256(convert_to(
                current_setting('guitara.token', true), 'UTF8'))) $$;
      """;

  /// Any token is believed.
  static final String ANY_TOKEN = """
      CREATE OR REPLACE FUNCTION guitara.has(p_capability text) RETURNS boolean LANGUAGE sql STABLE
        AS $$ SELECT current_setting('guitara.token', true) <> '' $$;
      """;

  /// Dangerous steps ask for nothing.
  static final String CONFIRMED = """
      CREATE OR REPLACE FUNCTION guitara.require_confirmed(p_capability text) RETURNS void
        LANGUAGE sql STABLE AS 'SELECT';
      CREATE OR REPLACE FUNCTION guitara.require_fresh() RETURNS void LANGUAGE sql STABLE AS 'SELECT';
      """;

  /// Nobody's rights are compared with anybody else's.
  static final String PEERS = """
      CREATE OR REPLACE FUNCTION guitara.require_as_much(p_account bigint, p_role bigint, p_branch bigint) RETURNS void
        LANGUAGE sql STABLE AS 'SELECT';
      CREATE OR REPLACE FUNCTION guitara.require_no_more_than_mine(p_account bigint) RETURNS void
        LANGUAGE sql STABLE AS 'SELECT';
      """;

  /// The write guard of bookings, and the business day that it sets.
  static final String MACHINE = "ALTER TABLE guitara.appointment DISABLE TRIGGER appointment_before_write;";

  /// There need be no administrator.
  static final String NO_ADMINISTRATOR = """
      CREATE OR REPLACE FUNCTION guitara.administrator_stays() RETURNS void LANGUAGE sql AS 'SELECT';
      """;

  /// Nothing is forbidden to a workstation's role.
  static final String SUPERUSER = "ALTER ROLE guitara_workstation SUPERUSER";

  private Opened() {}
}
