package heddle.visualizer.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnGridTest {
  private final ColumnGrid grid = ColumnGrid.of(List.of(1, 2, 5), 952);

  @Test
  void threads_share_the_width_right_of_the_step_numbers() {
    assertThat(grid.columnWidth()).isEqualTo(300);
    assertThat(grid.left(1)).isEqualTo(52);
    assertThat(grid.left(2)).isEqualTo(352);
    assertThat(grid.left(5)).isEqualTo(652);
    assertThat(grid.width()).isEqualTo(952);
  }

  @Test
  void bracket_glyph_and_text_stand_in_this_order() {
    assertThat(grid.bracketX(2)).isEqualTo(361);
    assertThat(grid.glyphX(2)).isEqualTo(376);
    assertThat(grid.textX(2)).isEqualTo(390);
    assertThat(grid.textWidth(2)).isEqualTo(254);
  }

  @Test
  void thread_0_has_no_column_and_its_text_runs_across() {
    assertThat(grid.textX(0)).isEqualTo(90);
    assertThat(grid.textWidth(0)).isEqualTo(854);
  }

  @Test
  void a_column_is_never_narrower_than_can_be_read() {
    ColumnGrid narrow = ColumnGrid.of(List.of(1, 2, 3, 4), 400);
    assertThat(narrow.columnWidth()).isEqualTo(170);
    assertThat(narrow.width()).isEqualTo(732);
  }

  @Test
  void pinned_columns_stay_as_long_as_they_leave_room() {
    ColumnGrid pinned = ColumnGrid.of(List.of(4, 1, 2, 3), 400, 1);
    assertThat(pinned.left(4)).isEqualTo(52);
    assertThat(pinned.fixed(400)).isEqualTo(222);
    assertThat(pinned.fixed(300)).as("too narrow for others").isZero();
    assertThat(grid.fixed(952)).as("nothing is pinned").isZero();
  }

  @Test
  void a_place_belongs_to_the_thread_whose_column_it_is_in() {
    assertThat(grid.threadAt(51)).isZero();
    assertThat(grid.threadAt(52)).isEqualTo(1);
    assertThat(grid.threadAt(652)).isEqualTo(5);
    assertThat(grid.threadAt(960)).isZero();
  }
}
