package guitara.client;

import guitara.client.FieldProblem.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The one place that decides whether what was typed may be stored. Its limits are those of the schema (a test
/// compares).
public final class ClientRules {

  private static final int OLDEST_YEARS = 130;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;.]+(\\.[^\\s@<>,;.]+)+");

  private final String region;
  private final LocalDate today;

  /// @param region of phone numbers without a country code, and of the order of day and month
  public ClientRules(String region, LocalDate today) {
    this.region = region;
    this.today = today;
  }

  /// What became of a draft.
  public sealed interface Checked {}

  /// It may be stored.
  public record Fit(ClientDetails details) implements Checked {}

  /// It may not.
  public record Unfit(List<FieldProblem> problems) implements Checked {

    public Unfit {
      problems = List.copyOf(problems);
    }
  }

  /// Checks every field, so that all problems show at once.
  public Checked check(ClientDraft draft) {
    List<FieldProblem> problems = new ArrayList<>();
    for (ClientField field : ClientField.values()) {
      problem(draft, field).ifPresent(problems::add);
    }
    return problems.isEmpty() ? new Fit(details(draft)) : new Unfit(problems);
  }

  /// The first problem of one field, for checking it as it is left.
  public Optional<FieldProblem> problem(ClientDraft draft, ClientField field) {
    String text = field == ClientField.NOTES ? Folding.text(draft.text(field)) : Folding.line(draft.text(field));
    Optional<FieldProblem> tooLong = tooLong(field, text);
    boolean mayBeEmpty = field != ClientField.FIRST_NAME;
    if (tooLong.isPresent() || (text.isEmpty() && mayBeEmpty)) {
      return tooLong;
    }
    Optional<Kind> kind = switch (field) {
      case FIRST_NAME -> firstNameMissing(text);
      case PHONE -> phoneUnreadable(text);
      case EMAIL -> emailImplausible(text);
      case BIRTH_DATE -> birthDateImpossible(text);
      case PREFERRED_STAFF -> staffUnknown(text);
      case LAST_NAME, ADDRESS, ALLERGY_NOTE, NOTES -> Optional.empty();
    };
    return kind.map(it -> FieldProblem.of(field, it));
  }

  private static Optional<FieldProblem> tooLong(ClientField field, String text) {
    int length = text.codePointCount(0, text.length());
    return length <= field.mostCharacters()
        ? Optional.empty()
        : Optional.of(new FieldProblem(field, Kind.TOO_LONG, field.mostCharacters(), length));
  }

  private static Optional<Kind> firstNameMissing(String text) {
    return text.isEmpty() ? Optional.of(Kind.REQUIRED) : Optional.empty();
  }

  private Optional<Kind> phoneUnreadable(String text) {
    return switch (PhoneNumber.parse(text, region)) {
      case PhoneNumber.Accepted _ -> Optional.empty();
      case PhoneNumber.Refused(PhoneNumber.Reason reason) -> Optional.of(switch (reason) {
        case LETTERS -> Kind.PHONE_LETTERS;
        case TOO_SHORT -> Kind.PHONE_TOO_SHORT;
        case TOO_LONG -> Kind.PHONE_TOO_LONG;
        case NO_AREA_CODE -> Kind.PHONE_NO_AREA_CODE;
        case NOT_A_NUMBER -> Kind.PHONE_NOT_A_NUMBER;
      });
    };
  }

  private static Optional<Kind> emailImplausible(String text) {
    return EMAIL.matcher(text).matches() ? Optional.empty() : Optional.of(Kind.EMAIL_IMPLAUSIBLE);
  }

  private Optional<Kind> birthDateImpossible(String text) {
    Optional<LocalDate> date = BirthDate.parse(text, region);
    if (date.isEmpty()) {
      return Optional.of(Kind.DATE_UNREADABLE);
    }
    if (!date.get().isBefore(today)) {
      return Optional.of(Kind.DATE_IN_FUTURE);
    }
    return date.get().isBefore(today.minusYears(OLDEST_YEARS)) ? Optional.of(Kind.DATE_TOO_LONG_AGO) : Optional.empty();
  }

  private static Optional<Kind> staffUnknown(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.empty() : Optional.of(Kind.STAFF_UNKNOWN);
  }

  private ClientDetails details(ClientDraft draft) {
    PersonName name = new PersonName(line(draft, ClientField.FIRST_NAME), line(draft, ClientField.LAST_NAME));
    Contact contact =
        new Contact(phone(draft), line(draft, ClientField.EMAIL), line(draft, ClientField.ADDRESS));
    return new ClientDetails(name, contact, new Care(
        BirthDate.parse(line(draft, ClientField.BIRTH_DATE), region),
        Folding.text(draft.text(ClientField.NOTES)),
        line(draft, ClientField.ALLERGY_NOTE),
        Optional.of(line(draft, ClientField.PREFERRED_STAFF)).filter(id -> !id.isEmpty()).map(Long::valueOf)));
  }

  private Optional<PhoneNumber> phone(ClientDraft draft) {
    return Stream.of(PhoneNumber.parse(line(draft, ClientField.PHONE), region))
        .map(parsed -> parsed instanceof PhoneNumber.Accepted(PhoneNumber number) ? number : null)
        .filter(Objects::nonNull).findFirst();
  }

  private static String line(ClientDraft draft, ClientField field) {
    return Folding.line(draft.text(field));
  }
}
