package guitara.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where things are, and what is where.
class BoardGeometryTest {

  private static final TimeAxis AXIS = new TimeAxis(Demo.day(), 80);

  private static BoardGeometry geometry(
      List<BoardColumn> columns, Set<String> folded, double scrollX, double scrollY) {
    Viewport view = new Viewport(556, 400, 56, 60, scrollX, scrollY);
    BoardIndex index = new BoardIndex(Demo.board(columns));
    return new BoardGeometry(AXIS, ColumnAxis.of(index, folded, view.body().width()), view);
  }

  @Test
  void timeAndPixelsAreEachOthersReverse() {
    assertThat(AXIS.y(Demo.at(14, 30))).isEqualTo(120);
    assertThat(AXIS.at(120)).isEqualTo(Demo.at(14, 30));
    assertThat(AXIS.height()).isEqualTo(960);
    BoardGeometry scrolled = geometry(Demo.three(), Set.of(), 0, 40);
    assertThat(scrolled.timeAt(scrolled.y(Demo.at(15, 5)))).isEqualTo(Demo.at(15, 5));
  }

  @Test
  void zoomIsBounded() {
    assertThat(TimeAxis.bounded(3)).isEqualTo(TimeAxis.LEAST_HOUR);
    assertThat(TimeAxis.bounded(3000)).isEqualTo(TimeAxis.MOST_HOUR);
  }

  @Test
  void fewColumnsShareTheWidthWithoutALeftover() {
    ColumnAxis axis = ColumnAxis.of(new BoardIndex(Demo.board(Demo.three())), Set.of(), 500);
    assertThat(axis.width()).isEqualTo(500);
    assertThat(axis.strips()).allSatisfy(strip -> assertThat(strip.width()).isCloseTo(167, within(1.0)));
  }

  @Test
  void manyColumnsAreNeverNarrowerThanReadable() {
    ColumnAxis axis = ColumnAxis.of(new BoardIndex(Demo.large(40, 40)), Set.of(), 500);
    assertThat(axis.width()).isEqualTo(40 * ColumnAxis.LEAST_WIDTH);
  }

  @Test
  void aFoldedGroupIsOneNarrowStrip() {
    BoardIndex index = new BoardIndex(Demo.evening());
    ColumnAxis axis = ColumnAxis.of(index, Set.of("Home service"), 1000);
    assertThat(axis.strips().stream().filter(Strip::folded)).singleElement()
        .satisfies(strip -> assertThat(strip.width()).isEqualTo(ColumnAxis.FOLDED_WIDTH));
    assertThat(axis.groups()).extracting(Strip::group).containsExactly("Makati", "Home service");
    assertThat(axis.of("s8")).isEmpty();
  }

  @Test
  void whoWorksNowComesFirstWithinTheGroup() {
    List<BoardColumn> columns = List.of(
        Demo.column("a", "A", "North", false), Demo.column("b", "B", "South", true),
        Demo.column("c", "C", "North", true));
    assertThat(new BoardIndex(Demo.board(columns)).columns()).extracting(BoardColumn::key)
        .containsExactly("c", "a", "b");
  }

  @Test
  void overlappingEntriesLieSideBySideAndOthersKeepTheWidth() {
    List<Placed> placed = LaneLayout.of(List.of(
        Demo.entry("1", "a", Demo.at(14, 0), 60), Demo.entry("2", "a", Demo.at(14, 30), 60),
        Demo.entry("3", "a", Demo.at(15, 0), 30), Demo.entry("4", "a", Demo.at(16, 0), 60)));
    assertThat(placed).extracting(Placed::lane).containsExactly(0, 1, 0, 0);
    assertThat(placed).extracting(Placed::lanes).containsExactly(2, 2, 2, 1);
  }

  @Test
  void edgesResizeAndTheMiddleMoves() {
    BoardEntry entry = Demo.entry("1", "a", Demo.at(14, 0), 60);
    BoardGeometry geometry = geometry(Demo.three(), Set.of(), 0, 0);
    HitTest test = new HitTest(new BoardIndex(Demo.board(Demo.three(), entry)), geometry, 0, "");
    double top = geometry.y(Demo.at(14, 0));
    assertThat(test.at(100, top + 2)).isEqualTo(new Hit.OnEntry(entry, Hit.Zone.TOP));
    assertThat(test.at(100, top + 40)).isEqualTo(new Hit.OnEntry(entry, Hit.Zone.BODY));
    assertThat(test.at(100, top + 77)).isEqualTo(new Hit.OnEntry(entry, Hit.Zone.BOTTOM));
    assertThat(test.at(100, top - 40)).isEqualTo(new Hit.OnFree("a", Demo.at(13, 30)));
    assertThat(test.at(20, top)).isEqualTo(new Hit.Nothing());
  }

  @Test
  void theHeadFoldsAndAFoldedStripUnfolds() {
    BoardIndex index = new BoardIndex(Demo.evening());
    BoardGeometry geometry = geometry(index.columns(), Set.of("Makati"), 0, 0);
    HitTest test = new HitTest(index, geometry, 24, "");
    assertThat(test.at(56 + 112 + 10, 10)).isEqualTo(new Hit.OnGroup("Makati"));
    assertThat(test.at(56 + 112 + 10, 300)).isEqualTo(new Hit.OnGroup("Makati"));
    assertThat(test.at(60, 10)).isEqualTo(new Hit.Nothing());
  }

  @Test
  void aShortEntryKeepsHalfItsHeightForMoving() {
    BoardEntry entry = Demo.entry("1", "a", Demo.at(14, 0), 15);
    BoardGeometry geometry = geometry(Demo.three(), Set.of(), 0, 0);
    HitTest test = new HitTest(new BoardIndex(Demo.board(Demo.three(), entry)), geometry, 0, "");
    double top = geometry.y(Demo.at(14, 0));
    assertThat(test.at(100, top + 6)).isEqualTo(new Hit.OnEntry(entry, Hit.Zone.BODY));
    assertThat(test.at(100, top + 13)).isEqualTo(new Hit.OnEntry(entry, Hit.Zone.BODY));
  }

  @Test
  void overnightIsCutAtTheDaysEnd() {
    BoardEntry entry = Demo.entry("1", "a", Demo.at(23, 0), 240);
    BoardGeometry geometry = geometry(Demo.three(), Set.of(), 0, 0);
    Optional<Box> core = geometry.core(new Placed(entry, 0, 1));
    assertThat(core).hasValueSatisfying(box -> assertThat(box.height()).isEqualTo(159));
  }

  @Test
  void linesAreOnWholePixelsOfTheScreen() {
    PixelGrid grid = new PixelGrid(1.25);
    assertThat(grid.snap(10.1) * 1.25).isEqualTo(Math.rint(grid.snap(10.1) * 1.25));
    assertThat(grid.hair() * 1.25).isEqualTo(1);
    assertThat(new PixelGrid(2).hair() * 2).isEqualTo(2);
  }
}
