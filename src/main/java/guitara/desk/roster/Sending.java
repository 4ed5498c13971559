package guitara.desk.roster;

import guitara.booking.Intents;
import guitara.desk.core.TroubleWords;
import guitara.roster.RosterOutcome;
import guitara.ui.Texts;
import guitara.ui.task.Busy;
import guitara.ui.task.Tasks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Sends a change to the database. After a lost answer the same is asked again with the same intent, by itself as soon
/// as somebody answers, or by the person; meant otherwise, it is another intent. To be used on the JavaFX thread.
final class Sending {

  private static final Logger LOG = System.getLogger(Sending.class.getName());

  /// Somebody's wish, and who hears what came of it.
  ///
  /// @param what equal for the same wish
  /// @param work blocks
  /// @param failed told why nothing is known, or nothing was changed, in the desk's words
  record Wish(
      Object what, Function<UUID, RosterOutcome> work, Consumer<RosterOutcome> answered, Consumer<String> failed) {}

  private record Sent(Wish wish, UUID intent) {}

  private final Tasks tasks;
  private final Texts texts;
  private final Busy busy = new Busy();
  private Optional<Sent> unanswered = Optional.empty();
  private boolean sending;

  Sending(Tasks tasks, Texts texts) {
    this.tasks = tasks;
    this.texts = texts;
  }

  /// Sends it, unless something is under way.
  void send(Wish wish) {
    if (sending) {
      return;
    }
    UUID intent = unanswered.filter(it -> it.wish.what.equals(wish.what)).map(Sent::intent).orElseGet(Intents::next);
    run(new Sent(wish, intent));
  }

  private void run(Sent sent) {
    unanswered = Optional.of(sent);
    sending = true;
    tasks.run(() -> sent.wish.work.apply(sent.intent)).showing(busy)
        .onSuccess(outcome -> {
          unanswered = Optional.empty();
          sending = false;
          sent.wish.answered.accept(outcome);
        })
        .onFailure(failure -> failed(sent, failure))
        .onFinally(() -> sending = false)
        .start();
  }

  private void failed(Sent sent, Throwable failure) {
    if (TroubleWords.isUnanswered(failure)) {
      tasks.askLater(() -> repeat(sent));
      sent.wish.failed.accept(texts.get("roster.away"));
    } else {
      LOG.log(Level.WARNING, "The plan was not changed", failure);
      sent.wish.failed.accept(TroubleWords.refusal(texts, failure));
    }
  }

  /// Unless the person was faster, or means something else by now.
  private void repeat(Sent sent) {
    if (!sending && unanswered.equals(Optional.of(sent))) {
      run(sent);
    }
  }

  /// The person means something else now.
  void edited() {
    unanswered = Optional.empty();
  }

  Busy busy() {
    return busy;
  }
}
