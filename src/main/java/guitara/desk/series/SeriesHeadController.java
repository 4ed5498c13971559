package guitara.desk.series;

import guitara.booking.Appointment;
import guitara.booking.BookedSeries;
import guitara.booking.BookedSeries.Scope;
import guitara.booking.BookingDraft;
import guitara.booking.SeriesShift;
import guitara.desk.booking.RepeatedBookings.Existing;
import guitara.desk.booking.Reveal;
import guitara.facility.Branch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// What a booking is part of, in its form: which of how many, how often, until when. Unfolded, what was changed here is
/// done to those that follow or to all that are ahead, or they are called off.
public final class SeriesHeadController {

  private final SeriesContext context;
  private final Existing existing;
  private final Consumer<SeriesJob> preview;
  private Optional<BookedSeries> series = Optional.empty();

  @FXML private Label seriesPlace;
  @FXML private Button moreButton;
  @FXML private VBox moreBox;
  @FXML private ToggleButton followingButton;
  @FXML private ToggleButton allButton;
  @FXML private Label remark;

  /// @param preview shows what is about to be done
  SeriesHeadController(SeriesContext context, Existing existing, Consumer<SeriesJob> preview) {
    this.context = context;
    this.existing = existing;
    this.preview = preview;
  }

  @FXML
  void initialize() {
    ToggleGroup scopes = new ToggleGroup();
    scopes.getToggles().addAll(followingButton, allButton);
    scopes.selectedToggleProperty().addListener((o, before, now) -> {
      if (now == null) {
        scopes.selectToggle(before);
      }
    });
    moreBox.setVisible(false);
    moreBox.managedProperty().bind(moreBox.visibleProperty());
    moreButton.visibleProperty().bind(moreBox.visibleProperty().not());
    moreButton.managedProperty().bind(moreButton.visibleProperty());
    remark.managedProperty().bind(remark.visibleProperty());
    remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
    remark.textProperty().addListener(said -> Reveal.show(moreBox));
    read(found -> seriesPlace.setText(words().place(found, existing.booking())));
  }

  private SeriesWords words() {
    return new SeriesWords(context, branch());
  }

  private Branch branch() {
    Branch now = context.booking().branch().get();
    return context.booking().directory().get().branch(existing.booking().draft().branchId()).orElse(now);
  }

  private void read(Consumer<BookedSeries> then) {
    UUID id = existing.booking().origin().series().orElseThrow();
    context.booking().tasks().run(() -> context.bookings().series().find().apply(id))
        .onSuccess(found -> {
          series = found;
          found.ifPresentOrElse(then, () -> seriesPlace.setText(context.booking().texts().get("series.unknown")));
        })
        .onFailure(failure -> seriesPlace.setText(context.booking().texts().get("series.unknown")))
        .start();
  }

  @FXML
  void unfold() {
    moreBox.setVisible(true);
    followingButton.requestFocus();
    Reveal.show(moreBox);
  }

  private Scope scope() {
    return allButton.isSelected() ? Scope.ALL : Scope.FOLLOWING;
  }

  /// What was changed in the form, done to the others as well.
  @FXML
  void change() {
    Optional<BookingDraft> wanted = existing.wanted().get();
    Appointment anchor = existing.booking();
    SeriesShift shift = new SeriesShift(anchor.draft(), wanted.orElse(anchor.draft()), branch());
    if (!shift.comparable()) {
      remark.setText(words().get("series.change.services"));
    } else if (!shift.changesAnything()) {
      remark.setText(words().get("series.change.first"));
    } else {
      start(bookings -> new SeriesJob.Change(series.orElseThrow(), bookings, shift, existing));
    }
  }

  @FXML
  void callOff() {
    start(bookings -> new SeriesJob.CallOff(bookings, existing));
  }

  /// As the series stands now.
  private void start(Function<List<Appointment>, SeriesJob> make) {
    remark.setText("");
    existing.form().touch();
    read(found -> {
      List<Appointment> ahead =
          found.ahead(existing.booking(), scope(), context.booking().clock().instant());
      if (ahead.isEmpty()) {
        remark.setText(words().get("series.nothing-ahead"));
      } else {
        preview.accept(make.apply(ahead));
      }
    });
  }
}
