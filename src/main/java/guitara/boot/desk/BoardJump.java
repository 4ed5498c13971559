package guitara.boot.desk;

import guitara.desk.board.BoardMode;
import guitara.desk.board.DayBoardModel;
import guitara.desk.shell.Section;
import guitara.desk.shell.ShellModel;
import guitara.facility.Branch;
import guitara.ui.board.Board;
import guitara.ui.board.BoardControl;
import guitara.ui.board.BoardCursor;
import guitara.ui.board.BoardEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// The way to a place on the board, from wherever the desk is.
final class BoardJump {

  private final ShellModel model;
  private final DayBoardModel boardModel;
  private final BoardControl board;

  BoardJump(ShellModel model, DayBoardModel boardModel, BoardControl board) {
    this.model = model;
    this.boardModel = boardModel;
    this.board = board;
  }

  /// Lets the board follow the desk's day. While the calendars walk the days it stays at its own: it is read when it,
  /// or a list beside it, is shown.
  void follow(Supplier<Branch> branch) {
    boardModel.show(branch.get(), model.dayProperty().get());
    model.dayProperty().subscribe(() -> turn(branch.get()));
    model.sectionProperty().subscribe(() -> turn(branch.get()));
  }

  private void turn(Branch branch) {
    LocalDate day = model.dayProperty().get();
    if (model.sectionProperty().get() != Section.CALENDAR && !day.equals(boardModel.day())) {
      boardModel.show(branch, day);
    }
  }

  /// Shows a day, and puts the board's focus where it is said once the day is there.
  void to(LocalDate day, BoardMode mode, Supplier<Optional<BoardCursor>> there) {
    boardModel.modeProperty().set(mode);
    model.sectionProperty().set(Section.BOARD);
    model.dayProperty().set(day);
    whenShown(day, () -> {
      board.requestFocus();
      there.get().ifPresent(board::moveTo);
    });
  }

  /// A day in the board's present mode.
  void to(LocalDate day) {
    to(day, boardModel.modeProperty().get(), Optional::empty);
  }

  /// A column of a day: where it is free, or else at the first that is in it.
  void toColumn(LocalDate day, BoardMode mode, long column, Optional<Instant> free) {
    String key = Long.toString(column);
    to(day, mode, () -> free.<BoardCursor>map(start -> new BoardCursor.OnSlot(key, start)).or(() -> first(key)));
  }

  private Optional<BoardCursor> first(String column) {
    Board shown = boardModel.pictureProperty().get();
    if (shown.columns().stream().noneMatch(it -> it.key().equals(column))) {
      return Optional.empty();
    }
    return Optional.of(shown.entries().stream().filter(entry -> entry.column().equals(column))
        .min(Comparator.comparing(entry -> entry.time().start())).map(BoardEntry::key)
        .<BoardCursor>map(BoardCursor.OnEntry::new)
        .orElseGet(() -> new BoardCursor.OnSlot(column, shown.day().start())));
  }

  /// Now, or when the day has been read.
  private void whenShown(LocalDate day, Runnable then) {
    var shown = boardModel.pictureProperty();
    if (isShown(day)) {
      then.run();
      return;
    }
    shown.addListener(new ChangeListener<>() {
      @Override
      public void changed(ObservableValue<? extends Board> picture, Board before, Board now) {
        if (isShown(day) || !model.dayProperty().get().equals(day)) {
          shown.removeListener(this);
          if (isShown(day)) {
            then.run();
          }
        }
      }
    });
  }

  private boolean isShown(LocalDate day) {
    return boardModel.scheduleProperty().get().filter(read -> read.day().equals(day)
        && read.branchId() == boardModel.branch().id()).isPresent();
  }
}
