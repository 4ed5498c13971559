package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.client.ClientRules.Fit;
import guitara.client.ClientRules.Unfit;
import guitara.client.FieldProblem.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClientRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final ClientDraft GOOD = ClientWorld.draft("Maria", "Santos");

  private final ClientRules rules = new ClientRules("PH", TODAY);

  @Test
  void acceptsAndTidiesWhatWasTyped() {
    ClientDraft typed = new ClientDraft(Map.of(
        ClientField.FIRST_NAME, "  Maria \t Cristina ", ClientField.LAST_NAME, "N\u0303on\u0303o\u0000",
        ClientField.PHONE, "0917 1234567", ClientField.EMAIL, " a@b.ph ", ClientField.BIRTH_DATE, "31 Dec 1990",
        ClientField.NOTES, " two\r\nlines ", ClientField.PREFERRED_STAFF, "7"));
    assertThat(rules.check(typed)).isEqualTo(new Fit(new ClientDetails(
        new PersonName("Maria Cristina", "\u00d1o\u00f1o"),
        new Contact(Optional.of(new PhoneNumber("+639171234567")), "a@b.ph", ""),
        new Care(Optional.of(LocalDate.of(1990, 12, 31)), "two\nlines", "", Optional.of(7L)))));
  }

  @Test
  void needsAFirstName() {
    assertThat(rules.check(ClientWorld.draft(" \u00a0 ", "Santos")))
        .isEqualTo(new Unfit(List.of(FieldProblem.of(ClientField.FIRST_NAME, Kind.REQUIRED))));
  }

  @Test
  void saysHowLongTenMegabytesOfNotesAre() {
    assertThat(rules.problem(GOOD.with(ClientField.NOTES, "n".repeat(10_000_000)), ClientField.NOTES))
        .contains(new FieldProblem(ClientField.NOTES, Kind.TOO_LONG, 4000, 10_000_000));
  }

  @ParameterizedTest
  @EnumSource(value = ClientField.class, names = {"FIRST_NAME", "LAST_NAME", "ADDRESS", "NOTES", "ALLERGY_NOTE"})
  void countsCharactersAsTheDatabaseDoes(ClientField field) {
    String most = "🌸".repeat(field.mostCharacters());
    assertThat(rules.problem(GOOD.with(field, most), field)).isEmpty();
    assertThat(rules.problem(GOOD.with(field, most + "🌸"), field)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"a@b.ph", "ana.cruz+x@mail.example.com"})
  void acceptsPlausibleEmail(String email) {
    assertThat(rules.problem(GOOD.with(ClientField.EMAIL, email), ClientField.EMAIL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ana", "ana@", "@b.ph", "a b@c.ph", "a@b", "a@b..ph", "a@b.ph;c@d.ph"})
  void refusesImplausibleEmail(String email) {
    assertThat(rules.problem(GOOD.with(ClientField.EMAIL, email), ClientField.EMAIL))
        .contains(FieldProblem.of(ClientField.EMAIL, Kind.EMAIL_IMPLAUSIBLE));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22,DATE_IN_FUTURE", "2030-01-01,DATE_IN_FUTURE", "1890-01-01,DATE_TOO_LONG_AGO",
      "soon,DATE_UNREADABLE"})
  void refusesImpossibleBirthDates(String typed, Kind kind) {
    assertThat(rules.problem(GOOD.with(ClientField.BIRTH_DATE, typed), ClientField.BIRTH_DATE))
        .contains(FieldProblem.of(ClientField.BIRTH_DATE, kind));
  }

  @Test
  void acceptsAPersonBornYesterday() {
    assertThat(rules.problem(GOOD.with(ClientField.BIRTH_DATE, "2026-11-21"), ClientField.BIRTH_DATE)).isEmpty();
  }

  @Test
  void saysThatLettersAreNoPhone() {
    assertThat(rules.problem(GOOD.with(ClientField.PHONE, "ask Ana"), ClientField.PHONE))
        .contains(FieldProblem.of(ClientField.PHONE, Kind.PHONE_LETTERS));
  }

  @Test
  void showsAllProblemsAtOnce() {
    ClientDraft bad = GOOD.with(ClientField.FIRST_NAME, "").with(ClientField.PHONE, "x").with(ClientField.EMAIL, "y");
    assertThat(rules.check(bad)).isInstanceOfSatisfying(Unfit.class, unfit -> assertThat(unfit.problems()).hasSize(3));
  }

  @Test
  void readsItsOwnWriting() {
    ClientDraft typed = GOOD.with(ClientField.PHONE, "0917 123 4567").with(ClientField.BIRTH_DATE, "1990-12-31");
    assertThat(rules.check(typed)).isInstanceOfSatisfying(Fit.class,
        fit -> assertThat(ClientDraft.of(fit.details(), "PH")).isEqualTo(typed));
  }
}
