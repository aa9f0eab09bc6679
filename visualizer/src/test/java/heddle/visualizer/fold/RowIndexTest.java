package heddle.visualizer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.fold.RowIndex.Extra;
import heddle.visualizer.fold.RowIndex.Row;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowIndexTest {
  private final RowIndex rows =
      new RowIndex(ShownSteps.all(6), List.of(new Extra(1, 2), new Extra(4, 1)));

  @Test
  void findings_have_rows_below_their_steps() {
    assertThat(IntStream.range(0, rows.count()).mapToObj(rows::at))
        .containsExactly(
            new Row(0, -1),
            new Row(1, -1),
            new Row(1, 0),
            new Row(1, 1),
            new Row(2, -1),
            new Row(3, -1),
            new Row(4, -1),
            new Row(4, 0),
            new Row(5, -1));
  }

  @Test
  void a_step_is_found_in_the_row_that_shows_it() {
    assertThat(IntStream.range(0, 6).map(rows::rowOf)).containsExactly(0, 1, 4, 5, 6, 8);
  }

  @Test
  void the_row_behind_the_last_step_is_the_number_of_rows() {
    assertThat(rows.behind(5)).isEqualTo(9);
  }

  @Test
  void rows_outside_show_the_nearest() {
    assertThat(rows.at(-3)).isEqualTo(new Row(0, -1));
    assertThat(rows.at(100)).isEqualTo(new Row(5, -1));
  }

  @Test
  void without_findings_rows_are_steps() {
    RowIndex plain = new RowIndex(ShownSteps.all(100_000), List.of());
    assertThat(plain.at(77_777)).isEqualTo(new Row(77_777, -1));
    assertThat(plain.rowOf(77_777)).isEqualTo(77_777);
  }
}
