package guitara.journey;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two seconds of attention and one free hand: the whole booking in one line.
@Tag("journey")
@Timeout(300)
class CommandLineJourneyIT {

  @Test
  void aLineIsUnderstoodShownAndBookedWithTwoMoreKeys() {
    try (Reception desk = new Reception()) {
      desk.command("ana 3pm 75 shaitsu jo");
      desk.sees("Book Ana Peña");
      desk.sees("Shiatsu massage · 75 min · Mon 2 Mar 15:00 · Jo Reyes");
      desk.sees("“shaitsu” read as Shiatsu massage");
      desk.picture("command-line");
      assertThat(desk.stored()).isEmpty();
      desk.keys(KeyCode.ENTER);
      desk.sees("Shiatsu massage 75 min with Jo Reyes in Room A · Mon 2 Mar 15:00–16:15");
      desk.keys(KeyCode.ENTER);
      desk.sees("Booked for Mon 2 Mar 15:00–16:15.");
      assertThat(desk.stored()).containsExactly("CONFIRMED 02 Mar Ana Peña: 15:00-16:15 SHIATSU JO Room A");

      desk.command("cancel " + desk.last());
      desk.sees("Call off booking no. " + desk.last());
      desk.keys(KeyCode.ENTER);
      desk.sees("Why is it cancelled?");
      desk.write("changed her mind");
      desk.keys(KeyCode.ENTER);
      desk.leavesBoard(desk.last());
      assertThat(desk.stored()).singleElement().asString().startsWith("CANCELLED");

      desk.command("go friday");
      desk.sees("Go to Fri 6 Mar");
      desk.keys(KeyCode.ENTER);
      desk.showsDay(House.MONDAY.plusDays(4));

      desk.command("find evangelista");
      desk.keys(KeyCode.ENTER);
      desk.sees("Maria Cristina Evangelista-Delos Santos");
      desk.seesNoMore("Ana Peña");
    }
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    try (Reception desk = new Reception()) {
      desk.command("anna pena 3pm shiatsu");
      desk.sees("nobody is called “anna pena”; did you mean this?");
      desk.sees("Book Ana Peña");
      desk.keys(KeyCode.ESCAPE);

      desk.command("zzyzx 3pm shiatsu");
      desk.sees("Book “zzyzx”, who is not among the clients yet");
      desk.keys(KeyCode.ESCAPE);

      desk.command("cancel everything");
      desk.sees("“everything” is no number.");
      desk.keys(KeyCode.ESCAPE);

      desk.pasteCommand("ana 3pm ".repeat(1_250));
      desk.sees("That is too long for a command.");
      desk.keys(KeyCode.ENTER);
      assertThat(desk.stored()).isEmpty();
    }
  }
}
