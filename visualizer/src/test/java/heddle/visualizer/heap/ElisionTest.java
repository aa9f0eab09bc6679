package heddle.visualizer.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElisionTest {
  private static List<Integer> of(int cells, int keep, double room) {
    return Elision.of(Collections.nCopies(cells, 10.0), keep, room, 15);
  }

  @Test
  void all_are_shown_when_they_fit() {
    assertThat(of(4, 0, 40)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void the_latest_are_shown_after_the_one_to_keep() {
    assertThat(of(9, 0, 75)).containsExactly(0, -5, 6, 7, 8);
    assertThat(of(9, 3, 75)).containsExactly(-3, 3, -2, 6, 7, 8);
  }

  @Test
  void at_least_the_latest_is_shown() {
    assertThat(of(9, 2, 5)).containsExactly(-2, 2, -5, 8);
  }

  @Test
  void a_kept_cell_next_to_the_latest_leaves_no_gap() {
    assertThat(of(5, 3, 42)).containsExactly(-3, 3, 4);
  }

  @Test
  void the_latest_itself_may_be_the_one_to_keep() {
    assertThat(of(5, 4, 30)).containsExactly(-4, 4);
  }
}
