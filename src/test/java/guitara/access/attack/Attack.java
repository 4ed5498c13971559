package guitara.access.attack;

/// One attack by SQL alone.
///
/// @param name what is tried
/// @param gain what it would come to
/// @param state the SQLSTATE by which it is refused; `00000` where it is answered, with nothing in it
/// @param open takes the guard out of the twin, as its superuser
/// @param sql what the intruder sends
record Attack(String name, Intruder by, Gain gain, String state, String open, String sql) {

  static final String ANSWERED = "00000";

  /// What an attack that succeeds comes to.
  enum Gain {
    /// The mark comes out: in a row, or in the text of an error.
    LEAK,
    /// Some row of some table is another.
    CHANGE,
    /// The statement is carried out: a power that no workstation needs.
    POWER,
    /// A row bears a false name: the mark comes out; what was written honestly is taken back.
    FORGERY
  }

  static Attack leak(String name, Intruder by, String state, String open, String sql) {
    return new Attack(name, by, Gain.LEAK, state, open, sql);
  }

  static Attack change(String name, Intruder by, String state, String open, String sql) {
    return new Attack(name, by, Gain.CHANGE, state, open, sql);
  }

  static Attack power(String name, Intruder by, String state, String open, String sql) {
    return new Attack(name, by, Gain.POWER, state, open, sql);
  }

  static Attack forgery(String name, Intruder by, String state, String open, String sql) {
    return new Attack(name, by, Gain.FORGERY, state, open, sql);
  }

  @Override
  public String toString() {
    return by + ": " + name;
  }
}
