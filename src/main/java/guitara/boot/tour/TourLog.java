package guitara.boot.tour;

import guitara.boot.Progress;
import guitara.boot.TourResult;
import guitara.ui.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Keeps what each step came to, with its picture. After a step that failed, the rest is not tried.
final class TourLog {

  private final Path folder;
  private final String theme;
  private final Progress progress;
  private final List<TourResult.Step> steps = new ArrayList<>();
  private boolean failed;

  TourLog(Path folder, String theme, Progress progress) {
    this.folder = folder;
    this.theme = theme;
    this.progress = progress;
  }

  /// Does a step, takes its picture at the given hand's window, and notes how long the doing took.
  void step(String name, Hand hand, Runnable doing) {
    if (failed) {
      return;
    }
    long began = System.nanoTime();
    String trouble = "";
    try {
      doing.run();
    } catch (TourFailure e) {
      trouble = " – " + e.getMessage();
      failed = true;
    }
    long millis = (System.nanoTime() - began) / 1_000_000;
    String picture = String.format(Locale.ROOT, "%s-%02d-%s.png", theme, steps.size() + 1, name.replace(' ', '-'));
    hand.pulse();
    Snapshot snapshot = Hand.onScreen(() -> Snapshot.of(hand.scene(), 1));
    snapshot.writeTo(folder.resolve(picture));
    steps.add(new TourResult.Step(theme + ": " + name + trouble, !failed, millis, picture));
    progress.accept((failed ? "FAILED " : "ok     ") + theme + ": " + name + trouble + " " + millis + " ms");
  }

  boolean failed() {
    return failed;
  }

  List<TourResult.Step> steps() {
    return List.copyOf(steps);
  }
}
