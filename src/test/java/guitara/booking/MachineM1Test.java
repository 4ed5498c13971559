package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Machine M1: the table `transition` is the whole of it, for the use case and for whoever goes past it. In this house
/// Royal Care's therapists are not asked; those of the second branch answer for themselves.
class MachineM1Test {

  private record Cell(long id, AppointmentStatus from, String step, boolean asks) {}

  private record Transition(String step, String from, String to, boolean needsReason, String ifTherapistsAnswer) {

    boolean at(boolean asks) {
      return ifTherapistsAnswer.isEmpty() || Boolean.parseBoolean(ifTherapistsAnswer) == asks;
    }
  }

  private static House house;
  private static List<Transition> transitions;

  @BeforeAll
  static void open() {
    house = House.open();
    house.asOwner("UPDATE branch SET therapists_answer = true WHERE code = 'BARB'");
    transitions = house.database.read(session -> session.createNativeQuery(
        "SELECT step, from_status, to_status, needs_reason, coalesce(CAST(if_therapists_answer AS text), '')"
            + " FROM transition", Transition.class).getResultList());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void empty() {
    house.asOwner("DELETE FROM claim; DELETE FROM intent; DELETE FROM appointment_item; DELETE FROM appointment");
  }

  @Test
  void statesEqualTheTable() {
    record Row(String code, boolean holdsSlot, boolean changeable) {}

    List<Row> table = house.database.read(session -> session.createNativeQuery(
        "SELECT code, holds_slot, changeable FROM appointment_status ORDER BY sort", Row.class).getResultList());
    assertThat(Arrays.stream(AppointmentStatus.values())
        .map(it -> new Row(it.name(), it.holdsSlot(), it.changeable()))).containsExactlyElementsOf(table);
  }

  @Test
  void theDesksStepsAreInTheTableWithTheSameNeedOfAReason() {
    Map<String, Boolean> needs = transitions.stream()
        .collect(Collectors.toMap(Transition::step, Transition::needsReason, (one, two) -> one && two));
    for (Step step : Step.values()) {
      assertThat(needs).containsEntry(step.name(), step.needsReason());
    }
    TreeSet<String> others = new TreeSet<>(needs.keySet());
    Arrays.stream(Step.values()).map(Step::name).forEach(others::remove);
    assertThat(others).as("not the desk's").containsExactly("ACCEPT", "DRIVER_ACCEPT", "EXPIRE", "REJECT", "REOPEN");
    assertThat(transitions.stream().filter(t -> others.contains(t.step)))
        .allSatisfy(t -> assertThat(t.ifTherapistsAnswer).isEqualTo("true"));
  }

  @Test
  void everyStepFromEveryStateIsDoneOrRefusedAsTheTableSays() {
    TakeStep use = new TakeStep(house.database);
    for (Cell cell : cells(Arrays.stream(Step.values()).map(Enum::name).toList())) {
      String expected = transitions.stream()
          .filter(t -> t.step.equals(cell.step) && t.from.equals(cell.from.name()) && t.at(cell.asks))
          .map(Transition::to).findFirst().orElse("");
      BookingOutcome outcome = use.apply(new TakeStepRequest(
          Intents.next(), house.liza, cell.id, Step.valueOf(cell.step), "because"));
      assertThat(outcome).as("%s", cell).isEqualTo(expected.isEmpty()
          ? new BookingOutcome.NotPossible(cell.from) : new BookingOutcome.Done(cell.id, 2));
      assertThat(status(cell.id)).as("%s", cell).isEqualTo(expected.isEmpty() ? cell.from.name() : expected);
    }
    assertThat(house.count("SELECT count(*) FROM intent")).as("refused steps leave no intent behind")
        .isEqualTo(house.count("SELECT count(*) FROM appointment WHERE version = 2"));
  }

  /// By plain SQL as the workstation: from every state to every state.
  @Test
  void noOtherWayLeadsFromStateToState() throws SQLException {
    List<String> reached = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    try (Connection connection = house.asLiza(); Statement statement = connection.createStatement()) {
      List<Cell> cells = cells(List.of("any"));
      connection.setAutoCommit(false);
      for (Cell cell : cells) {
        for (AppointmentStatus to : AppointmentStatus.values()) {
          if (to != cell.from) {
            String way = cell.from + " to " + to + (cell.asks ? " asking" : "");
            Savepoint before = connection.setSavepoint();
            try {
              statement.execute(
                  "UPDATE appointment SET status = '" + to + "', ended_reason = 'x' WHERE id = " + cell.id);
              reached.add(way);
            } catch (SQLException refusal) {
              assertThat(refusal.getSQLState()).as(way).isEqualTo(isForJobsOnly(cell, to) ? "42501" : "GD003");
            }
            connection.rollback(before);
            if (!isForJobsOnly(cell, to) && transitions.stream().anyMatch(
                t -> t.from.equals(cell.from.name()) && t.to.equals(to.name()) && t.at(cell.asks))) {
              expected.add(way);
            }
          }
        }
      }
      connection.rollback();
    }
    assertThat(reached).containsExactlyElementsOf(expected).hasSizeGreaterThan(40);
  }

  /// A deadline that has passed is the program's own matter, no person's.
  private static boolean isForJobsOnly(Cell cell, AppointmentStatus to) {
    return cell.asks && cell.from == AppointmentStatus.PENDING && to == AppointmentStatus.AUTO_CANCELLED;
  }

  @Test
  void therapistsAnswerOnlyWhereTheBranchAsksThem() {
    for (Cell cell : cells(List.of("any"))) {
      if (cell.from == AppointmentStatus.PENDING) {
        assertThat(sqlState("UPDATE appointment SET status = 'THERAPIST_CONFIRMED' WHERE id = " + cell.id))
            .isEqualTo(cell.asks ? "" : "GD003");
      }
    }
  }

  @Test
  void whatCallsABookingOffNeedsItsReason() {
    for (Cell cell : cells(List.of("any"))) {
      for (Transition t : transitions) {
        if (t.needsReason && t.from.equals(cell.from.name()) && t.at(cell.asks)) {
          assertThat(sqlState(
              "UPDATE appointment SET status = '" + t.to + "', ended_reason = NULL WHERE id = " + cell.id))
              .as("%s", t).isEqualTo("GD004");
        }
      }
    }
  }

  private static String sqlState(String sql) {
    try (Connection connection = house.asLiza(); Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "";
    } catch (SQLException refusal) {
      return refusal.getSQLState();
    }
  }

  /// A booking in each state, at each of the two branches, for each of the steps; each at an hour of its own.
  private static List<Cell> cells(List<String> steps) {
    house.asOwner("""
        INSERT INTO appointment (branch_id, client_id, status, during, price, notes, created_by, updated_by)
        SELECT branch, %1$d, code, tstzrange(at, at + interval '1 hour'), 0, step, %2$d, %2$d
          FROM (SELECT b.id AS branch, s.code, step,
                       timestamptz '2026-03-02 06:00Z' + interval '1 hour' * row_number() OVER () AS at
                  FROM branch b, appointment_status s, unnest(ARRAY['%3$s']) step) each;
        INSERT INTO appointment_item (appointment_id, seq, service_id, during, price)
        SELECT id, 1, %4$d, during, 0 FROM appointment;
        SELECT take_claims(id) FROM appointment;
        """.formatted(house.maria, house.liza.staffId(), String.join("','", steps), house.shiatsu));
    List<Cell> cells = new ArrayList<>();
    try (Connection owner = house.server.asOwner(); Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("SELECT a.id, a.status, a.notes, b.therapists_answer FROM appointment a"
            + " JOIN branch b ON b.id = a.branch_id ORDER BY a.id")) {
      while (row.next()) {
        cells.add(new Cell(
            row.getLong(1), AppointmentStatus.valueOf(row.getString(2)), row.getString(3), row.getBoolean(4)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    assertThat(cells).hasSize(AppointmentStatus.values().length * 2 * steps.size());
    return cells;
  }

  private static String status(long id) {
    return house.database.read(session -> Appointments.find(session, id)).orElseThrow().status().name();
  }
}
