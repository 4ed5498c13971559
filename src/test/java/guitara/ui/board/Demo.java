package guitara.ui.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Believable days for tests and pictures; all names are made up.
final class Demo {

  static final ZoneId ZONE = ZoneId.of("Asia/Manila");
  static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  static final Duration SLOT = Duration.ofMinutes(30);

  private static final List<String> CLIENTS = List.of(
      "Maria Santos", "Jo Cruz", "Ana Villanueva", "Maria Cristina Evangelista-Delos Santos", "Ben Tan",
      "Ligaya Ramos", "Paolo Dizon", "Tess Aquino", "Carmen Bautista", "Rico Lim", "Ines Navarro",
      "Mark Uy", "Grace Ong", "Dodong Reyes", "Elena Garcia", "Kim Sy");
  private static final List<String> STAFF = List.of(
      "Jo Reyes", "Bea Flores", "Tess Mendoza", "Liza Domingo", "Maricel Castillo", "Ana Lopez",
      "Rosalinda Evangelista", "Mira Torres", "Nena Pascual", "Dina Salazar", "Fe Ocampo", "Gina Soriano");
  private static final List<String> SERVICES =
      List.of("Shiatsu 60 min", "Swedish 90 min", "Foot reflex 45 min", "Hot stone 75 min", "Head 30 min");

  private static final List<Tone> TONES = List.of(
      Tone.AMBER_DASHED, Tone.BLUE, Tone.GREEN_SOLID, Tone.VIOLET, Tone.GREY, Tone.RED_HATCHED);
  private static final List<Sign> SIGNS = List.of(Sign.values());

  private Demo() {}

  static Instant at(int hour, int minute) {
    return DATE.atTime(LocalTime.of(0, 0)).atZone(ZONE).plusHours(hour).plusMinutes(minute).toInstant();
  }

  static BoardDay day() {
    return new BoardDay(ZONE, at(13, 0), at(25, 0), SLOT);
  }

  static BoardColumn column(String key, String title, String group, boolean duty) {
    return new BoardColumn(key, ColumnHead.of(title, initials(title), "6 h 30", 0.6), group, duty);
  }

  static BoardEntry entry(String key, String column, Instant start, int minutes) {
    EntryTime time = EntryTime.of(start, start.plus(Duration.ofMinutes(minutes)));
    return entry(key, column, time, Tone.BLUE, "Maria Santos");
  }

  static BoardEntry entry(String key, String column, EntryTime time, Tone tone, String client) {
    EntryLook look = new EntryLook(
        tone, client, "Shiatsu 60 min", "Room 2", Set.of(), false, client + ", Shiatsu 60 min, confirmed");
    return new BoardEntry(key, column, time, look, Optional.empty(), true);
  }

  static Board board(List<BoardColumn> columns, BoardEntry... entries) {
    return new Board(day(), columns, List.of(entries), List.of());
  }

  /// Three people, no groups.
  static List<BoardColumn> three() {
    return List.of(column("a", "Jo Reyes", "", true), column("b", "Bea Flores", "", true),
        column("c", "Tess Mendoza", "", true));
  }

  static String initials(String name) {
    int space = name.lastIndexOf(' ');
    return name.substring(0, 1) + name.substring(space + 1, space + 2);
  }

  /// An ordinary busy evening with an unassigned column, two groups, an absence, a group and a long night.
  static Board evening() {
    List<BoardColumn> columns = new ArrayList<>();
    columns.add(new BoardColumn("none", ColumnHead.of("Unassigned", "?", "3 waiting", 0), "", true));
    for (int i = 0; i < 11; i++) {
      String name = STAFF.get(i);
      ColumnHead head = ColumnHead.of(name, initials(name), (3 + i % 5) + " h " + (i % 2 == 0 ? "30" : "00"),
          new double[] {0.7, 0.45, 0.9, 1.1, 0.2, 0.55, 0.6, 0.8, 0.35, 0, 0.5}[i]);
      if (i == 9) {
        head = head.awayFor("sick leave");
      }
      columns.add(new BoardColumn("s" + i, head, i < 6 ? "Makati" : "Home service", i != 4));
    }
    return new Board(day(), columns, new EveningEntries().all(), shades());
  }

  private static List<BoardShade> shades() {
    return List.of(
        new BoardShade("s9", at(13, 0), at(25, 0), BoardShade.Kind.AWAY, "Sick leave"),
        new BoardShade("s1", at(13, 0), at(15, 0), BoardShade.Kind.NOT_AVAILABLE, ""),
        new BoardShade("s4", at(13, 0), at(17, 0), BoardShade.Kind.NOT_AVAILABLE, "from 17:00"),
        new BoardShade("s6", at(22, 0), at(25, 0), BoardShade.Kind.NOT_AVAILABLE, ""),
        new BoardShade("s2", at(18, 0), at(18, 45), BoardShade.Kind.NOT_AVAILABLE, "Break"));
  }

  /// Many columns and bookings, for measuring and for the wide picture.
  static Board large(int columnCount, int entryCount) {
    Random random = new Random(7);
    List<BoardColumn> columns = new ArrayList<>();
    for (int i = 0; i < columnCount; i++) {
      String name = STAFF.get(i % STAFF.size());
      columns.add(new BoardColumn("s" + i,
          ColumnHead.of(name, initials(name), "6 h 30", random.nextDouble()), "", i % 4 != 3));
    }
    List<BoardEntry> entries = new ArrayList<>();
    int perColumn = Math.ceilDiv(entryCount, columnCount);
    int each = 720 / perColumn;
    for (int i = 0; i < entryCount; i++) {
      Instant start = at(13, 0).plus(Duration.ofMinutes((long) (i / columnCount) * each));
      EntryTime time = new EntryTime(
          start, start.plus(Duration.ofMinutes(each - 5L)), Duration.ZERO, Duration.ofMinutes(5));
      Tone tone = TONES.get(random.nextInt(TONES.size()));
      BoardEntry plain = entry("e" + i, "s" + i % columnCount, time, tone, client(i));
      entries.add(plain.looking(new EntryLook(tone, client(i), service(i), "Room " + (i % 9 + 1),
          i % 3 == 0 ? Set.of(SIGNS.get(i % SIGNS.size())) : Set.of(), false, client(i))));
    }
    return new Board(day(), columns, entries, List.of());
  }

  static String client(int i) {
    return CLIENTS.get(i % CLIENTS.size());
  }

  static String service(int i) {
    return SERVICES.get(i % SERVICES.size());
  }
}
