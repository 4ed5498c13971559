package guitara.desk.board;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Clash;
import guitara.database.DatabaseException;
import guitara.database.Trouble;
import guitara.desk.core.DeskHistory;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.core.TroubleWords;
import guitara.time.Slot;
import guitara.ui.Texts;
import guitara.ui.control.ErrorBanner;
import guitara.ui.control.Failure;
import guitara.ui.control.Notice;
import guitara.ui.control.Notices;
import guitara.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Tells the person what became of a gesture, and offers to take it back. To be used on the JavaFX thread.
public final class BoardTalk implements BoardAnswers {

  /// Where it speaks.
  public record Voice(Texts texts, Tasks tasks, Notices notices, ErrorBanner errors) {}

  private final Voice voice;
  private final Texts texts;
  private final DeskHistory history;
  private final BoardHandler handler;

  public BoardTalk(Voice voice, DeskHistory history, BoardHandler handler) {
    this.voice = voice;
    this.texts = voice.texts;
    this.history = history;
    this.handler = handler;
  }

  @Override
  public void done(Deed deed, String client, Slot during, DayWords words) {
    history.push(deed);
    String key = deed instanceof Deed.Booked ? "dayboard.copied" : "dayboard.moved";
    String sentence = texts.format(key, client, words.time(during.start()), words.time(during.end()));
    voice.notices.show(Notice.withAnswer(sentence, texts.get("dayboard.undo"), this::undo));
  }

  @Override
  public void refused(BookingOutcome outcome, Appointment before, BookingDraft wanted, DayWords words) {
    switch (outcome) {
      case BookingOutcome.Refused refused -> handler.reconsider(before, wanted, refused.breaches());
      case BookingOutcome.Clashed clashed -> say(words.clash(clashed.clashes().getFirst(), wanted.during().start()));
      case BookingOutcome.Stale _ -> say(texts.format("dayboard.stale", before.guest().name()));
      case BookingOutcome.NotPossible(var status) ->
          say(texts.format("dayboard.fixed", texts.get("dayboard.status." + status)));
      case BookingOutcome.Gone _ -> say(texts.get("dayboard.gone"));
      case BookingOutcome.Busy _ -> say(texts.get("dayboard.busy"));
      case BookingOutcome.Done _ -> throw new IllegalArgumentException("What is done is not refused");
    }
  }

  @Override
  public void say(String sentence) {
    voice.notices.show(Notice.of(sentence));
  }

  @Override
  public void blocked(String sentence, Deed deed) {
    history.push(deed);
    voice.notices.show(Notice.withAnswer(sentence, texts.get("dayboard.undo"), this::undo));
  }

  @Override
  public void instead(String reason, List<Notice.Answer> ways) {
    voice.notices.show(new Notice(reason, ways));
  }

  @Override
  public void failed(Throwable failure) {
    TroubleWords.sentence(texts, failure).ifPresentOrElse(this::say,
        () -> voice.errors.show(failureOf(failure, "dayboard.defect", Optional.empty())));
  }

  @Override
  public void unanswered(String what) {
    say(texts.format("dayboard.unanswered", what));
  }

  @Override
  public void loadFailed(Throwable failure, Runnable retry) {
    // The status bar already says that the server is away, and the day is loaded again when it is back; so it is when
    // somebody is signed in again.
    boolean signedOut = failure instanceof DatabaseException database && database.trouble() == Trouble.SIGNED_OUT;
    if (!TroubleWords.isUnanswered(failure) && !signedOut) {
      voice.errors.show(failureOf(failure, "dayboard.failed", Optional.of(retry)));
    }
  }

  private Failure failureOf(Throwable failure, String key, Optional<Runnable> retry) {
    String code = failure instanceof DatabaseException database
        ? "DB-" + database.sqlState().orElse(database.trouble().name())
        : "APP-" + failure.getClass().getSimpleName();
    String sentence = TroubleWords.sentence(texts, failure).orElseGet(() -> texts.get(key));
    return new Failure(code, String.valueOf(failure), sentence, retry);
  }

  /// Takes the last deed back.
  public void undo() {
    history.undo().ifPresent(work -> run(work, "dayboard.undone"));
  }

  /// Does again what was taken back.
  public void redo() {
    history.redo().ifPresent(work -> run(work, "dayboard.redone"));
  }

  private void run(Supplier<DeskHistory.Answer> work, String doneKey) {
    voice.tasks.run(work::get)
        .onSuccess(answer -> say(refusal(answer)
            .map(why -> texts.format("dayboard.undo-refused", why)).orElseGet(() -> texts.get(doneKey))))
        .onFailure(failure -> {
          if (TroubleWords.isUnanswered(failure)) {
            voice.tasks.askLater(() -> run(work, doneKey));
          } else {
            failed(failure);
          }
        })
        .start();
  }

  private Optional<String> refusal(DeskHistory.Answer answer) {
    return switch (answer) {
      case DeskHistory.Answer.OfBooking(BookingOutcome.Done _) -> Optional.empty();
      case DeskHistory.Answer.OfBooking(var outcome) -> Optional.of(why(outcome));
      case DeskHistory.Answer.OfOther(var refused) -> refused;
    };
  }

  private String why(BookingOutcome outcome) {
    return switch (outcome) {
      case BookingOutcome.Clashed(var clashes) when !clashes.isEmpty() -> holder(clashes.getFirst());
      case BookingOutcome.NotPossible(var status) ->
          texts.format("dayboard.fixed", texts.get("dayboard.status." + status));
      case BookingOutcome.Gone _ -> texts.get("dayboard.gone");
      case BookingOutcome.Busy _, BookingOutcome.Clashed _ -> texts.get("dayboard.busy");
      case BookingOutcome.Refused _, BookingOutcome.Stale _, BookingOutcome.Done _ ->
          texts.get("dayboard.changed-since");
    };
  }

  private String holder(Clash clash) {
    return texts.format("dayboard.taken-by", clash.resource(), clash.holder());
  }
}
