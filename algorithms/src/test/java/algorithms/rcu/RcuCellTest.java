package algorithms.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RcuCellTest {

  private static final int THREADS = 4;
  private static final int CALLS = 100_000;

  @Test
  void a_new_cell_and_one_that_was_written_are_whole() {
    for (VersionedCell cell : List.of(new RcuCell(), new RcuCell(1), new BrokenCountedCell())) {
      assertThat(cell.readDifference()).isZero();
      for (int i = 1; i < 300; i++) {
        cell.write(i);
        assertThat(cell.readDifference()).isZero();
      }
    }
  }

  @Test
  void no_reader_ever_sees_parts_of_two_versions() throws Exception {
    VersionedCell cell = new RcuCell(1);
    List<Integer> torn =
        Together.run(
            THREADS,
            thread -> {
              int differences = 0;
              for (int i = 0; i < CALLS; i++) {
                if (thread == 0) {
                  cell.write(i);
                } else {
                  differences += cell.readDifference() == 0 ? 0 : 1;
                }
              }
              return differences;
            });
    assertThat(torn).containsOnly(0);
  }
}
