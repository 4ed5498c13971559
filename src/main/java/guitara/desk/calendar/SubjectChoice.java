package guitara.desk.calendar;

import guitara.booking.calendar.Subject;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.ui.Texts;
import guitara.ui.action.Folded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Somebody or something whose calendar can be looked at.
///
/// @param hint what it is, in a word
record SubjectChoice(Subject subject, String name, String hint) {

  /// The branch, its therapists, its rooms.
  static List<SubjectChoice> of(Directory directory, Branch branch, Texts texts) {
    return Stream.of(
            Stream.of(new SubjectChoice(new Subject.Everybody(), texts.get("calendar.everybody"), branch.name())),
            directory.therapistsAt(branch).stream().map(person -> new SubjectChoice(
                new Subject.Person(person.id()), person.name(), texts.get("calendar.kind.person"))),
            directory.roomsAt(branch).stream().map(room -> new SubjectChoice(
                new Subject.Room(room.id()), room.name(), texts.get("calendar.kind.room"))))
        .flatMap(choices -> choices).toList();
  }

  /// The first whose name begins as typed, or else one with a word in it that does; capitals and accents do not count.
  static Optional<SubjectChoice> find(List<SubjectChoice> all, String typed) {
    String wanted = Folded.of(typed);
    return all.stream().filter(choice -> Folded.of(choice.name).startsWith(wanted)).findFirst()
        .or(() -> all.stream().filter(choice -> Folded.of(choice.name).contains(" " + wanted)).findFirst());
  }

  @Override
  public String toString() {
    return name;
  }
}
