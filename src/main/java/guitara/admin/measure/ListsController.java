package guitara.admin.measure;

import guitara.access.AccessOutcome.Done;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.health.list.Item;
import guitara.ui.Texts;
import guitara.ui.control.ProgressLine;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.time.Instant;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The checklists of seeds 000 and 004: what the program sees is ticked by itself, the rest by hand.
public final class ListsController {

  private static final double CHIP = 64;

  private final AdminContext context;
  private final Texts texts;
  private final Measuring measuring;
  private final Busy busy = new Busy();
  private final LatestOnly<List<Item>> items;
  private List<Item> shown = List.of();

  @FXML private VBox progressSlot;
  @FXML private Label remark;
  @FXML private VBox first;
  @FXML private VBox second;

  ListsController(AdminContext context, Measuring measuring) {
    this.context = context;
    this.texts = context.texts();
    this.measuring = measuring;
    this.items = new LatestOnly<>(context.tasks(), busy);
  }

  @FXML
  void initialize() {
    progressSlot.getChildren().add(new ProgressLine(busy, texts));
    remark.managedProperty().bind(remark.visibleProperty());
    remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
  }

  /// Judges again.
  void refresh() {
    items.ask(() -> measuring.checklists().all(
        measuring.examine().map(Measuring.Examined::report), context.clock().instant()), this::show,
        failure -> remark.setText(texts.get("admin.failed")));
  }

  private void show(List<Item> fresh) {
    long done = fresh.stream().filter(Item::ticked).count();
    remark.setText(texts.format("admin.list.done", done, fresh.size()));
    if (!fresh.equals(shown)) {
      shown = fresh;
      fill(first, "000");
      fill(second, "004");
    }
  }

  private void fill(VBox list, String seed) {
    list.getChildren().setAll(shown.stream().filter(item -> item.code().startsWith(seed)).map(this::line).toList());
  }

  private HBox line(Item item) {
    Label chip = new Label();
    new Chip(texts.get(item.ticked() ? "admin.list.ticked" : "admin.list.open"), item.ticked() ? "green" : "amber")
        .dress(chip);
    HBox state = new HBox(chip);
    state.setMinWidth(CHIP);
    Label title = new Label(texts.get("admin.list.item." + item.code()));
    title.getStyleClass().add("admin-strong");
    title.setWrapText(true);
    Label why = new Label(why(item));
    why.getStyleClass().add("admin-quiet");
    why.setWrapText(true);
    VBox words = new VBox(title, why);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(state, words);
    line.getStyleClass().add("admin-check-line");
    if (!item.judged()) {
      line.getChildren().add(hand(item));
    }
    return line;
  }

  private String why(Item item) {
    String sentence = texts.format("admin.list.why." + item.why(), item.facts().stream()
        .map(fact -> fact instanceof Instant at ? context.words().when(at) : fact).toArray());
    return item.byHand().map(at -> sentence + " " + texts.format("admin.list.last", context.words().when(at)))
        .orElse(sentence);
  }

  private CheckBox hand(Item item) {
    CheckBox box = new CheckBox(texts.get("admin.list.by-hand"));
    box.setSelected(item.ticked());
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setId("tick-" + item.code());
    box.setAccessibleText(texts.get("admin.list.item." + item.code()));
    box.setOnAction(event -> tick(item, box.isSelected()));
    return box;
  }

  private void tick(Item item, boolean ticked) {
    context.tasks().run(() -> measuring.checklists().tick(item.code(), ticked)).showing(busy)
        .onSuccess(outcome -> {
          if (!(outcome instanceof Done<Boolean>)) {
            context.place().say(texts.get("account.refused.NOT_ALLOWED"));
          }
          shown = List.of();
          refresh();
        })
        .onFailure(failure -> context.place().fail(failure, () -> tick(item, ticked)))
        .start();
  }
}
