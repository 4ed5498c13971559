package guitara.staff;

/// What somebody is employed as (domain 11.2).
public enum PersonType {
  OPERATOR,
  THERAPIST,
  DRIVER,
  FACULTY,
  RESIDENT,
  LEARNER,
  SUPPORT
}
