package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientWarningsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Money PRICE = Money.of(new BigDecimal("500"), "PHP");
  private static final ClientFigures NO_FIGURES =
      new ClientFigures(List.of(), Optional.empty(), Instant.EPOCH, Optional.empty());

  @Test
  void aBlockedClientIsWarnedOf() {
    assertThat(ClientWarnings.blocked(card("", Optional.empty(), Optional.of("Left without paying"), 0)))
        .contains(new ClientWarning.Blocked("Left without paying"));
  }

  @Test
  void aClientWhoIsNotBlockedIsNot() {
    assertThat(ClientWarnings.blocked(plain())).isEmpty();
  }

  @Test
  void anAllergyIsWarnedOf() {
    assertThat(ClientWarnings.allergy(card("Peppermint", Optional.empty(), Optional.empty(), 0)))
        .contains(new ClientWarning.Allergy("Peppermint"));
  }

  @Test
  void noAllergyIsNot() {
    assertThat(ClientWarnings.allergy(plain())).isEmpty();
  }

  @Test
  void threeNoShowsAreWarnedOf() {
    assertThat(ClientWarnings.manyNoShows(card("", Optional.empty(), Optional.empty(), 3)))
        .contains(new ClientWarning.NoShows(3));
  }

  @Test
  void twoNoShowsAreNot() {
    assertThat(ClientWarnings.manyNoShows(card("", Optional.empty(), Optional.empty(), 2))).isEmpty();
  }

  @Test
  void anUnpaidVisitIsWarnedOf() {
    ClientHistory.OpenPayment open = new ClientHistory.OpenPayment(9, Instant.EPOCH, PRICE);
    ClientHistory history =
        new ClientHistory(1, 0, 0, Optional.empty(), Optional.empty(), Optional.of(open));
    assertThat(ClientWarnings.unpaidVisit(with(plain(), history)))
        .contains(new ClientWarning.Unpaid(9, Instant.EPOCH, PRICE));
  }

  @Test
  void paidVisitsAreNot() {
    assertThat(ClientWarnings.unpaidVisit(plain())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1990-11-22,0", "1990-11-25,3", "1990-11-19,-3"})
  void aNearBirthdayIsWarnedOf(LocalDate born, int days) {
    assertThat(ClientWarnings.birthdayNear(card("", Optional.of(born), Optional.empty(), 0), TODAY))
        .contains(new ClientWarning.Birthday(days));
  }

  @ParameterizedTest
  @CsvSource({"1990-11-26", "1990-11-18", "1990-05-22"})
  void aDistantBirthdayIsNot(LocalDate born) {
    assertThat(ClientWarnings.birthdayNear(card("", Optional.of(born), Optional.empty(), 0), TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1990-01-01,2026-12-30,2", "1990-12-30,2027-01-01,-2", "1992-02-29,2026-02-28,0",
      "1992-02-29,2028-02-29,0"})
  void birthdaysCrossTheTurnOfTheYearAndLeapDays(LocalDate born, LocalDate today, int days) {
    assertThat(ClientWarnings.birthdayNear(card("", Optional.of(born), Optional.empty(), 0), today))
        .contains(new ClientWarning.Birthday(days));
  }

  @Test
  void theWorstComesFirst() {
    ClientCard card = card("Nuts", Optional.of(LocalDate.of(1990, 11, 22)), Optional.of("Rude"), 4);
    assertThat(ClientWarnings.of(card, TODAY)).extracting(Object::getClass).containsExactly(
        ClientWarning.Blocked.class, ClientWarning.Allergy.class, ClientWarning.NoShows.class,
        ClientWarning.Birthday.class);
  }

  private static ClientCard plain() {
    return card("", Optional.empty(), Optional.empty(), 0);
  }

  private static ClientCard card(String allergy, Optional<LocalDate> born, Optional<String> blocked, long noShows) {
    ClientDetails details = new ClientDetails(new PersonName("Ana", ""), new Contact(Optional.empty(), "", ""),
        new Care(born, "", allergy, Optional.empty()));
    return new ClientCard(new StoredClient(1, 1, 1, details), Optional.empty(), blocked, false,
        new ClientHistory(0, noShows, 0, Optional.empty(), Optional.empty(), Optional.empty()), NO_FIGURES);
  }

  private static ClientCard with(ClientCard card, ClientHistory history) {
    return new ClientCard(card.client(), card.preferred(), card.blockedReason(), card.archived(), history, NO_FIGURES);
  }
}
