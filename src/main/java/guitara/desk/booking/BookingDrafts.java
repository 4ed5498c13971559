package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.BookingOutcome;
import guitara.desk.core.DraftShelf;
import guitara.desk.core.TroubleWords;
import guitara.ui.control.Drawer;
import guitara.ui.control.DrawerContent;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/// Keeps the bookings that are being typed on this desk where its next start finds them.
///
/// Written at most twice a second, off the JavaFX thread; what is sent is written before it is sent, so that the next
/// start asks again with the same intent. To be used on the JavaFX thread.
final class BookingDrafts implements AutoCloseable {

  /// A booking of the last run, and what has become of it since.
  ///
  /// @param now the booking that was being changed, as it is now
  /// @param stored what was sent without an answer, where it took effect
  record Found(KeptBooking kept, Optional<Appointment> now, Optional<BookingOutcome.Done> stored) {}

  private static final Logger LOG = System.getLogger(BookingDrafts.class.getName());
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final long LAST_LOOK_SECONDS = 2;

  private final DraftShelf shelf;
  private final BookingContext context;
  private final Drawer drawer;
  private final List<Entry> entries = new ArrayList<>();
  private final PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(500));
  /// What the last run left and nobody has been offered yet.
  private List<KeptBooking> waiting = List.of();
  /// Nothing is written before what is there was read.
  private volatile boolean opened;
  private volatile List<KeptBooking> wanted = List.of();
  private List<KeptBooking> stored = List.of();

  BookingDrafts(DraftShelf shelf, BookingContext context, Drawer drawer) {
    this.shelf = shelf;
    this.context = context;
    this.drawer = drawer;
    pause.setOnFinished(e -> {
      look();
      context.tasks().run(this::stored).start();
    });
    drawer.keptProperty().addListener((o, before, now) -> changed());
    drawer.openProperty().addListener((o, before, now) -> changed());
  }

  /// One form and the content of the drawer that shows it.
  private final class Entry implements BookingJournal {

    private final BookingForm form;
    private final DrawerContent content;
    private Instant typedAt;
    private String client;

    Entry(BookingForm form, DrawerContent content, Instant typedAt, String client) {
      this.form = form;
      this.content = content;
      this.typedAt = typedAt;
      this.client = client;
    }

    @Override
    public void typed() {
      typedAt = context.clock().instant();
      if (form.fields().client().get().isSomebody()) {
        client = "";
      }
      noted();
    }

    void typed(String name) {
      client = name;
      form.fields().touched().set(true);
      typed();
    }

    void noted() {
      if (!entries.contains(this)) {
        entries.add(this);
      }
      changed();
    }

    @Override
    public void sending() {
      noted();
      look();
    }

    @Override
    public void write() {
      BookingDrafts.this.write();
    }
  }

  /// Follows a form from now on, as long as the drawer has it.
  void follow(BookingForm form, ClientPicker picker, DrawerContent content, Optional<KeptBooking> before) {
    Entry entry = new Entry(form, content,
        before.map(KeptBooking::typedAt).orElseGet(context.clock()::instant),
        before.map(KeptBooking::client).orElse(""));
    form.keep(entry);
    picker.onTyped(entry::typed);
    form.fields().touched().addListener((o, was, touched) -> entry.noted());
    entry.noted();
  }

  private void changed() {
    if (pause.getStatus() != Animation.Status.RUNNING) {
      pause.playFromStart();
    }
  }

  private void look() {
    // What was given up may be wanted back.
    entries.removeIf(entry -> !drawer.holds(entry.content) && !entry.form.fields().touched().get());
    List<KeptBooking> all = new ArrayList<>(waiting);
    entries.stream().filter(entry -> entry.form.fields().touched().get() && drawer.holds(entry.content))
        .map(entry -> KeptBooking.of(entry.form, entry.typedAt, entry.client)).forEach(all::add);
    wanted = List.copyOf(all);
  }

  private boolean stored() {
    write();
    return true;
  }

  private void write() {
    synchronized (shelf) {
      List<KeptBooking> now = wanted;
      if (!opened || now.equals(stored)) {
        return;
      }
      try {
        if (now.isEmpty()) {
          shelf.clear();
        } else {
          shelf.write(KeptBookings.text(now));
        }
        stored = now;
      } catch (IOException e) {
        LOG.log(Level.WARNING, "What is typed is not kept for a restart", e);
      }
    }
  }

  /// Looks for what the last run left. What can be gone on with is offered, once the server has said what became of it.
  void restore(Consumer<Found> offer) {
    context.tasks().run(this::read)
        .onSuccess(found -> {
          waiting = found;
          wanted = found;
          find(offer);
        })
        .onFailure(failure -> LOG.log(Level.WARNING, "What the last run left could not be read", failure))
        .onFinally(() -> opened = true)
        .start();
  }

  private List<KeptBooking> read() throws IOException {
    Optional<String> text = shelf.read();
    Instant oldest = context.clock().instant().minus(LONGEST);
    List<KeptBooking> found = text.flatMap(KeptBookings::of).orElse(List.of()).stream()
        .filter(kept -> kept.typedAt().isAfter(oldest)).toList();
    if (text.isPresent() && found.isEmpty()) {
      shelf.putAside();
    }
    synchronized (shelf) {
      stored = found;
    }
    return found;
  }

  private void find(Consumer<Found> offer) {
    List<KeptBooking> asked = waiting;
    context.tasks().run(() -> asked.stream().map(this::find).toList())
        .onSuccess(found -> {
          waiting = List.of();
          found.forEach(offer);
          changed();
        })
        .onFailure(failure -> {
          if (TroubleWords.isUnanswered(failure)) {
            context.tasks().askLater(() -> find(offer));
          } else {
            LOG.log(Level.WARNING, "What the last run left could not be looked up", failure);
          }
        })
        .start();
  }

  private Found find(KeptBooking kept) {
    long appointment = kept.kind().appointment();
    return new Found(
        kept, appointment == 0 ? Optional.empty() : context.access().find(appointment),
        kept.sent().flatMap(sent -> context.access().outcome(sent.intent())));
  }

  /// Writes what stands there at the end. Blocks; JavaFX's thread must still run.
  @Override
  public void close() {
    FutureTask<Boolean> last = new FutureTask<>(() -> {
      pause.stop();
      look();
    }, true);
    if (Platform.isFxApplicationThread()) {
      last.run();
    } else {
      Platform.runLater(last);
    }
    try {
      last.get(LAST_LOOK_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(Level.WARNING, "What was typed last is not kept for a restart", e);
    }
    write();
  }
}
