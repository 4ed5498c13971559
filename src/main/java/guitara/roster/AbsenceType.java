package guitara.roster;

/// A kind of absence, by its code and name in the house's list.
public record AbsenceType(String code, String name) {

  @Override
  public String toString() {
    return name;
  }
}
