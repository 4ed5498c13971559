package guitara.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.catalogue.Service;
import guitara.desk.booking.PaperHouse;
import guitara.desk.command.BookingWish.Guess;
import guitara.staff.StaffMember;
import guitara.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a receptionist types on Monday 2 March 2026, in a house open from 13:00 to 01:00, and what it is read as.
class CommandParserTest {

  private static final Texts TEXTS = Texts.load(Locale.ENGLISH, "command");
  private static final DayEntry DAYS = new DayEntry(TEXTS, PaperHouse.MONDAY);
  private final CommandParser parser =
      new CommandParser(TEXTS, DAYS, new Vocabulary(PaperHouse.DIRECTORY, PaperHouse.BRANCH, DAYS));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ana 3pm 90 hot stone jo            | ana · 15:00 · 90 · Hot stone · Jo Reyes
      hot stone with jo at 3 for ana, 90 | ana · 15:00 · 90 · Hot stone · Jo Reyes
      JO 90 hot stone 3 pm ana peña      | ana peña · 15:00 · 90 · Hot stone · Jo Reyes
      jo 3pm shiatsu                     | jo · 15:00 · Shiatsu
      peña ana fri 18:30 shiatsu         | peña ana · 2026-03-06 · 18:30 · Shiatsu
      ana 6:30 foot                      | ana · 18:30 · Foot soak
      ana 12 march 1430                  | ana · 2026-03-12 · 14:30
      ana march 1 shiatsu                | ana · 2027-03-01 · Shiatsu
      ana tomorrow 2h shiatsu            | ana · 2026-03-03 · 120 · Shiatsu
      bea 3pm tess shiatsu               | bea · 15:00 · Shiatsu · Tess Lim
      ana by tess tonight 9pm            | ana · 2026-03-02 · 21:00 · Tess Lim
      0917 1234567 3pm shiatsu           | 0917 1234567 · 15:00 · Shiatsu
      book ana 2026-03-12 23h shiatsu    | ana · 2026-03-12 · 23:00 · Shiatsu
      """)
  void aBookingIsReadInAnyOrder(String typed, String read) {
    assertThat(booking(typed)).isEqualTo(read);
    assertThat(wish(typed).guesses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ana 3pm shaitsu               | ana · 15:00 · Shiatsu            | shaitsu    | Shiatsu
      ana 3pm hott stone            | ana · 15:00 · Hot stone          | hott stone | Hot stone
      ana 3pm shiatsu with jo reyez | ana · 15:00 · Shiatsu · Jo Reyes | jo reyez   | Jo Reyes
      """)
  void aSlipOfTheFingerIsForgivenAndSaid(String typed, String read, String slip, String meant) {
    assertThat(booking(typed)).isEqualTo(read);
    assertThat(wish(typed).guesses()).containsExactly(new Guess(slip, meant));
  }

  @Test
  void whatIsAboutAsLikelyIsOfferedToo() {
    assertThat(parser.read("14 30 ana shiatsu")).hasSizeGreaterThan(1);
    assertThat(all("14 30 ana shiatsu")).contains("ana · 14:00 · 30 · Shiatsu", "ana · 14:30 · Shiatsu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ana", "ana peña", "jo", "shiatsu", "3pm", "%%%", "' OR 1=1 --", "😀"})
  void whatSaysTooLittleIsNoCommand(String typed) {
    assertThat(parser.read(typed)).isEmpty();
  }

  @Test
  void theVerbsAreRead() {
    assertThat(parser.read("find ana cruz")).containsExactly(new Command.Find("ana cruz"));
    assertThat(parser.read("go friday")).containsExactly(new Command.Go(PaperHouse.MONDAY.plusDays(4)));
    assertThat(parser.read("GO to")).containsExactly(new Command.Unread("command.unread.day", "to"));
    assertThat(parser.read("go fryday")).containsExactly(new Command.Go(PaperHouse.MONDAY.plusDays(4)));
    assertThat(parser.read("cancel 1042")).containsExactly(new Command.Cancel(1042));
    assertThat(parser.read("cancel #1042")).containsExactly(new Command.Cancel(1042));
    assertThat(parser.read("cancel 99999999999999999999"))
        .containsExactly(new Command.Unread("command.unread.number", "99999999999999999999"));
    assertThat(parser.read("cancel ana")).containsExactly(new Command.Unread("command.unread.number", "ana"));
  }

  @Test
  void aLineOfTenThousandCharactersIsRefusedInWords() {
    assertThat(parser.read("ana 3pm ".repeat(1_250))).containsExactly(new Command.Unread("command.too-long", ""));
    assertThat(parser.read("a ".repeat(100))).isEmpty();
    assertThat(parser.read("ana " + "3 ".repeat(13))).hasSizeLessThanOrEqualTo(3);
  }

  private BookingWish wish(String typed) {
    return ((Command.Book) parser.read(typed).getFirst()).wish();
  }

  private String booking(String typed) {
    return said(wish(typed));
  }

  private List<String> all(String typed) {
    return parser.read(typed).stream().map(command -> said(((Command.Book) command).wish())).toList();
  }

  private static String said(BookingWish wish) {
    return Stream.of(Optional.of(wish.client()), wish.day(), wish.time(),
            wish.minutes().stream().boxed().findFirst(), wish.service().map(Service::name),
            wish.person().map(StaffMember::name))
        .flatMap(Optional::stream).map(Object::toString).filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
