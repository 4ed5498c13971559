package guitara.desk.roster;

import guitara.ui.control.Remark;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One field that is typed into, with what is to be said about it.
record PatternCell(StringProperty text, ObjectProperty<Optional<Remark>> remark) {

  static PatternCell empty() {
    return new PatternCell(new SimpleStringProperty(""), new SimpleObjectProperty<>(Optional.empty()));
  }

  void say(String error) {
    remark.set(Optional.of(Remark.error(error)));
  }

  void clear() {
    remark.set(Optional.empty());
  }

  boolean isBlank() {
    return text.get().isBlank();
  }
}
