package guitara.roster;

import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.time.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads what is planned of one person, in three statements. Blocks.
public final class ReadRoster {

  record DeviationRow(long branchId, String kind, Instant starts, Instant ends, String note) {

    Deviation toDeviation() {
      return new Deviation(branchId, Deviation.Kind.of(kind), new Slot(starts, ends), note);
    }
  }

  record AbsenceRow(
      long id, int version, long staffId, LocalDate first, LocalDate last, String type, String status, String reason) {

    Absence toAbsence() {
      return new Absence(id, version, staffId, first, last, type, Absence.Status.valueOf(status), reason);
    }
  }

  private static final String SHIFTS = SqlFile.read(ReadRoster.class, "shifts.sql");
  private static final String DEVIATIONS = SqlFile.read(ReadRoster.class, "deviations.sql");
  private static final String ABSENCES = SqlFile.read(ReadRoster.class, "absences.sql");
  private static final String TYPES = "SELECT code, name FROM code_list"
      + " WHERE list_code = 'ABSENCE_TYPE' AND branch_id IS NULL AND enabled ORDER BY sort, id";

  private final Database database;

  public ReadRoster(Database database) {
    this.database = database;
  }

  /// Everything of one person: all shifts, exceptions within a window, absences that have not ended before its begin.
  ///
  /// @param since the business day on which the window begins
  public PersonRoster of(long staffId, Slot window, LocalDate since) {
    return database.read(session -> {
      Map<Long, List<ShiftRow>> byBranch = session.createNativeQuery(SHIFTS, ShiftRow.class)
          .setParameter("staff", staffId).getResultList().stream()
          .collect(Collectors.groupingBy(ShiftRow::branchId, LinkedHashMap::new, Collectors.toList()));
      List<Deviation> deviations = session.createNativeQuery(DEVIATIONS, DeviationRow.class)
          .setParameter("staff", staffId)
          .setParameter("starts", window.start()).setParameter("ends", window.end())
          .getResultList().stream().map(DeviationRow::toDeviation).toList();
      List<Absence> absences = session.createNativeQuery(ABSENCES, AbsenceRow.class)
          .setParameter("staff", staffId).setParameter("since", since)
          .getResultList().stream().map(AbsenceRow::toAbsence).toList();
      return new PersonRoster(
          staffId,
          byBranch.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, it -> ShiftRow.plan(it.getValue()))),
          deviations, absences);
    });
  }

  /// The kinds of absence that the house tells apart; empty where it has named none.
  public List<AbsenceType> absenceTypes() {
    return database.read(session -> session.createNativeQuery(TYPES, AbsenceType.class).getResultList());
  }
}
