package guitara.desk.booking;

import guitara.booking.series.Recurrence;
import guitara.booking.series.Recurrence.Monthly;
import guitara.booking.series.Recurrence.Unit;
import guitara.ui.control.FieldMessage;
import guitara.ui.control.Remark;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Whether and how a new booking repeats: folded away until somebody asks for it.
public final class BookingRepeatController {

  private static final int LONGEST = 10;

  private final BookingForm form;
  private final RepeatedBookings repeats;
  private final RepeatedBookings.Form back;
  private final RepeatFields fields;
  private final ReadOnlyObjectWrapper<Optional<Remark>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());

  @FXML private Button unfoldButton;
  @FXML private VBox repeatBox;
  @FXML private TextField everyField;
  @FXML private HBox units;
  @FXML private FlowPane weekdays;
  @FXML private HBox monthly;
  @FXML private HBox ends;
  @FXML private TextField timesField;
  @FXML private DatePicker untilPicker;
  @FXML private FieldMessage repeatMessage;

  BookingRepeatController(BookingForm form, RepeatedBookings repeats, RepeatedBookings.Form back) {
    this.form = form;
    this.repeats = repeats;
    this.back = back;
    this.fields = new RepeatFields(form.fields().day().get());
  }

  @FXML
  void initialize() {
    repeatBox.visibleProperty().bind(fields.on);
    unfoldButton.visibleProperty().bind(fields.on.not());
    weekdays.visibleProperty().bind(fields.unit.isEqualTo(Unit.WEEKS));
    monthly.visibleProperty().bind(fields.unit.isEqualTo(Unit.MONTHS));
    timesField.visibleProperty().bind(fields.untilDay.not());
    untilPicker.visibleProperty().bind(fields.untilDay);
    for (Node node : new Node[] {repeatBox, unfoldButton, weekdays, monthly, timesField, untilPicker}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    Cap.at(everyField, LONGEST, () -> { });
    Cap.at(timesField, LONGEST, () -> { });
    everyField.textProperty().bindBidirectional(fields.every);
    timesField.textProperty().bindBidirectional(fields.times);
    choices(units, Unit.values(), "series.unit.", fields.unit::get, fields.unit::set);
    choices(monthly, Monthly.values(), "series.monthly.", fields.monthly::get, fields.monthly::set);
    choices(ends, new Boolean[] {false, true}, "series.end.", fields.untilDay::get, fields.untilDay::set);
    for (DayOfWeek day : DayOfWeek.values()) {
      weekdays.getChildren().add(weekday(day));
    }
    form.fields().day().subscribe(this::showFirst);
    untilPicker.setConverter(withYear());
    untilPicker.valueProperty().bindBidirectional(fields.until);
    repeatMessage.attach(everyField, remark.getReadOnlyProperty());
    fields.every.addListener(any -> remark.set(Optional.empty()));
    fields.times.addListener(any -> remark.set(Optional.empty()));
    fields.until.addListener(any -> remark.set(Optional.empty()));
    fields.untilDay.addListener(any -> remark.set(Optional.empty()));
    fields.unit.addListener(any -> remark.set(Optional.empty()));
  }

  /// A series may reach into another year, so its last day says which.
  private StringConverter<LocalDate> withYear() {
    DayText days = new DayText(form.words(), form.words().locale(), fields.until::get);
    DateTimeFormatter shown =
        DateTimeFormatter.ofPattern(form.words().text("series.day.pattern"), form.words().locale());
    return new StringConverter<>() {
      @Override
      public String toString(LocalDate day) {
        return day == null ? "" : shown.format(day);
      }

      @Override
      public LocalDate fromString(String typed) {
        LocalDate now = fields.until.get();
        return typed.strip().equals(shown.format(now)) ? now : days.fromString(typed);
      }
    };
  }

  private <T> void choices(HBox row, T[] values, String key, Supplier<T> now, Consumer<T> choose) {
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      ToggleButton button = new ToggleButton(form.words().text(key + value));
      button.setId("repeat-" + value);
      button.getStyleClass().add("booking-place");
      button.setToggleGroup(group);
      button.setUserData(value);
      button.setSelected(value.equals(now.get()));
      button.setOnAction(e -> {
        choose.accept(value);
        button.setSelected(true);
      });
      row.getChildren().add(button);
    }
  }

  private ToggleButton weekday(DayOfWeek day) {
    ToggleButton button = new ToggleButton(day.getDisplayName(TextStyle.SHORT, form.words().locale()));
    button.setId("repeat-" + day);
    button.setUserData(day);
    button.getStyleClass().add("chip");
    button.setOnAction(e -> {
      if (button.isSelected()) {
        fields.weekdays.add(day);
      } else {
        fields.weekdays.remove(day);
      }
      remark.set(Optional.empty());
    });
    return button;
  }

  /// The first booking's own weekday is always one of them.
  private void showFirst(LocalDate first) {
    for (Node node : weekdays.getChildren()) {
      boolean own = node.getUserData() == first.getDayOfWeek();
      node.setDisable(own);
      ((ToggleButton) node).setSelected(own || fields.weekdays.contains((DayOfWeek) node.getUserData()));
    }
    remark.set(Optional.empty());
  }

  /// Asks how it repeats, or lets it be a single booking again.
  void toggle() {
    if (fields.on.get()) {
      fold();
    } else {
      unfold();
    }
  }

  @FXML
  void unfold() {
    fields.on.set(true);
    form.fields().touched().set(true);
    everyField.requestFocus();
    everyField.selectAll();
    Reveal.show(repeatBox);
  }

  @FXML
  void fold() {
    fields.on.set(false);
    remark.set(Optional.empty());
  }

  ReadOnlyBooleanProperty onProperty() {
    return fields.on;
  }

  /// Shows the whole series instead of booking one; where the booking itself is not whole, it says so as always.
  ///
  /// @return whether booking one would be wrong
  boolean takesOver() {
    if (!fields.on.get()) {
      return false;
    }
    untilPicker.commitValue();
    Reading reading = form.read();
    if (!reading.complete()) {
      return false;
    }
    LocalDate today = form.branch().businessDate(form.words().clockNow());
    RepeatFields.Read read = fields.read(
        form.branch().businessDate(reading.draft().orElseThrow().during().start()), today);
    switch (read) {
      case RepeatFields.Read.Rule(Recurrence rule) -> repeats.preview(new RepeatedBookings.Order(
          rule, reading.draft().orElseThrow(), form.fields().client().get(), form.fields().tentative().get(),
          form.hold().id(), back));
      case RepeatFields.Read.Wrong(Recurrence.Wrong wrong) -> refuse(form.words().format("series.wrong." + wrong,
          Recurrence.MOST_TIMES, Recurrence.MOST_YEARS, Recurrence.MOST_EVERY));
      case RepeatFields.Read.Unreadable() -> refuse(form.words().text("series.wrong.number"));
    }
    return true;
  }

  private void refuse(String sentence) {
    remark.set(Optional.of(Remark.error(sentence)));
    everyField.requestFocus();
  }
}
