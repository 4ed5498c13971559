package guitara.boot.tour;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// From the list of clients to a card, a merge of two clients, and back: nothing of it stays.
final class ClientJourney {

  private static final String OTHER_CLIENT = "pena";

  private final TourDesk desk;
  private final Hand hand;
  private final TourLog log;
  private boolean merging;

  ClientJourney(TourDesk desk, TourLog log) {
    this.desk = desk;
    this.hand = desk.hand;
    this.log = log;
  }

  /// Begins where a search has found some clients.
  void run() {
    log.step("the client's card", hand, this::card);
    log.step("a duplicate compared", hand, this::compare);
    log.step("two clients merged", hand, this::merge);
    log.step("two clients again", hand, this::splitAgain);
  }

  /// Takes back what a broken journey left merged.
  void leaveNothing() {
    if (merging) {
      desk.session.undoLastMerge();
    }
  }

  private void card() {
    hand.keys(KeyCode.ENTER);
    hand.waitUntil("the card is there", () -> isSeen(".client-card"));
  }

  /// Any other client will do: what is merged is taken back.
  private void compare() {
    hand.keys(KeyCode.CONTROL, KeyCode.M);
    hand.find("#searchSlot");
    for (int other = 0; other < 5 && !isSeen("#table"); other++) {
      hand.focus(hand.find("#searchSlot .text-field"));
      hand.type(OTHER_CLIENT);
      hand.waitUntil("suggestions are shown",
          () -> !hand.scene().getRoot().lookupAll(".drop-panel .list-cell").isEmpty());
      for (int down = 0; down < other; down++) {
        hand.keys(KeyCode.DOWN);
      }
      hand.keys(KeyCode.ENTER);
      hand.waitUntil("both stand side by side", () -> isSeen("#table"));
      if (isSeen("#overlaps")) {
        // These two are booked at one time.
        hand.keys(KeyCode.ESCAPE);
      }
    }
    if (!isSeen("#table")) {
      throw new TourFailure("there are no two clients who can be merged");
    }
  }

  private void merge() {
    merging = true;
    hand.focus(hand.find("#mergeButton"));
    hand.keys(KeyCode.ENTER);
    hand.waitUntil("the card tells of the merge", () -> isSeen(".undo-merge"));
  }

  private void splitAgain() {
    hand.click(".notice-answer");
    hand.waitUntil("they are two again", () -> !isSeen("#mergedLabel"));
    merging = false;
    hand.keys(KeyCode.ESCAPE);
  }

  private boolean isSeen(String selector) {
    Node node = hand.scene().lookup(selector);
    while (node != null && node.isVisible() && node.getParent() != null) {
      node = node.getParent();
    }
    return node != null && node.isVisible();
  }
}
